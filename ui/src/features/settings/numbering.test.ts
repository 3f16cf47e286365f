import { expect, test } from "vitest";
import { exampleNumber } from "./numbering";

test.each([
  ["{year}/M{meeting}-{n:03}", "2024/M2-001"],
  ["PS {n}/{year}", "PS 1/2024"],
  ["{year}", null],
  ["{n}{n}", null],
  ["{date}-{n}", null],
])("the pattern %s gives %s", (pattern, number) => expect(exampleNumber(pattern)).toBe(number));
