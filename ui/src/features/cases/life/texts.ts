import { createTexts } from "../../../texts/language";
import { en } from "./texts.en";
import { nb } from "./texts.nb";
import { nn } from "./texts.nn";

export const useLifeTexts = createTexts({ nb, nn, en });
