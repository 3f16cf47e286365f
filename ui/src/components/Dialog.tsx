import { Dialog as DsDialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import { XMarkIcon } from "@navikt/aksel-icons";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { Button, IconButton } from "./Button";
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
  const content = useRef<HTMLDivElement>(null);
  // Opening gives the focus to the first button; where something is to be written it belongs there, else to the heading.
  useEffect(() => {
    if (!open) return;
    const field = content.current?.querySelector<HTMLElement>("[data-body] :is(input, select, textarea, [role='combobox']):not(:disabled)");
    (field ?? document.getElementById(titleId))?.focus();
  }, [open, titleId]);
  return (
    <DsDialog
      open={open}
      onClose={onClose}
      placement={placement}
      closedby={closedby}
      closeButton={false}
      aria-labelledby={titleId}
      className={size === "wide" ? styles.wide : undefined}
    >
      {open && (
        <div className={styles.content} ref={content}>
          <div className={styles.head}>
            <Heading level={2} data-size="xs" id={titleId} tabIndex={-1}>{title}</Heading>
            {closedby !== "none" && <IconButton label={texts.close} icon={<XMarkIcon aria-hidden />} data-size="sm" onClick={onClose} />}
          </div>
          <div className={styles.body} data-body>{children}</div>
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
