import type { BookAnnexOutcome, BookOutcome } from "../../../api";
import type { PaperTexts } from "./texts";

type Words = Readonly<Partial<Record<string, string>>>;

/** A code in words; a code from a newer core gets the general words, never itself. */
function word(texts: PaperTexts["report"], words: Words, code: string): string {
  return words[code] ?? texts.unknown;
}

export interface ReportLine {
  /** Which annex, its case and its page in the book. */
  annex: string;
  /** What became of it. */
  text: string;
}

export interface BookReport {
  pages: string;
  annexes: string;
  /** Annexes that are not in the book, and why. */
  leftOut: ReportLine[];
  /** Annexes that lost something on their way into the book. */
  changed: ReportLine[];
  /** Why the file is no PDF/A; empty when it is one. */
  obstacles: string[];
}

/** What became of a book, in sentences. */
export function bookReport(texts: PaperTexts["report"], outcome: BookOutcome): BookReport {
  const merged = outcome.annexes.filter((annex) => annex.problem === null);
  const leftOut = outcome.annexes.filter((annex) => annex.problem !== null);
  const named = (annex: BookAnnexOutcome) => texts.annex(annex.title, annex.case_number, annex.divider_page);
  const sentences = [
    outcome.annexes.length === 0 ? texts.noAnnexes : "",
    merged.length > 0 ? texts.merged(merged.length, merged.reduce((sum, annex) => sum + annex.pages, 0)) : "",
    leftOut.length > 0 ? texts.leftOut(leftOut.length) : "",
  ];
  return {
    pages: texts.pages(outcome.pages),
    annexes: sentences.filter(Boolean).join(" "),
    leftOut: leftOut.map((annex) => ({ annex: named(annex), text: word(texts, texts.problems, annex.problem ?? "") })),
    changed: merged
      .filter((annex) => annex.notes.length > 0)
      .map((annex) => ({ annex: named(annex), text: texts.list(annex.notes.map((note) => word(texts, texts.notes, note))) })),
    obstacles: outcome.pdf_a ? [] : obstacles(texts, outcome),
  };
}

function obstacles(texts: PaperTexts["report"], outcome: BookOutcome): string[] {
  const said = outcome.obstacles.map(({ annex, kind }) => {
    const where = annex === null ? texts.itself : `«${annex}»`;
    return texts.obstacleIn(word(texts, texts.obstacles, kind), where);
  });
  return [...new Set(said)];
}
