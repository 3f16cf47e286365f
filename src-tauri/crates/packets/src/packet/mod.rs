//! The packet reader: from pages of text to a [`Preview`] of meeting, cases, annexes and documents.
//!
//! Pure functions: no files, no clock. What is uncertain becomes a [`Finding`] and is never guessed silently. Any text
//! gives a preview; nothing here panics on strange input, and the time grows with the length of the text and no faster.

mod annex_pages;
mod annexes;
mod case;
pub mod checks;
mod clean;
mod documents;
mod findings;
mod fit;
mod lines;
mod markdown;
mod meeting;
mod numbers;
mod pages;
mod presenters;
mod preview;
mod proposal;
mod regions;
mod sections;
mod sub_items;
mod title;
mod words;

use std::collections::HashMap;

pub use findings::{Finding, Place, Severity, codes};
pub use pages::pages_of_text;
pub use preview::{
    AnnexFound, CaseFound, Certainty, DateSource, DocumentFound, HeadingFound, MeetingFound, PageNumber,
    Preview, SectionFound, SubItemFound,
};

use crate::text::PageText;

/// Reads a packet from the text of its pages.
pub fn read(pages: &[PageText]) -> Preview {
    // Nobody interrupts this one.
    read_until(pages, &|| false).unwrap_or_default()
}

/// Reads a packet from text as extracted from a PDF.
pub fn read_text(text: &str) -> Preview {
    read(&pages_of_text(text))
}

/// Reads a packet, asking `stop` at every page and every case. `None` when it says so.
pub fn read_until(pages: &[PageText], stop: &dyn Fn() -> bool) -> Option<Preview> {
    read_pages(pages, Until(stop)).ok()
}

/// Asked again and again whether the reading is still wanted.
#[derive(Clone, Copy)]
pub(crate) struct Until<'a>(&'a dyn Fn() -> bool);

impl Until<'_> {
    /// Never interrupts.
    #[cfg(test)]
    pub(crate) fn never() -> Until<'static> {
        Until(&|| false)
    }

    /// Ends the reading when nobody wants it any more.
    pub(crate) fn go_on(self) -> Result<(), Interrupted> {
        if (self.0)() { Err(Interrupted) } else { Ok(()) }
    }
}

/// The reading was not wanted any more.
#[derive(Debug)]
pub(crate) struct Interrupted;

fn read_pages(pages: &[PageText], until: Until<'_>) -> Result<Preview, Interrupted> {
    let mut findings = Vec::new();
    let mut cleaned = clean::clean(pages, until)?;
    let page_numbers = pages::pair(&cleaned.feet, &mut findings);
    if !cleaned.empty_pages.is_empty() {
        let values = cleaned.empty_pages.iter().map(u32::to_string);
        findings.push(Finding::new(codes::PAGES_WITHOUT_TEXT, Severity::Warning, "").with(values));
    }
    let lines = std::mem::take(&mut cleaned.lines);
    let edges = page_edges(&lines);
    let around = annex_pages::Surroundings { edges: &edges, updated: &cleaned.updated };
    let regions = regions::split(lines, until)?;
    if regions.too_many {
        let most = regions::MOST_CASES.to_string();
        findings.push(Finding::new(codes::TOO_MUCH, Severity::Error, "").with([most]));
    }
    let mut cases: Vec<CaseFound> = Vec::with_capacity(regions.cases.len());
    for (index, region) in regions.cases.iter().enumerate() {
        until.go_on()?;
        cases.push(case::read(index, region, &around, &mut findings));
    }
    let numbers: Vec<numbers::CaseNumber> =
        regions.cases.iter().map(|region| region.number.clone()).collect();
    let meeting = if numbers.is_empty() {
        findings.push(Finding::new(codes::NO_CASES, Severity::Error, ""));
        MeetingFound::default()
    } else {
        meeting::read(&numbers, &cases, &regions.front, &mut findings)
    };
    let mut documents = documents::read(&regions.front, &cleaned, &regions.list_pages, &mut findings);
    fit::documents(&mut documents, &mut findings);
    // Those about the whole packet come first: they have no place.
    findings.sort_by_key(|finding| (finding.place.page, finding.place.line));
    Ok(Preview { meeting, cases, documents, page_numbers, pages: page_count(pages), findings })
}

fn page_count(pages: &[PageText]) -> u32 {
    u32::try_from(pages.len()).unwrap_or(u32::MAX)
}

/// First and last line of each page.
fn page_edges(lines: &[lines::Line]) -> HashMap<u32, (u32, u32)> {
    let mut edges: HashMap<u32, (u32, u32)> = HashMap::new();
    for line in lines {
        edges.entry(line.page).and_modify(|(_, last)| *last = line.line).or_insert((line.line, line.line));
    }
    edges
}
