import { useState, type ReactNode } from "react";
import { asShellError, chooseFolder, request, type MeetingRow } from "../../../api";
import { useFile, useTask } from "../../../commands";
import { Alert, Button, Dialog, Paragraph, ProgressDialog, TextInput, useToast } from "../../../components";
import { useErrorText } from "../../../texts";
import { recipientText } from "./recipients";
import { usePaperTexts } from "./texts";

/** What calls people to a meeting: the notice with calendar file and letter in a folder, and who they go to. `dialogs` must stand somewhere on the page. */
export function useCallPeople(meeting: Pick<MeetingRow, "id">): { saveAll: () => Promise<void>; copyPeople: () => Promise<void>; dialogs: ReactNode } {
  const texts = usePaperTexts();
  const toast = useToast();
  const errorText = useErrorText();
  const task = useTask("notice.save_all");
  const [saved, setSaved] = useState<readonly string[] | null>(null);
  const [failureSeen, setFailureSeen] = useState<unknown>(null);
  const [list, setList] = useState<string | null>(null);
  const saveAll = async () => {
    const folder = await chooseFolder();
    if (folder !== null) await task.start({ meeting_id: meeting.id, folder }, ({ files }) => setSaved(files));
  };
  const copyPeople = async () => {
    try {
      const recipients = await request("meetings.recipients", { meeting_id: meeting.id });
      if (recipients.length === 0) {
        toast({ text: texts.noPeople });
        return;
      }
      const text = recipientText(recipients, texts.peopleLines);
      // Some engines let no program write there; then it is copied by hand.
      const copied = await navigator.clipboard.writeText(text).then(() => true, () => false);
      if (copied) toast({ text: texts.copiedPeople(recipients.length) });
      else setList(text);
    } catch (reason) {
      toast({ text: errorText(asShellError(reason)), failed: true });
    }
  };
  const { error } = task;
  const dialogs = (
    <>
      <ProgressDialog open={task.running} title={texts.savingAll} progress={task.progress} stepText={() => texts.working} onCancel={task.cancel} />
      {saved && <SavedDialog files={saved} onClose={() => setSaved(null)} />}
      {list !== null && (
        <Dialog open title={texts.people} onClose={() => setList(null)} actions={<Button onClick={() => setList(null)}>{texts.close}</Button>}>
          <TextInput label={texts.people} description={texts.peopleHelp} rows={8} value={list} onChange={setList} />
        </Dialog>
      )}
      {error && error !== failureSeen && (
        <Dialog open title={texts.failed} onClose={() => setFailureSeen(error)} actions={<Button onClick={() => setFailureSeen(error)}>{texts.close}</Button>}>
          <Alert data-color="danger" role="alert">{errorText(error)}</Alert>
        </Dialog>
      )}
    </>
  );
  return { saveAll, copyPeople, dialogs };
}

function SavedDialog({ files, onClose }: { files: readonly string[]; onClose: () => void }) {
  const texts = usePaperTexts();
  const file = useFile();
  const letter = files.find((path) => path.endsWith(".eml"));
  const [first] = files;
  const actions = (
    <>
      {letter !== undefined && <Button onClick={() => file.open(letter)}>{texts.openLetter}</Button>}
      {first !== undefined && <Button variant="secondary" onClick={() => file.showFolder(first)}>{texts.showInFolder}</Button>}
      <Button variant="tertiary" onClick={onClose}>{texts.close}</Button>
    </>
  );
  return (
    <Dialog open title={texts.savedAll} onClose={onClose} actions={actions}>
      <Paragraph>{texts.savedAllHelp}</Paragraph>
      <ul aria-label={texts.savedFiles}>{files.map((path) => <li key={path}>{path}</li>)}</ul>
    </Dialog>
  );
}
