//! A finding: something uncertain, contradictory or missing, with the words it was seen in. Codes only; what they say
//! in Norwegian is the window's business.

pub use samrad_checks::Severity;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Finding {
    /// Stable code, see [`codes`].
    pub code: String,
    /// How much it matters.
    pub severity: Severity,
    /// The words that were seen; empty when the finding is about something that is not there.
    pub quote: String,
    /// Where they were seen.
    #[serde(rename = "where")]
    pub place: Place,
    /// Further facts; their meaning goes with the code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
}

/// A place in the packet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Place {
    /// The case's number.
    pub case: Option<String>,
    /// The page, counted from 1 in the file.
    pub page: Option<u32>,
    /// The line on that page, counted from 1 in the text as it came.
    pub line: Option<u32>,
    /// The reading that is uncertain, as a JSON pointer into the preview: `/cases/0/title`, `/cases/2/presenters/1`,
    /// `/meeting/date`. Who takes only what is certain leaves out what it points to. Absent when the finding is about
    /// the packet, not about how it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
}

impl Finding {
    /// A finding with a quote and no place yet.
    pub fn new(code: &str, severity: Severity, quote: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            severity,
            quote: quote.into(),
            place: Place::default(),
            values: Vec::new(),
        }
    }

    /// Says which case it is about.
    #[must_use]
    pub fn in_case(mut self, number: &str) -> Self {
        self.place.case = Some(number.to_owned());
        self
    }

    /// Says where on the pages it was seen.
    #[must_use]
    pub fn at(mut self, page: u32, line: u32) -> Self {
        self.place.page = Some(page);
        self.place.line = Some(line);
        self
    }

    /// Says which reading is uncertain: a JSON pointer into the preview, or one into the case while it is read.
    #[must_use]
    pub fn on(mut self, field: impl Into<String>) -> Self {
        self.place.field = Some(field.into());
        self
    }

    /// Adds facts that go with the code.
    #[must_use]
    pub fn with(mut self, values: impl IntoIterator<Item = String>) -> Self {
        self.values.extend(values);
        self
    }
}

/// Every code that this crate gives.
pub mod codes {
    pub use samrad_checks::wording::codes::*;

    /// Question: no label says what the council is asked to do.
    pub const PURPOSE_MISSING: &str = "purpose.missing";
    /// Question: several different labels; the last was taken. Values: all of them.
    pub const PURPOSE_SEVERAL: &str = "purpose.several";
    /// Question: text before the first case without a head of its own; the first line was taken as its title.
    pub const DOCUMENT_UNLABELLED: &str = "document.unlabelled";
    /// Numbers are missing before or between the cases. Values: the missing numbers.
    pub const MISSING_NUMBERS: &str = "cases.missing_numbers";
    /// No case number was found at all.
    pub const NO_CASES: &str = "cases.none_found";
    /// Question: a case number starts two separate texts; the longer was taken.
    pub const CASE_REPEATED: &str = "case.repeated";
    /// Question: case numbers of several meetings; the commonest was taken. Values: the meetings.
    pub const SEVERAL_MEETINGS: &str = "meeting.several";
    /// Question: no year and meeting in the case numbers.
    pub const MEETING_UNKNOWN: &str = "meeting.unknown";
    /// Question: the date is inferred. Values: the ISO date.
    pub const DATE_UNCERTAIN: &str = "date.uncertain";
    /// Question: several dates could be the meeting's. Values: the ISO dates.
    pub const DATE_CONFLICTING: &str = "date.conflicting";
    /// Question: no date was found.
    pub const DATE_MISSING: &str = "date.missing";
    /// Question: the title may have split words or end elsewhere; one that is longer than a title can be was cut at a
    /// word, and stands whole in the case's text.
    pub const TITLE_UNCERTAIN: &str = "title.uncertain";
    /// The heading has a number and no words: the number was taken as the title.
    pub const TITLE_MISSING: &str = "title.missing";
    /// No presenters were found.
    pub const PRESENTERS_MISSING: &str = "presenters.missing";
    /// Question: the comma list does not come out in pairs. Quote: the list.
    pub const PRESENTERS_UNEVEN: &str = "presenters.uneven";
    /// Question: the names run straight into the text. Values: the names taken.
    pub const PRESENTERS_RUN_INTO_TEXT: &str = "presenters.run_into_text";
    /// Question: the last part of a name stands below it and may be a heading. Values: the names taken.
    pub const PRESENTERS_OVER_GAP: &str = "presenters.over_gap";
    /// An annex is named, and no page shows it.
    pub const ANNEX_NOT_FOUND: &str = "annex.not_found";
    /// Question: where one of several annexes begins is not certain.
    pub const ANNEX_PAGES_UNCERTAIN: &str = "annex.pages_uncertain";
    /// A page of the annex also shows something else. Values: the pages.
    pub const ANNEX_SHARES_PAGE: &str = "annex.shares_page";
    /// An external id could not be mended. Quote: as printed.
    pub const ANNEX_ID_BROKEN: &str = "annex.id_broken";
    /// Question: an annex was suggested for a point by its words. Quote: the point; values: the file name.
    pub const SUB_ITEM_ANNEX: &str = "sub_item.annex_suggested";
    /// The two page numberings do not keep one distance. Values: the distances.
    pub const PAGE_NUMBERS_UNEVEN: &str = "page_numbers.uneven";
    /// Pages without text. Values: the page numbers.
    pub const PAGES_WITHOUT_TEXT: &str = "pages.without_text";
    /// Pages that could not be read. Values: the page numbers.
    pub const PAGES_LOST: &str = "pages.lost";
    /// A heading, point or label was longer than its field and was cut at a word. Quote: what is left; the whole stands in
    /// the text.
    pub const TEXT_SHORTENED: &str = "text.shortened";
    /// More was found than is kept; the rest was left out.
    pub const TOO_MUCH: &str = "packet.too_much";
}
