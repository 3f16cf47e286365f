//! The council's own packet, when it stands beside the project: taken in, and its book built. Only facts of it are
//! repeated here.

use std::path::PathBuf;

use crate::support::{Desk, column, list, tool};

/// The packet; nothing on a machine that does not have it.
fn seed(name: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/seed").join(name);
    path.exists().then(|| path.to_str().unwrap().to_owned())
}

#[test]
fn the_preview_tells_what_the_issue_says() {
    for name in ["packet.txt", "packet.pdf"] {
        let Some(file) = seed(name) else { return };
        let preview = Desk::empty().json(&["import", &file, "--preview"]);
        let meeting = &preview["meeting"];
        assert_eq!((meeting["year"].as_u64(), meeting["number"].as_u64()), (Some(2024), Some(2)), "{name}");
        let cases = &preview["cases"];
        assert_eq!(column(cases, "number"), ["2024/M2-004", "2024/M2-005", "2024/M2-006", "2024/M2-007"]);
        let titles = [
            "Omorganisering Molde kommune",
            "Status for de interkommunale faggruppene",
            "Finansiering av prosjekter",
            "Orienteringssaker",
        ];
        assert_eq!(column(cases, "title"), titles, "{name}");
        assert_eq!(column(cases, "purpose"), ["decision", "discussion", "discussion", "information"]);
        let counts = |key: &str| list(cases).iter().map(|case| list(&case[key]).len()).collect::<Vec<_>>();
        assert_eq!(counts("presenters"), [2, 1, 1, 2], "{name}");
        assert_eq!(counts("annexes"), [0, 1, 0, 1], "{name}");
        assert_eq!(counts("sub_items"), [0, 0, 0, 5], "{name}");
        let suggested = list(&cases[3]["sub_items"]).iter().position(|item| !item["annex"].is_null());
        assert_eq!(suggested, Some(3));
        for annex in list(cases).iter().flat_map(|case| list(&case["annexes"])) {
            assert!(column_lengths(&annex["external_ids"]).iter().all(|length| *length == 34));
        }
        let report = &preview["documents"][0];
        assert_eq!(list(&preview["documents"]).len(), 1);
        assert_eq!(
            (&report["version"], &report["status"]),
            (&"02.03.2024".into(), &"Utkast".into()),
            "{name}"
        );
        let codes = column(&preview["findings"], "code");
        for code in ["purpose.decision_without_proposal", "cases.missing_numbers"] {
            assert!(codes.contains(&code), "{code} in {name}");
        }
        if name == "packet.txt" {
            let pairs = list(&preview["page_numbers"])
                .iter()
                .map(|pair| (pair["packet"].as_u64(), pair["own"].as_u64()));
            assert_eq!(pairs.collect::<Vec<_>>(), [(Some(10), Some(4)), (Some(12), Some(6))]);
            assert_eq!(report["approved"], "04.03.2024");
            assert!(codes.contains(&"document.draft_but_approved"));
        }
    }
}

fn column_lengths(ids: &serde_json::Value) -> Vec<usize> {
    list(ids).iter().map(|id| id.as_str().unwrap().len()).collect()
}

/// Every finding that stands when the packet was taken in and its day confirmed: in the meeting's report, and in each case.
/// What the text itself says, from the list that was made by hand; and whom a case may be about.
fn found(file: &str) -> Vec<(String, String)> {
    let desk = Desk::demo();
    desk.ok(&["import", file]);
    let shown = desk.json(&["show", "2024/M2"]);
    let mut when = serde_json::json!({
        "type": "meeting.change", "id": shown["meeting"]["id"], "cases_due": null, "papers_due": null,
        "meeting": shown["meeting"]["meeting"],
    });
    when["meeting"]["date"] = "2024-03-13".into();
    desk.ok(&["run", &when.to_string()]);
    let of = |place: &str, checks: &serde_json::Value| {
        let code = |check: &serde_json::Value| check["finding"]["code"].as_str().unwrap().to_owned();
        list(checks).iter().map(|check| (place.to_owned(), code(check))).collect::<Vec<_>>()
    };
    let mut found = of("M2", &desk.json(&["show", "2024/M2"])["checks"]);
    found.retain(|(_, code)| !code.starts_with("meeting."));
    for number in ["004", "005", "006", "007"] {
        found.extend(of(number, &desk.json(&["check", &format!("2024/M2-{number}")])));
    }
    found
}

#[test]
fn after_it_is_taken_in_exactly_what_was_found_by_hand_is_found() {
    let Some(file) = seed("packet.txt") else { return };
    let rows = [
        ("M2", "document.draft_but_approved"),
        ("M2", "date.cutoffs_differ"),
        ("M2", "wording.trend"),
        ("004", "percent.not_nearest"),
        ("004", "purpose.decision_without_proposal"),
        ("004", "recusal.host_money"),
        ("005", "purpose.discussion_reads_as_information"),
        ("006", "purpose.discussion_without_alternatives"),
        ("006", "recusal.host_money"),
        ("007", "annex.old"),
        ("007", "link.without_target"),
    ];
    let expected = |without: &[&str]| -> Vec<(String, String)> {
        let rows = rows.iter().filter(|(_, code)| !without.contains(code));
        rows.map(|(place, code)| ((*place).to_owned(), (*code).to_owned())).collect()
    };
    assert_eq!(found(&file), expected(&[]), "as text");
    // The pages show neither who approved the report nor when the service sheet was updated.
    let Some(file) = seed("packet.pdf") else { return };
    assert_eq!(found(&file), expected(&["document.draft_but_approved", "annex.old"]), "as pages");
}

#[test]
fn an_annex_that_shares_a_page_with_a_shielded_case_is_kept_out_of_the_public_book() {
    let Some(file) = seed("packet.pdf") else { return };
    let desk = Desk::demo();
    desk.ok(&["import", &file]);
    let case = desk.json(&["show", "2024/M2-006"])["case"].clone();
    let shield = serde_json::json!({
        "type": "shielding.set", "of": { "part": "case", "case_id": case["id"] },
        "shielding": { "ground": "negotiation", "basis": "", "review_on": null },
    });
    desk.ok(&["run", &shield.to_string()]);
    let public = desk.argument("offentlig.pdf");
    let built = desk.json(&["book", "2024/M2", "-o", &public, "--public"]);
    assert_eq!(
        column(&built["annexes"], "problem"),
        ["withheld", "withheld"],
        "both pages beside it show some of it"
    );
    let words = tool("pdftotext", &["-layout", &public, "-"]);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for shielded in ["Finansiering", "merforbruk", "portvakt", "egen maskin"] {
        assert!(!words.contains(shielded), "{shielded}");
    }
    let found = desk.json(&["check", "2024/M2-007"]);
    let codes: Vec<_> = list(&found).iter().map(|check| check["finding"]["code"].clone()).collect();
    assert!(codes.contains(&"shielding.annex_shows_shielded".into()), "{codes:?}");
}

#[test]
fn it_is_taken_into_the_example_council_and_its_book_is_built() {
    let Some(file) = seed("packet.pdf") else { return };
    let desk = Desk::demo();
    desk.ok(&["import", &file]);
    let meeting = desk.json(&["show", "2024/M2"]);
    assert_eq!(list(&meeting["meeting"]["agenda"]).len(), 4);
    assert!(
        meeting["meeting"]["meeting"]["date"].is_null(),
        "the day is inferred, so it is not taken unasked"
    );
    let kinds = column(&meeting["meeting"]["documents"], "kind");
    assert!(kinds.contains(&"packet") && kinds.contains(&"report"), "{kinds:?}");
    let annexes =
        ["2024/M2-005", "2024/M2-007"].map(|number| desk.json(&["show", number])["case"]["annexes"].clone());
    let pages = annexes.each_ref().map(|annexes| annexes[0]["versions"][0]["pages"].as_u64());
    assert_eq!(pages, [Some(5), Some(2)]);
    desk.must_be_sound();
    let book = desk.argument("bok.pdf");
    let built = desk.json(&["book", "2024/M2", "-o", &book]);
    tool("qpdf", &["--check", &book]);
    let text = tool("pdftotext", &["-layout", &book, "-"]);
    assert_eq!(text.matches('\u{c}').count() as u64, built["pages"].as_u64().unwrap());
    assert!(text.contains("Finansiering av prosjekter"));
    assert!(list(&built["annexes"]).iter().all(|annex| annex["problem"].is_null()), "{built}");
}
