import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { request, type RequestName } from "./client";
import type { Changed, Requests } from "./types";

/** Reads become queries through this alone, so that every key starts with the request's name. */
export function read<N extends RequestName>(name: N, params: Requests[N]["params"]) {
  return queryOptions({ queryKey: [name, params] as const, queryFn: () => request(name, params) });
}

/**
 * The tables behind a read. A read that is not named here is refreshed after every change: right, if not thrifty.
 * `[]` means that no command changes what it answers.
 */
const tablesBehind: Partial<Record<RequestName, readonly string[]>> = {
  "settings.get": [],
};

/** Refreshes what the changed rows can be seen in; the journal itself always. */
export async function refresh(queries: QueryClient, changed: Pick<Changed, "touched">): Promise<void> {
  const touched = new Set(changed.touched.map((row) => row.table));
  await queries.invalidateQueries({
    predicate: (query) => {
      const tables = tablesBehind[query.queryKey[0] as RequestName];
      return tables === undefined || tables.some((table) => touched.has(table));
    },
  });
}
