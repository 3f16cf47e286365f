import { KEYS, type RunAction } from "./keys";
import styles from "./Run.module.css";

/** The key on a button, for the eye; the button itself says it with `shortcut`. */
export function KeyHint({ action, on }: { action: RunAction; on: boolean }) {
  return on ? <kbd className={styles.key} aria-hidden>{KEYS[action].toUpperCase()}</kbd> : null;
}

/** What a button says about its key to a screen reader. */
export function shortcut(action: RunAction, on: boolean): { "aria-keyshortcuts"?: string } {
  return on ? { "aria-keyshortcuts": KEYS[action].toUpperCase() } : {};
}
