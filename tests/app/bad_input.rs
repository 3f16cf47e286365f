//! What people type wrongly in and about a meeting, and two secretaries at the same time.

use samrad_app::{Stop, Task};
use samrad_council::bodies::{BodyDraft, PutBody};
use samrad_council::cases::{ChangeCase, CreateCase};
use samrad_council::meetings::{ChangeMeeting, MeetingDraft, PlanMeeting, SetBodyRules};
use samrad_council::proceedings::{
    CloseMeeting, Decide, Onward, PositionDraft, SetAttendance, SetPositions, SetVotes, VoteDraft,
    WriteDiscussion,
};
use samrad_council::*;
use serde_json::json;

use crate::secretary::{Secretary, clock, decide, when};
use crate::support::Desk;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn plan(secretary: &Secretary, number: u8, meeting: MeetingDraft) -> PlanMeeting {
    PlanMeeting {
        id: MeetingId::fresh(),
        body_id: secretary.body,
        year: 2025,
        number,
        previous_id: None,
        meeting,
        standing: Vec::new(),
    }
}

/// A running meeting with one case; the member of the second municipality has sent word.
fn running(secretary: &Secretary) -> (MeetingId, AgendaItemId) {
    let plan = plan(secretary, 1, when(day("2025-03-12"), Language::Nb));
    let id = plan.id;
    secretary.run(Command::PlanMeeting(plan));
    secretary.case(id, "Felles vakt", Purpose::Decision, "Vakten blir felles.");
    secretary.send(id);
    secretary.open(id, Some(1));
    (id, secretary.meeting(id).agenda[0].id)
}

#[test]
fn times_that_run_backwards_are_refused_and_a_day_in_the_past_is_not() {
    let desk = Desk::empty();
    let secretary = Secretary::found(desk.app());
    let mut reversed = when(day("2025-03-12"), Language::Nb);
    reversed.end_time = Some(clock("08:00"));
    assert_eq!(
        secretary.refused(Command::PlanMeeting(plan(&secretary, 1, reversed.clone()))),
        "meeting.times_reversed"
    );
    // Old meetings are written down afterwards; the agenda says that the day has passed.
    let (meeting, item) = running(&secretary);
    let page = secretary.app.request("meetings.get", json!({ "meeting_id": meeting })).unwrap();
    assert_eq!(page["meeting"]["meeting"]["date"], "2025-03-12");
    let change = ChangeMeeting { id: meeting, meeting: reversed, cases_due: None, papers_due: None };
    assert_eq!(secretary.refused(Command::ChangeMeeting(change)), "meeting.times_reversed");
    secretary.agree(item, None);
    secretary.run(Command::Decide(decide(item, Outcome::Agreement, "")));
    let close = CloseMeeting { id: meeting, at: clock("08:59") };
    assert_eq!(secretary.refused(Command::CloseMeeting(close)), "meeting.times_reversed");
    let mut late = samrad_council::proceedings::AttendeeDraft {
        id: AttendanceId::fresh(),
        person_id: secretary.people["Medlem Storeby"],
        status: Attendance::Present,
        function: Some(Function::Member),
        municipality_id: Some(secretary.kommuner[2]),
        deputy_for_id: None,
        arrived_at: Some(clock("10:00")),
        left_at: Some(clock("09:30")),
    };
    let attend = |draft| Command::SetAttendance(SetAttendance { meeting_id: meeting, people: vec![draft] });
    assert_eq!(secretary.refused(attend(late.clone())), "meeting.times_reversed");
    late.left_at = Some(clock("11:00"));
    secretary.run(attend(late));
}

#[test]
fn only_those_who_are_there_vote_and_each_of_them_once() {
    let desk = Desk::empty();
    let secretary = Secretary::found(desk.app());
    secretary.run(Command::SetBodyRules(SetBodyRules {
        body_id: secretary.body,
        rule_set: RuleSet::KlKap11,
        freeze_due_days: 7,
        series: None,
    }));
    let (meeting, item_id) = running(&secretary);
    let vote = |name: &str, vote| VoteDraft { id: VoteId::fresh(), person_id: secretary.people[name], vote };
    let set = |votes| Command::SetVotes(SetVotes { item_id, votes });
    let there = ["Medlem Lilleby", "Vara Nordvik", "Medlem Storeby", "Medlem Sørdal", "Medlem Vesleby"];
    let all = || there.iter().map(|name| vote(name, Vote::For)).collect::<Vec<_>>();
    let adopted = || Command::Decide(decide(item_id, Outcome::Adopted, ""));

    assert_eq!(secretary.refused(set(vec![vote("Vara Storeby", Vote::For)])), "attendance.unknown");
    let twice = [all(), vec![vote("Medlem Lilleby", Vote::Against)]].concat();
    assert_eq!(secretary.refused(set(twice)), "vote.twice");
    for (stranger, code) in [
        ("Medlem Nordvik", "vote.not_entitled"),
        ("Navnløs Nilsen", "vote.not_entitled"),
        ("Lederen", "vote.not_entitled"),
    ] {
        secretary.run(set([all(), vec![vote(stranger, Vote::For)]].concat()));
        assert_eq!(secretary.refused(adopted()), code, "{stranger}");
    }
    secretary.run(set(all()[1..].to_vec()));
    assert_eq!(secretary.refused(adopted()), "vote.missing");
    secretary.run(set(all()));
    secretary.run(adopted());
    secretary.run(Command::CloseMeeting(CloseMeeting { id: meeting, at: clock("10:00") }));
    secretary.minutes(meeting);
}

#[test]
fn a_municipality_that_answers_twice_has_one_answer() {
    let desk = Desk::empty();
    let secretary = Secretary::found(desk.app());
    let (meeting, item_id) = running(&secretary);
    let answer = |position, note: &str| {
        Command::SetPositions(SetPositions {
            item_id,
            positions: vec![PositionDraft {
                id: PositionId::fresh(),
                municipality_id: secretary.kommuner[0],
                position: Some(position),
                note: note.to_owned(),
            }],
        })
    };
    secretary.run(answer(Position::Disagree, ""));
    assert_eq!(secretary.refused(answer(Position::AgreeWithRemark, " ")), "field.empty");
    secretary.run(answer(Position::AgreeWithRemark, "Fra høsten"));
    let positions = secretary.record(meeting).items.remove(0).positions;
    let own: Vec<_> = positions.iter().filter(|it| it.municipality_id == secretary.kommuner[0]).collect();
    assert_eq!((own.len(), own[0].position), (1, Some(Position::AgreeWithRemark)));
}

#[test]
fn a_megabyte_is_the_most_a_text_holds_and_titles_hold_three_hundred_letters() {
    let desk = Desk::empty();
    let secretary = Secretary::found(desk.app());
    let (_, item_id) = running(&secretary);
    let write = |letters: usize| {
        Command::WriteDiscussion(WriteDiscussion {
            id: TreatmentId::fresh(),
            item_id,
            discussion: "ø".repeat(letters),
        })
    };
    secretary.run(write(1_000_000));
    assert_eq!(secretary.refused(write(1_000_001)), "field.too_long");
    let create = |title: String| {
        Command::CreateCase(CreateCase {
            id: CaseId::fresh(),
            body_id: secretary.body,
            title,
            purpose: Purpose::Decision,
            language: Language::Nb,
            summary: String::new(),
            proposal: String::new(),
            template: String::new(),
            sections: Vec::new(),
            placement: None,
        })
    };
    secretary.run(create("ø".repeat(300)));
    assert_eq!(secretary.refused(create("ø".repeat(301))), "field.too_long");
    assert_eq!(secretary.refused(create("\u{200b} \u{202e}".into())), "field.empty");
    let long_name = BodyDraft { name: "ø".repeat(301), ..secretary_body(&secretary) };
    assert_eq!(
        secretary.refused(Command::PutBody(PutBody { id: BodyId::fresh(), draft: long_name })),
        "field.too_long"
    );
    drop(secretary);
    desk.must_be_sound();
}

fn secretary_body(secretary: &Secretary) -> BodyDraft {
    secretary.app.read(|council| Ok(council.bodies()?.remove(0).draft)).unwrap()
}

#[test]
fn emoji_and_right_to_left_are_kept_shown_on_the_web_and_marked_where_paper_has_no_letter() {
    let desk = Desk::empty();
    let secretary = Secretary::found(desk.app());
    let (meeting, item) = running(&secretary);
    let title = "Klar 🎉 עברית مرحبا \u{202e}snudd";
    let case = secretary.meeting(meeting).agenda[0].case_id;
    secretary.run(Command::ChangeCase(ChangeCase {
        id: case,
        title: Some(title.into()),
        purpose: None,
        language: None,
        status: None,
        summary: None,
        body: None,
        proposal: None,
        prior_treatment: None,
        access: None,
        access_basis: None,
    }));
    let shown = secretary.meeting(meeting).agenda.remove(0).title;
    assert_eq!(shown, "Klar 🎉 עברית مرحبا snudd", "the mark that turns writing round is left out");
    secretary.agree(item, Some((0, "👍 مرحبا")));
    secretary.run(Command::Decide(decide(item, Outcome::Agreement, "")));
    secretary.run(Command::CloseMeeting(CloseMeeting { id: meeting, at: clock("10:00") }));
    secretary.minutes(meeting);
    let page = desk.argument("referat.html");
    let params = json!({ "meeting_id": meeting, "path": page, "public": false, "html": true });
    secretary.task("minutes.save", params);
    assert!(std::fs::read_to_string(&page).unwrap().contains("Klar 🎉 עברית مرحبا snudd"));
}

#[test]
fn two_secretaries_get_a_clear_no_instead_of_each_others_work() {
    let desk = Desk::empty();
    let secretary = Secretary::found(desk.app());
    // Another process does not get in at all.
    let run = desk.run(&["meetings"]);
    assert_eq!((run.code, run.refusal()), (Some(1), "data.in_use"));

    let (meeting, item) = running(&secretary);
    secretary.agree(item, None);
    let later = plan(&secretary, 2, when(day("2025-04-09"), Language::Nb));
    let next = later.id;
    secretary.run(Command::PlanMeeting(later));
    let postpone = || {
        Command::Decide(Decide {
            onward: Some(Onward::Meeting { item_id: AgendaItemId::fresh(), meeting_id: next }),
            ..decide(item, Outcome::Postponed, "")
        })
    };
    secretary.run(postpone());
    assert_eq!(secretary.refused(postpone()), "decision.moved_on");
    assert_eq!(secretary.refused(Command::Decide(decide(item, Outcome::Agreement, ""))), "decision.moved_on");
    secretary.run(Command::CloseMeeting(CloseMeeting { id: meeting, at: clock("10:00") }));
    assert_eq!(
        secretary.refused(Command::CloseMeeting(CloseMeeting { id: meeting, at: clock("10:01") })),
        "meeting.not_running"
    );
}

#[test]
fn minutes_whose_record_changed_while_they_were_being_made_are_not_kept() {
    let desk = Desk::empty();
    let secretary = Secretary::found(desk.app());
    let (meeting, item) = running(&secretary);
    secretary.agree(item, None);
    secretary.run(Command::Decide(decide(item, Outcome::Agreement, "")));
    secretary.run(Command::CloseMeeting(CloseMeeting { id: meeting, at: clock("10:00") }));
    let write = |text: &str| {
        let (id, item_id, discussion) = (TreatmentId::fresh(), item, text.to_owned());
        Command::WriteDiscussion(WriteDiscussion { id, item_id, discussion })
    };
    // The other one writes when the pages are being set.
    let meanwhile = |progress: samrad_app::Progress| {
        if progress.done == 0 {
            secretary.run(write("Kom til etterpå."));
        }
    };
    let task = Task::new(Stop::default(), &meanwhile);
    let refused = secretary.app.task("minutes.draft", json!({ "meeting_id": meeting }), &task).unwrap_err();
    assert_eq!(refused.code, "minutes.changed");
    assert!(secretary.meeting(meeting).documents.is_empty());
    secretary.minutes(meeting);
    assert_eq!(secretary.refused(write("For sent.")), "minutes.locked");
    let again = secretary
        .app
        .task("minutes.lock", json!({ "meeting_id": meeting }), &Task::new(Stop::default(), &|_| {}))
        .unwrap_err();
    assert_eq!(again.code, "minutes.locked");
    let stopped = Stop::default();
    stopped.stop();
    let task = Task::new(stopped, &|_| {});
    let refused = secretary.app.task("minutes.draft", json!({ "meeting_id": meeting }), &task).unwrap_err();
    assert_eq!(refused.code, "cancelled");
}
