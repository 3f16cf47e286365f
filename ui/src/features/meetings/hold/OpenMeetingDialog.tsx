import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read, type MeetingRow, type PersonId } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { FormDialog, TimeInput } from "../../../components";
import { clockNow } from "../run/clock";
import { likelyChair, likelyMinuteTaker } from "./people";
import { PersonSelect } from "./PersonSelect";
import { useHoldTexts } from "./texts";

/** Opens a meeting that has been called: when, and who leads and writes. */
export function OpenMeetingDialog({ meeting, onClose }: { meeting: Pick<MeetingRow, "id" | "name">; onClose: () => void }) {
  const texts = useHoldTexts();
  const { data: record } = useSuspenseQuery(read("meetings.proceedings", { meeting_id: meeting.id }));
  const { run } = useExecute();
  const errors = useFormErrors("open", "at");
  const [at, setAt] = useState<string | null>(clockNow);
  const [chair, setChair] = useState<PersonId | null>(() => likelyChair(record.people));
  const [minuteTaker, setMinuteTaker] = useState<PersonId | null>(() => likelyMinuteTaker(record.people));
  const save = async () => {
    if (at === null) {
      errors.set([{ field: "at", text: texts.timeMissing }]);
      return false;
    }
    return (await run({ type: "meeting.open", id: meeting.id, at, chair_id: chair, minute_taker_id: minuteTaker }, { onRefused: errors.refused })) !== null;
  };
  return (
    <FormDialog open title={texts.openTitle(meeting.name)} submit={texts.open} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <TimeInput id={errors.id("at")} label={texts.openedAt} value={at} onChange={setAt} error={errors.of("at")} />
      <PersonSelect label={texts.chair} description={texts.chairHelp} people={record.people.filter((person) => person.rights.speak)} value={chair} onChange={setChair} />
      <PersonSelect label={texts.minuteTaker} people={record.people} value={minuteTaker} onChange={setMinuteTaker} />
    </FormDialog>
  );
}
