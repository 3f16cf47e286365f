//! Percentages: against the fraction beside them, against each other, and against the formula they go into.

use std::collections::HashSet;
use std::ops::Range;

use super::equations::{is_about, percent_facts, rounds_to};
use crate::codes;
use crate::finding::{Figure, Report, Severity, facts};
use crate::text::numbers::{Kind, Number};
use crate::text::ratio::Ratio;
use crate::text::scope::{Scope, ends_with_any};

/// Holds every percentage against what stands around it.
pub(crate) fn check(scope: &Scope, report: &mut Report) {
    for sentence in &scope.sentences {
        fractions(scope, sentence, report);
        shares(scope, sentence, report);
        formula(scope, sentence, report);
    }
    remainders(scope, report);
}

fn is_percent(number: &&Number) -> bool {
    number.kind == Kind::Percent && !number.in_range && !number.in_table
}

/// What stands between the two numbers of a fraction.
const OF: &[&str] = &["av", "av totalt", "av de", "av dei", "av i alt", "av til sammen", "av til saman"];

/// What joins a fraction and its percentage.
const JOINS: &[&str] =
    &["(", "dvs", "=", "utgjør", "utgjer", "tilsvarer", "tilsvarar", "svarer", "svarar", "altså", "som er"];

/// A percentage stands this near its fraction, in bytes.
const NEAR: usize = 80;

/// «34 av 49 ansatte (69 %)» and «69 % (34 av 49)».
fn fractions(scope: &Scope, sentence: &Range<usize>, report: &mut Report) {
    let numbers = scope.numbers_in(sentence);
    for (at, pair) in numbers.windows(2).enumerate() {
        let (part, whole) = (&pair[0], &pair[1]);
        let between = scope.lower[part.end..whole.start].trim();
        let is_fraction =
            OF.contains(&between) && [part, whole].iter().all(|n| n.kind == Kind::Count && !n.in_table);
        let Some(exact) = part.value.over(whole.value).and_then(|share| share.times(Ratio::HUNDRED)) else {
            continue;
        };
        if !is_fraction {
            continue;
        }
        let after = numbers.get(at + 2).filter(is_percent).filter(|percent| {
            let between = &scope.lower[whole.end..percent.start];
            between.len() <= NEAR && JOINS.iter().any(|join| between.contains(join))
        });
        let before =
            at.checked_sub(1).and_then(|before| numbers.get(before)).filter(is_percent).filter(|percent| {
                let between = scope.lower[percent.end..part.start].trim();
                matches!(between, "(" | ", dvs." | "(dvs.")
            });
        let Some(percent) = after.or(before) else { continue };
        let range = part.start.min(percent.start)..whole.end.max(percent.end);
        let (quote, place) = (scope.quote(&range), scope.place(range.start));
        if rounds_to(exact, percent) {
            let figures = [
                ("numerator", part.value.written()),
                ("denominator", whole.value.written()),
                ("exact", exact.written()),
            ];
            report.agrees(Figure::Percentage, quote, place, facts(figures));
        } else if !is_about(scope, percent) {
            let figures = percent_facts(part, whole, exact, percent);
            report.find(codes::PERCENT_NOT_NEAREST, Severity::Warning, quote, place, figures);
        }
    }
}

/// Wording of a split in percent.
const SPLITS: &[&str] = &["fordel-", "deles-", "delast-", "deling-"];

/// Wording of a split that leaves something.
const LEAVES: &[&str] = &["rest-", "øvrig-", "gjenstående", "attståande", "resterende", "resterande"];

/// «fordeles med 60 % på drift, 30 % på …»: near a hundred, it is meant to be one.
fn shares(scope: &Scope, sentence: &Range<usize>, report: &mut Report) {
    let percents: Vec<&Number> = scope.numbers_in(sentence).iter().filter(is_percent).collect();
    if percents.len() < 2 || scope.find_word(sentence, SPLITS).is_none() {
        return;
    }
    let changes =
        |percent: &&Number| ends_with_any(&scope.lower[sentence.start..percent.start], &[" fra", " frå"]);
    if percents.iter().any(changes) || scope.find_word(sentence, LEAVES).is_some() {
        return;
    }
    let Some(sum) = percents.iter().try_fold(Ratio::whole(0), |sum, percent| sum.plus(percent.value)) else {
        return;
    };
    let Some(off) = sum.minus(Ratio::HUNDRED).and_then(Ratio::size) else { return };
    if off.exceeds(Ratio::whole(20)) {
        return;
    }
    // Three or more that were each rounded may miss by half a digit each, but for one.
    let rounding = percents[0]
        .step
        .times(Ratio::whole(percents.len() as i128 - 1))
        .and_then(|r| r.over(Ratio::whole(2)));
    let allowed = rounding.filter(|_| percents.len() > 2).unwrap_or(Ratio::whole(0));
    let terms: Vec<String> = percents.iter().map(|percent| percent.value.written()).collect();
    let (quote, place) = (scope.quote(sentence), scope.place(sentence.start));
    if off.exceeds(allowed) {
        let figures = [("terms", terms.join("+")), ("computed", sum.written())];
        report.find(codes::PERCENT_NOT_HUNDRED, Severity::Warning, quote, place, facts(figures));
    } else {
        report.agrees(Figure::Hundred, quote, place, facts([("terms", terms.join("+"))]));
    }
}

/// Words before the percentage that is left.
const LEFT: &[&str] = &["resten", "resterende", "resterande", "øvrige", "gjenstående", "attståande", "andre"];

/// What may stand after «de 15 %» when it speaks of what is left. «de 10 % største» speaks of something else.
const GOES_ON: &[&str] = &["", "etter", "som", "for", "fra", "frå", "av", "og", "til", "i"];

/// What is left is named soon after what it is left from: within so many sentences.
const SOON: usize = 3;

/// «Drift tar 80 %. … Vi krever betaling for de 20 %».
fn remainders(scope: &Scope, report: &mut Report) {
    let mut seen: HashSet<Ratio> = HashSet::new();
    let mut last: Option<(Number, usize)> = None;
    for percent in scope.numbers.iter().filter(is_percent) {
        let sentence = scope.sentences.partition_point(|sentence| sentence.start <= percent.start);
        let surely = LEFT.contains(&scope.word_before(percent.start));
        let is_new = seen.insert(percent.value);
        let near = last.filter(|(_, before)| sentence - before < SOON);
        if (surely || (percent.definite && is_new))
            && let Some((from, _)) = near
        {
            remainder(scope, &from, percent, surely, report);
        }
        last = Some((*percent, sentence));
    }
}

fn remainder(scope: &Scope, from: &Number, left: &Number, surely: bool, report: &mut Report) {
    let Some(sum) = from.value.plus(left.value) else { return };
    let after = scope.lower[left.end..].trim_start_matches([' ', '\u{a0}']);
    let word = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let sentence = scope.sentence_at(left.start);
    let (quote, place) = (scope.quote(&sentence), scope.place(left.start));
    let terms = format!("{}+{}", from.value.written(), left.value.written());
    if sum == Ratio::HUNDRED {
        report.agrees(Figure::Hundred, quote, place, facts([("terms", terms)]));
    } else if surely || GOES_ON.contains(&word) {
        let figures = [("terms", terms), ("computed", sum.written())];
        report.find(codes::PERCENT_NOT_HUNDRED, Severity::Warning, quote, place, facts(figures));
    }
}

/// «20 % etter denne formelen: lønn * 1,4 * 0,20».
fn formula(scope: &Scope, sentence: &Range<usize>, report: &mut Report) {
    let Some(word) = scope.find_word(sentence, &["formel-"]) else { return };
    let before: Vec<&Number> =
        scope.numbers_in(&(sentence.start..word.start)).iter().filter(is_percent).collect();
    let [percent] = before[..] else { return };
    let factors: Vec<&Number> = scope
        .numbers_in(&(word.end..sentence.end))
        .iter()
        .filter(|number| number.kind == Kind::Decimal && Ratio::whole(1).exceeds(number.value))
        .collect();
    let Some(expected) = percent.value.over(Ratio::HUNDRED).filter(|_| !factors.is_empty()) else { return };
    let (quote, place) = (scope.quote(sentence), scope.place(word.start));
    if factors.iter().any(|factor| factor.value == expected) {
        let figures = [("percent", percent.value.written()), ("factor", expected.written())];
        report.agrees(Figure::Factor, quote, place, facts(figures));
    } else {
        let factors: Vec<String> = factors.iter().take(10).map(|factor| factor.value.written()).collect();
        let figures = [("percent", percent.value.written()), ("factors", factors.join(" "))];
        report.find(codes::PERCENT_NOT_IN_FORMULA, Severity::Warning, quote, place, facts(figures));
    }
}
