import { beforeEach, describe, expect, test } from "vitest";
import type { CaseRow, MeetingRow, SectionView } from "../../api";
import { openMeetings } from "./AddToAgendaDialog";
import { filterOf, hasWords, numbersOf } from "./cases-list";
import { forgetDraft, keepDraft, keptDraft } from "./drafts";
import { presenterDrafts } from "./Presenters";
import { moved } from "../../components";
import { deepestAfter, familySize, withNeighbour } from "./sections";

/** «1 2 2 1» are levels; the ids are a, b, c, d. */
function sections(levels: string): SectionView[] {
  return levels.split(" ").map((level, index) => ({ id: "abcdefgh".charAt(index), number: "", level: Number(level), heading: "", markdown: "", shielding: null }));
}

describe("sections", () => {
  test.each<[string, number, 1 | -1, string | null]>([
    ["1 2 2 1", 0, 1, "dabc"],
    ["1 2 2 1", 3, -1, "dabc"],
    ["1 2 2 1", 1, 1, "acbd"],
    ["1 2 2 1", 2, -1, "acbd"],
    ["1 2 3 2 1", 1, 1, "adbce"],
    ["1 2 2 1", 1, -1, null],
    ["1 2 2 1", 2, 1, null],
    ["1 2 2 1", 0, -1, null],
    ["1 2 2 1", 3, 1, null],
    ["1", 0, 1, null],
    ["1", 7, 1, null],
  ])("in %s the one at %i moves by %i with what lies under it", (levels, index, direction, order) =>
    expect(withNeighbour(sections(levels), index, direction)?.join("") ?? null).toBe(order));

  test.each([["1 2 3 1", 0, 3], ["1 2 3 1", 1, 2], ["1 2 3 1", 3, 1]])("in %s the one at %i goes as %i", (levels, index, size) =>
    expect(familySize(sections(levels), index)).toBe(size));

  test.each([["1 2", 0, 1], ["1 2", 1, 2], ["1 2 3 4", 4, 4]])("in %s the one at %i lies no deeper than %i", (levels, index, deepest) =>
    expect(deepestAfter(sections(levels), index)).toBe(deepest));

  test("an item is moved to where it is to stand", () => {
    expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
    expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
    expect(moved(["a"], 4, 0)).toEqual(["a"]);
  });
});

const row: CaseRow = {
  id: "c1", body_id: "b1", body_name: "Rådet", title: "Ny fordelingsnøkkel", purpose: "decision", status: "ready", stage: "on_agenda", access: "public", shields_part: false,
  presenters: ["Medlem Molde"], created_at: "2024-02-01T08:00:00Z",
  appearances: [
    { meeting_id: "m2", meeting_name: "2024/M2", date: "2024-03-13", meeting_status: "planned", number: null, outcome: null },
    { meeting_id: "m1", meeting_name: "2024/M1", date: "2024-02-14", meeting_status: "called", number: "2024/M1-003", outcome: null },
  ],
};

test("the register is narrowed by what the address says, and by words in title, number, name and meeting", () => {
  expect(filterOf({ purpose: "decision", body: "b1", waiting: true, words: "nøkkel" })).toEqual({ purpose: "decision", body_id: "b1", waiting: true });
  expect(filterOf({})).toEqual({});
  expect(numbersOf(row)).toEqual(["2024/M1-003"]);
  for (const words of ["NØKKEL molde", "m1-003", "2024/M2", ""]) expect(hasWords(row, words), words).toBe(true);
  expect(hasWords(row, "nøkkel aukra")).toBe(false);
});

test("a case comes to meetings of its own body that are still to come and have it not, the nearest first", () => {
  const meeting = (id: string, extra: Partial<MeetingRow>) => ({ id, body_id: "b1", status: "planned", meeting: { date: null }, ...extra }) as MeetingRow;
  const on = (date: string) => ({ meeting: { date } }) as Partial<MeetingRow>;
  const meetings = [meeting("m1", on("2024-02-14")), meeting("m3", on("2024-04-10")), meeting("m4", on("2024-05-15")), meeting("m0", on("2024-01-10")), meeting("m7", {}), meeting("m5", { status: "cancelled" }), meeting("m6", { body_id: "b2" })];
  expect(openMeetings(meetings, row, "2024-02-15").map(({ id }) => id)).toEqual(["m3", "m4", "m7"]);
});

test("a presenter who stays keeps the row, a new one gets another", () => {
  const [kept, added] = presenterDrafts([{ id: "row1", person_id: "p1", name: "Medlem Molde" }], ["p1", "p2"]);
  expect(kept).toEqual({ id: "row1", person_id: "p1" });
  expect(added?.person_id).toBe("p2");
  expect(added?.id).toMatch(/^[0-9a-f-]{36}$/);
});

describe("what is being written", () => {
  beforeEach(() => localStorage.clear());

  test("is there again after the page was left, until it is given up", () => {
    keepDraft("c1.summary", "Halvferdig");
    expect(keptDraft("c1.summary")).toBe("Halvferdig");
    expect(keptDraft("c1.body")).toBeNull();
    forgetDraft("c1.summary");
    expect(keptDraft("c1.summary")).toBeNull();
  });

  test("is nothing when it cannot be read back", () => {
    localStorage.setItem("samrad.draft.c1.summary", "{broken");
    expect(keptDraft("c1.summary")).toBeNull();
  });
});
