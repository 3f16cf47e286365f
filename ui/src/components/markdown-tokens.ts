import { Marked, type Token, type TokensList } from "marked";
import { footnoteAt, referenceAt } from "./footnotes";

export interface ReferenceToken {
  type: "footnoteReference";
  raw: string;
  label: string;
}

export interface NoteToken {
  type: "footnote";
  raw: string;
  label: string;
  tokens: Token[];
}

const reader = new Marked({
  gfm: true,
  extensions: [
    {
      name: "footnoteReference", level: "inline", start: (source) => source.indexOf("[^"),
      tokenizer: (source) => {
        const found = referenceAt(source);
        return found ? { type: "footnoteReference", ...found } : undefined;
      },
    },
    {
      name: "footnote", level: "block", start: (source) => source.search(/(^|\n)\[\^[^\s[\]]+\]:/),
      tokenizer(source) {
        const found = footnoteAt(source);
        return found ? { type: "footnote", raw: found.raw, label: found.label, tokens: this.lexer.blockTokens(found.text) } : undefined;
      },
    },
  ],
});

export interface Read {
  tokens: TokensList;
  /** The notes that are told of, in the order they are: each label with its text. */
  notes: NoteToken[];
}

/** The parts of a text in Markdown, and its footnotes. */
export function read(text: string): Read {
  const tokens = reader.lexer(text);
  const written = new Map<string, NoteToken>();
  const told = new Set<string>();
  reader.walkTokens(tokens, (token) => {
    if (token.type === "footnote") written.set((token as NoteToken).label, token as NoteToken);
    if (token.type === "footnoteReference") told.add((token as ReferenceToken).label);
  });
  const notes = [...told].flatMap((label) => written.get(label) ?? []);
  return { tokens, notes: [...notes, ...[...written.values()].filter(({ label }) => !told.has(label))] };
}
