import { Dialog as DsDialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useId, type ReactNode } from "react";
import { Button } from "./Button";
import styles from "./Dialog.module.css";
import { useComponentTexts } from "./texts";

export interface DialogProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot, the primary one first. */
  actions?: ReactNode;
  placement?: "center" | "right";
  /** `none`: only a button closes it, for work that must be cancelled in earnest. */
  closedby?: "closerequest" | "any" | "none";
  size?: "normal" | "wide";
}

export function Dialog({ open, title, onClose, children, actions, placement = "center", closedby = "closerequest", size = "normal" }: DialogProps) {
  const texts = useComponentTexts();
  const titleId = useId();
  return (
    <DsDialog
      open={open}
      onClose={onClose}
      placement={placement}
      closedby={closedby}
      closeButton={closedby === "none" ? false : texts.close}
      aria-labelledby={titleId}
      className={size === "wide" ? styles.wide : undefined}
    >
      {open && (
        <div className={styles.content}>
          <Heading level={2} data-size="xs" id={titleId}>{title}</Heading>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
    </DsDialog>
  );
}

export interface ConfirmDialogProps {
  open: boolean;
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  confirm: string;
  danger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

export function ConfirmDialog({ open, title, children, confirm, danger, onConfirm, onClose }: ConfirmDialogProps) {
  const texts = useComponentTexts();
  const actions = (
    <>
      <Button {...(danger ? { tone: "danger" as const } : {})} onClick={() => { onClose(); onConfirm(); }}>{confirm}</Button>
      <Button variant="secondary" onClick={onClose}>{texts.cancel}</Button>
    </>
  );
  return (
    <Dialog open={open} title={title} onClose={onClose} actions={actions}>
      {typeof children === "string" ? <Paragraph>{children}</Paragraph> : children}
    </Dialog>
  );
}
