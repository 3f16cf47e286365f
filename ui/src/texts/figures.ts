import { formatDate } from "../format/dates";

type Written = "nb" | "nn" | "en";
const locale: Record<Written, string> = { nb: "nb-NO", nn: "nn-NO", en: "en-GB" };

/** How the figures of a finding are written; Rust gives them exact, with a decimal point, days as ISO and amounts in øre. */
export function figuresIn(language: Written) {
  const number = (text: string) => (language === "en" ? text : text.replaceAll(".", ","));
  return {
    number,
    /** «34+5+10» with room around its signs. */
    terms: (text: string) => number(text).replace(/\s*([+*/=−])\s*/g, " $1 ").trim(),
    day: (iso: string) => (iso === "" ? "" : formatDate(iso)),
    /** Monday is 1. */
    weekday: (text: string) => named(text, 7, (n) => new Date(Date.UTC(2024, 0, n)), locale[language], { weekday: "long" }),
    month: (text: string) => named(text, 12, (n) => new Date(Date.UTC(2024, n - 1, 1)), locale[language], { month: "long" }),
    kroner: (ore: string) => new Intl.NumberFormat(locale[language], { style: "currency", currency: "NOK" }).format(Number(ore) / 100),
  };
}

function named(text: string, most: number, day: (n: number) => Date, tag: string, parts: Intl.DateTimeFormatOptions): string {
  const n = Number(text);
  if (!Number.isInteger(n) || n < 1 || n > most) return text;
  return new Intl.DateTimeFormat(tag, { ...parts, timeZone: "UTC" }).format(day(n));
}
