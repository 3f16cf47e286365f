import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { CaseStatus, Purpose } from "../../api";
import { purposes } from "../../components";
import { rootRoute } from "../../frame/root-route";

export const statuses = ["draft", "ready", "withdrawn"] as const satisfies readonly CaseStatus[];

/** The register's filters live in the address, so that back leads to the same list. */
export interface CasesSearch {
  purpose?: Purpose;
  status?: CaseStatus;
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
    const status = statuses.find((one) => one === search.status);
    return {
      ...(purpose ? { purpose } : {}),
      ...(status ? { status } : {}),
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
