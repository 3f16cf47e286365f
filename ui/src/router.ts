import { createHashHistory, createRoute, createRouter, redirect } from "@tanstack/react-router";
import { historyRoute } from "./features/history/routes";
import { searchRoute } from "./features/search/routes";
import { settingsRoute } from "./features/settings/routes";
import { rootRoute } from "./frame/root-route";

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/history" });
  },
});

const routeTree = rootRoute.addChildren([startRoute, searchRoute, historyRoute, settingsRoute]);

// The address stands after a «#»: the window's files come from the program itself, where no server answers for other paths.
export const addresses = createHashHistory();

export function newRouter() {
  return createRouter({ routeTree, history: addresses, defaultPendingMs: 100 });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
