import { PersonPlusIcon } from "@navikt/aksel-icons";
import { useRef, useState, type KeyboardEvent } from "react";
import type { Attendee, MeetingId, Proceedings } from "../../../api";
import { Button } from "../../../components";
import { Refusal } from "../record/Refusal";
import { draftOf, expected, statuses } from "./attendance";
import { AttendeeDialog } from "./AttendeeDialog";
import { AttendeeRow } from "./AttendeeRow";
import styles from "./Attendance.module.css";
import { GuestDialog } from "./GuestDialog";
import { Presence } from "./Presence";
import { useAttendanceTexts } from "./texts";
import { useAttendance } from "./use-attendance";

interface AttendanceListProps {
  meetingId: MeetingId;
  record: Proceedings;
  editable: boolean;
}

/** Everybody expected and written down, each with one click for what they are. */
export function AttendanceList({ meetingId, record, editable }: AttendanceListProps) {
  const texts = useAttendanceTexts();
  const list = useRef<HTMLUListElement>(null);
  const { set, remove, refused, running } = useAttendance(meetingId);
  const [changing, setChanging] = useState<Attendee | null>(null);
  const [guest, setGuest] = useState(false);
  const waiting = expected(record.people);

  const keys = (event: KeyboardEvent, person: Attendee) => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target as HTMLElement).matches("input, select, textarea")) return;
    const status = statuses[Number(event.key) - 1];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (status === undefined && step === undefined) return;
    // A menu that is open within has the arrows for itself.
    if ((event.target as HTMLElement).closest("[popover]")) return;
    event.preventDefault();
    if (status !== undefined) {
      if (editable) void set([draftOf(person, { status })]);
      return;
    }
    const rows = [...(list.current?.children ?? [])];
    const next = rows[rows.indexOf(event.currentTarget) + (step ?? 0)];
    next?.querySelector<HTMLElement>("[role='group'] button[aria-pressed='true'], [role='group'] button")?.focus();
  };

  return (
    <div className={styles.attendance}>
      <Presence record={record} />
      {editable && (
        <div className="buttons">
          <Button variant="secondary" disabled={waiting.length === 0 || running} onClick={() => void set(waiting.map((person) => draftOf(person)))}>{texts.all}</Button>
          <Button variant="tertiary" icon={<PersonPlusIcon aria-hidden />} onClick={() => setGuest(true)}>{texts.addGuest}</Button>
        </div>
      )}
      {refused && <Refusal error={refused} meetingId={meetingId} people={record.people} />}
      <ul ref={list} className={styles.people} aria-label={texts.heading}>
        {record.people.map((person) => (
          <AttendeeRow
            key={person.person_id} person={person} people={record.people} editable={editable} onKeyDown={(event) => keys(event, person)}
            onSet={(changes) => void set([draftOf(person, changes)])} onChange={() => setChanging(person)} onRemove={() => person.id && void remove(person.id)}
          />
        ))}
      </ul>
      {changing && <AttendeeDialog meetingId={meetingId} person={changing} record={record} onClose={() => setChanging(null)} />}
      {guest && <GuestDialog meetingId={meetingId} record={record} onClose={() => setGuest(false)} />}
    </div>
  );
}
