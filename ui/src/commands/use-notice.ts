import { useCallback } from "react";
import type { Changed } from "../api";
import { useToast } from "../components";
import { doneText, useCommandTexts } from "./texts";
import { useUndo } from "./use-undo";

/** Says what was done, with «Angre». For tasks that send their command themselves; `useExecute` does it for the others. */
export function useNotice(): (changed: Pick<Changed, "entry" | "label">) => void {
  const toast = useToast();
  const texts = useCommandTexts();
  const undo = useUndo();
  return useCallback(
    ({ entry, label }) => {
      // Without an entry everything was as it was wanted already: nothing to tell and nothing to undo.
      if (entry === null) return;
      toast({ text: doneText(texts, label), action: { label: texts.undo, onSelect: () => void undo(entry) } });
    },
    [toast, texts, undo],
  );
}
