import { expect, test } from "vitest";
import type { YearSums } from "../../api";
import { initiative, row } from "../../testing/initiatives";
import { bars, HEIGHT } from "./chart";
import { draftOf, isOrdered, newInitiative, parseYear } from "./initiatives";
import { filterOf } from "./routes";

test.each([["2024", 2024], [" 2024 ", 2024], ["1989", null], ["2151", null], ["24", null], ["20 24", null], ["", null]])("the year «%s» is %s", (written, year) =>
  expect(parseYear(written)).toBe(year));

test("an estimate stands between its ends, where it has any", () => {
  expect([isOrdered(null, 2, null), isOrdered(1, 2, 3), isOrdered(2, 2, 2), isOrdered(3, 2, null), isOrdered(null, 2, 1)]).toEqual([true, true, true, false, false]);
});

test("what a read adds does not go back in a command", () => {
  expect(Object.keys(draftOf(initiative)).toSorted()).toEqual(Object.keys(newInitiative("x")).toSorted());
  expect(newInitiative("x", "case").case_id).toBe("case");
});

test("the address says what is asked for, and how it is shown is not part of it", () => {
  expect(filterOf({ words: " nett ", gate: "open", state: "done", municipality: "m", year: 2024, view: "table", create: true })).toEqual({ words: "nett", gate: "open", state: "done", municipality_id: "m", year: 2024 });
  expect(filterOf({ words: "  " })).toEqual({});
});

test("bars stand on one scale, investments on operations, and a saving has no bar", () => {
  const year: YearSums = { ...row.money.sums.years[0]!, operations_ore: 100, investment_ore: 300, sources_ore: 200 };
  const drawn = bars([year, { ...year, year: 2025, operations_ore: -50, investment_ore: 0, sources_ore: 0 }]);
  expect(drawn.map(({ year: of, kind, y, height }) => [of, kind, y, height])).toEqual([
    [2024, "operations", HEIGHT * 0.75, HEIGHT * 0.25], [2024, "investment", 0, HEIGHT * 0.75], [2024, "sources", HEIGHT * 0.5, HEIGHT * 0.5],
  ]);
  expect(bars([])).toEqual([]);
});
