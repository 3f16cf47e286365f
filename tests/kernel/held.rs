//! Composes the commands of a meeting that is held, and of what follows from it.

use samrad_council::calendar::{PutFreeDays, RemoveFreeDays, Series};
use samrad_council::cases::{CreateCase, Placement};
use samrad_council::follow_ups::*;
use samrad_council::meetings::*;
use samrad_council::minutes::*;
use samrad_council::proceedings::*;
use samrad_council::*;

use crate::office::{self, Office};
use crate::parts;
use crate::picks::Picks;

/// The meetings that have begun: one that runs, two whose minutes are drafted, the second with a remark, and one whose
/// minutes are locked.
const BEGUN: std::ops::RangeInclusive<u8> = 4..=7;
const REMARKED: u8 = 6;
/// A meeting that is called.
const CALLED: u8 = 8;

const ROOMS: [&str; 10] = [
    "attendance.",
    "recusal.",
    "treatment.",
    "positions.",
    "votes.",
    "minutes.",
    "follow_up.",
    "suggestion.",
    "free_days.",
    "body.set_rules",
];

/// Whether this module composes commands of that kind.
pub(crate) fn composes(kind: &str) -> bool {
    let of_meetings = [
        "meeting.open",
        "meeting.set_chair",
        "meeting.close",
        "meeting.reopen",
        "meeting.plan_series",
        "agenda.add_approval",
    ];
    of_meetings.contains(&kind) || ROOMS.iter().any(|room| kind.starts_with(room))
}

/// One command of this kind.
pub(crate) fn compose(kind: &str, council: &Council, picks: &mut Picks) -> Command {
    match kind {
        "meeting.plan_series" => Command::PlanSeries(PlanSeries { meetings: picks.some(2, parts::plan) }),
        "meeting.open" => Command::OpenMeeting(OpenMeeting {
            id: if picks.flip() { numbered(CALLED, picks, Picks::meeting) } else { picks.meeting() },
            at: picks.clock(),
            chair_id: picks.maybe(Picks::person),
            minute_taker_id: picks.maybe(Picks::person),
        }),
        "agenda.add_approval" => Command::AddApproval(AddApproval {
            case_id: picks.new_id(Picks::case, CaseId::from_bytes),
            placement: Placement {
                item_id: picks.new_id(Picks::item, AgendaItemId::from_bytes),
                meeting_id: numbered(CALLED, picks, Picks::meeting),
                minutes: picks.minutes(),
            },
            approves_id: numbered(*BEGUN.end(), picks, Picks::meeting),
            title: picks.title(),
        }),
        "meeting.close" => Command::CloseMeeting(CloseMeeting { id: begun(picks), at: picks.clock() }),
        "meeting.reopen" => Command::ReopenMeeting(ReopenMeeting { id: begun(picks) }),
        "body.set_rules" => Command::SetBodyRules(SetBodyRules {
            body_id: picks.body(),
            rule_set: picks.of(RuleSet::ALL),
            freeze_due_days: picks.below(130) as u8,
            series: picks
                .maybe(|picks| Series { nth: picks.below(7) as u8, weekday: 1 + picks.below(8) as u8 }),
        }),
        "free_days.put" => {
            let (first_day, last_day) = (picks.day(), picks.day());
            Command::PutFreeDays(PutFreeDays {
                id: picks.free_days(),
                name: picks.title(),
                first_day,
                last_day,
                municipality_id: picks.maybe(Picks::municipality),
            })
        }
        "free_days.remove" => Command::RemoveFreeDays(RemoveFreeDays { id: picks.free_days() }),
        "suggestion.drop" => Command::DropSuggestion(DropSuggestion {
            id: picks.dropped(),
            meeting_id: picks.meeting(),
            kind: picks.of(SuggestionKind::ALL),
            subject_id: picks.case().to_string(),
            note: picks.title(),
        }),
        _ if kind.starts_with("follow_up.") => of_follow_ups(kind, picks),
        _ if kind.starts_with("minutes.") => of_minutes(kind, council, picks),
        _ => of_proceedings(kind, picks),
    }
}

fn of_proceedings(kind: &str, picks: &mut Picks) -> Command {
    let item_id = taken_up(picks);
    match kind {
        "attendance.set" => Command::SetAttendance(SetAttendance {
            meeting_id: begun(picks),
            people: picks.some(3, attendee),
        }),
        "attendance.remove" => Command::RemoveAttendee(RemoveAttendee { id: picks.attendance() }),
        "attendance.set_in_case" => Command::SetPresence(SetPresence {
            id: picks.presence(),
            item_id,
            person_id: picks.person(),
            is_present: picks.maybe(Picks::flip),
        }),
        "recusal.put" => Command::PutRecusal(PutRecusal {
            id: picks.recusal(),
            item_id,
            person_id: picks.person(),
            ground: picks.of(&["party", "family", "no such ground"]).into(),
            note: picks.title(),
            decided_by: picks.of(RecusalBy::ALL),
            deputy_id: if picks.below(4) == 0 { Some(picks.person()) } else { None },
        }),
        "recusal.remove" => Command::RemoveRecusal(RemoveRecusal { id: picks.recusal() }),
        "treatment.begin" => Command::BeginItem(BeginItem { item_id, at: picks.clock() }),
        "treatment.write" => Command::WriteDiscussion(WriteDiscussion {
            id: picks.treatment(),
            item_id,
            discussion: picks.text(),
        }),
        "treatment.decide" => Command::Decide(decide(item_id, picks)),
        "treatment.take_back" => Command::TakeBackDecision(TakeBackDecision { item_id }),
        "meeting.set_chair" => Command::SetChair(SetChair {
            id: begun(picks),
            chair_id: picks.maybe(Picks::person),
            minute_taker_id: picks.maybe(Picks::person),
        }),
        "positions.set" => Command::SetPositions(SetPositions {
            item_id,
            positions: picks.some(2, |picks| PositionDraft {
                id: picks.position(),
                municipality_id: picks.municipality(),
                position: picks.maybe(|picks| picks.of(Position::ALL)),
                note: picks.title(),
            }),
        }),
        "votes.set" => Command::SetVotes(SetVotes {
            item_id,
            votes: picks.some(2, |picks| VoteDraft {
                id: picks.vote(),
                person_id: picks.person(),
                vote: picks.of(Vote::ALL),
            }),
        }),
        other => panic!("no way to compose {other}"),
    }
}

fn decide(item_id: AgendaItemId, picks: &mut Picks) -> Decide {
    let outcome = picks.of(Outcome::ALL);
    let moves_on = matches!(outcome, Outcome::Postponed | Outcome::SentBack | Outcome::Escalated);
    let onward = (moves_on || picks.below(8) == 0).then(|| match picks.below(3) {
        0 => Onward::Waiting,
        1 => Onward::Meeting {
            item_id: picks.new_id(Picks::item, AgendaItemId::from_bytes),
            meeting_id: picks.meeting(),
        },
        _ => Onward::Body { body_id: picks.body(), case_id: picks.new_id(Picks::case, CaseId::from_bytes) },
    });
    Decide {
        id: picks.treatment(),
        item_id,
        outcome,
        text: picks.text(),
        is_election: picks.below(4) == 0,
        casting_vote: if picks.below(4) == 0 { Some(picks.of(&[Vote::For, Vote::Against])) } else { None },
        onward,
    }
}

fn attendee(picks: &mut Picks) -> AttendeeDraft {
    let function = picks.maybe(|picks| picks.of(Function::ALL));
    let stands_in = function == Some(Function::Deputy) || picks.below(12) == 0;
    AttendeeDraft {
        id: picks.new_id(Picks::attendance, AttendanceId::from_bytes),
        person_id: picks.person(),
        status: picks.of(Attendance::ALL),
        function,
        municipality_id: picks.maybe(Picks::municipality),
        deputy_for_id: if stands_in { Some(picks.person()) } else { None },
        arrived_at: picks.maybe(Picks::clock),
        left_at: if picks.below(4) == 0 { Some(picks.clock()) } else { None },
    }
}

fn of_minutes(kind: &str, council: &Council, picks: &mut Picks) -> Command {
    let meeting_id = begun(picks);
    match kind {
        "minutes.draft" => Command::DraftMinutes(DraftMinutes {
            meeting_id,
            document_id: picks.document(),
            title: picks.title(),
            version: parts::version(council, picks),
        }),
        "minutes.remark" => Command::RemarkOnMinutes(RemarkOnMinutes {
            id: picks.remark(),
            meeting_id,
            item_id: picks.maybe(taken_up),
            text: picks.title(),
        }),
        "minutes.settle" => Command::SettleRemark(SettleRemark {
            id: picks.remark(),
            answer: picks.title(),
            is_settled: picks.flip(),
        }),
        "minutes.lock" => Command::LockMinutes(LockMinutes {
            meeting_id,
            document_id: picks.document(),
            title: picks.title(),
            version: parts::version(council, picks),
        }),
        "minutes.correct" => Command::CorrectMinutes(CorrectMinutes { meeting_id, reason: picks.title() }),
        other => panic!("no way to compose {other}"),
    }
}

fn of_follow_ups(kind: &str, picks: &mut Picks) -> Command {
    let id = picks.follow_up();
    match kind {
        "follow_up.put" => Command::PutFollowUp(PutFollowUp {
            id,
            draft: FollowUpDraft {
                what: picks.title(),
                owner_person_id: picks.maybe(Picks::person),
                owner_body_id: picks.maybe(Picks::body),
                owner_text: picks.title(),
                due: picks.maybe(Picks::day),
                case_id: picks.maybe(Picks::case),
                meeting_id: picks.maybe(Picks::meeting),
            },
        }),
        "follow_up.move" => Command::MoveFollowUp(MoveFollowUp {
            id,
            status: picks.of(FollowUpStatus::ALL),
            note: picks.title(),
        }),
        "follow_up.remove" => Command::RemoveFollowUp(RemoveFollowUp { id }),
        other => panic!("no way to compose {other}"),
    }
}

/// A meeting that has begun, now and then any.
fn begun(picks: &mut Picks) -> MeetingId {
    match picks.below(6) {
        0 => picks.meeting(),
        _ => numbered(*BEGUN.start() + picks.below(4) as u8, picks, Picks::meeting),
    }
}

/// A case on the agenda of a meeting that has begun.
fn taken_up(picks: &mut Picks) -> AgendaItemId {
    match picks.below(6) {
        0 => picks.item(),
        _ => numbered(*BEGUN.start() + picks.below(4) as u8, picks, Picks::item),
    }
}

fn numbered<Id>(number: u8, picks: &mut Picks, pick: impl Fn(&mut Picks) -> Id) -> Id {
    if picks.odd == 1 || picks.number.is_some() {
        return pick(picks);
    }
    let before = picks.number.replace(number);
    let id = pick(picks);
    picks.number = before;
    id
}

/// Meetings that are called, that run and that were held, each with one case and a person at it.
pub(crate) fn furnish(office: &mut Office) {
    let mut picks = Picks::first_of_each();
    for number in BEGUN.chain([CALLED]) {
        picks.number = Some(number);
        let meeting = called(office, &mut picks);
        if number != CALLED {
            begin(office, &mut picks, meeting, number);
        }
    }
    picks.number = Some(*BEGUN.start());
    let item_id = picks.item();
    picks.number = Some(1);
    office.run(Command::PutRecusal(PutRecusal {
        id: picks.recusal(),
        item_id,
        person_id: PersonId::from_bytes([1; 16]),
        ground: "party".into(),
        note: String::new(),
        decided_by: RecusalBy::Body,
        deputy_id: None,
    }));
    let guest = here(picks.attendance());
    let expected = SetAttendance { meeting_id: numbered_meeting(CALLED), people: vec![guest] };
    office.run(Command::SetAttendance(expected));
    office.run(Command::RemarkOnMinutes(RemarkOnMinutes {
        id: picks.remark(),
        meeting_id: numbered_meeting(REMARKED),
        item_id: None,
        text: "En merknad.".into(),
    }));
    office.run(Command::PutFollowUp(PutFollowUp {
        id: picks.follow_up(),
        draft: FollowUpDraft {
            what: "Spørre alle".into(),
            owner_person_id: Some(PersonId::from_bytes([1; 16])),
            owner_body_id: None,
            owner_text: String::new(),
            due: None,
            case_id: None,
            meeting_id: None,
        },
    }));
    let day = Day::new(2024, 2, 19).unwrap();
    office.run(Command::PutFreeDays(PutFreeDays {
        id: picks.free_days(),
        name: "Vinterferie".into(),
        first_day: day,
        last_day: day,
        municipality_id: None,
    }));
}

fn numbered_meeting(number: u8) -> MeetingId {
    let mut picks = Picks::first_of_each();
    picks.number = Some(number);
    picks.meeting()
}

fn called(office: &mut Office, picks: &mut Picks) -> MeetingId {
    let (meeting, case, item) = (picks.meeting(), picks.case(), picks.item());
    let number = picks.number.unwrap();
    let plan = PlanMeeting { id: meeting, ..office::plan(office.body, 2024, number) };
    let create = CreateCase {
        id: case,
        purpose: Purpose::Discussion,
        placement: Some(Placement { item_id: item, meeting_id: meeting, minutes: None }),
        ..office::create_case(office.body, "Felles beredskap")
    };
    office.run(Command::PlanMeeting(plan));
    office.run(Command::CreateCase(create));
    office.send(meeting);
    meeting
}

fn here(id: AttendanceId) -> AttendeeDraft {
    AttendeeDraft {
        id,
        person_id: PersonId::from_bytes([1; 16]),
        status: Attendance::Present,
        function: Some(Function::Member),
        municipality_id: None,
        deputy_for_id: None,
        arrived_at: None,
        left_at: None,
    }
}

/// Opens the meeting, and takes it as far as its number says.
fn begin(office: &mut Office, picks: &mut Picks, meeting: MeetingId, number: u8) {
    let people = vec![here(picks.attendance())];
    office.run(Command::SetAttendance(SetAttendance { meeting_id: meeting, people }));
    let at: Clock = "09:00".parse().unwrap();
    let open = OpenMeeting { id: meeting, at, chair_id: None, minute_taker_id: None };
    office.run(Command::OpenMeeting(open));
    if number == *BEGUN.start() {
        return;
    }
    office.run(Command::CloseMeeting(CloseMeeting { id: meeting, at }));
    let (title, version) = ("Protokoll", || office.minutes_file());
    let draft = DraftMinutes {
        meeting_id: meeting,
        document_id: DocumentId::fresh(),
        title: title.into(),
        version: version(),
    };
    let lock = LockMinutes {
        meeting_id: meeting,
        document_id: DocumentId::fresh(),
        title: title.into(),
        version: version(),
    };
    office.run(Command::DraftMinutes(draft));
    if number == *BEGUN.end() {
        office.run(Command::LockMinutes(lock));
    }
}
