import { defaultStringifySearch } from "@tanstack/react-router";
import type { Hit } from "../api";

/** Where a hit is read: an address within the window. A page of a document opens at the words. */
export function placeOf(hit: Hit, words: string): string {
  switch (hit.kind) {
    case "case":
      return `/cases/${hit.id}`;
    case "meeting":
      return `/meetings/${hit.id}`;
    case "document":
      return `/documents/${hit.id}`;
    case "page":
      return `/documents/${hit.document_id ?? hit.id}${defaultStringifySearch({ page: hit.page ?? 1, words })}`;
    case "person":
      return "/settings?tab=people";
  }
}
