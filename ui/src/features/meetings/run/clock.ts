import type { Clock } from "../../../api";
import { minutesOf } from "../agenda/clock";

/** The time of day as a meeting's record has it: «09:05». */
export function clockNow(now: Date = new Date()): Clock {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(now.getHours())}:${two(now.getMinutes())}`;
}

interface Timed {
  /** When the case begins and ends by the plan; null where the meeting has no time of day. */
  starts_at: Clock | null;
  ends_at: Clock | null;
  minutes: number | null;
}

/**
 * How far behind its plan the meeting is while a case is on, in minutes; negative when it is ahead, null without a plan.
 * A case is behind by what it began late, and by what it has run over the time set aside for it.
 */
export function behindPlan(line: Timed, started: Clock | null, now: Clock): number | null {
  const [planned, ends, begun, at] = [minutesOf(line.starts_at), minutesOf(line.ends_at), minutesOf(started), minutesOf(now)];
  if (planned === null || at === null) return null;
  if (begun === null) return at - planned;
  const done = Math.max(at, begun + (line.minutes ?? 0));
  return done - (ends ?? planned);
}

/** Minutes a case has been on; null before it is taken up. */
export function minutesUsed(started: Clock | null, ended: Clock | null, now: Clock): number | null {
  const [from, to] = [minutesOf(started), minutesOf(ended ?? now)];
  return from === null || to === null ? null : Math.max(0, to - from);
}
