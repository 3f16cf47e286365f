//! The example council's days, reckoned from today: it meets every fourth Wednesday.

use samrad_council::{Day, Instant};
use serde_json::json;

use crate::failure::{Answer, Failure};

/// Days from one meeting to the next.
const RHYTHM: i32 = 28;
/// A Wednesday, to reckon weekdays from.
const SOME_WEDNESDAY: &str = "2024-03-13";
/// Days that must at least lie between the past meeting and today.
const AT_LEAST_AGO: i32 = 14;

/// The days that everything in the example happens on.
pub(super) struct Calendar {
    /// The meeting that was held.
    pub(super) past: Day,
    /// The meeting that is being prepared.
    pub(super) coming: Day,
}

impl Calendar {
    /// The meeting behind is the latest Wednesday at least two weeks ago; the one ahead, four weeks after it, has its
    /// papers still to be sent.
    pub(super) fn around(today: Day) -> Self {
        let wednesday =
            (0..7).map(|back| today.plus_days(-AT_LEAST_AGO - back)).find(|day| is_wednesday(*day));
        let past = wednesday.unwrap_or(today);
        Self { past, coming: past.plus_days(RHYTHM) }
    }

    /// The number of a meeting in its year, when the council meets every fourth week.
    pub(super) fn number(day: Day) -> u8 {
        let this_year = (1..).take_while(|meetings| day.plus_days(-RHYTHM * meetings).year() == day.year());
        1 + u8::try_from(this_year.count()).unwrap_or(0)
    }

    /// Monday of a week of a year, by ISO 8601: the first week is the one with 4 January.
    pub(super) fn monday_of(year: i16, week: i32) -> Option<Day> {
        let fourth = Day::new(year, 1, 4)?;
        Some(fourth.plus_days(1 - i32::from(fourth.weekday()) + 7 * (week - 1)))
    }

    /// A moment on the day so many days from the meeting that was held, `seconds` after nine in UTC.
    pub(super) fn moment(&self, days_from_past: i32, seconds: u32) -> Answer<Instant> {
        let day = self.past.plus_days(days_from_past);
        let (hour, minute, second) = (9 + seconds / 3600, seconds / 60 % 60, seconds % 60);
        let text = format!("{day}T{hour:02}:{minute:02}:{second:02}Z");
        text.parse()
            .map_err(|reason: String| Failure { message: reason, ..Failure::new("failed", json!({})) })
    }
}

/// Weeks are whole from one Wednesday to another; a calendar's worth of steps is at most a few thousand.
fn is_wednesday(day: Day) -> bool {
    let Ok(mut known) = SOME_WEDNESDAY.parse::<Day>() else { return false };
    while known > day {
        known = known.plus_days(-7 * 52);
    }
    while known.plus_days(7 * 52) <= day {
        known = known.plus_days(7 * 52);
    }
    while known < day {
        known = known.plus_days(7);
    }
    known == day
}

/// The day as Norwegians write it in a text: `13.03.2024`.
pub(super) fn written(day: Day) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_council_met_on_a_wednesday_two_to_three_weeks_ago_and_meets_four_weeks_later() {
        for (today, past, coming) in [
            ("2026-11-23", "2026-11-04", "2026-12-02"),
            ("2024-03-27", "2024-03-13", "2024-04-10"),
            ("2024-03-26", "2024-03-06", "2024-04-03"),
            ("2021-01-15", "2020-12-30", "2021-01-27"),
        ] {
            let calendar = Calendar::around(day(today));
            assert_eq!((calendar.past, calendar.coming), (day(past), day(coming)), "{today}");
        }
    }

    #[test]
    fn weeks_are_counted_as_the_almanac_counts_them() {
        for (year, week, monday) in
            [(2024, 8, "2024-02-19"), (2026, 40, "2026-09-28"), (2021, 1, "2021-01-04")]
        {
            assert_eq!(Calendar::monday_of(year, week), Some(day(monday)), "{year}, {week}");
        }
    }

    #[test]
    fn meetings_are_counted_from_new_year() {
        for (date, number) in [("2024-01-03", 1), ("2024-01-31", 2), ("2024-02-28", 3), ("2024-12-31", 14)] {
            assert_eq!(Calendar::number(day(date)), number, "{date}");
        }
        let calendar = Calendar::around(day("2021-01-15"));
        assert_eq!(Calendar::number(calendar.coming), 1);
    }
}
