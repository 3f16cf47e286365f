import type { Check, MeetingPage, Severity } from "../../api";

export const severities = ["error", "warning", "info"] as const satisfies readonly Severity[];

/** The findings that nobody has set aside. */
export function openChecks(checks: readonly Check[]): Check[] {
  return checks.filter((check) => check.dismissal === null);
}

/** How many there are of each severity, not counting what is set aside. */
export function countBySeverity(checks: readonly Check[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const check of openChecks(checks)) counts[check.finding.severity] += 1;
  return counts;
}

/** The gravest severity among the open ones; null when all is well. */
export function worstSeverity(checks: readonly Check[]): Severity | null {
  const counts = countBySeverity(checks);
  return severities.find((severity) => counts[severity] > 0) ?? null;
}

/** Everything found about a meeting: in itself and in its cases. */
export function allChecks(page: Pick<MeetingPage, "checks" | "case_checks">): Check[] {
  return [...page.checks, ...page.case_checks.flatMap(({ checks }) => checks)];
}
