//! The SQLite file: opening, settings, collation and migrations.

use std::cmp::Ordering;
use std::path::Path;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use rusqlite::Connection;

use crate::error::{Error, Result};
use crate::search;

/// Marks the file as ours («SAMR»).
const APPLICATION_ID: u32 = 0x5341_4D52;

/// Additive, never edited after release; the position is the schema version.
const MIGRATIONS: &[&str] = &[
    include_str!("../../../../migrations/sqlite/0001_council.sql"),
    include_str!("../../../../migrations/sqlite/0002_search.sql"),
    include_str!("../../../../migrations/sqlite/0003_meeting.sql"),
    include_str!("../../../../migrations/sqlite/0004_costs.sql"),
    include_str!("../../../../migrations/sqlite/0005_initiatives.sql"),
    include_str!("../../../../migrations/sqlite/0006_writing.sql"),
    include_str!("../../../../migrations/sqlite/0007_shielding.sql"),
    include_str!("../../../../migrations/sqlite/0008_figures.sql"),
];

/// The newest schema version this program knows.
pub const SCHEMA_VERSION: u32 = MIGRATIONS.len() as u32;

/// Opens the file and brings its schema up to date; a file from a newer program is left untouched.
pub(crate) fn open(path: &Path) -> Result<Connection> {
    prepare(Connection::open(path)?)
}

/// A database that lives in memory only, with the full schema.
pub(crate) fn in_memory() -> Result<Connection> {
    prepare(Connection::open_in_memory()?)
}

fn prepare(mut db: Connection) -> Result<Connection> {
    refuse_foreign_file(&db)?;
    db.pragma_update(None, "journal_mode", "wal")?; // readers never wait for the writer
    db.pragma_update(None, "synchronous", "full")?; // an acknowledged command survives a power cut
    db.pragma_update(None, "foreign_keys", "on")?; // off by default in SQLite
    db.pragma_update(None, "cache_size", -32_000)?; // 32 MB: the search index of a whole council
    db.set_prepared_statement_cache_capacity(128);
    let norwegian = norwegian_collator();
    db.create_collation("norwegian", move |a, b| norwegian.compare(a, b).then_with(|| a.cmp(b)))?;
    migrate(&mut db)?;
    search::bring_up_to_date(&db)?;
    Ok(db)
}

/// Before the first write: neither another program's database nor one from a newer version of ours is touched.
fn refuse_foreign_file(db: &Connection) -> Result<()> {
    let application: u32 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let found: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if application != APPLICATION_ID && (application != 0 || found != 0) {
        return Err(Error::Damaged("the file is another program's database".into()));
    }
    if found > SCHEMA_VERSION {
        return Err(Error::NewerData { found, known: SCHEMA_VERSION });
    }
    Ok(())
}

fn migrate(db: &mut Connection) -> Result<()> {
    let found: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found == SCHEMA_VERSION {
        return Ok(()); // nothing to write, nothing to wait for the disk for
    }
    let transaction = db.transaction()?;
    for migration in MIGRATIONS.iter().skip(found as usize) {
        transaction.execute_batch(migration)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", SCHEMA_VERSION)?;
    transaction.commit()?;
    Ok(())
}

/// Norwegian alphabetical order: æ, ø, å last, and «aa» as «å».
pub(crate) fn norwegian_collator() -> CollatorBorrowed<'static> {
    Collator::try_new(icu_locale_core::locale!("nb").into(), CollatorOptions::default())
        .expect("the collation data is compiled in")
}

/// Compares two texts in Norwegian alphabetical order.
pub fn norwegian_order(a: &str, b: &str) -> Ordering {
    static COLLATOR: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(norwegian_collator);
    COLLATOR.compare(a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_norwegians_expect() {
        let db = in_memory().unwrap();
        db.execute_batch("CREATE TEMP TABLE t (name TEXT COLLATE norwegian); INSERT INTO t VALUES ('Ålesund'),('Zeta'),('Ørsta'),('Aase'),('Ære'),('Øystein'),('aukra'),('Aukra')").unwrap();
        let names: Vec<String> = db
            .prepare("SELECT name FROM t ORDER BY name")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(|name| name.unwrap())
            .collect();
        assert_eq!(names, ["aukra", "Aukra", "Zeta", "Ære", "Ørsta", "Øystein", "Ålesund", "Aase"]);
    }

    #[test]
    fn a_database_from_a_newer_program_is_refused_untouched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("council.db");
        drop(open(&path).unwrap());
        Connection::open(&path).unwrap().pragma_update(None, "user_version", SCHEMA_VERSION + 1).unwrap();
        let before = std::fs::read(&path).unwrap();
        assert!(matches!(open(&path), Err(Error::NewerData { found, known }) if found == known + 1));
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[test]
    fn another_programs_database_is_refused_untouched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("council.db");
        Connection::open(&path)
            .unwrap()
            .execute_batch("PRAGMA user_version = 7; CREATE TABLE theirs (x)")
            .unwrap();
        let before = std::fs::read(&path).unwrap();
        assert_eq!(open(&path).unwrap_err().code(), "data.damaged");
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[test]
    fn every_foreign_key_has_an_index_and_none_cascades() {
        let db = in_memory().unwrap();
        let unindexed: Vec<String> = db.prepare(
            "SELECT m.name || '.' || f.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
             WHERE m.type = 'table' AND (f.on_delete <> 'NO ACTION' OR NOT EXISTS (
               SELECT 1 FROM pragma_index_list(m.name) i, pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = f.\"from\"))").unwrap()
            .query_map([], |row| row.get(0)).unwrap().map(|name| name.unwrap()).collect();
        assert_eq!(unindexed, Vec::<String>::new());
    }
}
