import type { ReactNode } from "react";
import { chooseFiles } from "../../api";
import { useTask } from "../../commands";
import { Alert, Button, Card, Heading, Paragraph, ProgressDialog } from "../../components";
import { useErrorText } from "../../texts";
import styles from "./FirstStart.module.css";
import { useFirstStartTexts } from "./texts";

export function DemoCard() {
  const texts = useFirstStartTexts();
  const task = useTask("demo.create");
  return (
    <Way title={texts.demoTitle} help={texts.demoHelp} error={task.error}>
      <Button variant="secondary" onClick={() => void task.start({})}>{texts.demo}</Button>
      <ProgressDialog open={task.running} title={texts.demoWorking} progress={task.progress} stepText={texts.demoStep} onCancel={task.cancel} />
    </Way>
  );
}

/** A backup is restored here and nowhere else: where there is no council yet, nothing can be overwritten. */
export function RestoreCard() {
  const texts = useFirstStartTexts();
  const task = useTask("restore");
  const choose = async () => {
    const [path] = await chooseFiles("backup", false);
    if (path !== undefined) await task.start({ path });
  };
  return (
    <Way title={texts.restoreTitle} help={texts.restoreHelp} error={task.error}>
      <Button variant="secondary" onClick={() => void choose()}>{texts.restoreButton}</Button>
      <ProgressDialog open={task.running} title={texts.restoreWorking} progress={task.progress} stepText={texts.restoreStep} onCancel={task.cancel} />
    </Way>
  );
}

function Way({ title, help, error, children }: { title: string; help: string; error: Parameters<ReturnType<typeof useErrorText>>[0] | null; children: ReactNode }) {
  const errorText = useErrorText();
  return (
    <Card className={styles.way}>
      <Heading level={2} data-size="xs">{title}</Heading>
      <Paragraph>{help}</Paragraph>
      {error && <Alert data-color="danger" role="alert">{errorText(error)}</Alert>}
      {children}
    </Card>
  );
}
