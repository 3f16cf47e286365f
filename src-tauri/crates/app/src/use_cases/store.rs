//! The council's data as a whole: is it sound, a copy of all of it in one file, and the way back from that file.

mod manifest;
mod pack;
mod unpack;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use samrad_council::Council;
use samrad_council::journal::Verification;
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::{ByPath, Nothing};
use crate::task::Task;

/// The database's name, in the data folder and in a backup.
const DATABASE: &str = "council.db";
/// What SQLite keeps beside the database. A log without its database would be replayed into the next one of that name.
const DATABASE_LOG: &str = "council.db-wal";
/// The folder of the documents' bytes, in the data folder and in a backup.
const BLOBS: &str = "blobs";

/// What a backup or a restore handled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupDone {
    /// The backup.
    pub path: String,
    /// Files in it, the list of them not counted.
    pub files: u32,
    /// Their bytes, unpacked.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Checks everything the journal promises.
pub fn verify(app: &App, _: Nothing, task: &Task<'_>) -> Answer<Verification> {
    task.report("verify_journal", 0, None);
    app.with(|council| {
        Ok(council.verify(&mut |done, total| task.report("verify_documents", done, Some(total)))?)
    })
}

/// Writes database and documents to one file. What this machine remembers (who sits here, theme) is not in it.
pub fn backup(app: &App, to: ByPath, task: &Task<'_>) -> Answer<BackupDone> {
    let scratch = tempfile::tempdir_in(app.scratch()?).map_err(Failure::file(app.folder()))?;
    let database = scratch.path().join(DATABASE);
    let (blobs, hashes) = app.with(|council| {
        council.copy_database(&database, &mut |done, total| {
            task.report("copy_database", done, Some(total));
        })?;
        // Also bytes that an undo could bring back: they are no longer in use, but on disk.
        let mut hashes: BTreeSet<String> = council.hashes_in_use()?.into_iter().collect();
        hashes.extend(council.blobs().hashes()?);
        Ok((council.blobs().clone(), hashes))
    })?;
    // From here on the council is free for others: the copy stands still, and documents' bytes never change.
    task.go_on()?;
    pack::pack(Path::new(&to.path), &database, &blobs, &hashes, task)
}

/// Makes the council in a backup the one in this data folder, where there is none yet. Everything in the file is
/// checked before anything is put in its place.
pub fn restore(app: &App, from: ByPath, task: &Task<'_>) -> Answer<BackupDone> {
    must_be_without_council(app)?;
    let staging = tempfile::tempdir_in(app.scratch()?).map_err(Failure::file(app.folder()))?;
    let done = unpack::unpack(Path::new(&from.path), staging.path(), task)?;
    // A file that passed the checks can still be another program's database, or a newer one's.
    Council::open(staging.path()).map_err(|error| match error {
        samrad_council::Error::NewerData { .. } => error.into(),
        other => damaged(&other.to_string()),
    })?;
    task.go_on()?;
    put_in_place(app, staging.path())?;
    Ok(done)
}

/// Refuses to stand a council where one is, or where the log of one was left behind.
pub(crate) fn must_be_without_council(app: &App) -> Answer<()> {
    let taken = |name: &str| app.folder().join(name).exists();
    if app.lock().is_some() || taken(DATABASE) || taken(DATABASE_LOG) {
        return Err(samrad_council::Error::NotEmpty(app.folder().to_owned()).into());
    }
    Ok(())
}

/// Moves a whole council that nobody has open from a folder inside the data folder to the data folder, and opens it.
/// The database comes last: until it is there, there is no council, and documents' bytes alone harm nobody.
pub(crate) fn put_in_place(app: &App, staging: &Path) -> Answer<()> {
    let mut guard = app.lock();
    for bytes in blob_files(&staging.join(BLOBS))? {
        let target = app.folder().join(bytes.strip_prefix(staging).unwrap_or(&bytes));
        let parent = target.parent().unwrap_or(app.folder());
        std::fs::create_dir_all(parent).map_err(Failure::file(parent))?;
        std::fs::rename(&bytes, &target).map_err(Failure::file(&target))?;
    }
    // SQLite takes its log away when it closes, unless it could not finish; then the log is part of the database.
    for name in [DATABASE_LOG, DATABASE] {
        let (source, target) = (staging.join(name), app.folder().join(name));
        if name == DATABASE || source.exists() {
            std::fs::rename(&source, &target).map_err(Failure::file(&target))?;
        }
    }
    *guard = Some(Council::open(app.folder())?);
    Ok(())
}

fn blob_files(folder: &Path) -> Answer<Vec<PathBuf>> {
    let mut files = Vec::new();
    for prefix in entries(folder)? {
        files.extend(entries(&prefix)?);
    }
    Ok(files)
}

/// What lies in the folder; nothing when there is no such folder.
fn entries(folder: &Path) -> Answer<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = std::fs::read_dir(folder).map_err(Failure::file(folder))?;
    entries.map(|entry| entry.map(|entry| entry.path()).map_err(Failure::file(folder))).collect()
}

fn damaged(reason: &str) -> Failure {
    Failure { message: reason.to_owned(), ..Failure::new("backup.damaged", json!({ "reason": reason })) }
}
