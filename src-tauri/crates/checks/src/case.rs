//! A case as text: what the checks look at. Texts may be Markdown.

use jiff::civil::Date;

use crate::finding::Part;
use crate::wording::Purpose;

/// A case, its annexes, and what its figures are held against.
#[derive(Debug, Clone, Default)]
pub struct Case<'a> {
    /// What the council is asked to do, when that is known.
    pub purpose: Option<Purpose>,
    /// The title.
    pub title: &'a str,
    /// The first paragraph.
    pub summary: &'a str,
    /// The text before the sections.
    pub body: &'a str,
    /// What the council is asked to agree on. It may stand in the text of an annex.
    pub proposal: Option<&'a str>,
    /// The sections of the case's own text, without those of its annexes.
    pub sections: Vec<Section<'a>>,
    /// The points of a case that gathers several.
    pub sub_items: Vec<&'a str>,
    /// The annexes.
    pub annexes: Vec<Annex<'a>>,
    /// The date of the meeting.
    pub meeting: Option<Date>,
    /// The sections that the template requires, each with the headings that will do, the first as it is named.
    pub required: Vec<Vec<&'a str>>,
    /// File names of the annexes of other cases and of documents of the meeting.
    pub elsewhere: Vec<&'a str>,
    /// The amounts of the case's worksheet; empty when it has none.
    pub worksheet: Vec<WorksheetAmount<'a>>,
    /// Whether the case is public.
    pub access: Access<'a>,
    /// What is shielded in it, or all of it.
    pub shields: Vec<Shield<'a>>,
    /// The neutral title that stands for a shielded one; empty when the title is public.
    pub public_title: &'a str,
    /// Names that are no names of people: the municipalities'.
    pub places: Vec<&'a str>,
    /// The day it is; without it nothing is overdue.
    pub today: Option<Date>,
}

/// A shield on a case or on a part of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shield<'a> {
    /// The case as a whole, its title, a section or an annex.
    pub part: Part,
    /// Which section or annex, counted from 0.
    pub index: Option<usize>,
    /// Sections that lie under a shielded one.
    pub under: Vec<usize>,
    /// The legal basis as the case has it; empty when it has none.
    pub legal_basis: &'a str,
    /// The day on which it is to be looked at again.
    pub review: Option<Date>,
}

/// A numbered section.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Section<'a> {
    /// The number: `3.1`; empty when it has none.
    pub number: &'a str,
    /// The heading, without its number.
    pub heading: &'a str,
    /// The text.
    pub text: &'a str,
}

/// A file that goes with a case.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Annex<'a> {
    /// The file's name.
    pub file_name: &'a str,
    /// The day it was last changed, when that is known. Else the text and the name are asked.
    pub date: Option<Date>,
    /// Its text, when it was read.
    pub text: &'a str,
}

/// A document of the meeting that belongs to no case, such as a report.
#[derive(Debug, Clone, Default)]
pub struct Document<'a> {
    /// The status as printed.
    pub status: Option<&'a str>,
    /// The version as printed; a day, as a rule.
    pub version: Option<&'a str>,
    /// The day of approval as printed.
    pub approved: Option<&'a str>,
    /// Its sections. A text without sections is one without heading.
    pub sections: Vec<Section<'a>>,
    /// The date of the meeting.
    pub meeting: Option<Date>,
    /// Whether it is public.
    pub access: Access<'a>,
}

/// An amount that the worksheet computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorksheetAmount<'a> {
    /// What it is: a municipality or «totalt».
    pub name: &'a str,
    /// The amount in øre.
    pub ore: i64,
}

/// Who may see a case or a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Access<'a> {
    /// Everyone.
    #[default]
    Public,
    /// Not everyone, for a reason.
    Shielded {
        /// The legal basis as the case has it; empty when it has none.
        legal_basis: &'a str,
    },
}
