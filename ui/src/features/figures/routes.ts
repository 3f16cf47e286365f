import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../frame/root-route";

export const figuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/figures",
  component: lazyRouteComponent(() => import("./FiguresPage"), "FiguresPage"),
});
