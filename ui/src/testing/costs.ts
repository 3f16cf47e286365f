import type { AllocationKey, Amount, KeyVersion, Part, PayerFigures, WorksheetFigures, WorksheetPreview, WorksheetView } from "../api";
import { view as caseView } from "./cases";

const id = (n: number) => `0190c000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const amount = (ore: number, text: string): Amount => ({ ore, text });
const part = (ore: number, text: string, got_remainder = false): Part => ({ amount: amount(ore, text), got_remainder });
const figure = (value: string) => ({ value, as_of: "2024-03-01", source: "Enhetenes egne tall" });

/** 34, 5 and 10 employees; the two units are one municipality's. */
export const version: KeyVersion = {
  id: id(2), key_id: id(1), key_name: "Ansatte", version: 1, valid_from: "2024-01-01", valid_to: null, holds_to: null, note: "", parts: [{ basis: "headcount", weight: "1" }],
  parties: [
    { id: id(11), name: "Felles enhet", payer: "", tie_key: "1", municipality_id: null, figures: [figure("34")] },
    { id: id(12), name: "Enhet A", payer: "Molde", tie_key: "1506", municipality_id: null, figures: [figure("5")] },
    { id: id(13), name: "Enhet B", payer: "Molde", tie_key: "1506", municipality_id: null, figures: [figure("10")] },
  ],
  shares: [
    { name: "Felles enhet", payer: "Felles enhet", share: { exact: "34/49", percent: "69,3878 %" } },
    { name: "Enhet A", payer: "Molde", share: { exact: "5/49", percent: "10,2041 %" } },
    { name: "Enhet B", payer: "Molde", share: { exact: "10/49", percent: "20,4082 %" } },
  ],
  payers: ["Felles enhet", "Molde"], used_by: [],
};

export const key: AllocationKey = { id: id(1), name: "Ansatte", note: "", versions: [version] };

const host: PayerFigures = {
  name: "Molde", tie_key: "1506", computed: { exact: "15/49", percent: "30,6122 %" }, used: { exact: "3/20", percent: "15,0000 %" }, differs: true, factor: "0,1995",
  full_year: part(19_950_000, "199 500,00"), first_year: part(13_300_000, "133 000,00"), by_none: part(19_950_000, "199 500,00"), by_months: part(13_300_000, "133 000,00"),
  by_days: part(13_354_508, "133 545,08"), by_computed: amount(40_714_286, "407 142,86"), difference: amount(-20_764_286, "−207 642,86"),
};
const joint: PayerFigures = {
  name: "Felles enhet", tie_key: "1", computed: { exact: "34/49", percent: "69,3878 %" }, used: { exact: "17/20", percent: "85,0000 %" }, differs: true, factor: "1,1305",
  full_year: part(113_050_000, "1 130 500,00"), first_year: part(75_366_667, "753 666,67", true), by_none: part(113_050_000, "1 130 500,00"), by_months: part(75_366_667, "753 666,67", true),
  by_days: part(75_675_547, "756 755,47"), by_computed: amount(92_285_714, "922 857,14"), difference: amount(20_764_286, "207 642,86"),
};

export const figures: WorksheetFigures = {
  basis: amount(100_000_000, "1 000 000,00"), factor: "1,33", covered: { year: 2024, from: "2024-05-01", to: "2024-12-31", months: "8", days: 245, days_in_year: 366 },
  payers: [joint, host],
  totals: {
    full_year: amount(133_000_000, "1 330 000,00"), first_year: amount(88_666_667, "886 666,67"), by_none: amount(133_000_000, "1 330 000,00"), by_months: amount(88_666_667, "886 666,67"),
    by_days: amount(89_030_055, "890 300,55"),
  },
  differs: true, lacks_reason: false, remainders: [{ is_first_year: true, payer: "Felles enhet", remainder: "0,9500", by_tie: false }], effects: null, previous: null,
};

export const preview: WorksheetPreview = { figures, key: version, key_holds: true, holding_version: null, against_adopted: null };

export const worksheet: WorksheetView = {
  ...preview, id: id(21), case_id: caseView.id, is_adopted: true, created_at: "2024-03-01T08:00:00Z",
  draft: {
    title: "Leder av felles enhet", basis: "salary", amount: "1 000 000,00", recurs: "yearly", factors: [{ value: "1,33", holds: "arbeidsgiveravgift og pensjon" }], key_version_id: version.id,
    used: [{ payer: "Felles enhet", percent: "85" }, { payer: "Molde", percent: "15" }], reason: "Felles enhet har det tyngste ansvaret.", effective_from: "2024-05-01", effective_to: null,
    prorated_by: "months", invoicer: "Felles enhet", debtor: "Molde", host: "", effect_version_id: null, note: "",
  },
};
