import type { Attendee, ItemRecord, MeetingPage, MunicipalityPosition, Proceedings } from "../api";
import { secretary } from "./council";
import { agenda, meetingPage } from "./meetings";

/** The record of a meeting that is on, for tests of the window: three municipalities, a deputy and a union representative. */
const id = (n: number) => `0190d000-0000-7000-8000-${String(n).padStart(12, "0")}`;

export const kommuner = ["Aukra", "Molde", "Vestnes"].map((name, index) => ({ id: id(index + 1), name }));
const [aukra, molde, vestnes] = kommuner as [{ id: string; name: string }, { id: string; name: string }, { id: string; name: string }];

const member: Attendee = {
  id: id(101), person_id: id(11), name: "Leder Molde", status: "present", function: "chair", municipality_id: molde.id, municipality_name: molde.name,
  deputy_for_id: null, deputy_for_name: null, arrived_at: null, left_at: null, rights: { speak: true, propose: true, vote: true },
};

export const people: Attendee[] = [
  member,
  { ...member, id: id(102), person_id: id(12), name: "Medlem Aukra", function: "member", municipality_id: aukra.id, municipality_name: aukra.name },
  { ...member, id: null, person_id: id(13), name: "Medlem Vestnes", status: null, function: "member", municipality_id: vestnes.id, municipality_name: vestnes.name },
  { ...member, id: id(104), person_id: id(14), name: "Vara Vestnes", status: "excused", function: "deputy", municipality_id: vestnes.id, municipality_name: vestnes.name, rights: { speak: false, propose: false, vote: false } },
  { ...member, id: null, person_id: secretary.id, name: secretary.name, status: null, function: "secretary", municipality_id: null, municipality_name: null, rights: { speak: true, propose: false, vote: false } },
];

export const positions: MunicipalityPosition[] = kommuner.map(({ id: municipality_id, name }) => ({ municipality_id, name, is_asked: true, position: null, note: "" }));

export function itemRecord(index: number, changes: Partial<ItemRecord> = {}): ItemRecord {
  const line = agenda[index];
  if (!line) throw new Error("no such line");
  return {
    item_id: line.id, case_id: line.case_id, purpose: line.purpose, approves_id: null, started_at: null, ended_at: null, proposal: "Nøkkelen gjelder fra 1. januar.", discussion: "",
    outcome: null, text: "", is_election: false, casting_vote: null, decided_at: null, onward_meeting_id: null, onward_meeting_name: null, onward_case_id: null,
    onward_body_name: null, positions, votes: [], recusals: [], exceptions: {}, voters: [id(11), id(12)], members: 3, quorum: 2, ...changes,
  };
}

export const record: Proceedings = {
  meeting_id: meetingPage.meeting.id, status: "running", opened_at: "09:00", closed_at: null, chair_id: id(11), minute_taker_id: secretary.id, minutes_locked_at: null,
  correction: "", approved_in_id: null, rules: { rule_set: "admin_consensus", decides_by: "agreement", references: [] },
  grounds: [
    { code: "party", law: "forvaltningsloven", place: "§ 6 første ledd bokstav a", valid_from: "1970-01-01", valid_to: null },
    { code: "other", law: "forvaltningsloven", place: "§ 6 annet ledd", valid_from: "1970-01-01", valid_to: null },
  ],
  people,
  items: [itemRecord(0, { started_at: "09:00", ended_at: "09:05", outcome: "agreement", text: "Nøkkelen gjelder fra 1. januar." }), itemRecord(1, { started_at: "09:05" }), itemRecord(2), itemRecord(3), itemRecord(4)],
  open: [
    { reason: "undecided", item_id: agenda[1]?.id ?? null, name: agenda[1]?.title ?? "" },
    { reason: "municipality_missing", item_id: null, name: "Vestnes" },
    { reason: "not_written_down", item_id: null, name: "Medlem Vestnes" },
  ],
};

/** The same meeting by votes. */
export const votedRecord: Proceedings = { ...record, rules: { rule_set: "kl_kap11", decides_by: "vote", references: [] } };

export const runningPage: MeetingPage = { ...meetingPage, meeting: { ...meetingPage.meeting, status: "running" } };
