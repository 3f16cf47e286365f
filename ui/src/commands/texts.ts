import type { Changed } from "../api";
import { createTexts } from "../texts/language";
import { en } from "./texts.en";
import { nb } from "./texts.nb";
import { nn } from "./texts.nn";

export const useCommandTexts = createTexts({ nb, nn, en });
type CommandTexts = ReturnType<typeof useCommandTexts>;

/** What was done, as a sentence: «Saken «Økonomi» er opprettet». */
export function doneText(texts: CommandTexts, label: Changed["label"]): string {
  const sentences: Partial<Record<string, (subject: string) => string>> = texts.done;
  return (sentences[label.kind] ?? texts.doneOther)(label.subject);
}
