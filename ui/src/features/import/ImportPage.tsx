import { useNavigate } from "@tanstack/react-router";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { chooseFiles, read, type ImportPreview } from "../../api";
import { useTask } from "../../commands";
import { Alert, Button, DropZone, Heading, Page, Paragraph, ProgressDialog, useToast } from "../../components";
import { useErrorText } from "../../texts";
import type { ImportDraft } from "./draft";
import { ImportForm } from "./ImportForm";
import styles from "./Import.module.css";
import { keepImport } from "./kept-import";
import { importRoute } from "./routes";
import { useImportTexts } from "./texts";

/** From a packet to a meeting: choose the file, correct what was read, take it in. */
export function ImportPage() {
  const { path } = importRoute.useSearch();
  return path === undefined ? <ChooseFile /> : <Reading key={path} path={path} />;
}

function ChooseFile() {
  const texts = useImportTexts();
  const navigate = useNavigate();
  return (
    <Page title={texts.title} width="reading">
      <Paragraph>{texts.lead}</Paragraph>
      <DropZone kind="packet" onFiles={([path]) => void navigate({ to: "/import", search: path ? { path } : {} })}>{texts.dropHere}</DropZone>
    </Page>
  );
}

function Reading({ path }: { path: string }) {
  const texts = useImportTexts();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const { start, running, progress, error, cancel } = useTask("import.preview");
  const toast = useToast();
  // Raised to begin anew with what was read.
  const [form, setForm] = useState(0);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  // Asked for before the form stands, so that it need not wait.
  useSuspenseQuery(read("council.directory", {}));
  useEffect(() => {
    let left = false;
    void start({ path }).then((read_) => !left && read_ && setPreview(read_));
    return () => {
      left = true;
    };
  }, [start, path]);
  const fileName = path.split(/[\\/]/).at(-1) ?? path;
  const toChoice = () => navigate({ to: "/import", search: {} });
  const giveUp = (draft: ImportDraft) => {
    void toChoice();
    const takeBack = () => {
      keepImport(draft);
      void navigate({ to: "/import", search: { path } });
    };
    toast({ text: texts.givenUp, action: { label: texts.takeBack, onSelect: takeBack } });
  };
  if (preview) return <ImportForm key={form} read={preview} onGiveUp={giveUp} onStartOver={() => setForm(form + 1)} />;
  const choose = async () => {
    const [other] = await chooseFiles("packet", false);
    if (other) void navigate({ to: "/import", search: { path: other } });
  };
  return (
    <Page title={texts.title} width="reading">
      {error ? (
        <>
          <Alert data-color="danger" role="alert">
            <Heading level={2} data-size="2xs">{texts.notRead(fileName)}</Heading>
            <Paragraph>{errorText(error)}</Paragraph>
            {error.code in texts.advice && <Paragraph>{texts.advice[error.code as keyof typeof texts.advice]}</Paragraph>}
            <Paragraph>{texts.nothingYet}</Paragraph>
          </Alert>
          <div className="buttons">
            <Button onClick={() => void choose()}>{texts.chooseOther}</Button>
            <Button variant="secondary" onClick={() => void start({ path }).then((again) => again && setPreview(again))}>{texts.tryAgain}</Button>
          </div>
        </>
      ) : (
        <Paragraph className={styles.reading}>{texts.reading(fileName)}</Paragraph>
      )}
      <ProgressDialog
        open={running} title={texts.reading(fileName)} progress={progress} stepText={texts.step}
        onCancel={() => { cancel(); void toChoice(); }}
      />
    </Page>
  );
}
