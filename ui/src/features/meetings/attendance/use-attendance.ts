import { useState } from "react";
import type { AttendeeDraft, MeetingId, ShellError } from "../../../api";
import { useExecute } from "../../../commands";

/** Writes down who is there; what was refused is kept until something goes well. */
export function useAttendance(meetingId: MeetingId) {
  const { run, running } = useExecute();
  const [refused, setRefused] = useState<ShellError | null>(null);
  const set = async (people: AttendeeDraft[]) => {
    const changed = await run({ type: "attendance.set", meeting_id: meetingId, people }, { onRefused: setRefused });
    if (changed) setRefused(null);
    return changed !== null;
  };
  const remove = async (id: string) => {
    if (await run({ type: "attendance.remove", id }, { onRefused: setRefused })) setRefused(null);
  };
  return { set, remove, refused, running };
}
