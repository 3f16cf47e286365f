import { useState } from "react";

/** Changes to the filters that stand in the address; `undefined` takes one out of it. */
export type FilterChanges<Filters> = { [Key in keyof Filters]: Filters[Key] | undefined };

export interface FiltersProps<Filters> {
  search: Filters;
  /** What is written in the field now. */
  words: string;
  onWords: (words: string) => void;
  onChange: (changes: FilterChanges<Filters>) => void;
}

/** The filters of a list, kept in its address. `change` puts changes there, or takes everything out. */
export function useFilters<Filters extends { words?: string }>(
  search: Filters, change: (changes: FilterChanges<Filters> | null) => void,
): { fields: FiltersProps<Filters>; clear: () => void } {
  // The address follows what is written, a moment later: a field that waited for it would lose letters.
  const [words, setWords] = useState(search.words ?? "");
  const lookFor = (written: string) => {
    setWords(written);
    change({ words: written || undefined } as FilterChanges<Filters>);
  };
  const clear = () => {
    setWords("");
    change(null);
  };
  return { fields: { search, words, onWords: lookFor, onChange: change }, clear };
}
