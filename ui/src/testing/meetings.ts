import type {
  AgendaLine, BookOutcome, CaseRow, Check, DocumentView, MeetingPage, MeetingRow, MeetingSuggestion, MeetingView, Overview, Role, Severity, VersionView,
} from "../api";
import { council, entries, secretary } from "./council";
import type { PretendedShell } from "./shell";

/** Meetings for tests of the window: one to come with an agenda that runs over, one that was held. */
const id = (n: number) => `0190b000-0000-7000-8000-${String(n).padStart(12, "0")}`;

export const comingRow: MeetingRow = {
  id: id(1), name: "2024/M3", body_id: council.id, body_name: council.name, year: 2024, number: 3,
  meeting: { date: "2024-04-10", start_time: "09:00", end_time: "10:30", place: "Rådhuset, møterom 2", link: "", mode: "hybrid", language: "nb" },
  status: "planned", cancel_reason: "", cases_due: "2024-03-27", freeze_due: "2024-04-03", papers_due: "2024-04-03", invitation: 0, sent_at: null, previous_id: id(2), cases: 5,
};

export const heldRow: MeetingRow = {
  ...comingRow, id: id(2), name: "2024/M2", number: 2, meeting: { ...comingRow.meeting, date: "2024-03-13" }, status: "called",
  cases_due: "2024-02-28", papers_due: "2024-03-06", sent_at: "2024-03-06T11:30:00Z", previous_id: null, cases: 4,
};

export const cancelledRow: MeetingRow = {
  ...heldRow, id: id(3), name: "2023/M6", year: 2023, number: 6, meeting: { ...comingRow.meeting, date: "2023-12-06" }, status: "cancelled", sent_at: null,
  cancel_reason: "For få saker", cases: 0,
};

export const line: AgendaLine = {
  id: id(101), case_id: id(201), number: "2024/M3-001", number_is_final: false, late: false, standing: "first", title: "Godkjenning av innkalling og saksliste",
  purpose: "decision", access: "public", shields_part: false, case_status: "ready", case_review: "none", presenters: [], minutes: 5, starts_at: "09:00", ends_at: "09:05", overflow: 0, sub_items: [], annexes: 0, annex_pages: 0,
};

export const agenda: AgendaLine[] = [
  line,
  {
    ...line, id: id(102), case_id: id(202), number: "2024/M3-002", standing: null, title: "Ny fordelingsnøkkel for felles lisenser", presenters: ["Kari Testesen", "Ola Prøvestad"],
    minutes: 40, starts_at: "09:05", ends_at: "09:45", annexes: 2, annex_pages: 14,
  },
  {
    ...line, id: id(103), case_id: id(203), number: "2024/M3-003", standing: null, title: "Status for faggruppene", purpose: "discussion", case_status: "draft",
    presenters: ["Ola Prøvestad"], minutes: 60, starts_at: "09:45", ends_at: "10:45", overflow: 15, annexes: 1, annex_pages: 1,
  },
  {
    ...line, id: id(104), case_id: id(204), number: "2024/M3-004", standing: null, title: "Orienteringssaker", purpose: "information", presenters: ["Kari Testesen"],
    minutes: null, starts_at: "10:45", ends_at: "10:45", overflow: 15, sub_items: ["Felles innkjøp av møteromsutstyr", "Samling for arkivlederne", "Nye frister for innmelding"],
  },
  { ...line, id: id(105), case_id: id(205), number: "2024/M3-005", standing: "last", title: "Eventuelt", purpose: "discussion", minutes: 10, starts_at: "10:45", ends_at: "10:55", overflow: 25 },
];

export function check(code: string, severity: Severity, quote = "", dismissed = false): Check {
  const dismissal = { id: `dismissal of ${code}`, case_id: null, meeting_id: null, code, quote, note: "Avklart på telefon", by_id: secretary.id, at: "2024-03-20T10:00:00Z" };
  return { finding: { code, severity, quote, where: { part: "whole", id: null, line: 0 } }, dismissal: dismissed ? dismissal : null };
}

const version: VersionView = {
  id: id(401), version: 1, file_name: "Årsrapport 2023.pdf", blob: { hash: "a".repeat(64), size: 1_240_000, media_type: "application/pdf" }, pages: 12,
  added_at: "2024-03-18T08:12:00Z", note: "", version_label: "", status_label: "", approved_on: null, approved_by: "", outline: [], packet_first_page: null, packet_last_page: null,
};

export const report: DocumentView = {
  id: id(301), kind: "report", sent: false, case_id: null, case_title: null, meeting_id: comingRow.id, title: "Årsrapport 2023", access: "public", shielding: null, external_ids: [],
  versions: [
    { ...version, id: id(402), version: 2, added_at: "2024-03-21T13:40:00Z", pages: 13, note: "Tall for desember er rettet" },
    version,
  ],
  packet_pages: [],
};

export const meeting: MeetingView = { ...comingRow, agenda, documents: [report] };

export const meetingPage: MeetingPage = {
  meeting,
  checks: [check("meeting.without_participants", "warning")],
  case_checks: [
    { case_id: id(201), checks: [] },
    { case_id: id(202), checks: [check("purpose.decision_without_proposal", "warning", "Det foreslås at nøkkelen gjelder fra neste år.")] },
    { case_id: id(203), checks: [check("agenda.overflow", "warning", "15"), check("annex.without_file", "warning", "Oversikt over medlemmer", true)] },
    { case_id: id(204), checks: [check("agenda.without_minutes", "info")] },
    { case_id: id(205), checks: [] },
  ],
};

export const waitingCase: CaseRow = {
  id: id(501), body_id: council.id, body_name: council.name, title: "Felles plan for opplæring", purpose: "decision", status: "ready", stage: "submitted", access: "public", shields_part: false,
  presenters: ["Ola Prøvestad"], appearances: [], created_at: "2024-03-10T08:00:00Z",
};

export const waiting: CaseRow[] = [
  waitingCase,
  { ...waitingCase, id: id(502), title: "Evaluering av vaktordningen", purpose: "discussion", presenters: [], status: "draft" },
];

export const suggestion: MeetingSuggestion = {
  previous_id: comingRow.id, year: 2024, number: 4, meeting: { ...comingRow.meeting, date: "2024-05-08" },
};

const role: Role = {
  id: id(601), person_id: secretary.id, person_name: secretary.name, body_id: council.id, body_name: council.name, function: "secretary", municipality_id: null,
  municipality_name: null, valid_from: null, valid_to: null,
};

export const roles: Role[] = [
  role,
  { ...role, id: id(602), function: "member", person_name: "Medlem Vestnes", municipality_name: "Vestnes" },
  { ...role, id: id(603), function: "member", person_name: "Medlem Aukra", municipality_name: "Aukra" },
  { ...role, id: id(604), function: "chair", person_name: "Leder Molde", municipality_name: "Molde" },
  { ...role, id: id(605), function: "union_representative", person_name: "Tillitsvalgt Rauma", municipality_name: "Rauma" },
];

export const overview: Overview = { today: "2024-03-28", next: meetingPage, later: [], last: heldRow, waiting, history: entries };

export const outcome: BookOutcome = {
  pages: 27, pdf_a: false, path: null,
  obstacles: [{ annex: "Regneark", kind: "font" }, { annex: "Regneark", kind: "font" }, { annex: null, kind: "not_checked" }],
  annexes: [
    { title: "Regneark", case_number: "2024/M3-002", pages: 10, divider_page: 8, problem: null, notes: ["form_flattened"] },
    { title: "Avtale", case_number: "2024/M3-002", pages: 0, divider_page: 19, problem: "password_protected", notes: [] },
    { title: "Statusrapport", case_number: "2024/M3-003", pages: 1, divider_page: 21, problem: null, notes: [] },
  ],
  case_pages: [{ number: "2024/M3-001", page: 4 }],
};

/** The core's answer to any command. */
export const changed = { entry: "0190c000-0000-7000-8000-000000000001", label: { kind: "agenda.add", subject: "Felles plan for opplæring" }, touched: [] };

/** What the pages of meetings read. */
export const meetingReads = {
  "meetings.get": () => meetingPage, "meetings.list": () => [comingRow, heldRow, cancelledRow], "cases.list": () => waiting, "meetings.participants": () => roles,
  "meetings.suggest": () => suggestion, "meetings.suggestions": () => [],
} satisfies PretendedShell["requests"];
