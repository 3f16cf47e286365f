import { plural } from "../../texts/plural";
import type { nb } from "./texts.nb";

export const en = {
  count: (count: number) => plural(count, "remark", "remarks"),
  ofSeverity: {
    error: (count: number) => `${count} must be corrected`,
    warning: (count: number) => `${count} should be looked at`,
    info: (count: number) => `${count} for information`,
  },
  openOne: (name: string, words: string) => `${words} about ${name}`,
  goTo: { title: "Go to the title", summary: "Go to the introduction", body: "Go to the presentation", proposal: "Go to the proposal", section: "Go to the section", sub_item: "Go to the point", annex: "Go to the annex" },
  dismiss: "Set aside",
  dismissOne: (sentence: string) => `Set aside: ${sentence}`,
  dismissTitle: "Set the remark aside",
  dismissHelp: "The remark comes back if the text it is about is changed.",
  note: "Reason",
  noteMissing: "Write a reason",
  noteHelp: "Stands in the history with your name.",
  dismissed: (day: string) => `Set aside ${day}`,
  dismissedCount: (count: number) => `${count} set aside`,
  restore: "Bring back",
  restoreOne: (sentence: string) => `Bring back: ${sentence}`,
} satisfies typeof nb;
