import { useSuspenseQuery } from "@tanstack/react-query";
import { read } from "../../api";
import { useMayChange } from "../settings/directory";

/** Whether whoever sits here runs meetings and takes minutes. The rule itself is Rust's; this only spares vain attempts. */
export function useMayHold(): boolean {
  return useMayChange();
}

/** Whether whoever sits here may make remarks to a draft of the minutes. */
export function useMayRemark(): boolean {
  const access = useSuspenseQuery(read("council.state", {})).data.me?.access;
  return access !== undefined && access !== "reader";
}
