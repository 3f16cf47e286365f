import { expect, test } from "vitest";
import { directory } from "../../testing/council";
import { engaged, incoming, population, posts } from "../../testing/figures";
import { dayTitle, headcountRows, keepCommand, parseCount, parseYear, populationTable, sumOf } from "./figures";

const molde = directory.municipalities[0]!;
const aukra = { ...molde, id: "m2", name: "Aukra", number: "1547" };
const former = { ...molde, id: "m3", name: "Midsund", number: "1545", valid_to: "2019-12-31" };

test("the table has the latest day first, and former municipalities only where they have figures", () => {
  const older = { ...population, id: "f2", as_of: "2023-01-01", value: 31_000 };
  const replaced = { ...population, id: "f3", value: 1, is_newest: false };
  const { days, rows } = populationTable([population, older, replaced, posts], [molde, aukra, former], "2024-06-01");
  expect(days).toEqual(["2024-01-01", "2023-01-01"]);
  expect(rows.map((row) => row.municipality.name)).toEqual(["Molde", "Aukra"]);
  expect(rows[0]?.byDay.get("2024-01-01")?.value).toBe(31_500);
  const kept = { ...population, id: "f4", municipality_id: former.id };
  expect(populationTable([kept], [molde, former], "2024-06-01").rows.map((row) => row.municipality.name)).toEqual(["Molde", "Midsund"]);
});

test("there is a sum only where every municipality has a figure", () => {
  const both = [population, { ...population, id: "f2", municipality_id: aukra.id, value: 3650 }];
  expect(sumOf(populationTable(both, [molde, aukra], "2024-06-01").rows, "2024-01-01")).toBe(35_150);
  expect(sumOf(populationTable([population], [molde, aukra], "2024-06-01").rows, "2024-01-01")).toBeNull();
});

test("posts and engagements of a unit on a day stand in one row", () => {
  const later = { ...posts, id: "f9", as_of: "2024-09-01", value: 4 };
  const rows = headcountRows([posts, engaged, later, population, { ...posts, id: "f8", unit: "Arkiv" }]);
  expect(rows.map(({ unit, as_of, permanent, engaged: short }) => [unit, as_of, permanent?.value, short?.value])).toEqual([
    ["Arkiv", "2024-03-01", 2, undefined], ["Innovasjon", "2024-09-01", 4, undefined], ["Innovasjon", "2024-03-01", 2, 3],
  ]);
});

test("what was seen is kept as it was seen, with ids of its own", () => {
  const command = keepCommand({ ...incoming, note: "Illustrative tall." });
  if (command.type !== "figures.keep") throw new Error(command.type);
  expect(command).toMatchObject({ origin: "fetched", fetched_at: incoming.fetched_at });
  expect(command.figures[0]).toMatchObject({ kind: "population", municipality_id: molde.id, unit: "", value: 31_600, as_of: "2025-01-01", source: "SSB 07459", note: "Illustrative tall." });
  expect(command.figures[0]?.id).toMatch(/^[0-9a-f-]{36}$/);
});

test("numbers and years are read as they are written", () => {
  expect(["31 500", "31\u00a0500", "31\u202f500", " 7 ", "0"].map(parseCount)).toEqual([31_500, 31_500, 31_500, 7, 0]);
  for (const wrong of ["", "-1", "3,5", "31.500", "mange", "1234567890"]) expect(parseCount(wrong), wrong).toBeNull();
  expect(parseYear(" 2024 ")).toBe(2024);
  for (const wrong of ["24", "", "2024,", "20245"]) expect(parseYear(wrong), wrong).toBeNull();
  expect([dayTitle("2024-01-01"), dayTitle("2024-07-01")]).toEqual(["2024", "01.07.2024"]);
});
