import { CalendarIcon, PaperplaneIcon, XMarkOctagonIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { MeetingStatus } from "../../api";
import { Tag, type Tone } from "../../components";
import { useMeetingTexts } from "./texts";

const look: Record<MeetingStatus, { tone: Tone; icon: ReactNode }> = {
  planned: { tone: "neutral", icon: <CalendarIcon aria-hidden /> },
  called: { tone: "success", icon: <PaperplaneIcon aria-hidden /> },
  cancelled: { tone: "danger", icon: <XMarkOctagonIcon aria-hidden /> },
};

/** How far a meeting has come. */
export function StatusTag({ status }: { status: MeetingStatus }) {
  const texts = useMeetingTexts();
  return <Tag {...look[status]}>{texts.status[status]}</Tag>;
}
