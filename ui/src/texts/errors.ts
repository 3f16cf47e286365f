import { useCallback } from "react";
import type { ShellError } from "../api/errors";
import { en } from "./errors.en";
import { nb } from "./errors.nb";
import { nn } from "./errors.nn";
import { createTexts } from "./language";

type Facts = Readonly<Record<string, string>>;

/** A sentence for each code that Rust gives; facts are written into it as they came. */
export interface ErrorTexts {
  other: (facts: Facts, message: string) => string;
  byCode: Readonly<Record<string, (facts: Facts) => string>>;
}

export const useErrorTexts = createTexts<ErrorTexts>({ nb, nn, en });

/** What went wrong and what to do next, in the language of the window. */
export function useErrorText(): (error: ShellError) => string {
  const texts = useErrorTexts();
  return useCallback((error) => sentence(texts, error), [texts]);
}

export function sentence(texts: ErrorTexts, error: ShellError): string {
  const facts = Object.fromEntries(Object.entries(error.facts).map(([name, value]) => [name, written(value)]));
  const known = texts.byCode[error.code];
  return known ? known(facts) : texts.other(facts, [error.code, error.message].filter(Boolean).join(": "));
}

function written(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
