import { newId, type BodyId, type Command, type Day, type MeetingDraft, type MeetingId, type MeetingRow, type MeetingSuggestion, type RecurringItemId } from "../../api";

/** A meeting while it is being planned. Numbers are as written until they are sent. */
export interface MeetingPlan {
  year: number;
  number: number;
  previous_id: MeetingId | null;
  meeting: MeetingDraft;
  /** The standing cases to put on the agenda, in the body's order. */
  standing: readonly RecurringItemId[];
}

/** What the window starts from when a meeting is planned: the one before it, and all standing cases. */
export function planFrom(suggestion: MeetingSuggestion, standing: readonly RecurringItemId[]): MeetingPlan {
  return { ...suggestion, standing };
}

/** Another day may lie in another year, and the number belongs to the year. */
export function withDate(plan: MeetingPlan, date: Day | null): MeetingPlan {
  const year = date === null ? plan.year : Number(date.slice(0, 4));
  return { ...plan, year, meeting: { ...plan.meeting, date } };
}

export function planCommand(id: MeetingId, body_id: BodyId, plan: MeetingPlan): Command {
  const { year, number, previous_id, meeting } = plan;
  const standing = plan.standing.map((recurring_id) => ({ recurring_id, case_id: newId(), item_id: newId() }));
  return { type: "meeting.plan", id, body_id, year, number, previous_id, meeting, standing };
}

export interface MeetingChange {
  meeting: MeetingDraft;
  cases_due: Day | null;
  papers_due: Day | null;
}

/**
 * A deadline that was left alone while the day was changed is sent as nothing: then the core counts it anew from the
 * body's rule.
 */
export function changeCommand(before: MeetingRow, change: MeetingChange): Command {
  const moved = before.meeting.date !== change.meeting.date;
  const due = (was: Day | null, is: Day | null) => (moved && was === is ? null : is);
  return {
    type: "meeting.change", id: before.id, meeting: change.meeting,
    cases_due: due(before.cases_due, change.cases_due), papers_due: due(before.papers_due, change.papers_due),
  };
}
