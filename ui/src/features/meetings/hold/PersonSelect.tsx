import type { Attendee, PersonId } from "../../../api";
import { Select } from "../../../components";
import { useHoldTexts } from "./texts";

interface PersonSelectProps {
  id?: string;
  label: string;
  description?: string;
  people: readonly Attendee[];
  value: PersonId | null;
  onChange: (id: PersonId | null) => void;
}

/** One of those at the meeting, or nobody. */
export function PersonSelect({ id, label, description, people, value, onChange }: PersonSelectProps) {
  const texts = useHoldTexts();
  return (
    <Select
      {...(id ? { id } : {})} label={label} description={description} value={value ?? ""} onChange={(chosen) => onChange(chosen || null)}
      options={[{ value: "", label: texts.nobody }, ...people.map(({ person_id, name }) => ({ value: person_id, label: name }))]}
    />
  );
}
