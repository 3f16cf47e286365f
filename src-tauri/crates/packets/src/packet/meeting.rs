//! The meeting: year and number from the case numbers, date from where it is printed.

use std::collections::BTreeMap;

use samrad_checks::{Day, first_day};

use super::findings::{Finding, Severity, codes};
use super::lines::Line;
use super::numbers::CaseNumber;
use super::preview::{CaseFound, Certainty, DateSource, MeetingFound};
use super::words::{MEETING_DATE_LABELS, label_key};

/// Reads the meeting.
pub(crate) fn read(
    numbers: &[CaseNumber],
    cases: &[CaseFound],
    front: &[Line],
    findings: &mut Vec<Finding>,
) -> MeetingFound {
    let mut meeting = MeetingFound::default();
    let mut counts: BTreeMap<(u16, Option<u16>), usize> = BTreeMap::new();
    for number in numbers {
        *counts.entry((number.year, number.meeting)).or_default() += 1;
    }
    if let Some(((year, number), _)) = counts.iter().max_by_key(|(_, count)| **count) {
        (meeting.year, meeting.number) = (Some(*year), *number);
    }
    if counts.len() > 1 {
        let values = counts.keys().map(|(year, number)| format!("{year}/M{}", number.unwrap_or(0)));
        let finding = Finding::new(codes::SEVERAL_MEETINGS, Severity::Warning, "").on("/meeting/number");
        findings.push(finding.with(values));
    }
    if meeting.number.is_none() {
        findings.push(Finding::new(codes::MEETING_UNKNOWN, Severity::Warning, "").on("/meeting/number"));
    }
    missing_numbers(numbers, &meeting, findings);
    date(&mut meeting, cases, front, findings);
    meeting
}

/// Numbers between the first that a meeting can have and the last that was found. Without a meeting in the number, the
/// count goes on from meeting to meeting, and only holes count.
fn missing_numbers(numbers: &[CaseNumber], meeting: &MeetingFound, findings: &mut Vec<Finding>) {
    let of_meeting = |n: &&CaseNumber| Some(n.year) == meeting.year && n.meeting == meeting.number;
    let serials: Vec<u16> = numbers.iter().filter(of_meeting).map(|number| number.serial).collect();
    let (Some(lowest), Some(highest), Some(year)) =
        (serials.iter().min(), serials.iter().max(), meeting.year)
    else {
        return;
    };
    let from = if meeting.number.is_some() { 1 } else { *lowest };
    let missing: Vec<u16> = (from..*highest).filter(|serial| !serials.contains(serial)).collect();
    let (Some(first), Some(last)) = (missing.first(), missing.last()) else { return };
    let quote = if first == last { format!("{first:03}") } else { format!("{first:03}–{last:03}") };
    let written = |serial: &u16| CaseNumber { year, meeting: meeting.number, serial: *serial }.written();
    findings
        .push(Finding::new(codes::MISSING_NUMBERS, Severity::Info, quote).with(missing.iter().map(written)));
}

/// A date after a label is the meeting's; the date in an annex's file name is likely to be.
fn date(meeting: &mut MeetingFound, cases: &[CaseFound], front: &[Line], findings: &mut Vec<Finding>) {
    let labelled: Vec<(Day, &str)> = front
        .iter()
        .filter(|line| line.page <= 2)
        .filter_map(|line| {
            let (label, value) = line.text.split_once(':')?;
            let key = label_key(label);
            let date = MEETING_DATE_LABELS.contains(&key.as_str()).then(|| first_day(value))??;
            Some((date, line.text.as_str()))
        })
        .collect();
    let names = cases.iter().flat_map(|case| &case.annexes).map(|annex| annex.file_name.as_str());
    let in_names: Vec<(Day, &str)> = names
        .filter(|name| name.starts_with(|c: char| c.is_ascii_digit()))
        .filter_map(|name| Some((first_day(name)?, name)))
        .filter(|(date, _)| meeting.year.is_none_or(|year| u16::try_from(date.year()) == Ok(year)))
        .collect();
    let (found, kind, certainty) = if labelled.is_empty() {
        (in_names, DateSource::AnnexFileName, Certainty::Likely)
    } else {
        (labelled, DateSource::Label, Certainty::Certain)
    };
    let mut dates: Vec<Day> = found.iter().map(|(date, _)| *date).collect();
    dates.sort_unstable();
    dates.dedup();
    let Some((date, source)) = found.first() else {
        findings.push(Finding::new(codes::DATE_MISSING, Severity::Info, "").on("/meeting/date"));
        return;
    };
    let certainty = if dates.len() > 1 { Certainty::Likely } else { certainty };
    meeting.date = Some(date.to_string());
    meeting.date_source = Some((*source).to_owned());
    meeting.date_source_kind = Some(kind);
    meeting.date_certainty = Some(certainty);
    if dates.len() > 1 {
        let values = dates.iter().map(|date| date.to_string());
        let finding = Finding::new(codes::DATE_CONFLICTING, Severity::Warning, *source).on("/meeting/date");
        findings.push(finding.with(values));
    } else if certainty == Certainty::Likely {
        let finding = Finding::new(codes::DATE_UNCERTAIN, Severity::Info, *source).on("/meeting/date");
        findings.push(finding.with([date.to_string()]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::lines::lines_of;
    use crate::packet::preview::AnnexFound;

    fn number(serial: u16) -> CaseNumber {
        CaseNumber { year: 2025, meeting: Some(4), serial }
    }

    fn with_annexes(names: &[&str]) -> Vec<CaseFound> {
        let annexes =
            names.iter().map(|name| AnnexFound { file_name: (*name).to_owned(), ..AnnexFound::default() });
        vec![CaseFound { annexes: annexes.collect(), ..CaseFound::default() }]
    }

    #[test]
    fn the_date_is_taken_with_its_source_and_certainty() {
        for (front, annexes, date, certainty, code) in [
            (
                "Møtedato: 5. november 2025",
                vec!["2025.10.01 - Notat.pdf"],
                Some("2025-11-05"),
                Some(Certainty::Certain),
                None,
            ),
            (
                "",
                vec!["2025.11.05 - Notat.pdf"],
                Some("2025-11-05"),
                Some(Certainty::Likely),
                Some(codes::DATE_UNCERTAIN),
            ),
            (
                "",
                vec!["2025.11.05 - A.pdf", "2025.10.01 - B.pdf"],
                Some("2025-11-05"),
                Some(Certainty::Likely),
                Some(codes::DATE_CONFLICTING),
            ),
            ("", vec!["2019.11.05 - Gammel.pdf"], None, None, Some(codes::DATE_MISSING)),
            ("Vi møttes 5. november 2025", vec![], None, None, Some(codes::DATE_MISSING)),
        ] {
            let mut findings = Vec::new();
            let meeting = read(&[number(1)], &with_annexes(&annexes), &lines_of(1, front), &mut findings);
            assert_eq!(
                (meeting.date.as_deref(), meeting.date_certainty),
                (date, certainty),
                "{front} {annexes:?}"
            );
            assert_eq!(findings.first().map(|f| f.code.as_str()), code, "{front} {annexes:?}");
        }
    }

    #[test]
    fn missing_numbers_are_named() {
        let mut findings = Vec::new();
        read(&[number(4), number(6)], &[], &[], &mut findings);
        let missing = findings.iter().find(|f| f.code == codes::MISSING_NUMBERS).unwrap();
        assert_eq!(missing.values, ["2025/M4-001", "2025/M4-002", "2025/M4-003", "2025/M4-005"]);
        assert_eq!(missing.quote, "001–005");
    }

    #[test]
    fn numbers_of_several_meetings_are_asked_about() {
        let mut findings = Vec::new();
        let other = CaseNumber { year: 2025, meeting: Some(3), serial: 9 };
        let meeting = read(&[number(1), number(2), other], &[], &[], &mut findings);
        assert_eq!((meeting.year, meeting.number), (Some(2025), Some(4)));
        assert!(findings.iter().any(|f| f.code == codes::SEVERAL_MEETINGS));
    }
}
