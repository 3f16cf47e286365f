import { useCallback, useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, keptDraft } from "../../cases/drafts";

/** How long the writing must pause before it is saved, in milliseconds. */
export const PAUSE_MS = 800;

export type SaveState = "clean" | "waiting" | "saving" | "saved" | "failed";

export interface Autosave {
  state: SaveState;
  /** What was written at an earlier time and never saved: the program was killed within a pause. */
  kept: string | null;
  /** Takes what is written; it is saved when the writing pauses. */
  write: (text: string) => void;
  /** Saves at once what waits. */
  flush: () => void;
}

/**
 * Saves a text while it is written: at each pause, when its field or page is left, and when the window closes. Until it
 * is saved it is kept beside the page under `key`, so that nothing is lost whenever the program ends. `save` answers
 * whether it went well; what did not is tried again at the next pause.
 */
export function useAutosave(key: string, save: (text: string) => Promise<boolean>): Autosave {
  const [kept] = useState(() => keptDraft<string>(key));
  const [state, setState] = useState<SaveState>(kept === null ? "clean" : "waiting");
  const pending = useRef(kept);
  const sending = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const send = async () => {
      // One at a time, so that an older text never comes after a newer one.
      if (sending.current) return;
      sending.current = true;
      while (pending.current !== null) {
        const text = pending.current;
        pending.current = null;
        setState("saving");
        if (!(await latest.current(text))) {
          pending.current ??= text;
          setState("failed");
          break;
        }
        if (pending.current === null) {
          forgetDraft(key);
          setState("saved");
        }
      }
      sending.current = false;
    };
    void send();
  }, [key]);

  const write = useCallback(
    (text: string) => {
      pending.current = text;
      keepDraft(key, text);
      setState("waiting");
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE_MS);
    },
    [key, flush],
  );

  useEffect(() => {
    if (pending.current !== null) flush();
    const leaving = () => flush();
    const hidden = () => document.visibilityState === "hidden" && flush();
    window.addEventListener("pagehide", leaving);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("pagehide", leaving);
      document.removeEventListener("visibilitychange", hidden);
      flush();
    };
  }, [flush]);

  return { state, kept, write, flush };
}
