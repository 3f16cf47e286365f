import { createTexts } from "../../texts";
import { en } from "./texts.en";
import { nb } from "./texts.nb";
import { nn } from "./texts.nn";

export const useHistoryTexts = createTexts({ nb, nn, en });
export type HistoryTexts = ReturnType<typeof useHistoryTexts>;
