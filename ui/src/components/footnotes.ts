/** Footnotes in Markdown: `[^1]` in the text, and `[^1]: the note` on a line of its own, as GitHub and the papers write them. */

/** Where a note is told of, at the start of what is left of a line. */
export function referenceAt(source: string): { raw: string; label: string } | null {
  const found = /^\[\^([^\s[\]]+)\]/.exec(source);
  return found ? { raw: found[0], label: found[1] ?? "" } : null;
}

export interface FootnoteText {
  raw: string;
  label: string;
  /** The note without its mark and the space before its later lines: Markdown of its own. */
  text: string;
}

const startsBlock = (line: string) => /^(\[\^[^\s[\]]+\]:|#{1,6} |>|[-*+] |\d+[.)] |\||```)/.test(line);

/** A note, at the start of what is left of a text. Its later paragraphs are moved in by four spaces. */
export function footnoteAt(source: string): FootnoteText | null {
  const head = /^\[\^([^\s[\]]+)\]:[ \t]*/.exec(source);
  if (!head) return null;
  const lines = source.slice(head[0].length).split("\n");
  const taken = [lines[0] ?? ""];
  const text = [lines[0] ?? ""];
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "") {
      const next = lines.slice(at).findIndex((later) => later.trim() !== "");
      if (next === -1 || !/^( {4}|\t)/.test(lines[at + next] ?? "")) break;
    } else if (!/^( {4}|\t)/.test(line) && ((lines[at - 1] ?? "").trim() === "" || startsBlock(line))) {
      break;
    }
    taken.push(line);
    text.push(line.replace(/^( {4}|\t)/, ""));
  }
  return { raw: head[0] + taken.join("\n"), label: head[1] ?? "", text: text.join("\n") };
}

/** The same back as Markdown. */
export function footnoteMarkdown(label: string, text: string): string {
  return `[^${label}]: ${text.trim().replaceAll(/\n(?=[^\n])/g, "\n    ")}`;
}
