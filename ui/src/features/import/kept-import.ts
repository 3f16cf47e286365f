import { useEffect, useRef } from "react";
import { forgetDraft, keepDraft, keptDraft } from "../cases/drafts";
import type { ImportDraft } from "./draft";

/** Raised when a draft gets another shape: one of an older program is not filled in from. */
const SHAPE = 1;
/** Milliseconds: a packet is large, and every letter need not be written away. */
const KEEP_AFTER = 400;

/** By its bytes, so that it is the same packet wherever the file lies. */
const keyOf = (hash: string) => `import.${hash}`;

/** The corrections of a packet that was left before it was taken in; null when there are none. */
export function keptImport(hash: string): ImportDraft | null {
  const kept = keptDraft<{ shape: number; draft: ImportDraft }>(keyOf(hash));
  return kept?.shape === SHAPE ? kept.draft : null;
}

export function keepImport(draft: ImportDraft): void {
  keepDraft(keyOf(draft.file.blob.hash), { shape: SHAPE, draft });
}

/** Keeps what is corrected, from the first correction on, also when the page is left at once. Answers how to stop keeping it. */
export function useKeptImport(draft: ImportDraft): () => void {
  const first = useRef(draft);
  const unkept = useRef<ImportDraft>(undefined);
  const done = useRef(false);
  useEffect(() => {
    if (draft === first.current || done.current) return;
    unkept.current = draft;
    const timer = setTimeout(() => {
      keepImport(draft);
      unkept.current = undefined;
    }, KEEP_AFTER);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(
    () => () => {
      if (unkept.current && !done.current) keepImport(unkept.current);
    },
    [],
  );
  return () => {
    done.current = true;
    forgetDraft(keyOf(draft.file.blob.hash));
  };
}
