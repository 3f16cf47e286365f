//! Exact numbers: what a text claims is recomputed without a float, and what does not fit is not judged.

use std::cmp::Ordering;

/// An exact fraction, reduced, with a positive denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Ratio {
    num: i128,
    den: i128,
}

impl Ratio {
    /// One hundred.
    pub(crate) const HUNDRED: Self = Self { num: 100, den: 1 };

    /// `num / den`; nothing when `den` is 0 or the value does not fit.
    pub(crate) fn new(num: i128, den: i128) -> Option<Self> {
        let shared = gcd(num.checked_abs()?, den.checked_abs()?);
        if den == 0 || shared == 0 {
            return None;
        }
        let sign = den.signum();
        Some(Self { num: (num / shared).checked_mul(sign)?, den: (den / shared).checked_mul(sign)? })
    }

    /// A whole number.
    pub(crate) const fn whole(value: i128) -> Self {
        Self { num: value, den: 1 }
    }

    /// The number, when it has no fraction.
    pub(crate) fn as_whole(self) -> Option<i128> {
        (self.den == 1).then_some(self.num)
    }

    pub(crate) fn plus(self, other: Self) -> Option<Self> {
        let left = self.num.checked_mul(other.den)?;
        Self::new(left.checked_add(other.num.checked_mul(self.den)?)?, self.den.checked_mul(other.den)?)
    }

    pub(crate) fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { num: other.num.checked_neg()?, den: other.den })
    }

    pub(crate) fn times(self, other: Self) -> Option<Self> {
        Self::new(self.num.checked_mul(other.num)?, self.den.checked_mul(other.den)?)
    }

    pub(crate) fn over(self, other: Self) -> Option<Self> {
        Self::new(self.num.checked_mul(other.den)?, self.den.checked_mul(other.num)?)
    }

    /// Without its sign.
    pub(crate) fn size(self) -> Option<Self> {
        Some(Self { num: self.num.checked_abs()?, den: self.den })
    }

    /// Whether it is greater; `false` when that cannot be worked out exactly.
    pub(crate) fn exceeds(self, other: Self) -> bool {
        let sides = self.num.checked_mul(other.den).zip(other.num.checked_mul(self.den));
        sides.is_some_and(|(left, right)| left.cmp(&right) == Ordering::Greater)
    }

    /// Rounded to so many decimals, half away from zero.
    pub(crate) fn rounded(self, decimals: u32) -> Option<Self> {
        let scale = 10_i128.checked_pow(decimals)?;
        let scaled = self.num.checked_mul(scale)?;
        let (whole, rest) = (scaled / self.den, scaled % self.den);
        let up = rest.checked_abs()?.checked_mul(2)? >= self.den;
        Self::new(if up { whole.checked_add(scaled.signum())? } else { whole }, scale)
    }

    /// Written with a decimal point and at most four decimals: `69.3878`, `0.1995`, `49`.
    pub(crate) fn written(self) -> String {
        let Some(rounded) = self.rounded(DECIMALS_SHOWN) else { return format!("{}/{}", self.num, self.den) };
        let scale = 10_i128.pow(DECIMALS_SHOWN);
        let scaled = rounded.num.unsigned_abs() * (scale / rounded.den).unsigned_abs();
        let (whole, rest) = (scaled / scale.unsigned_abs(), scaled % scale.unsigned_abs());
        let sign = if rounded.num < 0 { "-" } else { "" };
        let decimals = format!("{rest:0width$}", width = DECIMALS_SHOWN as usize);
        match decimals.trim_end_matches('0') {
            "" => format!("{sign}{whole}"),
            decimals => format!("{sign}{whole}.{decimals}"),
        }
    }
}

/// More decimals say nothing to a reader.
const DECIMALS_SHOWN: u32 = 4;

fn gcd(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ratio(num: i128, den: i128) -> Ratio {
        Ratio::new(num, den).unwrap()
    }

    #[test]
    fn fractions_are_exact_and_written_short() {
        for (value, written) in [
            (ratio(3400, 49), "69.3878"),
            (ratio(133, 100).times(ratio(15, 100)).unwrap(), "0.1995"),
            (ratio(-7, 2), "-3.5"),
            (ratio(98, 2), "49"),
            (ratio(1, 30_000), "0"),
        ] {
            assert_eq!(value.written(), written);
        }
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        for (num, den, decimals, expected) in [
            (5, 2, 0, ratio(3, 1)),
            (-5, 2, 0, ratio(-3, 1)),
            (1, 3, 2, ratio(33, 100)),
            (2, 3, 0, ratio(1, 1)),
        ] {
            assert_eq!(ratio(num, den).rounded(decimals), Some(expected));
        }
    }

    #[test]
    fn what_does_not_fit_is_no_number() {
        let huge = Ratio::whole(i128::MAX);
        assert_eq!(huge.plus(huge), None);
        assert_eq!(huge.times(huge), None);
        assert_eq!(Ratio::new(1, 0), None);
        assert_eq!(Ratio::whole(1).over(Ratio::whole(0)), None);
        assert_eq!(Ratio::new(i128::MIN, 1), None);
        assert!(!huge.exceeds(ratio(1, 3)));
    }
}
