import { PaperclipIcon } from "@navikt/aksel-icons";
import { useRef } from "react";
import { chooseFiles, type CaseView } from "../../api";
import { useExecute, useNotice, useTask } from "../../commands";
import { Alert, Button, moved, ProgressDialog, ReorderList, Section, useFileDrop } from "../../components";
import { useErrorText } from "../../texts";
import { useDocumentTexts } from "../documents/texts";
import { AnnexRow } from "./AnnexRow";
import styles from "./Cases.module.css";
import { useCaseTexts } from "./texts";

/** The annexes in book order. Files are dropped here, or chosen; each becomes an annex of its own. */
export function Annexes({ view, editable }: { view: CaseView; editable: boolean }) {
  const texts = useCaseTexts();
  const documentTexts = useDocumentTexts();
  const errorText = useErrorText();
  const { run } = useExecute();
  const task = useTask("documents.add");
  const notice = useNotice();
  const zone = useRef<HTMLDivElement>(null);
  const add = async (paths: string[]) => {
    if (paths.length === 0) return;
    const added = await task.start({ case_id: view.id, meeting_id: null, paths });
    if (added) notice(added);
  };
  const over = useFileDrop(zone, (paths) => void add(paths), !editable);
  if (!editable && view.annexes.length === 0) return null;
  const move = (from: number, to: number) => {
    const annexes = moved(view.annexes, from, to).map(({ id }) => id);
    void run({ type: "annex.order", case_id: view.id, annexes });
  };
  const action = editable && (
    <Button variant="secondary" data-size="sm" icon={<PaperclipIcon aria-hidden />} onClick={() => void chooseFiles("annex", true).then(add)}>{texts.addAnnexes}</Button>
  );
  return (
    <div ref={zone} className={`${styles.dropArea} ${over ? styles.over : ""}`}>
      <Section title={texts.annexes} action={action}>
        {task.error && <Alert data-color="danger" role="alert">{errorText(task.error)}</Alert>}
        <ReorderList
          label={texts.annexes} items={view.annexes} itemKey={({ id }) => id} itemLabel={({ title }) => title} onMove={move}
          disabled={!editable || view.annexes.length < 2}
        >
          {(annex, _index, moves) => <AnnexRow annex={annex} moves={view.annexes.length > 1 ? moves : undefined} />}
        </ReorderList>
        {editable && <p className={`subtle ${styles.none}`}>{over ? texts.dropNow : texts.dropHere}</p>}
      </Section>
      <ProgressDialog open={task.running} title={texts.addingAnnexes} progress={task.progress} stepText={documentTexts.step} onCancel={task.cancel} />
    </div>
  );
}
