//! Allocation keys: from counted figures to exact shares.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::allocation::{AllocatedParty, Party, split_total};
use crate::error::{MoneyCode, MoneyError, Result};
use crate::fraction::Fraction;
use crate::remainder::proportions;
use crate::tie_key::TieKey;

/// A version of a key: it holds from one day to another, both included. A case keeps the version it was decided with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeyVersion {
    /// The first day it holds.
    #[serde(with = "crate::day")]
    #[ts(type = "string")]
    pub valid_from: Date,
    /// The last day it holds; until another is adopted, if none.
    #[serde(default, with = "crate::day::optional")]
    #[ts(type = "string | null", optional)]
    pub valid_to: Option<Date>,
    /// What holds.
    pub key: Key,
}

/// Who shares, and by what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// The parties: municipalities or units, no name twice.
    pub parties: Vec<KeyParty>,
    /// What their shares come from.
    pub basis: Basis,
}

/// Somebody who takes part in a key. Known by the name, in figures and between versions: numbers change when
/// municipalities merge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeyParty {
    /// Name.
    pub name: String,
    /// What settles a tie.
    pub tie_key: TieKey,
}

/// What shares come from. Figures are one for each party, by name; none may be missing, and 0 is said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Basis {
    /// Each party's employees, or full-time equivalents.
    Headcount {
        /// Employees by party.
        figures: BTreeMap<String, Fraction>,
    },
    /// Each party's inhabitants.
    Population {
        /// Inhabitants by party.
        figures: BTreeMap<String, Fraction>,
    },
    /// All alike. With braces, so that serde refuses figures here too.
    Equal {},
    /// Agreed percentages.
    Percent {
        /// Percentages by party, which make exactly 100.
        figures: BTreeMap<String, Fraction>,
    },
    /// Several together, such as 1/3 equal and 2/3 by population.
    Mixed {
        /// The parts, whose weights make exactly 1.
        parts: Vec<MixedPart>,
    },
}

/// Part of a mixed key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MixedPart {
    /// How much of the whole goes by it, from 0 to 1.
    pub weight: Fraction,
    /// What it goes by.
    pub basis: Basis,
}

/// A party's exact share of a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Share {
    /// Name.
    pub name: String,
    /// What settles a tie.
    pub tie_key: TieKey,
    /// The share, from 0 to 1.
    pub share: Fraction,
}

impl Key {
    /// Each party's share, in the order of the parties; they make exactly 1.
    ///
    /// # Errors
    /// `key.*` where parties, figures or parts do not fit together; `weight.negative`; `weights.sum_zero` where there is
    /// nothing to divide by; `weights.too_fine`.
    pub fn shares(&self) -> Result<Vec<Share>> {
        let mut names = BTreeSet::new();
        if let Some(twice) = self.parties.iter().find(|party| !names.insert(party.name.as_str())) {
            return Err(about(MoneyCode::KeyDuplicateParty, &twice.name));
        }
        let shares = self.basis.shares(&self.parties)?;
        let share = |(party, share): (&KeyParty, Fraction)| Share {
            name: party.name.clone(),
            tie_key: party.tie_key.clone(),
            share,
        };
        Ok(self.parties.iter().zip(shares).map(share).collect())
    }
}

impl Basis {
    fn shares(&self, parties: &[KeyParty]) -> Result<Vec<Fraction>> {
        match self {
            Self::Headcount { figures } | Self::Population { figures } => {
                of_their_sum(&in_order(parties, figures)?)
            }
            Self::Equal {} => of_their_sum(&vec![Fraction::one(); parties.len()]),
            Self::Percent { figures } => {
                let percentages = in_order(parties, figures)?;
                let sum: Fraction = percentages.iter().sum();
                if sum != Fraction::from(100) {
                    return Err(MoneyError::new(MoneyCode::KeyPercentSum, json!({ "sum": sum })));
                }
                of_their_sum(&percentages)
            }
            Self::Mixed { parts } => mixed(parties, parts),
        }
    }
}

/// The weighted sum of the parts' shares.
fn mixed(parties: &[KeyParty], parts: &[MixedPart]) -> Result<Vec<Fraction>> {
    if let Some(MixedPart { weight, .. }) = parts.iter().find(|part| part.weight.is_negative()) {
        return Err(MoneyError::new(MoneyCode::KeyPartNegative, json!({ "weight": weight })));
    }
    let sum: Fraction = parts.iter().map(|part| &part.weight).sum();
    if sum != Fraction::one() {
        return Err(MoneyError::new(MoneyCode::KeyPartsSum, json!({ "sum": sum })));
    }
    let mut shares = vec![Fraction::zero(); parties.len()];
    for MixedPart { weight, basis } in parts {
        for (share, of_part) in shares.iter_mut().zip(basis.shares(parties)?) {
            *share = &*share + &(weight * &of_part);
        }
    }
    Ok(shares)
}

/// The parties' figures in the order of the parties.
fn in_order(parties: &[KeyParty], figures: &BTreeMap<String, Fraction>) -> Result<Vec<Fraction>> {
    let is_party = |name: &str| parties.iter().any(|party| party.name == name);
    if let Some(stranger) = figures.keys().find(|name| !is_party(name)) {
        return Err(about(MoneyCode::KeyUnknownParty, stranger));
    }
    let figure = |party: &KeyParty| {
        let figure =
            figures.get(&party.name).ok_or_else(|| about(MoneyCode::KeyMissingFigure, &party.name))?;
        if figure.is_negative() {
            let facts = json!({ "name": party.name, "weight": figure });
            return Err(MoneyError::new(MoneyCode::WeightNegative, facts));
        }
        Ok(figure.clone())
    };
    parties.iter().map(figure).collect()
}

fn of_their_sum(weights: &[Fraction]) -> Result<Vec<Fraction>> {
    let (weights, sum) = proportions(&weights.iter().collect::<Vec<_>>())?;
    Ok(weights.into_iter().map(|weight| Fraction::from_integers(weight, sum.clone())).collect())
}

pub(crate) fn about(code: MoneyCode, name: &str) -> MoneyError {
    MoneyError::new(code, json!({ "name": name }))
}

/// The one version that holds on a day. Two that do are refused: neither may be picked in silence.
///
/// # Errors
/// `key.not_valid`, `key.overlap`.
pub fn version_on(versions: &[KeyVersion], day: Date) -> Result<&KeyVersion> {
    let holds = |version: &&KeyVersion| {
        version.valid_from <= day && version.valid_to.is_none_or(|valid_to| day <= valid_to)
    };
    let holding: Vec<&KeyVersion> = versions.iter().filter(holds).collect();
    match holding[..] {
        [version] => Ok(version),
        [] => Err(MoneyError::new(MoneyCode::KeyNotValid, json!({ "day": day.to_string() }))),
        _ => {
            let from: Vec<String> = holding.iter().map(|version| version.valid_from.to_string()).collect();
            let facts = json!({ "day": day.to_string(), "valid_from": from });
            Err(MoneyError::new(MoneyCode::KeyOverlap, facts))
        }
    }
}

/// A total split by shares, in the order of the shares.
///
/// # Errors
/// As [`allocate`](crate::allocate) for the parties.
pub fn split(total_ore: i64, shares: &[Share]) -> Result<Vec<AllocatedParty>> {
    let parties: Vec<Party> = shares
        .iter()
        .map(|Share { name, tie_key, share }| Party {
            name: name.clone(),
            tie_key: tie_key.clone(),
            weight: share.clone(),
        })
        .collect();
    split_total(total_ore, &parties)
}

/// The shares as percentages for showing, `51,2 %`, with so many decimals, and split so that they make 100: each is
/// less than one unit of the last decimal from the exact one.
///
/// # Errors
/// As [`split`]; `amount.overflow` for more than 16 decimals.
pub fn percents(shares: &[Share], places: u32) -> Result<Vec<String>> {
    let units = 10_i64.checked_pow(places).and_then(|units| units.checked_mul(100));
    let units = units.ok_or_else(MoneyError::overflow)?;
    let portions = split(units, shares)?;
    Ok(portions.iter().map(|portion| Fraction::ratio(portion.amount_ore, units).percent(places)).collect())
}
