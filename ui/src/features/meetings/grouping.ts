import type { MeetingRow } from "../../api";

export interface MeetingGroups {
  /** The nearest first; a meeting without a day is one that is still to come, and stands last. */
  coming: MeetingRow[];
  /** The latest first. */
  past: MeetingRow[];
  /** The latest first. */
  cancelled: MeetingRow[];
}

/** Meetings as a secretary looks for them. `today` is an ISO date; a meeting today is still to come. */
export function groupMeetings(rows: readonly MeetingRow[], today: string, year?: number): MeetingGroups {
  const groups: MeetingGroups = { coming: [], past: [], cancelled: [] };
  for (const row of rows) {
    if (year !== undefined && row.year !== year) continue;
    const { date } = row.meeting;
    if (row.status === "cancelled") groups.cancelled.push(row);
    else if (date !== null && date < today) groups.past.push(row);
    else groups.coming.push(row);
  }
  groups.coming.sort((a, b) => byDay(a, b) || a.number - b.number);
  groups.past.sort((a, b) => byDay(b, a) || b.number - a.number);
  groups.cancelled.sort((a, b) => byDay(b, a) || b.number - a.number);
  return groups;
}

/** The years there are meetings in, the latest first. */
export function yearsOf(rows: readonly MeetingRow[]): number[] {
  return [...new Set(rows.map((row) => row.year))].toSorted((a, b) => b - a);
}

const NO_DAY = "9999-12-31";

function byDay(a: MeetingRow, b: MeetingRow): number {
  return (a.meeting.date ?? NO_DAY).localeCompare(b.meeting.date ?? NO_DAY);
}
