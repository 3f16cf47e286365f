import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newId, read, type MeetingView, type Onward, type Outcome } from "../../../api";
import { useFormErrors } from "../../../commands";
import { FormDialog, Paragraph, Select, TextInput } from "../../../components";
import { formatDate } from "../../../format";
import { useDirectory } from "../../settings/directory";
import { useRefusalText } from "../record/refusal";
import { useRecordTexts } from "../record/texts";
import { useRunTexts } from "./texts";
import type { Decision } from "./use-decision";

type Target = Onward["to"];

const TARGETS: Partial<Record<Outcome, readonly Target[]>> = { postponed: ["meeting", "waiting"], sent_back: ["waiting", "body"], escalated: ["body"] };
const NOBODY: readonly [] = [];

interface OnwardDialogProps {
  meeting: MeetingView;
  outcome: Outcome;
  decision: Decision;
  onClose: () => void;
}

/** Where a case goes that is postponed, sent back or escalated, and why. */
export function OnwardDialog({ meeting, outcome, decision, onClose }: OnwardDialogProps) {
  const texts = useRunTexts().onward;
  const words = useRecordTexts();
  const errors = useFormErrors("onward", "to");
  const { data: meetings } = useSuspenseQuery(read("meetings.list", {}));
  const { bodies } = useDirectory();
  const later = meetings
    .filter((row) => row.body_id === meeting.body_id && row.id !== meeting.id && (row.status === "planned" || row.status === "called") && row.meeting.mode !== "written")
    .toSorted((a, b) => (a.meeting.date ?? "9").localeCompare(b.meeting.date ?? "9"));
  const others = bodies.filter((body) => body.id !== meeting.body_id);
  const targets = TARGETS[outcome] ?? ["waiting"];
  const [to, setTo] = useState<Target>(() => (targets[0] === "meeting" && later.length === 0 ? "waiting" : (targets[0] ?? "waiting")));
  const [meetingId, setMeetingId] = useState(later[0]?.id ?? "");
  const [bodyId, setBodyId] = useState(others[0]?.id ?? "");
  const [reason, setReason] = useState("");
  const refusal = useRefusalText(NOBODY);

  const save = async () => {
    const missing = (to === "meeting" && meetingId === "" && texts.meetingMissing) || (to === "body" && bodyId === "" && texts.bodyMissing);
    if (missing) {
      errors.set([{ field: to, text: missing }]);
      return false;
    }
    const onward: Onward = to === "meeting" ? { to, item_id: newId(), meeting_id: meetingId } : to === "body" ? { to, body_id: bodyId, case_id: newId() } : { to: "waiting" };
    return decision.decide(outcome, onward, reason);
  };
  const shown = decision.refused ? [...errors.errors, { id: errors.id("to"), text: refusal(decision.refused).sentence }] : errors.errors;
  return (
    <FormDialog open title={texts.title(words.outcomes[outcome])} submit={words.outcomes[outcome]} errors={shown} onSubmit={save} onClose={onClose}>
      <Select id={errors.id("to")} label={texts.where} value={to} onChange={setTo} options={targets.map((value) => ({ value, label: texts.to[value] }))} />
      {to === "meeting" && (later.length === 0 ? <Paragraph id={errors.id("meeting")} tabIndex={-1}>{texts.noMeetings}</Paragraph> : (
        <Select
          id={errors.id("meeting")} label={texts.meeting} value={meetingId} onChange={setMeetingId} error={errors.of("meeting")}
          options={later.map((row) => ({ value: row.id, label: row.meeting.date ? `${row.name}, ${formatDate(row.meeting.date)}` : row.name }))}
        />
      ))}
      {to === "body" && (others.length === 0 ? <Paragraph id={errors.id("body")} tabIndex={-1}>{texts.noBodies}</Paragraph> : (
        <Select id={errors.id("body")} label={texts.body} value={bodyId} onChange={setBodyId} error={errors.of("body")} options={others.map(({ id, name }) => ({ value: id, label: name }))} />
      ))}
      <TextInput label={texts.reason} optional rows={3} lang={meeting.meeting.language} value={reason} onChange={setReason} />
    </FormDialog>
  );
}
