//! The head of a case: its number and title, repeated by bookmarks and running heads in spellings of which some have
//! split words, and the presenters after it.

use std::collections::BTreeSet;

use super::findings::{Finding, Severity, codes};
use super::lines::Line;
use super::presenters::{Names, Token, names_at, tokens};
use super::words::squash;

/// What the head of a case gives.
#[derive(Debug, Default)]
pub(crate) struct Head {
    /// The title with unsplit words.
    pub title: String,
    /// The presenters.
    pub presenters: Vec<String>,
    /// Index of the line where the case's text begins.
    pub body_line: usize,
    /// Where in that line it begins, in bytes.
    pub body_start: usize,
    /// What is uncertain.
    pub findings: Vec<Finding>,
}

/// How far below the number the list of presenters can begin, in lines.
const LINES_BELOW: usize = 8;

/// Reads the head whose last heading stands in `lines[0]` with its title from byte `title_start` on; `earlier` are the
/// titles of the headings before it.
pub(crate) fn read(lines: &[&Line], title_start: usize, earlier: &[String]) -> Head {
    let near = &lines[..lines.len().min(LINES_BELOW)];
    let words = tokens(near, title_start);
    let known = earlier.iter().find_map(|title| Some((title, length_of(&words, title)?)));
    let (length, names) = match known {
        Some((_, length)) => (length, names_at(&words, length)),
        None => {
            by_names(&words).map_or_else(|| (by_layout(&words, near), None), |(at, names)| (at, Some(names)))
        }
    };
    let mut head = Head { title: join(&words[..length]), ..Head::default() };
    if let Some((spelling, _)) = known {
        head.title = whole_words(&head.title, spelling, earlier);
    } else if let Some(spelling) =
        earlier.iter().filter(|t| !t.is_empty()).min_by_key(|t| t.split(' ').count())
    {
        // The spellings are of different titles: the heading itself is taken, and asked about.
        if head.title.is_empty() {
            head.title.clone_from(spelling);
        }
        head.findings.push(
            Finding::new(codes::TITLE_UNCERTAIN, Severity::Info, head.title.clone())
                .on("title")
                .with(earlier.to_vec()),
        );
    }
    let end = take_names(names, length, &words, &mut head);
    (head.body_line, head.body_start) = match words.get(end) {
        Some(word) => (word.line, word.start),
        None => (near.len(), 0),
    };
    head
}

fn take_names(names: Option<Names>, length: usize, words: &[Token<'_>], head: &mut Head) -> usize {
    let Some(names) = names else {
        head.findings.push(Finding::new(codes::PRESENTERS_MISSING, Severity::Info, ""));
        return length;
    };
    let quote = join(&words[length..(names.end + 2).min(words.len())]);
    let mut doubt = |code, severity, name: Option<usize>| {
        let field = name.map_or("presenters".to_owned(), |name| format!("presenters/{name}"));
        head.findings.push(Finding::new(code, severity, quote.clone()).on(field).with(names.names.clone()));
    };
    if names.uneven {
        doubt(codes::PRESENTERS_UNEVEN, Severity::Warning, None);
    }
    if names.runs_into_text {
        doubt(codes::PRESENTERS_RUN_INTO_TEXT, Severity::Info, names.names.len().checked_sub(1));
    }
    if names.stands_below.is_some() {
        doubt(codes::PRESENTERS_OVER_GAP, Severity::Info, names.stands_below);
    }
    head.presenters = names.names;
    names.end
}

/// How many words from the start spell `title`, whatever the spaces.
fn length_of(words: &[Token<'_>], title: &str) -> Option<usize> {
    let wanted = squash(title);
    if wanted.is_empty() {
        return None;
    }
    let mut left = wanted.as_str();
    for (index, word) in words.iter().enumerate() {
        left = left.strip_prefix(&squash(word.text))?;
        if left.is_empty() {
            return Some(index + 1);
        }
    }
    None
}

/// The title as its spellings together tell it. Splitting a word makes one more, so that with the fewest is the base; and
/// what any of them writes as one word is one: bookmarks split other words than headings do.
fn whole_words(own: &str, spelling: &str, earlier: &[String]) -> String {
    let wanted = squash(spelling);
    let same = earlier.iter().filter(|title| squash(title) == wanted).map(String::as_str);
    // The heading itself comes first, so that it wins when they are equal.
    let all: Vec<&str> = std::iter::once(own).chain(same).collect();
    let base = all.iter().min_by_key(|title| title.split(' ').count()).copied().unwrap_or(own);
    let mut breaks = word_breaks(base);
    for title in &all {
        let others = word_breaks(title);
        breaks.retain(|at| others.contains(at));
    }
    let mut title = String::with_capacity(base.len());
    let mut letters = 0;
    for word in base.split(' ') {
        // A dash stands alone whatever the letters around it do.
        let dash = !has_letters(word) || title.ends_with(|c: char| !c.is_alphanumeric());
        if !title.is_empty() && (dash || breaks.contains(&letters)) {
            title.push(' ');
        }
        title.push_str(word);
        letters += squash(word).len();
    }
    title
}

/// After how many bytes of squashed letters the words of a title end.
fn word_breaks(title: &str) -> BTreeSet<usize> {
    let mut letters = 0;
    title
        .split(' ')
        .map(|word| {
            letters += squash(word).len();
            letters
        })
        .collect()
}

fn has_letters(word: &str) -> bool {
    word.contains(char::is_alphanumeric)
}

/// Where the list of presenters begins, and so where the title ends.
fn by_names(words: &[Token<'_>]) -> Option<(usize, Names)> {
    let mut lines_begun = 0;
    for (at, word) in words.iter().enumerate().skip(1) {
        if word.first {
            lines_begun += 1;
            let goes_on = word.text.starts_with(|c: char| c.is_lowercase()) && !word.gap;
            // Below the heading come the rest of the title, or the names at once.
            if lines_begun > 2 || (!goes_on && names_at(words, at).is_none()) {
                return None;
            }
        }
        if word.text.ends_with(',')
            && let Some(names) = names_at(words, at)
        {
            return Some((at, names));
        }
    }
    None
}

/// Without names: the heading's line, and the next if it plainly goes on.
fn by_layout(words: &[Token<'_>], lines: &[&Line]) -> usize {
    let on_line = |line| words.iter().filter(|word| word.line <= line).count();
    let goes_on = lines.get(1).is_some_and(|next| {
        !next.gap
            && next.text.starts_with(|c: char| c.is_lowercase())
            && next.text.chars().count() <= 40
            && !next.text.ends_with(['.', ':', ','])
    });
    on_line(usize::from(goes_on))
}

fn join(words: &[Token<'_>]) -> String {
    words.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::packet::lines::lines_of;

    fn head(text: &str, earlier: &[&str]) -> (String, Vec<String>, String) {
        let lines = lines_of(1, text);
        let lines: Vec<&Line> = lines.iter().collect();
        let earlier: Vec<String> = earlier.iter().map(|t| (*t).to_owned()).collect();
        let head = read(&lines, 0, &earlier);
        let body = lines.get(head.body_line).map_or("", |line| &line.text[head.body_start..]);
        (head.title, head.presenters, body.to_owned())
    }

    #[test]
    fn the_title_ends_where_the_bookmark_does_or_the_names_begin() {
        for (text, earlier, title, names, body) in [
            (
                "Fornying av nett\nTestesen, Kari\nSaka gjeld",
                vec!["", "Forny ing av n ett"],
                "Fornying av nett",
                vec!["Testesen, Kari"],
                "Saka gjeld",
            ),
            (
                "Fornying av stamnett\nog kant Testesen, Kari Saka gjeld det",
                vec![],
                "Fornying av stamnett og kant",
                vec!["Testesen, Kari"],
                "Saka gjeld det",
            ),
            (
                "Status for dei felles\nfaggruppene\n\nTestesen, Kari,\nPrøvdal, Ola\nRådet får",
                vec!["Sta tus for dei felles fag gruppene"],
                "Status for dei felles faggruppene",
                vec!["Testesen, Kari", "Prøvdal, Ola"],
                "Rådet får",
            ),
            (
                "For nying av nett\nTestesen, Kari\nSaka",
                vec!["Fornying av nett"],
                "Fornying av nett",
                vec!["Testesen, Kari"],
                "Saka",
            ),
            ("Årshjul\n\nRådet får ei oversikt.", vec![], "Årshjul", vec![], "Rådet får ei oversikt."),
            (
                "Drift Molde\nMolde, Rauma og Vestnes har svart",
                vec![],
                "Drift Molde",
                vec![],
                "Molde, Rauma og Vestnes har svart",
            ),
        ] {
            let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
            assert_eq!(head(text, &earlier), (title.to_owned(), names, body.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_one_spelling_writes_as_one_word_is_one_word() {
        for (text, earlier, title) in [
            (
                "Status for fag grup pene\nTestesen, Kari\nSaka",
                vec!["Sta tus for faggrup pene", "Sta tus for fag gruppene"],
                "Status for faggruppene",
            ),
            ("Nett – del 2\nTestesen, Kari\nSaka", vec!["Ne tt – de l 2"], "Nett – del 2"),
            ("Ne tt – de l 2\nTestesen, Kari\nSaka", vec!["Nett – de l 2", "Ne tt – del 2"], "Nett – del 2"),
            ("Drift og nett\nTestesen, Kari\nSaka", vec!["Drift og nett"], "Drift og nett"),
        ] {
            assert_eq!(head(text, &earlier).0, title, "{text}");
        }
    }
}
