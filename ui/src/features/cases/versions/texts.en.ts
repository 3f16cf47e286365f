import { plural } from "../../../texts/plural";
import type { nb } from "./texts.nb";

export const en: typeof nb = {
  title: "Versions",
  of: (title: string) => `Versions of “${title}”`,
  lead: "Every time somebody saves there is a new version. Choose two to see what was changed.",
  list: "Versions, newest first",
  older: "Older version",
  newer: "Newer version",
  option: (number: number, when: string, name: string) => `Version ${number}, ${when}, ${name}`,
  showChange: "Show the change",
  showChangeOf: (when: string) => `Show the change of ${when}`,
  first: "First version",
  changed: (parts: string) => `Changed: ${parts}`,
  parts: { title: "title", summary: "summary", proposal: "proposal", body: "facts of the case", section: "the order of the sections", prior_treatment: "earlier treatment" },
  partNames: { title: "Title", summary: "Summary", proposal: "Proposal", body: "Facts of the case", section: "Section", prior_treatment: "Earlier treatment" },
  section: (heading: string) => `the section “${heading}”`,
  difference: "Differences",
  same: "The two versions have the same text.",
  onlyOlder: "Deleted",
  onlyNewer: "New",
  renamed: (before: string, after: string) => `${before} → ${after}`,
  removed: "deleted:",
  added: "new:",
  unchanged: (lines: number) => plural(lines, "line alike", "lines alike"),
  onlyOne: "The case has only one version so far.",
};
