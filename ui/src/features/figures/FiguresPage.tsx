import { DownloadIcon, FileTextIcon, PencilWritingIcon, PlusIcon } from "@navikt/aksel-icons";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useState, type ReactNode } from "react";
import { read } from "../../api";
import { useMay } from "../../commands";
import { Button, Page, ProgressDialog } from "../../components";
import { FetchDialog } from "./FetchDialog";
import type { Subject } from "./figures";
import styles from "./Figures.module.css";
import { HeadcountSection } from "./HeadcountSection";
import { HistoryDialog } from "./HistoryDialog";
import { NewFigureDialog } from "./NewFigureDialog";
import { PopulationSection } from "./PopulationSection";
import { PreviewDialog } from "./PreviewDialog";
import { ReadFileDialog } from "./ReadFileDialog";
import { useFigureTexts } from "./texts";
import { Trouble } from "./Trouble";
import { TypeDialog } from "./TypeDialog";
import { useIncoming } from "./use-incoming";

type Open = "fetch" | "file" | "type" | "new" | null;

/** What costs are shared by: how many live in each municipality and work in each unit, with source and history. */
export function FiguresPage() {
  const texts = useFigureTexts();
  const { data: figures } = useSuspenseQuery(read("figures.list", { newest: true }));
  const mayKeep = useMay("figures.keep");
  const mayPut = useMay("figure.put");
  const incoming = useIncoming();
  const [open, setOpen] = useState<Open>(null);
  const [subject, setSubject] = useState<Subject | null>(null);
  const close = () => setOpen(null);
  const fetch = { label: texts.fetch, icon: <DownloadIcon aria-hidden />, onSelect: () => setOpen("fetch") };
  const file = mayKeep && { label: texts.readFile, icon: <FileTextIcon aria-hidden />, onSelect: () => setOpen("file") };
  const type = mayKeep && { label: texts.typeIn, icon: <PencilWritingIcon aria-hidden />, onSelect: () => setOpen("type") };
  const add = mayPut && { label: texts.add, icon: <PlusIcon aria-hidden />, onSelect: () => setOpen("new") };
  const fetchButton = mayKeep && <Button icon={fetch.icon} onClick={fetch.onSelect}>{fetch.label}</Button>;
  return (
    <Page title={texts.title} action={fetchButton} menu={[file, type, add]} commands={[mayKeep && fetch]}>
      <p className={styles.lead}>{texts.lead}</p>
      {incoming.error && <Trouble error={incoming.error} ways={[file, type].map((way) => way && <Secondary key={way.label} icon={way.icon} onSelect={way.onSelect}>{way.label}</Secondary>)} />}
      <PopulationSection figures={figures} action={fetchButton} onHistory={setSubject} />
      <HeadcountSection figures={figures} action={add && <Secondary icon={add.icon} onSelect={add.onSelect}>{add.label}</Secondary>} onHistory={setSubject} />
      <Suspense fallback={null}>
        {open === "fetch" && <FetchDialog onFetch={incoming.fetch} onClose={close} />}
        {open === "file" && <ReadFileDialog onRead={incoming.read} onClose={close} />}
        {open === "type" && <TypeDialog onSeen={incoming.setSeen} onClose={close} />}
        {open === "new" && <NewFigureDialog kind="headcount_permanent" onClose={close} />}
        {incoming.seen && <PreviewDialog preview={incoming.seen} onClose={() => incoming.setSeen(null)} />}
        {subject && <HistoryDialog subject={subject} onClose={() => setSubject(null)} />}
      </Suspense>
      <Running incoming={incoming} />
    </Page>
  );
}

function Secondary({ icon, onSelect, children }: { icon: ReactNode; onSelect: () => void; children: ReactNode }) {
  return <Button variant="secondary" data-size="sm" icon={icon} onClick={onSelect}>{children}</Button>;
}

function Running({ incoming: { running, isFile, progress, cancel } }: { incoming: ReturnType<typeof useIncoming> }) {
  const texts = useFigureTexts();
  const steps: Partial<Record<string, string>> = texts.fetching.steps;
  return (
    <ProgressDialog
      open={running} title={isFile ? texts.file.running : texts.fetching.running} progress={progress}
      stepText={(step) => steps[step] ?? texts.fetching.running} onCancel={cancel}
    />
  );
}
