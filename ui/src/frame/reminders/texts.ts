import { createTexts } from "../../texts";
import { en } from "./texts.en";
import { nb } from "./texts.nb";
import { nn } from "./texts.nn";

export type ReminderTexts = typeof nb;
export const useReminderTexts = createTexts({ nb, nn, en });
