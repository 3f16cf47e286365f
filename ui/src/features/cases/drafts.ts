import { useCallback, useState } from "react";
import { useFocusOnReturn } from "../../components";

const PREFIX = "samrad.draft.";

/** What was being written somewhere when the page was left, or null. What cannot be read back is nothing. */
export function keptDraft<Draft>(key: string): Draft | null {
  try {
    const kept = localStorage.getItem(PREFIX + key);
    return kept === null ? null : (JSON.parse(kept) as Draft);
  } catch {
    return null;
  }
}

export function keepDraft(key: string, draft: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // A full store: the text is still in the page, and only leaving it unsaved would lose it.
  }
}

export function forgetDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

/**
 * Editing of one part of a page. What is written is kept beside the page until it is saved or given up, so that it is
 * there again when somebody goes to look at something else and comes back. `button` is for the button that starts it:
 * it has the focus again when the editing ends, however it ends.
 */
export function useEditing<Draft>(key: string) {
  const [state, setState] = useState(() => {
    const kept = keptDraft<Draft>(key);
    return { draft: kept, isKept: kept !== null };
  });
  const change = useCallback(
    (draft: Draft) => {
      keepDraft(key, draft);
      setState({ draft, isKept: false });
    },
    [key],
  );
  /** Starts from what is saved; nothing is kept before something is written. */
  const start = useCallback((draft: Draft) => setState({ draft, isKept: false }), []);
  const stop = useCallback(() => {
    forgetDraft(key);
    setState({ draft: null, isKept: false });
  }, [key]);
  const button = useFocusOnReturn(state.draft !== null);
  return { ...state, button, start, change, stop };
}
