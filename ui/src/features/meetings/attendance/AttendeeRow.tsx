import type { KeyboardEvent } from "react";
import type { Attendee, AttendeeDraft } from "../../../api";
import { Menu, Select } from "../../../components";
import { useSettingsTexts } from "../../settings/texts";
import { Choices } from "../record/Choices";
import { useRecordTexts } from "../record/texts";
import { clockNow } from "../run/clock";
import { standInChoices, statuses } from "./attendance";
import styles from "./Attendance.module.css";
import { useAttendanceTexts, type AttendanceTexts } from "./texts";

interface AttendeeRowProps {
  person: Attendee;
  people: readonly Attendee[];
  editable: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onSet: (changes: Partial<AttendeeDraft>) => void;
  onChange: () => void;
  onRemove: () => void;
}

/** One person: what they are, and whether they are there. */
export function AttendeeRow({ person, people, editable, onKeyDown, onSet, onChange, onRemove }: AttendeeRowProps) {
  const texts = useAttendanceTexts();
  const words = useRecordTexts();
  const offices = useSettingsTexts().people.functions;
  const now = clockNow();
  const office = person.function === null ? words.guest : offices[person.function];
  const facts = [office, person.municipality_name, ...detailsOf(texts, person)].filter(Boolean).join(", ");
  const menu = [
    { label: texts.cameNow(now), onSelect: () => onSet({ arrived_at: now, status: person.status === "remote" ? "remote" : "present" }) },
    { label: texts.leftNow(now), onSelect: () => onSet({ left_at: now }) },
    { label: texts.change, onSelect: onChange },
    person.id !== null && { label: texts.remove, onSelect: onRemove, danger: true },
  ];
  return (
    <li className={styles.person} onKeyDown={onKeyDown}>
      <div className={styles.who}>
        <strong>{person.name}</strong>
        <span className="subtle">{facts}</span>
      </div>
      {editable ? (
        <Choices
          label={texts.statusOf(person.name)} choices={statuses.map((value) => ({ value, label: words.attendance[value] }))} value={person.status} keys
          onChoose={(status) => onSet({ status })}
        />
      ) : <span>{person.status && words.attendance[person.status]}</span>}
      {editable && <Menu ariaLabel={texts.moreFor(person.name)} items={menu} />}
      {editable && person.function === "deputy" && (
        <div className={styles.standIn}>
          <Select
            label={texts.standsIn} value={person.deputy_for_id ?? ""} onChange={(id) => onSet({ deputy_for_id: id || null })}
            options={[{ value: "", label: texts.nobodyChosen }, ...standInChoices(people, person).map((one) => ({ value: one.person_id, label: nameAndMunicipality(one) }))]}
          />
        </div>
      )}
    </li>
  );
}

function nameAndMunicipality({ name, municipality_name }: Attendee): string {
  return municipality_name ? `${name}, ${municipality_name}` : name;
}

function detailsOf(texts: AttendanceTexts, person: Attendee): (string | null)[] {
  return [
    person.deputy_for_name && texts.standsInFor(person.deputy_for_name),
    person.arrived_at && texts.arrived(person.arrived_at),
    person.left_at && texts.left(person.left_at),
    person.rights.vote ? null : texts.noVote,
  ];
}
