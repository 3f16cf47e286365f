//! The proposal: what stands under a heading that says so.

use super::lines::Line;
use super::markdown::{blocks, markdown};
use super::preview::{HeadingFound, SectionFound};
use super::words::{HEADINGS, PROPOSALS, label_key};

impl SectionFound {
    /// The heading without the text.
    pub(crate) fn as_heading(&self) -> HeadingFound {
        HeadingFound { number: self.number.clone(), heading: self.heading.clone() }
    }
}

/// Whether a heading announces a proposal: the words alone, or after who makes it.
pub(crate) fn is_heading(text: &str) -> bool {
    let key = label_key(text);
    key.split(' ').count() <= 10
        && PROPOSALS
            .iter()
            .any(|words| key.strip_suffix(words).is_some_and(|who| who.is_empty() || who.ends_with(' ')))
}

/// The first section under such a heading that has text.
pub(crate) fn in_sections(sections: &[SectionFound]) -> Option<&SectionFound> {
    sections.iter().find(|section| is_heading(&section.heading) && !section.text.trim().is_empty())
}

/// Takes a proposal under an unnumbered heading out of the lines.
pub(crate) fn take<'a>(lines: &[&'a Line]) -> (Vec<&'a Line>, Option<String>) {
    let Some((at, inline)) =
        lines.iter().enumerate().find_map(|(at, line)| Some((at, heading_with_rest(&line.text)?)))
    else {
        return (lines.to_vec(), None);
    };
    let below = &lines[at + 1..];
    let length =
        below.iter().position(|line| HEADINGS.contains(&&*label_key(&line.text))).unwrap_or(below.len());
    let first = Line { text: inline.to_owned(), gap: false, ..lines[at].clone() };
    let mut own: Vec<&Line> = Vec::new();
    if !inline.is_empty() {
        own.push(&first);
    }
    own.extend(&below[..length]);
    let text = markdown(&blocks(&own));
    let rest = lines[..at].iter().chain(&below[length..]).copied().collect();
    if text.is_empty() { (rest, None) } else { (rest, Some(text)) }
}

/// A proposal's heading, and what stands after its colon on the same line.
fn heading_with_rest(text: &str) -> Option<&str> {
    if is_heading(text) && !text.ends_with('.') {
        return Some("");
    }
    let (head, rest) = text.split_once(':')?;
    is_heading(head).then(|| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::lines::lines_of;

    #[test]
    fn headings_of_proposals_are_known_in_both_forms_of_the_language() {
        for (text, expected) in [
            ("LEIAR SITT FRAMLEGG TIL SEMJE", true),
            ("Kommunedirektørens forslag til vedtak:", true),
            ("Tilråding", true),
            ("Innstilling:", true),
            ("Forslag til enighet", true),
            ("Innstillinger", false),
            (
                "Vi drøftet et forslag til enighet i går, og det ble ikke noe av til slutt da heller forslag til vedtak",
                false,
            ),
            ("Bakgrunn", false),
        ] {
            assert_eq!(is_heading(text), expected, "{text}");
        }
    }

    #[test]
    fn the_proposal_is_taken_out_of_the_text() {
        for (text, proposal, rest) in [
            (
                "Bakgrunn er kjend.\nTilråding\nRådet sluttar seg til planen.\nVurdering\nGodt.",
                Some("Rådet sluttar seg til planen."),
                3,
            ),
            (
                "Forslag til vedtak: Rådet tar saken\ntil orientering.",
                Some("Rådet tar saken til orientering."),
                0,
            ),
            ("Forslag til vedtak", None, 0),
            ("Berre tekst.", None, 1),
        ] {
            let lines = lines_of(1, text);
            let lines: Vec<&Line> = lines.iter().collect();
            let (left, found) = take(&lines);
            assert_eq!((found.as_deref(), left.len()), (proposal, rest), "{text}");
        }
    }
}
