import {
  CheckmarkCircleIcon, CheckmarkIcon, ClockIcon, DoorOpenIcon, ExclamationmarkTriangleIcon, ExternalLinkIcon, HandshakeIcon, HourglassBottomFilledIcon, PauseIcon,
  StopIcon, XMarkOctagonIcon,
} from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { Gate, InitiativeMoney, WorkState } from "../../api";
import { Tag, type Tone } from "../../components";
import { formatKroner } from "../../format";
import styles from "./Initiatives.module.css";
import { useInitiativeTexts } from "./texts";

const gateLook: Record<Gate, { tone: Tone; icon: ReactNode }> = {
  open: { tone: "neutral", icon: <DoorOpenIcon aria-hidden /> },
  approved: { tone: "success", icon: <CheckmarkCircleIcon aria-hidden /> },
  refused: { tone: "danger", icon: <XMarkOctagonIcon aria-hidden /> },
  outside: { tone: "info", icon: <ExternalLinkIcon aria-hidden /> },
};

const stateLook: Record<WorkState, { tone: Tone; icon: ReactNode }> = {
  planned: { tone: "neutral", icon: <HourglassBottomFilledIcon aria-hidden /> },
  on_plan: { tone: "success", icon: <CheckmarkIcon aria-hidden /> },
  delayed: { tone: "warning", icon: <ClockIcon aria-hidden /> },
  postponed: { tone: "warning", icon: <PauseIcon aria-hidden /> },
  done: { tone: "success", icon: <CheckmarkCircleIcon aria-hidden /> },
  stopped: { tone: "danger", icon: <StopIcon aria-hidden /> },
};

/** What the gate says: told by word, shape and colour. */
export function GateTag({ gate }: { gate: Gate }) {
  const texts = useInitiativeTexts();
  return <Tag {...gateLook[gate]}>{texts.gates[gate]}</Tag>;
}

/** How the work stands, likewise. */
export function StateTag({ state }: { state: WorkState }) {
  const texts = useInitiativeTexts();
  return <Tag {...stateLook[state]}>{texts.states[state]}</Tag>;
}

/** What it costs, and in plain sight what is missing and what goes beyond the frame. */
export function MoneyTags({ money }: { money: InitiativeMoney }) {
  const texts = useInitiativeTexts();
  const { cost_ore: cost, gap_ore: gap, overspend_ore: overspend } = money;
  if (cost === null || gap === null) return <span className="subtle">{texts.costUnknown}</span>;
  const covered = gap < 0 ? texts.surplus(formatKroner(-gap)) : texts.covered;
  return (
    <div className={styles.tags}>
      <span className="numeric">{texts.costs(formatKroner(cost))}</span>
      {gap > 0 ? <Tag tone="warning" icon={<ExclamationmarkTriangleIcon aria-hidden />}>{texts.missing(formatKroner(gap))}</Tag> : <Tag tone="success" icon={<HandshakeIcon aria-hidden />}>{covered}</Tag>}
      {overspend !== null && overspend > 0 && <Tag tone="danger" icon={<ExclamationmarkTriangleIcon aria-hidden />}>{texts.overspend(formatKroner(overspend))}</Tag>}
    </div>
  );
}
