//! Packets as the reader reads them, checked; and those of councils that do not exist.

use samrad_checks::{Annex, Case, Day, Document, Purpose, Report, Section, case, document};
use samrad_packets::packet::{CaseFound, DocumentFound, SectionFound, read_text};

/// The reports of a packet's text: the documents before the cases, then the cases.
pub(crate) fn reports(text: &str) -> Vec<(String, Report)> {
    let preview = read_text(text);
    let meeting = preview.meeting.date.as_deref().and_then(|day| day.parse().ok());
    let documents = preview.documents.iter().map(|found| {
        let sections = found.sections.iter().map(section).collect();
        let DocumentFound { title, status, version, approved, .. } = found;
        let (status, version, approved) = (status.as_deref(), version.as_deref(), approved.as_deref());
        let input = Document { status, version, approved, sections, meeting, ..Document::default() };
        (title.clone(), document(&input))
    });
    let cases = preview.cases.iter().map(|found| (found.number.clone(), of_case(found, meeting)));
    documents.chain(cases).collect()
}

fn section(found: &SectionFound) -> Section<'_> {
    Section { number: &found.number, heading: &found.heading, text: &found.text }
}

fn of_case(found: &CaseFound, meeting: Option<Day>) -> Report {
    let texts: Vec<String> = (0..found.annexes.len())
        .map(|index| {
            let sections = found.sections.iter().filter(|section| section.annex == Some(index));
            sections.map(|section| format!("{}\n\n{}\n\n", section.heading, section.text)).collect()
        })
        .collect();
    let annexes = found.annexes.iter().zip(&texts).map(|(annex, text)| Annex {
        file_name: &annex.file_name,
        date: annex.updated.as_deref().and_then(|day| day.parse().ok()),
        text,
    });
    case(&Case {
        purpose: found.purpose.map(|purpose| match purpose {
            samrad_council::Purpose::Decision => Purpose::Decision,
            samrad_council::Purpose::Discussion => Purpose::Discussion,
            samrad_council::Purpose::Information => Purpose::Information,
        }),
        title: &found.title,
        summary: &found.summary,
        body: &found.body,
        proposal: found.proposal.as_deref(),
        sections: found.sections.iter().filter(|section| section.annex.is_none()).map(section).collect(),
        sub_items: found.sub_items.iter().map(|item| item.text.as_str()).collect(),
        annexes: annexes.collect(),
        meeting,
        ..Case::default()
    })
}

/// Every finding of a packet: where, and its code.
pub(crate) fn found(reports: &[(String, Report)]) -> Vec<(&str, &'static str)> {
    let all = reports
        .iter()
        .flat_map(|(name, report)| report.findings.iter().map(|found| (name.as_str(), found.code)));
    all.collect()
}

#[test]
fn packets_of_other_councils_raise_what_is_wrong_in_them_and_nothing_else() {
    for (packet, expected) in [
        (samrad_fixtures::packet::bokmaal(), [("Kvartalsrapport", "document.draft_but_approved")].as_slice()),
        (
            samrad_fixtures::packet::nynorsk(),
            &[
                ("2026/M1-001", "purpose.discussion_reads_as_information"),
                ("2026/M1-002", "purpose.decision_without_proposal"),
                ("2026/M1-003", "purpose.discussion_without_alternatives"),
            ],
        ),
    ] {
        let reports = reports(&packet.broken_text());
        assert_eq!(found(&reports), expected, "{reports:#?}");
    }
}
