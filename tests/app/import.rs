//! A packet on its way in: the preview's stable keys and values, and one step that can be taken back.

use std::collections::BTreeSet;
use std::process::Command;

use samrad_fixtures::packet::{self, Packet};
use serde_json::{Value, json};

use crate::support::{CLI, Desk, Run, column, list, text};

fn preview(file: &str) -> Value {
    // Without a data folder: a preview needs no council.
    let run = Run::of(Command::new(CLI).args(["import", file, "--preview", "--json"]).output().unwrap());
    assert_eq!(run.code, Some(0), "{}", run.err);
    serde_json::from_str(&run.out).unwrap()
}

fn packets() -> [(&'static str, Packet); 2] {
    [("bokmål", packet::bokmaal()), ("nynorsk", packet::nynorsk())]
}

fn must_have(value: &Value, keys: &[&str]) {
    let found: BTreeSet<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
    for key in keys {
        assert!(found.contains(key), "{key} in {found:?}");
    }
}

#[test]
fn the_preview_has_the_keys_that_scripts_go_by() {
    let desk = Desk::empty();
    let preview = preview(&desk.file("pakke.pdf", &packet::bokmaal().pdf()));
    must_have(&preview, &["meeting", "cases", "documents", "page_numbers", "findings"]);
    must_have(&preview["meeting"], &["year", "number", "date", "date_source"]);
    let case_keys =
        ["number", "title", "purpose", "presenters", "proposal", "sections", "sub_items", "annexes"];
    for case in list(&preview["cases"]) {
        must_have(case, &case_keys);
        list(&case["sections"]).iter().for_each(|section| must_have(section, &["number", "heading"]));
        list(&case["sub_items"]).iter().for_each(|item| must_have(item, &["text", "annex"]));
        let keys = ["file_name", "external_ids", "first_page", "last_page"];
        list(&case["annexes"]).iter().for_each(|annex| must_have(annex, &keys));
    }
    let keys = ["title", "version", "status", "approved"];
    list(&preview["documents"]).iter().for_each(|document| must_have(document, &keys));
    let keys = ["code", "severity", "quote", "where"];
    list(&preview["findings"]).iter().for_each(|finding| must_have(finding, &keys));
}

#[test]
fn both_councils_packets_are_read_as_pdf_and_as_text() {
    for (name, packet) in packets() {
        let desk = Desk::empty();
        let expected = packet.expected;
        let pdf = preview(&desk.file("pakke.pdf", &packet.pdf()));
        let broken = preview(&desk.file("pakke.txt", packet.broken_text().as_bytes()));
        for preview in [&pdf, &broken] {
            assert_eq!(preview["meeting"]["year"], expected.year, "{name}");
            assert_eq!(preview["meeting"]["number"], expected.number, "{name}");
            assert_eq!(preview["meeting"]["date"], expected.date, "{name}");
            for (case, expected) in list(&preview["cases"]).iter().zip(expected.cases) {
                assert_eq!(case["number"], expected.number);
                assert_eq!(case["title"], expected.title);
                assert_eq!(case["purpose"], expected.purpose);
                assert_eq!(case["presenters"], json!(expected.presenters));
                let items: Vec<_> = list(&case["sub_items"]).iter().map(|item| text(&item["text"])).collect();
                assert_eq!(items, expected.sub_items.iter().map(|(text, _)| *text).collect::<Vec<_>>());
            }
            assert_eq!(list(&preview["cases"]).len(), expected.cases.len());
            let purposes =
                column(&preview["findings"], "code").into_iter().filter(|code| code.starts_with("purpose."));
            let wanted: Vec<_> = expected.purpose_findings.iter().map(|(code, _)| *code).collect();
            assert_eq!(purposes.collect::<Vec<_>>(), wanted);
        }
        let annexes = list(&pdf["cases"]).iter().flat_map(|case| list(&case["annexes"]));
        let pages: Vec<_> =
            annexes.map(|annex| (annex["first_page"].as_u64(), annex["last_page"].as_u64())).collect();
        let wanted = expected.cases.iter().flat_map(|case| case.annexes);
        let wanted: Vec<_> =
            wanted.map(|(_, _, first, last)| (Some(u64::from(*first)), Some(u64::from(*last)))).collect();
        assert_eq!(pages, wanted, "{name}");
        let pairs: Vec<_> =
            list(&broken["page_numbers"]).iter().map(|pair| (&pair["packet"], &pair["own"])).collect();
        let wanted: Vec<_> =
            expected.page_numbers.iter().map(|(packet, own)| (json!(packet), json!(own))).collect();
        assert_eq!(pairs, wanted.iter().map(|(packet, own)| (packet, own)).collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn a_packet_is_taken_in_as_one_step_that_can_be_taken_back() {
    for (name, packet) in packets() {
        let desk = Desk::council();
        let before = desk.state();
        desk.ok(&["import", &desk.file("pakke.pdf", &packet.pdf())]);
        assert_eq!(column(&desk.json(&["history"]), "kind"), ["packet.import", "council.set_up"], "{name}");
        let meeting = format!("{}/M{}", packet.expected.year, packet.expected.number);
        let page = desk.json(&["show", &meeting]);
        assert_eq!(page["meeting"]["status"], "called");
        let numbers: Vec<_> = packet.expected.cases.iter().map(|case| case.number).collect();
        assert_eq!(column(&page["meeting"]["agenda"], "number"), numbers);
        let certain = packet.expected.date_is_certain.then_some(packet.expected.date);
        assert_eq!(page["meeting"]["meeting"]["date"], json!(certain), "only a certain day is taken");
        assert!(column(&page["meeting"]["documents"], "kind").contains(&"packet"));
        for expected in packet.expected.cases {
            let case = desk.json(&["show", expected.number]);
            let pages: Vec<_> = list(&case["case"]["annexes"])
                .iter()
                .map(|annex| annex["versions"][0]["pages"].as_u64())
                .collect();
            let wanted = expected.annexes.iter().map(|(_, _, first, last)| Some(u64::from(last - first + 1)));
            assert_eq!(pages, wanted.collect::<Vec<_>>(), "{}", expected.number);
        }
        desk.must_be_sound();
        desk.ok(&["undo"]);
        assert_eq!(desk.state()[..2], before[..2], "{name}");
        desk.must_be_sound();
    }
}

#[test]
fn an_annex_that_was_split_out_is_a_whole_pdf_of_its_pages_and_is_found_by_its_words() {
    let desk = Desk::council();
    let packet = packet::bokmaal();
    desk.ok(&["import", &desk.file("pakke.pdf", &packet.pdf())]);
    let (case, first, last) = packet
        .expected
        .cases
        .iter()
        .find_map(|case| case.annexes.first().map(|(_, _, first, last)| (case.number, *first, *last)))
        .unwrap();
    let version = &desk.json(&["show", case])["case"]["annexes"][0]["versions"][0];
    let hash = text(&version["blob"]["hash"]);
    let file = desk.data().join("blobs").join(&hash[..2]).join(hash);
    let file = file.to_str().unwrap();
    crate::support::tool("qpdf", &["--check", file]);
    let info = crate::support::tool("pdfinfo", &[file]);
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim();
    assert_eq!(pages, (last - first + 1).to_string());
    let words = crate::support::tool("pdftotext", &[file, "-"]);
    let word = words
        .split_whitespace()
        .filter(|word| word.chars().all(char::is_alphabetic))
        .max_by_key(|word| word.len());
    let hits = desk.json(&["search", word.unwrap()]);
    assert!(
        list(&hits["hits"]).iter().any(|hit| hit["kind"] == "page" && hit["blob_hash"] == hash),
        "{word:?}"
    );
}

#[test]
fn the_same_packet_twice_is_refused_and_changes_nothing() {
    let desk = Desk::council();
    let file = desk.file("pakke.txt", packet::bokmaal().broken_text().as_bytes());
    desk.ok(&["import", &file]);
    let before = desk.state();
    assert_eq!(desk.refused(&["import", &file]), "meeting.number_taken");
    assert_eq!(desk.state(), before);
    desk.must_be_sound();
}

#[test]
fn a_text_without_cases_is_no_packet_to_take_in() {
    let desk = Desk::council();
    let before = desk.state();
    let file = desk.file("brev.txt", "Hei.\n\nDette er et brev, og ikke en møtepakke.\n".as_bytes());
    assert_eq!(desk.refused(&["import", &file]), "import.meeting_unknown");
    assert_eq!(desk.state(), before);
}

#[test]
fn a_report_that_contradicts_itself_is_found_in_the_meeting_also_after_the_import_and_exported() {
    let desk = Desk::council();
    desk.ok(&["import", &desk.file("pakke.pdf", &packet::bokmaal().pdf())]);
    let page = desk.json(&["show", "2025/M3"]);
    let codes: Vec<_> = list(&page["checks"]).iter().map(|check| text(&check["finding"]["code"])).collect();
    assert!(codes.contains(&"document.draft_but_approved"), "{codes:?}");
    let shown = desk.ok(&["show", "2025/M3"]);
    assert!(shown.contains("finding: document.draft_but_approved Utkast"), "{shown}");
    desk.ok(&["export", &desk.argument("ut")]);
    assert!(desk.path("ut/meetings/2025-M3/Kvartalsrapport.pdf").exists());
}

#[test]
fn a_presenter_whose_name_several_have_is_left_for_a_person_to_choose() {
    let desk = Desk::council();
    let packet = packet::bokmaal();
    let case = packet.expected.cases.iter().find(|case| !case.presenters.is_empty()).unwrap();
    let (surname, first) = case.presenters[0].split_once(", ").unwrap();
    let person = |active: bool| {
        json!({
            "type": "person.put", "id": samrad_council::PersonId::fresh(), "name": format!("{first} {surname}"), "email": "",
            "phone": "", "employer": "", "title": "", "municipality_id": null, "access": "reader", "active": active,
        })
        .to_string()
    };
    desk.ok(&["run", &person(false)]);
    let file = desk.file("pakke.pdf", &packet.pdf());
    let found = |desk: &Desk| {
        let imported = desk.json(&["import", &file]);
        let codes = column(&imported["findings"], "code");
        let code = codes.into_iter().find(|code| ["presenters.left", "presenters.same_name"].contains(code));
        let shown = desk.json(&["show", case.number])["case"]["presented_by"].clone();
        (code.unwrap_or_default().to_owned(), list(&shown).len())
    };
    assert_eq!(found(&desk), ("presenters.left".to_owned(), case.presenters.len()));
    desk.ok(&["undo"]);
    desk.ok(&["run", &person(true)]);
    assert_eq!(found(&desk), ("presenters.same_name".to_owned(), case.presenters.len() - 1));
}

#[test]
fn presenters_that_do_not_come_in_pairs_are_left_for_a_person_and_stand_in_the_finding() {
    let desk = Desk::council();
    let packet = packet::bokmaal();
    let case = packet.expected.cases.iter().find(|case| case.presenters.len() == 1).unwrap();
    let certain = packet.broken_text();
    let uneven = certain.replacen(case.presenters[0], &format!("{}, Prøvdal", case.presenters[0]), 1);
    assert_ne!(certain, uneven);
    let presenters = |text: &str| {
        let imported = desk.json(&["import", &desk.file("pakke.txt", text.as_bytes())]);
        let asked = list(&imported["findings"]).iter().find(|finding| finding["code"] == "presenters.uneven");
        let asked = asked.map(|finding| column_of_texts(&finding["values"]));
        let shown = desk.json(&["show", case.number])["case"]["presented_by"].clone();
        desk.ok(&["undo"]);
        (list(&shown).len(), asked)
    };
    assert_eq!(presenters(&certain), (1, None));
    let (taken, asked) = presenters(&uneven);
    assert_eq!(taken, 0);
    assert!(asked.unwrap().contains(&case.presenters[0].to_owned()));
}

fn column_of_texts(value: &Value) -> Vec<String> {
    list(value).iter().map(|item| text(item).to_owned()).collect()
}

#[test]
fn two_bodies_packets_with_the_same_numbers_are_both_taken_in_and_told_apart_by_the_body() {
    let desk = Desk::council();
    let board = samrad_council::BodyId::fresh();
    let body = json!({
        "type": "body.put", "id": board, "kind": "portfolio_board", "name": "Porteføljerådet", "short_name": "Porteføljen",
        "parent_id": null, "replaced_by_id": null, "valid_from": null, "valid_to": null,
        "numbering_pattern": "{year}/M{meeting}-{n:03}", "numbering_sequence": "per_meeting", "default_place": "",
        "default_start": null, "default_end": null, "cases_due_days": 14, "papers_due_days": 7,
    });
    desk.ok(&["run", &body.to_string()]);
    let packet = packet::bokmaal();
    let file = desk.file("pakke.txt", packet.broken_text().as_bytes());
    desk.ok(&["import", &file]);
    let app = desk.app();
    let task = samrad_app::Task::new(samrad_app::Stop::default(), &|_| {});
    let preview = app.task("import.preview", json!({ "path": file }), &task).unwrap();
    let accept = json!({
        "file": preview["file"], "preview": preview["preview"], "body_id": board, "start_time": null, "end_time": null,
        "place": "", "mode": "physical", "language": "nb",
    });
    app.task("import.accept", accept, &task).unwrap();
    drop(app);
    let number = packet.expected.cases[0].number;
    let meeting = format!("{}/M{}", packet.expected.year, packet.expected.number);
    for name in [number, &meeting] {
        let key = if name.contains('-') { "case" } else { "meeting" };
        let run = desk.run(&["show", name, "--json"]);
        let shown: Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!(shown[key]["body_name"], "Fjordrådet", "the council's own comes first");
        assert!(run.err.contains(&format!("say 'Porteføljerådet:{name}'")), "{}", run.err);
        let run = desk.run(&["show", &format!("porteføljen:{name}"), "--json"]);
        let shown: Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!((&shown[key]["body_name"], run.err.as_str()), (&json!("Porteføljerådet"), ""));
    }
    assert_eq!(desk.refused(&["show", &format!("Ingen:{number}")]), "not_found");
    desk.must_be_sound();
}
