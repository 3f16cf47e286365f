//! One text to check, read once: its words, sentences, numbers, dates and links, and which part stands where.

use std::ops::Range;

use jiff::civil::Date;

use super::dates::{self, Printed};
use super::numbers::{self, Number};
use super::plain::{Link, readable};
use super::sentences::sentences;
use super::words::lower_same_length;
use crate::finding::{Part, Place};

/// What is checked as one text: a case's own text, one annex, or a document.
pub(crate) struct Scope {
    /// The words as a reader sees them.
    pub text: String,
    /// The same in lower case, with the same byte positions.
    pub lower: String,
    /// Where each sentence stands.
    pub sentences: Vec<Range<usize>>,
    /// The numbers that are no dates.
    pub numbers: Vec<Number>,
    /// The dates.
    pub dates: Vec<Printed>,
    /// The links.
    pub links: Vec<Link>,
    /// The day that dates without a year are near to.
    pub base: Option<Date>,
    parts: Vec<(usize, Part, Option<usize>)>,
    lines: Vec<usize>,
}

/// Puts a scope together.
#[derive(Default)]
pub(crate) struct ScopeBuilder {
    text: String,
    links: Vec<Link>,
    parts: Vec<(usize, Part, Option<usize>)>,
}

impl ScopeBuilder {
    /// Adds a part: its Markdown, which may be empty.
    pub(crate) fn push(&mut self, part: Part, index: Option<usize>, markdown: &str) {
        if markdown.trim().is_empty() {
            return;
        }
        self.parts.push((self.text.len(), part, index));
        readable(markdown, &mut self.text, &mut self.links);
        self.text.push_str("\n\n");
    }

    /// Reads what was put together.
    pub(crate) fn build(self, base: Option<Date>) -> Scope {
        let Self { text, links, parts } = self;
        let lower = lower_same_length(&text);
        let dates = dates::scan(&lower);
        let numbers = numbers::scan(&text, &lower, &dates);
        let start = text.as_ptr() as usize;
        let ranges = sentences(&text).map(|sentence| {
            let at = sentence.as_ptr() as usize - start;
            at..at + sentence.len()
        });
        let sentences = ranges.flat_map(|range| rows(&text, range)).collect();
        let lines = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1).collect();
        Scope { text, lower, sentences, numbers, dates, links, base, parts, lines }
    }
}

/// A sentence, or each row of a table by itself.
fn rows(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = range.start;
    for (at, _) in text[range.clone()].match_indices("\n|") {
        rows.push(start..range.start + at);
        start = range.start + at + 1;
    }
    rows.push(start..range.end);
    rows
}

impl Scope {
    /// The place of a position.
    pub(crate) fn place(&self, at: usize) -> Place {
        let Some((start, part, index)) = self.part_of(at) else { return Place::WHOLE };
        let line_of = |at: usize| self.lines.partition_point(|line| *line <= at);
        let line = u32::try_from(line_of(at) - line_of(start) + 1).unwrap_or(u32::MAX);
        Place { part, index, line }
    }

    /// Where the part begins that holds a position.
    pub(crate) fn part_start(&self, at: usize) -> usize {
        self.part_of(at).map_or(0, |(start, _, _)| start)
    }

    fn part_of(&self, at: usize) -> Option<(usize, Part, Option<usize>)> {
        let before = self.parts.partition_point(|(start, _, _)| *start <= at).checked_sub(1)?;
        self.parts.get(before).copied()
    }

    /// The numbers that stand in a range.
    pub(crate) fn numbers_in(&self, range: &Range<usize>) -> &[Number] {
        let from = self.numbers.partition_point(|number| number.start < range.start);
        let to = self.numbers.partition_point(|number| number.start < range.end);
        &self.numbers[from..to]
    }

    /// The dates that stand in a range.
    pub(crate) fn dates_in(&self, range: &Range<usize>) -> &[Printed] {
        let from = self.dates.partition_point(|date| date.start < range.start);
        let to = self.dates.partition_point(|date| date.start < range.end);
        &self.dates[from..to]
    }

    /// The sentence around a position; the position alone between sentences.
    pub(crate) fn sentence_at(&self, at: usize) -> Range<usize> {
        let before = self.sentences.partition_point(|sentence| sentence.start <= at).checked_sub(1);
        before
            .map(|index| self.sentences[index].clone())
            .filter(|sentence| at < sentence.end)
            .unwrap_or(at..at)
    }

    /// The words of a range, for a quote.
    pub(crate) fn quote(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or("")
    }

    /// Where one of these words stands in a range, as a word or the beginning of one when it ends in `-`.
    pub(crate) fn find_word(&self, range: &Range<usize>, words: &[&str]) -> Option<Range<usize>> {
        words.iter().filter_map(|word| self.first(range, word)).min_by_key(|found| found.start)
    }

    fn first(&self, range: &Range<usize>, word: &str) -> Option<Range<usize>> {
        let (stem, is_stem) = word.strip_suffix('-').map_or((word, false), |stem| (stem, true));
        let text = self.lower.get(range.clone())?;
        let mut found = text.match_indices(stem).filter(|(at, _)| {
            let before = text[..*at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            let after = text[at + stem.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
            before && (is_stem || after)
        });
        found.next().map(|(at, _)| range.start + at..range.start + at + stem.len())
    }

    /// The last word before a position, when only space and full stops stand between.
    pub(crate) fn word_before(&self, at: usize) -> &str {
        let text = self.lower[..at].trim_end_matches([' ', '\u{a0}', '.', '\n']);
        let start = text.char_indices().rev().find(|(_, c)| !c.is_alphabetic());
        let start = start.map_or(0, |(index, c)| index + c.len_utf8());
        &text[start..]
    }

    /// The first words after a position, up to `end`, of four letters or more, not past `most` words of any length.
    pub(crate) fn nouns_after(&self, at: usize, end: usize, most: usize) -> impl Iterator<Item = &str> {
        let text = self.lower.get(at..end).unwrap_or("");
        let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).take(most);
        words.filter(|word| word.chars().count() >= 4)
    }
}

/// Whether two lists of words share one, whatever its ending: «fast ansatt» and «ansatte».
pub(crate) fn share_a_noun(some: &[&str], others: &[&str]) -> bool {
    some.iter().any(|word| others.iter().any(|other| stem(word) == stem(other)))
}

/// The first five letters.
pub(crate) fn stem(word: &str) -> &str {
    word.char_indices().nth(5).map_or(word, |(end, _)| &word[..end])
}

/// Whether a text ends, but for space, with one of these.
pub(crate) fn ends_with_any(text: &str, endings: &[&str]) -> bool {
    let text = text.trim_end();
    endings.iter().any(|ending| text.ends_with(ending))
}
