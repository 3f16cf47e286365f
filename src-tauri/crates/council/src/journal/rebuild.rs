//! A council made again from its journal and its documents alone.

use std::fs;
use std::path::Path;

use super::{belonging, changes, entry};
use crate::council::Council;
use crate::error::{Error, Result};
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
        if fs::read_dir(into).is_ok_and(|mut entries| entries.next().is_some()) {
            return Err(Error::NotEmpty(into.to_owned()));
        }
        let fresh = Self::create(into)?;
        let mut rebuilt = Rebuilt { entries: self.fold_into(&fresh, progress)?, blobs: 0 };
        for hash in self.hashes_named()? {
            if self.blobs().size(&hash).is_none() {
                continue; // verify tells of it; what is there is saved all the same
            }
            fresh.blobs().copy_from(self.blobs(), &hash)?;
            rebuilt.blobs += 1;
        }
        self.copy_page_texts(&fresh)?;
        search::rebuild(&fresh.db)?;
        Ok(rebuilt)
    }

    /// The whole journal in one transaction: all of it or, where it does not add up, nothing.
    fn fold_into(&self, fresh: &Self, progress: &mut dyn FnMut(u32)) -> Result<u32> {
        let transaction = fresh.db.unchecked_transaction()?;
        let (mut entries, mut hash) = (0, String::new());
        entry::walk(&self.db, |entry| {
            if let Some(problem) = entry.break_after((entries.into(), &hash)) {
                return Err(Error::Damaged(format!("entry {}: {problem}", entry.seq)));
            }
            let changes = entry.changes()?;
            changes::apply(&transaction, &changes)?;
            entry::insert(&transaction, &entry)?;
            belonging::note(&transaction, entry.seq, &changes)?;
            hash = entry.hash;
            entries += 1;
            progress(entries);
            Ok(())
        })?;
        transaction.commit()?;
        Ok(entries)
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
        let mut read = self.db.prepare("SELECT blob_hash, pages, problem FROM readings")?;
        let mut rows = read.query([])?;
        while let Some(row) = rows.next()? {
            transaction.prepare_cached("INSERT INTO readings VALUES (?, ?, ?)")?.execute((
                row.get::<_, String>(0)?,
                row.get::<_, Option<i64>>(1)?,
                row.get::<_, String>(2)?,
            ))?;
        }
        transaction.commit()?;
        Ok(())
    }
}
