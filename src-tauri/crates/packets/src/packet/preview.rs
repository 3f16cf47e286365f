//! What a packet was read as: the preview that a person corrects and accepts.
//!
//! The names are the stable JSON of `import --preview --json`. Dates of the meeting are ISO 8601; what a document
//! says about itself (version, approval) is kept as printed, with the ISO date beside it.

use samrad_council::Purpose;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::findings::Finding;
use super::numbers;

/// Everything found in one packet.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Preview {
    /// The meeting that the case numbers speak of.
    pub meeting: MeetingFound,
    /// The cases, in the order of the packet.
    pub cases: Vec<CaseFound>,
    /// Documents that stand before the first case and belong to none.
    pub documents: Vec<DocumentFound>,
    /// Pages that print two numbers: the packet's and their own document's.
    pub page_numbers: Vec<PageNumber>,
    /// How many pages the packet has, counted in the file (or by its feet, in a text).
    pub pages: u32,
    /// What is uncertain or worth a look, in the order of the packet.
    pub findings: Vec<Finding>,
}

/// The meeting, as far as the packet tells.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingFound {
    /// Year, from the case numbers.
    pub year: Option<u16>,
    /// The meeting's number in its year, from the case numbers.
    pub number: Option<u16>,
    /// ISO date of the meeting.
    pub date: Option<String>,
    /// The words that the date was read from.
    pub date_source: Option<String>,
    /// What kind of place those words stand in.
    pub date_source_kind: Option<DateSource>,
    /// Whether the date is printed as the meeting's, or only likely.
    pub date_certainty: Option<Certainty>,
}

/// Where a meeting's date was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateSource {
    /// A line that names it the date of the meeting.
    Label,
    /// The file name of an annex.
    AnnexFileName,
}

/// How sure a reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Printed as such.
    Certain,
    /// Inferred: there is a finding that asks about it.
    Likely,
}

/// One case.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct CaseFound {
    /// The number as it is written, without stray spaces: `2024/M2-004`.
    pub number: String,
    /// The case's own part of that number: 4 of `2024/M2-004`, 12 of `12/24`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub serial: Option<u32>,
    /// The title, in the spelling with unsplit words.
    pub title: String,
    /// What the council is asked to do; `None` when no label says it.
    pub purpose: Option<Purpose>,
    /// The presenters as written: «Etternavn, Fornavn».
    pub presenters: Vec<String>,
    /// The first paragraph, as Markdown.
    pub summary: String,
    /// The rest of the case's own text before its numbered sections, as Markdown, without the sub-items.
    pub body: String,
    /// What the council is asked to agree on, as Markdown.
    pub proposal: Option<String>,
    /// The file name of the annex that the proposal stands in, when it is not in the case's own text.
    pub proposal_annex: Option<String>,
    /// Numbered sections of the case's own text, then of its annexes.
    pub sections: Vec<SectionFound>,
    /// The points of a case that gathers several.
    pub sub_items: Vec<SubItemFound>,
    /// The annexes named by the case.
    pub annexes: Vec<AnnexFound>,
    /// First page of the case, counted from 1 in the file.
    pub first_page: u32,
    /// Last page of the case's own text (annexes not counted).
    pub last_page: u32,
}

impl CaseFound {
    /// The running number: what the written number says, which a person may have corrected, else the serial that was
    /// read. `None` when neither has one.
    pub fn running_number(&self) -> Option<u32> {
        numbers::running(&self.number).or(self.serial)
    }
}

/// A numbered section with its text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct SectionFound {
    /// The printed number: `3.1`.
    pub number: String,
    /// The printed heading.
    pub heading: String,
    /// 1 for `3`, 2 for `3.1`.
    pub level: u8,
    /// The text under the heading, up to the next one, as Markdown.
    pub text: String,
    /// The page of the heading, counted from 1 in the file.
    pub page: u32,
    /// Which of the case's annexes it stands in (index into `annexes`); `None` for the case's own text.
    pub annex: Option<usize>,
}

/// One point of a case that gathers several.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SubItemFound {
    /// The words of the point.
    pub text: String,
    /// The file name of the annex that seems to belong to it.
    pub annex: Option<String>,
}

/// A file that a case names as its annex.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnnexFound {
    /// The file name without date and extension.
    pub title: String,
    /// The file name as printed.
    pub file_name: String,
    /// Ids in the system that the packet came from, mended (34 characters each).
    pub external_ids: Vec<String>,
    /// First page of its content, counted from 1 in the file; `None` when it was not found.
    pub first_page: Option<u32>,
    /// Last page of its content.
    pub last_page: Option<u32>,
    /// Whether its first page also shows something else.
    pub shares_first_page: bool,
    /// Whether its last page also shows something else.
    pub shares_last_page: bool,
    /// The day it says it was updated, as an ISO date.
    pub updated: Option<String>,
    /// Its numbered headings.
    pub sections: Vec<HeadingFound>,
}

/// A numbered heading alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeadingFound {
    /// The printed number.
    pub number: String,
    /// The printed heading.
    pub heading: String,
}

/// A document that stands in the packet without a case.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct DocumentFound {
    /// Its title, from its own head or its first line.
    pub title: String,
    /// The version as printed.
    pub version: Option<String>,
    /// The status as printed.
    pub status: Option<String>,
    /// The day of approval as printed.
    pub approved: Option<String>,
    /// The day of approval as an ISO date, when it can be read as one.
    pub approved_on: Option<String>,
    /// Who approved it, as printed.
    pub approved_by: Option<String>,
    /// Who answers for it, as printed.
    pub responsible: Option<String>,
    /// First page, counted from 1 in the file.
    pub first_page: u32,
    /// Last page.
    pub last_page: u32,
    /// Its numbered sections.
    pub sections: Vec<SectionFound>,
}

/// A page that prints a number of the packet and one of its own document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageNumber {
    /// The number in the packet.
    pub packet: u32,
    /// The number in its own document.
    pub own: u32,
    /// The page, counted from 1 in the file.
    pub page: u32,
}
