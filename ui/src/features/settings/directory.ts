import { useSuspenseQuery } from "@tanstack/react-query";
import { read } from "../../api";

export function useDirectory() {
  return useSuspenseQuery(read("council.directory", {})).data;
}

/** Whether a day lies within a period; open ends are open. */
export function isWithin(day: string, period: { valid_from: string | null; valid_to: string | null }): boolean {
  return (period.valid_from === null || period.valid_from <= day) && (period.valid_to === null || day <= period.valid_to);
}
