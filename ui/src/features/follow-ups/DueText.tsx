import { CheckmarkCircleIcon, ClockIcon, ExclamationmarkTriangleIcon } from "@navikt/aksel-icons";
import type { Day, FollowUpView } from "../../api";
import { formatDate } from "../../format";
import { deadlineText } from "../meetings/Deadline";
import { deadlineState } from "../meetings/deadlines";
import { useMeetingTexts } from "../meetings/texts";
import styles from "./FollowUps.module.css";
import { isClosed, isOverdue } from "./follow-ups";
import { useFollowUpTexts } from "./texts";

/** The day it is due and where that stands: by words and shape, the colour only helps. */
export function DueText({ followUp, today }: { followUp: Pick<FollowUpView, "due" | "status">; today: Day }) {
  const texts = useFollowUpTexts();
  const words = useMeetingTexts().deadlines;
  const { due } = followUp;
  if (due === null) return <span className="subtle">{texts.noDue}</span>;
  const closed = isClosed(followUp);
  const overdue = isOverdue(followUp, today);
  const icon = closed ? <CheckmarkCircleIcon aria-hidden /> : overdue ? <ExclamationmarkTriangleIcon aria-hidden /> : <ClockIcon aria-hidden />;
  return (
    <span className={styles.due} data-overdue={overdue}>
      {icon}
      {closed ? formatDate(due) : `${formatDate(due)}, ${deadlineText(words, deadlineState(due, today, false))}`}
    </span>
  );
}
