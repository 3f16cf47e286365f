import { newId, type KeyFigure, type KeyPartyDraft, type KeyVersion, type Municipality, type PutKeyVersion, type PutWorksheet, type WorksheetDraft, type WorksheetView } from "../../api";

/** A form's draft: what is not chosen yet is empty, where a command must have it. */
export interface WorksheetForm extends Omit<WorksheetDraft, "key_version_id" | "effective_from"> {
  id: string;
  key_version_id: string | null;
  effective_from: string | null;
}

export function newWorksheet(): WorksheetForm {
  return {
    id: newId(), title: "", basis: "salary", amount: "", recurs: "yearly", factors: [], key_version_id: null, used: [], reason: "", effective_from: null, effective_to: null,
    prorated_by: "months", invoicer: "", debtor: "", host: "", effect_version_id: null, note: "",
  };
}

export function formOf(view: WorksheetView): WorksheetForm {
  return { id: view.id, ...view.draft };
}

/** The same once more, to try something else with. */
export function copyOf(view: WorksheetView): WorksheetForm {
  return { ...formOf(view), id: newId() };
}

/** The draft as the core takes it; null while it misses what nothing can be computed without. */
export function draftOf(form: WorksheetForm): WorksheetDraft | null {
  const { id: _id, key_version_id, effective_from, ...rest } = form;
  if (key_version_id === null || effective_from === null || form.amount.trim() === "" || form.title.trim() === "") return null;
  return { ...rest, key_version_id, effective_from };
}

export function commandOf(form: WorksheetForm, caseId: string, draft: WorksheetDraft): PutWorksheet {
  return { id: form.id, case_id: caseId, ...draft };
}

/** A form's draft of a version: the day may be missing. */
export interface VersionForm extends Omit<PutKeyVersion, "valid_from"> {
  valid_from: string | null;
}

const noFigure: KeyFigure = { value: "", as_of: null, source: "" };

export function newParty(parts: number): KeyPartyDraft {
  return { id: newId(), name: "", payer: "", tie_key: "", municipality_id: null, figures: Array.from({ length: parts }, () => noFigure) };
}

export function municipalityParty({ id, name, number }: Municipality, parts: number): KeyPartyDraft {
  return { ...newParty(parts), name, tie_key: number, municipality_id: id };
}

/** A version that starts where the one before it stands: the same parties, and figures to be written anew. */
export function nextVersion(keyId: string, before: KeyVersion | undefined): VersionForm {
  const parts = before?.parts ?? [{ basis: "population" as const, weight: "1" }];
  const parties = before?.parties.map((party) => ({ ...party, id: newId() })) ?? [newParty(parts.length), newParty(parts.length)];
  return { id: newId(), key_id: keyId, valid_from: null, valid_to: null, parts, parties, note: "" };
}

/** Only what the command takes: what a read adds must not go back in it. */
export function versionForm({ id, key_id, valid_from, valid_to, parts, parties, note }: KeyVersion): VersionForm {
  return { id, key_id, valid_from, valid_to, parts, parties, note };
}

/** With one more part, whose figures every party gets a place for. */
export function withPart(form: VersionForm): VersionForm {
  return {
    ...form, parts: [...form.parts, { basis: "equal", weight: "" }], parties: form.parties.map((party) => ({ ...party, figures: [...party.figures, noFigure] })),
  };
}

export function withoutPart(form: VersionForm, at: number): VersionForm {
  const without = <T>(list: readonly T[]) => list.filter((_, index) => index !== at);
  return { ...form, parts: without(form.parts), parties: form.parties.map((party) => ({ ...party, figures: without(party.figures) })) };
}
