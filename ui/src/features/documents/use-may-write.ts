import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type AccessRole } from "../../api";

const authors: readonly AccessRole[] = ["secretary", "group_leader", "adviser"];

/** Who writes cases and their papers. The rule itself is Rust's; this only spares vain attempts. */
export function useMayWrite(): { write: boolean; arrange: boolean } {
  const access = useSuspenseQuery(read("council.state", {})).data.me?.access;
  return { write: access !== undefined && authors.includes(access), arrange: access === "secretary" };
}
