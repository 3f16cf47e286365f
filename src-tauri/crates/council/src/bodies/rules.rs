//! What must hold of the council's frame.

use crate::dates::Day;

/// Whether nine digits are an organisation number: the last is the check digit of the others, modulo 11.
///
/// Source: Brønnøysundregistrene, «Om organisasjonsnummeret» (weights 3 2 7 6 5 4 3 2).
pub(crate) fn is_org_number(text: &str) -> bool {
    const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];
    let digits: Option<Vec<u32>> = text.chars().map(|c| c.to_digit(10)).collect();
    let Some(digits) = digits.filter(|digits| digits.len() == 9) else { return false };
    let sum: u32 = WEIGHTS.iter().zip(&digits).map(|(weight, digit)| weight * digit).sum();
    match 11 - sum % 11 {
        11 => digits[8] == 0,
        10 => false,
        check => digits[8] == check,
    }
}

/// Whether the period runs forwards; an open end always does.
pub(crate) fn runs_forwards(from: Option<Day>, to: Option<Day>) -> bool {
    !matches!((from, to), (Some(from), Some(to)) if to < from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisation_numbers_are_held_to_their_check_digit() {
        for right in ["964981337", "921133642", "921221967", "864980902", "939901965"] {
            assert!(is_org_number(right), "{right}");
        }
        for wrong in ["964981338", "92113364", "9211336420", "92122196x", "", "000000001"] {
            assert!(!is_org_number(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_period_ends_after_it_begins() {
        let (march, april) = (Day::new(2024, 3, 1), Day::new(2024, 4, 1));
        assert!(runs_forwards(march, april) && runs_forwards(march, march) && runs_forwards(None, march));
        assert!(!runs_forwards(april, march));
    }
}
