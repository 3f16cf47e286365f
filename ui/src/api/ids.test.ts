import { expect, test } from "vitest";
import { newId } from "./ids";

test("an id is a UUIDv7 that holds its time", () => {
  const id = newId(Date.UTC(2024, 2, 13, 8));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(parseInt(id.replace("-", "").slice(0, 12), 16)).toBe(Date.UTC(2024, 2, 13, 8));
});

test("later ids sort after earlier ones, and no two are alike", () => {
  expect(newId(1_700_000_000_000) < newId(1_700_000_000_001)).toBe(true);
  expect(new Set(Array.from({ length: 1000 }, () => newId())).size).toBe(1000);
});
