import { ArrowRedoIcon, ArrowUndoIcon, ArrowUpIcon, ChatIcon, CheckmarkCircleIcon, HandshakeIcon, InformationSquareIcon, PencilIcon, XMarkOctagonIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { Outcome } from "../../api";
import { Tag, type Tone } from "../../components";
import { useRecordTexts } from "../meetings/record/texts";

const look: Record<Outcome, { tone: Tone; icon: ReactNode }> = {
  agreement: { tone: "success", icon: <HandshakeIcon aria-hidden /> },
  agreement_changed: { tone: "success", icon: <PencilIcon aria-hidden /> },
  adopted: { tone: "success", icon: <CheckmarkCircleIcon aria-hidden /> },
  rejected: { tone: "danger", icon: <XMarkOctagonIcon aria-hidden /> },
  noted: { tone: "info", icon: <InformationSquareIcon aria-hidden /> },
  discussed: { tone: "info", icon: <ChatIcon aria-hidden /> },
  postponed: { tone: "warning", icon: <ArrowRedoIcon aria-hidden /> },
  sent_back: { tone: "warning", icon: <ArrowUndoIcon aria-hidden /> },
  escalated: { tone: "warning", icon: <ArrowUpIcon aria-hidden /> },
  withdrawn: { tone: "neutral", icon: <XMarkOctagonIcon aria-hidden /> },
};

/** What came of a case: told by word, shape and colour. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const texts = useRecordTexts();
  return <Tag {...look[outcome]}>{texts.outcomes[outcome]}</Tag>;
}
