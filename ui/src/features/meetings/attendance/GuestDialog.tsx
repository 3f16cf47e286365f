import { useState } from "react";
import { newId, type MeetingId, type Proceedings } from "../../../api";
import { useExecute, useFormErrors } from "../../../commands";
import { Combobox, FormDialog, Paragraph, TextInput } from "../../../components";
import { useDirectory } from "../../settings/directory";
import { useAttendanceTexts } from "./texts";

/** Somebody without a function in the body: known already, or new by name alone. */
export function GuestDialog({ meetingId, record, onClose }: { meetingId: MeetingId; record: Proceedings; onClose: () => void }) {
  const texts = useAttendanceTexts();
  const { people } = useDirectory();
  const { run } = useExecute();
  const errors = useFormErrors("guest", "name");
  const [known, setKnown] = useState<string | null>(null);
  const [name, setName] = useState("");
  const listed = new Set(record.people.map((person) => person.person_id));
  const options = people.filter((person) => !listed.has(person.id)).map(({ id, name: label }) => ({ value: id, label }));

  const save = async () => {
    const written = name.trim();
    if (written === "" && known === null) {
      errors.set([{ field: "name", text: texts.guestMissing }]);
      return false;
    }
    const { refused: onRefused } = errors;
    const fresh = newId();
    if (written !== "") {
      // Nobody who only visits gets access by it.
      const person = { id: fresh, name: written, email: "", phone: "", employer: "", title: "", municipality_id: null, access: "reader", active: false } as const;
      if (!(await run({ type: "person.put", ...person }, { onRefused, quiet: true }))) return false;
    }
    const guest = {
      id: newId(), person_id: written === "" ? (known ?? fresh) : fresh, status: "present", function: null, municipality_id: null, deputy_for_id: null,
      arrived_at: null, left_at: null,
    } as const;
    return (await run({ type: "attendance.set", meeting_id: meetingId, people: [guest] }, { onRefused })) !== null;
  };

  return (
    <FormDialog open title={texts.guestTitle} submit={texts.addGuest} errors={errors.errors} onSubmit={save} onClose={onClose}>
      <Paragraph data-size="sm">{texts.guestHelp}</Paragraph>
      {options.length > 0 && <Combobox label={texts.guestKnown} options={options} value={known} onChange={setKnown} />}
      <TextInput id={errors.id("name")} label={texts.guestNew} value={name} onChange={setName} error={errors.of("name")} />
    </FormDialog>
  );
}
