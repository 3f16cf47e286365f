//! What is told about a file, gathered while it is read.

use crate::case::{Finding, Place, codes};

/// Findings that are listed.
const MOST: usize = 300;
/// Letters of a quote.
const LONGEST_QUOTE: usize = 200;

/// The findings so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    list: Vec<Finding>,
    more: usize,
}

impl Findings {
    pub(super) fn add(&mut self, code: &str, quote: &str, paragraph: u32) {
        let quote = quote.trim();
        // Word keeps one change in many pieces.
        if matches!(code, codes::CHANGE_INSERTED | codes::CHANGE_DELETED)
            && let Some(last) = self.list.last_mut()
            && last.code == code
            && last.place.paragraph == paragraph
        {
            if last.quote.len() < LONGEST_QUOTE {
                last.quote = cut(&format!("{} {quote}", last.quote));
            }
            return;
        }
        if self.list.len() >= MOST {
            self.more += 1;
            return;
        }
        let place = Place { paragraph, section: None };
        self.list.push(Finding { code: code.to_owned(), quote: cut(quote), place });
    }

    /// The same as [`Self::add`], unless it was told before.
    pub(super) fn add_once(&mut self, code: &str, quote: &str, paragraph: u32) {
        if self.list.iter().all(|finding| finding.code != code) {
            self.add(code, quote, paragraph);
        }
    }

    /// All of them in the order of the file; `section` says which section a paragraph went into.
    pub(super) fn finish(mut self, section: impl Fn(u32) -> Option<u32>) -> Vec<Finding> {
        self.list.sort_by_key(|finding| finding.place.paragraph);
        for finding in &mut self.list {
            finding.place.section = section(finding.place.paragraph);
        }
        if self.more > 0 {
            let (code, quote) = (codes::MORE.to_owned(), self.more.to_string());
            self.list.push(Finding { code, quote, place: Place::default() });
        }
        self.list
    }
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST_QUOTE) {
        Some((end, _)) => text[..end].to_owned(),
        None => text.to_owned(),
    }
}
