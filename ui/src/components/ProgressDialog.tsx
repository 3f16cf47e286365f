import { Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { Progress } from "../api";
import { Button } from "./Button";
import { Dialog } from "./Dialog";
import styles from "./ProgressDialog.module.css";
import { useComponentTexts } from "./texts";

export interface ProgressDialogProps {
  open: boolean;
  title: string;
  progress: Progress | null;
  /** What a step is called: «Setter sammen sakene». */
  stepText: (step: string) => string;
  onCancel: () => void;
}

/** What long work is doing now. It closes when the work ends, and only the button cancels. */
export function ProgressDialog({ open, title, progress, stepText, onCancel }: ProgressDialogProps) {
  return (
    <Dialog open={open} title={title} onClose={onCancel} closedby="none">
      <Inside progress={progress} stepText={stepText} onCancel={onCancel} title={title} />
    </Dialog>
  );
}

function Inside({ progress, stepText, onCancel, title }: Omit<ProgressDialogProps, "open">) {
  const texts = useComponentTexts();
  const [cancelling, setCancelling] = useState(false);
  const known = progress !== null && progress.total !== null && progress.total > 0;
  return (
    <>
      <progress className={styles.bar} aria-label={title} {...(known ? { value: progress.done, max: progress.total ?? 1 } : {})} />
      <div role="status" aria-live="polite">
        <Paragraph>{cancelling ? texts.cancelling : progress ? stepText(progress.step) : texts.working}</Paragraph>
      </div>
      <Paragraph data-size="sm" className={styles.count}>
        {known ? texts.progressOf(progress.done, progress.total ?? 0) : "\u00a0"}
      </Paragraph>
      <Button
        variant="secondary"
        disabled={cancelling}
        onClick={() => {
          setCancelling(true);
          onCancel();
        }}
      >
        {texts.cancel}
      </Button>
    </>
  );
}
