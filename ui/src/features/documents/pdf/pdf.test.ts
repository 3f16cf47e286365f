import { describe, expect, test } from "vitest";
import { findOnPage, mannersFor, type Manner, type TextItem } from "./find";
import { anchorAt, fitWidth, GAP, heightOf, pageAt, pagesInSight, pageTops, zoomStep } from "./layout";
import { indexOf, inOrder, matchesByPage } from "./use-find";

const lines = (...texts: string[]): TextItem[] => texts.map((text) => ({ text, endsLine: true }));
/** The words that a match goes over, cut out of the pieces again. */
function found(items: readonly TextItem[], words: string, manner: Manner = "phrase", forms?: string[]): string[] {
  return findOnPage(1, items, { words, forms }, manner).map(({ start, end }) =>
    items
      .slice(start.item, end.item + 1)
      .map(({ text }, index) => text.slice(index === 0 ? start.offset : 0, start.item + index === end.item ? end.offset + 1 : undefined))
      .join("|"));
}

describe("words are found in a page", () => {
  test.each<[string, TextItem[], string, string[]]>([
    ["whatever the case", lines("Økonomi og ØKONOMI"), "økonomi", ["Økonomi", "ØKONOMI"]],
    ["over a line's end", lines("forslag til", "enighet i saken"), "til enighet", ["til|enighet"]],
    ["over several spaces", lines("felles   avtale"), "felles avtale", ["felles   avtale"]],
    ["divided at the line's end", lines("inter-", "kommunal"), "interkommunal", ["inter-|kommunal"]],
    ["with a soft hyphen within", lines("sam\u00adarbeid"), "samarbeid", ["sam\u00adarbeid"]],
    ["in pieces without space between", [{ text: "Fag", endsLine: false }, { text: "gruppe", endsLine: true }], "faggruppe", ["Fag|gruppe"]],
    ["with signs of patterns", lines("kr 1.200 (5 %)"), "(5 %)", ["(5 %)"]],
    ["but not where they are not", lines("portefølje"), "økonomi", []],
  ])("%s", (_name, items, words, expected) => expect(found(items, words)).toEqual(expected));

  test("a hyphen before a capital is kept", () => expect(found(lines("ROR-", "IKT"), "ror- ikt")).toEqual(["ROR-|IKT"]));

  test("several words are found each for itself", () =>
    expect(found(lines("Molde og Aukra"), "aukra molde", "words")).toEqual(["Molde", "Aukra"]));

  test("words that the file has split are found whole", () =>
    expect(found(lines("Omo rganisering av"), "omorganisering", "unspaced")).toEqual(["Omo rganisering"]));

  test("other forms of a word are found by its beginning", () =>
    expect(found(lines("de interkommunale faggruppene, ikke oppfag"), "faggrupper", "beginnings")).toEqual(["faggruppene"]));

  test("what search found by synonym and stem is marked as whole words", () =>
    expect(found(lines("Semje om", "usemje og semja"), "enighet", "forms", ["semje", "semja"])).toEqual(["Semje", "semja"]));

  test.each<[string, TextItem[], string[]]>([
    ["whole where search saw it broken", lines("Finansiering"), ["Finansiering"]],
    ["broken where search saw it broken", lines("Finans iering"), ["Finans iering"]],
  ])("a form is found %s", (_name, items, expected) => expect(found(items, "finansiering", "forms", ["finans iering"])).toEqual(expected));

  test("a form that the file has split otherwise is found without its spaces", () =>
    expect(found(lines("Sem je"), "enighet", "unspaced", ["semje"])).toEqual(["Sem je"]));

  test("nothing is looked for without words", () => {
    expect(mannersFor({ words: "  ", forms: ["x"] })).toEqual([]);
    expect(mannersFor({ words: "sak" })).not.toContain("words");
    expect(mannersFor({ words: "sak to" })).toEqual(["phrase", "words", "unspaced", "beginnings"]);
    expect(mannersFor({ words: "sak", forms: ["saker"] })[0]).toBe("forms");
    expect(mannersFor({ words: "sak to", forms: ["saker"] }).slice(0, 2)).toEqual(["phrase", "forms"]);
  });
});

test("hits go through the pages in order, and know their number", () => {
  const at = (page: number, item: number, offset: number) => ({ page, start: { item, offset }, end: { item, offset } });
  const matches = inOrder([at(7, 0, 0), at(2, 3, 4), at(2, 3, 1), at(2, 1, 9)]);
  expect(matches.map(({ page, start }) => [page, start.item, start.offset])).toEqual([[2, 1, 9], [2, 3, 1], [2, 3, 4], [7, 0, 0]]);
  expect(indexOf(matches, at(2, 3, 4))).toBe(2);
  expect(matchesByPage(matches).get(2)).toHaveLength(3);
});

describe("pages below one another", () => {
  const sizes = [{ width: 800, height: 1000 }, { width: 1200, height: 500 }, { width: 800, height: 1000 }];
  const tops = pageTops(sizes, 0.5);

  test("every page has its place", () => expect(tops).toEqual([GAP, 500 + 2 * GAP, 750 + 3 * GAP, 1250 + 4 * GAP]));

  test.each([[-50, 0], [0, 0], [400, 0], [530, 1], [800, 2], [99_999, 2]])("at %i stands page %i", (y, page) => expect(pageAt(tops, y)).toBe(page));

  test("of a thousand pages only those near what is seen are kept", () => {
    const many = pageTops(Array.from({ length: 1000 }, () => sizes[0]!), 1);
    const { first, last } = pagesInSight(many, 500_000, 900);
    expect(last - first).toBeLessThanOrEqual(3);
  });

  test("the place holds when the scale changes", () => {
    const larger = pageTops(sizes, 2);
    const place = anchorAt(tops, tops[1]! + 100);
    expect(place.page).toBe(1);
    const after = anchorAt(larger, heightOf(larger, place));
    expect([after.page, after.part.toFixed(9)]).toEqual([1, place.part.toFixed(9)]);
  });

  test("the widest page fits, and the steps have ends", () => {
    expect(fitWidth(sizes, 1224)).toBe(1);
    expect(zoomStep(1, 1)).toBe(1.1);
    expect(zoomStep(0.87, -1)).toBe(0.75);
    expect(zoomStep(4, 1)).toBe(4);
    expect(zoomStep(0.25, -1)).toBe(0.25);
  });
});
