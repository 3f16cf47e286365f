import type { nb } from "./texts.nb";

const list = new Intl.ListFormat("nn-NO", { type: "conjunction" });

export const nn = {
  outcomes: {
    agreement: "Semje", agreement_changed: "Semje med endring", adopted: "Vedteke", rejected: "Avvist", noted: "Teke til orientering", discussed: "Drøfta",
    postponed: "Utsett", sent_back: "Send tilbake", escalated: "Løfta", withdrawn: "Trekt",
  },
  positions: { agree: "Samd", agree_with_remark: "Samd med merknad", disagree: "Usamd", recused: "Inhabil", not_present: "Ikkje til stades" },
  votes: { for: "For", against: "Mot", blank: "Blank" },
  attendance: { present: "Til stades", remote: "På skjerm", excused: "Forfall", absent: "Ikkje møtt" },
  decidedBy: { body: "Organet", chair: "Møteleiaren", person: "Personen sjølv" },
  grounds: {
    party: "Er part i saka", family: "I slekt eller svogerskap med ein part", partner: "Gift, trulova eller fosterforelder til ein part",
    representative: "Verje eller fullmektig for ein part", company: "Leiar eller styremedlem hos ein part", other: "Særeigne forhold som svekkjer tilliten",
    prepared: "Har førebudd eller avgjort saka som tilsett", exempted: "Friteken av personlege grunnar",
  },
  groundOther: "Annan grunn",
  citation: (what: string, law: string, place: string) => `${what} (${law} ${place})`,
  guest: "Gjest",
  onward: {
    toMeeting: (name: string) => `Utsett til møte ${name}`,
    toBody: (name: string) => `Sendt vidare til ${name}`,
    waiting: "Saka ligg blant sakene som ventar",
  },
  list: (names: readonly string[]) => list.format(names),
  refused: {
    toCase: (title: string) => `Gå til «${title}»`,
    toPositions: "Gå til standpunkta",
    toVotes: "Gå til røystene",
    notVoted: (name: string) => `${name} har ikkje røysta. Alle som er til stades, har plikt til å røyste.`,
    notEntitled: (name: string) => `${name} har ikkje røysterett i denne saka.`,
    blank: (name: string) => `${name} har røysta blankt. Det går berre an ved val og tilsetjingar.`,
    notThere: (name: string) => `${name} er ikkje ført på frammøtelista.`,
    memberThere: (name: string) => `${name} er sjølv til stades. Då kan ingen møte for dei.`,
    twoDeputies: (name: string) => `Ein annan møter alt for ${name}.`,
    somebody: "Ein person",
  },
} satisfies typeof nb;
