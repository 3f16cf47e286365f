import type { Attendee, PersonId } from "../../../api";

const isAway = (person: Attendee) => person.status === "excused" || person.status === "absent";

/** The chair, or the deputy chair when the chair has said that they cannot come. */
export function likelyChair(people: readonly Attendee[]): PersonId | null {
  const leads = (office: "chair" | "deputy_chair") => people.find((person) => person.function === office && !isAway(person));
  return (leads("chair") ?? leads("deputy_chair"))?.person_id ?? null;
}

export function likelyMinuteTaker(people: readonly Attendee[]): PersonId | null {
  return people.find((person) => person.function === "secretary" && !isAway(person))?.person_id ?? null;
}
