import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read, type MeetingRow, type PersonId } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { FormDialog } from "../../../components";
import { PersonSelect } from "./PersonSelect";
import { useHoldTexts } from "./texts";

/** Who leads a meeting that has begun, and who writes: others may take over. */
export function ChairDialog({ meeting, onClose }: { meeting: Pick<MeetingRow, "id" | "name">; onClose: () => void }) {
  const texts = useHoldTexts();
  const { data: record } = useSuspenseQuery(read("meetings.proceedings", { meeting_id: meeting.id }));
  const { run } = useExecute();
  const errors = useFormErrors("chair", "chair");
  const [chair, setChair] = useState<PersonId | null>(record.chair_id);
  const [minuteTaker, setMinuteTaker] = useState<PersonId | null>(record.minute_taker_id);
  const save = async () =>
    (await run({ type: "meeting.set_chair", id: meeting.id, chair_id: chair, minute_taker_id: minuteTaker }, { onRefused: errors.refused })) !== null;
  return (
    <FormDialog open title={texts.chairTitle} submit={texts.saveChair} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <PersonSelect id={errors.id("chair")} label={texts.chair} people={record.people.filter((person) => person.rights.speak)} value={chair} onChange={setChair} />
      <PersonSelect label={texts.minuteTaker} people={record.people} value={minuteTaker} onChange={setMinuteTaker} />
    </FormDialog>
  );
}
