//! Calendar days, clock times and instants as the council writes them.
//!
//! Days and clock times are local to Norway and carry no zone; instants are UTC.

use std::fmt;
use std::str::FromStr;

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A calendar day, written `2024-03-13`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Day(jiff::civil::Date);

impl Day {
    /// The day of these numbers, or nothing if there is no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The same day, as what computes with days takes it.
    pub(crate) fn date(self) -> jiff::civil::Date {
        self.0
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The month, from 1.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The weekday, from Monday, 1, to Sunday, 7.
    pub fn weekday(self) -> u8 {
        self.0.weekday().to_monday_one_offset().unsigned_abs()
    }

    /// The day this many days later, or earlier when negative; the calendar's end when there is no such day.
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(days)))
    }
}

impl From<jiff::civil::Date> for Day {
    fn from(date: jiff::civil::Date) -> Self {
        Self(date)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Day {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let well_formed = text.len() == 10 && text.is_ascii();
        let date = well_formed.then(|| text.parse().ok()).flatten();
        date.map(Self).ok_or_else(|| format!("'{text}' is not a day written 2024-03-13"))
    }
}

/// A time of day to the minute, written `09:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Clock {
    minutes: u16,
}

impl Clock {
    /// The time that many minutes after midnight, or nothing past 23:59.
    pub fn from_minutes(minutes: u32) -> Option<Self> {
        u16::try_from(minutes).ok().filter(|m| *m < 24 * 60).map(|minutes| Self { minutes })
    }

    /// Minutes after midnight.
    pub fn minutes(self) -> u32 {
        u32::from(self.minutes)
    }
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

impl FromStr for Clock {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let minutes = text.split_once(':').and_then(|(hours, minutes)| {
            let two = |s: &str| s.len() == 2 && s.bytes().all(|byte| byte.is_ascii_digit()); // `parse` takes «+1»
            let digits = |s: &str| two(s).then(|| s.parse::<u32>().ok()).flatten();
            let (hours, minutes) = (digits(hours)?, digits(minutes)?);
            (minutes < 60).then_some(hours * 60 + minutes)
        });
        minutes.and_then(Self::from_minutes).ok_or_else(|| format!("'{text}' is not a time written 09:00"))
    }
}

/// An instant in UTC to the millisecond, written `2024-03-04T08:15:00.000Z`, so that text order is time order.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct Instant(String);

impl Instant {
    /// This moment by the machine's clock. Called by whoever composes a command, never while one runs.
    pub fn now() -> Self {
        Self::from_timestamp(jiff::Timestamp::now())
    }

    fn from_timestamp(timestamp: jiff::Timestamp) -> Self {
        Self(format!("{timestamp:.3}"))
    }

    /// The written form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The calendar day it is then where this machine stands; in Norway, where the machine does not know.
    pub fn local_day(&self) -> Day {
        self.day_in(jiff::tz::TimeZone::try_system().unwrap_or_else(|_| norway()))
    }

    fn day_in(&self, zone: jiff::tz::TimeZone) -> Day {
        // The text was written from a timestamp; another is no instant at all.
        let timestamp: jiff::Timestamp = self.0.parse().unwrap_or_default();
        Day(zone.to_datetime(timestamp).date())
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Instant {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        text.parse().map(Self::from_timestamp).map_err(|_| format!("'{text}' is not an instant in UTC"))
    }
}

/// Central European time with its summer time, which needs no table of time zones on the machine.
fn norway() -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(jiff::tz::TimeZone::UTC)
}

macro_rules! written_as_text {
    ($($name:ident),+) => {$(
        impl TryFrom<String> for $name {
            type Error = String;
            fn try_from(text: String) -> Result<Self, String> { text.parse() }
        }
        impl From<$name> for String {
            fn from(value: $name) -> String { value.to_string() }
        }
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> { Ok(self.to_string().into()) }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> { crate::sql::parsed(value) }
        }
    )+};
}
written_as_text!(Day, Clock, Instant);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_only_in_their_one_written_form() {
        assert_eq!("2024-02-29".parse::<Day>().unwrap().to_string(), "2024-02-29");
        for wrong in ["2023-02-29", "13.03.2024", "2024-3-13", "", "2024-03-13T10:00", "２０２４-03-13"] {
            assert!(wrong.parse::<Day>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_deadline_is_counted_over_the_leap_day() {
        assert_eq!("2024-03-13".parse::<Day>().unwrap().plus_days(-14).to_string(), "2024-02-28");
    }

    #[test]
    fn clock_times_have_hours_and_minutes() {
        assert_eq!("09:05".parse::<Clock>().unwrap().minutes(), 545);
        for wrong in ["24:00", "9:00", "09:60", "0900", "", "-1:00", "+1:00"] {
            assert!(wrong.parse::<Clock>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_instant_late_in_the_evening_in_utc_is_the_next_day_in_norway() {
        for (instant, day) in [
            ("2024-03-12T22:59:00Z", "2024-03-12"),
            ("2024-03-12T23:00:00Z", "2024-03-13"),
            ("2024-06-12T22:00:00Z", "2024-06-13"),
        ] {
            assert_eq!(instant.parse::<Instant>().unwrap().day_in(norway()).to_string(), day, "{instant}");
        }
    }

    #[test]
    fn instants_are_kept_to_the_millisecond_in_utc() {
        assert_eq!(
            "2024-03-04T09:15:00+01:00".parse::<Instant>().unwrap().as_str(),
            "2024-03-04T08:15:00.000Z"
        );
    }
}
