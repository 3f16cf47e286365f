//! The rules a body decides by and the laws behind them, as data with dates: laws are replaced while papers stay.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::Day;
use crate::kinds::{RuleSet, kinds};

kinds! {
    /// How a body comes to a decision.
    DecidesBy {
        /// every municipality is answered for, and none disagrees
        Agreement = "agreement",
        /// the majority of those present
        Vote = "vote",
    }
}

/// The rules of a body.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RuleProfile {
    /// Which.
    pub rule_set: RuleSet,
    /// How it decides.
    pub decides_by: DecidesBy,
    /// The laws behind it.
    pub references: Vec<LegalReference>,
}

/// A place in a law, in force from one day to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LegalReference {
    /// What it is about, such as `quorum`.
    pub about: String,
    /// The law.
    pub law: String,
    /// The place in it.
    pub place: String,
    /// In force from.
    pub valid_from: Day,
    /// In force until.
    pub valid_to: Option<Day>,
}

/// A ground for leaving a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RecusalGround {
    /// Its code; the sentence for it is in the page and the papers.
    pub code: String,
    /// The law.
    pub law: String,
    /// The place in it.
    pub place: String,
    /// In force from.
    pub valid_from: Day,
    /// In force until.
    pub valid_to: Option<Day>,
}

static PROFILES: LazyLock<Vec<RuleProfile>> =
    LazyLock::new(|| serde_json::from_str(include_str!("profiles.json")).expect("the data is compiled in"));
static GROUNDS: LazyLock<Vec<RecusalGround>> =
    LazyLock::new(|| serde_json::from_str(include_str!("grounds.json")).expect("the data is compiled in"));

impl RuleProfile {
    /// The profile of a set of rules.
    pub fn of(rule_set: RuleSet) -> &'static Self {
        PROFILES.iter().find(|profile| profile.rule_set == rule_set).expect("every set has its profile")
    }

    /// The place in the law on a subject that was in force on a day.
    pub fn reference(&self, about: &str, day: Day) -> Option<&LegalReference> {
        self.references.iter().find(|reference| {
            reference.about == about && in_force(reference.valid_from, reference.valid_to, day)
        })
    }
}

/// The grounds for leaving a case that were in force on a day.
pub fn recusal_grounds(day: Day) -> Vec<RecusalGround> {
    let holds = |ground: &&RecusalGround| in_force(ground.valid_from, ground.valid_to, day);
    GROUNDS.iter().filter(holds).cloned().collect()
}

fn in_force(from: Day, to: Option<Day>, day: Day) -> bool {
    from <= day && to.is_none_or(|to| day <= to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_of_rules_has_its_profile_and_every_ground_one_code() {
        for rule_set in RuleSet::ALL {
            assert_eq!(RuleProfile::of(*rule_set).rule_set, *rule_set);
        }
        let day = Day::new(2024, 3, 13).unwrap();
        let mut codes: Vec<_> = recusal_grounds(day).into_iter().map(|ground| ground.code).collect();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), GROUNDS.len());
    }

    #[test]
    fn a_law_is_cited_only_while_it_is_in_force() {
        let rules = RuleProfile::of(RuleSet::KlKap11);
        let quorum = |year| rules.reference("quorum", Day::new(year, 6, 1).unwrap());
        assert!(quorum(2018).is_none());
        assert_eq!(quorum(2024).unwrap().place, "§ 11-9");
    }
}
