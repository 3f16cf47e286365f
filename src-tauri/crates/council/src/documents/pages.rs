//! The text of documents, page by page. Derived from the bytes: not in the journal, keyed by their hash, and may be read
//! again at any time.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use serde::Serialize;
use ts_rs::TS;

use crate::blobs::Blob;
use crate::council::Council;
use crate::error::Result;
use crate::search;

/// The media types whose text is read.
const READABLE: [&str; 2] = ["application/pdf", "text/plain"];

/// The text of one page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PageText {
    /// From 1.
    pub page: u32,
    /// The text.
    pub text: String,
}

impl Council {
    /// Keeps the text of these bytes and makes it searchable; text kept before is replaced. It is kept before the command
    /// that names the bytes, so that no document stands there without its text, and shows nowhere until then.
    pub fn keep_page_texts(&mut self, hash: &str, pages: &[PageText]) -> Result<()> {
        let transaction = self.db.transaction()?;
        transaction.prepare_cached("DELETE FROM page_texts WHERE blob_hash = ?")?.execute([hash])?;
        for page in pages {
            transaction
                .prepare_cached("INSERT INTO page_texts (blob_hash, page, text) VALUES (?, ?, ?)")?
                .execute(params![hash, page.page, page.text])?;
        }
        note_reading(&transaction, hash, u32::try_from(pages.len()).ok(), "")?;
        search::refresh_pages(&transaction, hash)?;
        transaction.commit()?;
        Ok(())
    }

    /// Remembers that these bytes cannot be read, however often it is tried, and why: a code such as `read.encrypted`.
    pub fn keep_unreadable(&mut self, hash: &str, problem: &str) -> Result<()> {
        note_reading(&self.db, hash, None, problem)
    }

    /// The text of these bytes, by page; empty when it was not read yet.
    pub fn page_texts(&self, hash: &str) -> Result<Vec<PageText>> {
        let mut statement =
            self.db.prepare_cached("SELECT page, text FROM page_texts WHERE blob_hash = ? ORDER BY page")?;
        let rows =
            statement.query_map([hash], |row| Ok(PageText { page: row.get(0)?, text: row.get(1)? }))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether the text of these bytes is still to be read.
    pub fn is_unread(&self, blob: &Blob) -> Result<bool> {
        let mut read = self.db.prepare_cached("SELECT 1 FROM readings WHERE blob_hash = ?")?;
        Ok(READABLE.contains(&blob.media_type.as_str()) && !read.exists([&blob.hash])?)
    }

    /// The bytes of documents whose text is still to be read. Books, notices and whole packets only repeat what stands in
    /// cases and annexes.
    pub fn unread_documents(&self) -> Result<Vec<Blob>> {
        let mut statement = self.db.prepare_cached(
            "SELECT DISTINCT b.hash, b.size, b.media_type FROM blobs b
               JOIN document_versions v ON v.blob_hash = b.hash JOIN documents d ON d.id = v.document_id
             WHERE b.media_type IN (?1, ?2) AND d.kind NOT IN ('book', 'notice', 'packet')
               AND NOT EXISTS (SELECT 1 FROM readings r WHERE r.blob_hash = b.hash) ORDER BY b.hash",
        )?;
        let blob = |row: &rusqlite::Row<'_>| {
            let size: i64 = row.get(1)?;
            Ok(Blob { hash: row.get(0)?, size: size.unsigned_abs(), media_type: row.get(2)? })
        };
        Ok(statement.query_map(READABLE, blob)?.collect::<rusqlite::Result<_>>()?)
    }

    /// Forgets the text of bytes that no document has and none had: their command was refused, or never came.
    pub fn forget_unnamed_texts(&mut self) -> Result<()> {
        let gone: Vec<String> = self
            .db
            .prepare_cached("SELECT blob_hash FROM readings WHERE blob_hash NOT IN (SELECT hash FROM blobs)")?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        if gone.is_empty() {
            return Ok(()); // as nearly always, and then the journal is not read through
        }
        let named: BTreeSet<String> = self.hashes_named()?.into_iter().collect();
        let transaction = self.db.transaction()?;
        for hash in gone.into_iter().filter(|hash| !named.contains(hash)) {
            transaction.prepare_cached("DELETE FROM page_texts WHERE blob_hash = ?")?.execute([&hash])?;
            transaction.prepare_cached("DELETE FROM readings WHERE blob_hash = ?")?.execute([&hash])?;
            search::forget_pages(&transaction, &hash)?;
        }
        transaction.commit()?;
        Ok(())
    }
}

fn note_reading(db: &Connection, hash: &str, pages: Option<u32>, problem: &str) -> Result<()> {
    let pages = pages.filter(|pages| *pages > 0);
    db.prepare_cached("INSERT OR REPLACE INTO readings (blob_hash, pages, problem) VALUES (?, ?, ?)")?
        .execute(params![hash, pages, problem])?;
    Ok(())
}
