import { createHashHistory, createRouter } from "@tanstack/react-router";
import { caseRoute, casesRoute, versionsRoute } from "./features/cases/routes";
import { decisionsRoute } from "./features/decisions/routes";
import { documentRoute } from "./features/documents/routes";
import { figuresRoute } from "./features/figures/routes";
import { followUpsRoute } from "./features/follow-ups/routes";
import { historyRoute } from "./features/history/routes";
import { importRoute } from "./features/import/routes";
import { initiativeRoute, initiativesRoute } from "./features/initiatives/routes";
import { meetingRoute, meetingsRoute, runRoute } from "./features/meetings/routes";
import { overviewRoute } from "./features/overview/routes";
import { searchRoute } from "./features/search/routes";
import { settingsRoute } from "./features/settings/routes";
import { yearRoute } from "./features/year/routes";
import { rootRoute } from "./frame/root-route";

const routeTree = rootRoute.addChildren([overviewRoute, meetingsRoute, yearRoute, meetingRoute, runRoute, casesRoute, caseRoute, versionsRoute, decisionsRoute, initiativesRoute, initiativeRoute, followUpsRoute, figuresRoute, documentRoute, importRoute, searchRoute, historyRoute, settingsRoute]);

// The address stands after a «#»: the window's files come from the program itself, where no server answers for other paths.
export const addresses = createHashHistory();

export function newRouter() {
  return createRouter({ routeTree, history: addresses, defaultPendingMs: 100 });
}

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** The page has the whole window: no top bar and no main menu. */
    bare?: true;
  }
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
