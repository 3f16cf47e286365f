import type { Purpose } from "../api";
import type { Option } from "./Fields";
import { useComponentTexts } from "./texts";

/** What a case may be asked for, in the order they are offered. */
export const purposes = ["decision", "discussion", "information"] as const satisfies readonly Purpose[];

/** Vedtak, diskusjon, orientering: the words for them. */
export function usePurposeWords(): Readonly<Record<Purpose, string>> {
  return useComponentTexts().purpose;
}

/** The purposes as choices of a field. */
export function usePurposeOptions(): Option<Purpose>[] {
  const words = usePurposeWords();
  return purposes.map((value) => ({ value, label: words[value] }));
}
