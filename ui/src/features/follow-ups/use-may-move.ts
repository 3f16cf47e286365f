import { useSuspenseQuery } from "@tanstack/react-query";
import { read } from "../../api";

/** Whether whoever sits here may say how far a follow-up has come: all but readers. The rule itself is Rust's. */
export function useMayMove(): boolean {
  const access = useSuspenseQuery(read("council.state", {})).data.me?.access;
  return access !== undefined && access !== "reader";
}
