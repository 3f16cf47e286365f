//! The packet reader: from pages of text to a [`Preview`] of meeting, cases, annexes and documents.
//!
//! Pure functions: no files, no clock. What is uncertain becomes a [`Finding`] and is never guessed silently. Any text
//! gives a preview; nothing here panics on strange input (see [`fuzz_packet`]).

mod annex_pages;
mod annexes;
mod case;
pub mod checks;
mod clean;
mod dates;
mod documents;
mod findings;
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

/// More cases than a meeting can have: the rest of such a file is left out with a finding.
const MOST_CASES: usize = 500;

/// Reads a packet from the text of its pages.
pub fn read(pages: &[PageText]) -> Preview {
    let mut findings = Vec::new();
    let mut cleaned = clean::clean(pages);
    let page_numbers = pages::pair(&cleaned.feet, &mut findings);
    if !cleaned.empty_pages.is_empty() {
        let values = cleaned.empty_pages.iter().map(u32::to_string);
        findings.push(Finding::new(codes::PAGES_WITHOUT_TEXT, Severity::Warning, "").with(values));
    }
    let lines = std::mem::take(&mut cleaned.lines);
    let edges = page_edges(&lines);
    let around = annex_pages::Surroundings { edges: &edges, updated: &cleaned.updated };
    let mut regions = regions::split(lines);
    if regions.cases.len() > MOST_CASES {
        regions.cases.truncate(MOST_CASES);
        findings.push(Finding::new(codes::TOO_MUCH, Severity::Error, "").with([MOST_CASES.to_string()]));
    }
    let cases: Vec<CaseFound> =
        regions.cases.iter().map(|region| case::read(region, &around, &mut findings)).collect();
    let numbers: Vec<numbers::CaseNumber> =
        regions.cases.iter().map(|region| region.number.clone()).collect();
    let meeting = if numbers.is_empty() {
        findings.push(Finding::new(codes::NO_CASES, Severity::Error, ""));
        MeetingFound::default()
    } else {
        meeting::read(&numbers, &cases, &regions.front, &mut findings)
    };
    let documents = documents::read(&regions.front, &cleaned, &regions.list_pages, &mut findings);
    // Those about the whole packet come first: they have no place.
    findings.sort_by_key(|finding| (finding.place.page, finding.place.line));
    Preview { meeting, cases, documents, page_numbers, pages: page_count(pages), findings }
}

/// Reads a packet from text as extracted from a PDF.
pub fn read_text(text: &str) -> Preview {
    read(&pages_of_text(text))
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

/// Entry for fuzzing: reads any bytes as a packet and checks what must hold for every input.
///
/// # Panics
/// When one of these does not hold, which is a bug in the reader.
pub fn fuzz_packet(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let preview = read_text(&text);
    for case in &preview.cases {
        assert!(
            case.first_page >= 1 && case.first_page <= preview.pages,
            "a case stands on a page of the packet"
        );
        assert!(case.annexes.iter().flat_map(|annex| &annex.external_ids).all(|id| id.len() == 34));
        assert!(
            case.sections.iter().all(|section| section.annex.is_none_or(|index| index < case.annexes.len()))
        );
    }
    let mut numbers: Vec<&str> = preview.cases.iter().map(|case| case.number.as_str()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(numbers.len(), preview.cases.len(), "a number is one case");
}
