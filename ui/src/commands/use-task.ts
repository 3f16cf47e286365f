import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { asShellError, startTask, type Progress, type RunningTask, type ShellError, type TaskName, type Tasks } from "../api";

export interface TaskState {
  running: boolean;
  progress: Progress | null;
  error: ShellError | null;
}

const IDLE: TaskState = { running: false, progress: null, error: null };

/**
 * Long work with progress. `start` answers the result, or null when it failed (see `error`) or was cancelled; a task
 * that answers null itself tells the difference by `onDone`, which is called only when it went well.
 * Everything is read anew afterwards, also when it failed: a task may have changed any table before it came to what it
 * could not do. It is cancelled when the page is left.
 */
export function useTask<N extends TaskName>(name: N) {
  const queries = useQueryClient();
  const [state, setState] = useState<TaskState>(IDLE);
  const current = useRef<RunningTask<Tasks[N]["result"]>>(undefined);
  const cancelled = useRef(false);

  const cancel = useCallback(() => {
    cancelled.current = true;
    void current.current?.cancel();
  }, []);
  useEffect(() => cancel, [cancel]);

  const start = useCallback(
    async (params: Tasks[N]["params"], onDone?: (result: Tasks[N]["result"]) => void): Promise<Tasks[N]["result"] | null> => {
      cancelled.current = false;
      setState({ ...IDLE, running: true });
      const task = startTask(name, params, (progress) => setState((now) => (now.running ? { ...now, progress } : now)));
      current.current = task;
      let result: Tasks[N]["result"] | null = null;
      try {
        result = await task.result;
        setState(IDLE);
        onDone?.(result);
      } catch (reason) {
        setState({ ...IDLE, error: cancelled.current ? null : asShellError(reason) });
      }
      current.current = undefined;
      await queries.invalidateQueries();
      return result;
    },
    [name, queries],
  );
  return { ...state, start, cancel };
}
