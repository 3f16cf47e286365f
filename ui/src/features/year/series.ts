import type { Series } from "../../api";
import { formatWeekday } from "../../format";
import { useLanguage } from "../../texts";
import { useYearTexts } from "./texts";

export const nths = [1, 2, 3, 4, 5] as const;
export type Nth = (typeof nths)[number];

/** What is offered where a body has no regular day. */
export const usualSeries: Series = { nth: 2, weekday: 3 };

export const isSameSeries = (a: Series | null, b: Series | null) => a?.nth === b?.nth && a?.weekday === b?.weekday;

/** The weekdays from Monday, in the window's language. */
export function useWeekdays(): string[] {
  const language = useLanguage();
  // 1 January 2024 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((day) => formatWeekday(`2024-01-0${day}`, language));
}

/** «andre onsdag hver måned» */
export function useSeriesSentence(): (series: Series) => string {
  const { series: texts } = useYearTexts();
  const weekdays = useWeekdays();
  return ({ nth, weekday }) => texts.sentence(texts.nths[nths.find((one) => one === nth) ?? 1], weekdays[weekday - 1] ?? "");
}
