//! An amount split between parties: `samrad-cli allocate`, and what the worksheet of a case computes with.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::error::{MoneyCode, MoneyError, Result};
use crate::fraction::Fraction;
use crate::period::Period;
use crate::remainder;
use crate::tie_key::TieKey;

/// More are a mistake, and would only make the exact shares endless.
const MOST_PARTIES: usize = 1000;

/// What is to be split, and between whom. Either a total, or a base with factors and a proration.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllocationInput {
    /// The amount to split, in øre, with nothing more to be done to it.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub total_ore: Option<i64>,
    /// The amount of a year that `factors` and `proration` apply to, in øre.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub base_ore: Option<i64>,
    /// What the base is multiplied by.
    #[serde(default)]
    #[ts(as = "Option<Vec<Fraction>>", optional)]
    pub factors: Vec<Fraction>,
    /// How much of a year it is for; a whole year if nothing is said.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub proration: Option<Proration>,
    /// Who shares it.
    pub parties: Vec<Party>,
}

/// How much of a year an amount is for. What the method does not ask for may stand there and counts for nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Proration {
    /// How it is counted.
    pub method: ProrationMethod,
    /// By months: how many were agreed. Goes before the period; without it they are counted by [`Period::months`].
    #[serde(default)]
    #[ts(optional = nullable)]
    pub months: Option<Fraction>,
    /// The first day.
    #[serde(default, with = "crate::day::optional")]
    #[ts(type = "string | null", optional)]
    pub from: Option<Date>,
    /// The last day.
    #[serde(default, with = "crate::day::optional")]
    #[ts(type = "string | null", optional)]
    pub to: Option<Date>,
}

/// How parts of a year are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProrationMethod {
    /// Not at all: the whole year's amount.
    None,
    /// A month is a twelfth of a year.
    Months,
    /// Days, both ends counted, over the length of the calendar year they lie in.
    Days,
}

/// Somebody who bears a part.
///
/// Two parties may have one tie key, such as two units of a municipality; between them the name settles, in the order
/// of its characters. The same name and tie key twice is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Party {
    /// Name, as it comes out again.
    pub name: String,
    /// What settles a tie: the lowest gets the øre.
    pub tie_key: TieKey,
    /// The weight; 0 bears nothing.
    pub weight: Fraction,
}

/// A total and its parts, in the order of the input's parties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Allocation {
    /// The total, in øre.
    pub total_ore: i64,
    /// The parts; they sum to the total.
    pub parties: Vec<AllocatedParty>,
}

/// One party's part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AllocatedParty {
    /// Name.
    pub name: String,
    /// Its part of the total, in øre, with the total's sign.
    pub amount_ore: i64,
    /// Its exact part of the sum of weights, from 0 to 1.
    pub share: Fraction,
    /// Whether it got one of the øre that were left over. Nobody gets more than one.
    pub got_remainder_ore: bool,
}

/// Splits an amount to the øre.
///
/// The total is an exact fraction, rounded once to øre, half away from zero. Each party gets the whole part of
/// |total| × weight / sum; the øre left over go to the largest remainders, ties to the lowest tie key; the sign is put
/// on last.
///
/// # Errors
/// What is wrong with the amount (`amount.*`), the proration (`proration.*`, `period.reversed`) or the parties
/// (`weight.negative`, `weights.*`, `party.duplicate`, `parties.too_many`).
pub fn allocate(input: &AllocationInput) -> Result<Allocation> {
    let total_ore = total(input)?;
    Ok(Allocation { total_ore, parties: split_total(total_ore, &input.parties)? })
}

/// The same, of an input in JSON.
///
/// # Errors
/// `input.malformed`, and what [`allocate`] refuses.
pub fn allocate_json(text: &str) -> Result<Allocation> {
    let malformed = |error: serde_json::Error| {
        let facts = json!({ "reason": error.to_string(), "line": error.line(), "column": error.column() });
        MoneyError::new(MoneyCode::InputMalformed, facts)
    };
    allocate(&serde_json::from_str(text).map_err(malformed)?)
}

/// The amount to split, in øre.
fn total(input: &AllocationInput) -> Result<i64> {
    let refusal = |code| Err(MoneyError::new(code, json!({})));
    let proration = input.proration.as_ref();
    match (input.total_ore, input.base_ore) {
        (None, None) => refusal(MoneyCode::AmountMissing),
        (Some(_), Some(_)) => refusal(MoneyCode::AmountTwice),
        (Some(total), None) => {
            let is_final = input.factors.is_empty()
                && proration.is_none_or(|proration| proration.method == ProrationMethod::None);
            if is_final { Ok(total) } else { refusal(MoneyCode::AmountTotalIsFinal) }
        }
        (None, Some(base)) => {
            let years = proration.map_or_else(|| Ok(Fraction::one()), Proration::years)?;
            exact_amount(base, &input.factors, years).rounded()
        }
    }
}

/// Base × factors × years, not rounded.
pub(crate) fn exact_amount(base_ore: i64, factors: &[Fraction], years: Fraction) -> Fraction {
    factors.iter().fold(Fraction::from(base_ore) * years, |amount, factor| &amount * factor)
}

impl Proration {
    /// How many years it is.
    fn years(&self) -> Result<Fraction> {
        match (self.method, &self.months) {
            (ProrationMethod::None, _) => Ok(Fraction::one()),
            (ProrationMethod::Months, Some(months)) if months.is_negative() => {
                let facts = json!({ "months": months });
                Err(MoneyError::new(MoneyCode::ProrationMonthsNegative, facts))
            }
            (ProrationMethod::Months, Some(months)) => Ok(months * &Fraction::ratio(1, 12)),
            (ProrationMethod::Months, None) => Ok(self.period()?.years_by_months()),
            (ProrationMethod::Days, _) => Ok(self.period()?.years_by_days()),
        }
    }

    fn period(&self) -> Result<Period> {
        let Some((from, to)) = self.from.zip(self.to) else {
            let facts = json!({ "method": self.method });
            return Err(MoneyError::new(MoneyCode::ProrationPeriodMissing, facts));
        };
        Period::new(from, to)
    }
}

/// Each party's part of the total, in the order of the parties.
pub(crate) fn split_total(total_ore: i64, parties: &[Party]) -> Result<Vec<AllocatedParty>> {
    if parties.len() > MOST_PARTIES {
        return Err(MoneyError::new(MoneyCode::PartiesTooMany, json!({ "limit": MOST_PARTIES })));
    }
    let ranks = ranks(parties)?;
    if let Some(Party { name, weight, .. }) = parties.iter().find(|party| party.weight.is_negative()) {
        return Err(MoneyError::new(MoneyCode::WeightNegative, json!({ "name": name, "weight": weight })));
    }
    let weights: Vec<&Fraction> = parties.iter().map(|party| &party.weight).collect();
    let portions = remainder::split(total_ore, &weights, &ranks)?;
    let allocated = |(party, portion): (&Party, remainder::Portion)| AllocatedParty {
        name: party.name.clone(),
        amount_ore: portion.amount,
        share: portion.share,
        got_remainder_ore: portion.got_remainder,
    };
    Ok(parties.iter().zip(portions).map(allocated).collect())
}

/// Each party's place in the order in which ties are settled.
fn ranks(parties: &[Party]) -> Result<Vec<usize>> {
    let mut seen = BTreeSet::new();
    for Party { name, tie_key, .. } in parties {
        if !seen.insert((tie_key, name)) {
            let facts = json!({ "name": name, "tie_key": tie_key });
            return Err(MoneyError::new(MoneyCode::PartyDuplicate, facts));
        }
    }
    let mut order: Vec<usize> = (0..parties.len()).collect();
    order.sort_by_key(|&at| (&parties[at].tie_key, &parties[at].name));
    let mut ranks = vec![0; parties.len()];
    for (rank, at) in order.into_iter().enumerate() {
        ranks[at] = rank;
    }
    Ok(ranks)
}
