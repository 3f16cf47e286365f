import type { Changed, Command } from "../api";
import { createTexts } from "../texts/language";
import { en } from "./texts.en";
import { nb } from "./texts.nb";
import { nn } from "./texts.nn";

/** Every command has its sentence, or this does not compile. */
export interface CommandTexts {
  done: Record<Command["type"], (subject: string) => string>;
  doneOther: (subject: string) => string;
  undo: string;
  undone: string;
}

export const useCommandTexts = createTexts<CommandTexts>({ nb, nn, en });

/** What was done, as a sentence: «Saken «Økonomi» er opprettet». */
export function doneText(texts: CommandTexts, label: Changed["label"]): string {
  const sentences: Partial<Record<string, (subject: string) => string>> = texts.done;
  return (sentences[label.kind] ?? texts.doneOther)(label.subject);
}
