//! A finding as the window and the command line get it: what was seen, how much it matters, and where.

use std::collections::BTreeMap;

use samrad_checks::{Part, Severity};
use samrad_council::cases::Dismissal;
use serde::Serialize;
use ts_rs::TS;

/// A finding, and whether somebody set it aside.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Check {
    /// What was found.
    pub finding: CheckFinding,
    /// Who set it aside, and why.
    pub dismissal: Option<Dismissal>,
}

/// Something that a person should look at before a case or a meeting is sent.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CheckFinding {
    /// Stable code.
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// The words that were seen; empty when the finding is about something that is not there.
    pub quote: String,
    /// Where they were seen.
    #[serde(rename = "where")]
    pub place: CheckPlace,
    /// Further facts in an order that goes with the code.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<String>>", optional)]
    pub values: Vec<String>,
    /// Further facts by their names; which, goes with the code. Days are ISO 8601, amounts are in øre.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "Option<BTreeMap<String, String>>", optional)]
    pub facts: BTreeMap<String, String>,
}

/// A place in a case or a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CheckPlace {
    /// Which part of it.
    pub part: Part,
    /// The id of the section, the point or the document, where the part is one.
    pub id: Option<String>,
    /// The line in that part's text, from 1; 0 when the place is the whole part.
    pub line: u32,
}

impl CheckPlace {
    /// The case or meeting as a whole.
    pub(crate) const WHOLE: Self = Self { part: Part::Whole, id: None, line: 0 };
}

impl CheckFinding {
    /// A finding about the whole.
    pub(crate) fn new(code: &str, severity: Severity, quote: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            severity,
            quote: quote.into(),
            place: CheckPlace::WHOLE,
            values: Vec::new(),
            facts: BTreeMap::new(),
        }
    }

    /// One of a text's, with the id of the section, point or document that it was found in.
    pub(crate) fn of_text(finding: samrad_checks::Finding, id: Option<String>) -> Self {
        Self {
            code: finding.code.to_owned(),
            severity: finding.severity,
            quote: finding.quote,
            place: CheckPlace { part: finding.place.part, id, line: finding.place.line },
            values: Vec::new(),
            facts: finding.facts.into_iter().map(|(name, fact)| (name.to_owned(), fact)).collect(),
        }
    }

    /// Adds facts that go with the code.
    #[must_use]
    pub(crate) fn with(mut self, values: impl IntoIterator<Item = String>) -> Self {
        self.values.extend(values);
        self
    }

    /// Says which document it is about.
    #[must_use]
    pub(crate) fn in_document(mut self, id: impl ToString) -> Self {
        self.place = CheckPlace { part: Part::Annex, id: Some(id.to_string()), line: self.place.line };
        self
    }

    /// With who set it aside. That holds as long as the same words are quoted; a quote from before quotes were shortened
    /// is the same when its beginning is.
    pub(crate) fn with_dismissal(self, set_aside: &[Dismissal]) -> Check {
        let same = |dismissal: &&Dismissal| {
            dismissal.code == self.code
                && (dismissal.quote == self.quote || samrad_checks::shortened(&dismissal.quote) == self.quote)
        };
        let dismissal = set_aside.iter().find(same).cloned();
        Check { finding: self, dismissal }
    }
}
