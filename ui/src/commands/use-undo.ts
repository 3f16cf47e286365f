import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { asShellError, refresh, request } from "../api";
import { useToast } from "../components";
import { useErrorText } from "../texts/errors";
import { useCommandTexts } from "./texts";

/** Undoes an entry of the journal, or the last one; says so, or says why not. */
export function useUndo(): (entry?: string) => Promise<boolean> {
  const queries = useQueryClient();
  const toast = useToast();
  const texts = useCommandTexts();
  const errorText = useErrorText();
  return useCallback(
    async (entry) => {
      try {
        const changed = await request("undo", entry === undefined ? {} : { entry });
        await refresh(queries, changed);
        toast({ text: texts.undone });
        return true;
      } catch (reason) {
        toast({ text: errorText(asShellError(reason)), failed: true });
        return false;
      }
    },
    [queries, toast, texts, errorText],
  );
}
