//! Text of a PDF, page by page. Hostile files abort, loop and eat gigabytes: nothing here may run in the program's own
//! process, see [`crate::worker`].
//!
//! Two readers. The first (`first`) is exact and fast on what office programs write; where it fails or finds hardly
//! anything, the second (`second`) tries, which also mends files without an index.

pub(crate) mod batches;
pub(crate) mod first;
pub(crate) mod hyphens;
mod lines;
pub(crate) mod second;

use serde::{Deserialize, Serialize};

/// The text of one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageText {
    /// The page, counted from 1.
    pub number: u32,
    /// Its text: lines end with `\n`, a wider gap between lines is an empty line.
    pub text: String,
}

/// Why a reader cannot open a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CannotOpen {
    /// It asks for a password.
    Password,
    /// It is not understood.
    Damaged,
}

/// Whether the letter is one of the private ones that symbol fonts print as a bullet.
pub(crate) fn is_symbol_bullet(c: char) -> bool {
    matches!(c, '\u{f0b7}' | '\u{f0a7}' | '\u{f076}' | '\u{f0d8}' | '\u{f0fc}' | '\u{e00c}')
}

/// Fewer words than this on a page: the reader may not understand the file, or the page is a picture.
const FEW_WORDS: usize = 5;

/// More text than any page has, in bytes. The rest of such a page is left out.
const LONGEST_PAGE: usize = 2 << 20;

/// Whether so little was read that the second reader should try.
pub(crate) fn is_thin(text: &str) -> bool {
    let words = text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
    words.take(FEW_WORDS).count() < FEW_WORDS || is_garbled(text)
}

/// Whether the letters are mostly not letters: a font without a usable encoding.
fn is_garbled(text: &str) -> bool {
    let odd = |c: &char| matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{0}'..='\u{8}');
    let seen = text.chars().filter(|c| !c.is_whitespace()).take(2000);
    let (all, odd) = seen.fold((0usize, 0usize), |(all, bad), c| (all + 1, bad + usize::from(odd(&c))));
    odd * 5 > all
}

/// Cuts a text at a letter's end.
fn cut(text: &mut String, most: usize) {
    if text.len() > most {
        let end = (0..=most).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text.truncate(end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thin_and_garbled_pages_are_known() {
        for (text, thin) in [
            ("Rådet tar saka til orientering i dag", false),
            ("Side 4", true),
            ("• – • | •", true),
            ("", true),
            ("\u{fffd}\u{fffd} a \u{fffd}\u{fffd} b \u{fffd}\u{fffd} c \u{fffd} d \u{fffd} e", true),
        ] {
            assert_eq!(is_thin(text), thin, "{text}");
        }
    }

    #[test]
    fn a_cut_keeps_letters_whole() {
        let mut text = "aåa".to_owned();
        cut(&mut text, 2);
        assert_eq!(text, "a");
    }
}
