import type { nb } from "./texts.nb";

const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

export const en = {
  outcomes: {
    agreement: "Agreement", agreement_changed: "Agreement with a change", adopted: "Adopted", rejected: "Rejected", noted: "Noted", discussed: "Discussed",
    postponed: "Postponed", sent_back: "Sent back", escalated: "Escalated", withdrawn: "Withdrawn",
  },
  positions: { agree: "Agrees", agree_with_remark: "Agrees with a remark", disagree: "Disagrees", recused: "Recused", not_present: "Not present" },
  votes: { for: "For", against: "Against", blank: "Blank" },
  attendance: { present: "Present", remote: "On screen", excused: "Excused", absent: "Absent" },
  decidedBy: { body: "The body", chair: "The chair", person: "The person" },
  grounds: {
    party: "Is a party to the case", family: "Related to a party by blood or marriage", partner: "Married or engaged to a party, or foster parent",
    representative: "Guardian or representative of a party", company: "Leads or sits on the board of a party", other: "Special circumstances that weaken trust",
    prepared: "Prepared or decided the case as an employee", exempted: "Exempted for personal reasons",
  },
  groundOther: "Other ground",
  citation: (what: string, law: string, place: string) => `${what} (${law} ${place})`,
  guest: "Guest",
  onward: {
    toMeeting: (name: string) => `Postponed to meeting ${name}`,
    toBody: (name: string) => `Sent on to ${name}`,
    waiting: "The case is among the waiting cases",
  },
  list: (names: readonly string[]) => list.format(names),
  refused: {
    toCase: (title: string) => `Go to “${title}”`,
    toPositions: "Go to the positions",
    toVotes: "Go to the votes",
    notVoted: (name: string) => `${name} has not voted. Everybody present has a duty to vote.`,
    notEntitled: (name: string) => `${name} has no vote in this case.`,
    blank: (name: string) => `${name} voted blank. That is only possible in elections and appointments.`,
    notThere: (name: string) => `${name} is not on the attendance list.`,
    memberThere: (name: string) => `${name} is present in person. Then nobody can stand in for them.`,
    twoDeputies: (name: string) => `Somebody else already stands in for ${name}.`,
    somebody: "Somebody",
  },
} satisfies typeof nb;
