const list = new Intl.ListFormat("nb-NO", { type: "conjunction" });

/** The words of a meeting's record, wherever they are shown. */
export const nb = {
  outcomes: {
    agreement: "Enighet", agreement_changed: "Enighet med endring", adopted: "Vedtatt", rejected: "Avvist", noted: "Tatt til orientering", discussed: "Drøftet",
    postponed: "Utsatt", sent_back: "Sendt tilbake", escalated: "Løftet", withdrawn: "Trukket",
  },
  positions: { agree: "Enig", agree_with_remark: "Enig med merknad", disagree: "Uenig", recused: "Inhabil", not_present: "Ikke til stede" },
  votes: { for: "For", against: "Mot", blank: "Blank" },
  attendance: { present: "Til stede", remote: "På skjerm", excused: "Forfall", absent: "Ikke møtt" },
  decidedBy: { body: "Organet", chair: "Møtelederen", person: "Personen selv" },
  grounds: {
    party: "Er part i saken", family: "I slekt eller svogerskap med en part", partner: "Gift, forlovet eller fosterforelder til en part",
    representative: "Verge eller fullmektig for en part", company: "Leder eller styremedlem hos en part", other: "Særegne forhold som svekker tilliten",
    prepared: "Har forberedt eller avgjort saken som ansatt", exempted: "Fritatt av personlige grunner",
  },
  groundOther: "Annen grunn",
  citation: (what: string, law: string, place: string) => `${what} (${law} ${place})`,
  guest: "Gjest",
  onward: {
    toMeeting: (name: string) => `Utsatt til møte ${name}`,
    toBody: (name: string) => `Sendt videre til ${name}`,
    waiting: "Saken ligger blant ventende saker",
  },
  list: (names: readonly string[]) => list.format(names),
  refused: {
    toCase: (title: string) => `Gå til «${title}»`,
    toPositions: "Gå til standpunktene",
    toVotes: "Gå til stemmene",
    notVoted: (name: string) => `${name} har ikke stemt. Alle som er til stede, har plikt til å stemme.`,
    notEntitled: (name: string) => `${name} har ikke stemmerett i denne saken.`,
    blank: (name: string) => `${name} har stemt blankt. Det går bare an ved valg og ansettelser.`,
    notThere: (name: string) => `${name} er ikke ført på frammøtelisten.`,
    memberThere: (name: string) => `${name} er selv til stede. Da kan ingen møte for dem.`,
    twoDeputies: (name: string) => `En annen møter allerede for ${name}.`,
    somebody: "En person",
  },
};
