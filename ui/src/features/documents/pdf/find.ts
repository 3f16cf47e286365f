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

/** What is looked for. */
export interface Wanted {
  /** As it was typed. */
  words: string;
  /** The forms in which search found the words in this document, where it was asked: «semje» for «enighet». */
  forms?: readonly string[] | undefined;
}

/** How words are looked for, from strict to generous. */
export type Manner = "phrase" | "forms" | "words" | "unspaced" | "beginnings";

/** The manners worth trying. The next is tried when the one before finds nothing in the whole document. */
export function mannersFor({ words, forms = [] }: Wanted): Manner[] {
  const count = splitWords(words).length;
  if (count === 0) return [];
  const wide: Manner[] = ["unspaced", "beginnings"];
  if (forms.length === 0) return count === 1 ? ["phrase", ...wide] : ["phrase", "words", ...wide];
  // Search takes whole words: a phrase of one word would also mark it within others.
  return count === 1 ? ["forms", "phrase", ...wide] : ["phrase", "forms", "words", ...wide];
}

export function findOnPage(page: number, items: readonly TextItem[], wanted: Wanted, manner: Manner): Match[] {
  const folded = fold(items, manner !== "unspaced");
  const pattern = patternOf(wanted, manner);
  if (!pattern) return [];
  return [...folded.text.matchAll(pattern)].map((match) => {
    const first = match.index;
    return { page, start: placeAt(folded, first), end: placeAt(folded, first + match[0].length - 1) };
  });
}

function splitWords(words: string): string[] {
  return words.toLowerCase().replace(/["«»“”*]/g, " ").split(/\s+/).filter(Boolean);
}

/** Whole words in one of these forms. Where a form is broken by a space, the text may have it whole. */
export function formsPattern(forms: readonly string[]): RegExp {
  const any = longestFirst(forms.map((form) => escape(form).replaceAll(" ", "\\s*")));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu");
}

function longestFirst(patterns: readonly string[]): string {
  return patterns.toSorted((a, b) => b.length - a.length).join("|");
}

function patternOf({ words, forms = [] }: Wanted, manner: Manner): RegExp | null {
  const all = splitWords(words).map(escape);
  if (all.length === 0) return null;
  if (manner === "forms") return formsPattern(forms);
  if (manner === "phrase") return new RegExp(all.join(" "), "g");
  if (manner === "beginnings") {
    // «faggrupper» was found by its stem and stands as «faggruppene»: what the forms of a word share is its beginning.
    const stems = splitWords(words).map((word) => escape(word.slice(0, Math.max(4, word.length - 3))));
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${stems.join("|")})[\\p{L}]*`, "gu");
  }
  const whole = manner === "unspaced" ? [...all, ...forms.map((form) => escape(form.replaceAll(" ", "")))] : all;
  return new RegExp(longestFirst(whole), "g");
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
