import { useState } from "react";
import type { Attendee, Function as Office, MeetingId, Proceedings } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { FormDialog, Select, TimeInput } from "../../../components";
import { useDirectory } from "../../settings/directory";
import { useSettingsTexts } from "../../settings/texts";
import { officeOrder } from "../participants";
import { useRefusalText } from "../record/refusal";
import { useRecordTexts } from "../record/texts";
import { draftOf, standInChoices, statuses } from "./attendance";
import { useAttendanceTexts } from "./texts";

interface AttendeeDialogProps {
  meetingId: MeetingId;
  person: Attendee;
  record: Proceedings;
  onClose: () => void;
}

/** All that is written down of somebody at a meeting. */
export function AttendeeDialog({ meetingId, person, record, onClose }: AttendeeDialogProps) {
  const texts = useAttendanceTexts();
  const words = useRecordTexts();
  const offices = useSettingsTexts().people.functions;
  const { municipalities } = useDirectory();
  const { run } = useExecute();
  const errors = useFormErrors("attendee", "status");
  const refusal = useRefusalText(record.people);
  const [draft, setDraft] = useState(() => draftOf(person));
  const change = (changes: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...changes }));
  const save = async () => {
    const onRefused = (error: Parameters<typeof refusal>[0]) => {
      const field = error.code === "meeting.times_reversed" ? "left_at" : error.code.startsWith("attendance.") ? "deputy_for_id" : "status";
      errors.set([{ field, text: refusal(error).sentence }]);
    };
    return (await run({ type: "attendance.set", meeting_id: meetingId, people: [draft] }, { onRefused })) !== null;
  };
  return (
    <FormDialog open title={texts.changeTitle(person.name)} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <div className="form-row">
        <Select
          id={errors.id("status")} label={texts.status} value={draft.status} error={errors.of("status")} onChange={(status) => change({ status })}
          options={statuses.map((value) => ({ value, label: words.attendance[value] }))}
        />
        <Select
          label={texts.function} value={draft.function ?? ""}
          onChange={(office: Office | "") => change({ function: office || null, ...(office === "deputy" ? {} : { deputy_for_id: null }) })}
          options={[...officeOrder.map((value) => ({ value, label: offices[value] })), { value: "" as const, label: words.guest }]}
        />
      </div>
      <Select
        label={texts.municipality} value={draft.municipality_id ?? ""} onChange={(id) => change({ municipality_id: id || null })}
        options={[{ value: "", label: texts.noMunicipality }, ...municipalities.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {draft.function === "deputy" && (
        <Select
          id={errors.id("deputy_for_id")} label={texts.standsIn} value={draft.deputy_for_id ?? ""} error={errors.of("deputy_for_id")}
          onChange={(id) => change({ deputy_for_id: id || null })}
          options={[{ value: "", label: texts.nobodyChosen }, ...standInChoices(record.people, person).map(({ person_id, name }) => ({ value: person_id, label: name }))]}
        />
      )}
      <div className="form-row">
        <TimeInput label={texts.arrivedAt} optional value={draft.arrived_at} onChange={(arrived_at) => change({ arrived_at })} />
        <TimeInput id={errors.id("left_at")} label={texts.leftAt} optional value={draft.left_at} error={errors.of("left_at")} onChange={(left_at) => change({ left_at })} />
      </div>
    </FormDialog>
  );
}
