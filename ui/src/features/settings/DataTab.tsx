import { useState, type ReactNode } from "react";
import { chooseFolder, chooseSavePath, type ShellError, type Verification } from "../../api";
import { useFile, useTask } from "../../commands";
import { Alert, Button, Card, Heading, List, Paragraph, ProgressDialog } from "../../components";
import { today } from "../../format";
import { useErrorText } from "../../texts";
import styles from "./Settings.module.css";
import { useSettingsTexts } from "./texts";

export function DataTab() {
  return (
    <div className={styles.cards}>
      <BackupCard />
      <ExportCard />
      <VerifyCard />
    </div>
  );
}

function BackupCard() {
  const texts = useSettingsTexts().data;
  const task = useTask("backup");
  const [done, setDone] = useState<string | null>(null);
  const start = async () => {
    const path = await chooseSavePath(texts.backupName(today()), "zip");
    setDone(path !== null && (await task.start({ path })) !== null ? path : null);
  };
  return (
    <Work title={texts.backup} help={texts.backupHelp} button={texts.backupButton} onStart={start} task={task}>
      {done && <Done text={texts.backupDone(done)} path={done} />}
    </Work>
  );
}

function ExportCard() {
  const texts = useSettingsTexts().data;
  const task = useTask("export");
  const [done, setDone] = useState<string | null>(null);
  const start = async () => {
    const path = await chooseFolder();
    setDone(path !== null && (await task.start({ path })) !== null ? path : null);
  };
  return (
    <Work title={texts.export} help={texts.exportHelp} button={texts.exportButton} onStart={start} task={task}>
      {done && <Done text={texts.exportDone(done)} path={done} />}
    </Work>
  );
}

function VerifyCard() {
  const texts = useSettingsTexts().data;
  const task = useTask("verify");
  const [found, setFound] = useState<Verification | null>(null);
  const start = async () => setFound(await task.start({}));
  return (
    <Work title={texts.verify} help={texts.verifyHelp} button={texts.verifyButton} onStart={start} task={task}>
      {found && found.problems.length === 0 && (
        <Alert data-color="success" role="status">{texts.verifyGood(texts.entries(found.entries), texts.files(found.blobs))}</Alert>
      )}
      {found && found.problems.length > 0 && (
        <Alert data-color="danger" role="alert">
          <Paragraph>{texts.verifyBad(found.problems.length)}</Paragraph>
          <List.Unordered>{found.problems.slice(0, 20).map((problem) => <List.Item key={problem} lang="en">{problem}</List.Item>)}</List.Unordered>
        </Alert>
      )}
    </Work>
  );
}

function Done({ text, path }: { text: string; path: string }) {
  const texts = useSettingsTexts().data;
  const { showFolder } = useFile();
  return (
    <Alert data-color="success" role="status">
      <Paragraph>{text}</Paragraph>
      <Button variant="tertiary" data-size="sm" onClick={() => showFolder(path)}>{texts.show}</Button>
    </Alert>
  );
}

interface WorkProps {
  title: string;
  help: string;
  button: string;
  onStart: () => Promise<void>;
  task: Pick<ReturnType<typeof useTask>, "running" | "progress" | "cancel"> & { error: ShellError | null };
  children: ReactNode;
}

function Work({ title, help, button, onStart, task, children }: WorkProps) {
  const texts = useSettingsTexts().data;
  const errorText = useErrorText();
  return (
    <Card className={styles.card}>
      <Heading level={2} data-size="xs">{title}</Heading>
      <Paragraph>{help}</Paragraph>
      <Button variant="secondary" onClick={() => void onStart()}>{button}</Button>
      {task.error && <Alert data-color="danger" role="alert">{errorText(task.error)}</Alert>}
      {children}
      <ProgressDialog open={task.running} title={title} progress={task.progress} stepText={texts.step} onCancel={task.cancel} />
    </Card>
  );
}
