import { plural } from "../../texts/plural";
import type { nb } from "./texts.nb";

export const en = {
  title: "Search",
  label: "Search cases, meetings, documents and people",
  help: "The search begins as you type, and finds other forms of the words too.",
  count: (total: number) => (total === 0 ? "No matches" : plural(total, "match", "matches")),
  cutOff: (shown: number, total: number) => `These are the ${shown} best of ${total.toLocaleString("nb-NO")} hits. Write more words or narrow them to find the rest.`,
  goneMeeting: "A meeting that is deleted",
  none: "No matches",
  noneHelp: (words: string) => `We did not find “${words}”. Try fewer words, or another spelling.`,
  noneFiltered: "There may be matches outside the filters.",
  start: "What are you looking for?",
  startHelp: "Write a word from a case or an annex, a case number or a name.",
  clear: "Remove filters",
  filters: "Filter",
  kind: "Kind",
  meeting: "Meeting",
  year: "Year",
  purpose: "Purpose",
  all: "All",
  facet: (label: string, count: number) => `${label} (${count.toLocaleString("nb-NO")})`,
  page: (page: number) => `page ${page}`,
  kinds: { case: "Cases", document: "Documents", meeting: "Meetings", page: "Pages of documents", person: "People" },
  more: "Show more",
  results: "Matches",
} satisfies typeof nb;
