import { useSuspenseQuery } from "@tanstack/react-query";
import { read, type DocumentView, type Right } from "../api";

/**
 * Whether whoever sits here may run this command. The rule is Rust's, and so is the answer; an action that would be
 * refused is not shown.
 */
export function useMay(right: Right): boolean {
  return useSuspenseQuery(read("council.state", {})).data.may.includes(right);
}

/** The same for what is done with a document, for what goes out in the council's name has rights of its own. */
export function useMayOnDocument({ sent }: Pick<DocumentView, "sent">) {
  return {
    addVersion: useMay(sent ? "document.add_version sent" : "document.add_version"),
    change: useMay(sent ? "document.change sent" : "document.change"),
    shield: useMay(sent ? "shielding.set sent" : "shielding.set"),
    remove: useMay(sent ? "document.remove sent" : "document.remove"),
  };
}
