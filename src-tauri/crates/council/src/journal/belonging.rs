//! Which entries concern which case: derived from the journal, entry by entry, so that a case's history is found without
//! reading the journal through.
//!
//! A change names its row and, when it is an update, little else. So every row that belongs to a case is remembered
//! under its key from the entry that put it in.

use rusqlite::{Connection, OptionalExtension};

use super::changes::Change;
use crate::error::Result;

/// Takes in the entry that was written at this place of the journal. Entries come in their order.
pub(crate) fn note(db: &Connection, seq: i64, changes: &[Change]) -> Result<()> {
    // A version points to its document, and a line to its initiative, which the same entry may have put in.
    let (parts, owned): (Vec<_>, Vec<_>) = changes
        .iter()
        .partition(|change| change.named("document_id").is_some() || change.named("initiative_id").is_some());
    for change in owned.into_iter().chain(parts) {
        for case in cases_of(db, change)? {
            remember(db, &change.key, &case)?;
            db.prepare_cached("INSERT OR IGNORE INTO case_entries (case_id, seq) VALUES (?, ?)")?
                .execute((&case, seq))?;
        }
    }
    Ok(())
}

/// The cases that the change concerns: usually one or none, two when the row goes from one to another.
fn cases_of(db: &Connection, change: &Change) -> Result<Vec<String>> {
    if change.table == "cases" {
        return Ok(vec![change.key.clone()]);
    }
    let named: Vec<String> = [&change.before, &change.after]
        .into_iter()
        .filter_map(|side| side.get("case_id")?.as_str().map(str::to_owned))
        .collect();
    if !named.is_empty() {
        return Ok(named);
    }
    if let Some(case) = case_of_initiative(db, change)? {
        return Ok(case.into_iter().collect());
    }
    let known = change.named("document_id").or(change.named("initiative_id")).unwrap_or(&change.key);
    let mut statement = db.prepare_cached("SELECT case_id FROM case_rows WHERE key = ?")?;
    Ok(statement.query_row([known], |row| row.get(0)).optional()?.into_iter().collect())
}

/// The case that considers the initiative which the change is to; nothing at all when it is to something else, or to an
/// initiative that is gone. An initiative may go from case to case, so its lines are not told by where they once were.
fn case_of_initiative(db: &Connection, change: &Change) -> Result<Option<Option<String>>> {
    let table = change.table.as_str();
    let initiative: Option<String> = match (table, change.named("initiative_id")) {
        ("initiatives", _) => Some(change.key.clone()),
        (_, Some(initiative)) => Some(initiative.to_owned()),
        (
            "initiative_costs" | "initiative_sources" | "initiative_alternatives" | "initiative_links",
            None,
        ) => {
            let sql = format!("SELECT initiative_id FROM {table} WHERE id = ?");
            db.prepare_cached(&sql)?.query_row([&change.key], |row| row.get(0)).optional()?
        }
        _ => None,
    };
    let Some(initiative) = initiative else { return Ok(None) };
    let mut case = db.prepare_cached("SELECT case_id FROM initiatives WHERE id = ?")?;
    Ok(case.query_row([initiative], |row| row.get(0)).optional()?)
}

fn remember(db: &Connection, key: &str, case: &str) -> Result<()> {
    let sql = "INSERT INTO case_rows (key, case_id) VALUES (?1, ?2)
               ON CONFLICT (key) DO UPDATE SET case_id = ?2 WHERE case_id <> ?2";
    db.prepare_cached(sql)?.execute([key, case])?;
    Ok(())
}
