//! What is shielded through the application: set on the command line, kept from the public editions, marked in the others.

use serde_json::{Value, json};

use crate::support::{Desk, list, text, tool};

fn words(file: &str) -> String {
    tool("pdftotext", &["-layout", file, "-"]).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shield(desk: &Desk, of: &Value) {
    let shielding = json!({ "ground": "tender", "basis": "", "review_on": "2099-01-01" });
    desk.ok(&["run", &json!({ "type": "shielding.set", "of": of, "shielding": shielding }).to_string()]);
}

#[test]
fn the_public_book_and_minutes_have_the_neutral_title_and_no_annex_or_section_that_is_shielded() {
    let desk = Desk::demo();
    let name = desk.meeting("minutes_final");
    let shown = desk.json(&["show", &name]);
    let with_annex = |line: &&Value| line["annexes"].as_u64() > Some(0);
    let line = list(&shown["meeting"]["agenda"]).iter().find(with_annex).unwrap();
    let number = text(&line["number"]);
    let case = desk.json(&["show", number])["case"].clone();
    let (title, annex) = (text(&case["title"]), &case["annexes"][0]);
    let section = samrad_council::SectionId::fresh();
    desk.ok(&[
        "run",
        &json!({
            "type": "section.put", "id": section, "case_id": case["id"], "level": 1, "heading": "Avlukket",
            "markdown": "Undertilbudet er best.",
        })
        .to_string(),
    ]);
    shield(&desk, &json!({ "part": "title", "case_id": case["id"], "public_title": "En nøytral sak" }));
    shield(&desk, &json!({ "part": "section", "section_id": section }));
    shield(&desk, &json!({ "part": "document", "document_id": annex["id"] }));
    let [book, public, minutes] =
        ["bok.pdf", "offentlig.pdf", "protokoll.pdf"].map(|file| desk.argument(file));
    desk.ok(&["book", &name, "-o", &book]);
    let built = desk.json(&["book", &name, "-o", &public, "--public"]);
    desk.ok(&["minutes", &name, "-o", &minutes, "--public"]);
    let withheld: Vec<&Value> =
        list(&built["annexes"]).iter().filter(|annex| annex["problem"] == "withheld").collect();
    assert_eq!(withheld.len(), 1, "{built}");
    let whole = words(&book);
    let begins = title.split(' ').take(2).collect::<Vec<_>>().join(" ");
    for shielded in [begins.as_str(), "Undertilbudet", text(&annex["title"])] {
        assert!(whole.contains(shielded), "{shielded} in {whole}");
        for edition in [&public, &minutes] {
            let said = words(edition);
            assert!(!said.contains(shielded), "{shielded} in {said}");
            assert!(said.contains("En nøytral sak"), "{said}");
        }
    }
    assert!(whole.contains("Inneholder opplysninger unntatt offentlighet"));
    assert!(words(&public).contains("Unntatt offentlighet, offl. § 23 tredje ledd"));
}

#[test]
fn papers_that_are_sent_with_something_shielded_say_so_in_their_names() {
    let desk = Desk::demo();
    let name = desk.meeting("planned");
    let shown = desk.json(&["show", &name]);
    let of_meeting = &shown["meeting"]["id"];
    let lines = list(&shown["meeting"]["agenda"]);
    for line in lines {
        let case = &desk.json(&["show", text(&line["number"])])["case"];
        desk.ok(&[
            "run",
            &json!({ "type": "shielding.set", "of": { "part": "case", "case_id": case["id"] },
            "shielding": null })
            .to_string(),
        ]);
    }
    let ordinary = lines.iter().find(|line| line["standing"].is_null()).unwrap();
    shield(&desk, &json!({ "part": "case", "case_id": ordinary["case_id"] }));
    let task = samrad_app::Task::new(samrad_app::Stop::default(), &|_| {});
    desk.app().task("meeting.send", json!({ "meeting_id": of_meeting }), &task).unwrap();
    let sent = desk.json(&["show", &name])["meeting"]["documents"].clone();
    let file_names: Vec<&str> =
        list(&sent).iter().map(|paper| text(&paper["versions"][0]["file_name"])).collect();
    let year_and_number = name.replace('/', "-");
    assert!(file_names.contains(&format!("Møtebok {year_and_number}_UO.pdf").as_str()), "{file_names:?}");
    assert!(file_names.contains(&format!("Innkalling {year_and_number}.pdf").as_str()), "{file_names:?}");
}

#[test]
fn the_bases_that_can_be_chosen_are_those_in_the_law() {
    let grounds = Desk::empty().app().request("shielding.grounds", json!({})).unwrap();
    let codes: Vec<&str> = list(&grounds).iter().map(|ground| text(&ground["code"])).collect();
    assert!(codes.contains(&"personal") && codes.contains(&"negotiation"), "{codes:?}");
}
