import { daysUntil } from "../../format";

/** Where a deadline stands, seen from a day. */
export type DeadlineState = { kind: "met" } | { kind: "left"; days: number } | { kind: "today" } | { kind: "passed"; days: number };

/** `met` when what it asks for is done, whatever the day is. */
export function deadlineState(day: string, today: string, met: boolean): DeadlineState {
  if (met) return { kind: "met" };
  const days = daysUntil(day, today);
  if (days === 0) return { kind: "today" };
  return days > 0 ? { kind: "left", days } : { kind: "passed", days: -days };
}
