import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { HitKind, Purpose } from "../../api";
import { purposes } from "../../components";
import { rootRoute } from "../../frame/root-route";

/** What is looked for, and what it is narrowed to: all of it in the address, so that back leads to the same hits. */
export interface SearchState {
  words?: string;
  kind?: HitKind;
  meeting?: string;
  year?: number;
  purpose?: Purpose;
}

const kinds: readonly HitKind[] = ["case", "document", "page", "person", "meeting"];

export function parseSearch(search: Record<string, unknown>): SearchState {
  const kind = kinds.find((one) => one === search.kind);
  const purpose = purposes.find((one) => one === search.purpose);
  const year = Number(search.year);
  return {
    ...(search.words !== undefined && search.words !== "" ? { words: String(search.words) } : {}),
    ...(kind ? { kind } : {}),
    ...(typeof search.meeting === "string" ? { meeting: search.meeting } : {}),
    ...(Number.isInteger(year) && year > 0 ? { year } : {}),
    ...(purpose ? { purpose } : {}),
  };
}

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: parseSearch,
  component: lazyRouteComponent(() => import("./SearchPage"), "SearchPage"),
});
