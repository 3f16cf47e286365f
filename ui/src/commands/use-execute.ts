import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { asShellError, execute, refresh, type Changed, type Command, type ShellError } from "../api";
import { useToast } from "../components";
import { useErrorText } from "../texts/errors";
import { useNotice } from "./use-notice";

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
  const notice = useNotice();
  const errorText = useErrorText();
  const [running, setRunning] = useState(0);
  const run = useCallback(
    async (command: Command, options: ExecuteOptions = {}): Promise<Changed | null> => {
      setRunning((count) => count + 1);
      try {
        const changed = await execute(command);
        await options.leave?.();
        await refresh(queries, changed);
        if (!options.quiet) notice(changed);
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
    [queries, toast, notice, errorText],
  );
  return { run, running: running > 0 };
}
