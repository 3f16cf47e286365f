import type { Day, FollowUpView, MeetingRow } from "../../api";

export type MinutesStep = "draft" | "lock" | "approve";

const stepOf: Partial<Record<MeetingRow["status"], MinutesStep>> = { held: "draft", minutes_draft: "lock", minutes_final: "approve" };

/** Meetings whose minutes wait for something, with what; those held first stand first. */
export function waitingMinutes(meetings: readonly MeetingRow[]): { meeting: MeetingRow; step: MinutesStep }[] {
  return meetings
    .flatMap((meeting) => {
      const step = stepOf[meeting.status];
      return step ? [{ meeting, step }] : [];
    })
    .toSorted((a, b) => (a.meeting.meeting.date ?? "").localeCompare(b.meeting.meeting.date ?? ""));
}

/** Days ahead that the start page looks. */
const AHEAD = 14;

/** Those that are overdue or due soon, in the order they came. */
export function dueSoon(followUps: readonly FollowUpView[], today: Day): FollowUpView[] {
  const last = new Date(`${today}T12:00:00Z`);
  last.setUTCDate(last.getUTCDate() + AHEAD);
  const until = last.toISOString().slice(0, 10);
  return followUps.filter(({ due }) => due !== null && due <= until);
}
