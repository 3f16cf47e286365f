import { useEffect, useRef } from "react";
import type { MeetingId, Proceedings } from "../../../api";
import { Dialog } from "../../../components";
import { AttendanceList } from "../attendance/AttendanceList";
import { useRunTexts } from "./texts";

interface AttendanceDialogProps {
  meetingId: MeetingId;
  record: Proceedings;
  editable: boolean;
  onClose: () => void;
}

/** Who is there, without leaving the case that is on. */
export function AttendanceDialog({ meetingId, record, editable, onClose }: AttendanceDialogProps) {
  const texts = useRunTexts();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A dialog starts in its first field. Here that lies far down; the keys work from the first row.
    const frame = requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li [role='group'] button")?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Dialog open size="wide" title={texts.attendance} onClose={onClose}>
      <div ref={list}><AttendanceList meetingId={meetingId} record={record} editable={editable} /></div>
    </Dialog>
  );
}
