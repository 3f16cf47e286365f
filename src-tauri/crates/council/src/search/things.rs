//! What of a case, a document, a person or a meeting can be searched, and which changes touch it.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension};

use super::hits::HitKind;
use crate::error::Result;
use crate::journal::{Change, Operation};

/// The searchable text of one thing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Thing {
    /// Its numbers, apart by spaces.
    pub(crate) number: String,
    /// Its title or name.
    pub(crate) title: String,
    /// Everything else.
    pub(crate) text: String,
}

/// A thing that is indexed as one: its kind and id.
pub(crate) type Key = (HitKind, String);

/// Reads what is searchable now; nothing when the thing is gone.
pub(crate) fn read(db: &Connection, kind: HitKind, id: &str) -> Result<Option<Thing>> {
    let sql = match kind {
        HitKind::Case => {
            "SELECT coalesce((SELECT group_concat(number, ' ' ORDER BY number) FROM case_numbers WHERE case_id = c.id), ''),
               title, concat_ws(char(10), summary, body, proposal, prior_treatment,
                 (SELECT group_concat(heading || char(10) || markdown, char(10) ORDER BY position, id)
                    FROM sections WHERE case_id = c.id),
                 (SELECT group_concat(text, char(10) ORDER BY position, id) FROM sub_items WHERE case_id = c.id))
             FROM cases c WHERE id = ?"
        }
        HitKind::Document => "SELECT '', title, '' FROM documents WHERE id = ?",
        HitKind::Person => "SELECT '', name, title || char(10) || employer FROM people WHERE id = ?",
        HitKind::Meeting => "SELECT year || '/M' || number, '', place FROM meetings WHERE id = ?",
        HitKind::Page => return Ok(None),
    };
    let thing = db.prepare_cached(sql)?.query_row([id], |row| {
        Ok(Thing { number: row.get(0)?, title: row.get(1)?, text: without_markup(row.get(2)?) })
    });
    Ok(thing.optional()?)
}

/// Markdown's signs are no part of what people read.
fn without_markup(text: String) -> String {
    if text.contains(['*', '#', '`', '|']) { text.replace(['*', '#', '`', '|'], " ") } else { text }
}

/// Every thing there is.
pub(crate) fn all(db: &Connection) -> Result<Vec<Key>> {
    let mut statement = db.prepare(
        "SELECT 'case', id FROM cases UNION ALL SELECT 'document', id FROM documents
         UNION ALL SELECT 'person', id FROM people UNION ALL SELECT 'meeting', id FROM meetings ORDER BY 2",
    )?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// The things whose searchable text the changes touched. Moving, reordering, deadlines, access and the like touch none.
pub(crate) fn touched(db: &Connection, changes: &[Change]) -> Result<BTreeSet<Key>> {
    let mut things = BTreeSet::new();
    for change in changes {
        let Some((kind, columns, owner)) = searchable(&change.table) else { continue };
        let concerns =
            change.op != Operation::Update || columns.iter().any(|column| change.after.contains_key(*column));
        if !concerns {
            continue;
        }
        let id = match owner {
            None => Some(change.key.clone()),
            Some(sql) => owner_of(db, change, sql)?,
        };
        things.extend(id.map(|id| (kind, id)));
    }
    Ok(things)
}

/// For a table: the kind its rows belong to, its searchable columns, and for rows that are part of a case how to find
/// the case when the change does not name it.
fn searchable(table: &str) -> Option<(HitKind, &'static [&'static str], Option<&'static str>)> {
    Some(match table {
        "cases" => (HitKind::Case, &["title", "summary", "body", "proposal", "prior_treatment"], None),
        "sections" => {
            (HitKind::Case, &["heading", "markdown"], Some("SELECT case_id FROM sections WHERE id = ?"))
        }
        "sub_items" => (HitKind::Case, &["text"], Some("SELECT case_id FROM sub_items WHERE id = ?")),
        "case_numbers" => {
            (HitKind::Case, &["case_id"], Some("SELECT case_id FROM case_numbers WHERE id = ?"))
        }
        "documents" => (HitKind::Document, &["title"], None),
        "people" => (HitKind::Person, &["name", "title", "employer"], None),
        "meetings" => (HitKind::Meeting, &["year", "number", "place"], None),
        _ => return None,
    })
}

fn owner_of(db: &Connection, change: &Change, sql: &str) -> Result<Option<String>> {
    let named = change.after.get("case_id").or_else(|| change.before.get("case_id"));
    if let Some(case) = named.and_then(|value| value.as_str()) {
        return Ok(Some(case.to_owned()));
    }
    Ok(db.prepare_cached(sql)?.query_row([&change.key], |row| row.get(0)).optional()?)
}
