import { createTexts } from "../../texts";
import { en } from "./texts.en";
import { nb } from "./texts.nb";
import { nn } from "./texts.nn";

export const useFigureTexts = createTexts({ nb, nn, en });
