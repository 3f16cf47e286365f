//! Presenters: a comma list «Etternavn, Fornavn, Etternavn, Fornavn Mellomnavn» that may run over lines and straight
//! into the text after it.

use super::lines::Line;
use super::words::{HEADINGS, NOT_NAMES, PRESENTER_LABELS, PURPOSES, label_key};

/// One word of the lines after a case number, and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Token<'a> {
    /// The word with its punctuation.
    pub text: &'a str,
    /// Index of its line among those given.
    pub line: usize,
    /// Where it begins in the line, in bytes.
    pub start: usize,
    /// Whether it is the first on its line.
    pub first: bool,
    /// Whether there is a gap above its line (only set on the first word).
    pub gap: bool,
}

/// Splits lines into words; the first line begins at byte `from`.
pub(crate) fn tokens<'a>(lines: &[&'a Line], from: usize) -> Vec<Token<'a>> {
    let mut tokens = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let from = if index == 0 { from } else { 0 };
        let mut at = from;
        for word in line.text.get(from..).unwrap_or("").split(' ') {
            if !word.is_empty() {
                let first = at == 0;
                tokens.push(Token { text: word, line: index, start: at, first, gap: first && line.gap });
            }
            at += word.len() + 1;
        }
    }
    tokens
}

/// A list of presenters that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Names {
    /// The names, «Etternavn, Fornavn».
    pub names: Vec<String>,
    /// Index of the first word after the list.
    pub end: usize,
    /// The text goes on right after the last name, on the same line.
    pub runs_into_text: bool,
    /// Which name has a part that stands below it, and may be a heading of the text instead.
    pub stands_below: Option<usize>,
    /// The list has a surname without a given name.
    pub uneven: bool,
}

/// Most people have fewer given names; more means that we are reading text.
const MOST_GIVEN_NAMES: usize = 3;

/// Nobody has a longer name, in bytes.
const LONGEST_WORD: usize = 60;

/// More people than present one case: what follows is some other list.
const MOST_PRESENTERS: usize = 40;

/// Reads a list that begins exactly at `start`.
pub(crate) fn names_at(tokens: &[Token<'_>], start: usize) -> Option<Names> {
    let mut found = Names { end: start, ..Names::default() };
    loop {
        let Some((surname, after)) = surname(tokens, found.end) else {
            found.uneven |= !found.names.is_empty();
            break;
        };
        let (given, goes_on) = given(tokens, after, &mut found);
        if given.is_empty() {
            found.uneven |= !found.names.is_empty();
            break;
        }
        found.names.push(format!("{surname}, {}", given.join(" ")));
        if !goes_on {
            break;
        }
        if found.names.len() >= MOST_PRESENTERS {
            found.uneven = true;
            break;
        }
    }
    (!found.names.is_empty()).then_some(found)
}

/// One word with a comma (two at most, for double surnames after the first pair).
fn surname(tokens: &[Token<'_>], start: usize) -> Option<(String, usize)> {
    let mut words = Vec::new();
    for (index, token) in tokens.iter().enumerate().skip(start).take(2) {
        let word = token.text.trim_end_matches(',');
        if !is_name(word) {
            return None;
        }
        words.push(word);
        if token.text.ends_with(',') {
            return Some((words.join(" "), index + 1));
        }
        // At the start of the list the word before could as well be the end of the title.
        if start == 0 || !tokens[start - 1].text.ends_with(',') {
            return None;
        }
    }
    None
}

/// The given names from `start` on, and whether a comma says that more people follow. Moves `found.end`.
fn given<'a>(tokens: &[Token<'a>], start: usize, found: &mut Names) -> (Vec<&'a str>, bool) {
    let mut names: Vec<&str> = Vec::new();
    let mut at = start;
    // A new line begins in the middle of a name, where only a comma would tell that the list goes on.
    let (mut below, mut over_gap) = (false, false);
    while let Some(token) = tokens.get(at).filter(|_| names.len() < MOST_GIVEN_NAMES) {
        let word = token.text.trim_end_matches(',');
        if !is_name(word) {
            break;
        }
        if token.first && !names.is_empty() {
            if !line_is_names(tokens, at) {
                break;
            }
            below = true;
            over_gap |= token.gap;
        }
        names.push(word);
        at += 1;
        if token.text.ends_with(',') {
            found.end = at;
            found.stands_below = found.stands_below.or(over_gap.then_some(found.names.len()));
            return (names, true);
        }
    }
    let next = tokens.get(at).filter(|next| !next.first);
    if let Some(next) = next {
        // «… Kari Nettrådet får»: the capital before a small letter begins a sentence.
        let in_sentence = next.text.starts_with(|c: char| c.is_lowercase());
        if in_sentence {
            names.pop();
            at -= usize::from(at > start);
        }
        // A word that is known to be none ends the names for certain.
        found.runs_into_text = !names.is_empty() && (in_sentence || !is_known_word(next.text));
    }
    if !names.is_empty() {
        found.end = at;
        found.stands_below = found.stands_below.or(below.then_some(found.names.len()));
    }
    (names, false)
}

/// Whether the line that begins at `at` holds nothing but names, and few of them.
fn line_is_names(tokens: &[Token<'_>], at: usize) -> bool {
    let line = tokens[at].line;
    let words: Vec<&str> = tokens[at..].iter().take_while(|t| t.line == line).map(|t| t.text).collect();
    words.len() <= 4 && words.iter().all(|word| is_name(word.trim_end_matches(',')))
}

/// Whether a word can be part of a person's name.
fn is_name(word: &str) -> bool {
    let mut chars = word.chars();
    let capital = chars.next().is_some_and(char::is_uppercase);
    let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'));
    let initial = word.chars().count() <= 2;
    let shouted = word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    capital && letters && word.len() <= LONGEST_WORD && (initial || !shouted) && !is_known_word(word)
}

/// Whether a word is one of those that begin a text, a heading or a label, and so not a name.
fn is_known_word(word: &str) -> bool {
    let key = label_key(word);
    NOT_NAMES.contains(&&*key) || HEADINGS.contains(&&*key) || PURPOSES.iter().any(|(label, _)| *label == key)
}

/// Presenters after a label: «Saksbehandler: Kari Testesen», «Framleggjar: Testesen, Kari».
pub(crate) fn labelled(line: &str) -> Option<Vec<String>> {
    let (label, value) = line.split_once(':')?;
    if !PRESENTER_LABELS.contains(&&*label_key(label)) || value.trim().is_empty() {
        return None;
    }
    let value = value.trim();
    let line = Line { page: 0, line: 0, text: value.to_owned(), gap: false, full: false, above: 0 };
    let words = tokens(&[&line], 0);
    if let Some(names) = names_at(&words, 0).filter(|names| names.end == words.len() && !names.uneven) {
        return Some(names.names);
    }
    let people = value.replace(" og ", ", ");
    Some(
        people.split([',', ';']).map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::lines::lines_of;

    fn read(text: &str) -> Option<(Vec<String>, String, Names)> {
        let lines = lines_of(1, text);
        let lines: Vec<&Line> = lines.iter().collect();
        let words = tokens(&lines, 0);
        let names = names_at(&words, 0)?;
        let rest = words[names.end..].iter().map(|t| t.text).collect::<Vec<_>>().join(" ");
        Some((names.names.clone(), rest, names))
    }

    #[test]
    fn comma_lists_come_out_in_pairs() {
        for (text, names, rest) in [
            ("Testesen, Kari", vec!["Testesen, Kari"], ""),
            ("Testesen, Kari, Prøvdal, Ola Nordmo", vec!["Testesen, Kari", "Prøvdal, Ola Nordmo"], ""),
            (
                "Testesen, Kari, Prøvdal,\nOla Nordmo\nSaken gjelder nett",
                vec!["Testesen, Kari", "Prøvdal, Ola Nordmo"],
                "Saken gjelder nett",
            ),
            ("Prøvdal, Ola\n\nNordmo\n\nRådet får vite", vec!["Prøvdal, Ola Nordmo"], "Rådet får vite"),
            (
                "Testesen, Kari, Prøvdal, Ola Nordmo Saka gjeld nett",
                vec!["Testesen, Kari", "Prøvdal, Ola Nordmo"],
                "Saka gjeld nett",
            ),
            (
                "Prøvdal, Ola Nordmo Nettrådet vil få vite",
                vec!["Prøvdal, Ola Nordmo"],
                "Nettrådet vil få vite",
            ),
            (
                "Testesen, Kari\nI forrige møte ble det sagt",
                vec!["Testesen, Kari"],
                "I forrige møte ble det sagt",
            ),
            ("Testesen, Kari\nDiskusjon", vec!["Testesen, Kari"], "Diskusjon"),
            ("Testesen, Kari\nSammendrag\nRådet får", vec!["Testesen, Kari"], "Sammendrag Rådet får"),
            ("Testesen, Kari, Berg Prøvdal, Ola", vec!["Testesen, Kari", "Berg Prøvdal, Ola"], ""),
        ] {
            let (found, after, _) = read(text).unwrap();
            assert_eq!(
                (found, after.as_str()),
                (names.iter().map(|n| (*n).to_owned()).collect(), rest),
                "{text}"
            );
        }
    }

    #[test]
    fn running_text_is_not_a_list_of_names() {
        for text in
            ["Molde, Rauma og Vestnes har svart", "Saken, som kjent, er stor", "vi, du, Kari", "NAV, KS", ""]
        {
            assert!(read(text).is_none(), "{text}");
        }
    }

    #[test]
    fn doubts_are_told() {
        assert!(read("Prøvdal, Ola Nettrådet vil få vite").unwrap().2.runs_into_text);
        assert!(read("Prøvdal, Ola Nettrådet om nett").unwrap().2.runs_into_text);
        assert!(!read("Prøvdal, Ola Saken gjelder nett").unwrap().2.runs_into_text, "the word is known");
        for text in ["Prøvdal, Ola\n\nNordmo\n\nRådet får", "Testesen, Kari\nNettkart\nRådet får"] {
            assert_eq!(read(text).unwrap().2.stands_below, Some(0), "{text}");
        }
        let second = "Testesen, Kari, Prøvdal,\nOla\nNettkart";
        assert_eq!(read(second).unwrap().2.stands_below, Some(1));
        for text in ["Testesen, Kari, Prøvdal,\nOla Nordmo\nSaken gjelder", "Testesen,\nKari\n\nRådet får"]
        {
            assert_eq!(read(text).unwrap().2.stands_below, None, "{text}");
        }
        assert!(read("Testesen, Kari, Prøvdal").unwrap().2.uneven);
        assert!(!read("Testesen, Kari, Prøvdal, Ola").unwrap().2.uneven);
    }

    #[test]
    fn labels_may_name_people_either_way_round() {
        for (line, names) in [
            ("Saksbehandler: Kari Testesen", Some(vec!["Kari Testesen"])),
            ("Framleggjarar: Testesen, Kari, Prøvdal, Ola", Some(vec!["Testesen, Kari", "Prøvdal, Ola"])),
            ("Framleggere: Kari Testesen og Ola Prøvdal", Some(vec!["Kari Testesen", "Ola Prøvdal"])),
            ("Saken: gjelder", None),
            ("Saksbehandler:", None),
        ] {
            let names = names.map(|names| names.into_iter().map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(labelled(line), names, "{line}");
        }
    }
}
