//! The export: everything in plain files, and nothing about people that does not concern others.

use std::fs;
use std::path::Path;

use samrad_council::PersonId;
use serde_json::{Value, json};

use crate::support::{Desk, list, text};

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn everything_is_there_in_plain_files() {
    let desk = Desk::demo();
    let done = desk.json(&["export", &desk.argument("ut")]);
    let out = desk.path("ut");
    assert_eq!(list(&read(&out.join("council.json"))["municipalities"]).len(), 5);
    let name = desk.meeting("minutes_final").replace('/', "-");
    let meeting = read(&out.join("meetings").join(&name).join("meeting.json"));
    let files = meeting["files"].as_object().unwrap();
    assert_eq!(files.len(), 4, "book, notice, and minutes as draft and final");
    for file in files.values() {
        let bytes = fs::read(out.join("meetings").join(&name).join(text(file))).unwrap();
        assert!(bytes.starts_with(b"%PDF-"));
    }
    let case = read(&out.join("cases").join(format!("{name}-003")).join("case.json"));
    assert_eq!(case["files"].as_object().unwrap().len(), 1);
    let shown = desk.json(&["show", &format!("{}-003", desk.meeting("minutes_final"))]);
    assert_eq!(case["case"], shown["case"]);
    let history = fs::read_to_string(out.join("history.jsonl")).unwrap();
    let kinds: Vec<String> = history
        .lines()
        .map(|line| text(&serde_json::from_str::<Value>(line).unwrap()["kind"]).to_owned())
        .collect();
    assert!(kinds.contains(&"meeting.send".to_owned()) && kinds.last().unwrap() == "council.set_up");
    assert_eq!(done["files"].as_u64().unwrap(), count_files(&out));
}

fn count_files(folder: &Path) -> u64 {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { count_files(&path) } else { 1 }).sum()
}

#[test]
fn contact_data_and_union_representatives_stay_behind() {
    let desk = Desk::demo();
    let person = json!({
        "type": "person.put", "id": PersonId::fresh(), "name": "Testesen, Kari", "email": "kari@eksempel.no",
        "phone": "99 88 77 66", "employer": "", "title": "", "municipality_id": null, "access": "reader",
        "active": true,
    });
    desk.ok(&["run", &person.to_string()]);
    desk.ok(&["export", &desk.argument("ut")]);
    let mut seen = String::new();
    collect(&desk.path("ut"), &mut seen);
    assert!(seen.contains("Testesen, Kari") && seen.contains("Rådssekretær"));
    for hidden in ["kari@eksempel.no", "99 88 77 66", "union_representative", "\"Tillitsvalgt\""] {
        assert!(!seen.contains(hidden), "{hidden}");
    }
}

/// The text of everything that is not a PDF.
fn collect(folder: &Path, seen: &mut String) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            collect(&path, seen);
        } else if path.extension().is_some_and(|ending| ending == "json" || ending == "jsonl") {
            seen.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn an_export_goes_only_where_there_is_nothing() {
    let desk = Desk::council();
    fs::create_dir(desk.path("tom")).unwrap();
    desk.ok(&["export", &desk.argument("tom")]);
    assert_eq!(desk.refused(&["export", &desk.argument("tom")]), "data.not_empty");
    desk.file("fil", b"en fil");
    assert_eq!(desk.refused(&["export", &desk.argument("fil")]), "data.not_empty");
    assert_eq!(fs::read(desk.path("fil")).unwrap(), b"en fil");
}
