import { useState, type ReactNode } from "react";
import { asShellError, chooseSavePath, request, type BookOutcome, type MeetingView, type ShellError, type VersionView } from "../../../api";
import { useFile, useTask } from "../../../commands";
import { Alert, Button, Dialog, Paragraph, ProgressDialog } from "../../../components";
import { useFormat } from "../../../format";
import { useErrorText } from "../../../texts";
import { exemptSuffix } from "../../shielding/shielding";
import { BookReport } from "./BookReport";
import { usePaperTexts } from "./texts";
import { useStepText } from "./use-step-text";

export type Paper = "book" | "public" | "archive" | "notice";

/** What papers are saved of: the meeting, and the ones that were made when it was sent. */
type Meeting = Pick<MeetingView, "id" | "name" | "documents" | "agenda">;

interface Saved {
  paper: Paper;
  path: string;
  /** A notice has no annexes and no report, and what is stored had its own when it was made. */
  outcome: BookOutcome | null;
  /** The version that was saved as it is kept; null for a paper that was made anew. */
  stored: VersionView | null;
}

/** The paper as it was sent, in its newest version. The editions for the archive and for the public are never kept. */
export function storedPaper({ documents }: Pick<Meeting, "documents">, paper: Paper): VersionView | null {
  return documents.find(({ kind }) => kind === paper)?.versions[0] ?? null;
}

/**
 * Saves a paper where one wants it, and says what became of it: the one that was sent where there is one, unless it is
 * to be made anew. `dialogs` must stand somewhere on the page.
 */
export function useSavePapers(meeting: Meeting): { save: (paper: Paper, anew?: boolean) => Promise<void>; dialogs: ReactNode } {
  const texts = usePaperTexts();
  const stepText = useStepText();
  const errorText = useErrorText();
  const book = useTask("book.save");
  const notice = useTask("notice.save");
  const [saved, setSaved] = useState<Saved | null>(null);
  const [copyFailure, setCopyFailure] = useState<ShellError | null>(null);
  const [failureSeen, setFailureSeen] = useState<unknown>(null);
  const save = async (paper: Paper, anew = false) => {
    const path = await chooseSavePath(texts.fileName[paper](meeting.name.replaceAll("/", "-")) + (paper === "public" ? "" : exemptSuffix(meeting.agenda)), "pdf");
    if (path === null) return;
    const stored = anew ? null : storedPaper(meeting, paper);
    const at = { meeting_id: meeting.id, path };
    if (stored) await saveCopy(stored, path).then(() => setSaved({ paper, path, outcome: null, stored }), (reason) => setCopyFailure(asShellError(reason)));
    else if (paper === "notice") await notice.start(at, () => setSaved({ paper, path, outcome: null, stored }));
    else await book.start({ ...at, archive: paper === "archive", public: paper === "public" }, (outcome) => setSaved({ paper, path, outcome, stored }));
  };
  const failure = copyFailure ?? book.error ?? notice.error;
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

async function saveCopy({ blob }: VersionView, path: string): Promise<void> {
  await request("documents.save_copy", { hash: blob.hash, path });
}

function SavedDialog({ saved, onClose }: { saved: Saved; onClose: () => void }) {
  const texts = usePaperTexts();
  const file = useFile();
  const format = useFormat();
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
      {saved.stored && <Paragraph>{texts.savedStored(format.timestamp(saved.stored.added_at))}</Paragraph>}
      {saved.outcome && <BookReport outcome={saved.outcome} />}
    </Dialog>
  );
}
