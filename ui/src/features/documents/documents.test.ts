import { expect, test } from "vitest";
import type { VersionView } from "../../api";
import { cutAtWords, endingOf, pageRuns, shapeOf, span, versionShown } from "./documents";

test("single pages are gathered to stretches while both numbers go up together", () => {
  const pages = [[12, 6], [10, 4], [11, 5], [20, 1], [21, 3]].map(([packet_page = 0, own_page = 0]) => ({ packet_page, own_page }));
  expect(pageRuns(pages)).toEqual([
    { packetFirst: 10, packetLast: 12, ownFirst: 4, ownLast: 6 },
    { packetFirst: 20, packetLast: 20, ownFirst: 1, ownLast: 1 },
    { packetFirst: 21, packetLast: 21, ownFirst: 3, ownLast: 3 },
  ]);
  expect(pageRuns([])).toEqual([]);
  expect([span("side", 3, 3), span("side", 3, 9)]).toEqual(["side 3", "side 3–9"]);
});

test("the newest version is shown unless the address names another that is there", () => {
  const versions = ["new", "old"].map((id) => ({ id }) as VersionView);
  expect(versionShown({ versions }, undefined)?.id).toBe("new");
  expect(versionShown({ versions }, "old")?.id).toBe("old");
  expect(versionShown({ versions }, "gone")?.id).toBe("new");
  expect(versionShown({ versions: [] }, "old")).toBeUndefined();
});

test.each([
  ["application/pdf", "pdf"], ["text/plain", "text"], ["image/png", "picture"], ["image/jpeg", "picture"], ["image/svg+xml", "other"],
  ["application/octet-stream", "other"],
])("%s is shown as %s", (type, shape) => expect(shapeOf(type)).toBe(shape));

test.each([["Budsjett.XLSX", "xlsx"], ["2024.03.13 - Sak.pdf", "pdf"], ["uten", ""], [".skjult", ""]])("the ending of %s is «%s»", (name, ending) =>
  expect(endingOf(name)).toBe(ending));

test("a text is cut at the forms that search found, not within other words", () =>
  expect(cutAtWords("Usemje eller semje", "enighet", ["semje"])).toEqual(["Usemje eller ", "semje", ""]));

test.each<[string, string, string[]]>([
  ["Molde og Aukra", "aukra molde", ["", "Molde", " og ", "Aukra", ""]],
  ["1 (2)", "(2)", ["1 ", "(2)", ""]],
  ["uten treff", "møte", ["uten treff"]],
  ["uten ord", "  ", ["uten ord"]],
])("«%s» is cut at «%s»", (text, words, pieces) => expect(cutAtWords(text, words)).toEqual(pieces));
