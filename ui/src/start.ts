import type { QueryClient } from "@tanstack/react-query";
import { newQueries, read } from "./api";
import { fetchOverview } from "./features/overview/reads";
import { openLastPage } from "./frame/last-page";
import { parseSettings } from "./frame/local-settings";
import { newRouter } from "./router";

/** What the window is made of before anything is drawn. */
export interface Start {
  queries: QueryClient;
  router: ReturnType<typeof newRouter>;
}

/** A skeleton is better than nothing after this many milliseconds. */
const LONG = 600;

export function newStart(): Start {
  return { queries: newQueries(), router: newRouter() };
}

/**
 * Fetches what the first page shows before anything is drawn. React lets a skeleton that was shown stand for 300 ms, and
 * a start went through two of them, while everything together takes a few milliseconds.
 */
export async function prepare(start: Start): Promise<void> {
  // What cannot be fetched is asked for again by the window, which says what is wrong.
  const fetched = fetchFirstPage(start).catch(() => undefined);
  await Promise.race([fetched, new Promise((resolve) => setTimeout(resolve, LONG))]);
}

async function fetchFirstPage({ queries, router }: Start): Promise<void> {
  const [settings, state] = await Promise.all([
    queries.fetchQuery(read("settings.get", {})),
    queries.fetchQuery(read("council.state", {})),
  ]);
  if (state.council === null) return;
  openLastPage(router, parseSettings(settings).lastPage);
  // The page most starts begin at; what others show comes with them.
  const overview = router.history.location.pathname === "/" ? fetchOverview(queries) : undefined;
  await Promise.all([router.load(), overview]);
}
