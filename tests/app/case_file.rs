//! A case as a file of its own: out to Word and back, printed alone, and what is no Word file at all.

use samrad_app::{App, Stop, Task};
use samrad_council::{CaseId, SectionId};
use serde_json::{Value, json};

use crate::support::{Desk, list, text};

fn run(app: &App, name: &str, params: Value) -> Result<Value, samrad_app::Failure> {
    app.task(name, params, &Task::new(Stop::default(), &|_| {}))
}

const BACKGROUND: &str = "Vakta er delt mellom *to* kommunar.[^1]\n\n| Kommune | Timar |\n| --- | --: |\n| Lilleby | 3 |\n\n\
                          [^1]: Sjå [avtala](https://example.org/avtale).";

/// A case with a text that uses what a text can have, under the municipal template.
fn case(app: &App, access: &str) -> CaseId {
    let id = CaseId::fresh();
    let body = app.read(|council| Ok(council.bodies()?[0].id)).unwrap();
    let section = |level: u8, heading: &str, markdown: &str| json!({ "id": SectionId::fresh(), "level": level, "heading": heading, "markdown": markdown });
    let commands = [
        json!({
            "type": "case.create", "id": id, "body_id": body, "title": "Felles vakt", "purpose": "decision",
            "language": "nn", "summary": "Vakta **går ut** i mai.", "proposal": "Vakta blir ført vidare.",
            "template": "municipal", "placement": null,
            "sections": [section(1, "Saka gjeld", BACKGROUND), section(2, "Tal", "1. Ein\n2. To"), section(1, "Vurdering", "")],
        }),
        json!({
            "type": "case.set_sub_items", "case_id": id,
            "items": [{ "id": SectionId::fresh(), "text": "1. *Bil*", "annex_id": null }],
        }),
        json!({ "type": "case.change", "id": id, "access": access, "access_basis": "offl. § 14" }),
    ];
    for command in commands {
        app.request("execute", json!({ "command": command })).unwrap();
    }
    id
}

fn view(app: &App, case: CaseId) -> Value {
    app.request("cases.get", json!({ "case_id": case })).unwrap()
}

fn sections(of: &Value) -> Vec<(u64, String, String)> {
    let section = |one: &Value| {
        (one["level"].as_u64().unwrap(), text(&one["heading"]).to_owned(), text(&one["markdown"]).to_owned())
    };
    list(of).iter().map(section).collect()
}

#[test]
fn a_case_comes_back_from_word_with_the_same_text_in_the_same_sections() {
    let desk = Desk::council();
    let app = desk.app();
    let id = case(&app, "exempt");
    let path = desk.argument("sak.docx");
    run(&app, "case.save_word", json!({ "case_id": id, "path": path })).unwrap();
    let read = run(&app, "case.read_word", json!({ "path": path })).unwrap();
    let case = view(&app, id)["case"].clone();
    assert_eq!(sections(&read["sections"]), sections(&case["sections"]));
    assert_eq!(
        (&read["title"], &read["language"], &read["introduction"], &read["proposal"]["markdown"]),
        (&case["title"], &case["language"], &case["summary"], &case["proposal"])
    );
    assert_eq!(read["proposal"]["heading"], "Framlegg til vedtak", "as the template calls it");
    assert_eq!(read["access"], "Unnateke offentlegheit, offl. § 14", "the file says that it is not public");
    let codes: Vec<_> = list(&read["findings"]).iter().map(|finding| text(&finding["code"])).collect();
    assert_eq!(codes, ["own_part.left_out"], "the points are written for readers and not read back");
}

#[test]
fn a_case_that_misses_a_section_its_template_requires_is_told_of() {
    let desk = Desk::council();
    let app = desk.app();
    let page = view(&app, case(&app, "public"));
    let found: Vec<_> = list(&page["checks"])
        .iter()
        .map(|check| (text(&check["finding"]["code"]), text(&check["finding"]["quote"])))
        .filter(|(code, _)| code.starts_with("section."))
        .collect();
    assert_eq!(found, [("section.missing", "Saksopplysningar"), ("section.empty", "Vurdering")]);
}

#[test]
fn a_case_is_printed_alone() {
    let desk = Desk::council();
    let app = desk.app();
    let id = case(&app, "public");
    let path = desk.argument("sak.pdf");
    let saved = run(&app, "case.save_pdf", json!({ "case_id": id, "path": path })).unwrap();
    assert_eq!(saved["pages"], 1);
    let out = std::process::Command::new("pdftotext").args(["-layout", &path, "-"]).output().unwrap();
    let printed = String::from_utf8(out.stdout).unwrap();
    for words in ["Felles vakt", "Framlegg til vedtak", "Vakta blir ført vidare.", "Lilleby", "1. *Bil*"] {
        assert!(printed.contains(words), "{words}: {printed}");
    }
}

#[test]
fn what_is_no_word_file_is_refused_by_its_own_code_and_leaves_nothing() {
    let desk = Desk::council();
    let before = desk.state();
    let app = desk.app();
    for (name, bytes, code) in [
        ("tom.docx", b"" as &[u8], "word.empty"),
        ("bilde.docx", b"\x89PNG\r\n", "word.not_word"),
        ("kutta.docx", b"PK\x03\x04halv", "word.damaged"),
    ] {
        let path = desk.file(name, bytes);
        let failure = run(&app, "case.read_word", json!({ "path": path })).unwrap_err();
        assert_eq!((failure.code.as_str(), text(&failure.facts["file"])), (code, name));
    }
    let gone = run(&app, "case.read_word", json!({ "path": desk.argument("no-such.docx") })).unwrap_err();
    assert_eq!(gone.code, "file.failed");
    let other = Desk::council();
    let lame = App::open(&other.data()).unwrap().with_worker(desk.path("no-such-program"));
    let path = desk.file("sak.docx", b"PK");
    assert_eq!(run(&lame, "case.read_word", json!({ "path": path })).unwrap_err().code, "word.worker_failed");
    drop(app);
    assert_eq!(desk.state(), before);
}
