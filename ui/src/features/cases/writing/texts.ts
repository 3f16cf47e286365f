import { createTexts } from "../../../texts/language";
import { en } from "./texts.en";
import { nb } from "./texts.nb";
import { nn } from "./texts.nn";

export const useWritingTexts = createTexts({ nb, nn, en });
