import { type QueryClient } from "@tanstack/react-query";
import { read } from "../../api";

/** Fetches all that the start page shows: whatever it had to wait for would begin as a skeleton. */
export async function fetchOverview(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.prefetchQuery(read("overview", {})),
    queries.prefetchQuery(read("meetings.list", {})),
    queries.prefetchQuery(read("follow_ups", { open: true })),
  ]);
}
