//! Labelled lines above the text: «Saksnummer: 2024/M2-004», one to a line or as a table of two columns.

use super::blocks::{raw, words};
use super::findings::Findings;
use super::reader::Part;
use super::styles::Role;
use super::words::{ACCESS, MEETING, NUMBER, PRESENTERS, PURPOSE, PURPOSES, TITLE, key};
use crate::case::{Purpose, WordCase, codes};

/// What a labelled line says.
enum Fact {
    Title(String),
    Number(String),
    Meeting(String),
    Purpose(Purpose),
    Presenters { names: Vec<String>, paired: bool },
    Access(String),
}

/// Takes the facts out of the text before the first heading.
pub(super) fn take(parts: &mut Vec<Part>, case: &mut WordCase, findings: &mut Findings) {
    parts.retain(|part| {
        let (lines, at) = match part {
            Part::Paragraph(paragraph) if paragraph.role == Role::Body && paragraph.mark.is_none() => {
                let text = raw(&paragraph.spans);
                let lines = text.lines().filter(|line| !line.trim().is_empty());
                let lines: Option<Vec<Fact>> = lines
                    .map(|line| line.split_once(':').and_then(|(label, value)| fact(label, value)))
                    .collect();
                (lines, paragraph.number)
            }
            Part::Table(table) => {
                let lines = table.rows.iter().map(|row| match row.cells.as_slice() {
                    [label, value] => fact(&words(&label.parts), &words(&value.parts)),
                    _ => None,
                });
                (lines.collect(), table.number)
            }
            Part::Paragraph(_) => (None, 0),
        };
        let Some(facts) = lines else { return true };
        let was_read = !facts.is_empty();
        facts.into_iter().for_each(|fact| keep(fact, at, case, findings));
        !was_read
    });
}

fn fact(label: &str, value: &str) -> Option<Fact> {
    let label = key(label);
    let words: Vec<&str> = value.split_whitespace().collect();
    let value = words.join(" ");
    if value.is_empty() {
        return None;
    }
    let is = |labels: &[&str]| labels.contains(&label.as_str());
    if is(PURPOSE) {
        let value = key(&value);
        return PURPOSES.iter().find(|(word, _)| *word == value).map(|(_, purpose)| Fact::Purpose(*purpose));
    }
    if is(PRESENTERS) {
        let (names, paired) = names(&value);
        return Some(Fact::Presenters { names, paired });
    }
    if is(NUMBER) {
        let is_number = words.len() <= 2 && value.chars().any(|c| c.is_ascii_digit());
        return match label.as_str() {
            _ if is_number => Some(Fact::Number(value)),
            // «Sak: Ny avtale»
            "sak" => Some(Fact::Title(value)),
            _ => None,
        };
    }
    if is(MEETING) {
        return Some(Fact::Meeting(value));
    }
    if is(ACCESS) {
        return Some(Fact::Access(value));
    }
    is(TITLE).then_some(Fact::Title(value))
}

fn keep(fact: Fact, at: u32, case: &mut WordCase, findings: &mut Findings) {
    match fact {
        Fact::Title(title) if case.title.is_empty() => case.title = title,
        Fact::Title(title) => {
            if title != case.title {
                findings.add(codes::TITLE_SEVERAL, &title, at);
            }
        }
        Fact::Number(number) => case.number = case.number.take().or(Some(number)),
        Fact::Meeting(meeting) => case.meeting = case.meeting.take().or(Some(meeting)),
        Fact::Purpose(purpose) => case.purpose = case.purpose.or(Some(purpose)),
        Fact::Presenters { names, paired } => {
            if paired {
                findings.add(codes::PRESENTERS_PAIRED, &names.join("; "), at);
            }
            case.presenters.extend(names);
        }
        Fact::Access(access) => case.access = case.access.take().or(Some(access)),
    }
}

/// Names after a label, and whether they were taken in pairs: «Etternavn, Fornavn, Etternavn, Fornavn».
fn names(value: &str) -> (Vec<String>, bool) {
    let tidy = |name: &str| name.trim().to_owned();
    if value.contains(';') {
        return (value.split(';').map(tidy).filter(|name| !name.is_empty()).collect(), false);
    }
    let joined = value.replace(" og ", ", ");
    let pieces: Vec<String> = joined.split(',').map(tidy).filter(|name| !name.is_empty()).collect();
    let are_whole = pieces.iter().all(|piece| piece.contains(' '));
    if pieces.len() < 2 || are_whole || !pieces.len().is_multiple_of(2) {
        return (pieces, false);
    }
    (pieces.chunks(2).map(|pair| pair.join(", ")).collect(), true)
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_are_taken_apart_as_they_are_written() {
        for (value, expected, paired) in [
            ("Kari Testesen", &["Kari Testesen"][..], false),
            ("Testesen, Kari; Prøvdal, Ola", &["Testesen, Kari", "Prøvdal, Ola"], false),
            ("Kari Testesen og Ola Prøvdal", &["Kari Testesen", "Ola Prøvdal"], false),
            ("Testesen, Kari, Prøvdal, Ola Nordmo", &["Testesen, Kari", "Prøvdal, Ola Nordmo"], true),
            ("Testesen, Kari", &["Testesen, Kari"], true),
        ] {
            let expected: Vec<String> = expected.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(names(value), (expected, paired), "{value}");
        }
    }
}
