//! Numbers of people, from JSON and from what a person wrote.

use serde_json::Number;

use super::MOST_PEOPLE;
use crate::Problem;

/// What people put between thousands: a space, and its kin that keep a number on one line.
const SPACES: [char; 4] = [' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// A number of people in JSON. `33117.0` is whole, which some writers make of every number.
pub(super) fn of_number(number: &Number) -> Result<u32, Problem> {
    if let Some(whole) = number.as_u64() {
        return sensible(whole);
    }
    match number.as_f64() {
        Some(number) if number < 0.0 => Err(Problem::Negative),
        Some(number) if number.fract() != 0.0 => Err(Problem::NotWhole),
        Some(number) if number > f64::from(MOST_PEOPLE) => Err(Problem::TooLarge),
        Some(0.0) => Err(Problem::Zero), // and -0.0, whose sign says nothing
        // Whole and at most MOST_PEOPLE: its digits are those of the number.
        Some(number) => format!("{number:.0}").parse().map_err(|_| Problem::NotANumber).and_then(sensible),
        None => Err(Problem::NotANumber),
    }
}

/// A number of people as a person writes it: digits, perhaps with a space between thousands.
pub(super) fn of_text(text: &str) -> Result<u32, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Problem::Empty);
    }
    if let Some(rest) = text.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        let is_number = rest.starts_with(|c: char| c.is_ascii_digit() || SPACES.contains(&c));
        return Err(if is_number { Problem::Negative } else { Problem::NotANumber });
    }
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.split(SPACES).collect();
    let well_grouped = match parts.as_slice() {
        [] => false,
        [one] => is_digits(one),
        [first, rest @ ..] => {
            is_digits(first) && first.len() <= 3 && rest.iter().all(|part| is_digits(part) && part.len() == 3)
        }
    };
    if well_grouped {
        return parts.concat().parse().map_err(|_| Problem::TooLarge).and_then(sensible);
    }
    let with_mark =
        text.split_once(['.', ',']).is_some_and(|(before, after)| is_digits(before) && is_digits(after));
    Err(if with_mark { Problem::NotWhole } else { Problem::NotANumber })
}

fn sensible(count: u64) -> Result<u32, Problem> {
    match u32::try_from(count) {
        Ok(0) => Err(Problem::Zero),
        Ok(count) if count <= MOST_PEOPLE => Ok(count),
        _ => Err(Problem::TooLarge),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_may_put_spaces_between_thousands_and_nothing_else() {
        for (text, count) in [
            ("33117", Ok(33_117)),
            (" 33 117 ", Ok(33_117)),
            ("33\u{a0}117", Ok(33_117)),
            ("1\u{202f}234\u{2009}567", Ok(1_234_567)),
            ("10000000", Ok(10_000_000)),
            ("33 11", Err(Problem::NotANumber)),
            ("3311 700", Err(Problem::NotANumber)),
            ("33  117", Err(Problem::NotANumber)),
            ("33.117", Err(Problem::NotWhole)),
            ("33,5", Err(Problem::NotWhole)),
            ("1.234.567", Err(Problem::NotANumber)),
            ("-5", Err(Problem::Negative)),
            ("\u{2212}33 117", Err(Problem::Negative)),
            ("-", Err(Problem::NotANumber)),
            ("+5", Err(Problem::NotANumber)),
            ("", Err(Problem::Empty)),
            (" \u{a0}", Err(Problem::Empty)),
            ("..", Err(Problem::NotANumber)),
            ("om lag 5", Err(Problem::NotANumber)),
            ("٣٣", Err(Problem::NotANumber)),
            ("1e5", Err(Problem::NotANumber)),
            ("0", Err(Problem::Zero)),
            ("000", Err(Problem::Zero)),
            ("10000001", Err(Problem::TooLarge)),
            ("99999999999999999999999999", Err(Problem::TooLarge)),
        ] {
            assert_eq!(of_text(text), count, "{text:?}");
        }
    }

    #[test]
    fn a_number_in_json_counts_people_when_it_is_whole_and_can_be_true() {
        for (json, count) in [
            ("33117", Ok(33_117)),
            ("33117.0", Ok(33_117)),
            ("3.3117e4", Ok(33_117)),
            ("33117.5", Err(Problem::NotWhole)),
            ("-1", Err(Problem::Negative)),
            ("-0.5", Err(Problem::Negative)),
            ("0", Err(Problem::Zero)),
            ("-0.0", Err(Problem::Zero)),
            ("10000001", Err(Problem::TooLarge)),
            ("1e300", Err(Problem::TooLarge)),
            ("18446744073709551615", Err(Problem::TooLarge)),
        ] {
            assert_eq!(of_number(&serde_json::from_str(json).unwrap()), count, "{json}");
        }
    }
}
