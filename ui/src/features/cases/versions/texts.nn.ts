import { plural } from "../../../texts/plural";
import type { nb } from "./texts.nb";

export const nn: typeof nb = {
  title: "Versjonar",
  of: (title: string) => `Versjonar av «${title}»`,
  lead: "Kvar gong nokon lagrar, blir det ein ny versjon. Vel to for å sjå kva som er endra.",
  list: "Versjonar, nyaste først",
  older: "Eldre versjon",
  newer: "Nyare versjon",
  option: (number: number, when: string, name: string) => `Versjon ${number}, ${when}, ${name}`,
  showChange: "Vis endringa",
  showChangeOf: (when: string) => `Vis endringa ${when}`,
  first: "Første versjon",
  changed: (parts: string) => `Endra: ${parts}`,
  parts: { title: "tittel", summary: "ingress", proposal: "framlegg", body: "saksframstilling", section: "rekkjefølgja på avsnitta", prior_treatment: "tidlegare handsaming" },
  partNames: { title: "Tittel", summary: "Ingress", proposal: "Framlegg", body: "Saksframstilling", section: "Avsnitt", prior_treatment: "Tidlegare handsaming" },
  section: (heading: string) => `avsnittet «${heading}»`,
  difference: "Skilnader",
  same: "Dei to versjonane har same tekst.",
  onlyOlder: "Sletta",
  onlyNewer: "Nytt",
  renamed: (before: string, after: string) => `${before} → ${after}`,
  removed: "sletta:",
  added: "nytt:",
  unchanged: (lines: number) => plural(lines, "lik line", "like liner"),
  onlyOne: "Saka har berre éin versjon enno.",
};
