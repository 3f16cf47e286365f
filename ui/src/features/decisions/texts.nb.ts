import { plural } from "../../texts/plural";

const decisions = (count: number) => plural(count, "vedtak", "vedtak");

export const nb = {
  title: "Vedtak",
  filters: "Finn vedtak",
  words: "Ord i tittel eller tekst",
  body: "Organ",
  municipality: "Kommune som svarte annet enn enig",
  year: "År",
  outcome: "Utfall",
  all: "Alle",
  allYears: "Alle år",
  number: "Sak",
  caseTitle: "Tittel",
  meeting: "Møte",
  dissent: (names: string) => `Uenig eller merknad: ${names}`,
  openFollowUps: (count: number) => `${plural(count, "åpen oppfølging", "åpne oppfølginger")}`,
  exempt: "Unntatt offentlighet",
  text: "Vedtatt tekst",
  count: decisions,
  save: "Lagre som regneark …",
  fileName: "Vedtak",
  saved: (count: number) => `Regnearket er lagret med ${decisions(count)}`,
  show: "Vis i mappe",
  empty: "Ingen vedtak ennå",
  emptyHelp: "Når en sak får et utfall i et møte, kommer den hit.",
  noHits: "Ingen vedtak passer",
  noHitsHelp: "Ta bort et filter, eller søk med færre ord.",
  clear: "Nullstill",
};
