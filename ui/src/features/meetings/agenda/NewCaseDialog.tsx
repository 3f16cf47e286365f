import { useState } from "react";
import { newId, type MeetingView, type Purpose } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { FormDialog, Paragraph, Select, TextInput } from "../../../components";
import { useComponentTexts } from "../../../components/texts";
import { useMeetingTexts } from "../texts";
import { parseMinutes } from "./clock";

const purposes = ["decision", "discussion", "information"] as const satisfies readonly Purpose[];

/** A new case, put straight on the agenda before the cases that close the meeting. */
export function NewCaseDialog({ meeting, onClose }: { meeting: MeetingView; onClose: () => void }) {
  const texts = useMeetingTexts().agenda;
  const words = useComponentTexts().purpose;
  const { run } = useExecute();
  const errors = useFormErrors("new-case", "title");
  const [title, setTitle] = useState("");
  const [purpose, setPurpose] = useState<Purpose>("decision");
  const [written, setWritten] = useState("");
  const save = async () => {
    const minutes = parseMinutes(written);
    const problems = [
      ...(title.trim() === "" ? [{ field: "title", text: texts.caseTitleMissing }] : []),
      ...(minutes === undefined ? [{ field: "minutes", text: texts.minutesWrong }] : []),
    ];
    errors.set(problems);
    if (problems.length > 0 || minutes === undefined) return false;
    const placement = { item_id: newId(), meeting_id: meeting.id, minutes };
    const command = { type: "case.create" as const, id: newId(), body_id: meeting.body_id, title, purpose, language: meeting.meeting.language, placement };
    return (await run(command, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.newCaseTitle} submit={texts.createCase} errors={errors.errors} onSubmit={save} onClose={onClose}>
      {meeting.status === "called" && <Paragraph>{texts.caseLate}</Paragraph>}
      <TextInput
        id={errors.id("title")} label={texts.caseTitle} lang={meeting.meeting.language} value={title} onChange={setTitle} error={errors.of("title")}
      />
      <div className="form-row">
        <Select label={texts.casePurpose} value={purpose} onChange={setPurpose} options={purposes.map((value) => ({ value, label: words[value] }))} />
        <TextInput id={errors.id("minutes")} label={texts.caseMinutes} optional value={written} onChange={setWritten} error={errors.of("minutes")} />
      </div>
    </FormDialog>
  );
}
