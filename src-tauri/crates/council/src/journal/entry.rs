//! One entry of the journal: who did what when, and which rows it changed.

use rusqlite::{Connection, OptionalExtension, Row, params};

use super::changes::Change;
use crate::command::Command;
use crate::dates::Instant;
use crate::error::{Error, Result};
use crate::hash;
use crate::ids::{EntryId, PersonId};

/// An entry as it stands in the journal. Command and changes are kept as the text that was hashed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    pub(crate) seq: i64,
    pub(crate) id: EntryId,
    pub(crate) at: Instant,
    pub(crate) actor: PersonId,
    pub(crate) kind: String,
    pub(crate) subject: String,
    pub(crate) command: String,
    pub(crate) changes: String,
    pub(crate) undoes: Option<EntryId>,
    pub(crate) previous_hash: String,
    pub(crate) hash: String,
}

impl Entry {
    /// The hash that this entry must carry: over everything it holds and the hash before it.
    ///
    /// The fields are hashed as one JSON array, so that no text can move from one field into the next unseen.
    pub(crate) fn computed_hash(&self) -> String {
        let fields = serde_json::json!([
            self.previous_hash,
            self.seq,
            self.id,
            self.at,
            self.actor,
            self.kind,
            self.subject,
            self.command,
            self.changes,
            self.undoes
        ]);
        hash::of(fields.to_string().as_bytes())
    }

    /// What is wrong with it as the one after `previous`; the chain starts with 0 and no hash.
    pub(crate) fn break_after(&self, previous: (i64, &str)) -> Option<&'static str> {
        if self.seq != previous.0 + 1 || self.previous_hash != previous.1 {
            return Some("does not follow the entry before it");
        }
        (self.hash != self.computed_hash()).then_some("was altered")
    }

    /// The command it came from.
    pub(crate) fn command(&self) -> Result<Command> {
        serde_json::from_str(&self.command)
            .map_err(|error| Error::Damaged(format!("entry {}: command: {error}", self.seq)))
    }

    /// The rows this entry changed.
    pub(crate) fn changes(&self) -> Result<Vec<Change>> {
        serde_json::from_str(&self.changes)
            .map_err(|error| Error::Damaged(format!("entry {}: changes: {error}", self.seq)))
    }
}

/// What `append` needs beside what the journal itself knows.
pub(crate) struct Draft<'a> {
    pub(crate) id: EntryId,
    pub(crate) at: &'a Instant,
    pub(crate) actor: PersonId,
    pub(crate) command: &'a Command,
    pub(crate) subject: String,
    pub(crate) changes: &'a [Change],
    pub(crate) undoes: Option<EntryId>,
}

/// Writes the next entry; returns its place in the journal.
pub(crate) fn append(db: &Connection, draft: Draft<'_>) -> Result<i64> {
    let last: Option<(i64, String)> = db
        .prepare_cached("SELECT seq, hash FROM entries ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (last_seq, previous_hash) = last.unwrap_or_default();
    let to_text = |error| Error::Damaged(format!("an entry that JSON cannot hold: {error}"));
    let mut entry = Entry {
        seq: last_seq + 1,
        id: draft.id,
        at: draft.at.clone(),
        actor: draft.actor,
        kind: draft.command.kind().to_owned(),
        subject: draft.subject,
        command: serde_json::to_string(draft.command).map_err(to_text)?,
        changes: serde_json::to_string(draft.changes).map_err(to_text)?,
        undoes: draft.undoes,
        previous_hash,
        hash: String::new(),
    };
    entry.hash = entry.computed_hash();
    insert(db, &entry)?;
    Ok(entry.seq)
}

/// Writes an entry as it is; for `append`, and for copying a journal into an empty database.
pub(crate) fn insert(db: &Connection, entry: &Entry) -> Result<()> {
    db.prepare_cached("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")?.execute(params![
        entry.seq,
        entry.id,
        entry.at,
        entry.actor,
        entry.kind,
        entry.subject,
        entry.command,
        entry.changes,
        entry.undoes,
        entry.previous_hash,
        entry.hash
    ])?;
    Ok(())
}

/// The columns that `from_row` reads.
pub(crate) const COLUMNS: &str =
    "seq, id, at, actor, kind, subject, command, changes, undoes, previous_hash, hash";

/// A row of `SELECT {COLUMNS}`.
pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        seq: row.get("seq")?,
        id: row.get("id")?,
        at: row.get("at")?,
        actor: row.get("actor")?,
        kind: row.get("kind")?,
        subject: row.get("subject")?,
        command: row.get("command")?,
        changes: row.get("changes")?,
        undoes: row.get("undoes")?,
        previous_hash: row.get("previous_hash")?,
        hash: row.get("hash")?,
    })
}

/// One entry by its id.
pub(crate) fn find(db: &Connection, id: EntryId) -> Result<Option<Entry>> {
    let sql = format!("SELECT {COLUMNS} FROM entries WHERE id = ?");
    Ok(db.prepare_cached(&sql)?.query_row([id], from_row).optional()?)
}

/// Walks the whole journal from the first entry.
pub(crate) fn walk(db: &Connection, mut visit: impl FnMut(Entry) -> Result<()>) -> Result<()> {
    let mut statement = db.prepare(&format!("SELECT {COLUMNS} FROM entries ORDER BY seq"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(from_row(row)?)?;
    }
    Ok(())
}
