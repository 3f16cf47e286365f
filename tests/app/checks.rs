//! What is found in cases: in packets of councils that do not exist, with the place it was found in, and until it is set
//! aside or its words are others.

use samrad_fixtures::packet;
use serde_json::{Value, json};

use crate::support::{Desk, column, list, text};

fn codes(checks: &Value) -> Vec<String> {
    list(checks).iter().map(|check| text(&check["finding"]["code"]).to_owned()).collect()
}

#[test]
fn packets_of_other_councils_raise_what_is_wrong_in_them_and_nothing_else() {
    type Rows = &'static [(&'static str, &'static str)];
    let bokmaal: Rows = &[("2025/M3", "document.draft_but_approved")];
    let nynorsk: Rows = &[
        ("2026/M1-001", "purpose.discussion_reads_as_information"),
        ("2026/M1-002", "purpose.decision_without_proposal"),
        ("2026/M1-003", "purpose.discussion_without_alternatives"),
    ];
    for (packet, meeting, expected) in
        [(packet::bokmaal(), "2025/M3", bokmaal), (packet::nynorsk(), "2026/M1", nynorsk)]
    {
        for (name, bytes) in [("pakke.pdf", packet.pdf()), ("pakke.txt", packet.broken_text().into_bytes())] {
            let desk = Desk::council();
            desk.ok(&["import", &desk.file(name, &bytes)]);
            let shown = desk.json(&["show", meeting]);
            let of_meeting = codes(&shown["checks"]).into_iter().filter(|code| !code.starts_with("meeting."));
            let mut found: Vec<_> = of_meeting.map(|code| (meeting.to_owned(), code)).collect();
            for number in column(&shown["meeting"]["agenda"], "number") {
                let of_case = codes(&desk.json(&["check", number])).into_iter();
                found.extend(of_case.map(|code| (number.to_owned(), code)));
            }
            let expected: Vec<_> =
                expected.iter().map(|(place, code)| ((*place).to_owned(), (*code).to_owned())).collect();
            assert_eq!(found, expected, "{name}");
        }
    }
}

/// A case of its own in a council, with a section, and what is found in it.
fn case_with(desk: &Desk, markdown: &str) -> (String, String) {
    let bodies = desk.app().request("council.directory", json!({})).unwrap();
    let (case, section) = (samrad_council::CaseId::fresh(), samrad_council::SectionId::fresh());
    let meeting = desk.app().request("meetings.list", json!({})).unwrap()[0]["id"].clone();
    desk.ok(&["run", &json!({
        "type": "case.create", "id": case, "body_id": bodies["bodies"][0]["id"], "title": "Felles vakt",
        "purpose": "information", "language": "nb", "summary": "Saken gjelder vakt.",
        "placement": { "item_id": samrad_council::AgendaItemId::fresh(), "meeting_id": meeting, "minutes": null },
    }).to_string()]);
    put(desk, &case.to_string(), &section.to_string(), markdown);
    (case.to_string(), section.to_string())
}

fn put(desk: &Desk, case: &str, section: &str, markdown: &str) {
    let heading = "Bemanning";
    desk.ok(&["run", &json!({
        "type": "section.put", "id": section, "case_id": case, "level": 1, "heading": heading, "markdown": markdown,
    }).to_string()]);
}

/// A council that has imported a packet, and so has a meeting.
fn council() -> Desk {
    let desk = Desk::council();
    desk.ok(&["import", &desk.file("pakke.txt", packet::nynorsk().broken_text().as_bytes())]);
    desk
}

fn number_of(desk: &Desk) -> String {
    let meeting = desk.json(&["show", "2026/M1"]);
    let lines = list(&meeting["meeting"]["agenda"]);
    let line = lines.iter().find(|line| line["title"] == "Felles vakt");
    text(&line.unwrap()["number"]).to_owned()
}

#[test]
fn a_finding_leads_to_its_section_and_comes_back_when_its_words_are_others() {
    let desk = council();
    let (case, section) = case_with(&desk, "Vi er 34 + 5 + 10 = 48 ansatte.");
    let number = number_of(&desk);
    let sums = || -> Vec<Value> {
        let checks = desk.json(&["check", &number]);
        list(&checks).iter().filter(|check| check["finding"]["code"] == "sum.equation").cloned().collect()
    };
    let found = sums();
    let finding = &found[0]["finding"];
    assert_eq!((&finding["where"]["part"], text(&finding["where"]["id"])), (&"section".into(), &*section));
    assert_eq!(finding["facts"], json!({ "terms": "34+5+10", "computed": "49", "claimed": "48" }));
    assert!(found[0]["dismissal"].is_null());
    desk.ok(&["run", &json!({
        "type": "finding.dismiss", "id": samrad_council::DismissalId::fresh(), "case_id": case, "meeting_id": null,
        "code": "sum.equation", "quote": finding["quote"], "note": "En er deltidsansatt",
    }).to_string()]);
    assert_eq!(sums()[0]["dismissal"]["note"], "En er deltidsansatt");
    assert!(desk.ok(&["check", &number]).contains("(set aside: En er deltidsansatt)"));
    put(&desk, &case, &section, "Vi er 34 + 5 + 10 = 47 ansatte.");
    assert!(sums()[0]["dismissal"].is_null(), "the words are others now");
    put(&desk, &case, &section, "Vi er 34 + 5 + 10 = 49 ansatte.");
    assert!(sums().is_empty());
}

#[test]
fn shields_are_looked_after() {
    let desk = council();
    let (case, section) = case_with(&desk, "Se prisene i tilbudene.");
    let number = number_of(&desk);
    let shield = |of: Value, ground: Value, review: &str| {
        let shielding = json!({ "ground": ground, "basis": "", "review_on": review });
        desk.ok(&["run", &json!({ "type": "shielding.set", "of": of, "shielding": shielding }).to_string()]);
    };
    let found = || -> Vec<(String, String)> {
        let checks = desk.json(&["check", &number]);
        let of_shields = list(&checks).iter().map(|check| &check["finding"]);
        of_shields
            .filter(|finding| text(&finding["code"]).starts_with("shielding."))
            .map(|finding| (text(&finding["code"]).to_owned(), text(&finding["where"]["part"]).to_owned()))
            .collect()
    };
    let rows = |rows: &[(&str, &str)]| -> Vec<(String, String)> {
        rows.iter().map(|(code, part)| ((*code).to_owned(), (*part).to_owned())).collect()
    };
    shield(json!({ "part": "section", "section_id": section }), Value::Null, "2099-01-01");
    assert_eq!(found(), rows(&[("shielding.basis_missing", "section")]));
    shield(json!({ "part": "section", "section_id": section }), "tender".into(), "2020-01-01");
    assert_eq!(found(), rows(&[("shielding.review_passed", "section")]));
    desk.ok(&[
        "run",
        &json!({ "type": "shielding.set", "of": { "part": "section", "section_id": section },
        "shielding": null })
        .to_string(),
    ]);
    let title = |public: &str| json!({ "part": "title", "case_id": case, "public_title": public });
    shield(title("Sak om Kari Prøvestad"), "personal".into(), "2099-01-01");
    assert_eq!(found(), rows(&[("shielding.public_title_tells", "title")]));
    shield(title("En avtale"), "personal".into(), "2099-01-01");
    put(&desk, &case, &section, "Felles vakt er dyrt.");
    assert_eq!(found(), rows(&[("shielding.words_quoted", "section")]));
}
