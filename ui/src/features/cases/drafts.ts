import { useCallback, useState } from "react";
import { useFocusOnReturn } from "../../components";

const PREFIX = "samrad.kept.";

/** What was being written somewhere when the page was left, or null. What cannot be read back is nothing. */
export function keptDraft<Written>(key: string): Written | null {
  try {
    const kept = localStorage.getItem(PREFIX + key);
    return kept === null ? null : (JSON.parse(kept) as Written);
  } catch {
    return null;
  }
}

export function keepDraft(key: string, kept: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(kept));
  } catch {
    // A full store: the text is still in the page, and only leaving it unsaved would lose it.
  }
}

export function forgetDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

interface Kept<Draft> {
  draft: Draft;
  /** What was saved when the writing began: what is saved now may be newer. */
  base: Draft | null;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Editing of one part of a page; `saved` is what it is now, null for what is new. What is written is kept beside the page
 * until it is saved or given up, so that it is there again when somebody goes to look at something else and comes back.
 * Where the saved text has become another meanwhile, `newer` is it, until somebody says which of the two holds.
 * `button` is for the button that starts it: it has the focus again when the editing ends, however it ends.
 */
export function useEditing<Draft>(key: string, saved: Draft | null) {
  const [state, setState] = useState(() => {
    const kept = keptDraft<Kept<Draft>>(key);
    return { editing: kept, isKept: kept !== null };
  });
  const { editing, isKept } = state;
  const base = editing === null ? saved : editing.base;
  const put = useCallback(
    (draft: Draft, on: Draft | null) => {
      keepDraft(key, { draft, base: on });
      setState({ editing: { draft, base: on }, isKept: false });
    },
    [key],
  );
  const change = (draft: Draft) => put(draft, base);
  /** Starts from what is saved; nothing is kept before something is written. */
  const start = (draft: Draft) => setState({ editing: { draft, base: saved }, isKept: false });
  const stop = useCallback(() => {
    forgetDraft(key);
    setState({ editing: null, isKept: false });
  }, [key]);
  const draft = editing === null ? null : editing.draft;
  const newer = draft !== null && !same(saved, base) && !same(saved, draft) ? saved : null;
  /** What is written holds, though what is saved is newer. */
  const keepMine = () => draft !== null && put(draft, saved);
  const button = useFocusOnReturn(draft !== null);
  return { draft, isKept, newer, button, start, change, stop, keepMine };
}
