//! The real packet, when it stands beside the project. It names people, so that nothing of it is repeated here but
//! facts: numbers, counts, lengths, codes.

use std::path::PathBuf;

use samrad_packets::packet::{CaseFound, Finding};
use samrad_packets::{CancelFlag, Preview, read_packet};

use super::worker;

/// The folder of the packet; `None` on a machine that does not have it.
fn seed(name: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/seed").join(name);
    path.exists().then_some(path)
}

fn preview(name: &str) -> Option<Preview> {
    Some(read_packet(&worker(), &seed(name)?, &CancelFlag::default(), &mut |_| {}).unwrap())
}

fn codes<'a>(preview: &'a Preview, start: &str) -> Vec<(&'a str, &'a str)> {
    let matching = preview.findings.iter().filter(|finding| finding.code.starts_with(start));
    matching.map(|finding| (finding.code.as_str(), finding.place.case.as_deref().unwrap_or(""))).collect()
}

fn finding<'a>(preview: &'a Preview, code: &str) -> &'a Finding {
    preview.findings.iter().find(|finding| finding.code == code).unwrap_or_else(|| panic!("no {code}"))
}

/// What holds for the text and for the PDF alike.
fn holds(preview: &Preview) {
    let meeting = &preview.meeting;
    assert_eq!(
        (meeting.year, meeting.number, meeting.date.as_deref()),
        (Some(2024), Some(2), Some("2024-03-13"))
    );
    assert!(meeting.date_source.as_deref().unwrap().starts_with("2024.03.13 - "));
    let cases: Vec<_> = preview.cases.iter().map(summary).collect();
    assert_eq!(
        cases,
        [
            ("2024/M2-004", "Omorganisering Molde kommune", "decision", 2, 0),
            ("2024/M2-005", "Status for de interkommunale faggruppene", "discussion", 1, 1),
            ("2024/M2-006", "Finansiering av prosjekter", "discussion", 1, 0),
            ("2024/M2-007", "Orienteringssaker", "information", 2, 1),
        ]
    );
    let items = &preview.cases[3].sub_items;
    assert_eq!(items.len(), 5);
    assert_eq!(items.iter().position(|item| item.annex.is_some()), Some(3));
    for annex in preview.cases.iter().flat_map(|case| &case.annexes) {
        assert_eq!(annex.external_ids.iter().map(String::len).collect::<Vec<_>>(), [34, 34]);
        assert!(annex.first_page <= annex.last_page && annex.first_page.is_some());
    }
    assert_eq!(
        codes(preview, "purpose."),
        [
            ("purpose.decision_without_proposal", "2024/M2-004"),
            ("purpose.discussion_reads_as_information", "2024/M2-005"),
            ("purpose.discussion_without_alternatives", "2024/M2-006"),
        ]
    );
    assert_eq!(finding(preview, "cases.missing_numbers").values.len(), 3);
    assert!(finding(preview, "purpose.discussion_without_alternatives").quote.contains("fakturering"));
    sections(preview);
}

fn summary(case: &CaseFound) -> (&str, &str, &str, usize, usize) {
    let purpose = case.purpose.map_or("", |purpose| purpose.as_str());
    (&case.number, &case.title, purpose, case.presenters.len(), case.annexes.len())
}

fn sections(preview: &Preview) {
    let numbers =
        |case: &CaseFound| case.sections.iter().map(|section| section.number.clone()).collect::<Vec<_>>();
    let annex = [
        "1", "2", "3", "3.1", "3.2", "3.3", "3.4", "4", "5", "5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7",
        "5.8", "5.9", "6", "6.1",
    ];
    assert_eq!(numbers(&preview.cases[1]), annex);
    assert_eq!(preview.cases[1].annexes[0].sections.len(), annex.len());
    assert_eq!(numbers(&preview.cases[3]), ["1", "2", "3", "4", "5", "6", "7", "8"]);
    // A list in the mandate is a list.
    let mandate = &preview.cases[1].sections[7];
    assert!((1..=6).all(|number| mandate.text.contains(&format!("{number}. "))), "{}", mandate.text);
    let report = &preview.documents[0];
    assert_eq!(preview.documents.len(), 1);
    assert_eq!((report.version.as_deref(), report.status.as_deref()), (Some("02.03.2024"), Some("Utkast")));
    let top: Vec<_> = report.sections.iter().filter(|s| s.level == 1).map(|s| s.number.as_str()).collect();
    assert_eq!(top, ["1", "2", "3"]);
    let second = report.sections.iter().filter(|s| s.level == 2).count();
    assert_eq!(second, 13, "1.1, 1.2 and 2.1 to 2.11");
}

#[test]
fn the_text_of_the_real_packet_is_read_as_the_issue_says() {
    let Some(preview) = preview("packet.txt") else { return };
    holds(&preview);
    let pairs: Vec<_> = preview.page_numbers.iter().map(|pair| (pair.packet, pair.own)).collect();
    assert_eq!(pairs, [(10, 4), (12, 6)]);
    let report = &preview.documents[0];
    assert_eq!(
        (report.approved.as_deref(), report.approved_on.as_deref()),
        (Some("04.03.2024"), Some("2024-03-04"))
    );
    assert_eq!(finding(&preview, "document.draft_but_approved").quote, "Utkast");
    assert!(
        preview.cases[1].annexes[0].first_page > Some(preview.cases[1].last_page),
        "an annex has pages of its own"
    );
    assert_eq!(preview.cases[3].annexes[0].updated.as_deref(), Some("2023-01-23"));
}

#[test]
fn the_pdf_of_the_real_packet_is_read_as_the_issue_says() {
    let Some(preview) = preview("packet.pdf") else { return };
    holds(&preview);
    assert_eq!(preview.pages, 19);
    let annexes: Vec<_> =
        preview.cases.iter().flat_map(|case| &case.annexes).map(|a| (a.first_page, a.last_page)).collect();
    assert_eq!(annexes, [(Some(13), Some(17)), (Some(18), Some(19))]);
    assert!(
        preview.cases.iter().all(|case| !case.body.contains("Versjon:") && !case.body.contains("Side 1"))
    );
}
