//! A case as it comes out of a Word file, and as it goes into one.
//!
//! Every text is Markdown in the form of [`crate::normal_markdown`]; headings and titles are plain text.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was read from a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WordCase {
    /// The title; empty when the file has none in a style that says so.
    pub title: String,
    /// The language most words are marked with; `None` when that is neither form of Norwegian.
    pub language: Option<Language>,
    /// The case's number, as written after its label.
    pub number: Option<String>,
    /// The meeting, as written after its label.
    pub meeting: Option<String>,
    /// What the council is asked to do, where a labelled line says it.
    pub purpose: Option<Purpose>,
    /// The presenters, as written after their label.
    pub presenters: Vec<String>,
    /// Who may see it, as written after its label.
    pub access: Option<String>,
    /// The text before the first heading.
    pub introduction: String,
    /// What stands under a heading that announces a proposal.
    pub proposal: Option<Proposal>,
    /// The other headings with their texts, in the order of the file.
    pub sections: Vec<Section>,
    /// The lines under the heading of the annexes.
    pub annexes: Vec<String>,
    /// What was left out, is uncertain, or is worth a look; in the order of the file.
    pub findings: Vec<Finding>,
}

/// The two written forms of Norwegian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "WordLanguage")]
pub enum Language {
    /// Bokmål.
    Nb,
    /// Nynorsk.
    Nn,
}

impl Language {
    /// The tag that Word knows: `nb-NO`.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb-NO",
            Self::Nn => "nn-NO",
        }
    }
}

/// What the council is asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "WordPurpose")]
pub enum Purpose {
    /// To agree on something.
    Decision,
    /// To talk something over.
    Discussion,
    /// To take note.
    Information,
}

/// What the council is asked to agree on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "WordProposal")]
pub struct Proposal {
    /// The words above it, without a number.
    pub heading: String,
    /// The number before those words.
    pub number: String,
    /// The text. Headings below the proposal's own stand in it as Markdown headings.
    pub markdown: String,
}

/// A heading with its text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "WordSection")]
pub struct Section {
    /// `3.1`, or empty.
    pub number: String,
    /// The words of the heading.
    pub heading: String,
    /// Depth, from 1; never more than one deeper than the section before.
    pub level: u8,
    /// The text under it, up to the next heading.
    pub markdown: String,
}

/// Something that a person should know or decide about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "WordFinding")]
pub struct Finding {
    /// Stable code, see [`codes`].
    pub code: String,
    /// The words that were seen, 200 letters at most.
    pub quote: String,
    /// Where they were seen.
    pub place: Place,
}

/// A place in a file and in what was read from it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "WordPlace")]
pub struct Place {
    /// The paragraph, counted from 1 in the body of the file, those in tables with the others; 0 for the file as a whole.
    pub paragraph: u32,
    /// Index of the section it went into; `None` for what stands before the sections or in the proposal.
    pub section: Option<u32>,
}

/// A case that becomes a Word file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseDocument {
    /// The language of the text, for the spelling check and for who has it read aloud.
    pub language: Language,
    /// The title.
    pub title: String,
    /// `2024/M2-004`; empty when it has none yet.
    pub number: String,
    /// The meeting in words; empty when it has none yet.
    pub meeting: String,
    /// What the council is asked to do.
    pub purpose: Option<Purpose>,
    /// One string per person.
    pub presenters: Vec<String>,
    /// The mark of a case that is not public; empty when it is.
    pub access: String,
    /// Markdown before the first heading.
    pub introduction: String,
    /// Set apart, before the sections. An empty heading is replaced by [`crate::Labels::proposal`].
    pub proposal: Option<Proposal>,
    /// The text. Headings in a section's Markdown go below the section's own.
    pub sections: Vec<Section>,
    /// What the list of annexes says, one line each.
    pub annexes: Vec<String>,
    /// Who publishes it, for the properties of the file.
    pub publisher: String,
    /// When it was made, in UTC: `2024-03-08T14:05:00Z`.
    pub created_at: String,
}

/// Every code of a [`Finding`].
pub mod codes {
    /// No paragraph is styled as a title. Quote: the first line of the text.
    pub const TITLE_MISSING: &str = "title.missing";
    /// Question: the title is the only heading of the first level, above all others.
    pub const TITLE_FROM_HEADING: &str = "title.from_heading";
    /// Question: a second line is styled as a title; it is kept as text.
    pub const TITLE_SEVERAL: &str = "title.several";
    /// Question: a short bold line that may be meant as a heading; it is kept as text.
    pub const HEADING_LIKELY: &str = "heading.likely";
    /// A footnote in a heading stands below the heading now. Quote: the heading.
    pub const HEADING_NOTE: &str = "heading.footnote";
    /// Question: a line in no heading's style was taken as the proposal's heading.
    pub const PROPOSAL_UNSTYLED: &str = "proposal.unstyled_heading";
    /// Question: another heading announces a proposal too; it is kept as a section.
    pub const PROPOSAL_SEVERAL: &str = "proposal.several";
    /// Question: names after a label that may be surnames and given names; they were taken in pairs.
    pub const PRESENTERS_PAIRED: &str = "presenters.paired";
    /// Text that somebody had inserted with tracked changes; it is kept.
    pub const CHANGE_INSERTED: &str = "change.inserted";
    /// Text that somebody had deleted with tracked changes; it is left out.
    pub const CHANGE_DELETED: &str = "change.deleted";
    /// A comment in the margin; it is left out. Quote: the comment.
    pub const COMMENT: &str = "comment.left_out";
    /// A picture, drawing or embedded object; it is left out. Quote: its description.
    pub const PICTURE: &str = "picture.left_out";
    /// A sign of a font of pictures; it is left out. Quote: the font and the number of the sign.
    pub const SYMBOL: &str = "symbol.left_out";
    /// Another file within the file; it is left out.
    pub const EMBEDDED: &str = "embedded.left_out";
    /// The text of a text box; it follows the paragraph it hung on.
    pub const TEXT_BOX: &str = "text_box";
    /// A formula; its letters are kept, its form is not.
    pub const FORMULA: &str = "formula.flattened";
    /// Hidden text; it is left out.
    pub const HIDDEN: &str = "hidden.left_out";
    /// What a form shows before it is filled in; it is left out.
    pub const PLACEHOLDER: &str = "placeholder.left_out";
    /// A table of contents; it is left out.
    pub const CONTENTS: &str = "contents.left_out";
    /// A link to something that is neither a web page, a mail address nor a telephone number; its words are kept. Quote:
    /// the address.
    pub const LINK: &str = "link.dropped";
    /// A list with letters or Roman numerals; it has numbers now. Quote: the first mark.
    pub const LIST_MARKS: &str = "list.marks";
    /// A table with merged cells; each text stands in the first of its cells.
    pub const TABLE_MERGED: &str = "table.merged";
    /// A cell with several paragraphs, a list or a table of its own; it is one line now.
    pub const TABLE_FLATTENED: &str = "table.flattened";
    /// There are more findings than anybody reads; the rest is not listed. Quote: how many.
    pub const MORE: &str = "findings.more";
}
