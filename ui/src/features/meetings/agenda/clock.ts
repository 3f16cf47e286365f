import type { AgendaLine, Clock } from "../../../api";

/** Minutes since midnight; null for no clock. */
export function minutesOf(clock: Clock | null): number | null {
  if (clock === null) return null;
  const [hours, minutes] = clock.split(":").map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

export interface AgendaTime {
  /** Minutes set aside in all. */
  sum: number;
  /** Cases that no time is set aside for, standing ones not counted. */
  without: number;
  /** The meeting's length in minutes; null when its start or end is not set. */
  planned: number | null;
  /** When the last case is done; null without a start, and past midnight. */
  ends: Clock | null;
}

/** What the agenda takes, against what the meeting has. */
export function agendaTime(lines: readonly AgendaLine[], start: Clock | null, end: Clock | null): AgendaTime {
  const [from, to] = [minutesOf(start), minutesOf(end)];
  return {
    sum: lines.reduce((sum, line) => sum + (line.minutes ?? 0), 0),
    without: lines.filter((line) => line.minutes === null && line.standing === null).length,
    planned: from === null || to === null ? null : to - from,
    ends: lines.at(-1)?.ends_at ?? null,
  };
}

export type Overflow = { kind: "passes" | "after"; minutes: number };

/** Whether a line is the one that passes the meeting's end, or lies after it altogether. */
export function overflowOf(lines: readonly AgendaLine[], index: number): Overflow | null {
  const line = lines[index];
  if (!line || line.overflow === 0) return null;
  const before = index > 0 ? (lines[index - 1]?.overflow ?? 0) : 0;
  return { kind: before > 0 ? "after" : "passes", minutes: line.overflow };
}

/** Minutes as written in a field → minutes, null for none, undefined when it is no number of minutes in a day. */
export function parseMinutes(written: string): number | null | undefined {
  const text = written.trim().replace(/ ?min\.?$/i, "");
  if (text === "") return null;
  const minutes = Number(text);
  return /^\d{1,4}$/.test(text) && minutes <= 24 * 60 ? minutes : undefined;
}
