import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Alert, Button } from "../../components";
import styles from "./Cases.module.css";
import { useCaseTexts } from "./texts";

interface EditFrameProps {
  label: string;
  /** Text from an earlier visit that was not saved then. */
  isKept: boolean;
  onSave: () => Promise<boolean>;
  onCancel: () => void;
  children: ReactNode;
}

/** What stands around a part of the page while it is edited: Ctrl+S or Ctrl+Enter saves, Esc gives up. */
export function EditFrame({ label, isKept, onSave, onCancel, children }: EditFrameProps) {
  const texts = useCaseTexts();
  const frame = useRef<HTMLDivElement>(null);
  const [saving, setSaving] = useState(false);
  const [openedByItself] = useState(isKept);
  useEffect(() => {
    // A part that opens by itself, because something unsaved is kept for it, takes the focus from nobody: neither now
    // nor when what is kept is written on.
    if (!openedByItself) frame.current?.querySelector<HTMLElement>("input, textarea, select")?.focus();
  }, [openedByItself]);
  const save = async () => {
    if (saving) return;
    setSaving(true);
    await onSave();
    setSaving(false);
  };
  const keys = (event: KeyboardEvent) => {
    const isSave = (event.ctrlKey || event.metaKey) && (event.key === "s" || event.key === "Enter");
    // A menu or a list that is open within takes Escape for itself.
    const isCancel = event.key === "Escape" && !event.defaultPrevented && !(event.target as HTMLElement).closest("dialog, [popover], u-combobox");
    if (!isSave && !isCancel) return;
    event.preventDefault();
    if (isSave) void save();
    else onCancel();
  };
  return (
    <div ref={frame} role="group" aria-label={label} className={styles.editing} onKeyDown={keys}>
      {isKept && <Alert data-color="info" data-size="sm">{texts.keptText}</Alert>}
      {children}
      <div className="buttons">
        <Button data-size="sm" loading={saving} onClick={() => void save()}>{texts.save}</Button>
        <Button data-size="sm" variant="secondary" onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </div>
  );
}
