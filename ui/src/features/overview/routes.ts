import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../frame/root-route";
import { OverviewPage } from "./OverviewPage";

// Not loaded when it is gone to, as the others are: most starts begin here.
export const overviewRoute = createRoute({ getParentRoute: () => rootRoute, path: "/", component: OverviewPage });
