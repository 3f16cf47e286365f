import { useCallback, useEffect, useRef, useState } from "react";
import { asShellError, bytes, startTask, type BookOutcome, type MeetingId, type RunningTask, type ShellError } from "../../../api";

/** How long the agenda must be left alone before the book is built again, in milliseconds. */
export const REBUILD_AFTER_MS = 1500;

export interface BookPreview {
  state: "building" | "waiting" | "ready" | "failed";
  /** What became of the book that is shown; null before the first is done. */
  outcome: BookOutcome | null;
  error: ShellError | null;
  /** The shown book's bytes. A new function each time there is a new book; null before the first. */
  load: (() => Promise<ArrayBuffer>) | null;
  rebuild: () => void;
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
  const last = useRef<RunningTask<BookOutcome>>(undefined);

  useEffect(() => {
    const timer = setTimeout(() => setWanted((now) => (now.fingerprint === fingerprint ? now : { ...now, fingerprint })), REBUILD_AFTER_MS);
    return () => clearTimeout(timer);
  }, [fingerprint]);

  useEffect(() => {
    let givenUp = false;
    const build = async () => {
      setBuilding(true);
      await stopped(last.current);
      if (givenUp) return;
      const task = startTask("book.preview", { meeting_id: meetingId }, () => {});
      last.current = task;
      try {
        const outcome = await task.result;
        if (givenUp) return;
        setBuilt({ fingerprint: wanted.fingerprint, outcome, load: () => bytes("book.preview", { meeting_id: meetingId }) });
        setError(null);
      } catch (reason) {
        if (!givenUp) setError(asShellError(reason));
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
  const state = building ? "building" : error ? "failed" : built && built.fingerprint !== fingerprint ? "waiting" : "ready";
  return { state, outcome: built?.outcome ?? null, load: built?.load ?? null, error, rebuild };
}

/** Asks a build to stop, and waits until it has. */
async function stopped(task: RunningTask<BookOutcome> | undefined): Promise<void> {
  if (!task) return;
  await Promise.allSettled([task.cancel(), task.result]);
}
