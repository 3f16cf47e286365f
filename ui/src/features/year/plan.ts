import { newId, type BodyId, type Day, type MeetingDraft, type MeetingId, type MeetingRow, type PlanMeeting, type RecurringItemId, type SeriesDay } from "../../api";

/** Where a day of the series has been moved, by its place in the series; and the days that are left out. */
export interface Choices {
  moved: Readonly<Record<number, Day>>;
  /** Said by hand; a day with a meeting already is left out unless it is said otherwise. */
  chosen: Readonly<Record<number, boolean>>;
}

export const nothingChosen: Choices = { moved: {}, chosen: {} };

/** A day as it will be planned. */
export interface PlanDay {
  /** Its place in the series, from 0. */
  index: number;
  /** The series' own day. */
  original: Day;
  day: Day;
  marks: Pick<SeriesDay, "holidays" | "free_days">;
  /** The body's meeting on that day. */
  meeting: MeetingRow | null;
  included: boolean;
}

export function planDays(series: readonly SeriesDay[], moved: readonly SeriesDay[], choices: Choices, meetings: readonly MeetingRow[]): PlanDay[] {
  return series.map((own, index) => {
    const day = choices.moved[index] ?? own.day;
    const meeting = meetings.find((row) => row.meeting.date === day && row.status !== "cancelled") ?? null;
    const marks = day === own.day ? own : (moved.find((one) => one.day === day) ?? { holidays: [], free_days: [] });
    return { index, original: own.day, day, marks, meeting, included: choices.chosen[index] ?? meeting === null };
  });
}

export const isInTheWay = ({ marks }: PlanDay) => marks.holidays.length + marks.free_days.length > 0;

interface PlanBasis {
  bodyId: BodyId;
  /** As the body's previous meeting was: place, time, form and language. */
  draft: MeetingDraft;
  /** The body's meetings, also cancelled ones: their numbers are taken. */
  meetings: readonly MeetingRow[];
  /** The body's standing cases in its order. */
  recurring: readonly RecurringItemId[];
}

/** The meetings in order of their days: numbered on from those that are there, each after the one before it. */
export function plannedMeetings(days: readonly Day[], { bodyId, draft, meetings, recurring }: PlanBasis): PlanMeeting[] {
  const before: { id: MeetingId; date: Day }[] = meetings.flatMap(({ id, status, meeting }) => (meeting.date === null || status === "cancelled" ? [] : [{ id, date: meeting.date }]));
  const planned: PlanMeeting[] = [];
  for (const date of days.toSorted()) {
    const year = Number(date.slice(0, 4));
    const taken = [...meetings, ...planned].filter((one) => one.year === year).map(({ number }) => number);
    const previous = before.filter((one) => one.date < date).toSorted((a, b) => b.date.localeCompare(a.date))[0];
    const id = newId();
    planned.push({
      id, body_id: bodyId, year, number: Math.max(0, ...taken) + 1, previous_id: previous?.id ?? null, meeting: { ...draft, date },
      standing: recurring.map((recurring_id) => ({ recurring_id, case_id: newId(), item_id: newId() })),
    });
    before.push({ id, date });
  }
  return planned;
}
