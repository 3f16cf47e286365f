//! Shielding: a case, its title, one of its sections, or a document that the public does not get to see, with the legal
//! basis and the day it is looked at again.
//!
//! What is shielded stays in the council's own papers, marked; the public edition is made from an input without it.

mod commands;
mod grounds;

use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;

pub use commands::{SetShielding, Shielded, ShieldingDraft};
pub use grounds::{ShieldingGround, shielding_grounds};

use crate::dates::Day;
use crate::kinds::{Access, Language};

/// Why something is shielded, and until when that holds without being looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Shielding {
    /// The code of the basis; empty where it was written freely, or is missing.
    pub ground: String,
    /// The basis as it was written down, such as `offl. § 23 første ledd`; empty where it is missing.
    pub basis: String,
    /// The day on which it is looked at again.
    pub review_on: Option<Day>,
}

impl Shielding {
    /// The basis in the language of a paper; what was written freely stays as it was written.
    pub fn basis_in(&self, language: Language) -> &str {
        grounds::named(&self.ground).map_or(&self.basis, |ground| ground.citation(language))
    }

    /// Whether the basis that was chosen is in the law on that day; one that was written freely is nobody's to judge.
    pub fn is_in_force(&self, day: Day) -> bool {
        grounds::named(&self.ground).is_none_or(|ground| ground.is_in_force(day))
    }

    /// What the columns of a row say: those of the thing itself, or with `title_` before them those of its title.
    pub(crate) fn of_row(row: &Row<'_>, before: &str) -> rusqlite::Result<Option<Self>> {
        let column = |name: &str| format!("{before}{name}");
        let access: Access = row.get(column("access").as_str())?;
        if access == Access::Public {
            return Ok(None);
        }
        Ok(Some(Self {
            ground: row.get(column("access_ground").as_str())?,
            basis: row.get(column("access_basis").as_str())?,
            review_on: row.get(column("access_review").as_str())?,
        }))
    }
}

/// SQL that tells whether something in the case `c` is shielded that is not the case as a whole.
pub(crate) const SHIELDS_PART: &str = "(c.title_access = 'exempt'
    OR EXISTS (SELECT 1 FROM sections s WHERE s.case_id = c.id AND s.access = 'exempt')
    OR EXISTS (SELECT 1 FROM documents s WHERE s.case_id = c.id AND s.access = 'exempt'))";

/// Which sections are withheld when some are shielded: those, and what lies under them. Takes the level of each section in
/// order, and whether it is shielded itself; answers for each the place of the section that shields it.
pub fn shielded_by(sections: impl IntoIterator<Item = (u8, bool)>) -> Vec<Option<usize>> {
    let mut shield: Option<(u8, usize)> = None;
    let place = |(at, (level, is_shielded)): (usize, (u8, bool))| {
        shield = shield.filter(|(above, _)| level > *above).or_else(|| is_shielded.then_some((level, at)));
        shield.map(|(_, at)| at)
    };
    sections.into_iter().enumerate().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_under_a_shielded_section_is_shielded_with_it_and_what_follows_is_not() {
        let levels = [(1, false), (2, true), (3, false), (2, false), (1, true), (2, true), (1, false)];
        assert_eq!(shielded_by(levels), [None, Some(1), Some(1), None, Some(4), Some(4), None]);
        assert_eq!(shielded_by([(3, true), (3, true)]), [Some(0), Some(1)]);
    }

    #[test]
    fn a_basis_that_was_chosen_is_cited_in_the_language_of_the_paper_and_a_free_one_as_it_was_written() {
        let mut shielding =
            Shielding { ground: "negotiation".into(), basis: "offl. § 23".into(), review_on: None };
        assert_eq!(shielding.basis_in(Language::Nb), "offl. § 23 første ledd");
        assert_eq!(shielding.basis_in(Language::Nn), "offl. § 23 fyrste leddet");
        shielding.ground.clear();
        assert_eq!(shielding.basis_in(Language::Nn), "offl. § 23");
    }
}
