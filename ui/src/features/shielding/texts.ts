import { createTexts } from "../../texts";
import { en } from "./texts.en";
import { nb } from "./texts.nb";
import { nn } from "./texts.nn";

export const useShieldingTexts = createTexts({ nb, nn, en });
export type ShieldingTexts = ReturnType<typeof useShieldingTexts>;
