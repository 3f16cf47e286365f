import type { Check, MeetingPage } from "../../../api";
import { openChecks } from "../../checks/checks";

/** What must be put right before the notice can be sent, whether or not somebody set it aside: what Rust calls an error of a meeting. */
export function obstaclesToSending(page: Pick<MeetingPage, "checks">): Check[] {
  return page.checks.filter((check) => check.finding.severity === "error");
}

export interface OpenGroup {
  /** The case's number and title; null for the meeting itself. */
  name: string | null;
  checks: Check[];
}

/** The open findings, the meeting's own first, then the cases' in the order of the agenda. */
export function openGroups(page: MeetingPage): OpenGroup[] {
  const groups: OpenGroup[] = [{ name: null, checks: openChecks(page.checks) }];
  for (const line of page.meeting.agenda) {
    const found = page.case_checks.find(({ case_id }) => case_id === line.case_id);
    groups.push({ name: `${line.number} ${line.title}`, checks: openChecks(found?.checks ?? []) });
  }
  return groups.filter(({ checks }) => checks.length > 0);
}
