import { newId, type Attendance, type Attendee, type AttendeeDraft, type Function as Office, type Municipality, type Proceedings } from "../../../api";

export const statuses = ["present", "remote", "excused", "absent"] as const satisfies readonly Attendance[];

/** What is sent of somebody: as they are written down, with what changes. */
export function draftOf(person: Attendee, changes: Partial<AttendeeDraft> = {}): AttendeeDraft {
  const { person_id, function: office, municipality_id, deputy_for_id, arrived_at, left_at } = person;
  return { id: person.id ?? newId(), person_id, status: person.status ?? "present", function: office, municipality_id, deputy_for_id, arrived_at, left_at, ...changes };
}

export function isHere({ status }: Pick<Attendee, "status">): boolean {
  return status === "present" || status === "remote";
}

/** Deputies come when they are called in; everybody else is expected. */
export function expected(people: readonly Attendee[]): Attendee[] {
  return people.filter((person) => person.id === null && person.function !== "deputy");
}

/** The members a deputy may stand in for: those who are not here all the time, and whom nobody else stands in for. */
export function standInChoices(people: readonly Attendee[], deputy: Attendee): Attendee[] {
  const members: readonly (Office | null)[] = ["chair", "deputy_chair", "member"];
  const taken = new Set(people.filter((one) => one.person_id !== deputy.person_id && isHere(one)).map((one) => one.deputy_for_id));
  return people.filter(
    (one) =>
      one.person_id === deputy.deputy_for_id ||
      (members.includes(one.function) && !(isHere(one) && one.arrived_at === null && one.left_at === null) && !taken.has(one.person_id)),
  );
}

export interface OfMunicipality {
  id: string;
  name: string;
  /** Those who answer for it, by name. */
  people: string[];
}

/** Who is here for each municipality and may answer for it. Those that nobody came from have no people. */
export function byMunicipality(record: Pick<Proceedings, "people">, municipalities: readonly Pick<Municipality, "id" | "name">[]): OfMunicipality[] {
  return municipalities.map(({ id, name }) => ({
    id,
    name,
    people: record.people.filter((person) => person.municipality_id === id && isHere(person) && person.rights.vote).map((person) => person.name),
  }));
}
