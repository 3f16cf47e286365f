//! Minutes as they are read: sections of facts, tables and texts. PDF and web page show the same of these.

use serde::Serialize;

use crate::markdown::Tree;

/// The whole paper.
#[derive(Debug, Clone, Serialize)]
pub(super) struct View {
    pub(super) language: samrad_council::Language,
    pub(super) council_name: String,
    pub(super) body_name: String,
    pub(super) date: Option<String>,
    /// «Referat», «Protokoll», «Særutskrift av …».
    pub(super) title: String,
    /// «Møte 2/2024»
    pub(super) meeting_name: String,
    /// The title of the file: what it is, whose, and which meeting.
    pub(super) full_title: String,
    /// «Utkast», «Offentlig utgave»: what the reader must know before the rest.
    pub(super) marks: Vec<Mark>,
    /// What those marks mean, and what was corrected.
    pub(super) remarks: Vec<String>,
    pub(super) facts: Vec<(String, String)>,
    pub(super) sections: Vec<Section>,
    /// The last lines: when it ended, and how far the minutes have come.
    pub(super) ending: Vec<String>,
    /// «Side {n} av {total}»
    pub(super) page_of: String,
}

/// A mark at the top and in the foot of every page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Mark {
    pub(super) text: String,
    /// Tells that the paper must not be used as it stands.
    pub(super) warns: bool,
}

/// A part of the paper with a heading of its own.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Section {
    /// The case's number.
    pub(super) number: Option<String>,
    pub(super) heading: String,
    /// The kind of case: its code, and the word for it.
    pub(super) purpose: Option<samrad_council::Purpose>,
    pub(super) purpose_name: String,
    /// The access grading.
    pub(super) marking: Option<String>,
    pub(super) parts: Vec<Part>,
}

/// A piece of a section. `t` tells the templates which.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "t", rename_all = "snake_case")]
pub(super) enum Part {
    /// Names and values.
    Facts { pairs: Vec<(String, String)> },
    /// Sentences under a heading, if it has one.
    Lines { heading: Option<String>, lines: Vec<String> },
    /// A table; each row begins with what it is about. A column is so many millimetres wide, or takes what is left.
    Table { heading: Option<String>, head: Vec<String>, widths: Vec<Option<u8>>, rows: Vec<Vec<String>> },
    /// A text.
    Text { heading: String, text: Tree },
    /// What was proposed, when it is not what was adopted.
    Proposal { heading: String, text: Tree },
    /// What came of the case, in one sentence.
    Outcome { line: String },
    /// What was adopted, set apart.
    Adopted { heading: String, text: Tree },
}
