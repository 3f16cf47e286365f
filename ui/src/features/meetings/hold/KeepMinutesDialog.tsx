import { useState } from "react";
import type { MeetingId, ShellError } from "../../../api";
import { doneText, useCommandTexts, useTask, useUndo } from "../../../commands";
import { Alert, Button, Dialog, Paragraph, ProgressDialog, useToast } from "../../../components";
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
  const toast = useToast();
  const undo = useUndo();
  const commands = useCommandTexts();
  const [started, setStarted] = useState(false);
  const start = () => {
    setStarted(true);
    void task.start({ meeting_id: meetingId }, ({ changed }) => {
      const last = changed.at(-1);
      const entry = last?.entry;
      if (last && entry) toast({ text: doneText(commands, last.label), action: { label: commands.undo, onSelect: () => void undo(entry) } });
      onClose();
    });
  };
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
      {started && task.error && <Failed error={task.error} />}
      <Paragraph>{locks ? (correction ? texts.lockCorrectionHelp(correction) : texts.lockHelp) : texts.draftHelp}</Paragraph>
    </Dialog>
  );
}

function Failed({ error }: { error: ShellError }) {
  const errorText = useErrorText();
  return <Alert data-color="danger" role="alert">{errorText(error)}</Alert>;
}
