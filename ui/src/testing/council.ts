import type { AccessRole, Body, CouncilState, Directory, HistoryLine, PutPerson } from "../api";
import { rightsOf } from "./access";

/** A small council for tests of the window. */
const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, "0")}`;

export const secretary: PutPerson = {
  id: id(21), name: "Testesen, Kari", email: "", phone: "", employer: "", title: "", municipality_id: null, access: "secretary", active: true,
};

export const state: CouncilState = {
  council: { name: "Prøverådet", short_name: "", language: "nb" }, me: secretary, may: rightsOf("secretary"), folder: "/data/samrad", version: "0.1.0",
};

/** The same with somebody of this role at the machine. */
export function stateOf(access: AccessRole): CouncilState {
  return { ...state, me: { ...secretary, access }, may: rightsOf(access) };
}

export const noCouncil: CouncilState = { ...state, council: null, me: null, may: [] };

export const council: Body = {
  id: id(11), kind: "council", name: "Prøverådet", short_name: "", parent_id: null, replaced_by_id: null, valid_from: null, valid_to: null,
  numbering_pattern: "{year}/M{meeting}-{n:03}", numbering_sequence: "per_meeting", default_place: "", default_start: null, default_end: null,
  cases_due_days: 14, papers_due_days: 7, rule_set: "admin_consensus", freeze_due_days: 7, series: null,
};

export const directory: Directory = {
  municipalities: [
    { id: id(1), number: "1506", org_number: null, name: "Molde", language_form: "neutral", is_host: true, valid_from: null, valid_to: null },
  ],
  bodies: [council],
  recurring: [],
  people: [secretary],
  roles: [],
};

export const entries: HistoryLine[] = [
  {
    seq: 2, id: id(102), at: "2024-03-01T08:00:00Z", actor: secretary.id, actor_name: secretary.name, kind: "case.change", subject: "Økonomi", undoes: null,
    undone: false, undoable: true,
    rows: [
      {
        op: "update", table: "cases", key: id(51),
        fields: [
          { field: "purpose", before: "information", after: "decision" },
          { field: "body_id", before: id(11), after: id(12) },
        ],
      },
    ],
  },
  {
    seq: 1, id: id(101), at: "2024-03-01T07:00:00Z", actor: secretary.id, actor_name: secretary.name, kind: "case.create", subject: "Økonomi", undoes: null,
    undone: true, undoable: false,
    rows: [{ op: "insert", table: "cases", key: id(51), fields: [{ field: "title", before: null, after: "Økonomi" }, { field: "summary", before: null, after: "" }] }],
  },
];
