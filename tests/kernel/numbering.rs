//! Case numbers: fixed when the notice is sent, with gaps, never given twice.

use samrad_council::cases::{CaseFilter, CreateCase, Placement, RemoveCase, WithdrawCase};
use samrad_council::meetings::{MoveOnAgenda, RemoveFromAgenda, SendMeeting};
use samrad_council::*;

use crate::office::{self, Office};

fn three_cases(office: &mut Office, meeting: MeetingId) -> [AgendaItemId; 3] {
    ["Felles vakt", "Status", "Økonomi"].map(|title| {
        let case = office.case(title);
        office.put_on(meeting, case)
    })
}

#[test]
fn numbers_follow_the_agenda_until_the_notice_is_sent_and_stay_after() {
    let mut office = Office::founded();
    let meeting = office.meeting(2024, 2);
    let [first, ..] = three_cases(&mut office, meeting);
    let to_the_end = Command::MoveOnAgenda(MoveOnAgenda { item_id: first, position: 99 });
    let title = |office: &Office| office.council.meeting(meeting).unwrap().unwrap().agenda[2].title.clone();
    assert_eq!(title(&office), "Økonomi");
    office.run(to_the_end.clone());
    assert_eq!(title(&office), "Felles vakt");
    assert_eq!(office.numbers(meeting), ["2024/M2-001", "2024/M2-002", "2024/M2-003"]);
    office.send(meeting);
    office.run(Command::MoveOnAgenda(MoveOnAgenda { item_id: first, position: 0 }));
    assert_eq!(office.numbers(meeting), ["2024/M2-003", "2024/M2-001", "2024/M2-002"]);
}

#[test]
fn a_number_is_not_used_again_after_its_case_left_the_agenda() {
    let mut office = Office::founded();
    let meeting = office.meeting(2024, 1);
    let [_, _, last] = three_cases(&mut office, meeting);
    let case = office.council.meeting(meeting).unwrap().unwrap().agenda[2].case_id;
    office.send(meeting);
    office.run(Command::RemoveFromAgenda(RemoveFromAgenda { item_id: last }));
    let late = office.case("Kom sent");
    office.put_on(meeting, late);
    assert_eq!(office.numbers(meeting), ["2024/M1-001", "2024/M1-002", "2024/M1-004"], "003 is a gap");
    office.put_on(meeting, case);
    assert_eq!(office.numbers(meeting)[3], "2024/M1-003", "the case itself still has it");
}

#[test]
fn a_late_case_gets_the_next_number_and_is_marked() {
    let mut office = Office::founded();
    let meeting = office.meeting(2024, 1);
    three_cases(&mut office, meeting);
    office.send(meeting);
    let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id: meeting, minutes: Some(10) };
    let late = CreateCase { placement: Some(placement), ..office::create_case(office.body, "Kom sent") };
    office.run(Command::CreateCase(late));
    let agenda = office.council.meeting(meeting).unwrap().unwrap().agenda;
    let lines: Vec<_> =
        agenda.iter().map(|line| (line.number.as_str(), line.late, line.number_is_final)).collect();
    assert_eq!(lines[2..], [("2024/M1-003", false, true), ("2024/M1-004", true, true)]);
}

#[test]
fn numbers_count_through_the_year_where_the_body_wants_that() {
    let mut office = Office::founded();
    let mut body = office::body(office.body, "Fjordrådet");
    body.draft.numbering_sequence = NumberingSequence::PerYear;
    body.draft.numbering_pattern = "{n}/{year}".into();
    office.run(Command::PutBody(body));
    for (year, number, expected) in [
        (2024, 1, ["1/2024", "2/2024", "3/2024"]),
        (2024, 2, ["4/2024", "5/2024", "6/2024"]),
        (2025, 1, ["1/2025", "2/2025", "3/2025"]),
    ] {
        let meeting = office.meeting(year, number);
        three_cases(&mut office, meeting);
        office.send(meeting);
        assert_eq!(office.numbers(meeting), expected);
    }
}

#[test]
fn two_bodies_that_number_alike_each_count_for_themselves() {
    let mut office = Office::founded();
    let (_, own) = office.sent_case();
    let board = BodyId::fresh();
    let mut body = office::body(board, "Porteføljerådet");
    body.draft.kind = BodyKind::PortfolioBoard;
    office.run(Command::PutBody(body));
    let plan = office::plan(board, 2024, 1);
    let meeting = plan.id;
    office.run(Command::PlanMeeting(plan));
    for title in ["Portefølje", "Prioritering"] {
        let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id: meeting, minutes: None };
        let case = CreateCase { placement: Some(placement), ..office::create_case(board, title) };
        office.run(Command::CreateCase(case));
    }
    assert_eq!(office.numbers(meeting), ["2024/M1-001", "2024/M1-002"]);
    office.send(meeting);
    assert_eq!(office.numbers(meeting), ["2024/M1-001", "2024/M1-002"]);
    let named = office.council.cases_numbered("2024/M1-001").unwrap();
    let names: Vec<_> = named.iter().map(|case| case.body_name.as_str()).collect();
    assert_eq!((names.as_slice(), named[0].id), (["Fjordrådet", "Porteføljerådet"].as_slice(), own));
    assert_eq!(office.problems(), Vec::<String>::new());
}

#[test]
fn a_pattern_changed_later_leaves_old_numbers_as_they_are() {
    let mut office = Office::founded();
    let (meeting, case) = office.sent_case();
    let mut body = office::body(office.body, "Fjordrådet");
    body.draft.numbering_pattern = "{year}-{meeting}-{n}".into();
    office.run(Command::PutBody(body));
    let late = office.case("Kom sent");
    office.put_on(meeting, late);
    assert_eq!(office.numbers(meeting), ["2024/M1-001", "2024-1-2"]);
    assert_eq!(office.council.cases_numbered("2024/M1-001").unwrap()[0].id, case);
}

#[test]
fn papers_made_with_other_numbers_are_not_sent() {
    let mut office = Office::founded();
    let meeting = office.meeting(2024, 1);
    let [first, ..] = three_cases(&mut office, meeting);
    let numbers = office.council.numbers_to_give(meeting).unwrap();
    office.run(Command::MoveOnAgenda(MoveOnAgenda { item_id: first, position: 2 }));
    let stale = SendMeeting { id: meeting, numbers, papers: Vec::new() };
    assert_eq!(office.refused(Command::SendMeeting(stale)).code, RefusalCode::AgendaChanged);
}

#[test]
fn a_numbered_case_is_withdrawn_and_not_removed() {
    let mut office = Office::founded();
    let (meeting, case) = office.sent_case();
    let refusal = office.refused(Command::RemoveCase(RemoveCase { id: case }));
    assert_eq!((refusal.code, &refusal.facts["number"]), (RefusalCode::CaseSentOut, &"2024/M1-001".into()));
    let other = office.meeting(2024, 2);
    office.put_on(other, case);
    office.run(Command::WithdrawCase(WithdrawCase { id: case }));
    assert_eq!(office.numbers(meeting), ["2024/M1-001"], "what was sent stays as it was sent");
    assert_eq!(office.numbers(other), Vec::<String>::new(), "an open agenda loses it");
    let waiting = CaseFilter { waiting: Some(true), ..CaseFilter::default() };
    assert_eq!(office.council.cases(&waiting).unwrap().len(), 0);
}
