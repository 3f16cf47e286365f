import { CalendarIcon, CheckmarkCircleIcon, FileTextIcon, GavelIcon, PadlockLockedIcon, PaperplaneIcon, PlayIcon, XMarkOctagonIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { MeetingStatus } from "../../api";
import { Tag, type Tone } from "../../components";
import { useMeetingTexts } from "./texts";

const look: Record<MeetingStatus, { tone: Tone; icon: ReactNode }> = {
  planned: { tone: "neutral", icon: <CalendarIcon aria-hidden /> },
  called: { tone: "success", icon: <PaperplaneIcon aria-hidden /> },
  running: { tone: "warning", icon: <PlayIcon aria-hidden /> },
  held: { tone: "info", icon: <GavelIcon aria-hidden /> },
  minutes_draft: { tone: "info", icon: <FileTextIcon aria-hidden /> },
  minutes_final: { tone: "success", icon: <PadlockLockedIcon aria-hidden /> },
  minutes_approved: { tone: "success", icon: <CheckmarkCircleIcon aria-hidden /> },
  cancelled: { tone: "danger", icon: <XMarkOctagonIcon aria-hidden /> },
};

/** How far a meeting has come. */
export function StatusTag({ status }: { status: MeetingStatus }) {
  const texts = useMeetingTexts();
  return <Tag {...look[status]}>{texts.status[status]}</Tag>;
}
