import { CheckmarkCircleIcon, PencilWritingIcon, XMarkOctagonIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { CaseStatus } from "../../api";
import { Tag, type Tone } from "../../components";
import { useCaseTexts } from "./texts";

const look = {
  draft: { tone: "neutral", icon: <PencilWritingIcon aria-hidden /> },
  ready: { tone: "success", icon: <CheckmarkCircleIcon aria-hidden /> },
  withdrawn: { tone: "danger", icon: <XMarkOctagonIcon aria-hidden /> },
} as const satisfies Record<CaseStatus, { tone: Tone; icon: ReactNode }>;

/** How far a case has come: told by word, shape and colour. */
export function StatusTag({ status }: { status: CaseStatus }) {
  const texts = useCaseTexts();
  return <Tag {...look[status]}>{texts.statuses[status]}</Tag>;
}
