//! Arithmetic that is written out: «34 + 5 + 10 = 49», «34/49*100% = 70%», «100+60 timer».

use std::ops::Range;

use crate::codes;
use crate::finding::{Facts, Figure, Report, Severity, facts};
use crate::text::numbers::{Kind, Number};
use crate::text::ratio::Ratio;
use crate::text::scope::Scope;

/// What stands between two numbers of an equation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
    Times,
    Over,
    Equals,
}

/// Words that may stand between a number and its sign: «34 ansatte + 5 ansatte».
const LONGEST_UNIT: usize = 40;

/// More terms than anybody writes on one line.
const MOST_TERMS: usize = 100;

/// Numbers with a sign between each two.
struct Run<'a> {
    numbers: &'a [Number],
    signs: Vec<Sign>,
}

/// Recomputes every equation.
pub(crate) fn check(scope: &Scope, report: &mut Report) {
    let mut from = 0;
    while from < scope.numbers.len() {
        let run = run(scope, from);
        from += run.numbers.len();
        if !run.signs.is_empty() && !run.numbers[0].in_table {
            judge(scope, &run, report);
        }
    }
}

fn run(scope: &Scope, from: usize) -> Run<'_> {
    let mut signs = Vec::new();
    for pair in scope.numbers[from..].windows(2).take(MOST_TERMS) {
        match sign_between(&scope.lower[pair[0].end..pair[1].start]) {
            Some(sign) => signs.push(sign),
            None => break,
        }
    }
    Run { numbers: &scope.numbers[from..=from + signs.len()], signs }
}

/// The only sign in a text between two numbers. Words may stand before «+» and «=», so that «6–10 år» is no subtraction
/// with them; a currency or «ca.» may stand after.
fn sign_between(between: &str) -> Option<Sign> {
    if between.len() > LONGEST_UNIT || between.contains(['\n', ':', ';', ',', '|']) {
        return None;
    }
    match between.trim() {
        "-" | "\u{2212}" | "–" => return Some(Sign::Minus),
        "*" | "×" | "·" | "x" => return Some(Sign::Times),
        "/" | "÷" => return Some(Sign::Over),
        _ => {}
    }
    let at = between.find(['+', '='])?;
    let (unit, rest) = between.split_at(at);
    let (sign, after) = rest.split_at(1);
    let after = after.trim().trim_end_matches('.');
    let only_words =
        unit.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '(' | ')' | '-' | '.' | '\u{a0}'));
    let known = after.is_empty() || after == "kr" || ABOUT.contains(&after);
    // «1000 kr gir +1 kr» and «1000 (+1)» change something; «5 ansatte + 1» adds.
    let adds = unit.trim().is_empty() || (rest.starts_with("+ ") && unit.split_whitespace().count() <= 3);
    (only_words && known && (sign == "=" || adds)).then_some(if sign == "+" {
        Sign::Plus
    } else {
        Sign::Equals
    })
}

fn judge(scope: &Scope, run: &Run<'_>, report: &mut Report) {
    let (first, last) = (run.numbers[0], run.numbers[run.numbers.len() - 1]);
    let around = first.start..last.end;
    // «årslønn * 1,33»: a part of the sum is a word. What stands before «=» is a name.
    let before = scope.lower[..first.start].trim_end_matches(' ');
    let begins_open = before.ends_with(['+', '*', '×', '·', '/']) || before.ends_with(" -");
    let after = scope.lower[last.end..].trim_start_matches(' ');
    let ends_open = after.starts_with(['+', '*', '×', '·', '/', '=']);
    let Some(equals) = run.signs.iter().position(|sign| *sign == Sign::Equals) else {
        expression(scope, run, &around, report);
        return;
    };
    let claimed = run.numbers[equals + 1];
    let one_result = equals + 1 == run.signs.len();
    if equals == 0
        || begins_open
        || (ends_open && one_result)
        || !(one_result || run.signs[equals + 1] == Sign::Equals)
    {
        return;
    }
    let terms = &run.numbers[..=equals];
    let quote = scope.quote(&(first.start..claimed.end));
    let place = scope.place(first.start);
    let values = |number: &Number| {
        if number.kind == Kind::Percent { number.value.over(Ratio::HUNDRED) } else { Some(number.value) }
    };
    let Some(computed) = evaluate(terms, &run.signs[..equals], values) else { return };
    // «34/49*100 = 70%» and «34/49*100% = 70%» say the same.
    let (computed, is_percent) = match claimed.kind {
        Kind::Percent if has_fraction(&run.signs[..equals], terms) && !exceeds_one_hundredfold(computed) => {
            (computed.times(Ratio::HUNDRED), true)
        }
        kind => (Some(computed), kind == Kind::Percent),
    };
    let Some(computed) = computed else { return };
    let written = written(terms, &run.signs);
    if rounds_to(computed, &claimed) {
        let figures = facts([("terms", written), ("computed", computed.written())]);
        report.agrees(Figure::Equation, quote, place, figures);
    } else if !is_about(scope, &claimed) {
        let (code, figures) = if is_percent && run.signs[0] == Sign::Over {
            (codes::PERCENT_NOT_NEAREST, percent_facts(&terms[0], &terms[1], computed, &claimed))
        } else {
            let claimed = claimed.value.written();
            let figures = [("terms", written), ("computed", computed.written()), ("claimed", claimed)];
            (codes::EQUATION_WRONG, facts(figures))
        };
        report.find(code, Severity::Warning, quote, place, figures);
    }
}

fn has_fraction(signs: &[Sign], terms: &[Number]) -> bool {
    signs.contains(&Sign::Over) || terms.iter().any(|term| term.kind == Kind::Percent)
}

/// Whether a fraction was multiplied by 100 as a plain number.
fn exceeds_one_hundredfold(computed: Ratio) -> bool {
    // Fractions of a whole are at most 1; hundredfold they are seldom below 1 %.
    computed.exceeds(Ratio::whole(1))
}

/// Facts of a percentage that is not its fraction.
pub(crate) fn percent_facts(part: &Number, whole: &Number, exact: Ratio, claimed: &Number) -> Facts {
    let decimals = decimals(claimed);
    facts([
        ("numerator", part.value.written()),
        ("denominator", whole.value.written()),
        ("exact", exact.written()),
        ("nearest", exact.rounded(decimals).unwrap_or(exact).written()),
        ("claimed", claimed.value.written()),
    ])
}

/// Sums and products without a result are computed, so that one can be seen beside them.
fn expression(scope: &Scope, run: &Run<'_>, around: &Range<usize>, report: &mut Report) {
    let one_kind = run.signs.iter().all(|sign| *sign == run.signs[0]);
    if !one_kind || !matches!(run.signs[0], Sign::Plus | Sign::Times) {
        return;
    }
    if let Some(computed) = evaluate(run.numbers, &run.signs, |number| Some(number.value)) {
        let figures = [("terms", written(run.numbers, &run.signs)), ("computed", computed.written())];
        report.agrees(Figure::Expression, scope.quote(around), scope.place(around.start), facts(figures));
    }
}

/// Times and over before plus and minus.
fn evaluate(terms: &[Number], signs: &[Sign], value: impl Fn(&Number) -> Option<Ratio>) -> Option<Ratio> {
    let (first, rest) = terms.split_first()?;
    let mut sum = Ratio::whole(0);
    let mut product = value(first)?;
    for (term, sign) in rest.iter().zip(signs) {
        let term = value(term)?;
        match sign {
            Sign::Times => product = product.times(term)?,
            Sign::Over => product = product.over(term)?,
            Sign::Plus | Sign::Minus => {
                sum = sum.plus(product)?;
                product = if *sign == Sign::Plus { term } else { Ratio::whole(0).minus(term)? };
            }
            Sign::Equals => return None,
        }
    }
    sum.plus(product)
}

/// `34+5+10`.
fn written(terms: &[Number], signs: &[Sign]) -> String {
    let mut out = String::new();
    for (index, term) in terms.iter().enumerate() {
        if let Some(sign) = index.checked_sub(1).and_then(|before| signs.get(before)) {
            out.push(match sign {
                Sign::Plus => '+',
                Sign::Minus => '-',
                Sign::Times => '*',
                Sign::Over => '/',
                Sign::Equals => '=',
            });
        }
        out.push_str(&term.value.written());
        if term.kind == Kind::Percent {
            out.push('%');
        }
    }
    out
}

/// How many decimals a number prints.
pub(crate) fn decimals(number: &Number) -> u32 {
    let mut step = number.step;
    let mut decimals = 0;
    while Ratio::whole(1).exceeds(step) {
        decimals += 1;
        match step.times(Ratio::whole(10)) {
            Some(next) => step = next,
            None => break,
        }
    }
    decimals
}

/// Whether an exact value is a printed one, rounded to its last digit.
pub(crate) fn rounds_to(exact: Ratio, printed: &Number) -> bool {
    let steps = exact.over(printed.step).and_then(|steps| steps.rounded(0));
    steps.and_then(|steps| steps.times(printed.step)) == Some(printed.value)
}

/// Words before a number that make it a rough one.
const ABOUT: &[&str] = &[
    "ca",
    "cirka",
    "rundt",
    "omtrent",
    "om lag",
    "omlag",
    "nær",
    "nesten",
    "drøyt",
    "vel",
    "over",
    "under",
    "rundt regnet",
    "knapt",
    "godt",
    "minst",
    "opptil",
    "inntil",
    "kring",
    "snautt",
    "≈",
];

/// Whether a number is said to be a rough one.
pub(crate) fn is_about(scope: &Scope, number: &Number) -> bool {
    let start = scope.lower[..number.start].trim_end_matches([' ', '.', '=', '~', '(']);
    start.len() < number.start
        && (ABOUT.iter().any(|word| start.ends_with(word))
            || scope.lower[start.len()..number.start].contains('~'))
}
