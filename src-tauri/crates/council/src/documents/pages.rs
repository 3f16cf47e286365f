//! The text of documents, page by page. Derived from the bytes: not in the journal, and may be read again at any time.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use crate::council::Council;
use crate::error::Result;
use crate::search;

/// The text of one page.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PageText {
    /// From 1.
    pub page: u32,
    /// The text.
    pub text: String,
}

impl Council {
    /// Keeps the text of these bytes and makes it searchable; text kept before is replaced.
    pub fn keep_page_texts(&mut self, hash: &str, pages: &[PageText]) -> Result<()> {
        let transaction = self.db.transaction()?;
        transaction.prepare_cached("DELETE FROM page_texts WHERE blob_hash = ?")?.execute([hash])?;
        for page in pages {
            transaction
                .prepare_cached("INSERT INTO page_texts (blob_hash, page, text) VALUES (?, ?, ?)")?
                .execute(params![hash, page.page, page.text])?;
        }
        search::refresh_pages(&transaction, hash)?;
        transaction.commit()?;
        Ok(())
    }

    /// The text of these bytes, by page; empty when it was not read yet.
    pub fn page_texts(&self, hash: &str) -> Result<Vec<PageText>> {
        let mut statement =
            self.db.prepare_cached("SELECT page, text FROM page_texts WHERE blob_hash = ? ORDER BY page")?;
        let rows =
            statement.query_map([hash], |row| Ok(PageText { page: row.get(0)?, text: row.get(1)? }))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// PDF documents whose text has not been read yet, by hash. Books, notices and whole packets only repeat what stands
    /// in cases and annexes.
    pub fn unread_documents(&self) -> Result<Vec<String>> {
        let mut statement = self.db.prepare_cached(
            "SELECT DISTINCT b.hash FROM blobs b JOIN document_versions v ON v.blob_hash = b.hash
             JOIN documents d ON d.id = v.document_id
             WHERE b.media_type = 'application/pdf' AND d.kind NOT IN ('book', 'notice', 'packet')
               AND NOT EXISTS (SELECT 1 FROM page_texts p WHERE p.blob_hash = b.hash)",
        )?;
        Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }
}
