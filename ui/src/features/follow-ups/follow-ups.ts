import type { Day, FollowUpFilter, FollowUpStatus, FollowUpView, PutFollowUp } from "../../api";
import type { FollowUpsSearch } from "./routes";

export const statuses = ["open", "ongoing", "done", "dropped"] as const satisfies readonly FollowUpStatus[];

/** What the address says, as the request wants it. */
export function filterOf({ person, body, closed }: FollowUpsSearch): FollowUpFilter {
  return { ...(closed ? {} : { open: true }), ...(person ? { person_id: person } : {}), ...(body ? { body_id: body } : {}) };
}

export function isClosed({ status }: Pick<FollowUpView, "status">): boolean {
  return status === "done" || status === "dropped";
}

/** Not closed, and the day it was due has passed. */
export function isOverdue(followUp: Pick<FollowUpView, "status" | "due">, today: Day): boolean {
  return followUp.due !== null && followUp.due < today && !isClosed(followUp);
}

export type OwnerKind = "person" | "body" | "text";

/** Who a follow-up is given to, as one of three. */
export function ownerKindOf({ owner_person_id, owner_body_id, owner_text }: Pick<PutFollowUp, "owner_person_id" | "owner_body_id" | "owner_text">): OwnerKind {
  if (owner_person_id !== null) return "person";
  if (owner_body_id !== null) return "body";
  return owner_text === "" ? "person" : "text";
}

/** Only the owner of the chosen kind: what was chosen of another kind before is not meant any more. */
export function withOwner(draft: PutFollowUp, kind: OwnerKind): PutFollowUp {
  return {
    ...draft,
    owner_person_id: kind === "person" ? draft.owner_person_id : null,
    owner_body_id: kind === "body" ? draft.owner_body_id : null,
    owner_text: kind === "text" ? draft.owner_text.trim() : "",
  };
}

/** Only what the command takes: what a read adds must not go back in it. */
export function draftOf({ id, what, owner_person_id, owner_body_id, owner_text, due, case_id, meeting_id }: FollowUpView): PutFollowUp {
  return { id, what, owner_person_id, owner_body_id, owner_text, due, case_id, meeting_id };
}

export const newFollowUp = (id: string): PutFollowUp => ({
  id, what: "", owner_person_id: null, owner_body_id: null, owner_text: "", due: null, case_id: null, meeting_id: null,
});
