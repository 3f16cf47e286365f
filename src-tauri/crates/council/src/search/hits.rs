//! What is asked of search, and what it answers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{CaseId, DocumentId, MeetingId, VersionId};
use crate::kinds::{Purpose, kinds};

kinds! {
    /// What was found.
    HitKind {
        /// sak
        Case = "case",
        /// dokument, by its title
        Document = "document",
        /// side i et dokument
        Page = "page",
        /// person
        Person = "person",
        /// møte
        Meeting = "meeting",
    }
}

/// What to look for. Every word must match; the last one also as the beginning of a word.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SearchQuery {
    /// The words as they were typed. Signs between them mean nothing; signs inside one («2024/M2-004») keep its parts
    /// together. What comes after the twelfth word is left out.
    pub words: String,
    /// Only this kind.
    #[serde(default)]
    pub kind: Option<HitKind>,
    /// Only what belongs to this meeting: on its agenda, or among its documents.
    #[serde(default)]
    pub meeting_id: Option<MeetingId>,
    /// Only what belongs to a meeting of this year.
    #[serde(default)]
    pub year: Option<i16>,
    /// Only cases with this purpose, and their documents.
    #[serde(default)]
    pub purpose: Option<Purpose>,
    /// At most so many hits; never more than 100.
    pub limit: u32,
    /// Leave out so many hits, for the next page.
    pub offset: u32,
}

/// The best hits, and how all of them are spread.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct SearchResults {
    /// The hits, the best first.
    pub hits: Vec<Hit>,
    /// How many there are. Counting stops at [`super::MOST_CANDIDATES`] things and as many pages, for beginnings and parts
    /// of words at a fifth of that: from there on it means «at least».
    pub total: u32,
    /// How the counted hits are spread.
    pub facets: Facets,
}

/// How hits are spread over what they can be narrowed by. They count the hits that pass the query's own filters.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Facets {
    /// By kind, in the order of [`HitKind::ALL`]; the label is the value.
    pub kinds: Vec<Facet>,
    /// By meeting, the latest first; the label is the meeting's name. A case on two agendas counts in both.
    pub meetings: Vec<Facet>,
    /// By the meetings' year, the latest first.
    pub years: Vec<Facet>,
    /// By the case's purpose, in the order of [`Purpose::ALL`]; the label is the value.
    pub purposes: Vec<Facet>,
}

/// One value that hits can be narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Facet {
    /// What goes into the query.
    pub value: String,
    /// What people call it.
    pub label: String,
    /// Hits with it.
    pub count: u32,
}

/// One hit.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Hit {
    /// What was found.
    pub kind: HitKind,
    /// The id of the case, the document (also for a page), the person or the meeting.
    pub id: String,
    /// The case, or the case that the document belongs to.
    pub case_id: Option<CaseId>,
    /// The meeting: itself, the document's own, or the latest that the case is on.
    pub meeting_id: Option<MeetingId>,
    /// The document.
    pub document_id: Option<DocumentId>,
    /// The version of the document whose page it is.
    pub version_id: Option<VersionId>,
    /// That version's bytes.
    pub blob_hash: Option<String>,
    /// The page in it, from 1.
    pub page: Option<u32>,
    /// The title of the case or document, the person's name, the meeting's name.
    pub title: String,
    /// The number of the case (or of the document's case) where it has one; a meeting's name.
    pub number: Option<String>,
    /// Words around the hit, from the text as it stands; empty where there is no more text than the title.
    pub snippet: Vec<SnippetPart>,
}

/// A piece of a snippet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SnippetPart {
    /// The words.
    pub text: String,
    /// Whether they are what was searched for.
    pub hit: bool,
}
