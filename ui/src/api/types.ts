// Hand-made until the Rust test writes this file; the same names and shapes.

export type Language = "nb" | "nn";
export type LanguageForm = "bokmal" | "nynorsk" | "neutral";
export type Purpose = "decision" | "discussion" | "information";
export type AccessRole = "secretary" | "member" | "group_leader" | "adviser" | "reader";
export type BodyKind = "council" | "portfolio_board" | "group" | "working_group" | "other";
export type Function = "chair" | "deputy_chair" | "member" | "deputy" | "secretary" | "leader" | "adviser" | "union_representative" | "observer";
export type NumberingSequence = "per_meeting" | "per_year";
export type RecurringPlace = "first" | "last";
export interface Progress { step: string; done: number; total: number | null }
export interface Touched { table: string; key: string }
export interface Label { kind: string; subject: string }
export interface Changed { entry: string | null; label: Label; touched: Touched[] }
export interface CouncilFrame { name: string; short_name: string; language: Language }
export interface PutMunicipality { id: string; number: string; org_number: string | null; name: string; language_form: LanguageForm; is_host: boolean; valid_from: string | null; valid_to: string | null }
export type Municipality = PutMunicipality;
export interface BodyDraft { kind: BodyKind; name: string; short_name: string; parent_id: string | null; replaced_by_id: string | null; valid_from: string | null; valid_to: string | null; numbering_pattern: string; numbering_sequence: NumberingSequence; default_place: string; default_start: string | null; default_end: string | null; cases_due_days: number; papers_due_days: number }
export type PutBody = { id: string } & BodyDraft;
export type Body = PutBody;
export interface RecurringItem { id: string; place: RecurringPlace; title: string; purpose: Purpose; minutes: number | null; proposal: string }
export type Recurring = { body_id: string } & RecurringItem;
export interface PutPerson { id: string; name: string; email: string; phone: string; employer: string; title: string; municipality_id: string | null; access: AccessRole; active: boolean }
export type Person = PutPerson;
export interface GiveRole { id: string; person_id: string; body_id: string; function: Function; municipality_id: string | null; valid_from: string | null; valid_to: string | null }
export type Role = { person_name: string; body_name: string; municipality_name: string | null } & GiveRole;
export interface SetUpCouncil { name: string; short_name: string; language: Language; municipalities: PutMunicipality[]; bodies: PutBody[]; secretary: PutPerson }
export interface Directory { municipalities: Municipality[]; bodies: Body[]; recurring: Recurring[]; people: Person[]; roles: Role[] }
export interface CouncilState { council: CouncilFrame | null; me: Person | null; folder: string; version: string }
export type Command =
  | ({ type: "council.change" } & CouncilFrame)
  | ({ type: "municipality.put" } & PutMunicipality)
  | ({ type: "body.put" } & PutBody)
  | { type: "recurring.set"; body_id: string; items: RecurringItem[] }
  | ({ type: "person.put" } & PutPerson)
  | ({ type: "role.give" } & GiveRole)
  | { type: "role.end"; id: string; valid_to: string };
export interface FieldChange { field: string; before: string | number | null; after: string | number | null }
export interface RowChange { op: "insert" | "update" | "delete"; table: string; key: string; fields: FieldChange[] }
export interface HistoryQuery { limit: number; before?: number; row?: string }
export interface HistoryEntry { seq: number; id: string; at: string; actor: string; actor_name: string; kind: string; subject: string; undoes: string | null; undone: boolean; rows: RowChange[] }
export interface Verification { entries: number; blobs: number; rows: number; problems: string[] }
export interface Hit { kind: string; id: string; title: string; snippet: string; page: number | null }
export interface Requests {
  "council.state": { params: Record<string, never>; result: CouncilState };
  "council.set_up": { params: SetUpCouncil; result: Changed };
  "council.directory": { params: Record<string, never>; result: Directory };
  "me.choose": { params: { person_id: string }; result: null };
  "history": { params: HistoryQuery; result: HistoryEntry[] };
  "undo": { params: { entry?: string }; result: Changed };
  "search": { params: { words: string; kind?: string }; result: { hits: Hit[] } };
  "settings.get": { params: Record<string, never>; result: Record<string, string> };
  "settings.set": { params: { key: string; value: string }; result: null };
}
export interface Tasks {
  "demo.create": { params: Record<string, never>; result: Changed };
  "verify": { params: Record<string, never>; result: Verification };
  "backup": { params: { path: string }; result: unknown };
  "restore": { params: { path: string }; result: unknown };
  "export": { params: { path: string }; result: unknown };
}
