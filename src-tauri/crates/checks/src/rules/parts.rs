//! A whole and its parts. «1202 saker: 315 av dem …» says that the parts belong to the whole, not that they are all of it;
//! «49 stillinger fordelt på 34 i drift, 5 i …» says both.

use std::ops::Range;

use super::totals::joined;
use crate::codes;
use crate::finding::{Figure, Report, Severity, facts};
use crate::text::numbers::Number;
use crate::text::ratio::Ratio;
use crate::text::scope::{Scope, ends_with_any, share_a_noun};

/// What stands after a part of what was named.
const AFTER_A_PART: &[&str] = &["av dem ", "av dei ", "av disse ", "av desse ", "av sakene ", "av sakane "];

/// What stands before one.
const BEFORE_A_PART: &[&str] = &["hvorav", "herav", "derav", "kor av", "korav", "av disse er", "av desse er"];

/// What stands after a further part: «133 er hjelp med PC».
const SAYS_WHAT_IT_IS: &[&str] =
    &["er", "var", "gjelder", "gjeld", "handler", "handlar", "omhandler", "omhandlar"];

/// Words between a whole and all of its parts.
const SPLITS: &[&str] = &["fordelt", "fordeler", "fordeles", "fordelast", "fordeler seg", "består av"];

/// Words right after a part of a full split: «34 i drift».
const PLACES: &[&str] = &["i", "på", "hos", "til", "ved", "fra", "frå", "hjå"];

/// Holds parts against their whole.
pub(crate) fn check(scope: &Scope, report: &mut Report) {
    for (index, sentence) in scope.sentences.iter().enumerate() {
        if !split(scope, sentence, report) {
            parts(scope, index, report);
        }
    }
}

fn counts(scope: &Scope, range: &Range<usize>) -> Vec<Number> {
    scope.numbers_in(range).iter().filter(|number| number.counts()).copied().collect()
}

fn parts(scope: &Scope, index: usize, report: &mut Report) {
    let sentence = &scope.sentences[index];
    let in_sentence = counts(scope, sentence);
    let Some(at) = in_sentence.iter().position(|number| is_part(scope, sentence, number)) else { return };
    let before = if at > 0 { in_sentence[..at].to_vec() } else { alone_before(scope, index) };
    let (Some(whole), Some(most)) = (before.last(), largest(&before)) else { return };
    let nouns: Vec<&str> = scope.nouns_after(whole.end, whole.end + LONGEST_NOUN, 3).collect();
    // «… 133 er hjelp, 120 er …» may go on in the next sentence.
    let next = scope.sentences.get(index + 1).filter(|next| goes_on(scope, next));
    let further =
        in_sentence[at + 1..].iter().copied().chain(next.map(|next| counts(scope, next)).unwrap_or_default());
    let end = next.map_or(sentence.end, |next| next.end);
    let mut parts = vec![in_sentence[at]];
    parts.extend(further.filter(|number| is_further_part(scope, number, end, &nouns)));
    let sum = parts.iter().try_fold(Ratio::whole(0), |sum, part| sum.plus(part.value));
    let Some(sum) = sum else { return };
    let quote = scope.quote(sentence);
    let place = scope.place(sentence.start);
    let figures = [("whole", whole.value.written()), ("parts", joined(&parts)), ("computed", sum.written())];
    if sum.exceeds(most.value) {
        report.find(codes::PARTS_EXCEED_WHOLE, Severity::Warning, quote, place, facts(figures));
    } else if let Some(rest) = whole.value.minus(sum) {
        let mut figures = facts(figures);
        figures.insert("rest", rest.written());
        report.agrees(Figure::Parts, quote, place, figures);
    }
}

/// A noun stands within so many bytes of its number.
const LONGEST_NOUN: usize = 60;

fn is_part(scope: &Scope, sentence: &Range<usize>, number: &Number) -> bool {
    let after = scope.lower[number.end..sentence.end].trim_start();
    let before = &scope.lower[sentence.start..number.start];
    let of_the = ends_with_any(before, &[" der"]) && after.starts_with("av ");
    AFTER_A_PART.iter().any(|words| after.starts_with(words))
        || ends_with_any(before, BEFORE_A_PART)
        || of_the
}

/// The only count of the sentence before.
fn alone_before(scope: &Scope, index: usize) -> Vec<Number> {
    let before =
        index.checked_sub(1).map(|before| counts(scope, &scope.sentences[before])).unwrap_or_default();
    if before.len() == 1 { before } else { Vec::new() }
}

fn largest(numbers: &[Number]) -> Option<Number> {
    numbers
        .iter()
        .copied()
        .reduce(|most, number| if number.value.exceeds(most.value) { number } else { most })
}

fn goes_on(scope: &Scope, sentence: &Range<usize>) -> bool {
    scope.numbers_in(sentence).first().is_some_and(|number| number.start == sentence.start)
}

fn is_further_part(scope: &Scope, number: &Number, end: usize, nouns: &[&str]) -> bool {
    let after = scope.lower[number.end..end].trim_start();
    let word = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    SAYS_WHAT_IT_IS.contains(&word) || share_a_noun(nouns, &[word])
}

/// Judges a full split, when the sentence is one.
fn split(scope: &Scope, sentence: &Range<usize>, report: &mut Report) -> bool {
    let in_sentence = counts(scope, sentence);
    if in_sentence.len() < 3 {
        return false;
    }
    let from = scope.find_word(sentence, SPLITS).map(|word| word.start);
    let colon = || {
        let at = sentence.start + scope.lower[sentence.clone()].find(':')?;
        (in_sentence.iter().filter(|number| number.start > at).count() > 2).then_some(at)
    };
    let Some(from) = from.or_else(colon) else { return false };
    let after = in_sentence.partition_point(|number| number.start < from);
    let (Some(whole), parts) = (in_sentence[..after].last(), &in_sentence[after..]) else { return false };
    if parts.len() < 2 || !parts.iter().all(|part| is_in_a_place(scope, part)) {
        return false;
    }
    let Some(sum) = parts.iter().try_fold(Ratio::whole(0), |sum, part| sum.plus(part.value)) else {
        return true;
    };
    let (quote, place) = (scope.quote(sentence), scope.place(sentence.start));
    let figures = facts([("terms", joined(parts)), ("computed", sum.written())]);
    if sum == whole.value {
        report.agrees(Figure::Split, quote, place, figures);
    } else {
        let mut figures = figures;
        figures.insert("claimed", whole.value.written());
        report.find(codes::SPLIT_WRONG, Severity::Warning, quote, place, figures);
    }
    true
}

fn is_in_a_place(scope: &Scope, part: &Number) -> bool {
    let after = scope.lower[part.end..].trim_start();
    let word = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    PLACES.contains(&word)
}
