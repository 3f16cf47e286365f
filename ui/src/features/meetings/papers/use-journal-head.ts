import { useSuspenseQuery } from "@tanstack/react-query";
import { read } from "../../../api";

/**
 * The last entry of the journal: another one after every change of anything. A book is made of the meeting, its cases'
 * texts, annexes and people, and of the council's own name; nobody but Rust knows all of it.
 */
export function useJournalHead(): string {
  const { data: entries } = useSuspenseQuery(read("history", { limit: 1 }));
  return entries[0]?.id ?? "";
}
