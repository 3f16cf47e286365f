//! The year plan: series, days to keep clear of, and deadlines.

use samrad_council::calendar::{Holiday, PutFreeDays, RemoveFreeDays, Series};
use samrad_council::meetings::{PlanMeeting, PlanSeries, SetBodyRules};
use samrad_council::*;

use crate::office::{Office, plan, when};

#[test]
fn a_year_of_meetings_is_planned_in_one_step_and_undone_in_one() {
    let mut office = Office::founded();
    let series = Series { nth: 2, weekday: 3 };
    let days = office.council.series(series, 2024).unwrap();
    let meetings: Vec<PlanMeeting> = days
        .iter()
        .enumerate()
        .map(|(at, day)| PlanMeeting {
            meeting: when(Some(day.day)),
            ..plan(office.body, 2024, at as u8 + 1)
        })
        .collect();
    let changed = office.run(Command::PlanSeries(PlanSeries { meetings: meetings.clone() }));
    assert_eq!(
        (office.council.meetings().unwrap().len(), changed.label.subject.as_str()),
        (12, "2024/M1 – 2024/M12")
    );
    office.undo(&changed);
    assert_eq!(office.council.meetings().unwrap().len(), 0);
    let twice = vec![meetings[0].clone(), PlanMeeting { id: MeetingId::fresh(), ..meetings[0].clone() }];
    let refusal = office.refused(Command::PlanSeries(PlanSeries { meetings: twice }));
    assert_eq!(refusal.code, RefusalCode::MeetingNumberTaken, "all of them or none");
    assert_eq!(
        office.refused(Command::PlanSeries(PlanSeries { meetings: vec![] })).code,
        RefusalCode::FieldInvalid
    );
}

#[test]
fn a_series_is_marked_where_a_holiday_or_a_free_day_stands_in_its_way() {
    let mut office = Office::founded();
    let id = FreeDaysId::fresh();
    let winter = PutFreeDays {
        id,
        name: "Vinterferie".into(),
        first_day: Day::new(2024, 2, 19).unwrap(),
        last_day: Day::new(2024, 2, 23).unwrap(),
        municipality_id: None,
    };
    office.run(Command::PutFreeDays(winter.clone()));
    let days = office.council.series(Series { nth: 3, weekday: 3 }, 2024).unwrap();
    assert_eq!(days[1].free_days, ["Vinterferie"]);
    let first_of_may = office.council.series(Series { nth: 1, weekday: 3 }, 2024).unwrap().remove(4);
    assert_eq!(first_of_may.holidays, [Holiday::LabourDay]);
    let reversed = PutFreeDays { last_day: Day::new(2024, 2, 1).unwrap(), ..winter };
    assert_eq!(office.refused(Command::PutFreeDays(reversed)).code, RefusalCode::PeriodReversed);
    office.run(Command::RemoveFreeDays(RemoveFreeDays { id }));
    assert!(office.council.free_days().unwrap().is_empty());
}

#[test]
fn the_agenda_is_frozen_so_many_days_before_the_meeting_as_its_body_says() {
    let mut office = Office::founded();
    let body_id = office.body;
    let rules = |freeze_due_days, series| {
        Command::SetBodyRules(SetBodyRules {
            body_id,
            rule_set: RuleSet::AdminConsensus,
            freeze_due_days,
            series,
        })
    };
    office.run(rules(9, Some(Series { nth: 2, weekday: 3 })));
    let meeting = office.meeting(2024, 1);
    let row = office.council.meeting(meeting).unwrap().unwrap().row;
    assert_eq!(row.freeze_due, Day::new(2024, 3, 4));
    assert_eq!(office.council.bodies().unwrap()[0].series, Some(Series { nth: 2, weekday: 3 }));
    assert_eq!(office.refused(rules(121, None)).code, RefusalCode::FieldInvalid);
    assert_eq!(office.refused(rules(9, Some(Series { nth: 6, weekday: 3 }))).code, RefusalCode::FieldInvalid);
}

#[test]
fn every_change_after_the_notice_raises_the_invitation() {
    let mut office = Office::founded();
    let (meeting, _) = office.sent_case();
    let invitation = |office: &Office| office.council.meeting(meeting).unwrap().unwrap().row.invitation;
    assert_eq!(invitation(&office), 1);
    let change = samrad_council::meetings::ChangeMeeting {
        id: meeting,
        meeting: when(Day::new(2024, 3, 20)),
        cases_due: None,
        papers_due: None,
    };
    office.run(Command::ChangeMeeting(change));
    assert_eq!(invitation(&office), 2);
    let cancel = samrad_council::meetings::CancelMeeting { id: meeting, reason: "Sykdom".into() };
    office.run(Command::CancelMeeting(cancel));
    assert_eq!(invitation(&office), 3);
}
