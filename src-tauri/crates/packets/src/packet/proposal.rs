//! The proposal: what stands under a heading that says so.

use samrad_checks::wording::announces_proposal;

use super::lines::Line;
use super::markdown::{blocks, markdown};
use super::preview::{HeadingFound, SectionFound};
use super::words::{HEADINGS, label_key};

impl SectionFound {
    /// The heading without the text.
    pub(crate) fn as_heading(&self) -> HeadingFound {
        HeadingFound { number: self.number.clone(), heading: self.heading.clone() }
    }
}

/// The first section under such a heading that has text.
pub(crate) fn in_sections(sections: &[SectionFound]) -> Option<&SectionFound> {
    sections.iter().find(|section| announces_proposal(&section.heading) && !section.text.trim().is_empty())
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
    if announces_proposal(text) && !text.ends_with('.') {
        return Some("");
    }
    let (head, rest) = text.split_once(':')?;
    announces_proposal(head).then(|| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::lines::lines_of;

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
