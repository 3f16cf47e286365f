import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../frame/root-route";

export interface YearSearch {
  year?: number;
  body?: string;
}

export const yearRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/meetings/year",
  validateSearch: (search): YearSearch => ({
    ...(Number.isInteger(search.year) ? { year: Number(search.year) } : {}),
    ...(typeof search.body === "string" ? { body: search.body } : {}),
  }),
  component: lazyRouteComponent(() => import("./YearPage"), "YearPage"),
});
