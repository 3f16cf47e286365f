import { useState } from "react";
import type { MeetingRow } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { ConfirmDialog, DateInput, FormDialog, Paragraph, TextInput } from "../../components";
import { changeCommand, type MeetingChange } from "./commands";
import { MeetingFields } from "./MeetingFields";
import { useMeetingTexts } from "./texts";

interface MeetingDialogProps {
  meeting: MeetingRow;
  onClose: () => void;
}

/** When, where and how, and the deadlines. */
export function EditMeetingDialog({ meeting, onClose }: MeetingDialogProps) {
  const texts = useMeetingTexts();
  const { fields } = texts;
  const { run } = useExecute();
  const errors = useFormErrors("meeting", "date");
  const [change, setChange] = useState<MeetingChange>({ meeting: meeting.meeting, cases_due: meeting.cases_due, papers_due: meeting.papers_due });
  const save = async () => (await run(changeCommand(meeting, change), { onRefused: errors.refused })) !== null;
  const set = (changes: Partial<MeetingChange["meeting"]>) => setChange((now) => ({ ...now, meeting: { ...now.meeting, ...changes } }));
  return (
    <FormDialog open size="wide" title={texts.page.edit} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <MeetingFields draft={change.meeting} errors={errors} onChange={set} onDate={(date) => set({ date })} />
      <div className="form-row">
        <DateInput
          id={errors.id("cases_due")} label={fields.casesDue} value={change.cases_due} error={errors.of("cases_due")}
          onChange={(cases_due) => setChange({ ...change, cases_due })}
        />
        <DateInput
          id={errors.id("papers_due")} label={fields.papersDue} value={change.papers_due} error={errors.of("papers_due")}
          onChange={(papers_due) => setChange({ ...change, papers_due })}
        />
      </div>
      <Paragraph data-size="sm" className="subtle">{fields.dueHelp}</Paragraph>
    </FormDialog>
  );
}

export function CancelMeetingDialog({ meeting, onClose }: MeetingDialogProps) {
  const texts = useMeetingTexts().page;
  const { run } = useExecute();
  const errors = useFormErrors("cancel", "reason");
  const [reason, setReason] = useState("");
  const save = async () => {
    if (reason.trim() === "") {
      errors.set([{ field: "reason", text: texts.reasonMissing }]);
      return false;
    }
    return (await run({ type: "meeting.cancel", id: meeting.id, reason }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.cancelTitle(meeting.name)} submit={texts.cancel} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph>{texts.cancelHelp}</Paragraph>
      <TextInput id={errors.id("reason")} label={texts.reason} value={reason} onChange={setReason} error={errors.of("reason")} />
    </FormDialog>
  );
}

export function RemoveMeetingDialog({ meeting, onClose, leave }: MeetingDialogProps & { leave: () => Promise<unknown> }) {
  const texts = useMeetingTexts().page;
  const { run } = useExecute();
  const remove = () => void run({ type: "meeting.remove", id: meeting.id }, { leave });
  return (
    <ConfirmDialog open danger title={texts.removeTitle(meeting.name)} confirm={texts.remove} onConfirm={remove} onClose={onClose}>
      {texts.removeHelp}
    </ConfirmDialog>
  );
}
