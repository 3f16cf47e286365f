//! Setting up, the example council, and what can be asked of it.

use std::time::{Duration, Instant};

use samrad_council::Function;
use serde_json::json;

use crate::support::{Desk, column, list, text};

#[test]
fn a_council_is_set_up_without_questions_and_once() {
    let desk = Desk::empty();
    desk.ok(&["init"]);
    assert_eq!(desk.json(&["meetings"]), json!([]));
    assert_eq!(column(&desk.json(&["history"]), "kind"), ["council.set_up"]);
    assert_eq!(desk.refused(&["init"]), "council.exists");
    desk.must_be_sound();
}

#[test]
fn the_example_council_has_a_meeting_behind_it_and_one_before_it() {
    let desk = Desk::demo();
    let meetings = desk.json(&["meetings"]);
    assert_eq!(column(&meetings, "status"), ["planned", "minutes_final"]);
    let today = text(&desk.json(&["history"])[0]["at"])[..10].to_owned();
    let days = column_of_days(&meetings);
    assert!(days[1] < days[0] && days[1] < today, "{days:?}");
    let past = desk.json(&["show", text(&meetings[1]["name"])]);
    assert_eq!(column(&past["meeting"]["documents"], "kind"), ["book", "notice", "minutes"]);
    let agenda = list(&past["meeting"]["agenda"]);
    let places: Vec<_> = agenda.iter().map(|line| line["standing"].as_str().unwrap_or("")).collect();
    assert_eq!(places, ["first", "first", "", "", "", "last"]);
    assert!(agenda.iter().all(|line| line["number_is_final"] == true && line["overflow"] == 0));
    assert_eq!(text(&agenda[2]["number"]), format!("{}-003", text(&meetings[1]["name"])));
    let coming = desk.json(&["show", text(&meetings[0]["name"])]);
    assert!(list(&coming["meeting"]["agenda"]).iter().all(|line| line["number_is_final"] == false));
    let found = list(&coming["case_checks"]).iter().flat_map(|case| list(&case["checks"]));
    let codes: Vec<_> = found.map(|check| text(&check["finding"]["code"])).collect();
    assert!(codes.contains(&"purpose.decision_without_proposal"), "{codes:?}");
    desk.must_be_sound();
}

fn column_of_days(meetings: &serde_json::Value) -> Vec<String> {
    list(meetings).iter().map(|meeting| text(&meeting["meeting"]["date"]).to_owned()).collect()
}

#[test]
fn the_example_council_has_its_people_by_role_and_cases_of_every_kind() {
    let desk = Desk::demo();
    let cases = desk.json(&["cases"]);
    for purpose in ["decision", "discussion", "information"] {
        assert!(column(&cases, "purpose").contains(&purpose), "{purpose}");
    }
    let waiting = list(&cases).iter().filter(|case| list(&case["appearances"]).is_empty()).count();
    assert_eq!(waiting, 3);
    let app = desk.app();
    app.read(|council| {
        let municipalities = council.municipalities()?;
        let numbers: Vec<_> =
            municipalities.iter().map(|it| (it.name.as_str(), it.number.as_str())).collect();
        let expected = [
            ("Aukra", "1547"),
            ("Hustadvika", "1579"),
            ("Molde", "1506"),
            ("Rauma", "1539"),
            ("Vestnes", "1535"),
        ];
        assert_eq!(numbers, expected);
        assert!(
            municipalities.iter().all(|it| it.is_host == (it.name == "Molde") && it.org_number.is_some())
        );
        let bodies = council.bodies()?;
        assert_eq!(bodies.iter().filter(|body| body.draft.kind.as_str() == "group").count(), 9);
        assert!(
            bodies.iter().any(|body| body.draft.replaced_by_id.is_some() && body.draft.valid_to.is_some())
        );
        let members = council.roles()?.into_iter().filter(|role| role.role.function == Function::Deputy);
        assert_eq!(members.count(), 5);
        assert!(council.people()?.iter().all(|person| person.email.is_empty() && !person.name.contains(',')));
        Ok(())
    })
    .unwrap();
}

#[test]
fn the_example_council_is_not_put_over_another() {
    let desk = Desk::council();
    let before = desk.state();
    assert_eq!(desk.refused(&["init", "--demo"]), "data.not_empty");
    assert_eq!(desk.state(), before);
}

#[test]
fn words_are_found_in_cases_and_on_pages_of_annexes() {
    let desk = Desk::demo();
    let started = Instant::now();
    let results = desk.json(&["search", "rutinegrupper"]);
    assert!(started.elapsed() < Duration::from_secs(10));
    let page = list(&results["hits"]).iter().find(|hit| hit["kind"] == "page").expect("a page");
    assert_eq!(page["title"], "Aktivitetsrapport");
    assert!(page["page"].as_u64().is_some_and(|page| page >= 1));
    assert!(list(&page["snippet"]).iter().any(|part| part["hit"] == true));
    let results = desk.json(&["search", "politikar"]);
    assert!(column(&results["hits"], "kind").contains(&"case"), "{results}");
    assert_eq!(desk.json(&["search", "finnesikkenoensteder"])["total"], 0);
}

#[test]
fn a_case_is_shown_by_its_number_also_before_the_number_is_for_good() {
    let desk = Desk::demo();
    for status in ["minutes_final", "planned"] {
        let number = format!("{}-003", desk.meeting(status));
        let case = desk.json(&["show", &number]);
        assert!(!text(&case["case"]["title"]).is_empty());
        assert!(desk.ok(&["show", &number]).starts_with(&number));
    }
    assert_eq!(desk.refused(&["show", "1999/M1-001"]), "not_found");
}

#[test]
fn the_latest_step_is_taken_back_and_shown_as_such() {
    let desk = Desk::demo();
    let before = desk.json(&["cases"]);
    let body = before[0]["body_id"].clone();
    let id = samrad_council::CaseId::fresh().to_string();
    let command = json!({
        "type": "case.create", "id": id, "body_id": body, "title": "Ny sak", "purpose": "decision", "language": "nb",
        "placement": null,
    });
    let changed = desk.json(&["run", &command.to_string()]);
    assert_eq!(changed["label"], json!({ "kind": "case.create", "subject": "Ny sak" }));
    assert_eq!(desk.json(&["cases"])[0]["title"], "Ny sak");
    desk.ok(&["undo"]);
    assert_eq!(desk.json(&["cases"]), before);
    let history = desk.json(&["history", "--limit", "2"]);
    assert_eq!(column(&history, "kind"), ["undo", "case.create"]);
    assert_eq!((&history[1]["undone"], &history[0]["undoes"]), (&json!(true), &history[1]["id"]));
    desk.must_be_sound();
}

#[test]
fn a_council_made_again_from_its_journal_is_the_same() {
    let desk = Desk::demo();
    let before = desk.state();
    desk.ok(&["rebuild", "--into", &desk.argument("again")]);
    std::fs::rename(desk.data(), desk.path("first")).unwrap();
    std::fs::rename(desk.path("again"), desk.data()).unwrap();
    assert_eq!(desk.state(), before);
    desk.must_be_sound();
    let hits = desk.json(&["search", "rutinegrupper"]);
    assert!(column(&hits["hits"], "kind").contains(&"page"));
    assert_eq!(desk.refused(&["rebuild", "--into", &desk.argument("first")]), "data.not_empty");
}
