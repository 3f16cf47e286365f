import { useState } from "react";
import type { MeetingId } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { FormDialog, Paragraph, TextInput } from "../../../components";
import { useHoldTexts } from "./texts";

/** Opens locked minutes, saying what is corrected and why. */
export function CorrectDialog({ meetingId, onClose }: { meetingId: MeetingId; onClose: () => void }) {
  const texts = useHoldTexts();
  const { run } = useExecute();
  const errors = useFormErrors("correct", "reason");
  const [reason, setReason] = useState("");
  const save = async () => {
    if (reason.trim() === "") {
      errors.set([{ field: "reason", text: texts.reasonMissing }]);
      return false;
    }
    return (await run({ type: "minutes.correct", meeting_id: meetingId, reason }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.correctTitle} submit={texts.correct} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph>{texts.correctHelp}</Paragraph>
      <TextInput id={errors.id("reason")} label={texts.reason} rows={3} value={reason} onChange={setReason} error={errors.of("reason")} />
    </FormDialog>
  );
}
