//! Numbers as people type them.

use samrad_money::{Fraction, MoneyError};

/// An exact number: `33 117`, `1,33`, `2/3`. The white space between thousands is of any width.
pub(super) fn number(text: &str) -> Result<Fraction, MoneyError> {
    text.split_whitespace().collect::<String>().parse()
}

/// A share from a percentage, with its sign or without: `85`, `69,4 %`.
pub(super) fn percentage(text: &str) -> Result<Fraction, MoneyError> {
    let text = text.trim();
    number(text.strip_suffix('%').unwrap_or(text))
}

/// Every digit where they end, and else the fraction: `0,1995`, `20/49`.
pub(super) fn exact(number: &Fraction) -> String {
    number.exact_decimal().unwrap_or_else(|| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_have_its_thousands_apart_and_a_percentage_its_sign() {
        let written = |text: &str| number(text).map(|number| number.to_string());
        assert_eq!(written("33\u{a0}117").unwrap(), "33117");
        assert_eq!(written(" 1,33 ").unwrap(), "133/100");
        assert_eq!(percentage("69,5\u{a0}%").unwrap().to_string(), "139/2");
        for wrong in ["", "%", "tolv", "1.202,5", "85 % %"] {
            assert!(percentage(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn what_has_an_end_is_a_decimal_and_the_rest_a_fraction() {
        assert_eq!(exact(&number("1995/10000").unwrap()), "0,1995");
        assert_eq!(exact(&number("20/49").unwrap()), "20/49");
    }
}
