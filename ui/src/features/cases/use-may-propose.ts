import { useSuspenseQuery } from "@tanstack/react-query";
import { read } from "../../api";
import { useMayWrite } from "../documents/use-may-write";

/** Who may make a new case: a member proposes cases without writing them out. */
export function useMayPropose(): boolean {
  const { write } = useMayWrite();
  const access = useSuspenseQuery(read("council.state", {})).data.me?.access;
  return write || access === "member";
}
