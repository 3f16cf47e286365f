//! A meeting's record as it is read.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::law::{RecusalGround, RuleProfile};
use super::rules::Rights;
use crate::dates::{Clock, Instant};
use crate::ids::{AgendaItemId, AttendanceId, CaseId, MeetingId, MunicipalityId, PersonId, RecusalId};
use crate::kinds::{Attendance, Function, MeetingStatus, Outcome, Position, Purpose, RecusalBy, Vote, kinds};

/// A meeting as it is held.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Proceedings {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// How far it has come.
    pub status: MeetingStatus,
    /// When it was opened.
    pub opened_at: Option<Clock>,
    /// When it was closed.
    pub closed_at: Option<Clock>,
    /// Who leads it.
    pub chair_id: Option<PersonId>,
    /// Who takes the minutes.
    pub minute_taker_id: Option<PersonId>,
    /// When the minutes were locked.
    pub minutes_locked_at: Option<Instant>,
    /// Why locked minutes are open again; empty when they are not.
    pub correction: String,
    /// The meeting that approved the minutes.
    pub approved_in_id: Option<MeetingId>,
    /// By which rules the body decides.
    pub rules: RuleProfile,
    /// The grounds for leaving a case that are in force on the meeting's day.
    pub grounds: Vec<RecusalGround>,
    /// Everybody written down, and everybody with a function in the body on the day who is not written down yet.
    pub people: Vec<Attendee>,
    /// The cases in order.
    pub items: Vec<ItemRecord>,
    /// What keeps the meeting from being closed.
    pub open: Vec<Open>,
}

/// Somebody at a meeting, or expected there.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Attendee {
    /// The row; nothing while the person is only expected.
    pub id: Option<AttendanceId>,
    /// Who.
    pub person_id: PersonId,
    /// Who, by name.
    pub name: String,
    /// There or not; nothing while the person is only expected.
    pub status: Option<Attendance>,
    /// As what; nothing for a guest.
    pub function: Option<Function>,
    /// For which municipality.
    pub municipality_id: Option<MunicipalityId>,
    /// For which municipality, by name.
    pub municipality_name: Option<String>,
    /// The member a deputy stands in for.
    pub deputy_for_id: Option<PersonId>,
    /// That member, by name.
    pub deputy_for_name: Option<String>,
    /// When they came, if the meeting had begun.
    pub arrived_at: Option<Clock>,
    /// When they left, if the meeting went on.
    pub left_at: Option<Clock>,
    /// What they may do.
    pub rights: Rights,
}

/// What is on record about one case.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ItemRecord {
    /// The case on the agenda.
    pub item_id: AgendaItemId,
    /// The case.
    pub case_id: CaseId,
    /// What is asked.
    pub purpose: Purpose,
    /// The meeting whose minutes it approves.
    pub approves_id: Option<MeetingId>,
    /// When it was taken up.
    pub started_at: Option<Clock>,
    /// When it ended.
    pub ended_at: Option<Clock>,
    /// The proposal, Markdown: as it was when the case was decided, else as it is.
    pub proposal: String,
    /// What was said, Markdown.
    pub discussion: String,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// What was adopted, Markdown.
    pub text: String,
    /// Whether it was an election or an appointment.
    pub is_election: bool,
    /// The chair's second vote.
    pub casting_vote: Option<Vote>,
    /// When it was decided.
    pub decided_at: Option<Instant>,
    /// The meeting it was put off to.
    pub onward_meeting_id: Option<MeetingId>,
    /// That meeting's name.
    pub onward_meeting_name: Option<String>,
    /// The case it became in another body.
    pub onward_case_id: Option<CaseId>,
    /// That body's name.
    pub onward_body_name: Option<String>,
    /// Where the municipalities stand: one for each that is asked or has answered.
    pub positions: Vec<MunicipalityPosition>,
    /// The votes, by name.
    pub votes: Vec<VoteView>,
    /// Who left the case.
    pub recusals: Vec<RecusalView>,
    /// Those who were out while others were in, or in while they otherwise were out.
    pub exceptions: BTreeMap<String, bool>,
    /// Who was there and had a vote.
    pub voters: Vec<PersonId>,
    /// Members the quorum is counted from.
    pub members: u32,
    /// Half of these, rounded up.
    pub quorum: u32,
}

/// A municipality's position in a case.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MunicipalityPosition {
    /// Which municipality.
    pub municipality_id: MunicipalityId,
    /// By name.
    pub name: String,
    /// Whether agreement needs its answer.
    pub is_asked: bool,
    /// Where it stands; nothing when it has not answered.
    pub position: Option<Position>,
    /// Its remark.
    pub note: String,
}

/// A member's vote.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct VoteView {
    /// Who.
    pub person_id: PersonId,
    /// Who, by name.
    pub name: String,
    /// How.
    pub vote: Vote,
}

/// Somebody who left a case.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecusalView {
    /// The row.
    pub id: RecusalId,
    /// Who.
    pub person_id: PersonId,
    /// Who, by name.
    pub name: String,
    /// The ground's code.
    pub ground: String,
    /// More about it.
    pub note: String,
    /// Who decided it.
    pub decided_by: RecusalBy,
    /// Who was called in.
    pub deputy_id: Option<PersonId>,
    /// Who was called in, by name.
    pub deputy_name: Option<String>,
}

kinds! {
    /// What is left to do before a meeting can be closed or its minutes locked.
    OpenReason {
        /// a case that asks for a decision has no outcome
        Undecided = "undecided",
        /// a municipality has nobody at the meeting
        MunicipalityMissing = "municipality_missing",
        /// nobody is written down as leading the meeting
        NoChair = "no_chair",
        /// somebody expected is not written down
        NotWrittenDown = "not_written_down",
    }
}

/// One thing that is left to do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Open {
    /// What.
    pub reason: OpenReason,
    /// The case it is about.
    pub item_id: Option<AgendaItemId>,
    /// The case's title, or the name of the municipality or person.
    pub name: String,
}
