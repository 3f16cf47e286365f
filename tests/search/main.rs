//! Search as its users meet it: texts go in through commands and as documents' pages, words go in, hits come out. One
//! module per subject.
#![allow(clippy::unwrap_used, reason = "a test stops where it did not get what it was promised")]

mod belonging;
mod derived;
mod order;
mod pages;
mod wording;

#[allow(dead_code, reason = "shared with the kernel's tests, which use all of it")]
#[path = "../kernel/commands.rs"]
mod commands;
#[allow(dead_code, reason = "shared with the kernel's tests, which use all of it")]
#[path = "../kernel/figured.rs"]
mod figured;
#[allow(dead_code, reason = "shared with the kernel's tests, which use all of it")]
#[path = "../kernel/held.rs"]
mod held;
#[allow(dead_code, reason = "shared with the kernel's tests, which use all of it")]
#[path = "../kernel/initiative_picks.rs"]
mod initiative_picks;
#[allow(dead_code, reason = "shared with the kernel's tests, which use all of it")]
#[path = "../kernel/office.rs"]
mod office;
#[allow(dead_code, reason = "shared with the kernel's tests, which use all of it")]
#[path = "../kernel/parts.rs"]
mod parts;
#[allow(dead_code, reason = "shared with the kernel's tests, which use all of it")]
#[path = "../kernel/picks.rs"]
mod picks;
#[allow(dead_code, reason = "shared with the kernel's tests, which use all of it")]
#[path = "../kernel/sheets.rs"]
mod sheets;
#[allow(dead_code, reason = "shared with the kernel's tests, which use all of it")]
#[path = "../kernel/writing.rs"]
mod writing;

use office::Office;
use samrad_council::documents::PageText;
use samrad_council::search::{Hit, SearchQuery, SearchResults};
use samrad_council::{CaseId, Command, Council, DocumentId};

/// What the typed words find, without filters.
#[track_caller]
fn search(office: &Office, typed: &str) -> SearchResults {
    search_in(&office.council, typed)
}

#[track_caller]
fn search_in(council: &Council, typed: &str) -> SearchResults {
    let query = SearchQuery { words: typed.into(), limit: 20, ..SearchQuery::default() };
    council.search(&query).unwrap_or_else(|error| panic!("{typed:?}: {error}"))
}

/// The titles of what the typed words find, in order; a page as `title, page`.
fn titles(office: &Office, typed: &str) -> Vec<String> {
    search(office, typed).hits.iter().map(title).collect()
}

fn title(hit: &Hit) -> String {
    match hit.page {
        Some(page) => format!("{}, {page}", hit.title),
        None => hit.title.clone(),
    }
}

/// The snippet with its hits in brackets.
fn marked(hit: &Hit) -> String {
    hit.snippet
        .iter()
        .map(|part| if part.hit { format!("[{}]", part.text) } else { part.text.clone() })
        .collect()
}

impl Office {
    fn summary(&mut self, case: CaseId, text: &str) {
        let change = serde_json::json!({ "type": "case.change", "id": case, "summary": text });
        self.run(serde_json::from_value::<Command>(change).unwrap());
    }

    /// An annex whose text was read: one text a page.
    fn annex_with_pages(&mut self, case: CaseId, title: &str, pages: &[&str]) -> DocumentId {
        let bytes = pages.join("\u{c}");
        let document = self.annex(case, title, bytes.as_bytes());
        let hash = self.council.blobs().keep_bytes(bytes.as_bytes(), "text/plain").unwrap().hash;
        self.read_pages(&hash, pages);
        document
    }

    fn read_pages(&mut self, hash: &str, pages: &[&str]) {
        let texts: Vec<PageText> =
            (1..).zip(pages).map(|(page, text)| PageText { page, text: (*text).to_owned() }).collect();
        self.council.keep_page_texts(hash, &texts).unwrap();
    }
}
