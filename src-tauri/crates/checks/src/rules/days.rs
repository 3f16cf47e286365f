//! Dates: their weekday, whether there is such a day, and where they stand against the meeting.

use jiff::civil::Date;

use crate::codes;
use crate::finding::{Figure, Part, Report, Severity, facts};
use crate::text::dates::{Printed, days_between};
use crate::text::scope::Scope;

/// Weekdays from Monday, bokmål and nynorsk.
const WEEKDAYS: [&[&str]; 7] = [
    &["mandag", "måndag"],
    &["tirsdag", "tysdag"],
    &["onsdag"],
    &["torsdag"],
    &["fredag"],
    &["lørdag", "laurdag"],
    &["søndag", "sundag"],
];

/// What says that something begins to hold.
const TAKES_EFFECT: &[&str] = &[
    "trer i kraft",
    "tre i kraft",
    "trår i kraft",
    "trå i kraft",
    "iverksettes",
    "iverksetjast",
    "settes i verk",
    "setjast i verk",
    "blir satt i verk",
    "blir sett i verk",
    "vert sett i verk",
    "tek til å gjelde",
];

/// The same in what the council is asked to agree on; elsewhere it may tell how things are.
const TAKES_EFFECT_IN_A_PROPOSAL: &[&str] =
    &["gjelder fra", "gjeld frå", "gjeldende fra", "gjeldande frå", "med virkning fra", "med verknad frå"];

/// What a deadline is called.
const DEADLINES: &[&str] = &["frist", "fristen", "innen", "innan", "senest", "seinast"];

/// What tells of a deadline that was.
const WAS: &[&str] =
    &["var", "hadde", "gikk", "gjekk", "utløp", "ble", "vart", "satt", "sett", "opprinnelig", "opphavleg"];

/// Words before a date, so that «30.02» is meant as one.
const BEFORE_A_DATE: &[&str] = &[
    "den", "dato", "datert", "pr", "per", "innen", "innan", "frist", "fristen", "senest", "seinast", "fra",
    "frå", "til",
];

/// A date further from the meeting is more likely mistyped.
const FAR_YEARS: i16 = 15;

/// A law is older than any case.
const OF_A_LAW: &[&str] = &["lov", "lova", "loven", "forskrift", "lov av", "avtale", "avtalen", "vedtekter"];

/// An effect or a deadline stands this near its date, in bytes.
const NEAR: usize = 60;

/// Checks the dates of any text.
pub(crate) fn check(scope: &Scope, report: &mut Report) {
    for date in &scope.dates {
        weekday(scope, date, report);
        impossible(scope, date, report);
    }
}

/// Holds the dates of a case's own text against the meeting.
pub(crate) fn check_meeting(scope: &Scope, meeting: Date, report: &mut Report) {
    for date in &scope.dates {
        let Some(day) = date.day_near(Some(meeting)) else { continue };
        far(scope, date, day, meeting, report);
        if day < meeting {
            past(scope, date, day, meeting, report);
        }
    }
}

fn weekday(scope: &Scope, date: &Printed, report: &mut Report) {
    let word = scope.word_before_date(date.start);
    let named = WEEKDAYS.iter().position(|names| names.contains(&word));
    let (Some(named), Some(day)) = (named, date.day_near(scope.base)) else { return };
    let actual = day.weekday().to_monday_zero_offset();
    let start = scope.lower[..date.start].rfind(word).unwrap_or(date.start);
    let (quote, place) = (scope.quote(&(start..date.end)), scope.place(start));
    if usize::try_from(actual) == Ok(named) {
        report.agrees(Figure::Weekday, quote, place, facts([("date", day.to_string())]));
    } else {
        let figures = [("date", day.to_string()), ("weekday", (actual + 1).to_string())];
        report.find(codes::DATE_WEEKDAY, Severity::Warning, quote, place, facts(figures));
    }
}

fn impossible(scope: &Scope, date: &Printed, report: &mut Report) {
    if !date.is_impossible() || scope.lower[..date.start].ends_with(['.', ',', '-', '/', '+', '*']) {
        return;
    }
    let before = scope.word_before(date.start);
    let is_meant = date.year.is_some()
        || date.worded
        || BEFORE_A_DATE.contains(&before)
        || WEEKDAYS.iter().any(|names| names.contains(&before));
    if is_meant {
        let range = date.start..date.end;
        report.find(
            codes::DATE_IMPOSSIBLE,
            Severity::Warning,
            scope.quote(&range),
            scope.place(date.start),
            facts([]),
        );
    }
}

fn far(scope: &Scope, date: &Printed, day: Date, meeting: Date, report: &mut Report) {
    let years = day.year() - meeting.year();
    if date.year.is_none() || years.abs() <= FAR_YEARS {
        return;
    }
    let sentence = scope.sentence_at(date.start);
    if scope.find_word(&(sentence.start..date.start), OF_A_LAW).is_some() {
        return;
    }
    let figures = [("date", day.to_string()), ("days", days_between(meeting, day).to_string())];
    let quote = scope.quote(&(date.start..date.end));
    report.find(codes::DATE_FAR, Severity::Info, quote, scope.place(date.start), facts(figures));
}

fn past(scope: &Scope, date: &Printed, day: Date, meeting: Date, report: &mut Report) {
    let sentence = scope.sentence_at(date.start);
    let place = scope.place(date.start);
    let mut from = sentence.start.max(date.start.saturating_sub(NEAR));
    while !scope.lower.is_char_boundary(from) {
        from += 1;
    }
    let before = from..date.start;
    let is_proposal = place.part == Part::Proposal;
    let effect = scope.find_word(&before, TAKES_EFFECT).is_some()
        || (is_proposal && scope.find_word(&before, TAKES_EFFECT_IN_A_PROPOSAL).is_some());
    let deadline = scope.find_word(&before, DEADLINES).is_some()
        && (is_proposal || scope.find_word(&before, WAS).is_none());
    let code = match (effect, deadline) {
        (true, _) => codes::EFFECTIVE_IN_THE_PAST,
        (_, true) => codes::DEADLINE_IN_THE_PAST,
        _ => return,
    };
    let figures = [("date", day.to_string()), ("days", days_between(day, meeting).to_string())];
    report.find(code, Severity::Warning, scope.quote(&sentence), place, facts(figures));
}

impl Scope {
    /// The word before a date: «onsdag den 06.03» and «onsdag 06.03» are the same.
    fn word_before_date(&self, at: usize) -> &str {
        let word = self.word_before(at);
        if word != "den" {
            return word;
        }
        self.lower[..at].trim_end().strip_suffix("den").map_or("", |rest| self.word_before(rest.len()))
    }
}
