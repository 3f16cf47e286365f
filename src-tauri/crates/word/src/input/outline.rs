//! The text cut at its headings.

use super::blocks::{is_bold, raw};
use super::findings::Findings;
use super::reader::{Paragraph, Part};
use super::styles::Role;
use super::words::{self, HEADINGS};
use crate::case::codes;
use crate::tree::{Piece, Spans, plain};

/// Letters of a heading; what is longer is text in the wrong style, and the rest is kept under it.
const LONGEST_HEADING: usize = 300;

/// A heading with what stands under it.
#[derive(Debug, Default)]
pub(super) struct Chapter {
    pub(super) number: String,
    pub(super) heading: String,
    /// As the file has it, from 1; 0 for what stands before the first heading.
    pub(super) level: u8,
    /// Its paragraph.
    pub(super) at: u32,
    pub(super) parts: Vec<Part>,
}

impl Chapter {
    pub(super) fn is_proposal(&self) -> bool {
        words::is_proposal(&self.heading)
    }
}

/// The title, and the chapters; the first is what stands before the first heading.
pub(super) struct Outline {
    pub(super) title: String,
    pub(super) chapters: Vec<Chapter>,
}

/// Cuts the text at headings that are styled as such.
pub(super) fn cut(parts: Vec<Part>, findings: &mut Findings) -> Outline {
    let mut title = String::new();
    let mut chapters = vec![Chapter::default()];
    let mut last: Vec<u32> = Vec::new();
    for part in parts {
        let Part::Paragraph(paragraph) = part else {
            add(&mut chapters, part);
            continue;
        };
        match paragraph.role {
            Role::Title if title.is_empty() => title = plain(&paragraph.spans),
            Role::Title => {
                findings.add(codes::TITLE_SEVERAL, &plain(&paragraph.spans), paragraph.number);
                let role = Role::Body;
                add(&mut chapters, Part::Paragraph(Paragraph { role, ..paragraph }));
            }
            Role::Contents => findings.add_once(codes::CONTENTS, &plain(&paragraph.spans), paragraph.number),
            Role::Heading(level) => chapters.extend(chapter(paragraph, level, &mut last, findings)),
            _ => add(&mut chapters, Part::Paragraph(paragraph)),
        }
    }
    let mut outline = Outline { title, chapters };
    if outline.title.is_empty() {
        outline.title_from_heading(findings);
    }
    outline.cut_unstyled_proposal(findings);
    outline
}

fn add(chapters: &mut [Chapter], part: Part) {
    if let Some(chapter) = chapters.last_mut() {
        chapter.parts.push(part);
    }
}

fn chapter(paragraph: Paragraph, level: u8, last: &mut Vec<u32>, findings: &mut Findings) -> Option<Chapter> {
    let text = raw(&paragraph.spans);
    let counted = paragraph.mark.as_ref().map(|mark| mark.label.trim().trim_end_matches('.').to_owned());
    let (number, heading) = match counted.filter(|label| label.chars().any(char::is_alphanumeric)) {
        Some(label) => (label, text.as_str()),
        None => typed_number(&text, last),
    };
    let mut heading = words_of(heading);
    if heading.is_empty() {
        return None;
    }
    if let Some(figures) = figures(&number) {
        *last = figures;
    }
    let mut parts = Vec::new();
    if let Some((end, _)) = heading.char_indices().nth(LONGEST_HEADING) {
        let rest = heading.split_off(heading[..end].rfind(' ').unwrap_or(end));
        let spans = vec![crate::tree::Span::text(rest.trim_start())];
        parts.push(Part::Paragraph(Paragraph { number: paragraph.number, spans, ..Paragraph::default() }));
    }
    let notes: Spans =
        paragraph.spans.into_iter().filter(|span| matches!(span.piece, Piece::Note(_))).collect();
    if !notes.is_empty() {
        findings.add(codes::HEADING_NOTE, &heading, paragraph.number);
        let below = Paragraph { number: paragraph.number, spans: notes, ..Paragraph::default() };
        parts.push(Part::Paragraph(below));
    }
    Some(Chapter { number, heading, level, at: paragraph.number, parts })
}

/// Single spaces, and nothing that XML or Markdown would trip over.
fn words_of(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_whitespace() && c != '\u{a0}' || c.is_control()).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A number that somebody typed before a heading: certain before a tab, and where it comes next after the `last`.
fn typed_number<'a>(text: &'a str, last: &[u32]) -> (String, &'a str) {
    let text = text.trim_start();
    let none = (String::new(), text);
    let Some((number, rest)) = text.split_once([' ', '\t', '\u{a0}']) else { return none };
    let Some(figures) = figures(number) else { return none };
    let tab = text[number.len()..].starts_with('\t');
    if rest.trim().is_empty() || !(tab || follows(last, &figures)) {
        return none;
    }
    (number.trim_end_matches('.').to_owned(), rest)
}

/// `3.1.` as 3 and 1.
fn figures(number: &str) -> Option<Vec<u32>> {
    let parts = number.strip_suffix('.').unwrap_or(number).split('.');
    let figures: Option<Vec<u32>> = parts
        .map(|part| {
            let digits = part.bytes().all(|byte| byte.is_ascii_digit());
            (digits && (1..=2).contains(&part.len()) && !part.starts_with('0')).then(|| part.parse().ok())?
        })
        .collect();
    figures.filter(|figures| figures.len() <= 6)
}

/// Whether a number comes right after the last: the next of its kind, or the first below it.
fn follows(last: &[u32], figures: &[u32]) -> bool {
    let common = last.iter().zip(figures).take_while(|(a, b)| a == b).count();
    let Some(differs) = figures.get(common) else { return false };
    let before = last.get(common).copied().unwrap_or(0);
    *differs == before + 1 && figures[common + 1..].iter().all(|figure| *figure == 1)
}

impl Outline {
    /// Takes the title from the only heading of the first level, where it stands above all others.
    fn title_from_heading(&mut self, findings: &mut Findings) {
        let [_, first, rest @ ..] = self.chapters.as_slice() else { return };
        let alone = !rest.is_empty() && rest.iter().all(|chapter| chapter.level > first.level);
        if !alone || !first.number.is_empty() || first.is_proposal() {
            return;
        }
        let first = self.chapters.remove(1);
        findings.add(codes::TITLE_FROM_HEADING, &first.heading, first.at);
        self.title = first.heading;
        if let Some(before) = self.chapters.first_mut() {
            before.parts.extend(first.parts);
        }
    }

    /// Where no heading announces a proposal, a line of text may: up to the next line that looks like a heading.
    fn cut_unstyled_proposal(&mut self, findings: &mut Findings) {
        if self.chapters.iter().any(Chapter::is_proposal) {
            return;
        }
        let found = self.chapters.iter().enumerate().find_map(|(index, chapter)| {
            let at = chapter.parts.iter().position(|part| announces(part).is_some())?;
            Some((index, at))
        });
        let Some((index, at)) = found else { return };
        let chapter = &mut self.chapters[index];
        let mut below = chapter.parts.split_off(at);
        let Part::Paragraph(mut line) = below.remove(0) else { return };
        let Some(Announced { heading, letters }) = announces(&Part::Paragraph(line.clone())) else { return };
        findings.add(codes::PROPOSAL_UNSTYLED, &heading, line.number);
        let end = below.iter().position(looks_like_heading).unwrap_or(below.len());
        let after = below.split_off(end);
        let number = line.number;
        if let Some(letters) = letters {
            line.spans = without_first(line.spans, letters);
            below.insert(0, Part::Paragraph(line));
        }
        chapter.parts.extend(after);
        let level = chapter.level.max(1);
        self.chapters
            .insert(index + 1, Chapter { number: String::new(), heading, level, at: number, parts: below });
    }
}

/// A line that announces a proposal.
struct Announced {
    heading: String,
    /// How many letters of the line are the heading, where the proposal stands on the same line.
    letters: Option<usize>,
}

fn announces(part: &Part) -> Option<Announced> {
    let Part::Paragraph(paragraph) = part else { return None };
    if paragraph.mark.is_some() || paragraph.role != Role::Body {
        return None;
    }
    let text = raw(&paragraph.spans);
    let trimmed = text.trim();
    let heading = |text: &str| words_of(text.trim().trim_end_matches(':'));
    if words::is_proposal(trimmed) && !trimmed.ends_with('.') {
        return Some(Announced { heading: heading(trimmed), letters: None });
    }
    let (head, rest) = text.split_once([':', '\n'])?;
    let announced = words::is_proposal(head) && !rest.trim().is_empty();
    announced.then(|| Announced { heading: heading(head), letters: Some(head.chars().count() + 1) })
}

fn looks_like_heading(part: &Part) -> bool {
    let Part::Paragraph(paragraph) = part else { return false };
    let text = plain(&paragraph.spans);
    let known = HEADINGS.contains(&&*words::key(&text));
    let bold = is_bold(&paragraph.spans) && text.chars().count() <= 100 && !text.ends_with('.');
    paragraph.role == Role::Body && paragraph.mark.is_none() && (known || bold)
}

/// The spans without their first letters; a break counts as one.
fn without_first(spans: Spans, mut letters: usize) -> Spans {
    let mut out = Spans::new();
    for mut span in spans {
        match &mut span.piece {
            Piece::Text(text) | Piece::Code(text) => {
                let count = text.chars().count().min(letters);
                letters -= count;
                *text = text.chars().skip(count).collect();
                out.push(span);
            }
            Piece::Break if letters > 0 => letters -= 1,
            _ => out.push(span),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_number_is_told_from_a_heading_that_begins_with_one() {
        for (text, last, number, heading) in [
            ("1 Innleiing", &[][..], "1", "Innleiing"),
            ("1.1. Mål", &[1], "1.1", "Mål"),
            ("3\tAlternativ", &[], "3", "Alternativ"),
            ("3 alternativ", &[1], "", "3 alternativ"),
            ("2 Mandat", &[1, 4], "2", "Mandat"),
            ("2024 i tal", &[], "", "2024 i tal"),
            ("1.2 Nett", &[1, 1], "1.2", "Nett"),
            ("Utan", &[], "", "Utan"),
        ] {
            assert_eq!(typed_number(text, last), (number.to_owned(), heading), "{text}");
        }
    }
}
