import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type Language } from "../../api";

export function useDirectory() {
  return useSuspenseQuery(read("council.directory", {})).data;
}

/** The council's own name and language; null while it has none. */
export function useCouncil() {
  return useSuspenseQuery(read("council.state", {})).data.council;
}

/** The language of what the council writes, for texts whose own is not known here. */
export function useCouncilLanguage(): Language | undefined {
  return useCouncil()?.language;
}

/** Whether whoever sits here may change the council's frame. The rule itself is Rust's; this only spares a vain attempt. */
export function useMayChange(): boolean {
  return useSuspenseQuery(read("council.state", {})).data.me?.access === "secretary";
}

/** Whether a day lies within a period; open ends are open. */
export function isWithin(day: string, period: { valid_from: string | null; valid_to: string | null }): boolean {
  return (period.valid_from === null || period.valid_from <= day) && (period.valid_to === null || day <= period.valid_to);
}
