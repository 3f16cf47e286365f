import { plural } from "../../texts/plural";
import type { nb } from "./texts.nb";

const decisions = (count: number) => plural(count, "decision", "decisions");

export const en = {
  title: "Decisions",
  filters: "Find decisions",
  words: "Words in title or text",
  body: "Body",
  municipality: "Municipality that answered other than agree",
  year: "Year",
  outcome: "Outcome",
  all: "All",
  allYears: "All years",
  number: "Case",
  caseTitle: "Title",
  meeting: "Meeting",
  dissent: (names: string) => `Disagreed or made a remark: ${names}`,
  openFollowUps: (count: number) => `${plural(count, "open follow-up", "open follow-ups")}`,
  exempt: "Exempt from public access",
  text: "Adopted text",
  count: decisions,
  save: "Save as spreadsheet …",
  fileName: "Decisions",
  saved: (count: number) => `The spreadsheet is saved with ${decisions(count)}`,
  show: "Show in folder",
  empty: "No decisions yet",
  emptyHelp: "When a case gets an outcome in a meeting, it comes here.",
  noHits: "No decisions match",
  noHitsHelp: "Remove a filter, or search with fewer words.",
  clear: "Clear",
} satisfies typeof nb;
