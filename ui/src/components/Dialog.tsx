import { Dialog as DsDialog, Heading, Paragraph } from "@digdir/designsystemet-react";
import { XMarkIcon } from "@navikt/aksel-icons";
import { useCallback, useEffect, useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { Button, IconButton } from "./Button";
import styles from "./Dialog.module.css";
import { useFocusBack } from "./focus";
import { offerNoticeSlot } from "./notice-slots";
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

/** A dialog may be closed or simply taken away: either way the focus goes back to what opened it. */
export function Dialog({ open, title, onClose, children, actions, placement = "center", closedby = "closerequest", size = "normal" }: DialogProps) {
  const texts = useComponentTexts();
  const titleId = useId();
  const content = useRef<HTMLDivElement>(null);
  const { element, closed } = useClosing(open, onClose);
  // Opening gives the focus to the first button; where something is to be written it belongs there, else to the heading.
  useEffect(() => {
    if (!open) return;
    const field = content.current?.querySelector<HTMLElement>("[data-body] :is(input, select, textarea, [role='combobox']):not(:disabled)");
    (field ?? document.getElementById(titleId))?.focus();
  }, [open, titleId]);
  return (
    <DsDialog
      ref={element}
      open={open}
      onClose={closed}
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
          <Notices />
        </div>
      )}
    </DsDialog>
  );
}

/** Where notices stand while the dialog is open. */
function Notices() {
  const assertive = useRef<HTMLDivElement>(null);
  const polite = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!assertive.current || !polite.current) return;
    return offerNoticeSlot({ assertive: assertive.current, polite: polite.current });
  }, []);
  return (
    <div className={styles.notices}>
      <div ref={assertive} aria-live="assertive" />
      <div ref={polite} aria-live="polite" />
    </div>
  );
}

/** What the page lies under must be closed before the page can have the focus. Such a closing is nobody's wish, and is told to nobody. */
function useClosing(open: boolean, onClose: () => void) {
  const element = useRef<HTMLDialogElement>(null);
  const ours = useRef(false);
  const close = useCallback(() => {
    if (!element.current?.open) return;
    ours.current = true;
    element.current.close();
  }, []);
  useFocusBack(open, close);
  const closed = () => {
    if (!ours.current) onClose();
    ours.current = false;
  };
  return { element, closed };
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
