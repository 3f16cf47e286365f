//! Annexes: named and attached, attached and named, and how old; and links that lead nowhere.

use std::collections::HashSet;
use std::ops::Range;

use jiff::civil::Date;

use crate::case::{Annex, Case};
use crate::codes;
use crate::finding::{Facts, Place, Report, Severity, facts};
use crate::text::dates::{days_between, first_day};
use crate::text::scope::Scope;
use crate::text::words::{COMMON_WORDS, FILE_ENDINGS, UPDATED_LABELS, label_key, squash};

/// Holds the annexes of a case against its own text.
pub(crate) fn check(case: &Case<'_>, own: &Scope, report: &mut Report) {
    files_named(case, own, report);
    numbers_named(case, own, report);
    attached_unasked(case, own, report);
    if case.annexes.is_empty() && case.elsewhere.is_empty() {
        annexed_nothing(own, report);
    }
}

/// A file's name has no more letters, in any file system.
const LONGEST_NAME: usize = 255;

/// «… se Notat om drift.pdf»: the words before the ending must be those of an annex.
fn files_named(case: &Case<'_>, own: &Scope, report: &mut Report) {
    let attached: Vec<String> = case.annexes.iter().map(|annex| squash(annex.file_name)).collect();
    let elsewhere: Vec<String> = case.elsewhere.iter().map(|name| squash(name)).collect();
    for (at, _) in own.lower.match_indices('.') {
        let rest = &own.lower[at..];
        let Some(ending) = FILE_ENDINGS.iter().find(|ending| ends_name(rest, ending)) else { continue };
        let end = at + ending.len();
        let mut start = end.saturating_sub(LONGEST_NAME);
        while !own.lower.is_char_boundary(start) {
            start += 1;
        }
        let line = own.lower[start..end].rfind(['\n', '«', '"', '(', ':', ';']).map_or(start, |before| {
            start + before + own.lower[start + before..].chars().next().map_or(1, char::len_utf8)
        });
        let words = squash(&own.lower[line..end]);
        let is = |name: &String| !name.is_empty() && words.ends_with(name.as_str());
        if attached.iter().any(is) {
            continue;
        }
        let word = own.lower[line..at].rfind(char::is_whitespace).map_or(line, |space| line + space);
        let figures = if elsewhere.iter().any(is) {
            facts([("attached_elsewhere", "true".to_owned())])
        } else {
            Facts::new()
        };
        let severity = if figures.is_empty() { Severity::Warning } else { Severity::Info };
        report.find(codes::ANNEX_NOT_ATTACHED, severity, own.quote(&(word..end)), own.place(word), figures);
    }
}

fn ends_name(rest: &str, ending: &str) -> bool {
    rest.strip_prefix(ending).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
}

/// «vedlegg 3» where there are two.
fn numbers_named(case: &Case<'_>, own: &Scope, report: &mut Report) {
    let named: HashSet<String> = case.annexes.iter().map(|annex| squash(annex.file_name)).collect();
    for number in &own.numbers {
        let Some(value) = number.value.as_whole().filter(|_| own.word_before(number.start) == "vedlegg")
        else {
            continue;
        };
        let after = own.lower[number.end..].trim_start();
        // An annex of something else: «vedlegg 3 til avtalen».
        let of_another = ["til ", "i ", "av "].iter().any(|word| after.starts_with(word));
        let attached = usize::try_from(value).is_ok_and(|value| (1..=case.annexes.len()).contains(&value));
        let by_name = || named.iter().any(|name| name.starts_with(&format!("vedlegg{value}")));
        if of_another || attached || by_name() {
            continue;
        }
        let quote = own.quote(&own.sentence_at(number.start));
        report.find(
            codes::ANNEX_NOT_ATTACHED,
            Severity::Warning,
            quote,
            own.place(number.start),
            Facts::new(),
        );
    }
}

/// Wording that says that something is attached.
const ATTACHED: &[&str] = &[
    "vedlagt",
    "vedlagte",
    "vedlagde",
    "se vedlegg",
    "sjå vedlegg",
    "jf. vedlegg",
    "jfr. vedlegg",
    "av vedlegget",
    "i vedlegget",
    "ligger ved",
    "ligg ved",
];

/// Something is said to be attached, and nothing is.
fn annexed_nothing(own: &Scope, report: &mut Report) {
    for sentence in &own.sentences {
        let Some(word) = own.find_word(sentence, ATTACHED) else { continue };
        let numbered =
            own.numbers_in(&(word.start..sentence.end)).iter().any(|n| own.word_before(n.start) == "vedlegg");
        if !numbered {
            report.find(
                codes::ANNEX_NOT_ATTACHED,
                Severity::Warning,
                own.quote(sentence),
                own.place(word.start),
                Facts::new(),
            );
        }
    }
}

/// Letters of which two words must share so many in a row to speak of the same.
const SHARED: usize = 5;

/// An annex of which no telling word stands in the case's text or title.
fn attached_unasked(case: &Case<'_>, own: &Scope, report: &mut Report) {
    if case.annexes.is_empty() || own.text.trim().is_empty() {
        return;
    }
    let mut pieces: HashSet<&str> = HashSet::new();
    for word in own.lower.split(|c: char| !c.is_alphanumeric()) {
        let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
        pieces.extend(starts.windows(SHARED + 1).map(|piece| &word[piece[0]..piece[SHARED]]));
        if starts.len() <= SHARED {
            pieces.insert(word);
        }
    }
    for (index, annex) in case.annexes.iter().enumerate() {
        let lower = annex.file_name.to_lowercase();
        let stem = FILE_ENDINGS.iter().find_map(|ending| lower.strip_suffix(ending)).unwrap_or(&lower);
        let telling: Vec<&str> = stem
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| word.chars().count() >= 4 && !COMMON_WORDS.contains(word))
            .collect();
        let is_named = telling.iter().any(|word| pieces.contains(beginning(word)));
        if !telling.is_empty() && !is_named && !names_by_number(own, index) {
            let place = Place::annex(index);
            report.find(codes::ANNEX_NOT_MENTIONED, Severity::Info, annex.file_name, place, Facts::new());
        }
    }
}

fn beginning(word: &str) -> &str {
    word.char_indices().nth(SHARED).map_or(word, |(end, _)| &word[..end])
}

fn names_by_number(own: &Scope, index: usize) -> bool {
    let named = own.numbers.iter().filter(|number| own.word_before(number.start) == "vedlegg");
    named.filter_map(|number| number.value.as_whole()).any(|value| usize::try_from(value) == Ok(index + 1))
}

/// An annex older than this at the meeting, in days, may not hold any more.
const OLD: i32 = 365;

/// How old the annexes are at the meeting.
pub(crate) fn age(case: &Case<'_>, report: &mut Report) {
    let Some(meeting) = case.meeting else { return };
    for (index, annex) in case.annexes.iter().enumerate() {
        let Some(date) = date_of(annex) else { continue };
        let days = days_between(date, meeting);
        if days > OLD {
            let figures = [("date", date.to_string()), ("days", days.to_string())];
            let place = Place::annex(index);
            report.find(codes::ANNEX_OLD, Severity::Warning, annex.file_name, place, facts(figures));
        }
    }
}

/// Lines that may say when a file was last changed: its first.
const FIRST_LINES: usize = 12;

fn date_of(annex: &Annex<'_>) -> Option<Date> {
    let updated = annex.text.lines().take(FIRST_LINES).find_map(|line| {
        let (label, date) = line.split_once(':')?;
        UPDATED_LABELS.contains(&&*label_key(label)).then(|| first_day(date))?
    });
    annex.date.or(updated).or_else(|| first_day(annex.file_name))
}

/// Words before «her», when it is a link: «Mer finner du her».
const LEADS: &[&str] = &[
    "du", "mer", "meir", "se", "sjå", "les", "klikk", "trykk", "ned", "lenke", "lenkje", "finnes", "finst",
    "finner",
];

/// «her» as a link that leads nowhere. What a PDF's link leads to does not stand in its text, so a person must look.
pub(crate) fn links(scope: &Scope, report: &mut Report) {
    for link in scope.links.iter().filter(|link| !link.has_target) {
        let range = link.start..link.end;
        report.find(
            codes::LINK_WITHOUT_TARGET,
            Severity::Info,
            quoted(scope, &range),
            scope.place(link.start),
            Facts::new(),
        );
    }
    for (at, word) in scope.lower.match_indices("her") {
        let end = at + word.len();
        let is_word = !scope.lower[..at].ends_with(char::is_alphanumeric);
        let after = scope.lower[end..].trim_start_matches([' ', '\u{a0}']);
        // A full stop, or the end of its line.
        let ends = after.is_empty() || after.starts_with(['.', '\n', '!']);
        let is_link = scope.links.partition_point(|link| link.start <= at).checked_sub(1);
        let is_link = is_link.is_some_and(|index| scope.links[index].end > at);
        if is_word && ends && !is_link && LEADS.contains(&scope.word_before(at)) {
            let quote = quoted(scope, &(at..end));
            report.find(codes::LINK_WITHOUT_TARGET, Severity::Info, quote, scope.place(at), Facts::new());
        }
    }
}

fn quoted<'a>(scope: &'a Scope, range: &Range<usize>) -> &'a str {
    scope.quote(&scope.sentence_at(range.start))
}
