import type {
  AcceptImport, AnnexFound, Body, CaseFound, Clock, Directory, DocumentFound, Finding, ImportPreview, KeptFile, KnownPresenter, Language, MeetingFound, MeetingMode,
  MeetingRow, PageNumber, PutPerson, SubItemFound,
} from "../../api";

/** Everything in a preview may be left out, or need a word from the secretary. */
interface Choice {
  /** Steady while the page lives: fields are named by it. */
  key: string;
  include: boolean;
}

export interface AnnexDraft extends Choice {
  found: AnnexFound;
}

export interface SubItemDraft extends Choice {
  found: SubItemFound;
  /** An annex that was only suggested by its words goes along when somebody has said yes to it. */
  suggested: boolean;
  confirmed: boolean;
}

export interface CaseDraft extends Choice {
  found: CaseFound;
  annexes: AnnexDraft[];
  subItems: SubItemDraft[];
}

export interface DocumentDraft extends Choice {
  found: DocumentFound;
}

/** A preview on its way to be taken in, as the secretary corrects it. */
export interface ImportDraft {
  file: KeptFile;
  meeting: MeetingFound;
  /** A date that was inferred counts when somebody has confirmed it. */
  dateConfirmed: boolean;
  bodyId: string;
  start: Clock | null;
  end: Clock | null;
  place: string;
  mode: MeetingMode;
  language: Language;
  cases: CaseDraft[];
  documents: DocumentDraft[];
  pageNumbers: readonly PageNumber[];
  findings: readonly Finding[];
  pages: number;
  /** The meeting that has the packet's year and number already. */
  existing: MeetingRow | null;
  /** Who the presenters are taken for, as they were read. */
  known: readonly KnownPresenter[];
}

export function draftFrom({ file, preview, body_id, existing, presenters }: ImportPreview, bodies: readonly Body[], language: Language): ImportDraft {
  const body = bodies.find(({ id }) => id === body_id) ?? bodies[0];
  const suggested = new Set(preview.findings.filter(({ code }) => code === "sub_item.annex_suggested").map(({ quote }) => quote));
  return {
    file,
    meeting: preview.meeting,
    dateConfirmed: preview.meeting.date_certainty === "certain",
    bodyId: body?.id ?? "",
    start: body?.default_start ?? null,
    end: body?.default_end ?? null,
    place: body?.default_place ?? "",
    mode: "physical",
    language,
    cases: preview.cases.map((found, index) => caseDraft(found, index, suggested)),
    documents: preview.documents.map((found, index) => ({ key: `document-${index}`, include: true, found })),
    pageNumbers: preview.page_numbers,
    findings: preview.findings,
    pages: preview.pages,
    existing,
    known: presenters,
  };
}

function caseDraft(found: CaseFound, index: number, suggested: ReadonlySet<string>): CaseDraft {
  const key = `case-${index}`;
  return {
    key,
    include: true,
    found,
    annexes: found.annexes.map((annex, at) => ({ key: `${key}-annex-${at}`, include: true, found: annex })),
    subItems: found.sub_items.map((item, at) => {
      const isSuggested = item.annex !== null && suggested.has(item.text);
      return { key: `${key}-item-${at}`, include: true, found: item, suggested: isSuggested, confirmed: !isSuggested };
    }),
  };
}

/** What is sent: without what was left out, and without what nobody confirmed. */
export function acceptedFrom(draft: ImportDraft): AcceptImport {
  const cases = draft.cases.filter(({ include }) => include).map(acceptedCase);
  const numbers = new Set(cases.map(({ number }) => number));
  const leftOut = new Set(draft.cases.filter(({ include }) => !include).map(({ found }) => found.number).filter((number) => !numbers.has(number)));
  return {
    file: draft.file,
    preview: {
      meeting: { ...draft.meeting, date: draft.dateConfirmed ? draft.meeting.date : null },
      cases,
      documents: draft.documents.filter(({ include }) => include).map(({ found }) => found),
      page_numbers: [...draft.pageNumbers],
      pages: draft.pages,
      findings: draft.findings.filter(({ where }) => where.case === null || !leftOut.has(where.case)),
    },
    body_id: draft.bodyId,
    start_time: draft.start,
    end_time: draft.end,
    place: draft.place.trim(),
    mode: draft.mode,
    language: draft.language,
  };
}

function acceptedCase({ found, annexes, subItems }: CaseDraft): CaseFound {
  const kept = annexes.filter(({ include }) => include);
  const names = new Set(kept.map((annex) => annex.found.file_name));
  // Sections name their annex by its place in the list, and the list may have become shorter.
  const placeNow = new Map(annexes.map((annex, index) => [index, kept.indexOf(annex)]));
  const sections = found.sections.flatMap((section) => {
    if (section.annex === null) return [section];
    const annex = placeNow.get(section.annex) ?? -1;
    return annex === -1 ? [] : [{ ...section, annex }];
  });
  return {
    ...found,
    number: found.number.trim(),
    title: found.title.trim(),
    presenters: found.presenters.map((name) => name.trim()).filter(Boolean),
    annexes: kept.map((annex) => annex.found),
    sections,
    sub_items: subItems
      .filter(({ include, found: item }) => include && item.text.trim() !== "")
      .map(({ found: item, confirmed }) => ({ text: item.text.trim(), annex: confirmed && item.annex !== null && names.has(item.annex) ? item.annex : null })),
  };
}

/** Who a name is taken for: as the preview says of names as they were read, else the one who was chosen by name. */
export function personOf(written: string, known: ImportDraft["known"], people: Directory["people"]): PutPerson | undefined {
  const found = known.find((presenter) => presenter.written === written);
  return people.find((person) => (found ? person.id === found.person_id : person.name === written.trim()));
}

/** The meeting that the preview found with this year and number, while the draft still says so. Rust looks again in the end. */
export function existingMeeting({ existing, bodyId, meeting }: Pick<ImportDraft, "existing" | "bodyId" | "meeting">): MeetingRow | null {
  return existing?.body_id === bodyId && existing.year === meeting.year && existing.number === meeting.number ? existing : null;
}

export type Problem =
  | "year" | "number" | "body" | "date" | "exists" | "times" | "nothing" | "caseNumber" | "caseNumberTwice" | "title" | "purpose" | "documentTitle" | "annexPages";

export interface FoundProblem {
  /** The field's id. */
  id: string;
  problem: Problem;
  /** What it is about: a case's number. */
  about: string;
}

/** What must be right before anything is taken in. Rust checks all of it again. */
export function problemsOf(draft: ImportDraft): FoundProblem[] {
  const found: FoundProblem[] = [];
  const add = (id: string, problem: Problem, about = "") => found.push({ id, problem, about });
  const { year, number, date } = draft.meeting;
  if (year === null || year < 1900 || year > 2999) add("import-year", "year");
  if (number === null || number < 1 || number > 99) add("import-number", "number");
  if (draft.bodyId === "") add("import-body", "body");
  if (existingMeeting(draft)) add("import-number", "exists");
  if (date !== null && !draft.dateConfirmed) add("import-date-confirmed", "date");
  if (draft.start !== null && draft.end !== null && draft.end < draft.start) add("import-end", "times");
  const cases = draft.cases.filter(({ include }) => include);
  if (cases.length === 0 && !draft.documents.some(({ include }) => include)) add("import-cases", "nothing");
  const seen = new Set<string>();
  for (const { key, found: one, annexes } of cases) {
    const label = one.number.trim() || one.title;
    if (!/[1-9]\d*$/.test(one.number.trim())) add(`${key}-number`, "caseNumber", label);
    else if (seen.has(one.number.trim())) add(`${key}-number`, "caseNumberTwice", label);
    seen.add(one.number.trim());
    if (one.title.trim() === "") add(`${key}-title`, "title", label);
    if (one.purpose === null) add(`${key}-purpose`, "purpose", label);
    for (const annex of annexes) if (annex.include && !pagesFit(annex.found, draft.pages)) add(`${annex.key}-first`, "annexPages", annex.found.title);
  }
  for (const { key, include, found: document } of draft.documents) {
    if (include && document.title.trim() === "") add(`${key}-title`, "documentTitle");
  }
  return found;
}

function pagesFit({ first_page: first, last_page: last }: AnnexFound, pages: number): boolean {
  if (first === null || last === null) return first === last;
  return first >= 1 && first <= last && last <= pages;
}
