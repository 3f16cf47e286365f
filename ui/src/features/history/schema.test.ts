import { expect, test } from "vitest";
import { tablesBehind } from "../../api/queries";
import { nb } from "./texts.nb";

const migrations = import.meta.glob("../../../../migrations/sqlite/*.sql", { query: "?raw", import: "default", eager: true }) as Record<string, string>;
const sql = Object.entries(migrations).toSorted().map(([, text]) => text.replace(/--.*$/gm, "")).join("\n");
/** Never in a change: the journal itself, and what belongs to this machine or is derived. */
const NOT_JOURNALLED = /^(entries|case_rows|case_entries|page_texts|readings|local_settings|search_|fts_)/;

const tables = [...sql.matchAll(/CREATE TABLE (\w+) \(([\s\S]*?)\n\) STRICT/g)]
  .map(([, name = "", body = ""]) => ({ name, lines: body.split("\n").map((line) => line.trim()) }))
  .filter(({ name }) => !NOT_JOURNALLED.test(name));
const added = [...sql.matchAll(/ALTER TABLE \w+ ADD COLUMN (\w+)/g)].map(([, column = ""]) => column);
const columns = tables.flatMap(({ lines }) => lines.flatMap((line) => /^([a-z_]+)\s+(?:TEXT|INTEGER)/.exec(line)?.[1] ?? []));

test("the schema is read", () => {
  expect(tables.length).toBeGreaterThan(15);
  expect(columns).toContain("prior_treatment");
});

test("every journalled table has a name in the history", () => {
  expect(tables.map(({ name }) => name).filter((name) => !(name in nb.tables))).toEqual([]);
});

test("every column has a name in the history", () => {
  expect([...new Set([...columns, ...added])].filter((column) => !(column in nb.fields))).toEqual([]);
});

test("every word that the database allows in a closed set has its Norwegian", () => {
  const allowed = tables.flatMap(({ lines }) => lines.flatMap((line) => [...line.matchAll(/IN \(('[^)]*)\)/g)].flatMap(([, list = ""]) => list.split(",").map((word) => word.trim().replaceAll("'", "")))));
  expect([...new Set(allowed)].filter((word) => !(word in nb.values))).toEqual([]);
});

test("the reads name tables that are there", () => {
  const known = new Set(tables.map(({ name }) => name));
  expect(Object.values(tablesBehind).flat().filter((table) => !known.has(table))).toEqual([]);
});
