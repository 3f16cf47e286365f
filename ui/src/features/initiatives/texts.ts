import { createTexts } from "../../texts";
import { en } from "./texts.en";
import { nb } from "./texts.nb";
import { nn } from "./texts.nn";

export const useInitiativeTexts = createTexts({ nb, nn, en });
