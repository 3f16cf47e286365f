import type { nb } from "./texts.nb";

export const en: typeof nb = {
  title: (count) => (count === 1 ? "Samråd: one reminder" : `Samråd: ${count} reminders`),
  kinds: {
    meeting: (meeting) => `Meeting: ${meeting}`,
    cases_due: (meeting) => `Last day for cases to ${meeting}`,
    freeze_due: (meeting) => `The agenda is to be frozen: ${meeting}`,
    papers_due: (meeting) => `The notice is to be sent: ${meeting}`,
    follow_up: (what) => what,
  },
  today: "today",
  tomorrow: "tomorrow",
  yesterday: "yesterday",
  daysAgo: (days) => `${days} days ago`,
  line: (what, when) => `${what} – ${when}`,
  more: (count) => `and ${count} more on the overview`,
};
