import { useCallback, useEffect, useRef, useState } from "react";
import { asShellError, bytes, startTask, type BookOutcome, type MeetingId, type Progress, type RunningTask, type ShellError } from "../../../api";

/** How long the agenda must be left alone before the book is built again, in milliseconds. */
export const REBUILD_AFTER_MS = 1500;

export interface BookPreview {
  /** `stopped`: somebody stopped the building, and what is shown may be old. */
  state: "building" | "waiting" | "ready" | "failed" | "stopped";
  /** What the building is doing now. */
  progress: Progress | null;
  /** What became of the book that is shown; null before the first is done. */
  outcome: BookOutcome | null;
  error: ShellError | null;
  /** The shown book's bytes. A new function each time there is a new book; null before the first. */
  load: (() => Promise<ArrayBuffer>) | null;
  rebuild: () => void;
  cancel: () => void;
}

interface BuiltBook {
  /** What it was built of. */
  fingerprint: string;
  outcome: BookOutcome;
  load: () => Promise<ArrayBuffer>;
}

/**
 * The book as it would be now. It is built at once, and again when `fingerprint` has been left alone for a while; only
 * one build runs at a time, since all of them write the same file. The book that is shown stays until the next is done.
 *
 * This is no `useTask`: a preview changes nothing, and need not make the window read everything anew.
 */
export function useBookPreview(meetingId: MeetingId, fingerprint: string): BookPreview {
  const [wanted, setWanted] = useState({ fingerprint, again: 0 });
  const [built, setBuilt] = useState<BuiltBook | null>(null);
  const [error, setError] = useState<ShellError | null>(null);
  const [building, setBuilding] = useState(false);
  const [stoppedAt, setStoppedAt] = useState<object | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const last = useRef<RunningTask<BookOutcome>>(undefined);

  useEffect(() => {
    const timer = setTimeout(() => setWanted((now) => (now.fingerprint === fingerprint ? now : { ...now, fingerprint })), REBUILD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [fingerprint]);

  useEffect(() => {
    let givenUp = false;
    const build = async () => {
      setBuilding(true);
      setProgress(null);
      await stopped(last.current);
      if (givenUp) return;
      const task = startTask("book.preview", { meeting_id: meetingId }, (now) => !givenUp && setProgress(now));
      last.current = task;
      try {
        const outcome = await task.result;
        if (givenUp) return;
        setBuilt({ fingerprint: wanted.fingerprint, outcome, load: () => bytes("book.preview", { meeting_id: meetingId }) });
        setError(null);
        setStoppedAt(null);
      } catch (reason) {
        if (givenUp) return;
        const failure = asShellError(reason);
        // Only who looks at it stops it here: a change gives the build up before it stops it.
        if (failure.code === "cancelled") setStoppedAt(wanted);
        else setError(failure);
      }
      if (!givenUp) setBuilding(false);
    };
    void build();
    return () => {
      givenUp = true;
      void last.current?.cancel().catch(() => {});
    };
  }, [meetingId, wanted]);

  const rebuild = useCallback(() => setWanted((now) => ({ ...now, again: now.again + 1 })), []);
  const cancel = useCallback(() => void last.current?.cancel().catch(() => {}), []);
  const state = building ? "building" : error ? "failed" : stateOf(stoppedAt === wanted, built, fingerprint, wanted.fingerprint);
  return { state, progress, outcome: built?.outcome ?? null, load: built?.load ?? null, error, rebuild, cancel };
}

function stateOf(isStopped: boolean, built: BuiltBook | null, fingerprint: string, wanted: string): BookPreview["state"] {
  if (fingerprint !== wanted) return "waiting";
  if (isStopped) return "stopped";
  return built && built.fingerprint !== fingerprint ? "waiting" : "ready";
}

/** Asks a build to stop, and waits until it has. */
async function stopped(task: RunningTask<BookOutcome> | undefined): Promise<void> {
  if (!task) return;
  await Promise.allSettled([task.cancel(), task.result]);
}
