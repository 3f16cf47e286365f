//! The rows a command changed: read from SQLite's session extension, and applied forwards or backwards.

use std::collections::HashMap;

use fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, Session};
use rusqlite::types::{Value as SqlValue, ValueRef};
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::error::{Error, Result};

/// The tables whose every row is in the journal. What is not here is derived, or belongs to one machine.
pub(crate) const JOURNALLED: &[&str] = &[
    "agenda_items",
    "allocation_keys",
    "attendance",
    "blobs",
    "bodies",
    "case_comments",
    "case_numbers",
    "case_presence",
    "cases",
    "council",
    "dismissals",
    "document_versions",
    "documents",
    "figures",
    "follow_ups",
    "free_days",
    "gate_decisions",
    "initiative_alternatives",
    "initiative_costs",
    "initiative_links",
    "initiative_sources",
    "initiatives",
    "key_parties",
    "key_versions",
    "meetings",
    "municipalities",
    "packet_pages",
    "people",
    "positions",
    "presenters",
    "recurring_items",
    "recusals",
    "remarks",
    "roles",
    "sections",
    "sub_items",
    "suggestion_drops",
    "treatments",
    "votes",
    "worksheets",
];

/// What happened to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Operation {
    /// The row is new.
    Insert,
    /// Columns of the row changed.
    Update,
    /// The row is gone.
    Delete,
}

/// One row before and after. An insert has the whole row in `after`, a delete in `before`, an update the changed
/// columns in both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// What happened.
    pub op: Operation,
    /// The table.
    pub table: String,
    /// The primary key: one text column in every journalled table.
    pub key: String,
    /// Column → value before.
    pub before: Map<String, Value>,
    /// Column → value after.
    pub after: Map<String, Value>,
}

impl Change {
    /// Whether another change has to do with the same values: for two updates of a row, with a column of both.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        let both_update = self.op == Operation::Update && other.op == Operation::Update;
        let same_row = self.table == other.table && self.key == other.key;
        same_row && (!both_update || self.after.keys().any(|column| other.after.contains_key(column)))
    }

    /// The text in a column, after the change or, where the row is gone, before.
    pub(crate) fn named(&self, column: &str) -> Option<&str> {
        self.after.get(column).or_else(|| self.before.get(column))?.as_str()
    }

    /// The change that takes this one back.
    pub(crate) fn turned(self) -> Self {
        let op = match self.op {
            Operation::Insert => Operation::Delete,
            Operation::Update => Operation::Update,
            Operation::Delete => Operation::Insert,
        };
        Self { op, before: self.after, after: self.before, ..self }
    }
}

/// Starts recording the journalled tables.
pub(crate) fn record(db: &Connection) -> Result<Session<'_>> {
    let mut session = Session::new(db)?;
    for table in JOURNALLED {
        session.attach(Some(*table))?;
    }
    Ok(session)
}

/// What was recorded, ordered by table and key so that the same command gives the same text.
pub(crate) fn recorded(db: &Connection, session: &mut Session<'_>) -> Result<Vec<Change>> {
    let set = session.changeset()?;
    let mut columns: HashMap<String, Vec<String>> = HashMap::new();
    let mut changes = Vec::new();
    let mut items = set.iter()?;
    while let Some(item) = items.next()? {
        let operation = item.op()?;
        let table = operation.table_name();
        if !columns.contains_key(table) {
            columns.insert(table.to_owned(), columns_of(db, table)?);
        }
        changes.push(change(item, operation.code(), table, &columns[table])?);
    }
    changes.sort_by(|a, b| (&a.table, &a.key).cmp(&(&b.table, &b.key)));
    Ok(changes)
}

fn change(item: &ChangesetItem, action: Action, table: &str, columns: &[String]) -> Result<Change> {
    let op = match action {
        Action::SQLITE_INSERT => Operation::Insert,
        Action::SQLITE_DELETE => Operation::Delete,
        _ => Operation::Update,
    };
    let is_key = item.pk()?;
    let mut change =
        Change { op, table: table.to_owned(), key: String::new(), before: Map::new(), after: Map::new() };
    for (position, column) in columns.iter().enumerate() {
        // An update leaves out the columns that did not change; asking for one is an error we expect.
        let before = (op != Operation::Insert).then(|| item.old_value(position).ok()).flatten();
        let after = (op != Operation::Delete).then(|| item.new_value(position).ok()).flatten();
        if is_key[position] != 0 {
            if let Some(ValueRef::Text(key)) = before.or(after) {
                change.key = String::from_utf8_lossy(key).into_owned();
            }
            continue;
        }
        if let Some(value) = before {
            change.before.insert(column.clone(), to_json(value)?);
        }
        if let Some(value) = after {
            change.after.insert(column.clone(), to_json(value)?);
        }
    }
    Ok(change)
}

/// Applies changes as they are. Foreign keys are checked when the transaction commits.
///
/// Deletes come first and inserts last, so that a unique value may pass from one row to another.
///
/// # Errors
/// A row that is not as the change says it was before is damage: the journal and the tables disagree.
pub(crate) fn apply(db: &Connection, changes: &[Change]) -> Result<()> {
    db.pragma_update(None, "defer_foreign_keys", "on")?;
    for wanted in [Operation::Delete, Operation::Update, Operation::Insert] {
        for change in changes.iter().filter(|change| change.op == wanted) {
            if apply_one(db, change)? != 1 {
                return Err(Error::Damaged(format!(
                    "{} {} is not as the journal says",
                    change.table, change.key
                )));
            }
        }
    }
    Ok(())
}

fn apply_one(db: &Connection, change: &Change) -> Result<usize> {
    let table = known_table(&change.table)?;
    let columns = columns_of(db, table)?;
    let mut named = change.before.keys().chain(change.after.keys());
    if let Some(unknown) = named.find(|column| !columns.contains(column)) {
        return Err(Error::Damaged(format!("the journal names an unknown column '{unknown}'")));
    }
    let key_column = key_column(table);
    let as_before = change.before.keys().map(|column| format!(" AND \"{column}\" IS ?")).collect::<String>();
    let key = std::iter::once(SqlValue::Text(change.key.clone()));
    let values = |map: &Map<String, Value>| map.values().map(to_sql).collect::<Result<Vec<_>>>();
    let (sql, values) = match change.op {
        Operation::Insert => {
            let columns = change.after.keys().map(|column| format!(", \"{column}\"")).collect::<String>();
            let marks = ", ?".repeat(change.after.len());
            (
                format!("INSERT INTO {table} ({key_column}{columns}) VALUES (?{marks})"),
                key.chain(values(&change.after)?).collect::<Vec<_>>(),
            )
        }
        Operation::Delete => (
            format!("DELETE FROM {table} WHERE {key_column} = ?{as_before}"),
            key.chain(values(&change.before)?).collect(),
        ),
        Operation::Update => {
            let columns: Vec<_> = change.after.keys().map(|column| format!("\"{column}\" = ?")).collect();
            (
                format!("UPDATE {table} SET {} WHERE {key_column} = ?{as_before}", columns.join(", ")),
                values(&change.after)?.into_iter().chain(key).chain(values(&change.before)?).collect(),
            )
        }
    };
    Ok(db.prepare_cached(&sql)?.execute(params_from_iter(values))?)
}

/// Whether the row still is as it was after the change.
pub(crate) fn still_as_after(db: &Connection, change: &Change) -> Result<bool> {
    let current = current_row(db, &change.table, &change.key)?;
    Ok(match (change.op, current) {
        (Operation::Delete, current) => current.is_none(),
        (_, None) => false,
        (_, Some(row)) => change.after.iter().all(|(column, value)| row.get(column) == Some(value)),
    })
}

fn current_row(db: &Connection, table: &str, key: &str) -> Result<Option<Map<String, Value>>> {
    let table = known_table(table)?;
    let key_column = key_column(table);
    let mut statement = db.prepare_cached(&format!("SELECT * FROM {table} WHERE {key_column} = ?"))?;
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.query([key])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let mut map = Map::new();
    for (position, column) in columns.into_iter().enumerate() {
        map.insert(column, to_json(row.get_ref(position)?)?);
    }
    Ok(Some(map))
}

/// Every row of the journalled tables, as text that two databases can be compared by.
pub(crate) fn dump(db: &Connection) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for table in JOURNALLED {
        let columns = columns_of(db, table)?.join(", ");
        let mut statement = db.prepare(&format!("SELECT json_array({columns}) FROM {table} ORDER BY 1"))?;
        for row in statement.query_map([], |row| row.get::<_, String>(0))? {
            lines.push(format!("{table} {}", row?));
        }
    }
    Ok(lines)
}

/// The table's name as this program wrote it: nothing from a journal reaches SQL as text.
fn known_table(name: &str) -> Result<&'static str> {
    JOURNALLED
        .iter()
        .find(|table| **table == name)
        .copied()
        .ok_or_else(|| Error::Damaged(format!("the journal names an unknown table '{name}'")))
}

fn key_column(table: &str) -> &'static str {
    match table {
        "blobs" => "hash",
        _ => "id",
    }
}

fn columns_of(db: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT name FROM pragma_table_info(?)")?;
    Ok(statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn to_json(value: ValueRef<'_>) -> Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Real(_) | ValueRef::Blob(_) => {
            return Err(Error::Damaged("journalled tables hold only text and whole numbers".into()));
        }
    })
}

fn to_sql(value: &Value) -> Result<SqlValue> {
    match value {
        Value::Null => Ok(SqlValue::Null),
        Value::String(text) => Ok(SqlValue::Text(text.clone())),
        Value::Number(number) => number.as_i64().map(SqlValue::Integer).ok_or_else(unknown_value),
        _ => Err(unknown_value()),
    }
}

fn unknown_value() -> Error {
    Error::Damaged("the journal holds a value that is neither text nor a whole number".into())
}
