import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read, type MeetingRow, type ShellError } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { FormDialog, TimeInput } from "../../../components";
import { useErrorText } from "../../../texts";
import { Refusal } from "../record/Refusal";
import { clockNow } from "../run/clock";
import { useHoldTexts } from "./texts";

interface CloseMeetingDialogProps {
  meeting: Pick<MeetingRow, "id" | "name">;
  onClose: () => void;
  onClosed?: () => void;
}

/** Closes the meeting; while a case is undecided it says which, and leads there. */
export function CloseMeetingDialog({ meeting, onClose, onClosed }: CloseMeetingDialogProps) {
  const texts = useHoldTexts();
  const { data: record } = useSuspenseQuery(read("meetings.proceedings", { meeting_id: meeting.id }));
  const { run } = useExecute();
  const errorText = useErrorText();
  const errors = useFormErrors("close", "at");
  const [at, setAt] = useState<string | null>(clockNow);
  const [refused, setRefused] = useState<ShellError | null>(null);
  const save = async () => {
    setRefused(null);
    errors.clear();
    if (at === null) {
      errors.set([{ field: "at", text: texts.timeMissing }]);
      return false;
    }
    const onRefused = (error: ShellError) => {
      if (error.code === "meeting.times_reversed") errors.set([{ field: "at", text: errorText(error) }]);
      else setRefused(error);
    };
    const closed = (await run({ type: "meeting.close", id: meeting.id, at }, { onRefused })) !== null;
    if (closed) onClosed?.();
    return closed;
  };
  return (
    <FormDialog open title={texts.closeTitle(meeting.name)} submit={texts.close} errors={errors.errors} onSubmit={save} onClose={onClose}>
      {/* The way to the case leads out of the dialog. */}
      {refused && <div onClick={(event) => (event.target as HTMLElement).closest("a") && onClose()}><Refusal error={refused} meetingId={meeting.id} people={record.people} /></div>}
      <TimeInput id={errors.id("at")} label={texts.closedAt} value={at} onChange={setAt} error={errors.of("at")} />
    </FormDialog>
  );
}
