//! Search: an index derived from the tables and the documents' text.
//!
//! Two FTS5 tables hold stems: one row per case, document, person and meeting, and one per page. The program folds and
//! stems (`words`), SQLite only counts. What is asked (`query`) becomes terms: the word's stems, its synonyms in bokmål
//! and nynorsk, and for the last word what begins with it. Parts of compounds («fordeling» in «kostnadsfordeling») are
//! found through the endings of all words of the *vocabulary*, not in the texts: a compound is one word of some hundred
//! thousand, and then a term like any other.
//!
//! Order (`find`): whole words and beginnings before parts of compounds; titles and numbers before texts before pages;
//! newer versions of a document before older ones; then BM25. What a query may show is decided from the live rows, so
//! removing and withdrawing things costs the index little.

mod facets;
mod find;
mod forms;
mod frames;
mod hits;
mod index;
mod query;
mod snippet;
mod synonyms;
mod things;
mod words;

pub use find::MOST_CANDIDATES;
pub use hits::{Facet, Facets, Hit, HitKind, SearchQuery, SearchResults, SnippetPart};

pub(crate) use index::{bring_up_to_date, rebuild};

use rusqlite::Connection;

use crate::error::Result;
use crate::journal::Change;

/// Brings the index up to date with what a command changed, in the command's own transaction.
pub(crate) fn refresh(db: &Connection, changes: &[Change]) -> Result<()> {
    let mut indexer = index::Indexer::new(db);
    for (kind, id) in things::touched(db, changes)? {
        indexer.put_thing(kind, &id)?;
    }
    Ok(())
}

/// Brings the index up to date with a document's text.
pub(crate) fn refresh_pages(db: &Connection, hash: &str) -> Result<()> {
    index::Indexer::new(db).put_pages(hash)
}

/// Takes a document's text out of the index.
pub(crate) fn forget_pages(db: &Connection, hash: &str) -> Result<()> {
    index::Indexer::new(db).remove_pages(hash)
}
