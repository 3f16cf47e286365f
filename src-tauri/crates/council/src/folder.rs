//! The data folder: one council, one process at a time.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::blobs::Blobs;
use crate::council::Council;
use crate::database;
use crate::error::{Error, Result};
use crate::hash::is_hash;

/// The database's file name in the data folder.
const DATABASE: &str = "council.db";
/// What SQLite keeps beside the database.
const DATABASE_LOG: &str = "council.db-wal";
/// The documents' bytes.
const BLOBS: &str = "blobs";
/// Files on their way, which may be thrown away at any time.
const SCRATCH: &str = "scratch";
/// What may lie in a data folder before there is a council: the lock, files on their way, and what this machine
/// remembers.
const BEFORE_THE_COUNCIL: [&str; 4] = ["lock", SCRATCH, "settings.json", "settings.json.new"];

/// A data folder this process holds. The lock goes when the value does, also when the process is killed.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    lock: File,
}

impl Folder {
    /// Takes the folder, making it if it is not there, and throws away what a process that was killed left in it.
    pub(crate) fn take(path: &Path) -> Result<Self> {
        fs::create_dir_all(path).map_err(Error::file(path))?;
        let lock_path = path.join("lock");
        let lock = File::options().create(true).truncate(false).write(true).open(&lock_path);
        let lock = lock.map_err(Error::file(&lock_path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::InUse(path.to_owned())),
            Err(TryLockError::Error(source)) => return Err(Error::File { path: lock_path, source }),
        }
        let folder = Self { path: path.to_owned(), lock };
        let _ = fs::remove_dir_all(folder.scratch()); // it is in nobody's way; the next start tries again
        Blobs::new(folder.blobs()).throw_away_incoming();
        Ok(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.path.join(DATABASE)
    }

    pub(crate) fn blobs(&self) -> PathBuf {
        self.path.join(BLOBS)
    }

    fn scratch(&self) -> PathBuf {
        self.path.join(SCRATCH)
    }
}

/// Closing the file is not enough: a child that is just being started holds it for a moment too, and with it the lock.
impl Drop for Folder {
    fn drop(&mut self) {
        let _ = self.lock.unlock();
    }
}

/// A data folder that this process holds and in which there is no council yet: the place where one is founded, made or
/// restored. It is prepared aside, and put in place when it is whole, so that a refusal or a kill on the way leaves the
/// folder as free as it was.
#[derive(Debug)]
pub struct Vacant(Folder);

impl Vacant {
    /// Takes the folder, making it if it is not there.
    ///
    /// # Errors
    /// [`Error::NotEmpty`] when a council lies there, or files that are not this program's; [`Error::InUse`] when
    /// another process prepares one there.
    pub fn take(path: &Path) -> Result<Self> {
        must_be_vacant(path)?;
        let folder = Folder::take(path)?;
        must_be_vacant(path)?; // somebody may have been faster, and be gone again
        Ok(Self(folder))
    }

    /// A new folder to prepare a council in. It goes with the value.
    ///
    /// # Errors
    /// [`Error::File`].
    pub fn staging(&self) -> Result<TempDir> {
        let scratch = self.0.scratch();
        fs::create_dir_all(&scratch).map_err(Error::file(&scratch))?;
        tempfile::tempdir_in(&scratch).map_err(Error::file(scratch))
    }

    /// Moves a whole council that nobody has open from a folder inside this one to its place, and opens it. The database
    /// comes last: until it is there, there is no council, and documents' bytes alone harm nobody.
    ///
    /// # Errors
    /// [`Error::File`], and those of [`Council::open`].
    pub fn settle(self, staging: &Path) -> Result<Council> {
        let (from, to) = (staging.join(BLOBS), self.0.blobs());
        for prefix in entries(&from)? {
            let target = to.join(prefix.file_name().unwrap_or_default());
            fs::create_dir_all(&target).map_err(Error::file(&target))?;
            for bytes in entries(&prefix)? {
                rename(&bytes, &target.join(bytes.file_name().unwrap_or_default()))?;
            }
            sync_folder(&target)?;
        }
        if to.exists() {
            sync_folder(&to)?;
        }
        fold_log(staging)?;
        rename(&staging.join(DATABASE), &self.0.database())?;
        sync_folder(self.0.path())?;
        Council::of(self.0)
    }

    /// A council without entries, in its place at once.
    pub(crate) fn empty_council(self) -> Result<Council> {
        Council::of(self.0)
    }
}

/// SQLite takes its log away when it closes, unless it could not finish. The log is part of the database then, and two
/// files cannot be put in place as one.
fn fold_log(folder: &Path) -> Result<()> {
    let log = folder.join(DATABASE_LOG);
    if log.exists() {
        drop(database::open(&folder.join(DATABASE))?);
    }
    if log.exists() {
        return Err(Error::Damaged(format!("{} is not taken into the database", log.display())));
    }
    Ok(())
}

/// Whether a council lies in the folder.
pub(crate) fn holds_council(path: &Path) -> bool {
    path.join(DATABASE).exists()
}

/// Refuses a folder with anything in it that was not there before the council, SQLite's log among it: a log without its
/// database would be replayed into the next one of that name. Bytes of documents are no obstacle: they
/// are what remains when a council was being put in place and the process was killed.
fn must_be_vacant(path: &Path) -> Result<()> {
    for entry in entries(path)? {
        let name = entry.file_name().unwrap_or_default().to_string_lossy();
        let is_ours = BEFORE_THE_COUNCIL.contains(&&*name) || (name == BLOBS && holds_only_blobs(&entry)?);
        if !is_ours {
            return Err(Error::NotEmpty(path.to_owned()));
        }
    }
    Ok(())
}

fn holds_only_blobs(folder: &Path) -> Result<bool> {
    for prefix in entries(folder)? {
        let is_blob = |file: &PathBuf| is_hash(&file.file_name().unwrap_or_default().to_string_lossy());
        if !prefix.is_dir() || !entries(&prefix)?.iter().all(is_blob) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What lies in the folder; nothing when there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(Error::file(folder))?;
    entries.map(|entry| entry.map(|entry| entry.path()).map_err(Error::file(folder))).collect()
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    fs::rename(from, to).map_err(Error::file(to))
}

/// Makes a rename inside the folder survive a power cut, where the system has that notion.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    if cfg!(unix) {
        File::open(path).and_then(|folder| folder.sync_all()).map_err(Error::file(path))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_free_once_it_is_let_go_though_a_child_still_holds_its_file() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::take(place.path()).unwrap();
        let with_a_child = folder.lock.try_clone().unwrap();
        assert!(matches!(Folder::take(place.path()), Err(Error::InUse(_))));
        drop(folder);
        Folder::take(place.path()).unwrap();
        drop(with_a_child);
    }
}
