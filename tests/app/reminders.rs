//! What people are reminded of, and how often.

use samrad_app::App;
use samrad_council::follow_ups::{FollowUpDraft, PutFollowUp};
use samrad_council::meetings::PlanMeeting;
use samrad_council::people::PutPerson;
use samrad_council::*;
use serde_json::{Value, json};

use crate::secretary::{Secretary, when};
use crate::support::Desk;

/// Kind, day and subject of what is told to whoever sits here now.
fn told(app: &App) -> Vec<[String; 3]> {
    let taken = app.request("reminders.take", json!({})).unwrap();
    let of =
        |reminder: &Value| ["kind", "day", "subject"].map(|fact| reminder[fact].as_str().unwrap().to_owned());
    taken["due"].as_array().unwrap().iter().map(of).collect()
}

fn set(app: &App, key: &str, value: &str) {
    app.request("settings.set", json!({ "key": key, "value": value })).unwrap();
}

fn sit_down(app: &App, person: PersonId) {
    app.request("me.choose", json!({ "person_id": person })).unwrap();
}

fn today() -> Day {
    Instant::now().local_day()
}

fn promise(what: &str, owner: Option<PersonId>, body: Option<BodyId>, due: Day) -> Command {
    let draft = FollowUpDraft {
        what: what.into(),
        owner_person_id: owner,
        owner_body_id: body,
        owner_text: if owner.is_none() && body.is_none() { "Leverandøren".into() } else { String::new() },
        due: Some(due),
        case_id: None,
        meeting_id: None,
    };
    Command::PutFollowUp(PutFollowUp { id: FollowUpId::fresh(), draft })
}

fn plan(own: &Secretary, day: Day) -> MeetingId {
    let id = MeetingId::fresh();
    own.run(Command::PlanMeeting(PlanMeeting {
        id,
        body_id: own.body,
        year: day.year(),
        number: 2,
        meeting: when(day, Language::Nb),
        previous_id: None,
        standing: Vec::new(),
    }));
    id
}

#[test]
fn the_secretary_is_reminded_of_everything_once_a_day_and_of_nothing_when_it_is_switched_off() {
    let desk = Desk::empty();
    let own = Secretary::found(desk.app());
    assert_eq!(told(&own.app), Vec::<[String; 3]>::new());
    let today = today();
    own.run(promise("Hente tall fra Sørdal", Some(own.people["Medlem Sørdal"]), None, today.plus_days(-12)));
    own.run(promise("Ta imot tilbud", None, None, today));
    own.run(promise("Godt i gang", None, None, today.plus_days(2)));
    plan(&own, today.plus_days(1));

    set(&own.app, "reminders", "off");
    assert_eq!(told(&own.app), Vec::<[String; 3]>::new());
    set(&own.app, "reminders", "on");
    let all = told(&own.app);
    let kinds: Vec<&str> = all.iter().map(|[kind, _, _]| kind.as_str()).collect();
    // Papers a week and the freezing ten days before the meeting are late; the last day for cases is past any use.
    assert_eq!(kinds, ["follow_up", "freeze_due", "papers_due", "follow_up", "meeting"], "{all:?}");
    assert_eq!(all[0][2], "Hente tall fra Sørdal");
    assert_eq!(all[3], ["follow_up".to_owned(), today.to_string(), "Ta imot tilbud".to_owned()]);
    assert_eq!(
        all[4][1..],
        [today.plus_days(1).to_string(), format!("Fjordrådet {}/M2", today.plus_days(1).year())]
    );
    assert_eq!(told(&own.app), Vec::<[String; 3]>::new(), "the same day again");

    // A day later this machine has told nobody.
    set(&own.app, "reminders_told", &format!("{} {}", today.plus_days(-1), own.people["Sekretæren"]));
    assert_eq!(told(&own.app).len(), 5);
}

#[test]
fn a_member_is_reminded_of_own_promises_and_meetings_and_of_nobody_elses() {
    let desk = Desk::empty();
    let own = Secretary::found(desk.app());
    let (today, member) = (today(), own.people["Medlem Nordvik"]);
    own.run(promise("Svare på høringen", Some(member), None, today.plus_days(1)));
    own.run(promise("Noe helt annet", Some(own.people["Medlem Sørdal"]), None, today));
    own.run(promise("Rådets eget", None, Some(own.body), today));
    own.run(promise("Porteføljerådets", None, Some(own.board), today));
    plan(&own, today);
    sit_down(&own.app, member);
    let subjects: Vec<String> =
        told(&own.app).into_iter().map(|[kind, _, subject]| format!("{kind}: {subject}")).collect();
    let name = format!("meeting: Fjordrådet {}/M2", today.year());
    assert_eq!(subjects, [name, "follow_up: Rådets eget".into(), "follow_up: Svare på høringen".into()]);
}

#[test]
fn whoever_left_and_a_meeting_that_was_cancelled_are_told_of_no_more() {
    let desk = Desk::empty();
    let own = Secretary::found(desk.app());
    let meeting = plan(&own, today());
    own.run(Command::CancelMeeting(meetings::CancelMeeting { id: meeting, reason: "Ingen saker".into() }));
    assert_eq!(told(&own.app), Vec::<[String; 3]>::new());
    let member = own.people["Medlem Nordvik"];
    own.run(promise("Svare på høringen", Some(member), None, today()));
    let person = own.app.read(|council| Ok(council.person(member)?.unwrap())).unwrap();
    own.run(Command::PutPerson(PutPerson { active: false, ..person }));
    set(&own.app, "me", &member.to_string()); // who sat here when the person left
    assert_eq!(told(&own.app), Vec::<[String; 3]>::new());
}
