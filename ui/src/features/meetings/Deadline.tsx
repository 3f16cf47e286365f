import { CheckmarkCircleIcon, ClockIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import type { Day } from "../../api";
import { formatDate } from "../../format";
import { deadlineState, type DeadlineState } from "./deadlines";
import styles from "./Meetings.module.css";
import { useMeetingTexts, type MeetingTexts } from "./texts";

/** Where a deadline stands, in words. */
export function deadlineText(texts: MeetingTexts["deadlines"], state: DeadlineState): string {
  switch (state.kind) {
    case "met":
      return texts.met;
    case "today":
      return texts.today;
    case "left":
      return texts.left(state.days);
    case "passed":
      return texts.passed(state.days);
  }
}

interface DeadlineProps {
  label: string;
  day: Day;
  today: Day;
  /** Whether what it asks for is done. */
  met: boolean;
}

/** A deadline with its day and where it stands: by words and shape, the colour only helps. */
export function Deadline({ label, day, today, met }: DeadlineProps) {
  const texts = useMeetingTexts().deadlines;
  const state = deadlineState(day, today, met);
  const icon = state.kind === "met" ? <CheckmarkCircleIcon aria-hidden /> : state.kind === "left" ? <ClockIcon aria-hidden /> : <ExclamationmarkTriangleIcon aria-hidden />;
  return (
    <span className={styles.deadline} data-state={state.kind}>
      {icon}
      {`${label} ${formatDate(day)}, ${deadlineText(texts, state)}`}
    </span>
  );
}
