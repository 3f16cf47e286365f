import { plural } from "../../texts/plural";
import type { nb } from "./texts.nb";

export const nn = {
  title: "Søk",
  label: "Søk i saker, møte, dokument og personar",
  help: "Søket byrjar medan du skriver, og finn òg andre former av orda.",
  count: (total: number) => (total === 0 ? "Ingen treff" : plural(total, "treff", "treff")),
  cutOff: (shown: number, total: number) => `Her er dei ${shown} treffa som passar best, av ${total.toLocaleString("nb-NO")}. Skriv fleire ord eller avgrens for å finne resten.`,
  goneMeeting: "Eit møte som er sletta",
  none: "Ingen treff",
  noneHelp: (words: string) => `Vi fann ikkje «${words}». Prøv færre ord, eller ein annan skrivemåte.`,
  noneFiltered: "Det finst kanskje treff utanfor avgrensinga.",
  start: "Kva leitar du etter?",
  startHelp: "Skriv eit ord frå ei sak eller eit vedlegg, eit saksnummer eller eit namn.",
  clear: "Fjern avgrensing",
  filters: "Avgrens",
  kind: "Type",
  meeting: "Møte",
  year: "År",
  purpose: "Føremål",
  all: "Alle",
  facet: (label: string, count: number) => `${label} (${count.toLocaleString("nb-NO")})`,
  page: (page: number) => `side ${page}`,
  kinds: { case: "Saker", document: "Dokument", meeting: "Møte", page: "Sider i dokument", person: "Personar" },
  more: "Vis fleire",
  results: "Treff",
} satisfies typeof nb;
