import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../frame/root-route";

export const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/import",
  /** The file to read at once: chosen in the menu or dropped on the window. */
  validateSearch: (search): { path?: string } => (search.path === undefined || String(search.path) === "" ? {} : { path: String(search.path) }),
  component: lazyRouteComponent(() => import("./ImportPage"), "ImportPage"),
});
