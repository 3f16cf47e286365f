import { plural } from "../../texts/plural";
import type { nb } from "./texts.nb";

const decisions = (count: number) => plural(count, "vedtak", "vedtak");

export const nn = {
  title: "Vedtak",
  filters: "Finn vedtak",
  words: "Ord i tittel eller tekst",
  body: "Organ",
  municipality: "Kommune som svarte anna enn samd",
  year: "År",
  outcome: "Utfall",
  all: "Alle",
  allYears: "Alle år",
  number: "Sak",
  caseTitle: "Tittel",
  meeting: "Møte",
  dissent: (names: string) => `Usamd eller merknad: ${names}`,
  openFollowUps: (count: number) => `${plural(count, "open oppfølging", "opne oppfølgingar")}`,
  exempt: "Unnateke offentlegheit",
  text: "Vedteken tekst",
  count: decisions,
  save: "Lagre som rekneark …",
  fileName: "Vedtak",
  saved: (count: number) => `Reknearket er lagra med ${decisions(count)}`,
  show: "Vis i mappe",
  empty: "Ingen vedtak enno",
  emptyHelp: "Når ei sak får eit utfall i eit møte, kjem ho hit.",
  noHits: "Ingen vedtak passar",
  noHitsHelp: "Ta bort eit filter, eller søk med færre ord.",
  clear: "Nullstill",
} satisfies typeof nb;
