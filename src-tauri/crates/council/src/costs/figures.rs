//! What a worksheet comes to. Every amount is whole øre with its text, so that nobody who shows it does sums.

use samrad_money::{Fraction, format_kroner};
use serde::Serialize;
use ts_rs::TS;

use crate::dates::Day;

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Amount {
    /// In whole øre.
    pub ore: i64,
    /// In kroner, as Norwegian writes it: `199 500,00`, with no-break spaces.
    pub text: String,
}

impl Amount {
    pub(super) fn of(ore: i64) -> Self {
        Self { ore, text: format_kroner(ore) }
    }
}

/// A share of a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ShareText {
    /// Exact: `34/49`.
    pub exact: String,
    /// To four decimals, for showing: `69,3878 %`, with a no-break space.
    pub percent: String,
}

impl ShareText {
    pub(super) fn of(share: &Fraction) -> Self {
        Self { exact: share.to_string(), percent: share.percent(4) }
    }
}

/// What a worksheet comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WorksheetFigures {
    /// The amount before factors.
    pub basis: Amount,
    /// The factors multiplied: `1,33`.
    pub factor: String,
    /// The part of the first calendar year it runs; nothing for what comes once.
    pub covered: Option<CoveredYear>,
    /// Who bears it, in the order of the key.
    pub payers: Vec<PayerFigures>,
    /// The sums of the payers' amounts.
    pub totals: Totals,
    /// Whether the used shares are others than the computed ones.
    pub differs: bool,
    /// Whether a reason for that is missing.
    pub lacks_reason: bool,
    /// Who got the øre that were left over, and why.
    pub remainders: Vec<Remainder>,
    /// What the host has paid and bears.
    pub effects: Option<NetEffects>,
    /// The full year's amounts beside those by the version of the key before.
    pub previous: Option<KeyComparison>,
}

/// The part of a calendar year that a cost runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoveredYear {
    /// The year.
    pub year: i16,
    /// The first day.
    pub from: Day,
    /// The last day, which counts.
    pub to: Day,
    /// How many months: `8`, `7,5`, or a fraction.
    pub months: String,
    /// How many days.
    pub days: i64,
    /// How many days the year has.
    pub days_in_year: i16,
}

/// The sums of the payers' amounts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Totals {
    /// In a full year, or once.
    pub full_year: Amount,
    /// In the first year, as the worksheet prorates.
    pub first_year: Amount,
    /// In the first year without proration.
    pub by_none: Amount,
    /// In the first year by months.
    pub by_months: Amount,
    /// In the first year by days.
    pub by_days: Amount,
}

/// What one payer bears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PayerFigures {
    /// What it is called.
    pub name: String,
    /// What settles a tie.
    pub tie_key: String,
    /// The share the figures give.
    pub computed: ShareText,
    /// The share that is used.
    pub used: ShareText,
    /// Whether they differ.
    pub differs: bool,
    /// Its part of the amount before factors, exact: `0,1995`.
    pub factor: String,
    /// In a full year, or once.
    pub full_year: Part,
    /// In the first year, as the worksheet prorates.
    pub first_year: Part,
    /// In the first year without proration.
    pub by_none: Part,
    /// In the first year by months.
    pub by_months: Part,
    /// In the first year by days.
    pub by_days: Part,
    /// In a full year by the computed share.
    pub by_computed: Amount,
    /// The full year by the used share less that by the computed one.
    pub difference: Amount,
}

/// A payer's part of an amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Part {
    /// The amount.
    pub amount: Amount,
    /// Whether one of its øre is one that was left over.
    pub got_remainder: bool,
}

/// An øre that was left over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Remainder {
    /// Whether it was left over in the first year's amount; else in the full year's.
    pub is_first_year: bool,
    /// Who got it.
    pub payer: String,
    /// The part of an øre that payer was short of, to four decimals: `0,7500`.
    pub remainder: String,
    /// Whether somebody with the same remainder got none, having a higher tie key.
    pub by_tie: bool,
}

/// What the host pays beside what is its to bear.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NetEffects {
    /// Who pays.
    pub host: String,
    /// Whether it pays its own part to a unit whose costs all bear by another key; else it lays out the whole.
    pub by_other_key: bool,
    /// Every partner, in the order of the key.
    pub rows: Vec<NetRow>,
}

/// A partner's net effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NetRow {
    /// What it is called.
    pub name: String,
    /// In a full year.
    pub full_year: NetAmounts,
    /// In the first year.
    pub first_year: NetAmounts,
}

/// What a partner pays and bears.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NetAmounts {
    /// What it pays.
    pub paid: Amount,
    /// Its part by the key.
    pub share: Amount,
    /// Paid less part. The nets sum to 0.
    pub net: Amount,
}

/// The full year's amounts beside those by the version of the key before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KeyComparison {
    /// The number of the version before.
    pub version: u32,
    /// From when it held.
    pub valid_from: Day,
    /// Every payer of either.
    pub rows: Vec<AmountRow>,
}

/// Two amounts of one payer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AmountRow {
    /// What it is called.
    pub name: String,
    /// By the version before, or the adopted worksheet.
    pub before: Amount,
    /// By this one.
    pub after: Amount,
    /// After less before.
    pub difference: Amount,
}
