import { useState } from "react";
import type { CaseView, WordCase } from "../../../api";
import { useTask } from "../../../commands";
import { Alert, Dialog, DropZone, ProgressDialog } from "../../../components";
import { useErrorText } from "../../../texts";
import { useWritingTexts } from "./texts";
import { WordPreview } from "./WordPreview";

/** Takes the text of a case from a Word file: chosen or dropped, looked at, and taken over in one step. */
export function ReadWordDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const texts = useWritingTexts();
  const errorText = useErrorText();
  const task = useTask("case.read_word");
  const [read, setRead] = useState<WordCase | null>(null);
  const start = ([path]: string[]) => {
    if (path !== undefined) void task.start({ path }, setRead);
  };
  if (read) return <WordPreview view={view} read={read} onClose={onClose} />;
  return (
    <>
      <Dialog open={!task.running} title={texts.readTitle} onClose={onClose} size="wide">
        {task.error && <Alert data-color="danger" role="alert">{errorText(task.error)}</Alert>}
        <DropZone kind="word" onFiles={start}>{texts.readChoose}</DropZone>
      </Dialog>
      <ProgressDialog open={task.running} title={texts.reading} progress={task.progress} stepText={() => texts.reading} onCancel={task.cancel} />
    </>
  );
}
