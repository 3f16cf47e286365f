//! What a figure must be. Pure.

use std::ops::RangeInclusive;

use serde_json::json;

use super::FigureDraft;
use crate::dates::{Day, Instant};
use crate::error::{Error, RefusalCode, Result};
use crate::kinds::FigureKind;
use crate::text;

/// The first year of which a figure is of any use here. An earlier one is a slip of the pen.
const FIRST_YEAR: i16 = 1900;

/// The numbers that a figure of the kind can be, in people. No municipality is without people, while a unit may well have
/// nobody on engagement; more than the upper limit is a slip.
fn possible(kind: FigureKind) -> RangeInclusive<i64> {
    match kind {
        FigureKind::Population => 1..=10_000_000,
        FigureKind::HeadcountPermanent | FigureKind::HeadcountEngaged => 0..=100_000,
    }
}

/// The figure as it is kept: texts folded, everything within its limits. `at` is when it is kept.
///
/// # Errors
/// `field.invalid` of `value`, `as_of` or `unit`; `field.empty` of `municipality_id`, `unit` or `source`;
/// `field.too_long`.
pub(super) fn checked(draft: &FigureDraft, at: &Instant) -> Result<FigureDraft> {
    let is_population = draft.kind == FigureKind::Population;
    let empty = |field| Error::refused(RefusalCode::FieldEmpty, json!({ "field": field }));
    let unit = match is_population {
        true => text::line("unit", &draft.unit, text::TITLE)?,
        false => text::required_line("unit", &draft.unit, text::TITLE)?,
    };
    if is_population && draft.municipality_id.is_none() {
        return Err(empty("municipality_id"));
    }
    if is_population && !unit.is_empty() {
        return Err(invalid("unit", unit));
    }
    if !possible(draft.kind).contains(&draft.value) {
        return Err(invalid("value", draft.value.to_string()));
    }
    if draft.as_of.year() < FIRST_YEAR || draft.as_of > latest(at) {
        return Err(invalid("as_of", draft.as_of.to_string()));
    }
    let source = text::required_line("source", &draft.source, text::TITLE)?;
    let note = text::body("note", &draft.note)?;
    Ok(FigureDraft { unit, source, note, ..draft.clone() })
}

/// The last day that can have been counted: it is tomorrow already in Norway while it is still today in UTC.
fn latest(at: &Instant) -> Day {
    let today = at.as_str().get(..10).and_then(|day| day.parse().ok());
    // An instant is written with its day first, so that the other way is never taken.
    today.map_or_else(|| at.local_day(), |today: Day| today.plus_days(1))
}

fn invalid(field: &'static str, value: String) -> Error {
    Error::refused(RefusalCode::FieldInvalid, json!({ "field": field, "value": value }))
}

/// What the figures are called together: the years they are of, such as `2024` or `2023–2024`.
pub(super) fn years(days: impl Iterator<Item = Day> + Clone) -> String {
    let years = days.map(Day::year);
    match (years.clone().min(), years.max()) {
        (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
        (first, _) => first.map(|year| year.to_string()).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_called_by_the_years_they_are_of() {
        let days =
            |years: &[i16]| years.iter().map(|year| Day::new(*year, 1, 1).unwrap()).collect::<Vec<_>>();
        assert_eq!(years(days(&[2024, 2024]).into_iter()), "2024");
        assert_eq!(years(days(&[2025, 2023, 2024]).into_iter()), "2023–2025");
        assert_eq!(years([].into_iter()), "");
    }

    #[test]
    fn what_is_counted_today_in_norway_may_be_tomorrow_in_utc_but_no_later() {
        let at: Instant = "2026-03-04T22:30:00Z".parse().unwrap();
        assert_eq!(latest(&at), Day::new(2026, 3, 5).unwrap());
    }
}
