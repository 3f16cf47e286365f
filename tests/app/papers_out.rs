//! What leaves the council about a meeting: notice, letter and calendar, minutes in every edition, lists.

use std::path::Path;

use samrad_app::{Stop, Task};
use serde_json::{Value, json};

use crate::support::{Desk, column, list, text, tool};

fn words(file: &str) -> String {
    let text = tool("pdftotext", &["-layout", file, "-"]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn task(desk: &Desk, name: &str, params: Value) -> Value {
    desk.app().task(name, params, &Task::new(Stop::default(), &|_| {})).unwrap()
}

fn meeting_id(desk: &Desk, name: &str) -> String {
    let meetings = desk.json(&["meetings"]);
    let found = list(&meetings).iter().find(|meeting| meeting["name"] == name).unwrap();
    text(&found["id"]).to_owned()
}

#[test]
fn the_notice_comes_as_pdf_letter_and_calendar() {
    let desk = Desk::demo();
    let name = desk.meeting("planned");
    let saved = desk.json(&["notice", &name, "-o", &desk.argument("ut")]);
    let files = column_of_text(&saved["files"]);
    let endings: Vec<&str> = files.iter().map(|file| file.rsplit('.').next().unwrap()).collect();
    assert_eq!(endings, ["pdf", "eml", "ics"]);
    assert!(words(&files[0]).contains("Innkalling"));
    let letter = std::fs::read_to_string(&files[1]).unwrap();
    assert!(
        letter.starts_with("X-Unsent: 1\r\n")
            && letter.contains("text/calendar; charset=UTF-8; method=REQUEST")
    );
    let calendar = std::fs::read_to_string(&files[2]).unwrap();
    assert!(calendar.contains("METHOD:PUBLISH\r\n") && calendar.contains("DTSTART;TZID=Europe/Oslo:"));
}

fn column_of_text(value: &Value) -> Vec<String> {
    list(value).iter().map(|item| text(item).to_owned()).collect()
}

#[test]
fn a_meeting_changed_after_its_notice_raises_the_sequence_and_one_called_off_is_cancelled() {
    let desk = Desk::demo();
    let name = desk.meeting("planned");
    let id = meeting_id(&desk, &name);
    task(&desk, "meeting.send", json!({ "meeting_id": id }));
    let sequence = || {
        let saved = desk.json(&["notice", &name, "-o", &desk.argument("ut")]);
        let calendar = std::fs::read_to_string(column_of_text(&saved["files"]).last().unwrap()).unwrap();
        let value = |name: &str| {
            let line = calendar.lines().find(|line| line.starts_with(name)).unwrap();
            line.split(':').nth(1).unwrap().to_owned()
        };
        (value("UID"), value("SEQUENCE"), value("METHOD"), list(&saved["files"]).len())
    };
    let called = sequence();
    assert_eq!((called.1.as_str(), called.2.as_str(), called.3), ("1", "PUBLISH", 3));
    let mut meeting = desk.json(&["show", &name])["meeting"]["meeting"].clone();
    meeting["start_time"] = json!("10:00");
    let change = json!({ "type": "meeting.change", "id": id, "meeting": meeting, "cases_due": null, "papers_due": null });
    desk.ok(&["run", &change.to_string()]);
    let changed = sequence();
    assert_eq!((&changed.0, changed.1.as_str()), (&called.0, "2"), "the same event, changed");
    desk.ok(&["run", &json!({ "type": "meeting.cancel", "id": id, "reason": "Sykdom" }).to_string()]);
    let cancelled = sequence();
    assert_eq!(
        (&cancelled.0, cancelled.1.as_str(), cancelled.2.as_str(), cancelled.3),
        (&called.0, "3", "CANCEL", 2)
    );
}

#[test]
fn who_is_called_is_listed_by_role_with_deputies_in_copy() {
    let desk = Desk::demo();
    let id = meeting_id(&desk, &desk.meeting("planned"));
    let recipients = desk.app().request("meetings.recipients", json!({ "meeting_id": id })).unwrap();
    let roles = column(&recipients, "role");
    assert_eq!((roles.first(), roles.last()), (Some(&"chair"), Some(&"deputy")), "{roles:?}");
    assert!(list(&recipients).iter().all(|it| (it["role"] == "deputy") == (it["copy"] == true)));
}

#[test]
fn the_examples_minutes_tell_of_the_deputy_the_remark_the_postponed_case_and_what_is_to_be_done() {
    let desk = Desk::demo();
    let name = desk.meeting("minutes_final");
    let file = desk.argument("referat.pdf");
    let built = desk.json(&["minutes", &name, "-o", &file]);
    if let Some(folder) = std::env::var_os("SAMRAD_LOOK") {
        std::fs::copy(&file, Path::new(&folder).join("demo.pdf")).unwrap();
    }
    assert!(built["pages"].as_u64().is_some_and(|pages| (2..=5).contains(&pages)), "{built}");
    let said = words(&file);
    for expected in [
        "Vara Vestnes Varamedlem Vestnes Medlem Vestnes",
        "Leder ROR-IKT fratrådte under behandlingen: selv part i saken, jf. forvaltningsloven § 6 første ledd bokstav a",
        "Hustadvika Enig, med merknad Nøkkelen må vurderes på nytt",
        "Det ble enighet om et endret forslag.",
        "Saken ble utsatt.",
        "Sende første faktura etter den nye nøkkelen Medlem Molde",
        "Møtet ble hevet kl. 11:35. Referatet ble låst som endelig",
    ] {
        assert!(said.contains(expected), "{expected}\nin: {said}");
    }
}

#[test]
fn minutes_come_as_an_extract_for_the_public_and_as_a_page_for_the_web() {
    let desk = Desk::demo();
    let name = desk.meeting("minutes_final");
    let number = format!("{name}-004");
    let case = text(&desk.json(&["show", &number])["case"]["id"]).to_owned();
    let exempt = json!({
        "type": "case.change", "id": case, "title": null, "purpose": null, "language": null, "status": null,
        "summary": null, "body": null, "proposal": null, "prior_treatment": null, "access": "exempt",
        "access_basis": "offl. § 23",
    });
    desk.ok(&["run", &exempt.to_string()]);
    let (whole, public, web) =
        (desk.argument("hele.pdf"), desk.argument("offentlig.pdf"), desk.argument("offentlig.html"));
    desk.ok(&["minutes", &name, "-o", &whole, "--extract", &number]);
    let said = words(&whole);
    assert!(
        said.contains("Særutskrift av referat")
            && said.contains("lønnskostnad")
            && !said.contains("faggruppene")
    );
    desk.ok(&["minutes", &name, "-o", &public, "--public"]);
    let built = desk.json(&["minutes", &name, "-o", &web, "--public", "--html"]);
    assert!(built["pages"].is_null());
    let (public, web) = (words(&public), std::fs::read_to_string(&web).unwrap());
    for edition in [&public, &web] {
        assert!(edition.contains("Unntatt offentlighet, offl. § 23"));
        for shielded in ["lønnskostnad", "85 prosent", "faktura", "Nøkkelen", "egen stilling"] {
            assert!(!edition.contains(shielded), "{shielded}");
        }
    }
    assert_eq!(desk.refused(&["minutes", &name, "-o", &whole, "--extract", "1999/M1-001"]), "not_found");
}

#[test]
fn decisions_follow_ups_and_the_plan_are_listed_and_saved() {
    let desk = Desk::demo();
    let decisions = desk.json(&["decisions"]);
    assert_eq!(list(&decisions).len(), 6);
    let changed: Vec<&Value> =
        list(&decisions).iter().filter(|row| row["outcome"] == "agreement_changed").collect();
    assert_eq!(column_of_text(&changed[0]["dissent"]), ["Hustadvika"]);
    assert_eq!(list(&desk.json(&["decisions", "lederlønnen"])).len(), 1);
    let follow_ups = desk.json(&["followups", "--open"]);
    let due = column(&follow_ups, "due");
    assert!(due.len() == 4 && due.is_sorted(), "{due:?}");
    let name = desk.meeting("planned");
    let year = &name[..4];
    let file = desk.argument("plan.ics");
    let saved = desk.json(&["plan", "--year", year, "--ics", &file]);
    let calendar = std::fs::read_to_string(&file).unwrap();
    let deadlines: usize = ["Frist for å melde saker: ", "Sakslisten fryses: ", "Papirene skal ut: "]
        .iter()
        .map(|deadline| calendar.matches(&format!("SUMMARY:{deadline}")).count())
        .sum();
    assert!(deadlines > 0, "{calendar}");
    let meetings = calendar.matches("BEGIN:VEVENT").count() - deadlines;
    assert_eq!(meetings as u64, saved["rows"].as_u64().unwrap());
    let register = desk.argument("avgjørelser.xlsx");
    let saved = task(&desk, "decisions.save", json!({ "filter": {}, "path": register }));
    assert_eq!(saved["rows"], 6);
    assert!(std::fs::read(&register).unwrap().starts_with(b"PK"));
}

#[test]
fn a_preview_can_be_looked_at_before_anything_is_kept() {
    let desk = Desk::demo();
    let params = json!({ "meeting_id": meeting_id(&desk, &desk.meeting("minutes_final")) });
    let app = desk.app();
    app.task("minutes.preview", params.clone(), &Task::new(Stop::default(), &|_| {})).unwrap();
    assert!(app.bytes("minutes.preview", params).unwrap().starts_with(b"%PDF-"));
}
