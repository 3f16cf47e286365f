//! The council's data as a whole: is it sound, a copy of all of it in one file, and the way back from that file.

mod manifest;
mod pack;
mod unpack;

use std::path::Path;

use samrad_council::journal::Verification;
use samrad_council::{Council, Vacant};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::{ByPath, Nothing};
use crate::task::Task;

/// The database's name, as in the data folder.
const DATABASE: &str = "council.db";
/// The folder of the documents' bytes, as in the data folder.
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

/// Checks everything the journal promises. Others wait for the journal and the rows, not for the documents' bytes.
pub fn verify(app: &App, _: Nothing, task: &Task<'_>) -> Answer<Verification> {
    task.report("verify_journal", 0, None);
    let (mut found, hashes, blobs) = app.with(|council| {
        let (found, hashes) = council.verify_database()?;
        Ok((found, hashes, council.blobs().clone()))
    })?;
    found.verify_blobs(&blobs, &hashes, &mut |done, total| {
        task.report("verify_documents", done, Some(total));
        !task.is_stopped()
    });
    task.go_on()?;
    Ok(found)
}

/// Writes database and documents to one file. What this machine remembers (who sits here, theme) is not in it.
pub fn backup(app: &App, to: ByPath, task: &Task<'_>) -> Answer<BackupDone> {
    let scratch = tempfile::tempdir_in(app.scratch()?).map_err(Failure::file(app.folder()))?;
    let database = scratch.path().join(DATABASE);
    let (blobs, hashes) = app.with(|council| {
        council.copy_database(&database, &mut |done, total| {
            task.report("copy_database", done, Some(total));
        })?;
        Ok((council.blobs().clone(), council.hashes_named()?))
    })?;
    // From here on the council is free for others: the copy stands still, and documents' bytes never change.
    task.go_on()?;
    pack::pack(Path::new(&to.path), &database, &blobs, &hashes, task)
}

/// Makes the council in a backup the one in this data folder, where there is none yet. Everything in the file is
/// checked before anything is put in its place.
pub fn restore(app: &App, from: ByPath, task: &Task<'_>) -> Answer<BackupDone> {
    let place = vacant(app)?;
    let staging = place.staging()?;
    let done = unpack::unpack(Path::new(&from.path), staging.path(), task)?;
    // A file that passed the checks can still be another program's database, or a newer one's.
    Council::open(staging.path()).map_err(|error| match error {
        samrad_council::Error::NewerData { .. } => error.into(),
        other => damaged(&other.to_string()),
    })?;
    task.go_on()?;
    app.replace(place.settle(staging.path())?);
    Ok(done)
}

/// The data folder as a place for a council, where there is none yet.
pub(crate) fn vacant(app: &App) -> Answer<Vacant> {
    if app.lock().is_some() {
        return Err(samrad_council::Error::NotEmpty(app.folder().to_owned()).into());
    }
    Ok(Vacant::take(app.folder())?)
}

fn damaged(reason: &str) -> Failure {
    Failure { message: reason.to_owned(), ..Failure::new("backup.damaged", json!({ "reason": reason })) }
}
