import { createContext, useContext } from "react";
import type { Placeholder } from "../../api";

/** The figures that the texts of a case take from its cost allocation; the core has computed them. */
export const PlaceholdersContext = createContext<readonly Placeholder[]>([]);

/** A text with its figures written out, to read. What has no figure stands as it was typed. */
export function filled(text: string, placeholders: readonly Placeholder[]): string {
  return placeholders.reduce((now, placeholder) => (placeholder.value === null ? now : now.replaceAll(placeholder.text, () => placeholder.value ?? "")), text);
}

export function useFilled(text: string): string {
  return filled(text, useContext(PlaceholdersContext));
}
