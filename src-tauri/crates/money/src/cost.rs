//! What a cost comes to in a year: the whole of it, and the part from the day it began.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::allocation::exact_amount;
use crate::error::Result;
use crate::fraction::Fraction;
use crate::period::Period;

/// A cost that somebody decides about: a salary, a contract, an invoice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// The amount before factors, in øre: of a year, or once.
    pub base_ore: i64,
    /// What it is multiplied by: on-costs, a part of a position.
    pub factors: Vec<Fraction>,
    /// Whether it comes every year.
    pub recurrence: Recurrence,
    /// The first day it runs; of a cost that comes once, the day it comes.
    #[serde(with = "crate::day")]
    #[ts(type = "string")]
    pub from: Date,
    /// The last day it runs, if that is known.
    #[serde(default, with = "crate::day::optional")]
    #[ts(type = "string | null", optional)]
    pub to: Option<Date>,
}

/// How often a cost comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Recurrence {
    /// Every year, and so for a part of the first and the last.
    Yearly,
    /// Once; nothing to prorate.
    Once,
}

/// A cost in one calendar year. Each amount is rounded once, from exact numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct YearAmounts {
    /// The year.
    pub year: i16,
    /// The whole cost, in øre: of a full year, or once.
    pub whole_ore: i64,
    /// What of it falls in this year, counted by months, in øre.
    pub by_months_ore: i64,
    /// What of it falls in this year, counted by days, in øre.
    pub by_days_ore: i64,
    /// The part of the year it runs; nothing when it does not run in it, or comes once.
    pub covered: Option<Covered>,
}

/// The part of a year that a cost runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Covered {
    /// The first day.
    #[serde(with = "crate::day")]
    #[ts(type = "string")]
    pub from: Date,
    /// The last day, which counts.
    #[serde(with = "crate::day")]
    #[ts(type = "string")]
    pub to: Date,
    /// How many months, see [`Period::months`].
    pub months: Fraction,
    /// How many days.
    pub days: i64,
    /// How many days the year has.
    pub days_in_year: i16,
}

impl Cost {
    /// What the cost comes to in a calendar year, counted both ways.
    ///
    /// # Errors
    /// `period.reversed`: it ends before it begins. `amount.overflow`.
    pub fn in_year(&self, year: i16) -> Result<YearAmounts> {
        Period::new(self.from, self.to.unwrap_or(Date::MAX))?;
        let part = |years: Fraction| exact_amount(self.base_ore, &self.factors, years).rounded();
        let whole_ore = part(Fraction::one())?;
        let amounts = |by_months_ore, by_days_ore, covered| YearAmounts {
            year,
            whole_ore,
            by_months_ore,
            by_days_ore,
            covered,
        };
        if self.recurrence == Recurrence::Once {
            let ore = if self.from.year() == year { whole_ore } else { 0 };
            return Ok(amounts(ore, ore, None));
        }
        let Some(period) = Period::in_year(year, self.from, self.to) else { return Ok(amounts(0, 0, None)) };
        let covered = Covered {
            from: period.from(),
            to: period.to(),
            months: period.months(),
            days: period.days(),
            days_in_year: period.from().days_in_year(),
        };
        Ok(amounts(part(period.years_by_months())?, part(period.years_by_days())?, Some(covered)))
    }
}
