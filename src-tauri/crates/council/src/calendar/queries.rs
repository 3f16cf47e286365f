//! Reading days to keep clear of, and laying out a series.

use serde::Serialize;
use ts_rs::TS;

use super::{Holiday, PutFreeDays, Series, holidays};
use crate::council::Council;
use crate::dates::Day;
use crate::error::Result;

/// Days to keep clear of.
pub type FreeDays = PutFreeDays;

/// A day of a series, and what stands in its way.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SeriesDay {
    /// The day.
    pub day: Day,
    /// The holidays on it.
    pub holidays: Vec<Holiday>,
    /// The days to keep clear of that it falls in, by name.
    pub free_days: Vec<String>,
}

impl Council {
    /// All days to keep clear of, in order.
    pub fn free_days(&self) -> Result<Vec<FreeDays>> {
        let mut statement =
            self.db.prepare_cached("SELECT * FROM free_days ORDER BY first_day, last_day, name")?;
        let rows = statement.query_map([], |row| {
            Ok(PutFreeDays {
                id: row.get("id")?,
                name: row.get("name")?,
                first_day: row.get("first_day")?,
                last_day: row.get("last_day")?,
                municipality_id: row.get("municipality_id")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// What stands in the way of each day.
    pub fn marked(&self, days: &[Day]) -> Result<Vec<SeriesDay>> {
        let free = self.free_days()?;
        let marked = |day: &Day| SeriesDay {
            day: *day,
            holidays: holidays(day.year())
                .into_iter()
                .filter(|(holiday, _)| holiday == day)
                .map(|(_, holiday)| holiday)
                .collect(),
            free_days: free
                .iter()
                .filter(|free| free.first_day <= *day && *day <= free.last_day)
                .map(|free| free.name.clone())
                .collect(),
        };
        Ok(days.iter().map(marked).collect())
    }

    /// The days of a series in a year, one a month, and what stands in the way of each.
    pub fn series(&self, series: Series, year: i16) -> Result<Vec<SeriesDay>> {
        let days: Vec<Day> = match series.is_possible() {
            true => (1..=12).filter_map(|month| series.day_in(year, month)).collect(),
            false => Vec::new(),
        };
        self.marked(&days)
    }
}
