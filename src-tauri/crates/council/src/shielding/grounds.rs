//! The legal bases for shielding, as data with dates: laws are replaced while papers stay.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::Day;
use crate::kinds::Language;

/// A place in the law that allows or demands that something is kept from the public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShieldingGround {
    /// Its code; what it is about is said by the page.
    pub code: String,
    /// The law.
    pub law: String,
    /// As it is cited in bokmål.
    pub nb: String,
    /// As it is cited in nynorsk.
    pub nn: String,
    /// In force from.
    pub valid_from: Day,
    /// In force until.
    pub valid_to: Option<Day>,
}

static GROUNDS: LazyLock<Vec<ShieldingGround>> =
    LazyLock::new(|| serde_json::from_str(include_str!("grounds.json")).expect("the data is compiled in"));

impl ShieldingGround {
    /// As it is cited.
    pub fn citation(&self, language: Language) -> &str {
        match language {
            Language::Nb => &self.nb,
            Language::Nn => &self.nn,
        }
    }

    /// Whether it is in the law on that day.
    pub fn is_in_force(&self, day: Day) -> bool {
        self.valid_from <= day && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// The bases that were in force on a day, in the order of the law.
pub fn shielding_grounds(day: Day) -> Vec<ShieldingGround> {
    GROUNDS.iter().filter(|ground| ground.is_in_force(day)).cloned().collect()
}

/// The basis with this code, whenever it was in force.
pub(super) fn named(code: &str) -> Option<&'static ShieldingGround> {
    GROUNDS.iter().find(|ground| ground.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_basis_has_one_code_and_is_cited_in_both_forms_of_the_language() {
        let mut codes: Vec<&str> = GROUNDS.iter().map(|ground| ground.code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), GROUNDS.len());
        for ground in GROUNDS.iter() {
            for language in Language::ALL {
                assert!(ground.citation(*language).starts_with("offl. § "), "{ground:?}");
            }
            assert!(!ground.nn.contains("første"), "{ground:?}");
        }
    }

    #[test]
    fn a_basis_is_offered_only_while_it_is_in_force() {
        let of_year = |year| shielding_grounds(Day::new(year, 6, 1).unwrap());
        assert!(of_year(2008).is_empty());
        assert_eq!(of_year(2024).len(), GROUNDS.len());
    }
}
