import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../frame/root-route";

export interface DocumentSearch {
  /** The page to open on, from 1. */
  page?: number;
  /** Words to mark. */
  words?: string;
  /** Which version; the newest without. */
  version?: string;
}

export const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/documents/$documentId",
  validateSearch: (search): DocumentSearch => ({
    ...(Number.isInteger(search.page) && Number(search.page) > 0 ? { page: Number(search.page) } : {}),
    // A year is read from the address as a number: «2024» is a word here.
    ...(search.words === undefined || String(search.words) === "" ? {} : { words: String(search.words) }),
    ...(typeof search.version === "string" ? { version: search.version } : {}),
  }),
  component: lazyRouteComponent(() => import("./DocumentPage"), "DocumentPage"),
});
