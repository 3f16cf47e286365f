import type { Check, MeetingPage } from "../../../api";
import { openChecks } from "../../checks/checks";

/** Findings that are refused, and not only advised against: the core sends no meeting without a day or cases. */
const REFUSED = new Set(["meeting.without_cases", "meeting.without_date"]);

/** What must be put right before the notice can be sent, whether or not somebody set it aside. */
export function obstaclesToSending(page: Pick<MeetingPage, "checks">): Check[] {
  return page.checks.filter((check) => REFUSED.has(check.finding.code));
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
