import { newId, type SetUpCouncil } from "../../api";

export interface MunicipalityDraft {
  id: string;
  number: string;
  name: string;
  isHost: boolean;
}

export interface BodyNameDraft {
  id: string;
  name: string;
}

/** The answers to the three questions, as they stand in the form. */
export interface CouncilDraft {
  name: string;
  language: "nb" | "nn";
  municipalities: MunicipalityDraft[];
  bodies: BodyNameDraft[];
  myName: string;
  myEmail: string;
}

/** What is missing, by the field and the name of its text. */
export interface DraftProblem {
  field: string;
  text: "nameMissing" | "municipalityMissing" | "municipalityNumber" | "bodyMissing" | "myNameMissing";
}

export function emptyDraft(bodyNames: readonly string[]): CouncilDraft {
  return {
    name: "",
    language: "nb",
    municipalities: [emptyMunicipality(true), emptyMunicipality(false)],
    bodies: bodyNames.map((name) => ({ id: newId(), name })),
    myName: "",
    myEmail: "",
  };
}

export function emptyMunicipality(isHost: boolean): MunicipalityDraft {
  return { id: newId(), number: "", name: "", isHost };
}

const isEmpty = (row: MunicipalityDraft) => row.name.trim() === "" && row.number.trim() === "";

export function problemsOf(draft: CouncilDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (draft.name.trim() === "") problems.push({ field: "name", text: "nameMissing" });
  const filled = draft.municipalities.filter((row) => !isEmpty(row));
  if (filled.length === 0) problems.push({ field: `name-${draft.municipalities[0]?.id}`, text: "municipalityMissing" });
  for (const row of filled) {
    if (row.name.trim() === "") problems.push({ field: `name-${row.id}`, text: "municipalityMissing" });
    if (!/^\d{4}$/.test(row.number.trim())) problems.push({ field: `number-${row.id}`, text: "municipalityNumber" });
  }
  if (draft.bodies.every((body) => body.name.trim() === "")) problems.push({ field: `body-${draft.bodies[0]?.id}`, text: "bodyMissing" });
  if (draft.myName.trim() === "") problems.push({ field: "my-name", text: "myNameMissing" });
  return problems;
}

/** The field that a refusal is about. Rust names the field of one of many: its value, or its length, tells which. */
export function refusedField(draft: CouncilDraft, { field, value, limit }: Readonly<Record<string, unknown>>): string {
  if (field === "email") return "my-email";
  if (field === "number") return `number-${draft.municipalities.find((row) => row.number.trim() === value)?.id}`;
  const names = [
    { field: "name", name: draft.name },
    ...draft.municipalities.map((row) => ({ field: `name-${row.id}`, name: row.name })),
    { field: "my-name", name: draft.myName },
    ...draft.bodies.map((row) => ({ field: `body-${row.id}`, name: row.name })),
  ];
  return names.find(({ name }) => field === "name" && typeof limit === "number" && [...name.trim()].length > limit)?.field ?? "name";
}

/** The first body is the council itself; the next one is the board it hears, the rest are others under it. */
export function foundation(draft: CouncilDraft): SetUpCouncil {
  const bodies = draft.bodies.filter((body) => body.name.trim() !== "");
  return {
    name: draft.name.trim(),
    short_name: "",
    language: draft.language,
    municipalities: draft.municipalities.filter((row) => !isEmpty(row)).map((row) => ({
      id: row.id, number: row.number.trim(), org_number: null, name: row.name.trim(), language_form: "neutral",
      is_host: row.isHost, valid_from: null, valid_to: null,
    })),
    bodies: bodies.map((body, index) => ({
      id: body.id,
      kind: index === 0 ? "council" : index === 1 ? "portfolio_board" : "other",
      name: body.name.trim(), short_name: "", parent_id: index === 0 ? null : (bodies[0]?.id ?? null), replaced_by_id: null,
      valid_from: null, valid_to: null, numbering_pattern: "{year}/M{meeting}-{n:03}", numbering_sequence: "per_meeting",
      default_place: "", default_start: "09:00", default_end: "12:00", cases_due_days: 14, papers_due_days: 7,
    })),
    secretary: {
      id: newId(), name: draft.myName.trim(), email: draft.myEmail.trim(), phone: "", employer: "", title: "",
      municipality_id: null, access: "secretary", active: true,
    },
  };
}
