//! What a report says about its own time: the month of its log, the week of its comments, approval against version.

use jiff::civil::Date;

use super::lists::is_entry;
use crate::codes;
use crate::finding::{Figure, Place, Report, Severity, facts};
use crate::text::dates::{Printed, days_between, first_day};
use crate::text::scope::Scope;
use crate::text::words::MONTHS;

/// Holds the dated lines of a part against the month that it begins with.
pub(crate) fn check(scope: &Scope, report: &mut Report) {
    let mut period: Option<Period> = None;
    for sentence in &scope.sentences {
        let part = scope.part_start(sentence.start);
        if let Some(month) = month_of(&scope.lower[sentence.clone()]) {
            close(scope, period.take(), report);
            period = Some(Period { month, part, at: sentence.start, end: sentence.end, entries: 0 });
        } else if period.as_ref().is_some_and(|period| period.part != part) {
            close(scope, period.take(), report);
        }
        let Some(period) = &mut period else { continue };
        for date in scope.dates_in(sentence).iter().filter(|date| is_entry(scope, date)) {
            if date.month == period.month {
                period.entries += 1;
            } else {
                outside(scope, date, period.month, report);
            }
        }
    }
    close(scope, period, report);
}

/// A month that a part speaks of.
struct Period {
    month: u32,
    part: usize,
    at: usize,
    end: usize,
    entries: usize,
}

/// «I februar har vi hatt …».
fn month_of(sentence: &str) -> Option<u32> {
    let word = sentence.strip_prefix("i ")?.split(|c: char| !c.is_alphabetic()).next()?;
    let index = MONTHS.iter().position(|month| *month == word)?;
    u32::try_from(index + 1).ok()
}

fn close(scope: &Scope, period: Option<Period>, report: &mut Report) {
    let Some(period) = period.filter(|period| period.entries > 0) else { return };
    let figures = [("month", period.month.to_string()), ("computed", period.entries.to_string())];
    let quote = scope.quote(&(period.at..period.end));
    report.agrees(Figure::Period, quote, scope.place(period.at), facts(figures));
}

fn outside(scope: &Scope, date: &Printed, month: u32, report: &mut Report) {
    let figures = [("month", month.to_string()), ("date_month", date.month.to_string())];
    let sentence = scope.sentence_at(date.start);
    let end = scope.lower[date.start..sentence.end].find('\n').map_or(sentence.end, |at| date.start + at);
    let quote = scope.quote(&(date.start..end));
    report.find(
        codes::DATE_OUTSIDE_PERIOD,
        Severity::Warning,
        quote,
        scope.place(date.start),
        facts(figures),
    );
}

/// What a comment's week stands after.
const COMMENTS: &[&str] = &["kommentar", "kommentarar", "kommentarer", "status"];

/// Holds «Kommentar uke 9» against the week of the document's version.
pub(crate) fn weeks(scope: &Scope, version: Date, report: &mut Report) {
    let own = version.iso_week_date().week();
    for (word, label) in [("uke", "uke "), ("veke", "veke ")] {
        for (at, _) in scope.lower.match_indices(label) {
            let Some(week) = scope.numbers_in(&(at..at + label.len() + 2)).first() else { continue };
            let Some(number) = week.value.as_whole().filter(|week| (1..=53).contains(week)) else { continue };
            let comment = scope.word_before(at);
            if !COMMENTS.contains(&comment) {
                continue;
            }
            let quote = scope.quote(&(at - (comment.len() + 1).min(at)..week.end));
            let quote = if quote.is_empty() { word } else { quote };
            let place = scope.place(at);
            let figures = [("week", number.to_string()), ("version", version.to_string())];
            // A document of January speaks of the last weeks of the year before.
            if (1..=26).contains(&(number - i128::from(own))) {
                let mut figures = facts(figures);
                figures.insert("version_week", own.to_string());
                report.find(codes::WEEK_AFTER_VERSION, Severity::Warning, quote, place, figures);
            } else {
                report.agrees(Figure::Week, quote, place, facts(figures));
            }
        }
    }
}

/// Holds the day of approval against that of the version.
pub(crate) fn approval(version: Option<&str>, approved: Option<&str>, report: &mut Report) {
    let (Some(printed), Some(version)) = (version, version.and_then(first_day)) else { return };
    let Some(approved) = approved.and_then(first_day) else { return };
    let days = days_between(version, approved);
    if days < 0 {
        let figures = [("version", version.to_string()), ("approved", approved.to_string())];
        let code = codes::APPROVED_BEFORE_VERSION;
        report.find(code, Severity::Warning, printed, Place::WHOLE, facts(figures));
    } else {
        report.agrees(Figure::Approval, printed, Place::WHOLE, facts([("days", days.to_string())]));
    }
}
