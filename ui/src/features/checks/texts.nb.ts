import { plural } from "../../texts/plural";

export const nb = {
  count: (count: number) => plural(count, "merknad", "merknader"),
  /** A number of findings of one severity, as words. */
  ofSeverity: {
    error: (count: number) => `${count} må rettes`,
    warning: (count: number) => `${count} bør ses på`,
    info: (count: number) => `${count} til orientering`,
  },
  openOne: (name: string, words: string) => `${words} om ${name}`,
  goTo: { title: "Gå til tittelen", summary: "Gå til ingressen", body: "Gå til saksframstillingen", proposal: "Gå til forslaget", section: "Gå til avsnittet", sub_item: "Gå til underpunktet", annex: "Gå til vedlegget" },
  dismiss: "Legg til side",
  dismissOne: (sentence: string) => `Legg til side: ${sentence}`,
  dismissTitle: "Legg merknaden til side",
  dismissHelp: "Merknaden kommer tilbake hvis teksten den gjelder, blir endret.",
  note: "Begrunnelse",
  noteMissing: "Skriv en begrunnelse",
  noteHelp: "Står i historikken sammen med navnet ditt.",
  dismissed: (day: string) => `Lagt til side ${day}`,
  dismissedCount: (count: number) => `${count} lagt til side`,
  restore: "Ta fram igjen",
  restoreOne: (sentence: string) => `Ta fram igjen: ${sentence}`,
};
