import type { CaseFilter, CaseRow } from "../../api";
import type { CasesSearch } from "./routes";

/** What the address says, as the request wants it. */
export function filterOf({ purpose, stage, body, waiting, standing }: CasesSearch): CaseFilter {
  return {
    ...(purpose ? { purpose } : {}), ...(stage ? { stage } : {}), ...(body ? { body_id: body } : {}),
    ...(waiting ? { waiting } : {}), ...(standing ? { standing } : {}),
  };
}

/** The numbers a case has been given, the latest first. */
export function numbersOf(row: Pick<CaseRow, "appearances">): string[] {
  return row.appearances.flatMap(({ number }) => (number === null ? [] : [number]));
}

/** Whether every word stands in the title, a number, a presenter's name or a meeting's. */
export function hasWords(row: CaseRow, words: string): boolean {
  const text = [row.title, ...numbersOf(row), ...row.presenters, ...row.appearances.map(({ meeting_name }) => meeting_name)].join(" ").toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
