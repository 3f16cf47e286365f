//! Shields: each with a basis and looked at in time, and what they hide not told beside them.

use std::ops::Range;

use crate::case::{Access, Case, Shield};
use crate::codes;
use crate::finding::{Part, Place, Report, Severity, facts};
use crate::text::scope::Scope;
use crate::text::words::lower_same_length;

/// Which parts of a case the public does not see, and the words that would give them away.
#[derive(Default)]
pub(crate) struct Hidden {
    parts: Vec<(Part, Option<usize>)>,
    /// Shielded titles and headings: as they are written, and their words in lower case.
    phrases: Vec<(String, Vec<String>)>,
}

/// A heading of one word, such as «Vurdering», may stand anywhere and tells nothing.
const TELLING_WORDS: usize = 2;
/// One word of a title tells when it has so many letters.
const TELLING_LETTERS: usize = 8;

impl Hidden {
    pub(crate) fn of(case: &Case<'_>) -> Self {
        let mut hidden = Self::default();
        for shield in &case.shields {
            hidden.parts.push((shield.part, shield.index));
            hidden.parts.extend(shield.under.iter().map(|index| (Part::Section, Some(*index))));
            let words = words_of(name_of(case, shield));
            let letters: usize = words.iter().map(|word| word.chars().count()).sum();
            let tells = match shield.part {
                Part::Title => words.len() >= TELLING_WORDS || letters >= TELLING_LETTERS,
                Part::Section => words.len() >= TELLING_WORDS,
                _ => false,
            };
            if tells {
                hidden.phrases.push((name_of(case, shield).to_owned(), words));
            }
        }
        hidden
    }

    /// Whether the place is in a part that the public does not see.
    pub(crate) fn holds(&self, place: Place) -> bool {
        self.parts.contains(&(place.part, place.index))
    }
}

/// What a shielded part is called.
fn name_of<'a>(case: &Case<'a>, shield: &Shield<'_>) -> &'a str {
    let index = shield.index.unwrap_or(usize::MAX);
    match shield.part {
        Part::Title => case.title,
        Part::Section => case.sections.get(index).map_or("", |section| section.heading),
        Part::Annex => case.annexes.get(index).map_or("", |annex| annex.file_name),
        _ => "",
    }
}

/// Every shield has its basis, and was looked at again in time.
pub(crate) fn check(case: &Case<'_>, report: &mut Report) {
    for shield in &case.shields {
        let place = Place { part: shield.part, index: shield.index, line: 0 };
        // That of the case as a whole is asked for with its access.
        if shield.part != Part::Whole && shield.legal_basis.trim().is_empty() {
            let name = name_of(case, shield);
            report.find(codes::LEGAL_BASIS_MISSING, Severity::Error, name, place, facts([]));
        }
        let passed = shield.review.filter(|review| case.today.is_some_and(|today| *review < today));
        if let Some(review) = passed {
            let date = review.to_string();
            let figures = facts([("date", date.clone())]);
            report.find(codes::REVIEW_PASSED, Severity::Warning, &date, place, figures);
        }
    }
}

/// The words of a shielded title or heading, in a text that the public sees.
pub(crate) fn quoted(scope: &Scope, access: Access<'_>, hidden: &Hidden, report: &mut Report) {
    if access != Access::Public || hidden.phrases.is_empty() {
        return;
    }
    let text = words_with_places(&scope.lower);
    for (name, phrase) in &hidden.phrases {
        let is_here = |words: &[(Range<usize>, &str)]| {
            words.iter().zip(phrase).all(|((_, word), wanted)| word == wanted)
                && !hidden.holds(scope.place(words[0].0.start))
        };
        if let Some(words) = text.windows(phrase.len()).find(|words| is_here(words)) {
            let start = words[0].0.start;
            let sentence = scope.sentence_at(start);
            let figures = facts([("words", name.clone())]);
            let quote = scope.quote(&sentence);
            report.find(codes::SHIELDED_WORDS_QUOTED, Severity::Warning, quote, scope.place(start), figures);
        }
    }
}

/// The neutral title names nobody and repeats nothing that would give the shielded one away.
pub(crate) fn public_title(case: &Case<'_>, report: &mut Report) {
    let is_shielded = case.shields.iter().any(|shield| shield.part == Part::Title);
    let neutral = case.public_title.trim();
    if !is_shielded || neutral.is_empty() {
        return;
    }
    if let Some(name) = telling(neutral, case) {
        let place = Place { part: Part::Title, index: None, line: 0 };
        report.find(codes::PUBLIC_TITLE_TELLS, Severity::Warning, neutral, place, facts([("name", name)]));
    }
}

/// Two names in a row, or one that stands in the shielded title too. Names of places are none, nor is the first word,
/// which is written large anyway; an abbreviation is no name.
fn telling(neutral: &str, case: &Case<'_>) -> Option<String> {
    let places: Vec<String> = case.places.iter().flat_map(|place| words_of(place)).collect();
    let title = words_of(case.title);
    let words: Vec<&str> =
        neutral.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_name = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
            && !places.contains(&word.to_lowercase())
    };
    let pair = words.windows(2).find(|pair| is_name(pair[0]) && is_name(pair[1]));
    let shared = || words.iter().skip(1).find(|word| is_name(word) && title.contains(&word.to_lowercase()));
    pair.map(|pair| pair.join(" ")).or_else(|| shared().map(|word| (*word).to_owned()))
}

fn words_of(text: &str) -> Vec<String> {
    let lower = lower_same_length(text);
    words_with_places(&lower).into_iter().map(|(_, word)| word.to_owned()).collect()
}

fn words_with_places(lower: &str) -> Vec<(Range<usize>, &str)> {
    let start = lower.as_ptr() as usize;
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words
        .map(|word| {
            let at = word.as_ptr() as usize - start;
            (at..at + word.len(), word)
        })
        .collect()
}
