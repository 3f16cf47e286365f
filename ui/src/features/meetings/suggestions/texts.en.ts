import type { nb } from "./texts.nb";

export const en = {
  heading: "Suggestions for the agenda",
  postponed: (meeting: string) => `Postponed or sent back in ${meeting}`,
  postponedSomewhere: "Postponed or sent back",
  followUp: (due: string) => `Follow-up due ${due}`,
  followUpFrom: (due: string, meeting: string) => `Follow-up from ${meeting}, due ${due}`,
  minutes: (meeting: string) => `The minutes of ${meeting}`,
  minutesWait: (meeting: string) => `The minutes of ${meeting} wait to be approved.`,
  accept: "Put on",
  acceptOne: (title: string) => `Put on: ${title}`,
  drop: "Set aside",
  dropOne: (title: string) => `Set aside: ${title}`,
  dropTitle: "Set the suggestion aside",
  dropHelp: (title: string, meeting: string) => `“${title}” is not suggested for ${meeting} again.`,
  why: "Why?",
  whyMissing: "Write why the suggestion is set aside",
} satisfies typeof nb;
