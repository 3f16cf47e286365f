//! Series of days: the nth weekday of each month.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::Day;

/// The nth weekday of a month, such as the second Wednesday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Series {
    /// Which, from 1; 5 is the last of the month.
    pub nth: u8,
    /// The weekday, from Monday, 1, to Sunday, 7.
    pub weekday: u8,
}

impl Series {
    /// Whether there are such days.
    pub(crate) fn is_possible(self) -> bool {
        (1..=5).contains(&self.nth) && (1..=7).contains(&self.weekday)
    }

    /// The day in a month; nothing for a month that is none.
    pub(crate) fn day_in(self, year: i16, month: i8) -> Option<Day> {
        let first = Day::new(year, month, 1)?;
        let to_weekday = (i32::from(self.weekday) - i32::from(first.weekday())).rem_euclid(7);
        let day = first.plus_days(to_weekday + 7 * (i32::from(self.nth) - 1));
        // The fifth is the last, which in most months is the fourth.
        Some(if day.month() == month { day } else { day.plus_days(-7) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_wednesdays_are_where_the_council_met() {
        let series = Series { nth: 2, weekday: 3 };
        assert_eq!(series.day_in(2024, 2), Day::new(2024, 2, 14));
        assert_eq!(series.day_in(2024, 3), Day::new(2024, 3, 13));
    }

    #[test]
    fn the_fifth_is_the_last_of_the_month() {
        let series = Series { nth: 5, weekday: 3 };
        assert_eq!(series.day_in(2024, 1), Day::new(2024, 1, 31), "five Wednesdays");
        assert_eq!(series.day_in(2024, 2), Day::new(2024, 2, 28), "four of them, in a leap year");
    }

    #[test]
    fn every_series_has_a_day_of_its_own_weekday_in_every_month() {
        for nth in 1..=5 {
            for weekday in 1..=7 {
                for month in 1..=12 {
                    let day = Series { nth, weekday }.day_in(2026, month).unwrap();
                    assert_eq!((day.weekday(), day.month()), (weekday, month));
                }
            }
        }
    }
}
