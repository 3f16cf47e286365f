/** A piece of a page's text, as the PDF has it. */
export interface TextItem {
  text: string;
  endsLine: boolean;
}

/** A place in the text: which piece, and which letter of it. */
export interface TextPlace {
  item: number;
  offset: number;
}

export interface Match {
  /** From 1. */
  page: number;
  start: TextPlace;
  /** The last letter, included. */
  end: TextPlace;
}

/** How words are looked for, from strict to generous. */
export type Manner = "phrase" | "words" | "unspaced" | "beginnings";

/** The manners worth trying for these words. The next is tried when the one before finds nothing in the whole document. */
export function mannersFor(words: string): Manner[] {
  const count = splitWords(words).length;
  if (count === 0) return [];
  return count === 1 ? ["phrase", "unspaced", "beginnings"] : ["phrase", "words", "unspaced", "beginnings"];
}

export function findOnPage(page: number, items: readonly TextItem[], words: string, manner: Manner): Match[] {
  const folded = fold(items, manner !== "unspaced");
  const pattern = patternOf(words, manner);
  if (!pattern) return [];
  return [...folded.text.matchAll(pattern)].map((match) => {
    const first = match.index;
    return { page, start: placeAt(folded, first), end: placeAt(folded, first + match[0].length - 1) };
  });
}

function splitWords(words: string): string[] {
  return words.toLowerCase().replace(/["«»“”*]/g, " ").split(/\s+/).filter(Boolean);
}

function patternOf(words: string, manner: Manner): RegExp | null {
  const all = splitWords(words).map(escape);
  if (all.length === 0) return null;
  if (manner === "phrase") return new RegExp(all.join(" "), "g");
  if (manner === "beginnings") {
    // «faggrupper» was found by its stem and stands as «faggruppene»: what the forms of a word share is its beginning.
    const stems = splitWords(words).map((word) => escape(word.slice(0, Math.max(4, word.length - 3))));
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.join("|")})[\\p{L}]*`, "gu");
  }
  return new RegExp(all.toSorted((a, b) => b.length - a.length).join("|"), "g");
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

interface Folded {
  text: string;
  items: number[];
  offsets: number[];
}

function placeAt(folded: Folded, index: number): TextPlace {
  return { item: folded.items[index] ?? 0, offset: folded.offsets[index] ?? 0 };
}

/**
 * The page as one line in lower case that remembers where each letter came from. Words divided at the end of a line
 * are whole; without `spaces` also those that the PDF has split with a space.
 */
function fold(items: readonly TextItem[], spaces: boolean): Folded {
  const folded: Folded = { text: "", items: [], offsets: [] };
  const letters: string[] = [];
  const put = (letter: string, item: number, offset: number) => {
    letters.push(letter);
    folded.items.push(item);
    folded.offsets.push(offset);
  };
  const putSpace = (item: number, offset: number) => {
    if (spaces && letters.length > 0 && letters.at(-1) !== " ") put(" ", item, offset);
  };
  items.forEach(({ text, endsLine }, item) => {
    for (let offset = 0; offset < text.length; offset += 1) {
      const letter = text.charAt(offset);
      if (letter === "\u00ad") continue;
      if (/\s/.test(letter)) putSpace(item, offset);
      else if (dividesWord(items, item, offset)) continue;
      else put(lower(letter), item, offset);
    }
    const divided = /\p{L}-$/u.test(text) && startsSmall(items, item);
    if (endsLine && !divided) putSpace(item, Math.max(0, text.length - 1));
  });
  folded.text = letters.join("");
  return folded;
}

/** Whether this is the hyphen at the end of a line in the midst of a word. */
function dividesWord(items: readonly TextItem[], item: number, offset: number): boolean {
  const { text = "", endsLine = false } = items[item] ?? {};
  return endsLine && offset === text.length - 1 && /\p{L}-$/u.test(text) && startsSmall(items, item);
}

function startsSmall(items: readonly TextItem[], item: number): boolean {
  const next = items.slice(item + 1, item + 4).find(({ text }) => text.trim() !== "");
  return next !== undefined && /^\s*\p{Ll}/u.test(next.text);
}

/** One letter for one letter: the places must hold. */
function lower(letter: string): string {
  const small = letter.toLowerCase();
  return small.length === 1 ? small : letter;
}
