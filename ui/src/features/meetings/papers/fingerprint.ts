import type { MeetingView } from "../../../api";

/** What the book is made of, as far as the meeting's page can change it. Equal texts mean an equal book. */
export function bookFingerprint(meeting: MeetingView): string {
  return JSON.stringify([meeting.meeting, meeting.status, meeting.agenda]);
}
