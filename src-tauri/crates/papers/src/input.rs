//! What the papers are made from. Everything shown is passed in: no clock, no database, no settings.

use std::collections::BTreeMap;
use std::path::PathBuf;

use samrad_council::{Language, MeetingMode, Purpose};
use serde::{Deserialize, Serialize};

/// A meeting book: the cover, the agenda, every case and its annexes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// The language of the template's own words, and of the file.
    pub language: Language,
    /// The council that publishes the book, as on its letterhead.
    pub council_name: String,
    /// The body that meets; the same as the council where the council itself meets.
    pub body_name: String,
    /// When and where.
    pub meeting: MeetingFacts,
    /// Who is called, in the order to be shown; people with the same role stand together.
    pub participants: Vec<Attendee>,
    /// The cases in agenda order.
    pub cases: Vec<BookCase>,
    /// To be read, or to be kept.
    pub edition: Edition,
    /// Who may see it.
    pub audience: Audience,
    /// When the book was made, in UTC: `2024-03-08T14:05:00Z`.
    pub created_at: String,
    /// Marks every page as a draft.
    pub draft: bool,
}

/// For whom a book is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Those who are called: everything.
    #[default]
    Members,
    /// Everybody: without what is exempt from public access; made by [`Book::for_the_public`].
    Public,
}

/// Which of the two files is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// Annexes merged page for page; PDF/A-2b where the annexes allow it.
    Reading,
    /// Own pages as PDF/A-3a and PDF/UA-1, with the original annexes attached to the file.
    Archive,
}

/// The facts of a meeting that a paper shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingFacts {
    /// A name of its own, if the meeting has one («Budsjettmøte»).
    pub title: Option<String>,
    /// The year the meeting is numbered in.
    pub year: i32,
    /// Its number in the year.
    pub number: u32,
    /// `2024-03-13`, if the day is set.
    pub date: Option<String>,
    /// `09:00`
    pub start: Option<String>,
    /// `12:00`
    pub end: Option<String>,
    /// Room and town.
    pub place: Option<String>,
    /// In a room, on screen, or both.
    pub mode: MeetingMode,
    /// The address of the remote meeting.
    pub link: Option<String>,
}

/// One person called to the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendee {
    /// The role in words, in the language of the book.
    pub role: String,
    /// The name as the council writes it.
    pub name: String,
    /// The municipality or organisation; empty where none.
    pub municipality: String,
}

/// One case on the agenda, with what the members get to read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BookCase {
    /// `2024/M2-004`
    pub number: String,
    /// The number may still change.
    pub provisional: bool,
    /// Came after the notice was sent.
    pub late: bool,
    /// The title in full.
    pub title: String,
    /// What the council is asked to do.
    pub purpose: Purpose,
    /// Who presents it, one string per person.
    pub presenters: Vec<String>,
    /// Time set aside, in minutes.
    pub minutes: Option<u32>,
    /// When the case begins by the agenda, `09:20`.
    pub starts_at: Option<String>,
    /// Markdown; shown as an introduction.
    pub summary: String,
    /// Markdown; what the members are asked to agree to.
    pub proposal: String,
    /// Replaces the template's heading of the proposal.
    pub proposal_heading: Option<String>,
    /// The body of the case.
    pub sections: Vec<Section>,
    /// The points of a case that gathers several.
    pub sub_items: Vec<SubItem>,
    /// Markdown; where the case has been before.
    pub prior_treatment: String,
    /// The access grading in words, when the case is not public («Unntatt offentlighet, offl. § 14»).
    pub access_marking: Option<String>,
    /// Files that belong to the case.
    pub annexes: Vec<BookAnnex>,
    /// What of it is exempt from public access, when the case itself is not.
    pub shielding: CaseShielding,
}

/// What of a case is exempt from public access: the access grading in words, for each part that has one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseShielding {
    /// That of the title.
    pub title: Option<String>,
    /// What everybody sees for the title; empty where the title is public.
    pub public_title: String,
    /// Those of sections, by their place among the case's; what lies under one is exempt with it.
    pub sections: BTreeMap<usize, String>,
    /// Those of annexes, by their place among the case's.
    pub annexes: BTreeMap<usize, String>,
}

/// One section of a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// `3.1`, or empty.
    pub number: String,
    /// The heading without its number.
    pub heading: String,
    /// 1 for a chapter, 2 for a section in it, and so on.
    pub level: u8,
    /// The text.
    pub markdown: String,
}

/// One point of a case that gathers several, as an information case does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubItem {
    /// What it is about, in one line.
    pub text: String,
    /// The title of the annex that belongs to it.
    pub annex_title: Option<String>,
}

/// One annex: a file and what it is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookAnnex {
    /// The title shown.
    pub title: String,
    /// The file's own name.
    pub file_name: String,
    /// The media type as it was handed in; the bytes decide what is merged.
    pub media_type: String,
    /// Where the bytes lie.
    pub source: PathBuf,
}

/// The notice that calls a body together: one or two pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The language of the template's own words, and of the file.
    pub language: Language,
    /// The council that calls.
    pub council_name: String,
    /// The body that is called.
    pub body_name: String,
    /// When and where.
    pub meeting: MeetingFacts,
    /// Who leads the meeting.
    pub chair: Option<String>,
    /// Who is called.
    pub recipients: Vec<Attendee>,
    /// Last day to report absence, `2024-03-11`.
    pub absence_deadline: Option<String>,
    /// Where absence is reported: a name, an address.
    pub absence_contact: Option<String>,
    /// Last day to hand in cases, if it has not passed.
    pub case_deadline: Option<String>,
    /// Day the papers are sent out.
    pub papers_sent: Option<String>,
    /// Markdown; a greeting or practical information.
    pub message: String,
    /// The agenda.
    pub agenda: Vec<AgendaLine>,
    /// Place and day of signing: `2024-03-06`.
    pub issued: String,
    /// Who signs, with title.
    pub signed_by: Option<String>,
    /// When the file was made, in UTC: `2024-03-06T09:00:00Z`.
    pub created_at: String,
    /// Marks the notice as a draft.
    pub draft: bool,
}

/// One line of the agenda in a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaLine {
    /// `2024/M2-004`
    pub number: String,
    /// The title in full.
    pub title: String,
    /// What the council is asked to do.
    pub purpose: Purpose,
    /// Who presents it.
    pub presenters: Vec<String>,
    /// When it begins, `09:20`.
    pub starts_at: Option<String>,
    /// Time set aside, in minutes.
    pub minutes: Option<u32>,
    /// The access grading in words, when the case is not public.
    pub access_marking: Option<String>,
    /// Whether it came after the notice was sent.
    pub late: bool,
}

/// A plain document in the council's dress: a report, a case submission, a service sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnDocument {
    /// The language of the file.
    pub language: Language,
    /// Who publishes it.
    pub publisher: String,
    /// The title.
    pub title: String,
    /// A line under the title.
    pub subtitle: Option<String>,
    /// Name and value of each fact in the document's head (version, approved by, …), in the order to be shown.
    pub facts: Vec<(String, String)>,
    /// Where the document is in its life.
    pub status: Option<DocumentStatus>,
    /// Lists the chapters on the first page.
    pub contents: bool,
    /// The chapters.
    pub sections: Vec<Section>,
    /// When the file was made, in UTC: `2024-03-04T08:00:00Z`.
    pub created_at: String,
}

/// Where a document is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentStatus {
    /// utkast
    Draft,
    /// godkjent
    Approved,
    /// gjeldende
    Current,
}
