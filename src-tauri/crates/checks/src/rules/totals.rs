//! Totals of the counts around them: «tre faste pluss fire vikarer – totalt 7», and «Antall feil er 31. …
//! Antall ønsker er 22. … Totalt gir det 53».

use std::ops::Range;

use super::equations::is_about;
use crate::codes;
use crate::finding::{Figure, Report, Severity, facts};
use crate::text::numbers::{Kind, Number};
use crate::text::ratio::Ratio;
use crate::text::scope::{Scope, ends_with_any, share_a_noun};

/// Words before a total.
const TOTALS: &[&str] = &[
    "totalt",
    "til sammen",
    "tilsammen",
    "til saman",
    "i alt",
    "sammenlagt",
    "samanlagt",
    "samla",
    "samlet",
    "i sum",
];

/// What stands between the last term and its total, when the total is theirs. «med totalt 34» is not.
const JOINS: &[&str] =
    &["-", "–", "—", ",", ";", "(", "=", " gir", " gjev", " gir det", " blir", " vert", " altså", " dvs."];

/// What a sentence says that sums up the ones before it.
const SUMS_UP: &[&str] = &[
    "gir det",
    "gjev det",
    "gir dette",
    "gjev dette",
    "det gir",
    "det gjev",
    "dette gir",
    "dette gjev",
    "blir det",
    "vert det",
];

/// Words that begin a sentence that states one count.
const STATES: &[&str] = &["antall ", "antal ", "talet på ", "tallet på ", "tal på "];

/// A total is seldom further from what it sums up than this many sentences.
const NEAR: usize = 12;

/// A total is within this many bytes of its word.
const NEXT: usize = 60;

/// Recomputes every total.
pub(crate) fn check(scope: &Scope, report: &mut Report) {
    for (index, sentence) in scope.sentences.iter().enumerate() {
        let Some(word) = scope.find_word(sentence, TOTALS) else { continue };
        let Some(total) = total_after(scope, sentence, word.end) else { continue };
        let terms = terms_before(scope, sentence, word.start, total.kind);
        let stated = terms.len() < 2 && sums_up(scope, sentence, &word);
        let terms = if stated { stated_before(scope, index, &total) } else { terms };
        if terms.len() < 2 {
            continue;
        }
        let claim = Claim { sentence, word: &word, total: &total, stated };
        judge(scope, &claim, &terms, report);
    }
}

struct Claim<'a> {
    sentence: &'a Range<usize>,
    word: &'a Range<usize>,
    total: &'a Number,
    /// Whether the terms are counts that were each stated in a sentence of their own.
    stated: bool,
}

fn total_after(scope: &Scope, sentence: &Range<usize>, from: usize) -> Option<Number> {
    let total = *scope.numbers_in(&(from..sentence.end)).first()?;
    let after = scope.lower[total.end..].trim_start_matches(' ');
    let counts = total.counts() || total.kind == Kind::Amount;
    (counts && total.start - from <= NEXT && !after.starts_with(['+', '*', '/', '='])).then_some(total)
}

fn terms_before(scope: &Scope, sentence: &Range<usize>, end: usize, kind: Kind) -> Vec<Number> {
    let before = scope.numbers_in(&(sentence.start..end)).iter();
    before.filter(|n| n.kind == kind && !n.definite && !n.in_range && !n.in_table).copied().collect()
}

fn sums_up(scope: &Scope, sentence: &Range<usize>, word: &Range<usize>) -> bool {
    word.start == sentence.start || SUMS_UP.iter().any(|words| scope.lower[sentence.clone()].contains(words))
}

/// The counts that the sentences before state of the same things, each its own.
fn stated_before(scope: &Scope, index: usize, total: &Number) -> Vec<Number> {
    let end = scope.sentences[index].end;
    let nouns: Vec<&str> = scope.nouns_after(total.end, end, 3).collect();
    let mut terms = Vec::new();
    for sentence in scope.sentences[..index].iter().rev().take(NEAR) {
        if scope.find_word(sentence, TOTALS).is_some() {
            break;
        }
        if !STATES.iter().any(|words| scope.lower[sentence.clone()].starts_with(words)) {
            continue;
        }
        let mut counts = scope.numbers_in(sentence).iter().filter(|number| number.counts());
        let (Some(count), None) = (counts.next(), counts.next()) else { continue };
        let about: Vec<&str> = scope.nouns_after(sentence.start, sentence.end, 10).collect();
        if share_a_noun(&nouns, &about) {
            terms.push(*count);
        }
    }
    terms.reverse();
    terms
}

fn judge(scope: &Scope, claim: &Claim<'_>, terms: &[Number], report: &mut Report) {
    let total = claim.total;
    let quote = scope.quote(claim.sentence);
    let place = scope.place(claim.word.start);
    // The sentence may name other numbers before its terms.
    let mut sum = Ratio::whole(0);
    for (taken, term) in terms.iter().rev().enumerate() {
        let Some(more) = sum.plus(term.value) else { return };
        sum = more;
        if taken > 0 && sum == total.value {
            let figures = [("terms", joined(&terms[terms.len() - taken - 1..])), ("computed", sum.written())];
            report.agrees(Figure::Total, quote, place, facts(figures));
            return;
        }
    }
    if (claim.stated || is_theirs(scope, claim, terms)) && !is_about(scope, total) {
        let figures =
            [("terms", joined(terms)), ("computed", sum.written()), ("claimed", total.value.written())];
        report.find(codes::TOTAL_WRONG, Severity::Warning, quote, place, facts(figures));
    }
}

/// Whether a total that does not fit is meant to: joined to its terms, and counting the same things.
fn is_theirs(scope: &Scope, claim: &Claim<'_>, terms: &[Number]) -> bool {
    let Some(last) = terms.last() else { return false };
    let joined = ends_with_any(&scope.lower[last.end..claim.word.start], JOINS)
        || ends_with_any(
            &scope.lower[claim.word.end..claim.total.start],
            &[" gir", " gjev", " blir", " vert"],
        );
    let end = claim.sentence.end;
    let nouns: Vec<&str> = scope.nouns_after(claim.total.end, end, 1).collect();
    let ends = terms.iter().skip(1).map(|term| term.start).chain([claim.word.start]);
    let of_terms = terms.iter().zip(ends).flat_map(|(term, end)| scope.nouns_after(term.end, end, 4));
    joined && (nouns.is_empty() || share_a_noun(&nouns, &of_terms.collect::<Vec<_>>()))
}

/// More terms than a reader wants to see.
const MOST_SHOWN: usize = 20;

/// `131+422`.
pub(crate) fn joined(terms: &[Number]) -> String {
    let shown: Vec<String> = terms.iter().take(MOST_SHOWN).map(|term| term.value.written()).collect();
    let more = if terms.len() > MOST_SHOWN { "+…" } else { "" };
    format!("{}{more}", shown.join("+"))
}
