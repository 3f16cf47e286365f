//! Running a command: access, one transaction, the rules of its room, and the entry.

use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
use rusqlite::{Connection, TransactionBehavior};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use super::changes::{self, Change, Operation};
use super::{belonging, entry};
use crate::access;
use crate::blobs::Blobs;
use crate::command::Command;
use crate::costs;
use crate::council::{Context, Council};
use crate::dates::Instant;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{EntryId, PersonId};
use crate::search;

/// What a command did. Everything shown on a screen that came from a touched row is to be read again.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Changed {
    /// The entry that was written; nothing if the command found everything as it wanted it.
    pub entry: Option<EntryId>,
    /// What was done, for «Angre».
    pub label: Label,
    /// The rows that changed.
    pub touched: Vec<Touched>,
}

/// What was done, to which thing.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Label {
    /// The command's type, such as `case.create`.
    pub kind: String,
    /// The thing's own name: a title, a number.
    pub subject: String,
}

/// A row that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Touched {
    /// The table.
    pub table: String,
    /// The row's key.
    pub key: String,
}

/// What the rooms' functions write through: the open transaction, who writes, and when.
pub(crate) struct Write<'a> {
    pub(crate) db: &'a Connection,
    pub(crate) actor: PersonId,
    pub(crate) at: &'a Instant,
}

impl Write<'_> {
    /// Refuses unless the row is there.
    pub(crate) fn must_exist(&self, table: &'static str, id: impl rusqlite::ToSql + ToString) -> Result<()> {
        let mut statement = self.db.prepare_cached(&format!("SELECT 1 FROM {table} WHERE id = ?"))?;
        if statement.exists([&id])? {
            return Ok(());
        }
        Err(Error::refused(RefusalCode::NotFound, json!({ "table": table, "id": id.to_string() })))
    }

    /// One column of one row, or a refusal if the row is not there.
    pub(crate) fn column<T: rusqlite::types::FromSql>(
        &self,
        table: &'static str,
        column: &'static str,
        id: impl rusqlite::ToSql + ToString,
    ) -> Result<T> {
        let mut statement = self.db.prepare_cached(&format!("SELECT {column} FROM {table} WHERE id = ?"))?;
        match statement.query_row([&id], |row| row.get(0)) {
            Err(rusqlite::Error::QueryReturnedNoRows) => {
                Err(Error::refused(RefusalCode::NotFound, json!({ "table": table, "id": id.to_string() })))
            }
            read => Ok(read?),
        }
    }
}

impl Council {
    /// Runs one command as one step: either all of it and its journal entry are safely on disk, or nothing is.
    ///
    /// # Errors
    /// [`Error::Refused`] when a rule or the access table says no; nothing is changed then.
    pub fn execute(&mut self, context: &Context, command: &Command) -> Result<Changed> {
        self.run(context, command).map_err(|error| refused_by_schema(error, command))
    }

    fn run(&mut self, context: &Context, command: &Command) -> Result<Changed> {
        let blobs = self.blobs().clone();
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        access::check(&transaction, context.actor, command)?;
        let write = Write { db: &transaction, actor: context.actor, at: &context.at };
        let mut session = changes::record(&transaction)?;
        let subject = command.apply(&write)?;
        let changes = changes::recorded(&transaction, &mut session)?;
        drop(session);
        let label = Label { kind: command.kind().to_owned(), subject: subject.clone() };
        if changes.is_empty() {
            return Ok(Changed { entry: None, label, touched: Vec::new() });
        }
        access::must_keep_a_secretary(&transaction, &changes)?;
        costs::must_keep_used_versions(&transaction, &changes)?;
        bytes_must_be_there(&blobs, &changes)?;
        let undoes = match command {
            Command::Undo(undo) => Some(undo.entry),
            _ => None,
        };
        let draft = entry::Draft {
            id: context.entry,
            at: &context.at,
            actor: context.actor,
            command,
            subject,
            changes: &changes,
            undoes,
        };
        let seq = entry::append(&transaction, draft)?;
        belonging::note(&transaction, seq, &changes)?;
        search::refresh(&transaction, &changes)?;
        transaction.commit()?;
        Ok(Changed { entry: Some(context.entry), label, touched: touched(changes) })
    }
}

/// Refuses a row that would point to bytes that are not safely on disk. It looks at rows and not at commands, so that no
/// command with a file in it is forgotten, an undo that brings a document back among them.
fn bytes_must_be_there(blobs: &Blobs, changes: &[Change]) -> Result<()> {
    let inserted =
        |table| changes.iter().filter(move |change| change.op == Operation::Insert && change.table == table);
    let missing = |hash: &str| Error::refused(RefusalCode::BlobMissing, json!({ "hash": hash }));
    for blob in inserted("blobs") {
        let size = blob.after.get("size").and_then(serde_json::Value::as_u64);
        if size.is_none() || blobs.size(&blob.key) != size {
            return Err(missing(&blob.key));
        }
    }
    for version in inserted("document_versions") {
        let hash = version.after.get("blob_hash").and_then(serde_json::Value::as_str).unwrap_or_default();
        if blobs.size(hash).is_none() {
            return Err(missing(hash));
        }
    }
    Ok(())
}

/// The schema's no in the words of the rules.
///
/// When an undo breaks a constraint, something newer leans on what it would remove, or stands where it would put
/// something back. In other commands only an id can be taken: what else is unique is asked about by the rules.
fn refused_by_schema(error: Error, command: &Command) -> Error {
    let Error::Database(rusqlite::Error::SqliteFailure(failure, message)) = &error else { return error };
    if failure.code != rusqlite::ErrorCode::ConstraintViolation {
        return error;
    }
    if matches!(command, Command::Undo(_)) {
        return Error::refused(RefusalCode::UndoDependedOn, json!({}));
    }
    match failure.extended_code {
        SQLITE_CONSTRAINT_PRIMARYKEY | SQLITE_CONSTRAINT_UNIQUE => {
            let column = message.as_deref().and_then(|text| text.rsplit(": ").next()).unwrap_or_default();
            Error::refused(RefusalCode::FieldInvalid, json!({ "field": "id", "value": column }))
        }
        _ => error,
    }
}

fn touched(changes: Vec<Change>) -> Vec<Touched> {
    changes.into_iter().map(|change| Touched { table: change.table, key: change.key }).collect()
}
