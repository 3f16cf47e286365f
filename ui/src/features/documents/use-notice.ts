import { useCallback } from "react";
import type { Changed } from "../../api";
import { doneText, useCommandTexts, useUndo } from "../../commands";
import { useToast } from "../../components";

/** Says what a task did, with «Angre»: what `useExecute` does for commands. */
export function useNotice(): (changed: Changed) => void {
  const toast = useToast();
  const texts = useCommandTexts();
  const undo = useUndo();
  return useCallback(
    (changed) => {
      const { entry } = changed;
      if (entry === null) return;
      toast({ text: doneText(texts, changed.label), action: { label: texts.undo, onSelect: () => void undo(entry) } });
    },
    [toast, texts, undo],
  );
}
