//! The packets of councils that do not exist come out as their makers say, as PDF and as broken text.

use samrad_fixtures::packet::{Expected, ExpectedCase, Packet, bokmaal, nynorsk};
use samrad_packets::Preview;
use samrad_packets::packet::{CaseFound, Certainty};

use super::read;

fn holds(packet: &Packet, preview: &Preview, pages_are_known: bool) {
    let expected = &packet.expected;
    meeting(expected, preview);
    assert_eq!(preview.cases.len(), expected.cases.len());
    for (case, found) in expected.cases.iter().zip(&preview.cases) {
        case_holds(case, found, pages_are_known);
    }
    let documents: Vec<_> = preview
        .documents
        .iter()
        .filter(|document| document.version.is_some())
        .map(|d| {
            (
                d.title.as_str(),
                d.version.as_deref().unwrap(),
                d.status.as_deref().unwrap(),
                d.approved.as_deref().unwrap(),
            )
        })
        .collect();
    assert_eq!(documents, expected.documents);
    let purpose: Vec<_> = preview
        .findings
        .iter()
        .filter(|finding| finding.code.starts_with("purpose."))
        .map(|finding| (finding.code.as_str(), finding.place.case.as_deref().unwrap_or("")))
        .collect();
    assert_eq!(purpose, expected.purpose_findings);
    for code in expected.other_findings {
        assert!(
            preview.findings.iter().any(|finding| finding.code == *code),
            "{code} in {:#?}",
            preview.findings
        );
    }
    for code in expected.no_findings {
        assert!(
            !preview.findings.iter().any(|finding| finding.code == *code),
            "{code} in {:#?}",
            preview.findings
        );
    }
}

fn meeting(expected: &Expected, preview: &Preview) {
    let meeting = &preview.meeting;
    assert_eq!((meeting.year, meeting.number), (Some(expected.year), Some(expected.number)));
    assert_eq!(meeting.date.as_deref(), Some(expected.date));
    assert_eq!(meeting.date_certainty == Some(Certainty::Certain), expected.date_is_certain);
}

fn case_holds(expected: &ExpectedCase, found: &CaseFound, pages_are_known: bool) {
    let number = expected.number;
    assert_eq!(found.number, number);
    assert_eq!(found.title, expected.title, "{number}");
    assert_eq!(found.purpose.map(|p| p.as_str()), Some(expected.purpose), "{number}");
    assert_eq!(found.presenters, expected.presenters, "{number}");
    assert!(found.summary.starts_with(expected.summary), "{number}: {}", found.summary);
    assert_eq!(found.proposal.as_deref(), expected.proposal, "{number}");
    let sections: Vec<_> = found.sections.iter().map(|s| (s.number.as_str(), s.heading.as_str())).collect();
    assert_eq!(sections, expected.sections, "{number}");
    let items: Vec<_> =
        found.sub_items.iter().map(|item| (item.text.as_str(), item.annex.as_deref())).collect();
    assert_eq!(items, expected.sub_items, "{number}");
    let annexes: Vec<_> =
        found.annexes.iter().map(|a| (a.file_name.as_str(), a.external_ids.clone())).collect();
    let wanted: Vec<_> = expected
        .annexes
        .iter()
        .map(|(name, ids, _, _)| (*name, ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>()))
        .collect();
    assert_eq!(annexes, wanted, "{number}");
    for (annex, (_, _, first, last)) in found.annexes.iter().zip(expected.annexes) {
        if pages_are_known {
            assert_eq!((annex.first_page, annex.last_page), (Some(*first), Some(*last)), "{number}");
            assert!(!annex.shares_first_page && !annex.shares_last_page, "{number}");
        }
        assert!(annex.first_page.is_some(), "{number}");
    }
    let text = format!("{} {}", found.summary, found.body);
    assert!(
        !text.contains("Side ") && !text.contains("S i d e") && !text.contains(number),
        "{number}: {text}"
    );
}

#[test]
fn packets_are_read_from_pdf_through_the_worker() {
    for packet in [bokmaal(), nynorsk()] {
        holds(&packet, &read("pakke.pdf", &packet.pdf()).unwrap(), true);
    }
}

#[test]
fn packets_are_read_from_broken_text() {
    for packet in [bokmaal(), nynorsk()] {
        let preview = read("pakke.txt", packet.broken_text().as_bytes()).unwrap();
        holds(&packet, &preview, true);
        let numbers: Vec<_> = preview.page_numbers.iter().map(|pair| (pair.packet, pair.own)).collect();
        assert_eq!(numbers, packet.expected.page_numbers);
    }
}

#[test]
fn both_page_numberings_are_read_from_a_pdf() {
    let packet = bokmaal();
    let preview = read("pakke.pdf", &packet.pdf()).unwrap();
    let numbers: Vec<_> = preview.page_numbers.iter().map(|pair| (pair.packet, pair.own)).take(2).collect();
    assert_eq!(numbers, packet.expected.page_numbers);
}

#[test]
fn the_json_has_the_names_that_others_rely_on() {
    let preview = read("pakke.pdf", &bokmaal().pdf()).unwrap();
    let json = serde_json::to_value(&preview).unwrap();
    for (pointer, kind) in [
        ("/meeting/year", "number"),
        ("/meeting/number", "number"),
        ("/meeting/date", "string"),
        ("/meeting/date_source", "string"),
        ("/cases/0/number", "string"),
        ("/cases/0/title", "string"),
        ("/cases/0/purpose", "string"),
        ("/cases/0/presenters/0", "string"),
        ("/cases/0/proposal", "string"),
        ("/cases/0/sections/0/number", "string"),
        ("/cases/0/sections/0/heading", "string"),
        ("/cases/2/sub_items/1/text", "string"),
        ("/cases/2/sub_items/1/annex", "string"),
        ("/cases/0/annexes/0/file_name", "string"),
        ("/cases/0/annexes/0/external_ids/0", "string"),
        ("/cases/0/annexes/0/first_page", "number"),
        ("/cases/0/annexes/0/last_page", "number"),
        ("/documents/0/title", "string"),
        ("/page_numbers/0/packet", "number"),
        ("/page_numbers/0/own", "number"),
        ("/findings/0/code", "string"),
        ("/findings/0/severity", "string"),
        ("/findings/0/quote", "string"),
        ("/findings/0/where", "object"),
    ] {
        let value = json.pointer(pointer).unwrap_or_else(|| panic!("{pointer} is missing"));
        let found = match value {
            serde_json::Value::Number(_) => "number",
            serde_json::Value::String(_) => "string",
            serde_json::Value::Object(_) => "object",
            _ => "other",
        };
        assert_eq!(found, kind, "{pointer}");
    }
    assert_eq!(serde_json::from_value::<Preview>(json).unwrap(), preview);
}

#[test]
fn a_report_with_embedded_fonts_is_read_word_for_word() {
    let extraction = super::extract(&samrad_fixtures::embedded::report(30)).unwrap();
    assert_eq!(extraction.pages.len(), 30);
    for page in &extraction.pages {
        let text = page.text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.starts_with(&format!("{0} Rapport for uke {0} Punkt 0: ", page.number)), "{text}");
        for words in [
            "«Vi trenger en felles løsning», sa lederen",
            "Årsaken er at avtalen om lisenser måtte",
            "år – de skal",
        ] {
            assert!(text.contains(words), "page {}: {text}", page.number);
        }
        assert!(text.ends_with(&format!("Side {}", page.number)), "{text}");
    }
}

#[test]
fn a_short_number_carries_its_own_serial_and_not_the_year() {
    let text =
        "Sak 12/24 - Drift av nett\nTestesen, Kari\nVedtak\nRådet får vite.\nSak 13/24 - Kurs\nTekst.\n";
    let preview = read("pakke.txt", text.as_bytes()).unwrap();
    let numbers: Vec<_> =
        preview.cases.iter().map(|c| (c.number.as_str(), c.serial, c.running_number())).collect();
    assert_eq!(numbers, [("12/24", Some(12), Some(12)), ("13/24", Some(13), Some(13))]);
    let corrected = CaseFound { number: "SR 14/24".into(), ..preview.cases[0].clone() };
    assert_eq!(corrected.running_number(), Some(14));
}

#[test]
fn what_is_uncertain_is_pointed_at_so_that_it_can_be_left_out() {
    let long = "Ord og mening ".repeat(40);
    let text = format!(
        "2025/M4-001 - {long}\nTestesen, Kari\nNettkart\nRådet får vite.\n2025/M4-002\nTekst her.\nVedlegg\n2025.11.05 - Notat.pdf\n"
    );
    let preview = read("pakke.txt", text.as_bytes()).unwrap();
    let json = serde_json::to_value(&preview).unwrap();
    for (code, field) in [
        ("presenters.over_gap", "/cases/0/presenters/0"),
        ("title.uncertain", "/cases/0/title"),
        ("title.missing", "/cases/1/title"),
        ("purpose.missing", "/cases/0/purpose"),
        ("date.uncertain", "/meeting/date"),
    ] {
        let finding = preview.findings.iter().find(|finding| finding.code == code);
        let finding = finding.unwrap_or_else(|| panic!("no {code} in {:#?}", preview.findings));
        assert_eq!(finding.place.field.as_deref(), Some(field), "{code}");
        assert!(json.pointer(field).is_some(), "{field}");
    }
    let first = &preview.cases[0];
    assert!(first.title.chars().count() <= 300 && first.body.contains(long.trim()), "nothing is lost");
}
