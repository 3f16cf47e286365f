//! Meetings from plan to notice.

use samrad_council::bodies::{RecurringItem, SetRecurringItems};
use samrad_council::cases::{CaseFilter, CreateCase, Placement};
use samrad_council::meetings::*;
use samrad_council::*;

use crate::office::{self, Office, body, plan, when};

fn send(office: &Office, id: MeetingId) -> Command {
    let numbers = office.council.numbers_to_give(id).unwrap();
    Command::SendMeeting(SendMeeting { id, numbers, papers: Vec::new() })
}

fn cancel(id: MeetingId) -> Command {
    Command::CancelMeeting(CancelMeeting { id, reason: "Ikke nok saker".into() })
}

#[test]
fn a_notice_is_not_sent_before_there_is_something_to_send() {
    let mut office = Office::founded();
    let meeting = office.meeting(2024, 1);
    let command = send(&office, meeting);
    assert_eq!(office.refused(command).code, RefusalCode::AgendaEmpty);
    let case = office.case("Felles vakt");
    office.put_on(meeting, case);
    let without_date = ChangeMeeting { id: meeting, meeting: when(None), cases_due: None, papers_due: None };
    office.run(Command::ChangeMeeting(without_date));
    let command = send(&office, meeting);
    assert_eq!(office.refused(command).code, RefusalCode::MeetingWithoutDate);
}

#[test]
fn a_notice_is_sent_once_and_stays_sent() {
    let mut office = Office::founded();
    let (meeting, _) = office.sent_case();
    let again = send(&office, meeting);
    assert_eq!(office.refused(again).code, RefusalCode::MeetingAlreadySent);
    let remove = Command::RemoveMeeting(RemoveMeeting { id: meeting });
    assert_eq!(office.refused(remove).code, RefusalCode::MeetingAlreadySent);
    let dateless = ChangeMeeting { id: meeting, meeting: when(None), cases_due: None, papers_due: None };
    assert_eq!(office.refused(Command::ChangeMeeting(dateless)).code, RefusalCode::MeetingWithoutDate);
    let row = office.council.meeting(meeting).unwrap().unwrap().row;
    assert_eq!((row.status, row.sent_at.is_some()), (MeetingStatus::Called, true));
}

#[test]
fn nothing_happens_in_a_cancelled_meeting_and_its_cases_wait_again() {
    let mut office = Office::founded();
    let (meeting, case) = (office.meeting(2024, 1), office.case("Felles vakt"));
    let item_id = office.put_on(meeting, case);
    let waiting = CaseFilter { waiting: Some(true), ..CaseFilter::default() };
    assert_eq!(office.council.cases(&waiting).unwrap().len(), 0);
    let empty = Command::CancelMeeting(CancelMeeting { id: meeting, reason: " ".into() });
    assert_eq!(office.refused(empty).code, RefusalCode::FieldEmpty);
    office.run(cancel(meeting));
    assert_eq!(office.council.cases(&waiting).unwrap().len(), 1);
    let other = office.case("Vaktordning");
    let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id: meeting, minutes: None };
    let change = ChangeMeeting { id: meeting, meeting: when(None), cases_due: None, papers_due: None };
    for command in [
        cancel(meeting),
        send(&office, meeting),
        Command::ChangeMeeting(change),
        Command::AddToAgenda(AddToAgenda { case_id: other, placement, position: None }),
        Command::MoveOnAgenda(MoveOnAgenda { item_id, position: 0 }),
        Command::SetMinutes(SetMinutes { item_id, minutes: None }),
        Command::RemoveFromAgenda(RemoveFromAgenda { item_id }),
    ] {
        assert_eq!(office.refused(command).code, RefusalCode::MeetingCancelled);
    }
}

#[test]
fn a_meeting_is_held_to_its_limits() {
    let mut office = Office::founded();
    let good = plan(office.body, 2024, 1);
    let clock = |text: &str| Some(text.parse().unwrap());
    let backwards = MeetingDraft { start_time: clock("10:00"), end_time: clock("10:00"), ..when(None) };
    let wrong = [
        (PlanMeeting { number: 0, ..good.clone() }, RefusalCode::FieldInvalid),
        (PlanMeeting { number: 100, ..good.clone() }, RefusalCode::FieldInvalid),
        (PlanMeeting { year: 1899, ..good.clone() }, RefusalCode::FieldInvalid),
        (PlanMeeting { year: -1, ..good.clone() }, RefusalCode::FieldInvalid),
        (PlanMeeting { body_id: BodyId::fresh(), ..good.clone() }, RefusalCode::NotFound),
        (PlanMeeting { previous_id: Some(MeetingId::fresh()), ..good.clone() }, RefusalCode::NotFound),
        (PlanMeeting { meeting: backwards, ..good.clone() }, RefusalCode::MeetingTimesReversed),
        // Fourteen days before this one there is no day that can be written.
        (PlanMeeting { meeting: when(Day::new(0, 1, 1)), ..good.clone() }, RefusalCode::FieldInvalid),
        (PlanMeeting { meeting: when(Day::new(9999, 12, 31)), ..good.clone() }, RefusalCode::FieldInvalid),
    ];
    for (wrong, code) in wrong {
        assert_eq!(office.refused(Command::PlanMeeting(wrong)).code, code);
    }
    office.run(Command::PlanMeeting(good.clone()));
    let twin = PlanMeeting { id: MeetingId::fresh(), ..good.clone() };
    assert_eq!(office.refused(Command::PlanMeeting(twin)).code, RefusalCode::MeetingNumberTaken);
    let same_id = PlanMeeting { number: 2, ..good };
    assert_eq!(
        office.refused(Command::PlanMeeting(same_id)).code,
        RefusalCode::FieldInvalid,
        "the id is taken"
    );
}

#[test]
fn deadlines_follow_the_day_until_somebody_sets_them() {
    let mut office = Office::founded();
    let meeting = office.meeting(2024, 1);
    let due = |office: &Office| {
        let row = office.council.meeting(meeting).unwrap().unwrap().row;
        (row.cases_due.unwrap().to_string(), row.papers_due.unwrap().to_string())
    };
    let mut change = |date, cases_due| {
        let change = ChangeMeeting { id: meeting, meeting: when(Some(date)), cases_due, papers_due: None };
        office.run(Command::ChangeMeeting(change));
        due(&office)
    };
    let (march, april) = (Day::new(2024, 3, 13).unwrap(), Day::new(2024, 4, 17).unwrap());
    assert_eq!(change(april, None), ("2024-04-03".into(), "2024-04-10".into()));
    assert_eq!(change(april, Day::new(2024, 4, 1)), ("2024-04-01".into(), "2024-04-10".into()));
    assert_eq!(change(april, None).0, "2024-04-01", "what was set stays while the day does");
    assert_eq!(change(march, None).0, "2024-02-28");
}

fn standing(office: &mut Office) -> [RecurringItemId; 2] {
    let item = |place, title: &str| RecurringItem {
        id: RecurringItemId::fresh(),
        place,
        title: title.into(),
        purpose: Purpose::Decision,
        minutes: Some(5),
        proposal: "Innkallingen godkjennes.".into(),
        approves_minutes: false,
    };
    let items = vec![
        item(RecurringPlace::First, "Godkjenning av innkalling"),
        item(RecurringPlace::Last, "Eventuelt"),
    ];
    let ids = [items[0].id, items[1].id];
    office.run(Command::SetRecurringItems(SetRecurringItems { body_id: office.body, items }));
    ids
}

fn plan_with(office: &Office, number: u8, recurring: &[RecurringItemId]) -> PlanMeeting {
    let one = |id: &RecurringItemId| StandingCase {
        recurring_id: *id,
        case_id: CaseId::fresh(),
        item_id: AgendaItemId::fresh(),
    };
    PlanMeeting { standing: recurring.iter().map(one).collect(), ..plan(office.body, 2024, number) }
}

#[test]
fn standing_cases_open_and_close_the_meeting_and_go_with_it() {
    let mut office = Office::founded();
    let recurring = standing(&mut office);
    let planned = plan_with(&office, 1, &recurring);
    let meeting = planned.id;
    office.run(Command::PlanMeeting(planned));
    let case = office.case("Felles vakt");
    office.put_on(meeting, case);
    let agenda = office.council.meeting(meeting).unwrap().unwrap().agenda;
    let titles: Vec<_> = agenda.iter().map(|line| line.title.as_str()).collect();
    assert_eq!(titles, ["Godkjenning av innkalling", "Felles vakt", "Eventuelt"]);
    office.run(Command::RemoveMeeting(RemoveMeeting { id: meeting }));
    let all = CaseFilter { standing: Some(true), ..CaseFilter::default() };
    let left: Vec<_> = office.council.cases(&all).unwrap().into_iter().map(|case| case.title).collect();
    assert_eq!(left, ["Felles vakt"]);
}

#[test]
fn a_standing_case_that_also_went_out_elsewhere_outlives_its_planned_meeting() {
    let mut office = Office::founded();
    let recurring = standing(&mut office);
    let planned = plan_with(&office, 1, &recurring[1..]);
    let (meeting, case) = (planned.id, planned.standing[0].case_id);
    office.run(Command::PlanMeeting(planned));
    let other = office.meeting(2024, 2);
    office.put_on(other, case);
    office.send(other);
    office.run(Command::RemoveMeeting(RemoveMeeting { id: meeting }));
    assert!(office.council.case(case).unwrap().is_some());
}

#[test]
fn another_bodys_standing_cases_and_cases_stay_out() {
    let mut office = Office::founded();
    let recurring = standing(&mut office);
    let board = BodyId::fresh();
    office.run(Command::PutBody(body(board, "Porteføljerådet")));
    let foreign = PlanMeeting { body_id: board, ..plan_with(&office, 1, &recurring) };
    assert_eq!(office.refused(Command::PlanMeeting(foreign)).code, RefusalCode::AgendaOtherBody);
    let meeting = office.meeting(2024, 1);
    let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id: meeting, minutes: None };
    let case = CreateCase { placement: Some(placement), ..office::create_case(board, "Portefølje") };
    assert_eq!(office.refused(Command::CreateCase(case)).code, RefusalCode::AgendaOtherBody);
}

#[test]
fn a_case_stands_once_on_an_agenda_and_with_no_more_minutes_than_a_day_has() {
    let mut office = Office::founded();
    let (meeting, case) = (office.meeting(2024, 1), office.case("Felles vakt"));
    let item_id = office.put_on(meeting, case);
    let add = |case_id, minutes| {
        let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id: meeting, minutes };
        Command::AddToAgenda(AddToAgenda { case_id, placement, position: Some(u32::MAX) })
    };
    assert_eq!(office.refused(add(case, None)).code, RefusalCode::AgendaHasCase);
    let other = office.case("Vaktordning");
    assert_eq!(office.refused(add(other, Some(1441))).code, RefusalCode::FieldInvalid);
    let too_long = SetMinutes { item_id, minutes: Some(u16::MAX) };
    assert_eq!(office.refused(Command::SetMinutes(too_long)).code, RefusalCode::FieldInvalid);
    office.run(add(other, Some(1440)));
}
