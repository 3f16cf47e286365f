import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Gate, InitiativeFilter, WorkState } from "../../api";
import { rootRoute } from "../../frame/root-route";

export const gates = ["open", "approved", "refused", "outside"] as const satisfies readonly Gate[];
export const states = ["planned", "on_plan", "delayed", "postponed", "done", "stopped"] as const satisfies readonly WorkState[];

/** The board's filters live in the address, so that back leads to the same board. */
export interface InitiativesSearch {
  words?: string;
  state?: WorkState;
  gate?: Gate;
  municipality?: string;
  year?: number;
  view?: "table";
  /** Opens the dialog for a new initiative. */
  create?: true;
}

export const initiativesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/initiatives",
  validateSearch: (search): InitiativesSearch => {
    const [state, gate] = [states.find((one) => one === search.state), gates.find((one) => one === search.gate)];
    return {
      ...(search.words === undefined || String(search.words) === "" ? {} : { words: String(search.words) }),
      ...(state ? { state } : {}),
      ...(gate ? { gate } : {}),
      ...(typeof search.municipality === "string" ? { municipality: search.municipality } : {}),
      ...(Number.isInteger(search.year) ? { year: Number(search.year) } : {}),
      ...(search.view === "table" ? { view: "table" as const } : {}),
      ...(search.create === true ? { create: true as const } : {}),
    };
  },
  component: lazyRouteComponent(() => import("./InitiativesPage"), "InitiativesPage"),
});

export const initiativeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/initiatives/$initiativeId",
  component: lazyRouteComponent(() => import("./InitiativePage"), "InitiativePage"),
});

/** What the address says, as the request wants it. */
export function filterOf({ words, state, gate, municipality, year }: InitiativesSearch): InitiativeFilter {
  return {
    ...(words?.trim() ? { words: words.trim() } : {}), ...(state ? { state } : {}), ...(gate ? { gate } : {}),
    ...(municipality ? { municipality_id: municipality } : {}), ...(year === undefined ? {} : { year }),
  };
}
