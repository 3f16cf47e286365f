import { useState, type ReactNode } from "react";
import { chooseSavePath, type BookOutcome, type MeetingRow } from "../../../api";
import { useFile, useTask } from "../../../commands";
import { Alert, Button, Dialog, Paragraph, ProgressDialog } from "../../../components";
import { useErrorText } from "../../../texts";
import { BookReport } from "./BookReport";
import { usePaperTexts } from "./texts";
import { useStepText } from "./use-step-text";

export type Paper = "book" | "archive" | "notice";

interface Saved {
  paper: Paper;
  path: string;
  /** A notice has no annexes and no report. */
  outcome: BookOutcome | null;
}

/** Saves a paper where the secretary wants it, and says what became of it. `dialogs` must stand somewhere on the page. */
export function useSavePapers(meeting: Pick<MeetingRow, "id" | "name">): { save: (paper: Paper) => Promise<void>; dialogs: ReactNode } {
  const texts = usePaperTexts();
  const stepText = useStepText();
  const errorText = useErrorText();
  const book = useTask("book.save");
  const notice = useTask("notice.save");
  const [saved, setSaved] = useState<Saved | null>(null);
  const [failureSeen, setFailureSeen] = useState<unknown>(null);
  const save = async (paper: Paper) => {
    const path = await chooseSavePath(texts.fileName[paper](meeting.name.replaceAll("/", "-")), "pdf");
    if (path === null) return;
    const at = { meeting_id: meeting.id, path };
    if (paper === "notice") await notice.start(at, () => setSaved({ paper, path, outcome: null }));
    else await book.start({ ...at, archive: paper === "archive" }, (outcome) => setSaved({ paper, path, outcome }));
  };
  const failure = book.error ?? notice.error;
  const dialogs = (
    <>
      <ProgressDialog open={book.running} title={texts.savingBook} progress={book.progress} stepText={stepText} onCancel={book.cancel} />
      <ProgressDialog open={notice.running} title={texts.savingNotice} progress={notice.progress} stepText={stepText} onCancel={notice.cancel} />
      {saved && <SavedDialog saved={saved} onClose={() => setSaved(null)} />}
      {failure && failure !== failureSeen && (
        <Dialog open title={texts.failed} onClose={() => setFailureSeen(failure)} actions={<Button onClick={() => setFailureSeen(failure)}>{texts.close}</Button>}>
          <Alert data-color="danger" role="alert">{errorText(failure)}</Alert>
        </Dialog>
      )}
    </>
  );
  return { save, dialogs };
}

function SavedDialog({ saved, onClose }: { saved: Saved; onClose: () => void }) {
  const texts = usePaperTexts();
  const file = useFile();
  const actions = (
    <>
      <Button onClick={() => file.open(saved.path)}>{texts.openFile}</Button>
      <Button variant="secondary" onClick={() => file.showFolder(saved.path)}>{texts.showInFolder}</Button>
      <Button variant="tertiary" onClick={onClose}>{texts.close}</Button>
    </>
  );
  return (
    <Dialog open title={texts.saved[saved.paper]} onClose={onClose} actions={actions}>
      <Paragraph>{saved.path}</Paragraph>
      {saved.outcome && <BookReport outcome={saved.outcome} />}
    </Dialog>
  );
}
