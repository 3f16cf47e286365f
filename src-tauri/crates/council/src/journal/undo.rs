//! Undo: a new entry with another entry's changes turned round.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::changes::{self, Change, Operation};
use super::entry::{self, Entry};
use super::execute::Write;
use super::history::HistoryEntry;
use crate::access;
use crate::command::Command;
use crate::council::Council;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{EntryId, PersonId};
use crate::kinds::AccessRole;

/// Takes one entry back. An undo is an entry too, so it can itself be taken back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Undo {
    /// The entry to take back.
    pub entry: EntryId,
}

impl Undo {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let entry = entry::find(write.db, self.entry)?.ok_or_else(|| {
            Error::refused(RefusalCode::NotFound, json!({ "table": "entries", "id": self.entry }))
        })?;
        let own = entry.actor == write.actor;
        if !own && access::role_of(write.db, write.actor)? != AccessRole::Secretary {
            return Err(Error::refused(RefusalCode::UndoNotOwn, json!({})));
        }
        // Who no longer may run the command may not bring its effect back either, or take back what they gave away.
        access::check(write.db, write.actor, &original_command(write.db, &entry)?)?;
        if is_undone(write.db, entry.id)? {
            return Err(Error::refused(RefusalCode::UndoAlreadyDone, json!({})));
        }
        let (blobs, changes): (Vec<_>, Vec<_>) =
            entry.changes()?.into_iter().partition(|change| change.table == "blobs");
        for change in &changes {
            if !changes::still_as_after(write.db, change)? {
                return Err(touched_later(write, &entry, change)?);
            }
        }
        let turned: Vec<Change> = changes.into_iter().map(Change::turned).collect();
        changes::apply(write.db, &turned)?;
        for blob in blobs {
            turn_blob(write.db, blob)?;
        }
        Ok(entry.subject)
    }
}

/// The same bytes are kept once for all documents that have them: their row goes with the last of these, and it is no
/// conflict when another document has put it there.
fn turn_blob(db: &Connection, change: Change) -> Result<()> {
    let is_used = || {
        let mut used = db.prepare_cached("SELECT 1 FROM document_versions WHERE blob_hash = ?")?;
        used.exists([&change.key])
    };
    let wanted = match change.op {
        Operation::Insert => changes::still_as_after(db, &change)? && !is_used()?,
        Operation::Delete => changes::still_as_after(db, &change)?,
        Operation::Update => true,
    };
    if wanted { changes::apply(db, &[change.turned()]) } else { Ok(()) }
}

/// The command that an entry, or the entry it takes back, came from.
fn original_command(db: &Connection, entry: &Entry) -> Result<Command> {
    let mut command = entry.command()?;
    while let Command::Undo(undo) = &command {
        let undone = entry::find(db, undo.entry)?;
        command =
            undone.ok_or_else(|| Error::Damaged(format!("entry {} is not there", undo.entry)))?.command()?;
    }
    Ok(command)
}

/// Whether the entry is undone at the moment: by an undo that has not been undone itself.
pub(crate) fn is_undone(db: &Connection, id: EntryId) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT id FROM entries WHERE undoes = ?")?;
    let undos: Vec<EntryId> =
        statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for undo in undos {
        if !is_undone(db, undo)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Names the later entry that touched the row, which is what the user has to look at first.
fn touched_later(write: &Write<'_>, entry: &Entry, change: &Change) -> Result<Error> {
    let sql = format!("SELECT {} FROM entries WHERE seq > ? ORDER BY seq DESC", entry::COLUMNS);
    let mut statement = write.db.prepare_cached(&sql)?;
    for later in statement.query_map([entry.seq], entry::from_row)? {
        let later = later?;
        if later.changes()?.iter().any(|other| change.meets(other)) {
            let facts = json!({ "entry": later.id, "kind": later.kind, "subject": later.subject });
            return Ok(Error::refused(RefusalCode::UndoTouchedLater, facts));
        }
    }
    Ok(Error::Damaged(format!("{} {} was changed outside the journal", change.table, change.key)))
}

impl Council {
    /// Whether this person may take the entry back. A later entry may still stand in the way; the refusal names it.
    pub fn may_undo(&self, entry: &HistoryEntry, reader: PersonId) -> Result<bool> {
        let Some(role) = access::role_if_active(&self.db, reader)? else { return Ok(false) };
        if entry.undone || (entry.actor != reader && role != AccessRole::Secretary) {
            return Ok(false);
        }
        let stored = entry::find(&self.db, entry.id)?
            .ok_or_else(|| Error::Damaged(format!("entry {} is not there", entry.id)))?;
        let command = original_command(&self.db, &stored)?;
        if matches!(command, Command::SetUpCouncil(_)) {
            return Ok(false); // it would leave nobody who could do anything
        }
        access::allows(&self.db, role, &command)
    }

    /// The entry that «Angre» without further words takes back: the person's latest that is not an undo, not undone,
    /// and not the founding of the council.
    pub fn last_undoable(&self, actor: PersonId) -> Result<EntryId> {
        let mut statement = self.db.prepare_cached(
            "SELECT id FROM entries WHERE actor = ? AND kind NOT IN ('undo', 'council.set_up') ORDER BY seq DESC",
        )?;
        for id in statement.query_map([actor], |row| row.get(0))? {
            let id = id?;
            if !is_undone(&self.db, id)? {
                return Ok(id);
            }
        }
        Err(Error::refused(RefusalCode::UndoNothing, json!({})))
    }
}
