import type { nb } from "./texts.nb";

export const nn: typeof nb = {
  title: (count) => (count === 1 ? "Samråd: éi påminning" : `Samråd: ${count} påminningar`),
  kinds: {
    meeting: (meeting) => `Møte: ${meeting}`,
    cases_due: (meeting) => `Siste frist for saker til ${meeting}`,
    freeze_due: (meeting) => `Sakslista skal låsast: ${meeting}`,
    papers_due: (meeting) => `Innkallinga skal sendast: ${meeting}`,
    follow_up: (what) => what,
  },
  today: "i dag",
  tomorrow: "i morgon",
  yesterday: "i går",
  daysAgo: (days) => `for ${days} dagar sidan`,
  line: (what, when) => `${what} – ${when}`,
  more: (count) => `og ${count} til på oversikta`,
};
