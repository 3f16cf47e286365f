import { Paragraph } from "@digdir/designsystemet-react";
import { XMarkIcon } from "@navikt/aksel-icons";
import { createContext, useCallback, useContext, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { Button, IconButton } from "./Button";
import { onNoticeSlots, topNoticeSlot } from "./notice-slots";
import { useComponentTexts } from "./texts";
import styles from "./Toasts.module.css";

/** How long a notice stays, in milliseconds, not counting the time it is pointed at, has the focus, or a dialog is open. */
export const TOAST_LIFE_MS = 10_000;

export interface Toast {
  text: string;
  /** The button on it: mostly «Angre». */
  action?: { label: string; onSelect: () => void };
  /** A notice of something that failed stays until it is closed. */
  failed?: boolean;
}

interface ShownToast extends Toast {
  id: number;
}

const ToastContext = createContext<(toast: Toast) => void>(() => {
  throw new Error("useToast needs a ToastRegion above it");
});

/** Says something in the corner: quiet, never in the way. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

export function ToastRegion({ children }: { children: ReactNode }) {
  const texts = useComponentTexts();
  const [toasts, setToasts] = useState<readonly ShownToast[]>([]);
  const nextId = useRef(0);
  const show = useCallback((toast: Toast) => {
    nextId.current += 1;
    const shown = { ...toast, id: nextId.current };
    // One notice of success at a time: the newest «Angre» is the one that is meant.
    setToasts((now) => [...now.filter((other) => other.failed), shown].slice(-3));
  }, []);
  const close = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const slot = useSyncExternalStore(onNoticeSlots, topNoticeSlot);
  const region = useRef<HTMLElement>(null);
  const raised = useRef(-1);
  const newest = toasts.at(-1)?.id ?? 0;
  useEffect(() => {
    if (raised.current === newest) return;
    raised.current = newest;
    // A popover lies above what was opened before it: shown anew, a notice is seen over other popovers too.
    region.current?.hidePopover();
    region.current?.showPopover();
  }, [newest]);
  const cards = (shown: readonly ShownToast[]) => shown.map((toast) => <ToastCard key={toast.id} toast={toast} waits={slot !== null} onClose={close} />);
  const polite = cards(toasts.filter((toast) => !toast.failed));
  const failed = cards(toasts.filter((toast) => toast.failed));
  return (
    <ToastContext value={show}>
      {children}
      <section ref={region} popover="manual" className={styles.region} aria-label={texts.notifications}>
        <div role="alert">{!slot && failed}</div>
        <div role="status">{!slot && polite}</div>
      </section>
      {slot && createPortal(failed, slot.assertive)}
      {slot && createPortal(polite, slot.polite)}
    </ToastContext>
  );
}

/** `waits` while a dialog is open: who works in it has not been given up yet. */
function ToastCard({ toast, waits, onClose }: { toast: ShownToast; waits: boolean; onClose: (id: number) => void }) {
  const texts = useComponentTexts();
  const [held, setHeld] = useState(false);
  const remaining = useRef(TOAST_LIFE_MS);
  useEffect(() => {
    if (held || waits || toast.failed) return;
    const started = Date.now();
    const timer = setTimeout(() => onClose(toast.id), remaining.current);
    return () => {
      clearTimeout(timer);
      remaining.current = Math.max(1000, remaining.current - (Date.now() - started));
    };
  }, [held, waits, toast, onClose]);
  return (
    <div
      className={`${styles.toast} ${toast.failed ? styles.failed : ""}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Paragraph data-size="sm">{toast.text}</Paragraph>
      {toast.action && (
        <Button
          variant="secondary"
          data-size="sm"
          onClick={() => {
            onClose(toast.id);
            toast.action?.onSelect();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label={texts.close} icon={<XMarkIcon aria-hidden />} data-size="sm" onClick={() => onClose(toast.id)} />
    </div>
  );
}
