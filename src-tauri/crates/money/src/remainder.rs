//! The split itself: largest remainder, ties by rank, in whole numbers.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive};

use crate::error::{MoneyCode, MoneyError, Result};
use crate::fraction::Fraction;

/// A common denominator of more bits is no key's: the fractions of all the country's municipalities, each over a number
/// of its own, stay below. Past it a file of a few lines could keep a machine busy for an hour.
const MOST_BITS: u64 = 16_384;

/// What one weight got.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Portion {
    /// Its units, with the total's sign.
    pub(crate) amount: i64,
    /// Its exact part of the sum of weights.
    pub(crate) share: Fraction,
    /// Whether one of its units is one that was left over.
    pub(crate) got_remainder: bool,
}

/// Splits a total of whole units by weights that are not negative.
///
/// Each weight gets the whole part of |total| × weight / sum. The units left over, fewer than there are weights with a
/// remainder, go one each to the largest remainders; of equal remainders to the lowest rank. The sign is put on last,
/// so a credit is split like the invoice it takes back. `ranks` are as many as the weights and all different.
///
/// # Errors
/// `weights.sum_zero`, `weights.too_fine`.
pub(crate) fn split(total: i64, weights: &[&Fraction], ranks: &[usize]) -> Result<Vec<Portion>> {
    let (weights, sum) = proportions(weights)?;
    let magnitude = BigInt::from(total.unsigned_abs());
    let (mut units, remainders): (Vec<BigInt>, Vec<BigInt>) =
        weights.iter().map(|weight| (&magnitude * weight).div_rem(&sum)).unzip();

    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|&a, &b| remainders[b].cmp(&remainders[a]).then(ranks[a].cmp(&ranks[b])));
    // Fewer than the weights, as each remainder is less than one unit.
    let left_over = (magnitude - units.iter().sum::<BigInt>()).to_usize().unwrap_or(usize::MAX);
    let mut got_remainder = vec![false; weights.len()];
    for &at in order.iter().take(left_over) {
        units[at] += 1;
        got_remainder[at] = true;
    }

    let sign = BigInt::from(total.signum());
    let portion = |((units, weight), got_remainder): ((BigInt, BigInt), bool)| {
        let amount = (units * &sign).to_i64().ok_or_else(MoneyError::overflow)?;
        Ok(Portion { amount, share: Fraction::from_integers(weight, sum.clone()), got_remainder })
    };
    units.into_iter().zip(weights).zip(got_remainder).map(portion).collect()
}

/// The weights as whole numbers of the same proportions, and their sum, which is more than 0.
///
/// # Errors
/// `weights.sum_zero`, `weights.too_fine`.
pub(crate) fn proportions(weights: &[&Fraction]) -> Result<(Vec<BigInt>, BigInt)> {
    let mut common = BigInt::one();
    for weight in weights {
        common = common.lcm(weight.denominator());
        if common.bits() > MOST_BITS {
            return Err(MoneyError::new(MoneyCode::WeightsTooFine, serde_json::json!({})));
        }
    }
    let whole = |weight: &&Fraction| weight.numerator() * (&common / weight.denominator());
    let weights: Vec<BigInt> = weights.iter().map(whole).collect();
    let sum: BigInt = weights.iter().sum();
    if !sum.is_positive() {
        return Err(MoneyError::new(MoneyCode::WeightsSumZero, serde_json::json!({})));
    }
    Ok((weights, sum))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(total: i64, weights: &[i64]) -> Vec<i64> {
        let weights: Vec<Fraction> = weights.iter().copied().map(Fraction::from).collect();
        let ranks: Vec<usize> = (0..weights.len()).collect();
        let portions = split(total, &weights.iter().collect::<Vec<_>>(), &ranks).unwrap();
        portions.into_iter().map(|portion| portion.amount).collect()
    }

    #[test]
    fn what_is_left_over_goes_to_the_largest_remainders() {
        assert_eq!(amounts(100, &[34, 5, 10]), [69, 10, 21]);
    }

    #[test]
    fn equal_remainders_are_settled_by_rank() {
        assert_eq!(amounts(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(amounts(2, &[1, 1, 1]), [1, 1, 0]);
    }

    #[test]
    fn a_credit_mirrors_the_invoice() {
        assert_eq!(amounts(-100, &[1, 1, 1]), [-34, -33, -33]);
        assert_eq!(amounts(i64::MIN, &[1]), [i64::MIN]);
    }

    #[test]
    fn a_weight_of_nothing_gets_nothing() {
        assert_eq!(amounts(1, &[0, 1, 0]), [0, 1, 0]);
        assert_eq!(amounts(0, &[0, 1]), [0, 0]);
    }
}
