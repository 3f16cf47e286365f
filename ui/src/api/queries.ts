import { QueryCache, QueryClient, queryOptions } from "@tanstack/react-query";
import { request, type RequestName, type TaskName } from "./client";
import { asShellError } from "./errors";
import type { Changed, Requests } from "./types";

/**
 * Answers come from the same machine and are refreshed by what changed, never by the clock or by looking at the window.
 * What is gone when it is read anew is forgotten: a page that still showed it would offer buttons for nothing.
 */
export function newQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (asShellError(error).code === "not_found") query.setState({ data: undefined });
      },
    }),
    defaultOptions: { queries: { staleTime: Infinity, retry: false, refetchOnWindowFocus: false, networkMode: "always" } },
  });
}

/** Reads become queries through this alone, so that every key starts with the request's name. */
export function read<N extends RequestName>(name: N, params: Requests[N]["params"]) {
  return queryOptions({ queryKey: [name, params] as const, queryFn: () => request(name, params) });
}

/** The journalled tables, as a change names them. */
type Table =
  | "agenda_items" | "bodies" | "case_numbers" | "cases" | "council" | "documents" | "figures" | "follow_ups" | "free_days" | "gate_decisions"
  | "initiative_alternatives" | "initiative_costs" | "initiative_links" | "initiative_sources" | "initiatives" | "meetings" | "municipalities" | "people"
  | "positions" | "presenters" | "recurring_items" | "roles" | "sections" | "treatments";

const initiativeTables = [
  "initiatives", "initiative_costs", "initiative_sources", "initiative_alternatives", "initiative_links", "gate_decisions", "cases", "case_numbers", "meetings", "municipalities",
] as const satisfies readonly Table[];

/**
 * The tables behind a read. A read that is not named here is refreshed after every change: right, if not thrifty.
 * `[]` means that no command changes what it answers.
 */
export const tablesBehind: Partial<Record<RequestName | TaskName, readonly Table[]>> = {
  "council.state": ["council", "people"],
  "council.directory": ["municipalities", "bodies", "recurring_items", "people", "roles"],
  "settings.get": [],
  "documents.text": [],
  "documents.found_forms": [],
  "notes.get": [],
  // Built anew by the page that shows it, which sees what it is made of.
  "minutes.preview": [],
  "decisions": ["treatments", "positions", "agenda_items", "cases", "meetings", "bodies", "municipalities", "case_numbers", "follow_ups"],
  "follow_ups": ["follow_ups", "people", "bodies", "cases", "meetings", "case_numbers"],
  "figures.list": ["figures", "municipalities"],
  "initiatives.list": initiativeTables,
  "initiatives.get": initiativeTables,
  "initiatives.of_case": initiativeTables,
  "money.read": [],
  "year.series": ["free_days"],
  "year.mark": ["free_days"],
  "year.days": ["free_days"],
  "meetings.list": ["meetings", "bodies", "agenda_items"],
  "meetings.suggest": ["meetings", "bodies"],
  "meetings.participants": ["meetings", "bodies", "people", "roles", "municipalities"],
  "cases.list": ["cases", "bodies", "presenters", "people", "agenda_items", "case_numbers", "meetings", "sections", "documents", "treatments", "follow_ups"],
  "cases.templates": [],
  "cases.compare": [],
  "shielding.grounds": [],
};

/** Refreshes what the changed rows can be seen in; the journal itself always. */
export async function refresh(queries: QueryClient, changed: Pick<Changed, "touched">): Promise<void> {
  const touched = new Set(changed.touched.map((row) => row.table));
  await queries.invalidateQueries({
    predicate: (query) => {
      const tables: readonly string[] | undefined = tablesBehind[query.queryKey[0] as RequestName];
      return tables === undefined || tables.some((table) => touched.has(table));
    },
  });
}
