//! What the checks give back: findings that a person should look at, and the figures that were recomputed and agree.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::personal::masked;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Taken as said; good to know.
    Info,
    /// Something to decide about.
    Warning,
    /// Cannot be imported, or sent, as it stands.
    Error,
}

/// Named facts of a finding; which, stands with its code. Figures are exact text with a decimal point, days are ISO 8601,
/// amounts are in øre.
pub type Facts = BTreeMap<&'static str, String>;

/// Something that a person should look at. Whoever sets one aside does so for its code and quote, so it comes back when
/// the quoted words change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "CaseFinding")]
pub struct Finding {
    /// Stable code, see [`codes`](crate::codes).
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The words that were seen, at most some 300 letters of them; empty when the finding is about something that is not
    /// there. The digits of a personal or account number are masked but the last two: findings that are set aside are
    /// kept for good.
    pub quote: String,
    /// Where they were seen.
    pub place: Place,
    /// Further facts; which, goes with the code.
    pub facts: Facts,
}

/// A place in a case or a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[ts(rename = "TextPlace")]
pub struct Place {
    /// Which part of it.
    pub part: Part,
    /// Which of its sections, points, annexes or documents, counted from 0 as they were given.
    pub index: Option<usize>,
    /// The line in that part's text, counted from 1; 0 when the place is the whole part.
    pub line: u32,
}

/// A part of a case or a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TextPart")]
pub enum Part {
    /// The case or the document as a whole.
    #[default]
    Whole,
    /// The title.
    Title,
    /// The first paragraph.
    Summary,
    /// The text before the sections.
    Body,
    /// What the council is asked to agree on.
    Proposal,
    /// A section.
    Section,
    /// A point of a case that gathers several.
    SubItem,
    /// An annex.
    Annex,
}

impl Place {
    /// The case or document as a whole.
    pub const WHOLE: Self = Self { part: Part::Whole, index: None, line: 0 };

    /// One annex as a whole.
    pub(crate) const fn annex(index: usize) -> Self {
        Self { part: Part::Annex, index: Some(index), line: 0 }
    }
}

/// A figure that the text states and that came out the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Recomputed {
    /// What was recomputed.
    pub what: Figure,
    /// The words that state it.
    pub quote: String,
    /// Where they stand.
    pub place: Place,
    /// The figures; which, goes with `what`.
    pub facts: Facts,
}

/// What kind of figure was recomputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// «34 + 5 + 10 = 49». Facts: `terms`, `computed`.
    Equation,
    /// «100+60», with no result beside it. Facts: `terms`, `computed`.
    Expression,
    /// A total of counts or amounts in the words around it. Facts: `terms`, `computed`.
    Total,
    /// Parts of a whole that need not be all of it. Facts: `whole`, `parts`, `computed` (their sum), `rest`.
    Parts,
    /// A whole that is split in full. Facts: `terms`, `computed`.
    Split,
    /// A count before a list. Facts: `computed`.
    List,
    /// The last row of a table. Facts: `terms` (how many), `computed`, `column` (from 1).
    Table,
    /// A fraction and its percentage. Facts: `numerator`, `denominator`, `exact`.
    Percentage,
    /// Percentages that make a hundred. Facts: `terms`.
    Hundred,
    /// A percentage that stands as a factor in the formula beside it. Facts: `percent`, `factor`.
    Factor,
    /// A weekday and its date. Facts: `date`.
    Weekday,
    /// Dated lines in the month they are said to be in. Facts: `month`, `computed` (how many).
    Period,
    /// A week and the version of the document. Facts: `week`, `version`.
    Week,
    /// A document approved on or after the day of its version. Facts: `days`.
    Approval,
    /// Opening hours that are stated several times, all alike. Facts: `hours`, `computed` (how many times).
    Hours,
}

/// Everything that was found in a case or a document, in the order of its parts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "CheckReport")]
pub struct Report {
    /// What a person should look at.
    pub findings: Vec<Finding>,
    /// What was recomputed and agrees.
    pub recomputed: Vec<Recomputed>,
}

/// More findings in one case help nobody, nor more figures that agree.
const MOST: usize = 200;

impl Report {
    /// Adds a finding.
    pub(crate) fn find(
        &mut self,
        code: &'static str,
        severity: Severity,
        quote: &str,
        place: Place,
        facts: Facts,
    ) {
        if self.findings.len() < MOST {
            self.findings.push(Finding { code, severity, quote: shortened(quote), place, facts });
        }
    }

    /// Adds a figure that agrees.
    pub(crate) fn agrees(&mut self, what: Figure, quote: &str, place: Place, facts: Facts) {
        if self.recomputed.len() < MOST {
            self.recomputed.push(Recomputed { what, quote: shortened(quote), place, facts });
        }
    }

    /// Both in the order of the text. What is said twice, such as in a proposal and in the annex it stands in, is found once.
    pub(crate) fn in_order(mut self) -> Self {
        self.findings.sort_by_key(|finding| finding.place);
        let mut seen = HashSet::new();
        self.findings
            .retain(|finding| seen.insert((finding.code, finding.quote.clone(), finding.facts.clone())));
        self.recomputed.sort_by_key(|figure| figure.place);
        self
    }
}

/// A quote is read by a person: the beginning of a long sentence is enough to find it again.
const LONGEST_QUOTE: usize = 300;

/// A personal number that begins within the quote ends within so many more letters.
const LONGEST_NUMBER: usize = 30;

/// A quote as it is kept: its beginning, with the numbers of people masked.
pub fn shortened(quote: &str) -> String {
    let quote = quote.trim();
    let nth = |text: &str, letters| text.char_indices().nth(letters).map(|(end, _)| end);
    let masked = masked(&quote[..nth(quote, LONGEST_QUOTE + LONGEST_NUMBER).unwrap_or(quote.len())]);
    match nth(&masked, LONGEST_QUOTE) {
        Some(end) => format!("{}…", masked[..end].trim_end()),
        None => masked,
    }
}

/// Facts from pairs.
pub(crate) fn facts<const N: usize>(pairs: [(&'static str, String); N]) -> Facts {
    pairs.into_iter().collect()
}
