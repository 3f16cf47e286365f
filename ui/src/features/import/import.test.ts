import { describe, expect, test } from "vitest";
import type { AnnexFound, Body, CaseFound, Finding, ImportPreview, MeetingRow, PutPerson } from "../../api";
import { acceptedFrom, draftFrom, existingMeeting, personOf, problemsOf, type ImportDraft } from "./draft";
import { isPacket } from "./PacketDrop";
import { targetOf } from "./targets";

const annex = (file_name: string, first_page: number | null = 9, last_page: number | null = 12): AnnexFound => ({
  title: file_name.replace(".pdf", ""), file_name, external_ids: [], first_page, last_page, shares_first_page: false, shares_last_page: false, updated: null, sections: [],
});
const found = (number: string, extra: Partial<CaseFound> = {}): CaseFound => ({
  number, title: `Sak ${number}`, purpose: "information", presenters: [], summary: "", body: "", proposal: null, proposal_annex: null, sections: [], sub_items: [],
  annexes: [], first_page: 1, last_page: 1, ...extra,
});
const finding = (code: string, extra: Partial<Finding> = {}): Finding => ({ code, severity: "warning", quote: "", where: { case: null, page: null, line: null }, ...extra });
const inCase = (number: string, page: number | null = null) => ({ where: { case: number, page, line: null } });
const body = { id: "b1", default_start: "09:00", default_end: "11:30", default_place: "Rådhuset" } as Body;
const section = (heading: string, at: number | null) => ({ number: "1", heading, level: 1, text: "", page: 9, annex: at });

const preview: ImportPreview = {
  file: { blob: { hash: "aa", size: 10, media_type: "application/pdf" }, file_name: "pakke.pdf", pages: 20 },
  body_id: "b1",
  existing: null,
  presenters: [],
  preview: {
    meeting: { year: 2025, number: 4, date: "2025-05-07", date_source: "2025.05.07 - Notat.pdf", date_source_kind: "annex_file_name", date_certainty: "likely" },
    cases: [
      found("2025/M4-001", {
        annexes: [annex("Budsjett.pdf"), annex("Notat.pdf")], sections: [section("Egen", null), section("I budsjettet", 0), section("I notatet", 1)],
        sub_items: [{ text: "Budsjettet", annex: "Budsjett.pdf" }, { text: "Notatet", annex: "Notat.pdf" }],
      }),
      found("2025/M4-002", { purpose: null }),
    ],
    documents: [{ title: "Årsrapport", version: null, status: null, approved: null, approved_on: null, approved_by: null, responsible: null, first_page: 1, last_page: 6, sections: [] }],
    page_numbers: [{ packet: 3, own: 1, page: 3 }],
    pages: 20,
    findings: [finding("date.uncertain"), finding("sub_item.annex_suggested", { quote: "Notatet", ...inCase("2025/M4-001") }), finding("purpose.missing", inCase("2025/M4-002", 16))],
  },
};
const fresh = (): ImportDraft => draftFrom(structuredClone(preview), [body], "nn");

test("the body's habits fill in what a packet does not say", () =>
  expect(fresh()).toMatchObject({ bodyId: "b1", start: "09:00", end: "11:30", place: "Rådhuset", language: "nn", mode: "physical" }));

describe("what is taken in", () => {
  test("a date that was inferred goes along when it is confirmed", () => {
    expect(acceptedFrom(fresh()).preview.meeting.date).toBeNull();
    expect(acceptedFrom({ ...fresh(), dateConfirmed: true }).preview.meeting.date).toBe("2025-05-07");
  });

  test("an annex that was suggested for a point goes along when it is confirmed, a named one always", () => {
    const annexes = (draft: ImportDraft) => acceptedFrom(draft).preview.cases[0]?.sub_items.map((item) => item.annex);
    const draft = fresh();
    expect(annexes(draft)).toEqual(["Budsjett.pdf", null]);
    draft.cases[0]!.subItems[1]!.confirmed = true;
    expect(annexes(draft)).toEqual(["Budsjett.pdf", "Notat.pdf"]);
  });

  test("an annex that is left out takes its sections and its links with it, and the others keep theirs", () => {
    const draft = fresh();
    draft.cases[0]!.annexes[0]!.include = false;
    const one = acceptedFrom(draft).preview.cases[0]!;
    expect(one.annexes.map(({ file_name }) => file_name)).toEqual(["Notat.pdf"]);
    expect(one.sections.map(({ heading, annex: at }) => [heading, at])).toEqual([["Egen", null], ["I notatet", 0]]);
    expect(one.sub_items[0]?.annex).toBeNull();
  });

  test("a case that is left out is gone, with what was found in it", () => {
    const draft = fresh();
    draft.cases[1]!.include = false;
    draft.documents[0]!.include = false;
    const { preview: accepted } = acceptedFrom(draft);
    expect(accepted.cases.map(({ number }) => number)).toEqual(["2025/M4-001"]);
    expect(accepted.documents).toEqual([]);
    expect(accepted.findings.map(({ code }) => code)).toEqual(["date.uncertain", "sub_item.annex_suggested"]);
  });

  test("empty names and points are nothing", () => {
    const draft = fresh();
    draft.cases[0]!.found.presenters = ["  ", " Testesen, Kari "];
    draft.cases[0]!.subItems[0]!.found = { text: " ", annex: null };
    const one = acceptedFrom(draft).preview.cases[0]!;
    expect(one.presenters).toEqual(["Testesen, Kari"]);
    expect(one.sub_items.map(({ text }) => text)).toEqual(["Notatet"]);
  });
});

describe("what must be right first", () => {
  const good = (): ImportDraft => {
    const draft = { ...fresh(), dateConfirmed: true };
    draft.cases[1]!.found.purpose = "discussion";
    return draft;
  };
  const meeting = { id: "m1", name: "2025/M4", body_id: "b1", year: 2025, number: 4 } as MeetingRow;

  test("a corrected preview has no problems", () => expect(problemsOf(good())).toEqual([]));

  test.each<[string, string, (draft: ImportDraft) => void]>([
    ["year", "import-year", (draft) => { draft.meeting = { ...draft.meeting, year: null }; }],
    ["number", "import-number", (draft) => { draft.meeting = { ...draft.meeting, number: 100 }; }],
    ["body", "import-body", (draft) => { draft.bodyId = ""; }],
    ["date", "import-date-confirmed", (draft) => { draft.dateConfirmed = false; }],
    ["times", "import-end", (draft) => { draft.end = "08:00"; }],
    ["caseNumber", "case-0-number", (draft) => { draft.cases[0]!.found.number = "2025/M4-"; }],
    ["caseNumber", "case-0-number", (draft) => { draft.cases[0]!.found.number = "2025/M4-000"; }],
    ["caseNumberTwice", "case-1-number", (draft) => { draft.cases[1]!.found.number = "2025/M4-001"; }],
    ["title", "case-0-title", (draft) => { draft.cases[0]!.found.title = " "; }],
    ["purpose", "case-1-purpose", (draft) => { draft.cases[1]!.found.purpose = null; }],
    ["documentTitle", "document-0-title", (draft) => { draft.documents[0]!.found.title = ""; }],
    ["annexPages", "case-0-annex-0-first", (draft) => { draft.cases[0]!.annexes[0]!.found.last_page = 21; }],
    ["annexPages", "case-0-annex-0-first", (draft) => { draft.cases[0]!.annexes[0]!.found.first_page = null; }],
  ])("%s at %s", (problem, id, spoil) => {
    const draft = structuredClone(good());
    spoil(draft);
    expect(problemsOf(draft).map((one) => [one.problem, one.id])).toEqual([[problem, id]]);
  });

  test("what is left out may be wrong, but not everything may be left out", () => {
    const draft = good();
    draft.cases[0]!.found.title = "";
    for (const one of [...draft.cases, ...draft.documents]) one.include = false;
    expect(problemsOf(draft).map(({ problem }) => problem)).toEqual(["nothing"]);
  });

  test("a meeting that the preview found there already, as long as body, year and number are those", () => {
    const there = { ...good(), existing: meeting };
    expect(problemsOf(there).map(({ problem }) => problem)).toEqual(["exists"]);
    expect(existingMeeting({ ...there, bodyId: "b2" })).toBeNull();
    expect(existingMeeting({ ...there, meeting: { ...there.meeting, number: 5 } })).toBeNull();
  });
});

test("a name is taken for whom the preview says, one that is written by hand for the person of just that name", () => {
  const people = [{ id: "p1", name: "Kari Testesen" }, { id: "p2", name: "Ola Prøvestad" }] as PutPerson[];
  const known = [{ written: "TESTESEN, Kari", name: "Kari TESTESEN", person_id: "p1" }, { written: "Ola Prøvestad", name: "Ola Prøvestad", person_id: null }];
  expect(personOf("TESTESEN, Kari", known, people)?.id).toBe("p1");
  expect(personOf("Ola Prøvestad", known, people)).toBeUndefined();
  expect(personOf("Kari Testesen", known, people)?.id).toBe("p1");
  expect(personOf("Kari Anne Testesen", known, people)).toBeUndefined();
});

test.each<[Finding, string | null]>([
  [finding("date.missing"), "import-date"],
  [finding("meeting.unknown"), "import-number"],
  [finding("document.draft_but_approved", { where: { case: null, page: 2, line: 1 } }), "document-0-title"],
  [finding("purpose.missing", inCase("2025/M4-002")), "case-1-purpose"],
  [finding("purpose.decision_without_proposal", inCase("2025/M4-001")), "case-0-proposal"],
  [finding("presenters.uneven", inCase("2025/M4-002")), "case-1-presenters"],
  [finding("sub_item.annex_suggested", { quote: "Notatet", ...inCase("2025/M4-001") }), "case-0-item-1-confirmed"],
  [finding("annex.not_found", { quote: "Notat.pdf", ...inCase("2025/M4-001") }), "case-0-annex-1-title"],
  [finding("title.uncertain", inCase("2025/M4-001")), "case-0-title"],
  [finding("cases.missing_numbers"), null],
])("$0.code leads to $1", (one, id) => expect(targetOf(one, fresh())).toBe(id));

test.each([["/tmp/Pakke.PDF", true], ["pakke.txt", true], ["notat.docx", false], ["pdf", false]])("%s is a packet: %s", (path, is) => expect(isPacket(path)).toBe(is));
