import type { Day, DaysOfYear, Holiday, MeetingRow, PutFreeDays } from "../../api";

/** Something on the calendar of a body's year. */
export type Entry =
  | { kind: "meeting"; day: Day; meeting: MeetingRow }
  | { kind: "deadline"; day: Day; which: DeadlineKind; meeting: MeetingRow }
  | { kind: "holiday"; day: Day; holiday: Holiday }
  | { kind: "free"; day: Day; free: PutFreeDays };

export type DeadlineKind = "cases" | "freeze" | "papers";

const inYear = (day: Day | null, year: number): day is Day => day !== null && day.startsWith(`${year}-`);

/** Days off that some day of the year falls in. */
export function freeDaysIn(days: DaysOfYear, year: number): PutFreeDays[] {
  return days.free_days.filter((free) => free.first_day <= `${year}-12-31` && free.last_day >= `${year}-01-01`);
}

/** What a body's year holds, by day; a cancelled meeting has no deadlines any more. */
export function entriesOf(meetings: readonly MeetingRow[], days: DaysOfYear, year: number): Entry[] {
  const entries: Entry[] = [];
  for (const meeting of meetings) {
    const { date } = meeting.meeting;
    if (inYear(date, year)) entries.push({ kind: "meeting", day: date, meeting });
    if (meeting.status === "cancelled") continue;
    for (const [which, day] of [["cases", meeting.cases_due], ["freeze", meeting.freeze_due], ["papers", meeting.papers_due]] as const) {
      if (inYear(day, year)) entries.push({ kind: "deadline", day, which, meeting });
    }
  }
  entries.push(...days.holidays.map(({ day, holiday }) => ({ kind: "holiday" as const, day, holiday })));
  entries.push(...freeDaysIn(days, year).map((free) => ({ kind: "free" as const, day: free.first_day, free })));
  return entries.toSorted((a, b) => a.day.localeCompare(b.day));
}

export function countOf(entries: readonly Entry[], kind: Entry["kind"]): number {
  return entries.filter((entry) => entry.kind === kind).length;
}

/** A day's place on the wheel in degrees: 0 at the top, clockwise. A day outside the year stands at the year's end. */
export function angleOf(day: Day, year: number, after = 0): number {
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  const at = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)) + after) - start;
  return (Math.min(Math.max(at, 0), length) / length) * 360;
}

/** The point at a distance from the middle. */
export function pointAt(degrees: number, radius: number): { x: number; y: number } {
  const turn = ((degrees - 90) * Math.PI) / 180;
  return { x: round(radius * Math.cos(turn)), y: round(radius * Math.sin(turn)) };
}

/** The arc from one angle to a later one, as an SVG path. */
export function arc(from: number, to: number, radius: number): string {
  const [start, end] = [pointAt(from, radius), pointAt(to, radius)];
  return `M ${start.x} ${start.y} A ${radius} ${radius} 0 ${to - from > 180 ? 1 : 0} 1 ${end.x} ${end.y}`;
}

const round = (value: number) => Math.round(value * 100) / 100;
