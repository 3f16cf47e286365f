// Hand-made until the Rust test writes this file.

export type Language = "nb" | "nn";
export type Purpose = "decision" | "discussion" | "information";
export interface Touched { table: string; key: string }
export interface Changed { entry: string; label: { type: string; subject: string }; touched: Touched[]; value: unknown }
export type Command = ({ type: "council.set_up" } & Record<string, unknown>) | ({ type: string } & Record<string, unknown>);

export interface CouncilState {
  council: { name: string; short_name: string; language: Language } | null;
  me: { id: string; name: string; access: string } | null;
  head: number;
}
export interface FieldChange { field: string; before: string | number | null; after: string | number | null }
export interface RowChange { op: "insert" | "update" | "delete"; table: string; key: string; fields: FieldChange[] }
export interface HistoryEntry { seq: number; id: string; at: string; actor: string; actor_name: string; kind: string; subject: string; undoes: string | null; undone: boolean; rows: RowChange[] }
export interface Hit { kind: string; id: string; title: string; snippet: string; page: number | null }
export interface Requests {
  "council.state": { params: Record<string, never>; result: CouncilState };
  "history": { params: { limit: number; before?: number; row?: string }; result: HistoryEntry[] };
  "undo": { params: { entry?: string }; result: Changed };
  "search": { params: { words: string; kind?: string }; result: { hits: Hit[] } };
  "settings.get": { params: Record<string, never>; result: Record<string, string> };
  "settings.set": { params: { key: string; value: string }; result: null };
}
export interface Tasks {
  "demo.create": { params: Record<string, never>; result: unknown };
  "backup": { params: { path: string }; result: unknown };
  "restore": { params: { path: string }; result: unknown };
  "export": { params: { folder: string }; result: unknown };
  "import.preview": { params: { path: string }; result: unknown };
}
