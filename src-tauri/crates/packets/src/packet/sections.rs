//! Numbered headings, told apart from numbered lists, footnotes and figures by the order of their numbers.

use super::lines::Line;
use super::markdown::{blocks, markdown};
use super::preview::SectionFound;

/// A numbered heading and the lines it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Heading {
    /// The number's parts: `3.1` is `[3, 1]`.
    pub number: Vec<u32>,
    /// The words.
    pub text: String,
    /// Index of its first line.
    pub at: usize,
    /// How many lines it takes.
    pub lines: usize,
}

impl Heading {
    /// `3.1`.
    pub(crate) fn written(&self) -> String {
        self.number.iter().map(u32::to_string).collect::<Vec<_>>().join(".")
    }
}

/// The numbered headings among the lines, in order.
pub(crate) fn headings(lines: &[&Line]) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let last = found.last().map(|heading| heading.number.as_slice());
        let heading = numbered(&lines[at].text).filter(|(number, text, dotted)| {
            is_heading(number, text, *dotted) && follows(last, number, text)
        });
        if let Some((number, text, _)) = heading {
            let mut text = text.to_owned();
            let mut taken = 1;
            while let Some(next) = lines.get(at + taken).filter(|next| continues(lines[at + taken - 1], next))
            {
                super::markdown::append(&mut text, &next.text);
                taken += 1;
            }
            found.push(Heading { number, text, at, lines: taken });
            at += taken;
        } else {
            at += 1;
        }
    }
    found
}

/// Number, words, and whether a full stop stands after a single number.
fn numbered(text: &str) -> Option<(Vec<u32>, &str, bool)> {
    let (first, rest) = text.split_once(' ')?;
    let dotted = first.ends_with('.');
    let first = first.strip_suffix('.').unwrap_or(first);
    let number: Option<Vec<u32>> = first
        .split('.')
        .map(|part| {
            let fits = (1..=2).contains(&part.len()) && !part.starts_with('0');
            fits.then(|| part.parse().ok())?
        })
        .collect();
    Some((number.filter(|number| number.len() <= 5)?, rest.trim(), dotted))
}

fn is_heading(number: &[u32], text: &str, dotted: bool) -> bool {
    let shouted = is_shouted(text);
    let capital = text.starts_with(|c: char| c.is_uppercase());
    let looks = capital || (number.len() > 1 && text.chars().nth(1).is_some_and(char::is_uppercase));
    let short = text.chars().count() <= 100 && text.split(' ').count() <= 14;
    let ends_open = !text.ends_with(['.', ',', ';', ':']);
    // «1. Noe» is a list; «1. NOE» and «1.1. Noe» are headings.
    let not_list = !dotted || number.len() > 1 || shouted;
    looks && short && ends_open && not_list
}

/// Whether a number can come after the last one: the next of its kind, the first below, or the next further up. One or
/// two may be missing in between when the line is plainly a heading.
fn follows(last: Option<&[u32]>, number: &[u32], text: &str) -> bool {
    let Some(last) = last else {
        return number == [1] || number.iter().all(|n| *n == 1) || (is_shouted(text) && number.len() <= 2);
    };
    let common = last.iter().zip(number).take_while(|(a, b)| a == b).count();
    if common == last.len() {
        return number.len() > common && number[common..].iter().all(|n| *n == 1);
    }
    let Some(differs) = number.get(common) else { return false };
    let step = differs.checked_sub(last[common]).unwrap_or(0);
    let sure = is_shouted(text) || number.len() > 1;
    (step == 1 || (sure && (2..=3).contains(&step))) && number[common + 1..].iter().all(|n| *n == 1)
}

fn is_shouted(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    letters.clone().count() >= 2 && letters.clone().all(char::is_uppercase)
}

/// Whether `next` is the rest of a heading in capitals that did not fit on its line.
fn continues(heading: &Line, next: &Line) -> bool {
    heading.full
        && is_shouted(&heading.text)
        && is_shouted(&next.text)
        && !next.gap
        && numbered(&next.text).is_none()
}

/// The text before the first numbered heading, and the sections.
pub(crate) fn split<'a>(lines: &'a [&'a Line], annex: Option<usize>) -> (&'a [&'a Line], Vec<SectionFound>) {
    let headings = headings(lines);
    let ends = headings.iter().skip(1).map(|next| next.at).chain([lines.len()]);
    let sections = headings
        .iter()
        .zip(ends)
        .map(|(heading, end)| SectionFound {
            number: heading.written(),
            heading: heading.text.clone(),
            level: u8::try_from(heading.number.len()).unwrap_or(u8::MAX),
            text: markdown(&blocks(&lines[(heading.at + heading.lines).min(end)..end])),
            page: lines[heading.at].page,
            annex,
        })
        .collect();
    let before = headings.first().map_or(lines.len(), |first| first.at);
    (&lines[..before], sections)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::lines::lines_of;

    fn read(text: &str) -> Vec<String> {
        let lines = lines_of(1, text);
        let lines: Vec<&Line> = lines.iter().collect();
        headings(&lines).iter().map(|h| format!("{} {}", h.written(), h.text)).collect()
    }

    #[test]
    fn headings_are_known_by_the_order_of_their_numbers() {
        for (text, expected) in [
            (
                "1 INNLEIING\ntekst\n2 MANDAT\n1. Gje råd\n2. Skrive\n3 TILTAK\n3.1 Kurs",
                vec!["1 INNLEIING", "2 MANDAT", "3 TILTAK", "3.1 Kurs"],
            ),
            (
                "1 DRIFT\n1.1 Nett\n1.1.1 Kjerne\n1.1.2 Kant\n1.2 Tenarar\n2 ØKONOMI",
                vec!["1 DRIFT", "1.1 Nett", "1.1.1 Kjerne", "1.1.2 Kant", "1.2 Tenarar", "2 ØKONOMI"],
            ),
            (
                "1 DRIFT\n2 frå ROR og ein til\n12 Personar møtte\n05.02 – Nett nede\n2 ØKONOMI",
                vec!["1 DRIFT", "2 ØKONOMI"],
            ),
            (
                "1 DRIFT\n1.1 eByggesak\n1 Deltakarane i gruppa er frå kommunane.",
                vec!["1 DRIFT", "1.1 eByggesak"],
            ),
            ("1. INNLEDNING\ntekst\n2. BAKGRUNN", vec!["1 INNLEDNING", "2 BAKGRUNN"]),
            ("4 ROLLER\n5 KOSTNAD?", vec!["4 ROLLER", "5 KOSTNAD?"]),
            ("1. Kjøpe\n2. Leige", vec![]),
            ("1 DRIFT\n4 ØKONOMI", vec!["1 DRIFT", "4 ØKONOMI"]),
            ("", vec![]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn a_section_has_the_text_up_to_the_next_heading() {
        let lines = lines_of(3, "Ingress\n1 INNLEIING\nFørst.\n2 TILTAK\nSå.");
        let lines: Vec<&Line> = lines.iter().collect();
        let (before, sections) = split(&lines, Some(0));
        assert_eq!(before.len(), 1);
        assert_eq!(sections.iter().map(|s| s.text.as_str()).collect::<Vec<_>>(), ["Først.", "Så."]);
        assert_eq!((sections[1].page, sections[1].annex, sections[1].level), (3, Some(0), 1));
    }
}
