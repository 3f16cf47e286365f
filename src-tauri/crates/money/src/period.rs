//! How much of a year a period is, by months and by days.

use jiff::civil::Date;

use crate::error::{MoneyCode, MoneyError, Result};
use crate::fraction::Fraction;

/// A stretch of days; both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    from: Date,
    to: Date,
}

impl Period {
    /// The period from the first day to the last.
    ///
    /// # Errors
    /// `period.reversed`: it ends before it begins.
    pub fn new(from: Date, to: Date) -> Result<Self> {
        if to < from {
            let facts = serde_json::json!({ "from": from.to_string(), "to": to.to_string() });
            return Err(MoneyError::new(MoneyCode::PeriodReversed, facts));
        }
        Ok(Self { from, to })
    }

    /// What of the stretch from that day, to the last day if there is one, falls in a calendar year. Nothing, if none
    /// of it does.
    pub fn in_year(year: i16, from: Date, to: Option<Date>) -> Option<Self> {
        let first = Date::new(year, 1, 1).ok()?;
        let last = first.last_of_year();
        Self::new(from.max(first), to.unwrap_or(last).min(last)).ok()
    }

    /// The first day.
    pub fn from(self) -> Date {
        self.from
    }

    /// The last day.
    pub fn to(self) -> Date {
        self.to
    }

    /// How many days, both ends counted.
    pub fn days(self) -> i64 {
        day_number(self.to) - day_number(self.from) + 1
    }

    /// How many months. A whole calendar month is 1, a part of one is its days over the month's own length.
    ///
    /// So two periods that meet make as many months as the one they make together, and no day counts twice or for
    /// nothing. 15 May to 31 December is 17/31 + 7 months.
    pub fn months(self) -> Fraction {
        let (from, to) = (self.from, self.to);
        let between = month_number(to) - month_number(from);
        // Up to the end of the first month, and up to the last day in the last: one month less than both together.
        let begun = part(from.days_in_month() - from.day() + 1, from.days_in_month());
        let ended = part(to.day(), to.days_in_month());
        begun + ended + Fraction::from(between - 1)
    }

    /// How many years, by months: a month is a twelfth, whatever its length.
    pub fn years_by_months(self) -> Fraction {
        self.months() * part(1, 12)
    }

    /// How many years, by days: each calendar year by its own length.
    pub fn years_by_days(self) -> Fraction {
        let (from, to) = (self.from, self.to);
        let between = i64::from(to.year()) - i64::from(from.year());
        let begun = part(from.days_in_year() - from.day_of_year() + 1, from.days_in_year());
        let ended = part(to.day_of_year(), to.days_in_year());
        begun + ended + Fraction::from(between - 1)
    }
}

/// A part of a whole, neither of them 0 or less.
fn part(days: impl Into<i64>, of: impl Into<i64>) -> Fraction {
    Fraction::ratio(days.into(), of.into())
}

fn month_number(day: Date) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month())
}

/// Days since the calendar's beginning.
fn day_number(day: Date) -> i64 {
    day.duration_since(Date::MIN).as_hours() / 24
}
