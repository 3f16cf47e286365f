//! What a key does to each party: computed beside used, one version beside another, paid beside borne.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::error::{MoneyCode, MoneyError, Result};
use crate::fraction::Fraction;
use crate::keys::{Share, about, split};
use crate::tie_key::TieKey;

/// A party's share by two keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ShareComparison {
    /// Name.
    pub name: String,
    /// What the figures give; 0 for a party that is not in them.
    pub computed: Fraction,
    /// What was agreed; 0 for a party that is not in it.
    pub used: Fraction,
    /// Used less computed.
    pub difference: Fraction,
}

/// What a party bears of one amount by two keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AmountComparison {
    /// Name.
    pub name: String,
    /// By the first key, in øre: last year's, the adopted, the computed one.
    pub before_ore: i64,
    /// By the second, in øre: this year's, the what-if, the one used.
    pub after_ore: i64,
    /// After less before, in øre. The differences sum to 0: what one is spared, others bear.
    pub difference_ore: i64,
}

/// What a party has paid, beside what is its to bear.
///
/// It reads in two ways. A host that lays out for all is owed its net by the others. A host that is invoiced by the
/// joint unit, whose costs all partners bear, has that much more to carry than before, and the others that much less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NetEffect {
    /// Name.
    pub name: String,
    /// What it pays, in øre: everything or nothing.
    pub paid_ore: i64,
    /// Its part by the key, in øre.
    pub share_ore: i64,
    /// Paid less part, in øre. The nets sum to 0.
    pub net_ore: i64,
}

/// Computed and used shares side by side, for every party of either, by tie key.
pub fn compare_shares(computed: &[Share], used: &[Share]) -> Vec<ShareComparison> {
    let share = |share: &Share| share.share.clone();
    let comparison = |(name, computed, used): (String, Option<Fraction>, Option<Fraction>)| {
        let (computed, used) = (computed.unwrap_or_else(Fraction::zero), used.unwrap_or_else(Fraction::zero));
        ShareComparison { name, difference: &used - &computed, computed, used }
    };
    let rows = |shares: &[Share]| shares.iter().map(|row| (row.clone(), share(row))).collect();
    joined(rows(computed), rows(used)).into_iter().map(comparison).collect()
}

/// One amount by two keys, for every party of either, by tie key.
///
/// # Errors
/// As [`split`]; `amount.overflow`.
pub fn compare_amounts(total_ore: i64, before: &[Share], after: &[Share]) -> Result<Vec<AmountComparison>> {
    let rows = |shares: &[Share]| -> Result<Vec<(Share, i64)>> {
        let amounts = split(total_ore, shares)?.into_iter().map(|party| party.amount_ore);
        Ok(shares.iter().cloned().zip(amounts).collect())
    };
    let comparison = |(name, before, after): (String, Option<i64>, Option<i64>)| {
        let (before_ore, after_ore) = (before.unwrap_or(0), after.unwrap_or(0));
        let difference_ore = less(after_ore, before_ore)?;
        Ok(AmountComparison { name, before_ore, after_ore, difference_ore })
    };
    joined(rows(before)?, rows(after)?).into_iter().map(comparison).collect()
}

/// What each party has paid and bears, when one of them pays the whole amount; in the order of the shares.
///
/// # Errors
/// `key.unknown_party`: the payer is not in the key. As [`split`]; `amount.overflow`.
pub fn net_effects(total_ore: i64, payer: &str, shares: &[Share]) -> Result<Vec<NetEffect>> {
    if !shares.iter().any(|share| share.name == payer) {
        return Err(about(MoneyCode::KeyUnknownParty, payer));
    }
    let effect = |party: crate::AllocatedParty| {
        let paid_ore = if party.name == payer { total_ore } else { 0 };
        let net_ore = less(paid_ore, party.amount_ore)?;
        Ok(NetEffect { name: party.name, paid_ore, share_ore: party.amount_ore, net_ore })
    };
    split(total_ore, shares)?.into_iter().map(effect).collect()
}

fn less(amount: i64, other: i64) -> Result<i64> {
    amount.checked_sub(other).ok_or_else(MoneyError::overflow)
}

/// What stands in both lists for one name, or in one of them; by tie key, the second list's where they differ, and
/// then by name.
fn joined<T>(first: Vec<(Share, T)>, second: Vec<(Share, T)>) -> Vec<(String, Option<T>, Option<T>)> {
    let mut rows: BTreeMap<String, (TieKey, Option<T>, Option<T>)> = BTreeMap::new();
    for (share, value) in first {
        rows.insert(share.name, (share.tie_key, Some(value), None));
    }
    for (share, value) in second {
        let before = rows.remove(&share.name).and_then(|(_, before, _)| before);
        rows.insert(share.name, (share.tie_key, before, Some(value)));
    }
    let mut rows: Vec<_> = rows.into_iter().collect();
    rows.sort_by(|(_, (first, ..)), (_, (second, ..))| first.cmp(second)); // stable: names stay in order
    rows.into_iter().map(|(name, (_, first, second))| (name, first, second)).collect()
}
