//! Money that adds up: what a case costs, who bears how much of it, and how a project is paid for.
//!
//! Amounts are whole øre in an `i64`, and a field that holds one ends in `_ore`. Shares, weights and factors are exact
//! [`Fraction`]s. Percentages are only for showing. No float touches money: whatever is rounded is rounded once, half
//! away from zero, and what is split adds up to what was split.
//!
//! Everything here is pure: no files, no clock, no database. What cannot be computed is a [`MoneyError`], a code with
//! facts.

mod allocation;
mod amount;
mod cost;
mod day;
mod effects;
mod error;
mod financing;
mod fraction;
mod keys;
mod period;
mod remainder;
mod tie_key;

pub use allocation::{
    AllocatedParty, Allocation, AllocationInput, Party, Proration, ProrationMethod, allocate, allocate_json,
};
pub use amount::{format_kroner, parse_amount};
pub use cost::{Cost, Covered, Recurrence, YearAmounts};
pub use effects::{
    AmountComparison, NetEffect, ShareComparison, compare_amounts, compare_shares, net_effects,
};
pub use error::{MoneyCode, MoneyError, Result};
pub use financing::{
    CostKind, CostLine, Estimate, FinancingPlan, FinancingSums, SourceLine, SourceSum, YearSums,
    financing_sums,
};
pub use fraction::Fraction;
pub use keys::{Basis, Key, KeyParty, KeyVersion, MixedPart, Share, percents, split, version_on};
pub use period::Period;
pub use tie_key::TieKey;
