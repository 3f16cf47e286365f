import { Paragraph } from "@digdir/designsystemet-react";
import { XMarkIcon } from "@navikt/aksel-icons";
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { Button, IconButton } from "./Button";
import { useComponentTexts } from "./texts";
import styles from "./Toasts.module.css";

/** How long a notice stays, in milliseconds, not counting the time it is pointed at or has the focus. */
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
  const region = useRef<HTMLElement>(null);
  const raised = useRef(-1);
  const newest = toasts.at(-1)?.id ?? 0;
  useEffect(() => {
    if (raised.current === newest) return;
    raised.current = newest;
    // A popover lies above what was opened before it: shown anew, a notice is seen over an open dialog too.
    region.current?.hidePopover();
    region.current?.showPopover();
  }, [newest]);
  const polite = useMemo(() => toasts.filter((toast) => !toast.failed), [toasts]);
  const failed = useMemo(() => toasts.filter((toast) => toast.failed), [toasts]);
  return (
    <ToastContext value={show}>
      {children}
      <section ref={region} popover="manual" className={styles.region} aria-label={texts.notifications}>
        <div role="alert">{failed.map((toast) => <ToastCard key={toast.id} toast={toast} onClose={close} />)}</div>
        <div role="status">{polite.map((toast) => <ToastCard key={toast.id} toast={toast} onClose={close} />)}</div>
      </section>
    </ToastContext>
  );
}

function ToastCard({ toast, onClose }: { toast: ShownToast; onClose: (id: number) => void }) {
  const texts = useComponentTexts();
  const [held, setHeld] = useState(false);
  const remaining = useRef(TOAST_LIFE_MS);
  useEffect(() => {
    if (held || toast.failed) return;
    const started = Date.now();
    const timer = setTimeout(() => onClose(toast.id), remaining.current);
    return () => {
      clearTimeout(timer);
      remaining.current = Math.max(1000, remaining.current - (Date.now() - started));
    };
  }, [held, toast, onClose]);
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
