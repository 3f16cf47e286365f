import writtenTemplates from "../../../src-tauri/crates/council/src/cases/templates.json?raw";
import type { CaseVersion, CaseView, Comparison, DocumentView, ImportPreview, Template, VersionView } from "../api";
import { council, secretary } from "./council";

const id = (n: number) => `0190b000-0000-7000-8000-${String(n).padStart(12, "0")}`;

/** The templates as Rust has them. */
export const templates = JSON.parse(writtenTemplates) as Template[];

export const version: VersionView = {
  id: id(41), version: 1, file_name: "Budsjett.pdf", blob: { hash: "ab".repeat(32), size: 20_400, media_type: "application/octet-stream" }, pages: 3,
  added_at: "2024-03-01T10:15:00Z", note: "", version_label: "", status_label: "Utkast", approved_on: "2024-03-04", approved_by: "", outline: [],
  packet_first_page: 4, packet_last_page: 6,
};

export const annex: DocumentView = {
  id: id(31), kind: "annex", sent: false, case_id: id(1), case_title: "Felles opplæring", meeting_id: null, title: "Budsjett", access: "public", shielding: null,
  external_ids: ["01ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"], packet_pages: [{ packet_page: 10, own_page: 4 }, { packet_page: 11, own_page: 5 }],
  versions: [{ ...version, id: id(42), version: 2, note: "Nye tall" }, version],
};

export const view: CaseView = {
  id: id(1), body_id: council.id, body_name: council.name, title: "Felles opplæring", purpose: "decision", status: "draft", stage: "draft", access: "public", shields_part: false,
  presenters: [secretary.name], appearances: [], created_at: "2024-02-20T08:00:00Z", language: "nn", summary: "Saka gjeld opplæring.", body: "",
  proposal: "Rådet vedtek planen.", prior_treatment: "", shielding: null, title_shielding: null, public_title: "", presented_by: [{ id: id(2), person_id: secretary.id, name: secretary.name }],
  sections: [
    { id: id(11), number: "1", level: 1, heading: "Bakgrunn", markdown: "Planen er frå 2020.", shielding: null },
    { id: id(12), number: "2", level: 1, heading: "Tiltak", markdown: "", shielding: null },
  ],
  origin: null, became: [], template: "", in_review: null, closed_at: null, comments: [],
  way: [{ case_id: id(1), title: "Felles opplæring", body_name: council.name, created_at: "2024-02-20T08:00:00Z", annexes: [], meetings: [] }],
  sub_items: [{ id: id(21), text: "Kurs for leiarar", annex_id: annex.id }], annexes: [annex, { ...annex, id: id(32), title: "Notat", versions: [] }], dismissals: [],
};

/** Three saves, the latest first. */
export const versions: CaseVersion[] = [
  { entry: id(53), at: "2024-02-22T09:00:00Z", by_name: secretary.name, kind: "section.put", changed: [{ part: "section", heading: "Bakgrunn" }] },
  { entry: id(52), at: "2024-02-21T09:00:00Z", by_name: "Rådgiver", kind: "case.change", changed: [{ part: "summary", heading: "" }, { part: "proposal", heading: "" }] },
  { entry: id(51), at: "2024-02-20T08:00:00Z", by_name: secretary.name, kind: "case.create", changed: [{ part: "title", heading: "" }] },
];

const same = (text: string) => ({ older: [{ text, changed: false }], newer: [{ text, changed: false }] });

export const comparison: Comparison = {
  older: { entry: id(52), at: "2024-02-21T09:00:00Z", by_name: "Rådgiver", kind: "case.change" },
  newer: { entry: id(53), at: "2024-02-22T09:00:00Z", by_name: secretary.name, kind: "section.put" },
  parts: [
    { part: "summary", older_heading: null, newer_heading: null, rows: [same("Saka gjeld opplæring.")] },
    {
      part: "section", older_heading: "1 Bakgrunn", newer_heading: "1 Bakgrunn",
      rows: [
        same("Ei line."), same("Ei line til."),
        { older: [{ text: "Planen er frå ", changed: false }, { text: "2019", changed: true }, { text: ".", changed: false }], newer: [{ text: "Planen er frå ", changed: false }, { text: "2020", changed: true }, { text: ".", changed: false }] },
      ],
    },
    { part: "section", older_heading: null, newer_heading: "2 Tiltak", rows: [] },
  ],
};

export const preview: ImportPreview = {
  file: { blob: { hash: "cd".repeat(32), size: 900, media_type: "application/pdf" }, file_name: "pakke.pdf", pages: 12 },
  body_id: council.id,
  existing: null,
  presenters: [],
  preview: {
    meeting: { year: 2025, number: 4, date: "2025-05-07", date_source: "2025.05.07 - Notat.pdf", date_source_kind: "annex_file_name", date_certainty: "likely" },
    pages: 12,
    cases: [{
      number: "2025/M4-001", title: "Felles opplæring", purpose: null, presenters: ["Prøvestad, Ola"], summary: "Saka gjeld opplæring.", body: "", proposal: null,
      proposal_annex: null, sections: [], sub_items: [{ text: "Kurs", annex: "Notat.pdf" }], first_page: 3, last_page: 4,
      annexes: [{ title: "Notat", file_name: "Notat.pdf", external_ids: [], first_page: 5, last_page: 8, shares_first_page: false, shares_last_page: false, updated: null, sections: [] }],
    }],
    documents: [{
      title: "Årsrapport", version: "1", status: "Utkast", approved: null, approved_on: null, approved_by: null, responsible: null, first_page: 1, last_page: 2, sections: [],
    }],
    page_numbers: [{ packet: 3, own: 1, page: 3 }],
    findings: [
      { code: "date.uncertain", severity: "warning", quote: "2025.05.07 - Notat.pdf", where: { case: null, page: null, line: null }, values: ["2025-05-07"] },
      { code: "purpose.missing", severity: "warning", quote: "", where: { case: "2025/M4-001", page: 3, line: 2 } },
    ],
  },
};
