import { useLanguage } from "../texts/language";
import { formatLongDate, formatMeetingTime, formatTimestamp } from "./dates";

export * from "./collation";
export * from "./dates";
export * from "./numbers";

/** The formats that speak the window's language. */
export function useFormat() {
  const language = useLanguage();
  return {
    longDate: (iso: string) => formatLongDate(iso, language),
    meetingTime: (date: string, time: string | null) => formatMeetingTime(date, time, language),
    timestamp: (at: string) => formatTimestamp(at, language),
  };
}
