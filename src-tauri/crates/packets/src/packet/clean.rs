//! From pages to the packet's own lines: feet, running heads and what documents say about themselves are taken out of
//! the text and kept beside it.

use std::collections::{HashMap, HashSet};

use samrad_checks::first_day;

use super::lines::{Line, lines_of};
use super::numbers;
use super::pages::{Foot, foot};
use super::words::{DOCUMENT_LABELS, DocumentField, UPDATED_LABELS, label_key, lower_same_length};
use super::{Interrupted, Until};
use crate::text::PageText;

/// The packet's text without what is printed on every page.
#[derive(Debug, Default)]
pub(crate) struct Cleaned {
    /// The lines that are left.
    pub lines: Vec<Line>,
    /// Page feet, in order, with their page.
    pub feet: Vec<(u32, Foot)>,
    /// What documents say about themselves: the line, and the fields on it.
    pub fields: Vec<(Line, Vec<(DocumentField, String)>)>,
    /// «Oppdatert: …» at the head of a page: the line and the ISO date.
    pub updated: Vec<(Line, String)>,
    /// Pages with no text on them.
    pub empty_pages: Vec<u32>,
}

/// Cleans all pages.
pub(crate) fn clean(pages: &[PageText], until: Until<'_>) -> Result<Cleaned, Interrupted> {
    let mut cleaned = Cleaned::default();
    let mut per_page: Vec<Vec<Line>> = Vec::with_capacity(pages.len());
    for page in pages {
        until.go_on()?;
        per_page.push(lines_of(page.number, &page.text));
    }
    let running = running_heads(&per_page);
    for (page, lines) in pages.iter().zip(per_page) {
        until.go_on()?;
        if lines.is_empty() {
            cleaned.empty_pages.push(page.number);
        }
        let count = lines.len();
        // What is cut leaves a gap only if there was one around it anyway.
        let mut gap = false;
        for (index, mut line) in lines.into_iter().enumerate() {
            if let Some(foot) = foot(&line.text) {
                cleaned.feet.push((page.number, foot));
                continue;
            }
            let fields = document_fields(&line.text);
            if fields.len() >= 2 {
                cleaned.fields.push((line, fields));
                continue;
            }
            if let Some(date) = updated(&line, index) {
                cleaned.updated.push((line, date));
                continue;
            }
            let at_edge = index < EDGE || index + EDGE >= count;
            if at_edge && (running.contains(&running_key(&line.text)) || is_bare_number(&line.text)) {
                gap |= line.gap;
                continue;
            }
            line.gap |= gap;
            gap = false;
            cleaned.lines.push(line);
        }
    }
    Ok(cleaned)
}

/// How many lines at the top and bottom of a page can be its head or foot.
const EDGE: usize = 3;

/// Keys of the lines that stand at the edge of three pages or more. Case headings are not among them: a heading that
/// is repeated over the pages is one case, and the reader needs to see it.
fn running_heads(pages: &[Vec<Line>]) -> HashSet<String> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    for lines in pages {
        let count = lines.len();
        let edge = lines.iter().enumerate().filter(|(i, _)| *i < EDGE || i + EDGE >= count);
        let keys: HashSet<String> = edge.map(|(_, line)| running_key(&line.text)).collect();
        for key in keys {
            *seen.entry(key).or_default() += 1;
        }
    }
    seen.retain(|key, count| *count >= 3 && key.chars().filter(|c| c.is_alphabetic()).count() >= 4);
    seen.into_keys().filter(|key| numbers::heading(key).is_none() && !is_label(key)).collect()
}

/// Labels may well stand at the edge of several pages and are never running heads.
fn is_label(key: &str) -> bool {
    let key = label_key(key);
    super::words::PURPOSES.iter().any(|(label, _)| *label == key)
        || super::words::ANNEX_LABELS.contains(&&*key)
}

/// Numbers count up in running heads: one key for all of them.
fn running_key(text: &str) -> String {
    if numbers::heading(text).is_some() {
        return text.to_owned();
    }
    text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

fn is_bare_number(text: &str) -> bool {
    text.len() <= 4 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The labelled fields on a line, in order; what stands before the first label makes it an ordinary line.
fn document_fields(text: &str) -> Vec<(DocumentField, String)> {
    let lower = lower_same_length(text);
    let mut at: Vec<(usize, usize, DocumentField)> = DOCUMENT_LABELS
        .iter()
        .filter_map(|(label, field)| lower.find(label).map(|start| (start, start + label.len(), *field)))
        .collect();
    at.sort_unstable_by_key(|(start, _, _)| *start);
    if at.first().is_none_or(|(start, _, _)| *start != 0) {
        return Vec::new();
    }
    let ends = at.iter().skip(1).map(|(start, _, _)| *start).chain([text.len()]);
    at.iter()
        .zip(ends)
        .filter_map(|((_, start, field), end)| Some((*field, text.get(*start..end)?.trim().to_owned())))
        .collect()
}

/// «Oppdatert: 23. januar 2023» on one of the first lines of a page.
fn updated(line: &Line, index: usize) -> Option<String> {
    let (label, date) = line.text.split_once(':')?;
    let matches = index < EDGE && UPDATED_LABELS.contains(&&*label_key(label)) && date.trim().len() <= 20;
    matches.then(|| first_day(date).map(|day| day.to_string()))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(texts: &[&str]) -> Vec<PageText> {
        texts.iter().zip(1..).map(|(text, number)| PageText { number, text: (*text).to_owned() }).collect()
    }

    fn cleaned(pages: &[PageText]) -> Cleaned {
        clean(pages, Until::never()).unwrap()
    }

    fn texts(cleaned: &Cleaned) -> Vec<&str> {
        cleaned.lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn what_stands_on_every_page_is_taken_out() {
        let cleaned = cleaned(&pages(&[
            "Rådet for Fjordane, sak 1\nnoko tekst\nmeir\nog meir\nenno meir\nSide 1",
            "Rådet for Fjordane, sak 2\nanna tekst\nmeir av det\nog slik\nheilt til slutt\nSide 2",
            "Rådet for Fjordane, sak 3\ntredje\nfjerde\nfemte\nsjette\nSide 3",
        ]));
        assert!(!texts(&cleaned).iter().any(|t| t.contains("Fjordane") || t.contains("Side")));
        assert_eq!(cleaned.feet.len(), 3);
        assert_eq!(cleaned.lines.len(), 12);
    }

    #[test]
    fn a_repeated_case_heading_stays() {
        let page = "2025/M4-012 - Nett\ntekst\nx\ny\nz\nq";
        let cleaned = cleaned(&pages(&[page, page, page]));
        assert_eq!(texts(&cleaned).iter().filter(|t| t.starts_with("2025/M4-012")).count(), 3);
    }

    #[test]
    fn what_a_document_says_about_itself_is_kept_beside_the_text() {
        let cleaned = cleaned(&pages(&[
            "Tittel: Tenesteplan Versjon: 2 Status: Utkast\nGodkjend dato: 04.03.2024 Godkjend av: Leiar\nTekst",
            "Oppdatert: 23. januar 2023\nTittel: er eit ord i teksten",
        ]));
        assert_eq!(texts(&cleaned), ["Tekst", "Tittel: er eit ord i teksten"]);
        let fields: Vec<_> = cleaned.fields.iter().flat_map(|(_, fields)| fields.clone()).collect();
        assert!(fields.contains(&(DocumentField::Title, "Tenesteplan".into())));
        assert!(fields.contains(&(DocumentField::ApprovedBy, "Leiar".into())));
        assert_eq!(cleaned.updated[0].1, "2023-01-23");
    }
}
