//! A meeting as it is held: opened and closed, and who is there.

use samrad_council::meetings::RemoveFromAgenda;
use samrad_council::proceedings::*;
use samrad_council::*;

use crate::session::{Session, clock};

#[test]
fn a_meeting_is_opened_once_after_it_was_called() {
    let mut session = Session::called(3);
    let planned = session.office.meeting(2024, 9);
    let early = Command::OpenMeeting(OpenMeeting {
        id: planned,
        at: clock("09:00"),
        chair_id: None,
        minute_taker_id: None,
    });
    assert_eq!(session.office.refused(early).code, RefusalCode::MeetingNotCalled);
    let before = session.decide(Outcome::Discussed);
    assert_eq!(session.office.refused(Command::Decide(before)).code, RefusalCode::MeetingNotOpened);
    session.office.run(session.open());
    let again = session.open();
    assert_eq!(session.office.refused(again).code, RefusalCode::MeetingAlreadyOpened);
    assert_eq!(session.record().status, MeetingStatus::Running);
}

#[test]
fn a_meeting_is_not_closed_while_a_case_that_asks_for_a_decision_has_none() {
    let mut session = Session::opened(3);
    let refusal = {
        let close = session.close();
        session.office.refused(close)
    };
    assert_eq!(refusal.code, RefusalCode::MeetingCaseUndecided);
    assert_eq!(refusal.facts["title"], "Felles vakt", "the refusal says which case");
    assert_eq!(session.record().open[0].reason, OpenReason::Undecided);
    session.all_agree();
    let decide = session.decide(Outcome::Agreement);
    session.office.run(Command::Decide(decide));
    let early = Command::CloseMeeting(CloseMeeting { id: session.meeting, at: clock("08:59") });
    assert_eq!(session.office.refused(early).code, RefusalCode::MeetingTimesReversed);
    let close = session.close();
    session.office.run(close);
    assert_eq!(session.record().status, MeetingStatus::Held);
    let item_id = session.item;
    let off = Command::RemoveFromAgenda(RemoveFromAgenda { item_id });
    assert_eq!(session.office.refused(off).code, RefusalCode::MeetingOver);
}

#[test]
fn a_recusal_needs_a_ground_in_force_and_a_person_at_the_meeting() {
    let mut session = Session::opened(3);
    let stranger = session.office.person("Ukjent", AccessRole::Member);
    let Command::PutRecusal(recusal) = session.recuse(0, None) else { unreachable!() };
    let of = |change: PutRecusal| Command::PutRecusal(change);
    let absent = PutRecusal { person_id: stranger, ..recusal.clone() };
    assert_eq!(session.office.refused(of(absent)).code, RefusalCode::AttendanceUnknown);
    let unknown = PutRecusal { ground: "mood".into(), ..recusal.clone() };
    assert_eq!(session.office.refused(of(unknown)).code, RefusalCode::FieldInvalid);
    let own_deputy = PutRecusal { deputy_id: Some(recusal.person_id), ..recusal };
    assert_eq!(session.office.refused(of(own_deputy)).code, RefusalCode::FieldInvalid);
}

#[test]
fn a_deputy_stands_in_for_one_member_who_is_not_there() {
    let mut session = Session::opened(3);
    let deputies = [0, 1].map(|number| session.office.person(&format!("Vara {number}"), AccessRole::Member));
    let deputy = |at: usize, member: PersonId| AttendeeDraft {
        id: AttendanceId::fresh(),
        person_id: deputies[at],
        status: Attendance::Present,
        function: Some(Function::Deputy),
        municipality_id: None,
        deputy_for_id: Some(member),
        arrived_at: None,
        left_at: None,
    };
    let set = |meeting_id, people| Command::SetAttendance(SetAttendance { meeting_id, people });
    let (meeting, member) = (session.meeting, session.members[2]);
    let refusal = session.office.refused(set(meeting, vec![deputy(0, member)]));
    assert_eq!(refusal.code, RefusalCode::AttendanceMemberPresent);
    let excused = session.member(2, Attendance::Excused);
    session.attend(vec![excused, deputy(0, member)]);
    let second = session.office.refused(set(meeting, vec![deputy(1, member)]));
    assert_eq!(second.code, RefusalCode::AttendanceTwoDeputies);
    let guest = AttendeeDraft { function: None, ..deputy(1, member) };
    assert_eq!(session.office.refused(set(meeting, vec![guest])).code, RefusalCode::FieldInvalid);
}

#[test]
fn who_has_voted_stays_on_the_list() {
    let mut session = Session::opened(3);
    let votes = session.vote(&[Vote::For]);
    session.office.run(votes);
    let id =
        session.record().people.into_iter().find(|person| person.person_id == session.members[0]).unwrap().id;
    let remove = Command::RemoveAttendee(RemoveAttendee { id: id.unwrap() });
    assert_eq!(session.office.refused(remove).code, RefusalCode::AttendanceOnRecord);
}

#[test]
fn a_meeting_is_reopened_only_while_no_later_one_has_begun() {
    let mut session = Session::opened(3);
    let running = Command::ReopenMeeting(ReopenMeeting { id: session.meeting });
    assert_eq!(session.office.refused(running.clone()).code, RefusalCode::MeetingNotHeld);
    session.all_agree();
    let decide = session.decide(Outcome::Agreement);
    session.office.run(Command::Decide(decide));
    let close = session.close();
    session.office.run(close.clone());
    session.office.run(running.clone());
    session.office.run(close);
    let (later, case) = (session.office.meeting(2025, 1), session.office.case("Neste sak"));
    session.office.put_on(later, case);
    session.office.send(later);
    let open = OpenMeeting { id: later, at: clock("09:00"), chair_id: None, minute_taker_id: None };
    session.office.run(Command::OpenMeeting(open));
    let refusal = session.office.refused(running);
    assert_eq!(
        (refusal.code, refusal.facts["meeting"].as_str()),
        (RefusalCode::MeetingLaterDepends, Some("2025/M1"))
    );
}

#[test]
fn another_chair_takes_over_until_the_minutes_are_locked() {
    let mut session = Session::opened(3);
    let (id, chair_id) = (session.meeting, Some(session.members[1]));
    let change = Command::SetChair(SetChair { id, chair_id, minute_taker_id: None });
    session.office.run(change.clone());
    assert_eq!(session.record().chair_id, chair_id);
    let planned = session.office.meeting(2025, 1);
    let early = Command::SetChair(SetChair { id: planned, chair_id, minute_taker_id: None });
    assert_eq!(session.office.refused(early).code, RefusalCode::MeetingNotOpened);
}

#[test]
fn a_case_on_the_record_stays_on_the_agenda() {
    let mut session = Session::opened(3);
    let write =
        WriteDiscussion { id: TreatmentId::fresh(), item_id: session.item, discussion: "Sagt.".into() };
    session.office.run(Command::WriteDiscussion(write));
    let off = Command::RemoveFromAgenda(RemoveFromAgenda { item_id: session.item });
    assert_eq!(session.office.refused(off).code, RefusalCode::AgendaTreated);
}

#[test]
fn taking_up_the_next_case_ends_the_one_before() {
    let mut session = Session::opened(3);
    let case = session.office.case("Orientering");
    let second = session.office.put_on(session.meeting, case);
    for (item_id, at) in [(session.item, "09:05"), (second, "09:20")] {
        session.office.run(Command::BeginItem(BeginItem { item_id, at: clock(at) }));
    }
    let record = session.record();
    assert_eq!(
        (record.items[0].started_at, record.items[0].ended_at),
        (Some(clock("09:05")), Some(clock("09:20")))
    );
    assert_eq!(record.items[1].ended_at, None);
    let close = session.close();
    session.all_agree();
    let decide = session.decide(Outcome::Agreement);
    session.office.run(Command::Decide(decide));
    let noted = Decide { item_id: second, ..session.decide(Outcome::Noted) };
    session.office.run(Command::Decide(noted));
    session.office.run(close.clone());
    let late = Command::BeginItem(BeginItem { item_id: second, at: clock("11:40") });
    assert_eq!(session.office.refused(late).code, RefusalCode::MeetingNotRunning);
    assert_eq!(session.office.refused(close).code, RefusalCode::MeetingNotRunning);
    let closed = Session::called(3);
    let early = Command::BeginItem(BeginItem { item_id: closed.item, at: clock("09:00") });
    let mut closed = closed;
    assert_eq!(closed.office.refused(early).code, RefusalCode::MeetingNotOpened);
}

#[test]
fn private_notes_are_kept_for_their_writer_and_stand_in_no_journal() {
    let mut session = Session::opened(3);
    let (me, other, entries) = (session.office.secretary, session.members[0], session.office.entries());
    session.office.council.keep_private_note(me, session.item, "Husk kaffen.").unwrap();
    assert_eq!(session.office.council.private_note(me, session.item).unwrap(), "Husk kaffen.");
    assert_eq!(session.office.council.private_note(other, session.item).unwrap(), "");
    assert_eq!(session.office.entries(), entries);
    session.office.council.keep_private_note(me, session.item, "").unwrap();
    assert_eq!(session.office.council.private_note(me, session.item).unwrap(), "");
}
