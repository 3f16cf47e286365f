//! Statements of one document that should be of one day, or of the same hours.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::codes;
use crate::finding::{Figure, Report, Severity, facts};
use crate::text::dates::days_between;
use crate::text::scope::Scope;

/// Dates this near to each other are meant to be the same; others compare two times.
const ONE_CUTOFF: i32 = 3;

/// «Status pr. 28.02.2024» beside «pr 29.02».
pub(crate) fn check(scope: &Scope, report: &mut Report) {
    let mut cutoffs: BTreeMap<Date, (usize, usize, usize)> = BTreeMap::new();
    for date in &scope.dates {
        if !matches!(scope.word_before(date.start), "pr" | "per") {
            continue;
        }
        if let Some(day) = date.day_near(scope.base) {
            cutoffs.entry(day).or_insert((0, date.start, date.end)).0 += 1;
        }
    }
    let days: Vec<(Date, (usize, usize, usize))> = cutoffs.into_iter().collect();
    for pair in days.windows(2) {
        let ((first, one), (second, two)) = (pair[0], pair[1]);
        if days_between(first, second) > ONE_CUTOFF {
            continue;
        }
        let ((rare, at), common) =
            if one.0 <= two.0 { ((first, one), second) } else { ((second, two), first) };
        let sentence = scope.sentence_at(at.1);
        let figures = [("date", rare.to_string()), ("other", common.to_string())];
        let quote = scope.quote(&sentence);
        report.find(codes::CUTOFFS_DIFFER, Severity::Warning, quote, scope.place(at.1), facts(figures));
    }
}

/// Spans of weekdays, Monday to Friday, as they are written beside opening hours.
const WEEK: &[&str] =
    &["mandag-fredag", "mandag–fredag", "man-fre", "man–fre", "måndag-fredag", "måndag–fredag", "mån-fre"];

/// Hours stand this near their days, in bytes.
const NEAR: usize = 24;

/// «mandag–fredag 08:00–15:30» stated twice.
pub(crate) fn hours(scope: &Scope, report: &mut Report) {
    let mut first: Option<(&str, usize)> = None;
    let mut times = 0;
    for (at, _) in scope.lower.match_indices(':') {
        let Some((start, end)) = hours_around(&scope.lower, at) else { continue };
        if !is_of_the_week(&scope.lower, start, end) {
            continue;
        }
        let hours = &scope.lower[start..end];
        let Some((other, _)) = first else {
            first = Some((hours, start));
            times = 1;
            continue;
        };
        if same_hours(hours, other) {
            times += 1;
        } else {
            let figures = [("hours", hours.to_owned()), ("other", other.to_owned())];
            let quote = scope.quote(&scope.sentence_at(start));
            report.find(codes::HOURS_DIFFER, Severity::Info, quote, scope.place(start), facts(figures));
        }
    }
    if let Some((hours, at)) = first.filter(|_| times > 1) {
        let figures = [("hours", hours.to_owned()), ("computed", times.to_string())];
        report.agrees(Figure::Hours, hours, scope.place(at), facts(figures));
    }
}

fn same_hours(one: &str, other: &str) -> bool {
    let digits = |c: &char| c.is_ascii_digit();
    one.chars().filter(digits).eq(other.chars().filter(digits))
}

/// The range of hours whose first colon stands at `at`: `08:00-15:30`.
fn hours_around(lower: &str, at: usize) -> Option<(usize, usize)> {
    let bytes = lower.as_bytes();
    let is_time = |colon: usize| {
        let before = colon.checked_sub(2).and_then(|from| bytes.get(from..colon));
        let after = bytes.get(colon + 1..colon + 3);
        bytes.get(colon) == Some(&b':')
            && before.is_some_and(|b| b.iter().all(u8::is_ascii_digit))
            && after.is_some_and(|b| b.iter().all(u8::is_ascii_digit))
    };
    if !is_time(at) {
        return None;
    }
    let rest = lower.get(at + 3..)?;
    let dash = rest.strip_prefix(' ').unwrap_or(rest);
    let after = dash.strip_prefix(['-', '–'])?;
    let after = after.strip_prefix(' ').unwrap_or(after);
    let second = lower.len() - after.len() + 2;
    is_time(second).then_some((at - 2, second + 3))
}

fn is_of_the_week(lower: &str, start: usize, end: usize) -> bool {
    let mut from = start.saturating_sub(NEAR);
    while !lower.is_char_boundary(from) {
        from += 1;
    }
    let mut to = (end + NEAR).min(lower.len());
    while !lower.is_char_boundary(to) {
        to -= 1;
    }
    WEEK.iter().any(|week| lower[from..start].contains(week) || lower[end..to].contains(week))
}
