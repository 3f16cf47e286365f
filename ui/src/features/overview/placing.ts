import type { CaseRow, MeetingRow, Overview } from "../../api";

/** The coming meetings that a waiting case can be put on: those of its own body, the nearest first. */
export function meetingsFor(waiting: Pick<CaseRow, "body_id">, overview: Pick<Overview, "next" | "later">): MeetingRow[] {
  const coming = overview.next ? [overview.next.meeting, ...overview.later] : overview.later;
  return coming.filter((meeting) => meeting.body_id === waiting.body_id && meeting.status !== "cancelled");
}
