//! A case that carries money, from nothing to its papers: a key, a worksheet, figures in the text, the book, the minutes,
//! and what the invoice is written from.

use std::io::Read;

use samrad_council::cases::ChangeCase;
use samrad_council::meetings::PlanMeeting;
use samrad_council::proceedings::CloseMeeting;
use samrad_council::*;
use serde_json::{Value, json};

use crate::secretary::{Secretary, clock, decide, when};
use crate::support::{Desk, list, text, tool};

const PROPOSAL: &str = "Lilleby betaler {{andel Lilleby}} av lønnen, {{beløp Lilleby}} kr i året.";

/// A meeting with one case, whose leader's pay is shared 85 to 15.
struct Priced {
    desk: Desk,
    secretary: Secretary,
    meeting: MeetingId,
    case: CaseId,
    sheet: Value,
}

fn figure(value: &str) -> Value {
    json!([{ "value": value, "as_of": "2024-03-01", "source": "Enhetenes egne tall" }])
}

fn priced() -> Priced {
    let desk = Desk::empty();
    let secretary = Secretary::found(desk.app());
    let meeting = MeetingId::fresh();
    secretary.run(Command::PlanMeeting(PlanMeeting {
        id: meeting,
        body_id: secretary.body,
        year: 2024,
        number: 2,
        previous_id: None,
        meeting: when(Day::new(2024, 3, 13).unwrap(), Language::Nb),
        standing: Vec::new(),
    }));
    let case = secretary.case(meeting, "Leder av felles enhet", Purpose::Decision, PROPOSAL);
    let (key, version, sheet) = (AllocationKeyId::fresh(), KeyVersionId::fresh(), WorksheetId::fresh());
    let party = |name: &str, payer: &str, tie_key: &str, value: &str| {
        json!({
            "id": KeyPartyId::fresh(), "name": name, "payer": payer, "tie_key": tie_key, "municipality_id": null,
            "figures": figure(value),
        })
    };
    for command in [
        json!({ "type": "allocation_key.put", "id": key, "name": "Ansatte", "note": "" }),
        json!({
            "type": "key_version.put", "id": version, "key_id": key, "valid_from": "2024-01-01", "valid_to": null,
            "parts": [{ "basis": "headcount", "weight": "1" }], "note": "",
            "parties": [
                party("Felles enhet", "", "1", "34"), party("Enhet A", "Lilleby", "9900", "5"),
                party("Enhet B", "Lilleby", "9900", "10"),
            ],
        }),
        json!({
            "type": "worksheet.put", "id": sheet, "case_id": case, "title": "Lønn til lederen", "basis": "salary",
            "amount": "kr 1 000 000,-", "recurs": "yearly", "key_version_id": version,
            "factors": [{ "value": "1,33", "holds": "arbeidsgiveravgift og pensjon" }],
            "used": [{ "payer": "Felles enhet", "percent": "85" }, { "payer": "Lilleby", "percent": "15 %" }],
            "reason": "Felles enhet har det tyngste ansvaret.", "effective_from": "2024-05-01", "effective_to": null,
            "prorated_by": "months", "invoicer": "Felles enhet", "debtor": "Lilleby", "host": "Lilleby",
            "effect_version_id": null, "note": "",
        }),
        json!({ "type": "worksheet.adopt", "id": sheet, "is_adopted": true }),
    ] {
        secretary.run(serde_json::from_value(command).unwrap());
    }
    Priced { desk, secretary, meeting, case, sheet: json!(sheet) }
}

fn words(file: &str) -> String {
    let text = tool("pdftotext", &["-layout", file, "-"]).replace('\u{a0}', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_says(said: &str, all: &[&str]) {
    for expected in all {
        assert!(said.contains(expected), "{expected}\nin: {said}");
    }
}

#[test]
fn the_book_has_the_worksheet_as_a_table_and_its_figures_in_the_text() {
    let Priced { desk, secretary, meeting, .. } = priced();
    let file = desk.argument("bok.pdf");
    secretary.task("book.save", json!({ "meeting_id": meeting, "path": file, "archive": false }));
    if let Some(folder) = std::env::var_os("SAMRAD_LOOK") {
        std::fs::copy(&file, std::path::Path::new(&folder).join("kostnad.pdf")).unwrap();
    }
    assert_says(
        &words(&file),
        &[
            "Lilleby betaler 15 % av lønnen, 199 500,00 kr i året.",
            "Kostnadsfordeling",
            "30,6122 % 15,0000 % 0,1995 199 500,00 133 000,00 −207 642,86",
            "1 330 000,00",
            "Felles enhet har det tyngste ansvaret.",
            "I 2024 løper kostnaden i 8 måneder (245 av 366 dager).",
            "Kilde: Enhetenes egne tall per 1. mars 2024.",
        ],
    );
}

#[test]
fn the_minutes_keep_the_figures_of_the_day_when_the_worksheet_goes() {
    let Priced { desk, secretary, meeting, case, sheet } = priced();
    secretary.send(meeting);
    secretary.open(meeting, None);
    let item = secretary.meeting(meeting).agenda[0].id;
    secretary.agree(item, None);
    secretary.run(Command::Decide(decide(item, Outcome::Agreement, "")));
    secretary.run(Command::CloseMeeting(CloseMeeting { id: meeting, at: clock("10:00") }));
    let minutes = || {
        let file = desk.argument("referat.pdf");
        secretary.task(
            "minutes.save",
            json!({ "meeting_id": meeting, "path": file, "public": false, "html": false }),
        );
        words(&file)
    };
    let adopted = "Lilleby betaler 15 % av lønnen, 199 500,00 kr i året.";
    assert_says(&minutes(), &[adopted, "Kostnadsfordeling", "199 500,00 133 000,00"]);
    let release = json!({ "type": "worksheet.adopt", "id": sheet, "is_adopted": false });
    secretary.run(serde_json::from_value(release).unwrap());
    let said = minutes();
    assert_says(&said, &[adopted]);
    assert!(!said.contains("Kostnadsfordeling"));
    let proposal = secretary.app.read(|council| Ok(council.case(case)?.unwrap().proposal)).unwrap();
    assert_eq!(proposal, PROPOSAL, "the case keeps what was typed");
}

#[test]
fn a_figure_that_no_worksheet_has_is_found_and_stands_as_it_was_typed() {
    let Priced { secretary, case, .. } = priced();
    let change: ChangeCase =
        serde_json::from_value(json!({ "id": case, "summary": "Nordvik betaler {{beløp Nordvik}}." }))
            .unwrap();
    secretary.run(Command::ChangeCase(change));
    let page = secretary.app.request("cases.get", json!({ "case_id": case })).unwrap();
    let found: Vec<_> = list(&page["checks"]).iter().map(|check| &check["finding"]).collect();
    let unknown: Vec<_> = found.iter().filter(|it| it["code"] == "placeholder.unknown").collect();
    assert_eq!(unknown.iter().map(|it| text(&it["quote"])).collect::<Vec<_>>(), ["{{beløp Nordvik}}"]);
    let values: Vec<_> = list(&page["placeholders"])
        .iter()
        .map(|it| it["value"].as_str().map(|value| value.replace('\u{a0}', " ")))
        .collect();
    assert_eq!(values, [None, Some("15 %".into()), Some("199 500,00".into())]);
}

#[test]
fn a_draft_is_computed_without_being_written_and_refused_with_its_field() {
    let Priced { secretary, case, .. } = priced();
    let sheets = secretary.app.request("costs.worksheets", json!({ "case_id": case })).unwrap();
    let mut draft = sheets[0]["draft"].clone();
    draft["amount"] = json!("2 mill.");
    let asked =
        |draft: &Value| secretary.app.request("costs.compute", json!({ "case_id": case, "draft": draft }));
    let computed = asked(&draft).unwrap();
    assert_eq!(computed["figures"]["basis"]["ore"], 200_000_000);
    assert_eq!(computed["against_adopted"][1]["difference"]["ore"], 19_950_000);
    draft["amount"] = json!("1,202");
    let refused = asked(&draft).unwrap_err();
    assert_eq!((refused.code.as_str(), text(&refused.facts["field"])), ("amount.ambiguous", "amount"));
    assert_eq!(secretary.app.request("costs.worksheets", json!({ "case_id": case })).unwrap(), sheets);
}

#[test]
fn the_basis_of_invoices_comes_as_pdf_and_as_a_spreadsheet_that_recomputes_its_sums() {
    let Priced { desk, secretary, case, sheet, .. } = priced();
    let save = |format: &str, payer: Option<&str>| {
        let path = desk.argument(&format!("grunnlag.{format}"));
        let params =
            json!({ "case_id": case, "worksheet_id": sheet, "format": format, "payer": payer, "path": path });
        secretary.task("costs.save_invoice_basis", params);
        path
    };
    assert_says(
        &words(&save("pdf", Some("Lilleby"))),
        &["Fakturagrunnlag for Lilleby", "Felles enhet fakturerer Lilleby.", "0,1995 199 500,00 133 000,00"],
    );
    let file = std::fs::File::open(save("xlsx", None)).unwrap();
    let mut sheet = String::new();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    archive.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
    for expected in [
        "<v>1130500</v>",
        "<v>199500</v>",
        "<f>SUM(H2:H3)</f><v>1330000.00</v>",
        "<f>ROUND(H4-1330000.00,2)</f><v>0</v>",
        "<f>SUM(I2:I3)</f><v>886666.67</v>",
    ] {
        assert!(sheet.contains(expected), "{expected}\nin: {sheet}");
    }
    let unknown = json!({ "case_id": case, "worksheet_id": WorksheetId::fresh(), "format": "pdf", "path": desk.argument("x.pdf") });
    let task = samrad_app::Task::new(samrad_app::Stop::default(), &|_| {});
    assert_eq!(secretary.app.task("costs.save_invoice_basis", unknown, &task).unwrap_err().code, "not_found");
}
