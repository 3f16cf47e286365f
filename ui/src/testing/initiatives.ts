import type { InitiativeBoard, InitiativeRow, InitiativeView, Sums } from "../api";
import { directory } from "./council";

const id = (n: number) => `0190d000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const molde = directory.municipalities[0]!.id;

const noSums: Sums = { count: 0, operations_ore: 0, investment_ore: 0, unplaced_ore: 0, cost_ore: 0, sources_ore: 0, gap_ore: 0, surplus_ore: 0, overspend_ore: 0 };

const year = { year: 2024, operations_ore: 0, investment_ore: 125_000_000, sources_ore: 25_000_025, gap_ore: 99_999_975, estimate: { low_ore: 100_000_000, likely_ore: 125_000_000, high_ore: 125_000_000 } };

/** Short of money, beyond its frame, and refused. */
export const row: InitiativeRow = {
  id: id(1), title: "Nytt nett", description: "Nett i **alle** bygg.", kind: "project", requester_unit: "Enhet for nett", municipality_id: null, case_id: null, low_ore: 100_000_000,
  likely_ore: 120_000_000, high_ore: null, financing: "own_unit", booked_on: "Prosjekt 17", frame_ore: 0, involvement: "advises", invoicing: "", municipality_name: null,
  case_title: null, case_number: null, state: "postponed", state_comment: "Venter på avklaring", state_on: "2024-02-26", gate: "refused",
  money: {
    sums: { years: [year], sources: [{ party: "Molde", amount_ore: 25_000_025 }], operations_ore: 0, investment_ore: 125_000_000, sources_ore: 25_000_025, gap_ore: 99_999_975, estimate: year.estimate },
    cost_ore: 125_000_000, gap_ore: 99_999_975, overspend_ore: 125_000_000, above_estimate_ore: 5_000_000,
  },
  created_at: "2024-02-20T08:00:00Z",
};

/** One that nothing is known of yet. */
export const bare: InitiativeRow = {
  ...row, id: id(2), title: "Ny hall", description: "", requester_unit: "", municipality_id: molde, municipality_name: "Molde", low_ore: null, likely_ore: null, frame_ore: null,
  financing: "unknown", booked_on: "", state: "on_plan", state_comment: "", state_on: null, gate: "open",
  money: { sums: { years: [], sources: [], operations_ore: 0, investment_ore: 0, sources_ore: 0, gap_ore: 0, estimate: { low_ore: 0, likely_ore: 0, high_ore: 0 } }, cost_ore: null, gap_ore: null, overspend_ore: null, above_estimate_ore: null },
};

const total: Sums = { ...noSums, count: 2, investment_ore: 125_000_000, cost_ore: 125_000_000, sources_ore: 25_000_025, gap_ore: 99_999_975, overspend_ore: 125_000_000 };

export const board: InitiativeBoard = {
  rows: [bare, row], years: [2024],
  sums: {
    total, by_gate: [{ gate: "open", ...noSums, count: 1 }, { gate: "refused", ...total, count: 1 }], by_state: [{ state: "on_plan", count: 1 }, { state: "postponed", count: 1 }],
    by_municipality: [{ municipality_id: null, name: null, ...total, count: 1, pays_ore: 0 }, { municipality_id: molde, name: "Molde", ...noSums, count: 1, pays_ore: 25_000_025 }],
    by_year: [year], payers: [{ party: "Molde", amount_ore: 25_000_025 }],
  },
};

export const initiative: InitiativeView = {
  ...row,
  costs: [{ id: id(11), text: "Utstyr", year: 2024, budget: "investment", likely_ore: 125_000_000, low_ore: 100_000_000, high_ore: null }],
  sources: [{ id: id(21), municipality_id: molde, party: "", year: 2024, amount_ore: 25_000_025, name: "Molde" }],
  alternatives: [
    { id: id(31), text: "Starte likevel", consequence: "Rammen brytes", excluded_why: "Merforbruk tillates ikke", excluded_by: "Kommunedirektørene", excluded_on: "2024-02-14" },
    { id: id(32), text: "Si nei", consequence: "Enhetene gjør det selv", excluded_why: "", excluded_by: "", excluded_on: null },
  ],
  gate_decisions: [
    { id: id(41), gate: "refused", decided_by: "Rådet", decided_on: "2024-03-13", reason: "Ingen dekning", recorded_at: "2024-03-13T10:00:00Z" },
    { id: id(42), gate: "open", decided_by: "Rådet", decided_on: "2024-02-14", reason: "", recorded_at: "2024-02-14T10:00:00Z" },
  ],
  links: [
    { id: id(51), is_own: true, other_id: bare.id, other_title: "Ny hall", relation: "venter på" },
    { id: id(52), is_own: false, other_id: id(3), other_title: "Fibernett", relation: "erstatter" },
  ],
};

/** The one that nothing is known of yet, whole: it may be removed. */
export const bareInitiative: InitiativeView = { ...bare, costs: [], sources: [], alternatives: [], gate_decisions: [], links: [] };
