import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { DecisionFilter, Outcome } from "../../api";
import { rootRoute } from "../../frame/root-route";

export const outcomes = [
  "agreement", "agreement_changed", "adopted", "rejected", "noted", "discussed", "postponed", "sent_back", "escalated", "withdrawn",
] as const satisfies readonly Outcome[];

/** The register's filters live in the address, so that back leads to the same list. */
export interface DecisionsSearch {
  words?: string;
  body?: string;
  municipality?: string;
  year?: number;
  outcome?: Outcome;
}

export const decisionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/decisions",
  validateSearch: (search): DecisionsSearch => {
    const outcome = outcomes.find((one) => one === search.outcome);
    return {
      ...(search.words === undefined || String(search.words) === "" ? {} : { words: String(search.words) }),
      ...(typeof search.body === "string" ? { body: search.body } : {}),
      ...(typeof search.municipality === "string" ? { municipality: search.municipality } : {}),
      ...(Number.isInteger(search.year) ? { year: Number(search.year) } : {}),
      ...(outcome ? { outcome } : {}),
    };
  },
  component: lazyRouteComponent(() => import("./DecisionsPage"), "DecisionsPage"),
});

/** What the address says, as the request wants it. */
export function filterOf({ words, body, municipality, year, outcome }: DecisionsSearch): DecisionFilter {
  return {
    ...(words?.trim() ? { words: words.trim() } : {}), ...(body ? { body_id: body } : {}), ...(municipality ? { municipality_id: municipality } : {}),
    ...(year === undefined ? {} : { year }), ...(outcome ? { outcome } : {}),
  };
}
