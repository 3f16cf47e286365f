import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { newId, read, type CaseView, type Day, type MeetingRow } from "../../api";
import { useExecute, useFormErrors } from "../../commands";
import { Dialog, FormDialog, Paragraph, Select, TextInput } from "../../components";
import { formatDate, today } from "../../format";
import { parseMinutes } from "../meetings/agenda/clock";
import { groupMeetings } from "../meetings/grouping";
import { useCaseTexts } from "./texts";

/** The meetings a case can still come to: of its body, still to come, without the case already; the nearest first. */
export function openMeetings(meetings: readonly MeetingRow[], view: Pick<CaseView, "body_id" | "appearances">, now: Day): MeetingRow[] {
  const has = new Set(view.appearances.map(({ meeting_id }) => meeting_id));
  return groupMeetings(meetings.filter((meeting) => meeting.body_id === view.body_id && !has.has(meeting.id)), now).coming;
}

/** Puts the case on a meeting's agenda, before the standing cases that close it. */
export function AddToAgendaDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const texts = useCaseTexts();
  const { run } = useExecute();
  const errors = useFormErrors("agenda", "meeting_id");
  const { data } = useSuspenseQuery(read("meetings.list", {}));
  const meetings = openMeetings(data, view, today());
  const [meetingId, setMeetingId] = useState(meetings[0]?.id ?? "");
  const [minutes, setMinutes] = useState("");
  const save = async () => {
    const number = parseMinutes(minutes);
    if (number === undefined) {
      errors.set([{ field: "minutes", text: texts.minutesWrong }]);
      return false;
    }
    const placement = { item_id: newId(), meeting_id: meetingId, minutes: number };
    return (await run({ type: "agenda.add", case_id: view.id, placement, position: null }, { onRefused: errors.refused })) !== null;
  };
  if (meetings.length === 0) {
    return <Dialog open title={texts.toAgenda} onClose={onClose}><Paragraph>{texts.noMeetings}</Paragraph></Dialog>;
  }
  const named = (meeting: MeetingRow) => (meeting.meeting.date ? `${meeting.name}, ${formatDate(meeting.meeting.date)}` : meeting.name);
  return (
    <FormDialog open title={texts.toAgenda} submit={texts.toAgendaSubmit} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Select
        id={errors.id("meeting_id")} label={texts.meeting} value={meetingId} onChange={setMeetingId} error={errors.of("meeting_id")}
        options={meetings.map((meeting) => ({ value: meeting.id, label: named(meeting) }))}
      />
      <TextInput id={errors.id("minutes")} label={texts.minutes} optional value={minutes} onChange={setMinutes} error={errors.of("minutes")} />
    </FormDialog>
  );
}
