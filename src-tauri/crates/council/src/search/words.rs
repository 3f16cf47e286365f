//! Words as the index sees them: found in a text, folded and stemmed.
//!
//! Folding composes (NFC), lowers, and folds é è ê, ó ò ô and à: letters that Norwegian uses for stress and that people
//! leave out. Æ, ø and å are letters of their own and stay exact: «far» is not «får».

use std::ops::Range;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Longer runs of letters and digits are not words: encoded data, rulers, garbage of a broken font.
pub(crate) const LONGEST_WORD: usize = 64;

/// Words that a PDF breaks apart («Sta tus») are mended in lines of at most so many characters: headings, titles, table
/// cells. In running text the same mending would invent a word for every two neighbours.
const SHORT_LINE: usize = 60;

/// Lets a word be broken over two lines.
const SOFT_HYPHEN: char = '\u{ad}';

/// Where the words of a text are, as byte ranges.
pub(crate) fn ranges(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, _) = rest.by_ref().find(|(_, c)| c.is_alphanumeric())?;
        let mut end = text.len();
        while let Some(&(at, c)) = rest.peek() {
            if !continues_word(c) {
                end = at;
                break;
            }
            rest.next();
        }
        Some(start..end)
    })
}

fn continues_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || c == SOFT_HYPHEN
}

/// The word as it is compared.
pub(crate) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.nfc().flat_map(char::to_lowercase) {
        match c {
            'é' | 'è' | 'ê' => folded.push('e'),
            'ó' | 'ò' | 'ô' => folded.push('o'),
            'à' => folded.push('a'),
            // Ligatures are how a typesetter drew the letters, not other letters.
            'ﬀ' => folded.push_str("ff"),
            'ﬁ' => folded.push_str("fi"),
            'ﬂ' => folded.push_str("fl"),
            'ﬃ' => folded.push_str("ffi"),
            'ﬄ' => folded.push_str("ffl"),
            SOFT_HYPHEN => {}
            other => folded.push(other),
        }
    }
    folded
}

/// The stem of a folded word: what the index holds. A number, or a word with a digit in it, is its own stem.
pub(crate) fn stem(folded: &str) -> String {
    if !is_plain(folded) {
        return folded.to_owned();
    }
    Stemmer::create(Algorithm::Norwegian).stem(folded).into_owned()
}

/// The terms that a folded word finds in the index.
///
/// The stemmer takes «lisens» for a form of «lis» but «lisenser» for one of «lisens». So a word also finds what was
/// reduced *to* it, and what its own stem reduces to.
pub(crate) fn terms(folded: &str) -> Vec<String> {
    let once = stem(folded);
    let twice = stem(&once);
    let mut terms = vec![once];
    for other in [folded.to_owned(), twice] {
        if !terms.contains(&other) && other.chars().count() >= 3 {
            terms.push(other);
        }
    }
    terms
}

/// Letters only: what has inflections and compounds.
pub(crate) fn is_plain(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_alphabetic())
}

/// Two neighbouring pieces that a PDF may have broken a word into, and the word they would make (folded).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mended {
    /// From the start of the first piece to the end of the second.
    pub(crate) range: Range<usize>,
    /// The whole word.
    pub(crate) word: String,
}

/// The words that may stand broken in the text: neighbours in a short line, and a word divided by a hyphen at a line's
/// end in any line.
pub(crate) fn mended(text: &str) -> Vec<Mended> {
    let all: Vec<Range<usize>> = ranges(text).collect();
    let mut short_line = ShortLine { text, line: 0..0, is_short: false };
    let mut found = Vec::new();
    for pair in all.windows(2) {
        let (first, second) = (&pair[0], &pair[1]);
        let between = &text[first.end..second.start];
        let belongs = match between {
            " " | "  " | "   " | "\u{a0}" => short_line.holds(first.start),
            _ => divides_word(between),
        };
        let (left, right) = (&text[first.clone()], &text[second.clone()]);
        if belongs && is_plain(left) && is_plain(right) && may_continue(left, right) {
            found.push(Mended { range: first.start..second.end, word: fold(&[left, right].concat()) });
        }
    }
    found
}

/// A hyphen and one line break: «kostnads-⏎fordeling».
fn divides_word(between: &str) -> bool {
    let Some(rest) = between.strip_prefix(['-', '\u{2010}']) else { return false };
    rest.trim().is_empty() && rest.matches('\n').count() == 1
}

/// A word goes on in the case it began in: «Sta tus» and «STA TUS», but not «Molde Kommune».
fn may_continue(left: &str, right: &str) -> bool {
    let starts_lower = right.chars().next().is_some_and(char::is_lowercase);
    let all_upper = left.chars().chain(right.chars()).all(char::is_uppercase);
    starts_lower || all_upper
}

/// Remembers the line that was looked at last, as the words come in order.
struct ShortLine<'a> {
    text: &'a str,
    line: Range<usize>,
    is_short: bool,
}

impl ShortLine<'_> {
    fn holds(&mut self, at: usize) -> bool {
        if !self.line.contains(&at) {
            let start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
            let end = self.text[at..].find('\n').map_or(self.text.len(), |newline| at + newline);
            self.is_short = self.text[start..end].trim().chars().count() <= SHORT_LINE;
            self.line = start..end;
        }
        self.is_short
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        ranges(text).map(|range| fold(&text[range])).collect()
    }

    #[test]
    fn words_are_composed_lowered_and_only_stress_is_folded() {
        for (text, words) in [
            ("Råd for IKT", vec!["råd", "for", "ikt"]),
            ("Ra\u{30a}d", vec!["råd"]),
            ("Éin idé, òg à la carte", vec!["ein", "ide", "og", "a", "la", "carte"]),
            ("ÆRE ØRSTA Ålesund über", vec!["ære", "ørsta", "ålesund", "über"]),
            ("ﬁnansiering kostnads\u{ad}fordeling", vec!["finansiering", "kostnadsfordeling"]),
            ("2024/M2-004", vec!["2024", "m2", "004"]),
            ("", vec![]),
            ("«—» !?", vec![]),
        ] {
            assert_eq!(folded(text), words, "{text}");
        }
    }

    #[test]
    fn forms_that_the_stemmer_keeps_apart_share_a_term() {
        for (one, other) in [
            ("lisens", "lisenser"),
            ("politiker", "politikere"),
            ("kommune", "kommunar"),
            ("kommunene", "kommune"),
            ("sak", "saker"),
            ("virksomhet", "virksomheten"),
        ] {
            let (ones, others) = (terms(one), terms(other));
            assert!(ones.contains(&stem(other)), "{one} {ones:?} finds {other}");
            assert!(others.contains(&stem(one)), "{other} {others:?} finds {one}");
        }
        assert_ne!(stem("far"), stem("får"));
        assert_eq!(terms("004"), ["004"]);
    }

    #[test]
    fn broken_words_are_mended_in_short_lines_and_at_line_ends() {
        let words = |text: &str| mended(text).into_iter().map(|mended| mended.word).collect::<Vec<_>>();
        assert!(words("Finans iering av pros jekter").contains(&"finansiering".to_owned()));
        assert!(words("Finans iering av pros jekter").contains(&"prosjekter".to_owned()));
        assert_eq!(words("Sta  tus"), ["status"]);
        assert_eq!(words("STA TUS"), ["status"]);
        assert_eq!(
            words("en linje som er lang nok til at ingen tar den for en overskrift, heldigvis"),
            [""; 0]
        );
        let divided = "og rådet er etter denne behandlingen innstilt på å endre sin årlige kostnads-\n\
                       fordeling mellom kommunene slik den er kjent fra de siste årenes budsjetter";
        assert_eq!(words(divided), ["kostnadsfordeling"]);
        assert_eq!(words("Molde Kommune"), [""; 0], "a capital begins a word");
        assert_eq!(words("Side 10 av 20"), [""; 0], "figures are not broken words");
        assert_eq!(words("Sta, tus"), [""; 0]);
    }
}
