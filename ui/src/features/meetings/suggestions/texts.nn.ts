import type { nb } from "./texts.nb";

export const nn = {
  heading: "Framlegg til saklista",
  postponed: (meeting: string) => `Utsett eller send tilbake i ${meeting}`,
  postponedSomewhere: "Utsett eller send tilbake",
  followUp: (due: string) => `Oppfølging med frist ${due}`,
  followUpFrom: (due: string, meeting: string) => `Oppfølging frå ${meeting} med frist ${due}`,
  minutes: (meeting: string) => `Protokollen frå ${meeting}`,
  minutesWait: (meeting: string) => `Protokollen frå ${meeting} ventar på godkjenning.`,
  accept: "Set på",
  acceptOne: (title: string) => `Set på: ${title}`,
  drop: "Legg bort",
  dropOne: (title: string) => `Legg bort: ${title}`,
  dropTitle: "Legg bort framlegget",
  dropHelp: (title: string, meeting: string) => `«${title}» blir ikkje føreslått igjen til ${meeting}.`,
  why: "Kvifor?",
  whyMissing: "Skriv kvifor framlegget blir lagt bort",
} satisfies typeof nb;
