//! Exact numbers: weights, factors and shares.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Mul, Neg, Sub};
use std::str::FromStr;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, ToPrimitive, Zero};
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

use crate::amount::{MINUS, NO_BREAK_SPACE, is_minus};
use crate::error::{MoneyCode, MoneyError, Result};

/// A number longer than this is not one that somebody wrote. What we compute may be longer and is written in full, so
/// the types that hold computed shares are not read back.
const MOST_CHARACTERS: usize = 100;

/// An exact number, positive or negative, always in lowest terms.
///
/// Read from text: a whole number, a decimal with `.` or `,`, or two whole numbers with `/` between them (`31/47`,
/// `1.33`, `0,15`). Nothing stands between digits, so a dot or comma is never a thousands separator here. Written as a
/// whole number or a fraction: `1.33` becomes `133/100`. In JSON it is text; whole JSON numbers are read too, since
/// they are exact, and others are not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Fraction(BigRational);

impl Fraction {
    /// 0.
    pub fn zero() -> Self {
        Self(BigRational::zero())
    }

    /// 1.
    pub fn one() -> Self {
        Self(BigRational::one())
    }

    /// The quotient, or nothing when the denominator is 0.
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        Self::from(numerator).over(&Self::from(denominator))
    }

    /// The quotient of numbers whose second is known not to be 0.
    pub(crate) fn ratio(numerator: i64, denominator: i64) -> Self {
        Self(BigRational::new(numerator.into(), denominator.into()))
    }

    /// This divided by the other, or nothing when the other is 0.
    pub fn over(&self, other: &Self) -> Option<Self> {
        (!other.is_zero()).then(|| Self(&self.0 / &other.0))
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.0.is_zero()
    }

    /// Whether it is less than 0.
    pub fn is_negative(&self) -> bool {
        self.0.is_negative()
    }

    /// The nearest whole number, half away from zero.
    ///
    /// # Errors
    /// `amount.overflow`: 64 bits do not hold it.
    pub fn rounded(&self) -> Result<i64> {
        self.0.round().to_integer().to_i64().ok_or_else(MoneyError::overflow)
    }

    /// Rounded half away from zero to so many decimals, as Norwegian writes it: `69,3878`, `−0,5`.
    pub fn decimal(&self, places: u32) -> String {
        let scaled = (&self.0 * power_of_ten(places)).round().to_integer();
        let mut digits = scaled.abs().to_string();
        let places = places as usize;
        if digits.len() <= places {
            digits.insert_str(0, &"0".repeat(places + 1 - digits.len()));
        }
        if places > 0 {
            digits.insert(digits.len() - places, ',');
        }
        if scaled.is_negative() { format!("{MINUS}{digits}") } else { digits }
    }

    /// As a percentage with so many decimals, for showing: `69,3878 %`, with a no-break space.
    pub fn percent(&self, places: u32) -> String {
        format!("{}{NO_BREAK_SPACE}%", (self.clone() * Self::from(100)).decimal(places))
    }

    /// As a decimal with every digit it has, `1,33`; nothing when the digits never end, as those of 1/3.
    pub fn exact_decimal(&self) -> Option<String> {
        let mut denominator = self.0.denom().clone();
        let mut times = |prime: u32| {
            let mut count = 0;
            while (&denominator % prime).is_zero() {
                denominator /= prime;
                count += 1;
            }
            count
        };
        let places = times(2).max(times(5));
        denominator.is_one().then(|| self.decimal(places))
    }

    pub(crate) fn numerator(&self) -> &BigInt {
        self.0.numer()
    }

    pub(crate) fn denominator(&self) -> &BigInt {
        self.0.denom()
    }

    pub(crate) fn from_integers(numerator: BigInt, denominator: BigInt) -> Self {
        Self(BigRational::new(numerator, denominator))
    }
}

fn power_of_ten(exponent: u32) -> BigInt {
    BigInt::from(10).pow(exponent)
}

impl From<i64> for Fraction {
    fn from(number: i64) -> Self {
        Self(BigRational::from_integer(number.into()))
    }
}

impl FromStr for Fraction {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self> {
        if text.chars().count() > MOST_CHARACTERS {
            let facts = serde_json::json!({ "limit": MOST_CHARACTERS });
            return Err(MoneyError::new(MoneyCode::FractionTooLong, facts));
        }
        let refusal = |code| MoneyError::new(code, serde_json::json!({ "text": text }));
        let plain = text.trim();
        let (is_negative, plain) = match plain.strip_prefix(is_minus) {
            Some(rest) => (true, rest),
            None => (false, plain),
        };
        let number = match plain.split_once('/') {
            Some((over, under)) => {
                let (over, under) = whole(over.trim_end())
                    .zip(whole(under.trim_start()))
                    .ok_or_else(|| refusal(MoneyCode::FractionMalformed))?;
                if under.is_zero() {
                    return Err(refusal(MoneyCode::FractionZeroDenominator));
                }
                BigRational::new(over, under)
            }
            None => decimal(plain).ok_or_else(|| refusal(MoneyCode::FractionMalformed))?,
        };
        Ok(Self(if is_negative { -number } else { number }))
    }
}

/// Digits and nothing else, at least one.
fn whole(text: &str) -> Option<BigInt> {
    let is_whole = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_whole.then(|| text.parse().ok()).flatten()
}

/// Digits, or digits on both sides of a dot or a comma.
fn decimal(text: &str) -> Option<BigRational> {
    let Some((before, after)) = text.split_once(['.', ',']) else {
        return whole(text).map(BigRational::from_integer);
    };
    whole(before)?;
    whole(after)?;
    let places = u32::try_from(after.len()).ok()?;
    Some(BigRational::new(whole(&format!("{before}{after}"))?, power_of_ten(places)))
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        deserializer.deserialize_any(ExactNumber)
    }
}

struct ExactNumber;

impl Visitor<'_> for ExactNumber {
    type Value = Fraction;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number as text, such as \"31/47\" or \"1.33\"")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> std::result::Result<Fraction, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_i64<E: serde::de::Error>(self, number: i64) -> std::result::Result<Fraction, E> {
        Ok(number.into())
    }

    fn visit_u64<E: serde::de::Error>(self, number: u64) -> std::result::Result<Fraction, E> {
        Ok(Fraction(BigRational::from_integer(number.into())))
    }
}

/// The arithmetic that cannot fail.
macro_rules! operators {
    ($($operator:ident $method:ident),+) => {$(
        impl $operator for Fraction {
            type Output = Self;
            fn $method(self, other: Self) -> Self { Self(self.0.$method(other.0)) }
        }
        impl $operator<&Fraction> for &Fraction {
            type Output = Fraction;
            fn $method(self, other: &Fraction) -> Fraction { Fraction((&self.0).$method(&other.0)) }
        }
    )+};
}
operators!(Add add, Sub sub, Mul mul);

impl Neg for Fraction {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl<'a> Sum<&'a Fraction> for Fraction {
    fn sum<I: Iterator<Item = &'a Fraction>>(numbers: I) -> Self {
        numbers.fold(Self::zero(), |sum, number| &sum + number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> std::result::Result<String, &'static str> {
        text.parse::<Fraction>().map(|number| number.to_string()).map_err(|error| error.code.as_str())
    }

    #[test]
    fn decimals_and_fractions_are_read_exactly_and_written_in_lowest_terms() {
        for (text, written) in [
            ("31/47", "31/47"),
            ("43983/107795", "43983/107795"),
            ("1.33", "133/100"),
            ("0,15", "3/20"),
            (" 34 / 51 ", "2/3"),
            ("007", "7"),
            ("0/5", "0"),
            ("-1/2", "-1/2"),
            ("−1,5", "-3/2"),
            ("0.1", "1/10"),
            ("123456789012345678901234567890", "123456789012345678901234567890"),
        ] {
            assert_eq!(read(text), Ok(written.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused_with_a_code() {
        for text in [
            "", "-", ".5", "5.", "1.2.3", "1 000", "1/2/3", "1/-2", "1.5/2", "1e5", "٣", "15 %", "+1", "--1",
            "NaN",
        ] {
            assert_eq!(read(text), Err("fraction.malformed"), "{text}");
        }
        assert_eq!(read("1/0"), Err("fraction.zero_denominator"));
        assert_eq!(read(&"9".repeat(100)).map(|number| number.len()), Ok(100));
        assert_eq!(read(&"9".repeat(101)), Err("fraction.too_long"));
    }

    #[test]
    fn json_holds_text_and_a_float_is_refused() {
        let read = |json: &str| serde_json::from_str::<Fraction>(json).ok();
        assert_eq!(read("\"1.33\""), Fraction::new(133, 100));
        assert_eq!(read("31"), Fraction::new(31, 1));
        assert_eq!(read("-2"), Fraction::new(-2, 1));
        assert_eq!(read("1.33"), None);
        assert_eq!(serde_json::to_string(&Fraction::new(34, 49)).unwrap(), "\"34/49\"");
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        for (numerator, rounded) in [(1, 1), (-1, -1), (3, 2), (-3, -2), (5, 3), (0, 0)] {
            assert_eq!(Fraction::ratio(numerator, 2).rounded(), Ok(rounded), "{numerator}/2");
        }
        assert_eq!(Fraction::ratio(49, 100).rounded(), Ok(0));
        let beyond = Fraction::from(i64::MAX) + Fraction::ratio(1, 2);
        assert_eq!(beyond.rounded().unwrap_err().code, MoneyCode::AmountOverflow);
    }

    #[test]
    fn decimals_are_written_the_norwegian_way() {
        assert_eq!(Fraction::ratio(34, 49).decimal(6), "0,693878");
        assert_eq!(Fraction::ratio(34, 49).percent(4), "69,3878\u{a0}%");
        assert_eq!(Fraction::ratio(-1, 400).percent(1), "−0,3\u{a0}%");
        assert_eq!(Fraction::ratio(-1, 4000).decimal(1), "0,0");
        assert_eq!(Fraction::ratio(1, 200).decimal(2), "0,01");
        assert_eq!(Fraction::from(1234).decimal(0), "1234");
    }

    #[test]
    fn only_a_decimal_that_ends_is_written_in_full() {
        assert_eq!(Fraction::ratio(133, 100).exact_decimal().as_deref(), Some("1,33"));
        assert_eq!(Fraction::ratio(1995, 10_000).exact_decimal().as_deref(), Some("0,1995"));
        assert_eq!(Fraction::ratio(-1, 64).exact_decimal().as_deref(), Some("−0,015625"));
        assert_eq!(Fraction::from(7).exact_decimal().as_deref(), Some("7"));
        assert_eq!(Fraction::ratio(1, 3).exact_decimal(), None);
        assert_eq!(Fraction::ratio(34, 49).exact_decimal(), None);
    }
}
