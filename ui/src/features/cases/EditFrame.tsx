import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Alert, Button, Paragraph } from "../../components";
import styles from "./Cases.module.css";
import { useCaseTexts } from "./texts";

/** The saved text has become another since this one was begun. */
export interface NewerText {
  saved: ReactNode;
  /** What is written here holds. */
  onKeepMine: () => void;
}

/** What the frame shows of a newer text, if there is one. */
export function newerText<Draft>({ newer, keepMine }: { newer: Draft | null; keepMine: () => unknown }, show: (saved: Draft) => ReactNode): NewerText | null {
  return newer === null ? null : { saved: show(newer), onKeepMine: keepMine };
}

interface EditFrameProps {
  label: string;
  /** Text from an earlier visit that was not saved then. */
  isKept: boolean;
  /** Nothing is saved over it before somebody has said which of the two holds. */
  newer?: NewerText | null;
  onSave: () => Promise<boolean>;
  onCancel: () => void;
  children: ReactNode;
}

/** What stands around a part of the page while it is edited: Ctrl+S or Ctrl+Enter saves, Esc gives up. */
export function EditFrame({ label, isKept, newer, onSave, onCancel, children }: EditFrameProps) {
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
    if (saving || newer) return;
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
      {isKept && !newer && <Alert data-color="info" data-size="sm">{texts.keptText}</Alert>}
      {newer && (
        <Alert data-color="warning" data-size="sm" role="status">
          <Paragraph>{texts.newerText}</Paragraph>
          <div role="group" aria-label={texts.savedNow} className={styles.savedNow} tabIndex={0}>{newer.saved}</div>
        </Alert>
      )}
      {children}
      {newer ? (
        <div className="buttons">
          <Button data-size="sm" onClick={newer.onKeepMine}>{texts.keepMine}</Button>
          <Button data-size="sm" variant="secondary" onClick={onCancel}>{texts.useSaved}</Button>
        </div>
      ) : (
        <div className="buttons">
          <Button data-size="sm" loading={saving} onClick={() => void save()}>{texts.save}</Button>
          <Button data-size="sm" variant="secondary" onClick={onCancel}>{texts.cancel}</Button>
        </div>
      )}
    </div>
  );
}
