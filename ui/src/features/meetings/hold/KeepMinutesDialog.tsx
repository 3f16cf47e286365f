import type { MeetingId } from "../../../api";
import { useNotice, useTask } from "../../../commands";
import { Alert, Button, Dialog, Paragraph, ProgressDialog } from "../../../components";
import { useComponentTexts } from "../../../components/texts";
import { useErrorText } from "../../../texts";
import { useStepText } from "../papers/use-step-text";
import { useHoldTexts } from "./texts";

interface KeepMinutesDialogProps {
  meetingId: MeetingId;
  work: "minutes.draft" | "minutes.lock";
  /** Why locked minutes are open again; empty when they are not. */
  correction: string;
  onClose: () => void;
}

/** Builds the minutes and keeps them, as a draft or for good, after saying what that means. */
export function KeepMinutesDialog({ meetingId, work, correction, onClose }: KeepMinutesDialogProps) {
  const texts = useHoldTexts();
  const words = useComponentTexts();
  const stepText = useStepText();
  const task = useTask(work);
  const errorText = useErrorText();
  const notice = useNotice();
  const start = () => void task.start({ meeting_id: meetingId }, ({ changed }) => {
    const last = changed.at(-1);
    if (last) notice(last);
    onClose();
  });
  if (task.running) return <ProgressDialog open title={texts.working} progress={task.progress} stepText={stepText} onCancel={task.cancel} />;
  const locks = work === "minutes.lock";
  const submit = locks ? (correction ? texts.lockCorrection : texts.lock) : texts.draft;
  const actions = (
    <>
      <Button onClick={start}>{submit}</Button>
      <Button variant="secondary" onClick={onClose}>{words.cancel}</Button>
    </>
  );
  return (
    <Dialog open title={locks ? texts.lockTitle : texts.draftTitle} onClose={onClose} actions={actions}>
      {task.error && <Alert data-color="danger" role="alert">{errorText(task.error)}</Alert>}
      <Paragraph>{locks ? (correction ? texts.lockCorrectionHelp(correction) : texts.lockHelp) : texts.draftHelp}</Paragraph>
    </Dialog>
  );
}
