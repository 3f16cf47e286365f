//! How projects are paid for: from what is typed, over the board, to the papers, the spreadsheet and the export.

use std::path::Path;

use samrad_app::{App, Stop, Task};
use samrad_council::{AlternativeId, GateDecisionId, InitiativeCostId, InitiativeId, InitiativeSourceId};
use serde_json::{Value, json};

use crate::support::{Desk, column, list, text, tool};

fn run(app: &App, command: Value) {
    app.request("execute", json!({ "command": command })).unwrap();
}

fn task(app: &App, name: &str, params: Value) -> Value {
    app.task(name, params, &Task::new(Stop::default(), &|_| {})).unwrap()
}

/// Writes an initiative down; returns its id.
fn put(app: &App, title: &str, more: &Value) -> InitiativeId {
    let id = InitiativeId::fresh();
    let mut command = json!({
        "type": "initiative.put", "id": id, "title": title, "description": "", "kind": "building",
        "requester_unit": "", "municipality_id": null, "case_id": null, "low_ore": null, "likely_ore": null,
        "high_ore": null, "financing": "unknown", "booked_on": "", "frame_ore": null, "involvement": "not_involved",
        "invoicing": "",
    });
    for (field, value) in more.as_object().unwrap() {
        command[field] = value.clone();
    }
    run(app, command);
    id
}

fn municipality(app: &App, name: &str) -> Value {
    let directory = app.request("council.directory", json!({})).unwrap();
    let found = list(&directory["municipalities"]).iter().find(|it| it["name"] == name).unwrap();
    found["id"].clone()
}

/// What is typed as an amount, in øre.
fn ore(app: &App, typed: &str) -> i64 {
    let read = app.request("money.read", json!({ "texts": [typed] })).unwrap();
    read[0]["ore"].as_i64().unwrap()
}

#[test]
fn amounts_are_read_as_people_type_them_each_for_itself() {
    let app = Desk::council().app();
    let typed = ["100 000,-", "kr 1\u{a0}202,50", "−15", "1,5 mill.", "12,345", "mye"];
    let read = app.request("money.read", json!({ "texts": typed })).unwrap();
    let ore: Vec<_> = list(&read).iter().map(|one| one["ore"].as_i64()).collect();
    assert_eq!(ore, [Some(10_000_000), Some(120_250), Some(-1_500), Some(150_000_000), None, None]);
    assert_eq!((text(&read[4]["code"]), text(&read[5]["code"])), ("amount.ambiguous", "amount.malformed"));
    assert_eq!(read[5]["facts"]["text"], "mye");
}

#[test]
fn the_ten_building_projects_are_a_board_that_counts_sums_and_shows_what_is_missing() {
    let desk = Desk::demo();
    let app = desk.app();
    let [aukra, hustadvika, molde] = ["Aukra", "Hustadvika", "Molde"].map(|name| municipality(&app, name));
    let (of_all, of_aukra, of_hustadvika, of_molde) = (&Value::Null, &aukra, &hustadvika, &molde);
    let projects = [
        ("Trådløst nett i byggene", of_all, "on_plan"),
        ("Brannstasjonen", of_aukra, "on_plan"),
        ("Familiesenteret", of_hustadvika, "on_plan"),
        ("Sjukeheimen", of_hustadvika, "on_plan"),
        ("Kulturskolen", of_hustadvika, "on_plan"),
        ("Torget", of_hustadvika, "on_plan"),
        ("Barnehagen", of_molde, "on_plan"),
        ("Omsorgssenteret", of_molde, "on_plan"),
        ("Kommunehuset", of_molde, "postponed"),
        ("Utleieboligene", of_molde, "on_plan"),
    ];
    for (title, municipality_id, state) in projects {
        let frame = ore(&app, "100 000,-");
        let id = put(&app, title, &json!({ "municipality_id": municipality_id, "frame_ore": frame }));
        run(
            &app,
            json!({ "type": "initiative.set_state", "id": id, "state": state, "comment": "Uke 9", "on": null }),
        );
        let line = |year, budget, typed: &str| {
            json!({
                "id": InitiativeCostId::fresh(), "text": "", "year": year, "budget": budget,
                "likely_ore": ore(&app, typed), "low_ore": null, "high_ore": null,
            })
        };
        let lines = [line(2024, "investment", "kr 100 000"), line(2025, "operations", "10 000,50")];
        run(&app, json!({ "type": "initiative.set_costs", "initiative_id": id, "lines": lines }));
        let source = json!({
            "id": InitiativeSourceId::fresh(), "municipality_id": molde, "party": "", "year": 2024,
            "amount_ore": ore(&app, "0,1 mill."),
        });
        run(&app, json!({ "type": "initiative.set_sources", "initiative_id": id, "lines": [source] }));
    }
    let board = app.request("initiatives.list", json!({})).unwrap();
    let counts = |list_of: &Value, name: &str| -> Vec<(Value, u64)> {
        list(list_of).iter().map(|sums| (sums[name].clone(), sums["count"].as_u64().unwrap())).collect()
    };
    let sums = &board["sums"];
    let by_municipality =
        [(Value::Null, 1), (json!("Aukra"), 1), (json!("Hustadvika"), 4), (json!("Molde"), 4)];
    assert_eq!(counts(&sums["by_municipality"], "name"), by_municipality);
    assert_eq!(counts(&sums["by_state"], "state"), [(json!("on_plan"), 9), (json!("postponed"), 1)]);
    let total = |name: &str| sums["total"][name].as_i64().unwrap();
    assert_eq!(total("cost_ore"), 10 * (10_000_000 + 1_000_050));
    assert_eq!((total("sources_ore"), total("gap_ore")), (100_000_000, 10_000_500));
    assert_eq!(total("overspend_ore"), 10_000_500, "each is 10 000,50 beyond its frame");
    let years: Vec<_> = list(&sums["by_year"]).iter().map(|year| year["gap_ore"].as_i64().unwrap()).collect();
    assert_eq!(years, [0, 10_000_500]);
    let file = desk.argument("prosjekter.xlsx");
    let saved = task(&app, "initiatives.save", json!({ "filter": { "state": "postponed" }, "path": file }));
    assert_eq!(saved["rows"], 1);
    assert!(std::fs::read(&file).unwrap().starts_with(b"PK"));
}

/// A case about paying for more than the frame holds: two ways out, one of them closed.
fn financing_case(app: &App, case_id: &Value) {
    let likely = ore(app, "1,25 mill.");
    let draft = json!({
        "case_id": case_id, "kind": "project", "requester_unit": "Enhet for nett", "financing": "own_unit",
        "involvement": "advises", "likely_ore": likely, "frame_ore": 0, "invoicing": "Ikke avklart",
    });
    let id = put(app, "Nett | *nytt*", &draft);
    let cost = json!({
        "id": InitiativeCostId::fresh(), "text": "Utstyr", "year": 2024, "budget": "investment",
        "likely_ore": likely, "low_ore": ore(app, "1 000 000"), "high_ore": null,
    });
    run(app, json!({ "type": "initiative.set_costs", "initiative_id": id, "lines": [cost] }));
    let source = json!({
        "id": InitiativeSourceId::fresh(), "municipality_id": null, "party": "Tilskudd", "year": 2024,
        "amount_ore": ore(app, "250 000,25"),
    });
    run(app, json!({ "type": "initiative.set_sources", "initiative_id": id, "lines": [source] }));
    let alternative = |text: &str, why: &str, on: Value| {
        json!({
            "id": AlternativeId::fresh(), "text": text, "consequence": "", "excluded_why": why, "excluded_by": "", "excluded_on": on,
        })
    };
    let alternatives = [
        alternative("Starte likevel", "Merforbruk tillates ikke", json!("2024-02-14")),
        alternative("Si nei", "", Value::Null),
    ];
    run(
        app,
        json!({ "type": "initiative.set_alternatives", "initiative_id": id, "alternatives": alternatives }),
    );
    run(
        app,
        json!({
            "type": "gate.decide", "id": GateDecisionId::fresh(), "initiative_id": id, "gate": "refused",
            "decided_by": "Rådet", "decided_on": "2024-03-13", "reason": "Ingen dekning",
        }),
    );
}

fn words(file: &str) -> String {
    tool("pdftotext", &["-layout", file, "-"]).split_whitespace().collect::<Vec<_>>().join(" ")
}

const PRINTED: [&str; 9] = [
    "Nett | *nytt*",
    "Meldt inn av: Enhet for nett, alle kommunene",
    "Finansiering: Enheten betaler selv",
    "2024 Investering Utstyr 1 000 000,00 1 250 000,00 1 250 000,00",
    "Tilskudd 2024 250 000,25",
    "2024 0,00 1 250 000,00 1 250 000,00 250 000,25 999 999,75",
    "Merforbruk tillates ikke (14.02.2024)",
    "Ikke utelukket",
    "13.03.2024 Rådet Avslått Ingen dekning",
];

#[test]
fn a_cases_initiatives_are_printed_as_tables_in_the_book_and_in_the_minutes() {
    let desk = Desk::demo();
    let (planned, held) = (desk.meeting("planned"), desk.meeting("minutes_final"));
    let case_of = |meeting: &str| desk.json(&["show", meeting])["meeting"]["agenda"][1]["case_id"].clone();
    let cases = [case_of(&planned), case_of(&held)];
    let app = desk.app();
    cases.iter().for_each(|case| financing_case(&app, case));
    let of_case = app.request("initiatives.of_case", json!({ "case_id": cases[0] })).unwrap();
    assert_eq!(column(&of_case, "title"), ["Nett | *nytt*"]);
    drop(app);
    let (book, minutes, web) =
        (desk.argument("bok.pdf"), desk.argument("ref.pdf"), desk.argument("ref.html"));
    let built = desk.json(&["book", &planned, "-o", &book]);
    assert!(built["pages"].as_u64().is_some());
    desk.json(&["minutes", &held, "-o", &minutes]);
    desk.json(&["minutes", &held, "-o", &web, "--html"]);
    if let Some(folder) = std::env::var_os("SAMRAD_LOOK") {
        std::fs::copy(&book, Path::new(&folder).join("financing-book.pdf")).unwrap();
        std::fs::copy(&minutes, Path::new(&folder).join("financing-minutes.pdf")).unwrap();
    }
    for said in [words(&book), words(&minutes)] {
        for expected in PRINTED {
            assert!(said.contains(expected), "{expected}\nin: {said}");
        }
    }
    let web = std::fs::read_to_string(&web).unwrap();
    assert!(web.contains("<table>") && web.contains("999\u{a0}999,75"));
}

#[test]
fn the_export_holds_every_initiative_with_its_lines() {
    let desk = Desk::council();
    let app = desk.app();
    financing_case(&app, &Value::Null);
    drop(app);
    desk.ok(&["export", &desk.argument("ut")]);
    let file = std::fs::read_to_string(desk.path("ut").join("initiatives.json")).unwrap();
    let initiatives: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(text(&initiatives[0]["costs"][0]["text"]), "Utstyr");
    assert_eq!(list(&initiatives[0]["alternatives"]).len(), 2);
}
