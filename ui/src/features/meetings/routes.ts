import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../frame/root-route";

export const meetingTabs = ["agenda", "book", "documents", "participants"] as const;
export type MeetingTab = (typeof meetingTabs)[number];

/** What stands beside the agenda. */
export const agendaSides = ["backlog", "book", "nothing"] as const;
export type AgendaSide = (typeof agendaSides)[number];

function oneOf<Value extends string>(values: readonly Value[], written: unknown): Value | undefined {
  return values.find((value) => value === written);
}

export interface MeetingsSearch {
  /** Only the meetings of this year. */
  year?: number;
  /** Opens the dialog for a new meeting. */
  plan?: true;
}

export const meetingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/meetings",
  validateSearch: (search): MeetingsSearch => ({
    ...(Number.isInteger(search.year) ? { year: Number(search.year) } : {}),
    ...(search.plan === true ? { plan: true as const } : {}),
  }),
  component: lazyRouteComponent(() => import("./MeetingsPage"), "MeetingsPage"),
});

export interface MeetingSearch {
  tab?: MeetingTab;
  side?: AgendaSide;
}

export const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/meetings/$meetingId",
  validateSearch: (search): MeetingSearch => {
    const tab = oneOf(meetingTabs, search.tab);
    const side = oneOf(agendaSides, search.side);
    return { ...(tab ? { tab } : {}), ...(side ? { side } : {}) };
  },
  component: lazyRouteComponent(() => import("./MeetingPage"), "MeetingPage"),
});
