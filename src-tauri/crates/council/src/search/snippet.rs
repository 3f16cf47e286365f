//! A few words of the text around what was found, with the hits marked. Structure only: how a hit looks is the user
//! interface's.

use std::ops::Range;

use super::hits::SnippetPart;
use super::query::{Chunk, Query, parts_of, word_terms};
use super::words::{self, fold, stem};

/// Bytes of text that a snippet shows, about.
const LENGTH: usize = 200;

/// Bytes of it that come before the first hit, about.
const BEFORE: usize = 60;

/// Knows what in a text is a hit.
#[derive(Debug, Default)]
pub(crate) struct Marker {
    terms: Vec<String>,
    beginnings: Vec<String>,
    parts: Vec<String>,
    /// Words that are hits only in this order, as stems: a case number.
    runs: Vec<Vec<String>>,
}

impl Marker {
    /// Marks whole words and, for the last word, beginnings; parts of compounds too when `with_parts`.
    pub(crate) fn new(query: &Query, with_parts: bool) -> Self {
        let mut marker = Self::default();
        for chunk in &query.chunks {
            match chunk {
                Chunk::Word(word) => {
                    marker.terms.extend(word_terms(word));
                    if with_parts {
                        marker.parts.extend(parts_of(word));
                    }
                }
                Chunk::Joined(words) => marker.runs.push(words.iter().map(|word| stem(word)).collect()),
            }
        }
        marker.beginnings.extend(query.last_word().map(str::to_owned));
        marker
    }

    fn is_hit(&self, folded: &str) -> bool {
        self.beginnings.iter().any(|beginning| folded.starts_with(beginning.as_str()))
            || self.parts.iter().any(|part| folded.contains(part.as_str()))
            || self.is_whole_hit(folded)
    }

    /// Stems only what can have a wanted stem: a stem is the beginning of its word.
    fn is_whole_hit(&self, folded: &str) -> bool {
        self.terms.iter().any(|term| folded.starts_with(term.as_str())) && {
            let stem = stem(folded);
            self.terms.contains(&stem)
        }
    }

    /// Where the hits are, in order and without overlap. `words` are the text's.
    pub(crate) fn hits(&self, text: &str, words: &[Range<usize>]) -> Vec<Range<usize>> {
        let folded: Vec<String> = words.iter().map(|range| fold(&text[range.clone()])).collect();
        let single = words.iter().zip(&folded).filter(|(_, folded)| self.is_hit(folded));
        let mut hits: Vec<Range<usize>> = single.map(|(range, _)| range.clone()).collect();
        for run in &self.runs {
            let stems_to_run =
                |window: &[String]| window.iter().zip(run).all(|(word, wanted)| stem(word) == *wanted);
            let starts = folded.windows(run.len()).enumerate().filter(|(_, window)| stems_to_run(window));
            hits.extend(starts.map(|(at, _)| words[at].start..words[at + run.len() - 1].end));
        }
        if hits.is_empty() {
            // Looked for last: it costs more than all the rest, and most texts hold their words whole.
            let mended = words::mended(text).into_iter().filter(|mended| self.is_whole_hit(&mended.word));
            hits.extend(mended.map(|mended| mended.range));
        }
        hits.sort_unstable_by_key(|hit| (hit.start, std::cmp::Reverse(hit.end)));
        let mut end = 0;
        hits.retain(|hit| {
            let is_apart = hit.start >= end;
            end = end.max(hit.end);
            is_apart
        });
        hits
    }
}

/// The piece of the text that holds the most hits, or its beginning when it holds none.
pub(crate) fn snippet(text: &str, marker: &Marker) -> Vec<SnippetPart> {
    let words: Vec<Range<usize>> = words::ranges(text).collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return Vec::new() };
    let hits = marker.hits(text, &words);
    let wanted = densest(&hits).map_or(first.start, |hit| hit.start.saturating_sub(BEFORE));
    let start = words.iter().find(|word| word.start >= wanted).map_or(first.start, |word| word.start);
    let shown = |word: &&Range<usize>| word.start >= start && word.end <= start + LENGTH;
    let cut = words.iter().rfind(shown).map_or(start, |word| word.end);
    let end = hits.iter().filter(|hit| hit.start < cut).fold(cut, |end, hit| end.max(hit.end));
    let mut parts = Parts::default();
    if start > first.start {
        parts.push("… ", false);
    }
    let mut at = start;
    for hit in hits.iter().filter(|hit| hit.start >= start && hit.end <= end) {
        parts.push(&text[at..hit.start], false);
        parts.push(&text[hit.clone()], true);
        at = hit.end;
    }
    let is_cut = end < last.end;
    parts.push(if is_cut { &text[at..end] } else { text[at..].trim_end() }, false);
    if is_cut {
        parts.push(" …", false);
    }
    parts.0
}

/// The hit that most others follow within a snippet's length.
fn densest(hits: &[Range<usize>]) -> Option<&Range<usize>> {
    let following = |from: usize| {
        let reach = hits[from].start + LENGTH - BEFORE;
        hits[from..].iter().take_while(|hit| hit.end <= reach).count()
    };
    let best = (0..hits.len()).max_by_key(|at| (following(*at), std::cmp::Reverse(*at)))?;
    hits.get(best)
}

/// Parts with their white space folded; neighbours of the same sort become one.
#[derive(Default)]
struct Parts(Vec<SnippetPart>);

impl Parts {
    fn push(&mut self, text: &str, hit: bool) {
        let mut folded = String::with_capacity(text.len());
        for c in text.chars() {
            let c = if c.is_whitespace() { ' ' } else { c };
            if c != ' ' || !folded.ends_with(' ') {
                folded.push(c);
            }
        }
        match self.0.last_mut() {
            _ if folded.is_empty() => {}
            Some(last) if last.hit == hit => last.text.push_str(&folded),
            _ => self.0.push(SnippetPart { text: folded, hit }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The snippet with its hits in brackets.
    fn marked(text: &str, typed: &str, with_parts: bool) -> String {
        let marker = Marker::new(&Query::read(typed).unwrap(), with_parts);
        let parts = snippet(text, &marker);
        parts
            .iter()
            .map(|part| if part.hit { format!("[{}]", part.text) } else { part.text.clone() })
            .collect()
    }

    #[test]
    fn hits_are_marked_in_the_text_as_it_stands() {
        for (text, typed, with_parts, expected) in [
            ("Rådet vedtok\nplanen.", "råd", false, "[Rådet] vedtok planen."),
            ("Kommunene er enige.", "kommune", false, "[Kommunene] er enige."),
            ("Framlegg til semje", "enighet", false, "Framlegg til [semje]"),
            ("Ny kostnadsfordeling nå", "fordeling", true, "Ny [kostnadsfordeling] nå"),
            ("Ny kostnadsfordeling nå", "fordeling", false, "Ny kostnadsfordeling nå"),
            ("Om finans iering her", "finansiering", false, "Om [finans iering] her"),
            ("Se 2024/M2-004, ikke 004.", "M2-004", false, "Se 2024/[M2-004], ikke 004."),
            ("<b>råd</b>", "råd", false, "b>[råd]</b>"),
        ] {
            assert_eq!(marked(text, typed, with_parts), expected, "{typed}");
        }
    }

    #[test]
    fn a_long_text_is_cut_at_words_around_the_densest_hits() {
        let filler = "ord som ikke er det vi leter etter ".repeat(30);
        let text = format!("brannmur {filler}en brannmur ved siden av en brannmur {filler}");
        let shown = marked(&text, "brannmur", false);
        assert!(shown.starts_with("… ") && shown.ends_with(" …"), "{shown}");
        assert_eq!(shown.matches("[brannmur]").count(), 2, "{shown}");
        assert!(shown.len() < LENGTH + 40, "{shown}");
    }

    #[test]
    fn a_text_without_words_has_no_snippet() {
        assert_eq!(snippet(" … ", &Marker::default()), []);
    }
}
