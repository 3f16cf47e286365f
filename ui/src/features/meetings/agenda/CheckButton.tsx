import { CheckmarkCircleIcon, ExclamationmarkTriangleIcon, InformationSquareIcon, XMarkOctagonIcon } from "@navikt/aksel-icons";
import type { ReactNode } from "react";
import type { Check, Severity } from "../../../api";
import { Button } from "../../../components";
import { openChecks, worstSeverity } from "../../checks/checks";
import { useCheckTexts } from "../../checks/texts";
import styles from "./Agenda.module.css";

const icons: Record<Severity, ReactNode> = {
  error: <XMarkOctagonIcon aria-hidden />,
  warning: <ExclamationmarkTriangleIcon aria-hidden />,
  info: <InformationSquareIcon aria-hidden />,
};

interface CheckButtonProps {
  checks: readonly Check[];
  open: boolean;
  /** The id of what it opens. */
  controls: string;
  /** What the findings are about. */
  name: string;
  /** Whether the button shows that name, and does not only say it. */
  named?: boolean;
  onToggle: () => void;
}

/** How many findings there are, and the gravest of them by shape; opens the list. Nothing where nothing was found. */
export function CheckButton({ checks, open, controls, name, named, onToggle }: CheckButtonProps) {
  const texts = useCheckTexts();
  if (checks.length === 0) return null;
  const worst = worstSeverity(checks);
  const words = worst === null ? texts.dismissedCount(checks.length) : texts.count(openChecks(checks).length);
  return (
    <Button
      variant="tertiary" data-size="sm" className={styles.checkButton} data-severity={worst ?? "none"} aria-expanded={open} aria-controls={open ? controls : undefined}
      aria-label={texts.openOne(name, words)} icon={worst === null ? <CheckmarkCircleIcon aria-hidden /> : icons[worst]} onClick={onToggle}
    >
      {named ? texts.openOne(name, words) : words}
    </Button>
  );
}
