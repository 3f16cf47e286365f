//! The journal as people read it: newest first, each entry with its fields before and after.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::changes::{Change, Operation};
use super::entry::{self, Entry};
use super::undo::is_undone;
use crate::council::Council;
use crate::dates::Instant;
use crate::error::Result;
use crate::ids::{CaseId, EntryId, PersonId};

/// Which part of the history.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct HistoryQuery {
    /// At most so many entries.
    pub limit: u32,
    /// Only entries before this one, for the next page.
    #[serde(default)]
    #[ts(optional)]
    pub before: Option<i32>,
    /// Only entries that touched this row's key.
    #[serde(default)]
    #[ts(optional)]
    pub row: Option<String>,
    /// Only entries that concern this case: the case itself, what stands in it and hangs on it, and its place on agendas.
    #[serde(default)]
    #[ts(optional)]
    pub case_id: Option<CaseId>,
}

/// One entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryEntry {
    /// Its place in the journal, from 1.
    pub seq: i32,
    /// Its id.
    pub id: EntryId,
    /// When.
    pub at: Instant,
    /// Who.
    pub actor: PersonId,
    /// Who, by name as it is today.
    pub actor_name: String,
    /// The command's type.
    pub kind: String,
    /// The thing it was done to.
    pub subject: String,
    /// The entry that this one took back.
    pub undoes: Option<EntryId>,
    /// Whether it is taken back at the moment.
    pub undone: bool,
    /// What changed.
    pub rows: Vec<RowChange>,
}

/// One row that changed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RowChange {
    /// `insert`, `update` or `delete`.
    #[ts(type = "\"insert\" | \"update\" | \"delete\"")]
    pub op: Operation,
    /// The table.
    pub table: String,
    /// The row's key.
    pub key: String,
    /// The fields, in alphabetical order.
    pub fields: Vec<FieldChange>,
}

/// One field before and after. Ids of other rows are given as they are; an absent side is `null`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FieldChange {
    /// The column.
    pub field: String,
    /// Before.
    #[ts(type = "string | number | null")]
    pub before: Value,
    /// After.
    #[ts(type = "string | number | null")]
    pub after: Value,
}

impl Council {
    /// The history, newest first.
    pub fn history(&self, query: &HistoryQuery) -> Result<Vec<HistoryEntry>> {
        // Two queries in one text would keep SQLite from going through the entries of the case alone.
        let entries = match query.case_id {
            Some(_) => {
                "(SELECT e.* FROM case_entries c JOIN entries e ON e.seq = c.seq WHERE c.case_id = ?4)"
            }
            None => "(SELECT * FROM entries WHERE ?4 IS NULL)",
        };
        let sql = format!(
            "SELECT {}, coalesce((SELECT name FROM people WHERE people.id = actor), '') AS actor_name FROM {entries}
             WHERE seq < ?1 AND (?2 IS NULL OR instr(changes, ?2) > 0) ORDER BY seq DESC LIMIT ?3",
            entry::COLUMNS
        );
        let before = query.before.map_or(i64::MAX, i64::from);
        let key = query.row.as_ref().map(|key| format!("\"key\":\"{key}\""));
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = statement
            .query_map(params![before, key, query.limit, query.case_id], |row| {
                Ok((entry::from_row(row)?, row.get::<_, String>("actor_name")?))
            })?
            .collect::<rusqlite::Result<Vec<_>>>()?;
        rows.into_iter().map(|(entry, actor_name)| self.described(entry, actor_name)).collect()
    }

    fn described(&self, entry: Entry, actor_name: String) -> Result<HistoryEntry> {
        Ok(HistoryEntry {
            rows: entry.changes()?.into_iter().map(row_change).collect(),
            undone: is_undone(&self.db, entry.id)?,
            seq: i32::try_from(entry.seq).unwrap_or(i32::MAX),
            id: entry.id,
            at: entry.at,
            actor: entry.actor,
            actor_name,
            kind: entry.kind,
            subject: entry.subject,
            undoes: entry.undoes,
        })
    }

    /// The hash of the newest entry: what a copy of the journal is compared by. Empty before the first entry.
    pub fn head(&self) -> Result<String> {
        let sql = "SELECT coalesce((SELECT hash FROM entries ORDER BY seq DESC LIMIT 1), '')";
        Ok(self.db.query_row(sql, [], |row| row.get(0))?)
    }
}

fn row_change(change: Change) -> RowChange {
    let Change { op, table, key, before, after } = change;
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort_unstable();
    names.dedup();
    let side = |map: &Map<String, Value>, name: &str| map.get(name).cloned().unwrap_or(Value::Null);
    let fields = names
        .into_iter()
        .map(|name| FieldChange {
            field: name.clone(),
            before: side(&before, name),
            after: side(&after, name),
        })
        .collect();
    RowChange { op, table, key, fields }
}
