import type { UiLanguage } from "../texts/language";

const locales = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" } as const satisfies Record<UiLanguage, string>;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Midday, so that no time zone can move the date. */
function atMidday(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T12:00:00`);
}

/** `2024-03-13` → `13.03.2024`, in every language of the window: dates are compared with paper. */
export function formatDate(iso: string): string {
  const parts = ISO_DATE.exec(iso.slice(0, 10));
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : iso;
}

/** `2024-03-13` → «onsdag 13. mars 2024». */
export function formatLongDate(iso: string, language: UiLanguage): string {
  return new Intl.DateTimeFormat(locales[language], {
    weekday: "long", day: "numeric", month: "long", year: "numeric",
  }).format(atMidday(iso));
}

/** `2024-03-13` → «onsdag». */
export function formatWeekday(iso: string, language: UiLanguage): string {
  return new Intl.DateTimeFormat(locales[language], { weekday: "long" }).format(atMidday(iso));
}

/** A date and a time of day → «onsdag 13. mars 2024 kl. 09:00». */
export function formatMeetingTime(date: string, time: string | null, language: UiLanguage): string {
  const day = formatLongDate(date, language);
  if (!time) return day;
  return language === "en" ? `${day} at ${time.slice(0, 5)}` : `${day} kl.\u00a0${time.slice(0, 5)}`;
}

/** A point in time (RFC 3339) → «13.03.2024 kl. 09:00» where the machine stands. */
export function formatTimestamp(at: string, language: UiLanguage): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  const two = (n: number) => String(n).padStart(2, "0");
  const date = `${two(time.getDate())}.${two(time.getMonth() + 1)}.${time.getFullYear()}`;
  return `${date} ${language === "en" ? "at" : "kl."}\u00a0${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Days from one ISO date to another; negative when it has passed. */
export function daysUntil(iso: string, from: string): number {
  return Math.round((atMidday(iso).getTime() - atMidday(from).getTime()) / 86_400_000);
}

/** Today where the machine stands, as an ISO date. */
export function today(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The ISO week, as Norwegian calendars count: the first week has the year's first Thursday. */
export function weekNumber(iso: string): number {
  const day = atMidday(iso);
  const weekday = (day.getDay() + 6) % 7;
  const thursday = new Date(day);
  thursday.setDate(day.getDate() - weekday + 3);
  const firstThursday = new Date(thursday.getFullYear(), 0, 4, 12);
  firstThursday.setDate(4 - ((firstThursday.getDay() + 6) % 7) + 3);
  return 1 + Math.round((thursday.getTime() - firstThursday.getTime()) / (7 * 86_400_000));
}

const MONTHS = ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"];
const ENGLISH_MONTHS: Record<string, number> = { may: 5, oct: 10, dec: 12 };

/**
 * A date as people write it → ISO, or null: `13.03.2024`, `13.3.24`, `13/3 2024`, `8.mars`, `8. mars 2024`,
 * `20240313`, `2024-03-13`. Without a year it is this year's.
 */
export function parseDate(written: string, now: Date = new Date()): string | null {
  const text = written.trim().toLowerCase().replace(/\s+/g, " ");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[./ -] ?(\d{1,2})(?:[./ -] ?(\d{4}|\d{2})?)?$/.exec(text);
  if (numeric) return checked(yearOf(numeric[3], now), Number(numeric[2]), Number(numeric[1]));
  const worded = /^(?:[a-zæøå]+dag )?(\d{1,2})\.? ?([a-zæøå]{3,9})\.?(?: (\d{4}|\d{2}))?$/.exec(text);
  if (!worded) return null;
  const short = (worded[2] ?? "").slice(0, 3);
  const month = ENGLISH_MONTHS[short] ?? MONTHS.indexOf(short) + 1;
  return checked(yearOf(worded[3], now), month, Number(worded[1]));
}

function yearOf(written: string | undefined, now: Date): number {
  if (!written) return now.getFullYear();
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

function checked(year: number, month: number, day: number): string | null {
  const date = new Date(year, month - 1, day, 12);
  if (date.getFullYear() !== year || date.getMonth() !== month - 1 || date.getDate() !== day) return null;
  return today(date);
}

/** `9`, `0900`, `9.30`, `kl. 09:30` → `09:30`, or null. */
export function parseTime(written: string): string | null {
  const match = /^(?:kl\.? ?)?(\d{1,2})(?:[:. ]?(\d{2}))?$/.exec(written.trim().toLowerCase());
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? "0");
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
