import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../frame/root-route";

export const meetingTabs = ["agenda", "book", "documents", "participants", "minutes"] as const;
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

export interface RunSearch {
  /** The case that is shown, by its place on the agenda; without it the one that is on. */
  item?: string;
}

/** The meeting on the big screen: a page without the frame around it. */
export const runRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/meetings/$meetingId/run",
  staticData: { bare: true },
  validateSearch: (search): RunSearch => (typeof search.item === "string" ? { item: search.item } : {}),
  component: lazyRouteComponent(() => import("./run/RunPage"), "RunPage"),
});
