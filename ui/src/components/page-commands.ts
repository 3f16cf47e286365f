import { useEffect, useSyncExternalStore } from "react";
import type { MenuItem } from "./Menu";

export interface PageCommands {
  /** The page's title. */
  page: string;
  items: readonly MenuItem[];
}

const NONE: PageCommands = { page: "", items: [] };
let offered = NONE;
const listeners = new Set<() => void>();

function offer(commands: PageCommands) {
  offered = commands;
  for (const listener of listeners) listener();
}

/** What can be done on the page that is open, so that it is found by name as well. */
export function useOfferCommands(page: string, items: readonly MenuItem[]) {
  useEffect(() => offer({ page, items }), [page, items]);
  useEffect(() => () => offer(NONE), []);
}

export function usePageCommands(): PageCommands {
  return useSyncExternalStore(subscribe, () => offered);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
