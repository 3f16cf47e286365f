//! Amounts in the text against those of the worksheet.

use crate::case::WorksheetAmount;
use crate::codes;
use crate::finding::{Report, Severity, facts};
use crate::text::numbers::{Kind, Number};
use crate::text::ratio::Ratio;
use crate::text::scope::Scope;

/// Finds amounts that look like the worksheet's and are not: of what it names, near it, or with one digit or the
/// thousands mistyped.
pub(crate) fn check(scope: &Scope, worksheet: &[WorksheetAmount<'_>], report: &mut Report) {
    if worksheet.is_empty() {
        return;
    }
    for sentence in &scope.sentences {
        let numbers = scope.numbers_in(sentence);
        let amounts: Vec<&Number> =
            numbers.iter().filter(|n| n.kind == Kind::Amount && !n.in_range).collect();
        if amounts.is_empty() {
            continue;
        }
        let mut named = worksheet.iter().filter(|amount| names(&scope.lower[sentence.clone()], amount.name));
        let alone = named.next().filter(|_| named.next().is_none() && amounts.len() == 1);
        for amount in amounts {
            if worksheet.iter().any(|right| is_rounded_from(amount, right.ore)) {
                continue;
            }
            let alike = worksheet.iter().find(|right| is_alike(amount, right.ore));
            let Some(right) = alone.or(alike) else { continue };
            let ore = amount.value.times(Ratio::HUNDRED).map(Ratio::written).unwrap_or_default();
            let figures = [
                ("claimed_ore", ore),
                ("worksheet_ore", right.ore.to_string()),
                ("name", right.name.to_owned()),
            ];
            let quote = scope.quote(sentence);
            report.find(
                codes::AMOUNT_DIFFERS,
                Severity::Warning,
                quote,
                scope.place(amount.start),
                facts(figures),
            );
        }
    }
}

fn names(lower: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    let is_word = |at: usize| {
        let before = lower[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        let after = lower[at + name.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
        before && after
    };
    !name.is_empty() && lower.match_indices(&name).any(|(at, _)| is_word(at))
}

/// Whether a printed amount is one in øre, rounded to what it prints: «0,2 mill. kroner» and 199 500,00.
fn is_rounded_from(amount: &Number, ore: i64) -> bool {
    let kroner = Ratio::whole(ore.into()).over(Ratio::HUNDRED);
    let steps = kroner.and_then(|kroner| kroner.over(amount.step)).and_then(|steps| steps.rounded(0));
    steps.and_then(|steps| steps.times(amount.step)) == Some(amount.value)
}

/// Whether a printed amount is likely meant to be one in øre.
fn is_alike(amount: &Number, ore: i64) -> bool {
    let Some(kroner) = Ratio::whole(ore.into()).over(Ratio::HUNDRED) else { return false };
    if ore == 0 {
        return false;
    }
    let tenth = kroner.size().and_then(|size| size.over(Ratio::whole(10)));
    let off = amount.value.minus(kroner).and_then(Ratio::size);
    let is_near = off.zip(tenth).is_some_and(|(off, tenth)| !off.exceeds(tenth));
    is_near || is_mistyped(&amount.value.written(), &kroner.written())
}

/// One digit changed, or zeros too many or too few, in a figure with at least three digits that are not 0.
fn is_mistyped(printed: &str, right: &str) -> bool {
    let telling = right.bytes().filter(|b| (b'1'..=b'9').contains(b)).count();
    let changed = printed.bytes().zip(right.bytes()).filter(|(one, other)| one != other).count();
    let one_digit = printed.len() == right.len() && changed == 1;
    let zeros = printed.trim_end_matches('0') == right.trim_end_matches('0');
    telling >= 3 && (one_digit || zeros)
}
