//! Files that people hang on cases: read, read later, and sent again.

use samrad_app::{App, Stop, Task};
use samrad_council::CaseId;
use samrad_council::search::SearchQuery;
use samrad_fixtures::{hostile, packet};
use serde_json::{Value, json};

use crate::support::{CLI, Desk, column, list, text};

fn task(app: &App, name: &str, params: Value) -> Value {
    app.task(name, params, &Task::new(Stop::default(), &|_| {}))
        .unwrap_or_else(|failure| panic!("{name}: {failure}"))
}

/// A case of the council, by a command as the window sends it.
fn case(app: &App) -> CaseId {
    let id = CaseId::fresh();
    let body = app.read(|council| Ok(council.bodies()?[0].id)).unwrap();
    let command = json!({
        "type": "case.create", "id": id, "body_id": body, "title": "Felles vakt", "purpose": "decision",
        "language": "nb", "placement": null,
    });
    app.request("execute", json!({ "command": command })).unwrap();
    id
}

fn add(app: &App, case: CaseId, path: &str) -> Value {
    task(app, "documents.add", json!({ "case_id": case, "meeting_id": null, "paths": [path] }))
}

fn page(app: &App, case: CaseId) -> Value {
    app.request("cases.get", json!({ "case_id": case })).unwrap()
}

/// Quotes of the findings that say a text is still to be read.
fn unread(page: &Value) -> Vec<&str> {
    let findings = list(&page["checks"]).iter().map(|check| &check["finding"]);
    findings
        .filter(|finding| finding["code"] == "annex.unread")
        .map(|finding| text(&finding["quote"]))
        .collect()
}

fn hits(app: &App, words: &str) -> u32 {
    let query = SearchQuery { words: words.into(), limit: 5, ..SearchQuery::default() };
    app.read(|council| Ok(council.search(&query)?.total)).unwrap()
}

#[test]
fn a_file_sent_again_under_its_title_is_a_newer_version_of_the_same_annex() {
    let desk = Desk::council();
    let app = desk.app();
    let (one, other) = (case(&app), case(&app));
    let path = desk.file("Notat.txt", "Første utkast".as_bytes());
    add(&app, one, &path);
    desk.file("Notat.txt", "Andre utkast".as_bytes());
    let changed = add(&app, one, &path);
    assert_eq!(changed[0]["label"]["kind"], "document.add_version");
    add(&app, other, &path);
    let annexes = page(&app, one)["case"]["annexes"].clone();
    assert_eq!(list(&annexes).len(), 1);
    let versions: Vec<_> = list(&annexes[0]["versions"]).iter().map(|version| &version["version"]).collect();
    assert_eq!(versions, [&json!(2), &json!(1)], "the older one is kept");
    assert_eq!(list(&page(&app, other)["case"]["annexes"]).len(), 1, "another case's annex is its own");
}

#[test]
fn text_files_are_read_page_by_page() {
    let desk = Desk::council();
    let app = desk.app();
    let case = case(&app);
    add(&app, case, &desk.file("Notat.txt", "Første side\u{c}Nattevakt i Fjordbygda".as_bytes()));
    assert_eq!(hits(&app, "nattevakt"), 1);
    let page = page(&app, case);
    let hash = text(&page["case"]["annexes"][0]["versions"][0]["blob"]["hash"]);
    let pages = app.request("documents.text", json!({ "hash": hash })).unwrap();
    assert_eq!(column(&pages, "text"), ["Første side", "Nattevakt i Fjordbygda"]);
}

#[test]
fn an_annex_that_could_not_be_read_says_so_and_is_read_at_the_next_start() {
    let desk = Desk::council();
    let path = desk.file("Pakke.pdf", &packet::bokmaal().pdf());
    let app = App::open(&desk.data()).unwrap().with_worker(desk.path("no-such-program"));
    let case = case(&app);
    add(&app, case, &path);
    assert_eq!(unread(&page(&app, case)), ["Pakke.pdf"]);
    assert_eq!(task(&app, "documents.read", json!({})), json!({ "read": 0, "left": 1 }), "still no worker");
    drop(app);
    assert_eq!(desk.json(&["read"]), json!({ "read": 1, "left": 0 }));
    let app = desk.app();
    let page = page(&app, case);
    assert_eq!(unread(&page), Vec::<&str>::new());
    let pages = page["case"]["annexes"][0]["versions"][0]["pages"].as_u64().unwrap();
    assert!(pages > 3 && hits(&app, "kvartalsrapport") > 0);
    drop(app);
    desk.must_be_sound();
}

#[test]
fn what_can_never_be_read_is_not_tried_again() {
    let desk = Desk::council();
    let app = desk.app();
    let case = case(&app);
    add(&app, case, &desk.file("Låst.pdf", &hostile::user_password()));
    assert_eq!(unread(&page(&app, case)), Vec::<&str>::new());
    assert_eq!(task(&app, "documents.read", json!({})), json!({ "read": 0, "left": 0 }));
}

#[test]
fn a_packet_that_nobody_took_in_is_in_no_backup_and_gone_at_the_next_start() {
    let desk = Desk::council();
    let path = desk.file("Pakke.txt", packet::bokmaal().broken_text().as_bytes());
    let app = App::open(&desk.data()).unwrap().with_worker(CLI.into());
    let preview = task(&app, "import.preview", json!({ "path": path }));
    let hash = text(&preview["file"]["blob"]["hash"]).to_owned();
    assert!(!app.read(|council| Ok(council.blobs().path(&hash).exists())).unwrap());
    let backup = task(&app, "backup", json!({ "path": desk.argument("kopi.zip") }));
    assert_eq!(backup["files"], 1, "the database alone");
    drop(app);
    let app = desk.app();
    let accept = json!({
        "file": preview["file"], "preview": preview["preview"], "body_id": preview["body_id"], "start_time": null,
        "end_time": null, "place": "", "mode": "physical", "language": "nb",
    });
    let gone = app.task("import.accept", accept, &Task::new(Stop::default(), &|_| {})).unwrap_err();
    assert_eq!(gone.code, "import.packet_gone");
    assert_eq!(std::fs::read_dir(desk.data().join("scratch")).unwrap().count(), 0);
}
