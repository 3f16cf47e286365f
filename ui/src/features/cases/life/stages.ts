import type { AgendaLine, CaseStage } from "../../../api";

/** In the order of a case's life. */
export const stages = [
  "draft", "in_review", "returned", "submitted", "on_agenda", "sent", "treated", "postponed", "sent_back", "minuted", "followed_up", "closed", "withdrawn",
] as const satisfies readonly CaseStage[];

/** What to tell of a case on an agenda: nothing when it is ready, for that is what belongs there. */
export function unready({ case_status, case_review }: Pick<AgendaLine, "case_status" | "case_review">): CaseStage | null {
  if (case_status === "withdrawn") return "withdrawn";
  if (case_review !== "none") return case_review;
  return case_status === "draft" ? "draft" : null;
}
