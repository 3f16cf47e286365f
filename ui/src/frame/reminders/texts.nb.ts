export const nb = {
  title: (count: number) => (count === 1 ? "Samråd: én påminnelse" : `Samråd: ${count} påminnelser`),
  kinds: {
    meeting: (meeting: string) => `Møte: ${meeting}`,
    cases_due: (meeting: string) => `Siste frist for saker til ${meeting}`,
    freeze_due: (meeting: string) => `Sakslisten skal låses: ${meeting}`,
    papers_due: (meeting: string) => `Innkallingen skal sendes: ${meeting}`,
    follow_up: (what: string) => what,
  },
  today: "i dag",
  tomorrow: "i morgen",
  yesterday: "i går",
  daysAgo: (days: number) => `for ${days} dager siden`,
  line: (what: string, when: string) => `${what} – ${when}`,
  more: (count: number) => `og ${count} til på oversikten`,
};
