import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../frame/root-route";

/** The list's filters live in the address, so that back leads to the same list. */
export interface FollowUpsSearch {
  person?: string;
  body?: string;
  overdue?: true;
  /** Also those that are done or dropped. */
  closed?: true;
  /** Opens the dialog for a new follow-up. */
  create?: true;
}

export const followUpsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/follow-ups",
  validateSearch: (search): FollowUpsSearch => ({
    ...(typeof search.person === "string" ? { person: search.person } : {}),
    ...(typeof search.body === "string" ? { body: search.body } : {}),
    ...(search.overdue === true ? { overdue: true as const } : {}),
    ...(search.closed === true ? { closed: true as const } : {}),
    ...(search.create === true ? { create: true as const } : {}),
  }),
  component: lazyRouteComponent(() => import("./FollowUpsPage"), "FollowUpsPage"),
});
