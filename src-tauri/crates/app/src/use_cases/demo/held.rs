//! The example's meeting as it was held: who was there, what was said and decided, and what is to be done.

use std::collections::BTreeMap;

use samrad_council::follow_ups::{FollowUpDraft, PutFollowUp};
use samrad_council::meetings::AgendaLine;
use samrad_council::people::Role;
use samrad_council::proceedings::{
    AttendeeDraft, BeginItem, CloseMeeting, Decide, Onward, OpenMeeting, PositionDraft, PutRecusal,
    SetAttendance, SetPositions, WriteDiscussion,
};
use samrad_council::{
    Attendance, AttendanceId, Clock, Command, Day, FollowUpId, Function, MeetingId, Outcome, Position,
    PositionId, RecusalBy, RecusalId, TreatmentId,
};
use serde::Deserialize;

use super::people::Keys;

/// What happened in the meeting, in the order of its agenda.
#[derive(Deserialize)]
pub(super) struct HeldData {
    opened: Clock,
    closed: Clock,
    chair: String,
    minute_taker: String,
    pub(super) attendance: Vec<AttendeeData>,
    pub(super) cases: Vec<TreatmentData>,
}

#[derive(Deserialize)]
pub(super) struct AttendeeData {
    pub(super) person: String,
    status: Attendance,
    #[serde(rename = "for")]
    stands_in_for: Option<String>,
    left: Option<Clock>,
}

#[derive(Deserialize)]
pub(super) struct TreatmentData {
    began: Clock,
    #[serde(default)]
    discussion: String,
    #[serde(default)]
    recusals: Vec<RecusalData>,
    #[serde(default)]
    positions: BTreeMap<String, Position>,
    /// What a municipality remarked.
    #[serde(default)]
    notes: BTreeMap<String, String>,
    pub(super) outcome: Outcome,
    #[serde(default)]
    text: String,
    #[serde(default)]
    pub(super) follow_ups: Vec<FollowUpData>,
}

#[derive(Deserialize)]
struct RecusalData {
    person: String,
    ground: String,
    note: String,
    by: RecusalBy,
}

#[derive(Deserialize)]
pub(super) struct FollowUpData {
    what: String,
    pub(super) owner: String,
    /// Days after the meeting.
    due: i32,
}

/// The meeting from its opening to its end.
pub(super) struct Held<'a> {
    pub(super) data: &'a HeldData,
    pub(super) keys: &'a Keys,
    pub(super) meeting: MeetingId,
    pub(super) day: Day,
    /// Who has a function in the body on the day.
    pub(super) roles: &'a [Role],
}

impl Held<'_> {
    /// Everything that was done, in order.
    pub(super) fn commands(&self, agenda: &[AgendaLine]) -> Vec<Command> {
        let mut commands = vec![self.attendance(), self.opening()];
        for (line, data) in agenda.iter().zip(&self.data.cases) {
            commands.extend(self.case(line, data));
        }
        commands.push(Command::CloseMeeting(CloseMeeting { id: self.meeting, at: self.data.closed }));
        commands
    }

    fn opening(&self) -> Command {
        Command::OpenMeeting(OpenMeeting {
            id: self.meeting,
            at: self.data.opened,
            chair_id: Some(self.keys.person(&self.data.chair)),
            minute_taker_id: Some(self.keys.person(&self.data.minute_taker)),
        })
    }

    fn attendance(&self) -> Command {
        let people = self.data.attendance.iter().map(|data| {
            let person_id = self.keys.person(&data.person);
            let role = self.roles.iter().find(|role| role.role.person_id == person_id);
            AttendeeDraft {
                id: AttendanceId::fresh(),
                person_id,
                status: data.status,
                function: role.map(|role| role.role.function).or(Some(Function::Adviser)),
                municipality_id: role.and_then(|role| role.role.municipality_id),
                deputy_for_id: data.stands_in_for.as_deref().map(|key| self.keys.person(key)),
                arrived_at: None,
                left_at: data.left,
            }
        });
        Command::SetAttendance(SetAttendance { meeting_id: self.meeting, people: people.collect() })
    }

    fn case(&self, line: &AgendaLine, data: &TreatmentData) -> Vec<Command> {
        let mut commands = vec![Command::BeginItem(BeginItem { item_id: line.id, at: data.began })];
        commands.extend(data.recusals.iter().map(|recusal| {
            Command::PutRecusal(PutRecusal {
                id: RecusalId::fresh(),
                item_id: line.id,
                person_id: self.keys.person(&recusal.person),
                ground: recusal.ground.clone(),
                note: recusal.note.clone(),
                decided_by: recusal.by,
                deputy_id: None,
            })
        }));
        if !data.discussion.is_empty() {
            commands.push(Command::WriteDiscussion(WriteDiscussion {
                id: TreatmentId::fresh(),
                item_id: line.id,
                discussion: data.discussion.clone(),
            }));
        }
        let positions = data.positions.iter().map(|(key, position)| PositionDraft {
            id: PositionId::fresh(),
            municipality_id: self.keys.municipality(key),
            position: Some(*position),
            note: data.notes.get(key).cloned().unwrap_or_default(),
        });
        commands
            .push(Command::SetPositions(SetPositions { item_id: line.id, positions: positions.collect() }));
        commands.push(Command::Decide(Decide {
            id: TreatmentId::fresh(),
            item_id: line.id,
            outcome: data.outcome,
            text: data.text.clone(),
            is_election: false,
            casting_vote: None,
            onward: (data.outcome == Outcome::Postponed).then_some(Onward::Waiting),
        }));
        commands.extend(data.follow_ups.iter().map(|follow_up| self.follow_up(line, follow_up)));
        commands
    }

    fn follow_up(&self, line: &AgendaLine, data: &FollowUpData) -> Command {
        Command::PutFollowUp(PutFollowUp {
            id: FollowUpId::fresh(),
            draft: FollowUpDraft {
                what: data.what.clone(),
                owner_person_id: Some(self.keys.person(&data.owner)),
                owner_body_id: None,
                owner_text: String::new(),
                due: Some(self.day.plus_days(data.due)),
                case_id: Some(line.case_id),
                meeting_id: Some(self.meeting),
            },
        })
    }
}
