import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { CaseStage, EntryId, Purpose } from "../../api";
import { purposes } from "../../components";
import { rootRoute } from "../../frame/root-route";
import { stages } from "./life/stages";

/** The register's filters live in the address, so that back leads to the same list. */
export interface CasesSearch {
  purpose?: Purpose;
  stage?: CaseStage;
  body?: string;
  waiting?: true;
  standing?: true;
  words?: string;
  /** Opens the dialog for a new case. */
  create?: true;
}

export const casesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/cases",
  validateSearch: (search): CasesSearch => {
    const purpose = purposes.find((one) => one === search.purpose);
    const stage = stages.find((one) => one === search.stage);
    return {
      ...(purpose ? { purpose } : {}),
      ...(stage ? { stage } : {}),
      ...(typeof search.body === "string" ? { body: search.body } : {}),
      ...(search.waiting === true ? { waiting: true as const } : {}),
      ...(search.standing === true ? { standing: true as const } : {}),
      ...(search.words === undefined || String(search.words) === "" ? {} : { words: String(search.words) }),
      ...(search.create === true ? { create: true as const } : {}),
    };
  },
  component: lazyRouteComponent(() => import("./CasesPage"), "CasesPage"),
});

export const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/cases/$caseId",
  component: lazyRouteComponent(() => import("./CasePage"), "CasePage"),
});

/** Which two versions stand beside each other; the latest two when nothing is said. */
export interface VersionsSearch {
  older?: EntryId;
  newer?: EntryId;
}

export const versionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/cases/$caseId/versions",
  validateSearch: (search): VersionsSearch => ({
    ...(typeof search.older === "string" ? { older: search.older } : {}),
    ...(typeof search.newer === "string" ? { newer: search.newer } : {}),
  }),
  component: lazyRouteComponent(() => import("./versions/VersionsPage"), "VersionsPage"),
});
