import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { asShellError, execute, refresh, type Changed, type Command, type ShellError } from "../api";
import { useToast } from "../components";
import { useErrorText } from "../texts/errors";
import { doneText, useCommandTexts } from "./texts";
import { useUndo } from "./use-undo";

export interface ExecuteOptions {
  /** A form shows the refusal by its fields; without this it is a notice. */
  onRefused?: (error: ShellError) => void;
  /** No notice: where the page itself shows that it is done, as with every keystroke's saving. */
  quiet?: boolean;
  /** Goes elsewhere before everything is read anew: for a page whose own thing is taken away. */
  leave?: () => Promise<unknown>;
}

/**
 * Sends commands. What changed is refreshed, and a quiet «Angre» is offered.
 * `run` answers null when the command was refused; it never rejects.
 */
export function useExecute() {
  const queries = useQueryClient();
  const toast = useToast();
  const texts = useCommandTexts();
  const errorText = useErrorText();
  const undo = useUndo();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (command: Command, options: ExecuteOptions = {}): Promise<Changed | null> => {
      setRunning((count) => count + 1);
      try {
        const changed = await execute(command);
        await options.leave?.();
        await refresh(queries, changed);
        // Without an entry everything was as it was wanted already: nothing to tell and nothing to undo.
        const { entry } = changed;
        if (!options.quiet && entry !== null) {
          toast({ text: doneText(texts, changed.label), action: { label: texts.undo, onSelect: () => void undo(entry) } });
        }
        return changed;
      } catch (reason) {
        const error = asShellError(reason);
        if (options.onRefused) options.onRefused(error);
        else toast({ text: errorText(error), failed: true });
        return null;
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [queries, toast, texts, errorText, undo],
  );
  return { run, running: running > 0 };
}
