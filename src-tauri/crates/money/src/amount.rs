//! Kroner as people write them, and as we do.

use serde_json::json;

use crate::error::{MoneyCode, MoneyError, Result};

pub(crate) const NO_BREAK_SPACE: char = '\u{a0}';
pub(crate) const MINUS: char = '\u{2212}';
/// What may stand for kroner, longest first.
const CURRENCY: [&str; 4] = ["kroner", "kr.", "kr", "nok"];
/// What may stand behind the number, longest first, and how many zeros it is.
const UNITS: [(&str, u32); 8] = [
    ("milliarder", 9),
    ("milliard", 9),
    ("millioner", 6),
    ("million", 6),
    ("mill.", 6),
    ("mill", 6),
    ("mrd.", 9),
    ("mrd", 9),
];

/// An amount in øre from Norwegian text: `100 000,-`, `kr 1 202,50`, `−15`, `1,5 mill.`.
///
/// Thousands are set apart by one space of any width or by dots, but not by both; the comma is the decimal sign. A text
/// with one possible reading is read, also `1.202,50` (1 202,50), `100.000` (a hundred thousand: an øre is the second
/// decimal, so three digits are never decimals) and `1202.50` (two digits are never a group). A comma with three digits
/// behind it, `1,202`, is either English or finer than an øre, and is refused; so is `1.202 mill.`, where three decimals
/// do make sense. Millions are taken only when they make whole øre.
///
/// # Errors
/// `amount.malformed`, `amount.ambiguous`, `amount.too_precise`, `amount.overflow`.
pub fn parse_amount(text: &str) -> Result<i64> {
    let refusal = |code| MoneyError::new(code, json!({ "text": text }));
    let written = Written::read(text).ok_or_else(|| refusal(MoneyCode::AmountMalformed))?;
    let (digits, decimals) = written.digits().map_err(refusal)?;
    let mut ore: i128 = digits.parse().map_err(|_| MoneyError::overflow())?;
    // An øre is the second decimal.
    let zeros = 2 + i64::from(written.zeros) - i64::try_from(decimals).unwrap_or(i64::MAX);
    for _ in 0..zeros {
        ore = ore.checked_mul(10).ok_or_else(MoneyError::overflow)?;
    }
    for _ in zeros..0 {
        if ore % 10 != 0 {
            return Err(refusal(MoneyCode::AmountTooPrecise));
        }
        ore /= 10;
    }
    i64::try_from(if written.is_negative { -ore } else { ore }).map_err(|_| MoneyError::overflow())
}

/// Kroner with øre: `199 500,00`, `−0,05`, with no-break spaces.
pub fn format_kroner(ore: i64) -> String {
    let (kroner, ore_left) = (ore.unsigned_abs() / 100, ore.unsigned_abs() % 100);
    let digits = kroner.to_string();
    let mut text = String::from(if ore < 0 { "\u{2212}" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(NO_BREAK_SPACE);
        }
        text.push(digit);
    }
    format!("{text},{ore_left:02}")
}

/// A hyphen, a true minus, or the dash that word processors make of one.
pub(crate) fn is_minus(c: char) -> bool {
    matches!(c, '-' | MINUS | '\u{2013}' | '\u{2014}')
}

/// An amount without what stands around its number.
struct Written {
    is_negative: bool,
    /// Digits, single spaces, dots and commas.
    number: String,
    /// Written with `,-` behind: whole kroner.
    is_whole: bool,
    /// How many zeros the unit stands for.
    zeros: u32,
}

impl Written {
    fn read(text: &str) -> Option<Self> {
        let plain: String = text.chars().map(plain).collect::<String>().to_lowercase();
        let (sign_outside, rest) = without_sign(plain.trim());
        let (has_currency, rest) = without_any(rest, CURRENCY, |text, word| text.strip_prefix(word));
        let (sign_inside, mut rest) = without_sign(rest.trim_start());
        if !has_currency {
            rest = without_any(rest, CURRENCY, |text, word| text.strip_suffix(word)).1.trim_end();
        }
        let unit = UNITS.iter().find_map(|(word, zeros)| Some((rest.strip_suffix(word)?, *zeros)));
        let (rest, zeros) = unit.unwrap_or((rest, 0));
        let rest = rest.trim_end();
        let (is_whole, rest) = match rest.strip_suffix(",-") {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let is_number = rest.starts_with(|c: char| c.is_ascii_digit())
            && rest.ends_with(|c: char| c.is_ascii_digit())
            && rest.chars().all(|c| c.is_ascii_digit() || " .,".contains(c));
        let is_sound = is_number && !(sign_outside && sign_inside) && !(is_whole && zeros > 0);
        is_sound.then(|| Self {
            is_negative: sign_outside || sign_inside,
            number: rest.to_owned(),
            is_whole,
            zeros,
        })
    }

    /// The digits without anything between, and how many of them are decimals.
    fn digits(&self) -> std::result::Result<(String, usize), MoneyCode> {
        let (whole, decimals) = self.parts()?;
        let is_digits = decimals.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits || (self.is_whole && !decimals.is_empty()) {
            return Err(MoneyCode::AmountMalformed);
        }
        Ok((ungrouped(whole)? + decimals, decimals.len()))
    }

    /// What stands before and behind the decimal sign.
    fn parts(&self) -> std::result::Result<(&str, &str), MoneyCode> {
        let has_unit = self.zeros > 0;
        if let Some((whole, decimals)) = self.number.split_once(',') {
            let is_group = decimals.len() == 3 && decimals.bytes().all(|byte| byte.is_ascii_digit());
            let could_be_english = is_group && !has_unit && whole != "0" && !whole.contains([' ', '.']);
            return if could_be_english { Err(MoneyCode::AmountAmbiguous) } else { Ok((whole, decimals)) };
        }
        let Some((whole, behind)) = self.number.rsplit_once('.') else { return Ok((&self.number, "")) };
        match behind.len() {
            3 if whole == "0" => Ok((whole, behind)),
            3 if has_unit && !whole.contains('.') => Err(MoneyCode::AmountAmbiguous),
            3 => Ok((&self.number, "")),
            _ if whole.contains('.') => Err(MoneyCode::AmountMalformed),
            _ => Ok((whole, behind)),
        }
    }
}

/// The digits of a whole number in groups of three, or in none.
fn ungrouped(whole: &str) -> std::result::Result<String, MoneyCode> {
    if whole.contains(' ') && whole.contains('.') {
        return Err(MoneyCode::AmountAmbiguous);
    }
    let mut groups = whole.split([' ', '.']);
    let first = groups.next().unwrap_or_default();
    let is_grouped = whole.len() > first.len();
    let is_first = |group: &str| (1..=3).contains(&group.len()) && !group.starts_with('0');
    if is_grouped && !(is_first(first) && groups.all(|group| group.len() == 3)) {
        return Err(MoneyCode::AmountMalformed);
    }
    let digits: String = whole.split([' ', '.']).collect();
    let is_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_digits { Ok(digits) } else { Err(MoneyCode::AmountMalformed) }
}

/// The character that is meant: any space, any minus. A tab or a line's end stands between two amounts, not in one.
fn plain(c: char) -> char {
    match c {
        _ if is_minus(c) => '-',
        _ if c.is_whitespace() && !c.is_control() => ' ',
        _ => c,
    }
}

fn without_sign(text: &str) -> (bool, &str) {
    text.strip_prefix('-').map_or((false, text), |rest| (true, rest.trim_start()))
}

fn without_any<'a>(
    text: &'a str,
    words: [&str; 4],
    strip: fn(&'a str, &str) -> Option<&'a str>,
) -> (bool, &'a str) {
    words.into_iter().find_map(|word| strip(text, word)).map_or((false, text), |rest| (true, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> std::result::Result<i64, &'static str> {
        parse_amount(text).map_err(|error| error.code.as_str())
    }

    #[test]
    fn norwegian_amounts_are_read_to_the_ore() {
        for (text, ore) in [
            ("100 000,-", 10_000_000),
            ("100 000,–", 10_000_000),
            ("kr 1 202,50", 120_250),
            ("kr. 1\u{a0}202,50", 120_250),
            ("1\u{202f}202,50 kr", 120_250),
            ("1\u{2009}202,5", 120_250),
            ("NOK 1202,50", 120_250),
            ("1 202 kroner", 120_200),
            ("\u{2212}15", -1500),
            ("-15,05", -1505),
            ("– 15", -1500),
            ("kr −100", -10_000),
            ("−kr 100,-", -10_000),
            ("  1670\n", 167_000),
            ("0", 0),
            ("-0", 0),
            ("0,05", 5),
            ("1.202,50", 120_250),
            ("1.202", 120_200),
            ("100.000", 10_000_000),
            ("1.202.500", 120_250_000),
            ("1202.50", 120_250),
            ("1 202.5", 120_250),
            ("1,5 mill.", 150_000_000),
            ("1,5 mill. kroner", 150_000_000),
            ("kr 1,202 mill", 120_200_000),
            ("1,23456789 millioner", 123_456_789),
            ("2 mrd.", 200_000_000_000),
            ("1.5 MILL.", 150_000_000),
            ("1,20000000000 mill", 120_000_000),
        ] {
            assert_eq!(read(text), Ok(ore), "{text}");
        }
    }

    #[test]
    fn an_amount_that_can_be_read_in_two_ways_is_refused() {
        for text in ["1,202", "kr 12,500", "1.202 mill.", "1 202.500"] {
            assert_eq!(read(text), Err("amount.ambiguous"), "{text}");
        }
    }

    #[test]
    fn an_amount_finer_than_an_ore_is_refused() {
        for text in ["0,005", "0.005", "1 202,505", "1,2345", "1.2345", "1,234567891 mill."] {
            assert_eq!(read(text), Err("amount.too_precise"), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in [
            "",
            " ",
            "kr",
            "-",
            "kr -",
            ",50",
            "50,",
            "1,2,3",
            "1 20",
            "12 02,50",
            "1  202",
            "0 500",
            "1.2.3",
            "1,202.50",
            "--5",
            "- kr -5",
            "kr 5 kr",
            "5-",
            "(5)",
            "1e5",
            "fem",
            "1,5 mill. ,-",
            "5,50,-",
            "+5",
            "100 000,-,-",
            "1 202, 50",
            "½",
            "٣",
            "5 €",
            "mill.",
            "1. 202",
            "1\t202",
            "1\n202",
            "1.202 500",
            "1202.500",
        ] {
            assert_eq!(read(text), Err("amount.malformed"), "{text}");
        }
    }

    #[test]
    fn more_than_64_bits_of_ore_are_refused() {
        assert_eq!(read("92 233 720 368 547 758,07"), Ok(i64::MAX));
        assert_eq!(read("−92 233 720 368 547 758,08"), Ok(i64::MIN));
        assert_eq!(read("92 233 720 368 547 758,08"), Err("amount.overflow"));
        assert_eq!(read("99999999999999999999 mrd"), Err("amount.overflow"));
        assert_eq!(read(&"9".repeat(5000)), Err("amount.overflow"));
    }

    #[test]
    fn kroner_are_written_with_no_break_spaces_and_a_true_minus() {
        for (ore, text) in [
            (19_950_000, "199_500,00"),
            (13_354_508, "133_545,08"),
            (0, "0,00"),
            (5, "0,05"),
            (-5, "−0,05"),
            (99_999, "999,99"),
            (100_000, "1_000,00"),
            (-100_000_000, "−1_000_000,00"),
            (i64::MIN, "−92_233_720_368_547_758,08"),
        ] {
            assert_eq!(format_kroner(ore), text.replace('_', "\u{a0}"));
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        for ore in [0, 1, -1, 99, 100, -12_345_678, i64::MAX, i64::MIN] {
            assert_eq!(read(&format_kroner(ore)), Ok(ore));
        }
    }
}
