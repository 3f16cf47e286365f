//! An open council: the one writer of its data folder.

use std::path::Path;

use rusqlite::Connection;

use crate::blobs::Blobs;
use crate::database;
use crate::dates::Instant;
use crate::error::{Error, Result};
use crate::folder::{self, Folder, Vacant};
use crate::ids::{EntryId, PersonId};

/// Who does something, when, and under which id it will stand in the journal. It comes from outside, so that the core
/// reads neither clock nor chance.
#[derive(Debug, Clone)]
pub struct Context {
    /// The id of the entry to be written.
    pub entry: EntryId,
    /// Who.
    pub actor: PersonId,
    /// When.
    pub at: Instant,
}

impl Context {
    /// This person, now.
    pub fn now(actor: PersonId) -> Self {
        Self { entry: EntryId::fresh(), actor, at: Instant::now() }
    }
}

/// A council's data folder, open for reading and writing.
#[derive(Debug)]
pub struct Council {
    pub(crate) db: Connection,
    blobs: Blobs,
    folder: Folder,
}

impl Council {
    /// Opens the council in the folder.
    ///
    /// # Errors
    /// [`Error::NoCouncil`], [`Error::InUse`] by another process, [`Error::NewerData`], [`Error::Damaged`].
    pub fn open(path: &Path) -> Result<Self> {
        if !folder::holds_council(path) {
            return Err(Error::NoCouncil(path.to_owned()));
        }
        Self::of(Folder::take(path)?)
    }

    /// Makes an empty council in the folder; the first command is to set it up. Where a refusal must leave the folder
    /// free, it is made aside: see [`Vacant`].
    ///
    /// # Errors
    /// [`Error::NotEmpty`] when a council or something foreign lies there already, [`Error::InUse`].
    pub fn create(path: &Path) -> Result<Self> {
        Vacant::take(path)?.empty_council()
    }

    pub(crate) fn of(folder: Folder) -> Result<Self> {
        let db = database::open(&folder.database())?;
        Ok(Self { db, blobs: Blobs::new(folder.blobs()), folder })
    }

    /// The documents' bytes.
    pub fn blobs(&self) -> &Blobs {
        &self.blobs
    }

    /// The data folder.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a consistent copy of the database while the council stays open.
    pub fn copy_database(&self, to: &Path, progress: &mut dyn FnMut(u32, u32)) -> Result<()> {
        let mut copy = Connection::open(to)?;
        let backup = rusqlite::backup::Backup::new(&self.db, &mut copy)?;
        loop {
            let step = backup.step(256)?;
            let at = backup.progress();
            let (left, total) = (at.remaining.unsigned_abs(), at.pagecount.unsigned_abs());
            progress(total.saturating_sub(left), total);
            if step == rusqlite::backup::StepResult::Done {
                return Ok(());
            }
        }
    }
}
