import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BookOutcome } from "../../../api";
import { outcome } from "../../../testing/meetings";
import { pretendShell } from "../../../testing/shell";
import { REBUILD_AFTER_MS, useBookPreview } from "./use-book-preview";

/** Builds that end when the test says so. */
let builds: { end: (outcome: BookOutcome) => void; fail: (reason: unknown) => void }[];
const cancelled = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  builds = [];
  cancelled.mockClear();
  pretendShell({
    tasks: { "book.preview": () => new Promise((end, fail) => builds.push({ end, fail })) },
    calls: {
      // As in the core: who is asked to stop ends as cancelled.
      cancel_task: (args) => {
        cancelled(args.id);
        builds.at(-1)?.fail({ code: "cancelled", facts: {}, message: "" });
        return null;
      },
    },
  });
});
afterEach(() => vi.useRealTimers());

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

test("the book is built at once, and again when the agenda has been left alone for a while", async () => {
  const { result, rerender } = renderHook(({ agenda }) => useBookPreview("m1", agenda), { initialProps: { agenda: "a" } });
  await wait(0);
  expect(builds).toHaveLength(1);
  expect(result.current.state).toBe("building");
  builds[0]?.end(outcome);
  await wait(0);
  expect(result.current).toMatchObject({ state: "ready", outcome: { pages: 27 } });
  const firstBook = result.current.load;

  rerender({ agenda: "b" });
  expect(result.current.state).toBe("waiting");
  await wait(REBUILD_AFTER_MS - 100);
  rerender({ agenda: "c" });
  await wait(REBUILD_AFTER_MS - 100);
  expect(builds).toHaveLength(1);
  await wait(200);
  expect(builds).toHaveLength(2);
  expect(result.current).toMatchObject({ state: "building", outcome: { pages: 27 } });
  expect(result.current.load).toBe(firstBook);
  builds[1]?.end({ ...outcome, pages: 28 });
  await wait(0);
  expect(result.current).toMatchObject({ state: "ready", outcome: { pages: 28 } });
  expect(result.current.load).not.toBe(firstBook);
});

test("a change while a book is being built stops that build before the next begins, and its end is no failure", async () => {
  const { result, rerender } = renderHook(({ agenda }) => useBookPreview("m1", agenda), { initialProps: { agenda: "a" } });
  await wait(0);
  rerender({ agenda: "b" });
  await wait(REBUILD_AFTER_MS + 100);
  expect(cancelled).toHaveBeenCalled();
  expect(builds).toHaveLength(2);
  expect(result.current).toMatchObject({ state: "building", error: null });
  builds[1]?.end(outcome);
  await wait(0);
  expect(result.current).toMatchObject({ state: "ready", error: null });
});

test("what fails is said, and can be tried again", async () => {
  const { result } = renderHook(() => useBookPreview("m1", "a"));
  await wait(0);
  builds[0]?.fail({ code: "book.failed", facts: {}, message: "" });
  await wait(0);
  expect(result.current).toMatchObject({ state: "failed", load: null, error: { code: "book.failed" } });
  act(() => result.current.rebuild());
  await wait(0);
  builds[1]?.end(outcome);
  await wait(0);
  expect(result.current).toMatchObject({ state: "ready", error: null });
});

test("a build that is stopped by hand is no failure, leaves the book that is shown, and can be begun again", async () => {
  const { result } = renderHook(() => useBookPreview("m1", "a"));
  await wait(0);
  builds[0]?.end(outcome);
  await wait(0);
  act(() => result.current.rebuild());
  await wait(0);
  act(() => result.current.cancel());
  await wait(0);
  expect(cancelled).toHaveBeenCalled();
  expect(result.current).toMatchObject({ state: "stopped", error: null, outcome: { pages: 27 } });
  act(() => result.current.rebuild());
  await wait(0);
  builds.at(-1)?.end(outcome);
  await wait(0);
  expect(result.current.state).toBe("ready");
});
