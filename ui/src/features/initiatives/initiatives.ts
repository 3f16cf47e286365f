import type { CaseId, InitiativeId, InitiativeRow, PutInitiative } from "../../api";

export const kinds = ["project", "procurement", "building", "service", "other"] as const satisfies readonly InitiativeRow["kind"][];
export const financings = ["council_investment", "council_operations", "own_unit", "external", "unknown"] as const satisfies readonly InitiativeRow["financing"][];
export const involvements = ["leads", "advises", "informed", "not_involved"] as const satisfies readonly InitiativeRow["involvement"][];
export const budgets = ["operations", "investment"] as const;

export const newInitiative = (id: InitiativeId, case_id: CaseId | null = null): PutInitiative => ({
  id, case_id, title: "", description: "", kind: "project", requester_unit: "", municipality_id: null, low_ore: null, likely_ore: null, high_ore: null, financing: "unknown",
  booked_on: "", frame_ore: null, involvement: "not_involved", invoicing: "",
});

/** Only what the command takes: what a read adds must not go back in it. */
export function draftOf(row: InitiativeRow): PutInitiative {
  const { id, title, description, kind, requester_unit, municipality_id, case_id, low_ore, likely_ore, high_ore, financing, booked_on, frame_ore, involvement, invoicing } = row;
  return { id, title, description, kind, requester_unit, municipality_id, case_id, low_ore, likely_ore, high_ore, financing, booked_on, frame_ore, involvement, invoicing };
}

/** The budget year that is written, or null when it is none. */
export function parseYear(written: string): number | null {
  const year = /^\s*\d{4}\s*$/.test(written) ? Number(written) : 0;
  return year >= 1990 && year <= 2150 ? year : null;
}

/** Whether low, likely and high stand in that order, where they are given. */
export function isOrdered(low: number | null, likely: number, high: number | null): boolean {
  return (low ?? likely) <= likely && likely <= (high ?? likely);
}
