import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { itemRecord, record } from "../../../testing/proceedings";
import { agenda } from "../../../testing/meetings";
import { behindPlan, clockNow, minutesUsed } from "./clock";
import { difference } from "./difference";
import { currentItem, nextPosition, outcomesFor, voteSum } from "./outcomes";
import { PAUSE_MS, useAutosave } from "./use-autosave";

describe("the clock against the plan", () => {
  const line = { starts_at: "09:05", ends_at: "09:45", minutes: 40 };
  test.each([
    [null, "09:00", -5], [null, "09:15", 10], ["09:05", "09:20", 0], ["09:15", "09:20", 10], ["09:00", "09:20", -5], ["09:05", "10:00", 15], ["09:05", "09:45", 0],
  ])("begun %s, at %s it is %i minutes late", (started, now, late) => expect(behindPlan(line, started, now)).toBe(late));

  test("without a plan nothing is late", () => expect(behindPlan({ starts_at: null, ends_at: null, minutes: 10 }, "09:00", "10:00")).toBeNull());
  test("a case uses the time from its beginning to its end, or to now", () => {
    expect(minutesUsed("09:05", null, "09:20")).toBe(15);
    expect(minutesUsed("09:05", "09:10", "09:20")).toBe(5);
    expect(minutesUsed(null, null, "09:20")).toBeNull();
  });
  test("the time of day has two digits each", () => expect(clockNow(new Date(2024, 3, 10, 9, 5))).toBe("09:05"));
});

describe("what can come of a case", () => {
  test("the usual outcomes follow the rules and what is asked; every other one fits the rules too", () => {
    expect(outcomesFor("agreement", "decision").usual).toEqual(["agreement", "agreement_changed"]);
    expect(outcomesFor("vote", "decision").usual).toEqual(["adopted", "rejected"]);
    expect(outcomesFor("agreement", "information").usual).toEqual(["noted"]);
    expect(outcomesFor("vote", "discussion").other).not.toContain("agreement");
    expect(outcomesFor("agreement", "discussion").other).not.toContain("adopted");
  });
  test("the key of a municipality goes round", () => {
    expect([null, "agree", "disagree", "not_present"].map((position) => nextPosition(position as null))).toEqual(["agree", "disagree", "not_present", null]);
    expect(nextPosition("agree_with_remark")).toBeNull();
  });
  test("a tie is as many for as against, and who has not voted is counted", () => {
    const votes = [{ person_id: "a", name: "A", vote: "for" as const }, { person_id: "b", name: "B", vote: "against" as const }];
    expect(voteSum({ votes, voters: ["a", "b", "c"] })).toEqual({ for: 1, against: 1, blank: 0, missing: 1, isTie: true });
    expect(voteSum({ votes: [], voters: ["a"] })).toMatchObject({ missing: 1, isTie: false });
  });
  test("the case that is on is shown, else the first that waits", () => {
    expect(currentItem(record.items)?.item_id).toBe(agenda[1]!.id);
    expect(currentItem([itemRecord(0, { started_at: "09:00", ended_at: "09:05", outcome: "noted" }), itemRecord(1)])?.item_id).toBe(agenda[1]!.id);
    expect(currentItem([])).toBeUndefined();
  });
});

describe("the difference between proposal and text", () => {
  const shown = (before: string, after: string) => difference(before, after).map(({ kind, text }) => `${kind === "same" ? "" : kind === "removed" ? "-" : "+"}${text}`);
  test("words that were changed are told apart, the rest stays", () =>
    expect(shown("Nøkkelen gjelder fra 1. januar.", "Nøkkelen gjelder fra 1. juli.")).toEqual(["Nøkkelen gjelder fra 1.", "- januar.", "+ juli."]));
  test("what is added at the end is added alone", () => expect(shown("En setning.", "En setning. Og en til.")).toEqual(["En setning.", "+ Og en til."]));
  test("equal texts have one piece, empty ones none", () => {
    expect(shown("likt", "likt")).toEqual(["likt"]);
    expect(difference("", "")).toEqual([]);
  });
  test("both texts can be read back from the pieces", () => {
    const [before, after] = ["a b  c\n\nd e", "b c d\nx e f"];
    const pieces = difference(before, after);
    expect(pieces.filter(({ kind }) => kind !== "added").map(({ text }) => text).join("")).toBe(before);
    expect(pieces.filter(({ kind }) => kind !== "removed").map(({ text }) => text).join("")).toBe(after);
  });
  test("a text of a megabyte is compared at once", () => {
    const long = "ord ".repeat(250_000);
    expect(difference(long, `x ${long.slice(0, -4)}y`).length).toBeGreaterThan(1);
  });
});

describe("saving while writing", () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());
  const open = (save: (text: string) => Promise<boolean>) => renderHook(() => useAutosave("k", save));
  const pause = () => act(() => vi.advanceTimersByTimeAsync(PAUSE_MS));

  test("it is saved once at each pause, with all that was written", async () => {
    const save = vi.fn(async () => true);
    const { result } = open(save);
    act(() => result.current.write("a"));
    await act(() => vi.advanceTimersByTimeAsync(PAUSE_MS - 1));
    act(() => result.current.write("ab"));
    expect(save).not.toHaveBeenCalled();
    await pause();
    expect(save.mock.calls).toEqual([["ab"]]);
    expect(result.current.state).toBe("saved");
  });

  test("leaving the page saves what waits", async () => {
    const save = vi.fn(async () => true);
    const { result, unmount } = open(save);
    act(() => result.current.write("halvferdig"));
    unmount();
    await pause();
    expect(save.mock.calls).toEqual([["halvferdig"]]);
  });

  test("what was being written when the program was killed is there again, and is saved at once", async () => {
    const killed = open(vi.fn(() => new Promise<boolean>(() => {})));
    act(() => killed.result.current.write("siste ord"));
    const save = vi.fn(async () => true);
    const again = open(save);
    expect(again.result.current.kept).toBe("siste ord");
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(save.mock.calls).toEqual([["siste ord"]]);
    expect(open(save).result.current.kept).toBeNull();
  });

  test("an older text never comes after a newer one", async () => {
    const ends: ((done: boolean) => void)[] = [];
    const save = vi.fn((_text: string) => new Promise<boolean>((end) => ends.push(end)));
    const { result } = open(save);
    act(() => result.current.write("en"));
    await pause();
    act(() => result.current.write("en to"));
    await pause();
    expect(save).toHaveBeenCalledTimes(1);
    await act(async () => ends[0]?.(true));
    expect(save.mock.calls).toEqual([["en"], ["en to"]]);
    await act(async () => ends[1]?.(true));
    expect(result.current.state).toBe("saved");
  });

  test("what could not be saved says so, is kept, and is tried again", async () => {
    const save = vi.fn().mockResolvedValueOnce(false).mockResolvedValue(true);
    const { result } = open(save);
    act(() => result.current.write("viktig"));
    await pause();
    expect(result.current.state).toBe("failed");
    expect(localStorage.length).toBe(1);
    await act(async () => result.current.flush());
    expect(save.mock.calls).toEqual([["viktig"], ["viktig"]]);
    expect(result.current.state).toBe("saved");
    expect(localStorage.length).toBe(0);
  });
});
