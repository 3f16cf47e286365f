//! A council made again from its journal and its documents alone.

use std::path::Path;

use super::{entry, verify};
use crate::council::Council;
use crate::error::Result;
use crate::search;

/// What was made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
pub struct Rebuilt {
    /// Entries folded.
    pub entries: u32,
    /// Documents copied.
    pub blobs: u32,
}

impl Council {
    /// Folds the journal into an empty folder: the same journal, the same tables, the same documents. Text and search
    /// index, which are derived, come along.
    ///
    /// # Errors
    /// [`crate::Error::NotEmpty`] when the folder holds anything; [`crate::Error::Damaged`] when the journal does not
    /// add up.
    pub fn rebuild(&self, into: &Path, progress: &mut dyn FnMut(u32)) -> Result<Rebuilt> {
        let fresh = Self::create(into)?;
        let mut rebuilt = Rebuilt { entries: 0, blobs: 0 };
        entry::walk(&self.db, |entry| {
            verify::fold(&fresh.db, &entry)?;
            entry::insert(&fresh.db, &entry)?;
            rebuilt.entries += 1;
            progress(rebuilt.entries);
            Ok(())
        })?;
        for hash in self.blobs().hashes()? {
            fresh.blobs().copy_from(self.blobs(), &hash)?;
            rebuilt.blobs += 1;
        }
        self.copy_page_texts(&fresh)?;
        search::rebuild(&fresh.db)?;
        Ok(rebuilt)
    }

    fn copy_page_texts(&self, to: &Self) -> Result<()> {
        let transaction = to.db.unchecked_transaction()?;
        let mut read = self.db.prepare("SELECT blob_hash, page, text FROM page_texts")?;
        let mut rows = read.query([])?;
        while let Some(row) = rows.next()? {
            transaction.prepare_cached("INSERT INTO page_texts VALUES (?, ?, ?)")?.execute((
                row.get::<_, String>(0)?,
                row.get::<_, i64>(1)?,
                row.get::<_, String>(2)?,
            ))?;
        }
        transaction.commit()?;
        Ok(())
    }
}
