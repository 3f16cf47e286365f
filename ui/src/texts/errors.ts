import { useCallback } from "react";
import type { ShellError } from "../api/errors";
import type { MoneyCode, RefusalCode, StatisticsError } from "../api/types";
import { formatDate } from "../format/dates";
import { en } from "./errors.en";
import { nb } from "./errors.nb";
import { nn } from "./errors.nn";
import { createTexts } from "./language";

/** Why there are no figures from a service or a file. */
export type StatisticsCode = `statistics.${Exclude<StatisticsError["code"], "cancelled">}`;

/** Codes that no command is refused with: files, papers, the program itself. */
export type OtherCode =
  | "backup.damaged" | "backup.not_a_backup" | "cancelled" | "data.damaged" | "data.failed" | "data.in_use" | "data.newer" | "data.no_council" | "data.not_empty"
  | "file.empty" | "file.failed" | "file.not_chosen" | "file.too_large" | "import.meeting_unknown" | "import.packet_gone" | "minutes.changed" | "notification.failed"
  | "paper.assembly" | "paper.bad_input" | "paper.cancelled" | "paper.io" | "paper.typesetting" | "paper.worker"
  | "read.damaged" | "read.empty" | "read.encrypted" | "read.no_text" | "read.not_a_pdf" | "read.out_of_memory" | "read.too_large"
  | "read.too_many_pages" | "read.too_slow" | "read.worker_failed"
  | "word.damaged" | "word.empty" | "word.entities" | "word.malformed" | "word.no_document" | "word.not_word" | "word.old_word" | "word.password" | "word.too_deep"
  | "word.too_large" | "word.too_long" | "word.too_slow" | "word.worker_failed"
  | "failed" | "request.invalid" | "request.unknown" | "shell.failed";

type Facts = Readonly<Record<string, string>>;

/** A sentence for each code that Rust gives; facts are written into it as they came. */
export interface ErrorTexts {
  other: (facts: Facts, message: string) => string;
  byCode: Readonly<Record<RefusalCode | MoneyCode | OtherCode | StatisticsCode, (facts: Facts) => string>>;
}

export const useErrorTexts = createTexts<ErrorTexts>({ nb, nn, en });

/** What went wrong and what to do next, in the language of the window. */
export function useErrorText(): (error: ShellError) => string {
  const texts = useErrorTexts();
  return useCallback((error) => sentence(texts, error), [texts]);
}

export function sentence(texts: ErrorTexts, error: ShellError): string {
  const facts = Object.fromEntries(Object.entries(error.facts).map(([name, value]) => [name, written(value)]));
  const sentences: Partial<Record<string, (given: Facts) => string>> = texts.byCode;
  const known = sentences[error.code];
  return known ? known(facts) : texts.other(facts, [error.code, error.message].filter(Boolean).join(": "));
}

function written(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(written).join(", ");
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
