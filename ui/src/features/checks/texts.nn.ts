import { plural } from "../../texts/plural";
import type { nb } from "./texts.nb";

export const nn = {
  count: (count: number) => plural(count, "merknad", "merknader"),
  ofSeverity: {
    error: (count: number) => `${count} må rettast`,
    warning: (count: number) => `${count} bør sjåast på`,
    info: (count: number) => `${count} til orientering`,
  },
  openOne: (name: string, words: string) => `${words} om ${name}`,
  goTo: { title: "Gå til tittelen", summary: "Gå til ingressen", body: "Gå til saksframstillinga", proposal: "Gå til framlegget", section: "Gå til avsnittet", sub_item: "Gå til underpunktet", annex: "Gå til vedlegget" },
  dismiss: "Legg til side",
  dismissOne: (sentence: string) => `Legg til side: ${sentence}`,
  dismissTitle: "Legg merknaden til side",
  dismissHelp: "Merknaden kjem tilbake dersom teksten han gjeld, blir endra.",
  note: "Grunngiving",
  noteMissing: "Skriv ei grunngiving",
  noteHelp: "Står i historikken saman med namnet ditt.",
  dismissed: (day: string) => `Lagd til side ${day}`,
  dismissedCount: (count: number) => `${count} lagde til side`,
  restore: "Ta fram att",
  restoreOne: (sentence: string) => `Ta fram att: ${sentence}`,
} satisfies typeof nb;
