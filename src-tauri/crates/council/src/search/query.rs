//! What was typed, and the FTS5 expressions made of it.
//!
//! Nothing typed reaches FTS5 as syntax: every term is quoted, and terms hold only letters and digits.

use rusqlite::Connection;

use super::synonyms;
use super::words::{self, LONGEST_WORD, fold, is_plain, stem, terms};
use crate::error::Result;

/// Words after these are left out: nobody types so many, and each costs time.
const MOST_CHUNKS: usize = 12;

/// Words that a beginning or a part is taken to mean, the shortest first: who types on narrows them down.
const MOST_EXPANSIONS: u32 = 24;

/// Words of the vocabulary that hold a part and are looked at to find the shortest.
const MOST_PARTS_SEEN: u32 = 1_000;

/// A beginning this short is looked up in titles and names, not in the pages of documents.
const SHORTEST_PAGE_PREFIX: usize = 3;

/// Shorter parts stand in nearly every word; the index holds no shorter ending.
const SHORTEST_PART: usize = 3;

/// One thing that must match.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Chunk {
    /// A word, folded.
    Word(String),
    /// Words held together by signs, folded: `2024/M2-004`.
    Joined(Vec<String>),
}

/// What was typed, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Query {
    pub(crate) chunks: Vec<Chunk>,
}

/// The expressions of one query, from narrow to wide. One that would find nothing more than the one before is left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Expressions {
    /// Whole words.
    pub(crate) whole: String,
    /// Whole words and, for the last, what begins with it: for titles and texts of things.
    pub(crate) beginning: Option<String>,
    /// The same for pages.
    pub(crate) page_beginning: Option<String>,
}

impl Query {
    /// Takes apart what was typed; nothing when it holds no word.
    pub(crate) fn read(typed: &str) -> Option<Self> {
        let chunks: Vec<Chunk> = typed.split_whitespace().filter_map(chunk).take(MOST_CHUNKS).collect();
        (!chunks.is_empty()).then_some(Self { chunks })
    }

    /// The last chunk, if it is a word: still being typed, perhaps.
    pub(crate) fn last_word(&self) -> Option<&str> {
        match self.chunks.last() {
            Some(Chunk::Word(word)) => Some(word),
            _ => None,
        }
    }

    /// Whole words, and beginnings.
    pub(crate) fn expressions(&self, db: &Connection) -> Result<Expressions> {
        let whole: Vec<String> = self.chunks.iter().map(|chunk| any_of(&whole_terms(chunk))).collect();
        let mut expressions = Expressions { whole: whole.join(" AND "), ..Expressions::default() };
        let Some((last, earlier)) = self.chunks.split_last() else { return Ok(expressions) };
        let with_last = |last: String| {
            whole[..earlier.len()].iter().cloned().chain([last]).collect::<Vec<_>>().join(" AND ")
        };
        match last {
            Chunk::Word(word) => {
                let begun = stems_beginning(db, word)?;
                let all = any_of(&merged(&whole_terms(last), &begun));
                let on_pages = word.chars().count() >= SHORTEST_PAGE_PREFIX && !begun.is_empty();
                expressions.page_beginning = on_pages.then(|| with_last(all.clone()));
                let any_beginning = format!("({all} OR {}*)", quoted(word));
                expressions.beginning = Some(with_last(any_beginning));
            }
            Chunk::Joined(parts) => {
                expressions.beginning = Some(with_last(format!("{}*", quoted(&parts.join(" ")))));
            }
        }
        Ok(expressions)
    }

    /// Whole words, beginnings, and parts of compounds; nothing when no compound holds any of them.
    pub(crate) fn parts_expression(&self, db: &Connection) -> Result<Option<String>> {
        let mut found_any = false;
        let mut all = Vec::with_capacity(self.chunks.len());
        for (position, chunk) in self.chunks.iter().enumerate() {
            let mut terms = whole_terms(chunk);
            if let Chunk::Word(word) = chunk {
                if position + 1 == self.chunks.len() {
                    terms = merged(&terms, &stems_beginning(db, word)?);
                }
                let holding = stems_holding(db, word)?;
                found_any |= holding.iter().any(|stem| !terms.contains(&quoted(stem)));
                terms = merged(&terms, &holding);
            }
            all.push(any_of(&terms));
        }
        Ok(found_any.then(|| all.join(" AND ")))
    }
}

fn chunk(typed: &str) -> Option<Chunk> {
    let mut folded: Vec<String> = words::ranges(typed).map(|range| fold(&typed[range])).collect();
    folded.truncate(MOST_CHUNKS);
    match folded.len() {
        0 => None,
        1 => folded.pop().map(Chunk::Word),
        _ => Some(Chunk::Joined(folded)),
    }
}

/// The terms that stand for the chunk, quoted.
fn whole_terms(chunk: &Chunk) -> Vec<String> {
    match chunk {
        Chunk::Word(word) => word_terms(word).iter().map(|term| quoted(term)).collect(),
        Chunk::Joined(parts) => {
            let stems: Vec<String> = parts.iter().map(|part| stem(part)).collect();
            vec![quoted(&stems.join(" "))]
        }
    }
}

/// The terms of a word and of its synonyms.
pub(crate) fn word_terms(word: &str) -> Vec<String> {
    let mut all = terms(word);
    for term in synonyms::of(word).iter().flat_map(|synonym| terms(synonym)) {
        if !all.contains(&term) {
            all.push(term);
        }
    }
    all
}

/// What is looked for inside compounds, for this word: its stem if that is long enough to mean something, and the
/// same for its synonyms.
pub(crate) fn parts_of(word: &str) -> Vec<String> {
    let is_part =
        |part: &String| is_plain(part) && part.len() <= LONGEST_WORD && part.chars().count() >= SHORTEST_PART;
    let part = |word: &String| {
        let stem = stem(word);
        if stem.chars().count() > SHORTEST_PART { stem } else { word.clone() }
    };
    let mut parts: Vec<String> = [word.to_owned()].iter().map(part).filter(is_part).collect();
    for synonym in synonyms::of(word).iter().map(part).filter(is_part) {
        // A part that holds another finds nothing more than that one.
        if !parts.iter().any(|known| synonym.contains(known.as_str())) {
            parts.push(synonym);
        }
    }
    parts
}

/// The stems of the words that begin so.
fn stems_beginning(db: &Connection, beginning: &str) -> Result<Vec<String>> {
    if beginning.len() > LONGEST_WORD {
        return Ok(Vec::new());
    }
    stems(
        db,
        "SELECT stem FROM search_words WHERE no IN (
           SELECT no FROM search_words WHERE word >= ?1 AND word < ?1 || char(0x10FFFF)
           ORDER BY length(word), word LIMIT ?2)
         ORDER BY length(word), word",
        beginning,
    )
}

/// The stems of the words that hold the part.
fn stems_holding(db: &Connection, word: &str) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT stem FROM search_words WHERE no IN (
           SELECT no FROM search_endings WHERE ending >= ?1 AND ending < ?1 || char(0x10FFFF)
           LIMIT {MOST_PARTS_SEEN})
         ORDER BY length(word), word LIMIT ?2"
    );
    let mut found = Vec::new();
    for part in parts_of(word) {
        found.extend(stems(db, &sql, &part)?);
    }
    Ok(found)
}

fn stems(db: &Connection, sql: &str, argument: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut stems = statement
        .query_map((argument, MOST_EXPANSIONS), |row| row.get(0))?
        .collect::<rusqlite::Result<Vec<String>>>()?;
    stems.sort_unstable();
    stems.dedup();
    Ok(stems)
}

/// The quoted terms, and these stems quoted, each once.
fn merged(quoted_terms: &[String], stems: &[String]) -> Vec<String> {
    let mut all = quoted_terms.to_vec();
    for stem in stems.iter().map(|stem| quoted(stem)) {
        if !all.contains(&stem) {
            all.push(stem);
        }
    }
    all
}

fn any_of(quoted_terms: &[String]) -> String {
    match quoted_terms {
        [one] => one.clone(),
        many => format!("({})", many.join(" OR ")),
    }
}

/// As FTS5 reads a string. Terms hold no quotes; this keeps it so whatever becomes of them.
fn quoted(term: &str) -> String {
    format!("\"{}\"", term.replace('"', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_inside_a_word_hold_it_together_and_others_mean_nothing() {
        let read = |typed| Query::read(typed).map(|query| query.chunks);
        let word = |word: &str| Chunk::Word(word.into());
        let number = Chunk::Joined(vec!["2024".into(), "m2".into(), "004".into()]);
        assert_eq!(read("2024/M2-004"), Some(vec![number]));
        assert_eq!(read("\"råd\" AND (NOT"), Some(vec![word("råd"), word("and"), word("not")]));
        assert_eq!(read("råd*"), Some(vec![word("råd")]));
        assert_eq!(read(" … «» 😀 "), None);
        assert_eq!(read(&"a ".repeat(5_000)).unwrap().len(), MOST_CHUNKS);
    }

    #[test]
    fn a_part_is_a_stem_that_means_something() {
        assert_eq!(parts_of("fordelingen"), ["fordeling"]);
        assert_eq!(parts_of("is"), [""; 0]);
        assert_eq!(parts_of("m2x"), [""; 0]);
        assert!(parts_of("tjeneste").iter().any(|part| part.starts_with("tenest")));
    }
}
