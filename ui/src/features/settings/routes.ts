import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "../../frame/root-route";

export const settingsTabs = ["window", "council", "bodies", "people", "keys", "data"] as const;
export type SettingsTab = (typeof settingsTabs)[number];

export const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/settings",
  validateSearch: (search): { tab?: SettingsTab } => {
    const tab = settingsTabs.find((one) => one === search.tab);
    return tab ? { tab } : {};
  },
  component: lazyRouteComponent(() => import("./SettingsPage"), "SettingsPage"),
});
