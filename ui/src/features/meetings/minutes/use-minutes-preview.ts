import { useQuery } from "@tanstack/react-query";
import { bytes, startTask, type MeetingId } from "../../../api";

/**
 * The minutes as they would be now. They are built anew when `fingerprint`, what they are made of, is another; the ones
 * before stay until then. A build that nobody waits for any more is stopped.
 */
export function useMinutesPreview(meetingId: MeetingId, fingerprint: string) {
  return useQuery({
    queryKey: ["minutes.preview", meetingId, fingerprint],
    queryFn: async ({ signal }) => {
      const task = startTask("minutes.preview", { meeting_id: meetingId }, () => {});
      signal.addEventListener("abort", () => void task.cancel().catch(() => undefined));
      const { pages } = await task.result;
      return { pages, load: () => bytes("minutes.preview", { meeting_id: meetingId }) };
    },
    structuralSharing: false,
    gcTime: 0,
    retry: false,
    placeholderData: (before) => before,
  });
}
