import { useCallback } from "react";
import type { Severity } from "../api/types";
import { en } from "./findings.en";
import { nb } from "./findings.nb";
import { nn } from "./findings.nn";
import { createTexts } from "./language";

/** What a finding's sentence may use: the words that were seen, and the facts that go with its code. */
export interface FindingFacts {
  quote: string;
  values: readonly string[];
  /** A fact by its name; empty where there is none. */
  fact: (name: string) => string;
}

/** What the sentence needs of a finding, whether it was found in a packet or in a case. */
export interface AnyFinding {
  code: string;
  quote: string;
  values?: readonly string[];
  facts?: Readonly<Partial<Record<string, string>>>;
}

/** A sentence for each code: what was seen, and what to do about it. */
export interface FindingTexts {
  severity: Readonly<Record<Severity, string>>;
  /** «Linje 12 på side 3». */
  place: (page: number, line: number | null) => string;
  other: (code: string) => string;
  byCode: Readonly<Record<string, (facts: FindingFacts) => string>>;
}

export const useFindingTexts = createTexts<FindingTexts>({ nb, nn, en });

/** In these the quote is a number or a date that stands in the sentence already, or a time that says nothing by itself. */
const quoteInSentence = new Set(["agenda.overflow", "meeting.date_past", "meeting.papers_overdue", "papers.outdated", "placeholder.unknown", "section.missing", "section.empty", "shielding.review_passed"]);

/** The words to show as a quotation beside the sentence; empty when there are none. */
export function quoteOf(finding: AnyFinding): string {
  return quoteInSentence.has(finding.code) ? "" : finding.quote.trim();
}

/** What was found, in the language of the window. */
export function useFindingText(): (finding: AnyFinding) => string {
  const texts = useFindingTexts();
  return useCallback((finding) => findingSentence(texts, finding), [texts]);
}

export function findingSentence(texts: FindingTexts, finding: AnyFinding): string {
  const known = texts.byCode[finding.code];
  const fact = (name: string) => finding.facts?.[name] ?? "";
  return known ? known({ quote: finding.quote, values: finding.values ?? [], fact }) : texts.other(finding.code);
}

/** The worst first; alike ones in the order they came. */
export function bySeverity<Item>(items: readonly Item[], severity: (item: Item) => Severity): Item[] {
  const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
  return items.toSorted((a, b) => rank[severity(a)] - rank[severity(b)]);
}
