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

/** What somebody has written of a plan; the rest is suggested, from the meeting before it in the body that is chosen. */
export interface WrittenPlan {
  year?: number;
  number?: number;
  meeting: Partial<MeetingDraft>;
  /** Standing cases that are not to be on the agenda. */
  leftOut: readonly RecurringItemId[];
}

export const nothingWritten: WrittenPlan = { meeting: {}, leftOut: [] };

/** `standing` are the body's standing cases in its order. */
export function planOf(suggestion: MeetingSuggestion, standing: readonly RecurringItemId[], { leftOut, meeting, ...written }: WrittenPlan): MeetingPlan {
  return { ...suggestion, ...written, meeting: { ...suggestion.meeting, ...meeting }, standing: standing.filter((id) => !leftOut.includes(id)) };
}

/** Another day may lie in another year, and the number belongs to the year. */
export function withDate(written: WrittenPlan, date: Day | null): WrittenPlan {
  return { ...written, ...(date === null ? {} : { year: Number(date.slice(0, 4)) }), meeting: { ...written.meeting, date } };
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
