import {
  ArchiveIcon, ArrowUndoIcon, CheckmarkCircleIcon, ClockIcon, EyeIcon, FileTextIcon, GavelIcon, InboxUpIcon, PencilWritingIcon, TasklistIcon, TasklistSendIcon, XMarkOctagonIcon,
} from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { CaseStage } from "../../../api";
import { Tag, type Tone } from "../../../components";
import { useLifeTexts } from "./texts";

const look = {
  draft: { tone: "neutral", icon: <PencilWritingIcon aria-hidden /> },
  in_review: { tone: "info", icon: <EyeIcon aria-hidden /> },
  returned: { tone: "warning", icon: <ArrowUndoIcon aria-hidden /> },
  submitted: { tone: "success", icon: <InboxUpIcon aria-hidden /> },
  on_agenda: { tone: "info", icon: <TasklistIcon aria-hidden /> },
  sent: { tone: "info", icon: <TasklistSendIcon aria-hidden /> },
  treated: { tone: "success", icon: <GavelIcon aria-hidden /> },
  postponed: { tone: "warning", icon: <ClockIcon aria-hidden /> },
  sent_back: { tone: "warning", icon: <ArrowUndoIcon aria-hidden /> },
  minuted: { tone: "success", icon: <FileTextIcon aria-hidden /> },
  followed_up: { tone: "success", icon: <CheckmarkCircleIcon aria-hidden /> },
  closed: { tone: "neutral", icon: <ArchiveIcon aria-hidden /> },
  withdrawn: { tone: "danger", icon: <XMarkOctagonIcon aria-hidden /> },
} as const satisfies Record<CaseStage, { tone: Tone; icon: ReactNode }>;

/** How far a case has come: told by word, shape and colour. */
export function StageTag({ stage }: { stage: CaseStage }) {
  const texts = useLifeTexts();
  return <Tag {...look[stage]}>{texts.stages[stage]}</Tag>;
}
