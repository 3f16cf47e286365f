//! Lines of a packet, cleaned: one form of every letter, one space between words, and a notion of where a paragraph
//! ends that also holds for text in which every line is followed by an empty one.

use unicode_normalization::UnicodeNormalization;

use crate::text::is_symbol_bullet;

/// One line with text on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// The page in the file, from 1.
    pub page: u32,
    /// The line on the page as it came, from 1.
    pub line: u32,
    /// The words, single-spaced.
    pub text: String,
    /// Whether the layout leaves a gap above it, more than between its lines.
    pub gap: bool,
    /// Whether it is about as long as the page is wide, so that the sentence may go on below.
    pub full: bool,
    /// How many lines with text stand above it on the page.
    pub above: u32,
}

/// Splits one page into lines with text.
pub(crate) fn lines_of(page: u32, text: &str) -> Vec<Line> {
    let mut lines: Vec<(Line, u32)> = Vec::new();
    let mut empty = 0;
    for (index, raw) in text.lines().enumerate() {
        let text = tidy(raw);
        if text.is_empty() {
            empty += 1;
            continue;
        }
        let line = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let above = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        lines.push((Line { page, line, text, gap: false, full: false, above }, empty));
        empty = 0;
    }
    let needed = if is_double_spaced(&lines) { 2 } else { 1 };
    let width = usual_width(&lines);
    lines
        .into_iter()
        .map(|(mut line, empty)| {
            line.gap = empty >= needed;
            line.full = line.text.chars().count() * 10 >= width * 8;
            line
        })
        .collect()
}

/// Whether most lines have an empty one above: then a single empty line says nothing.
fn is_double_spaced(lines: &[(Line, u32)]) -> bool {
    let spaced = lines.iter().skip(1).filter(|(_, empty)| *empty > 0).count();
    lines.len() >= 5 && spaced * 10 >= (lines.len() - 1) * 6
}

/// The length that the longer lines of the page have: the ninth of ten, so that one odd line does not count.
fn usual_width(lines: &[(Line, u32)]) -> usize {
    let mut lengths: Vec<usize> = lines.iter().map(|(line, _)| line.text.chars().count()).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 9 / 10).copied().unwrap_or(0).max(40)
}

/// One spelling of every letter (NFC), every kind of space as one space, no invisible characters.
pub(crate) fn tidy(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for c in raw.nfc() {
        match c {
            // Among them the marks that turn the direction of writing: alone on a line they look like nothing.
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => {}
            c if c.is_whitespace() || c.is_control() => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(if is_bullet(c) { '•' } else { c }),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether the character is printed as a bullet: the real ones, and the private-use letters of symbol fonts.
pub(crate) fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '▪' | '●' | '◦' | '‣' | '■' | '□') || is_symbol_bullet(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_accents_and_bullets_get_one_form() {
        for (raw, tidied) in [
            ("  Møte\u{a0} om \t IKT ", "Møte om IKT"),
            ("A\u{30a}rsplan", "Årsplan"),
            ("\u{f0b7} lisenser", "• lisenser"),
            ("teneste\u{ad}katalog", "tenestekatalog"),
            (" \u{200b} ", ""),
            ("\u{202e}\u{2066} \u{200e}", ""),
        ] {
            assert_eq!(tidy(raw), tidied);
        }
    }

    #[test]
    fn an_empty_line_is_a_gap_only_where_not_every_line_has_one() {
        let single = lines_of(1, "en\nto\n\ntre\nfire\nfem");
        assert_eq!(single.iter().map(|l| l.gap).collect::<Vec<_>>(), [false, false, true, false, false]);
        let double = lines_of(1, "en\n\nto\n\ntre\n\n\nfire\n\nfem");
        assert_eq!(double.iter().map(|l| l.gap).collect::<Vec<_>>(), [false, false, false, true, false]);
    }

    #[test]
    fn lines_keep_their_place() {
        let lines = lines_of(7, "\n\nfirst\n\nsecond");
        assert_eq!((lines[0].page, lines[0].line, lines[0].above), (7, 3, 0));
        assert_eq!((lines[1].line, lines[1].above), (5, 1));
    }
}
