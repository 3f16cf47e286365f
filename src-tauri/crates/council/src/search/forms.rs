//! The forms in which searched words stand in a document, so that whoever shows the document can mark what search found.

use std::collections::BTreeSet;

use super::query::Query;
use super::snippet::Marker;
use super::words;
use crate::council::Council;
use crate::error::Result;

/// A document that holds more forms of a few words than this is no text.
const MOST_FORMS: usize = 200;

impl Council {
    /// The words of these bytes' text that search takes for what was typed, each once, in lower case: «enighet» finds
    /// «semje». A word that the text has broken stands with one space where it is broken.
    pub fn found_forms(&self, hash: &str, typed: &str) -> Result<Vec<String>> {
        let Some(query) = Query::read(typed) else { return Ok(Vec::new()) };
        let pages = self.page_texts(hash)?;
        // As in search: parts of compounds are hits only where nothing better is.
        for with_parts in [false, true] {
            let marker = Marker::new(&query, with_parts);
            let mut forms = BTreeSet::new();
            for page in &pages {
                let all: Vec<_> = words::ranges(&page.text).collect();
                forms.extend(marker.hits(&page.text, &all).into_iter().map(|hit| form(&page.text[hit])));
                if forms.len() >= MOST_FORMS {
                    break;
                }
            }
            if !forms.is_empty() {
                return Ok(forms.into_iter().take(MOST_FORMS).collect());
            }
        }
        Ok(Vec::new())
    }
}

/// Without what only the line's end put in.
fn form(hit: &str) -> String {
    let mut form = String::with_capacity(hit.len());
    for piece in hit.split_whitespace() {
        match form.strip_suffix(['-', '\u{2010}']).map(str::len) {
            Some(length) => form.truncate(length),
            None if !form.is_empty() => form.push(' '),
            None => {}
        }
        form.push_str(piece);
    }
    form.replace('\u{ad}', "").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_line_end_put_into_a_word_is_taken_out_again() {
        for (hit, expected) in [
            ("Kostnads-\n  fordeling", "kostnadsfordeling"),
            ("Finans  iering", "finans iering"),
            ("M2-004", "m2-004"),
            ("sam\u{ad}arbeid", "samarbeid"),
        ] {
            assert_eq!(form(hit), expected);
        }
    }
}
