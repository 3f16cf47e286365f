//! Is everything as the journal says?

use rusqlite::Connection;
use serde::Serialize;
use ts_rs::TS;

use super::changes;
use super::entry;
use crate::blobs::Blobs;
use crate::council::Council;
use crate::database;
use crate::error::Result;

/// What a verification looked at, and what is wrong. Nothing wrong means: no entry was altered or removed, every
/// document has the bytes it had when it was added, and every row is what the journal says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct Verification {
    /// Entries whose hash was computed again.
    pub entries: u32,
    /// Documents' bytes that were read and hashed again.
    pub blobs: u32,
    /// Rows compared with the journal's.
    pub rows: u32,
    /// What is wrong, in words for a technician; empty when all is well.
    pub problems: Vec<String>,
}

impl Council {
    /// Checks the hash chain, every blob, the foreign keys, the file itself, and that the tables are what the
    /// journal adds up to.
    pub fn verify(&self, progress: &mut dyn FnMut(u32, u32)) -> Result<Verification> {
        let (mut found, hashes) = self.verify_database()?;
        found.verify_blobs(self.blobs(), &hashes, &mut |done, total| {
            progress(done, total);
            true
        });
        Ok(found)
    }

    /// The same without the documents' bytes; returns also the hashes that are to be looked at. Bytes take as long as the
    /// disk, and never change, so nobody needs to hold the council meanwhile.
    pub fn verify_database(&self) -> Result<(Verification, Vec<String>)> {
        let mut found = Verification::default();
        self.verify_file(&mut found)?;
        self.verify_chain_and_rows(&mut found)?;
        let mut statement = self.db.prepare("SELECT hash FROM blobs ORDER BY hash")?;
        let hashes = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok((found, hashes))
    }

    fn verify_file(&self, found: &mut Verification) -> Result<()> {
        let mut check = self.db.prepare("PRAGMA quick_check")?;
        for line in check.query_map([], |row| row.get::<_, String>(0))? {
            let line = line?;
            if line != "ok" {
                found.problems.push(format!("database file: {line}"));
            }
        }
        let mut check = self.db.prepare("PRAGMA foreign_key_check")?;
        for table in check.query_map([], |row| row.get::<_, String>(0))? {
            found.problems.push(format!("{}: a row points to nothing", table?));
        }
        Ok(())
    }

    fn verify_chain_and_rows(&self, found: &mut Verification) -> Result<()> {
        let folded = database::in_memory()?;
        let (mut seq, mut hash) = (0, String::new());
        let walked = entry::walk(&self.db, |entry| {
            found.entries += 1;
            if let Some(problem) = entry.break_after((seq, &hash)) {
                found.problems.push(format!("entry {}: {problem}", entry.seq));
            }
            if let Err(error) = fold(&folded, &entry) {
                found.problems.push(format!("entry {}: {error}", entry.seq));
            }
            (seq, hash) = (entry.seq, entry.hash);
            Ok(())
        });
        if let Err(error) = walked {
            found.problems.push(format!("entry {}: {error}", seq + 1)); // one that cannot even be read
        }
        compare_rows(found, &changes::dump(&self.db)?, &changes::dump(&folded)?);
        Ok(())
    }
}

impl Verification {
    /// Reads and hashes the bytes of these hashes again. `go_on` hears how many are done and how many there are, and may
    /// end it between two.
    pub fn verify_blobs(
        &mut self,
        blobs: &Blobs,
        hashes: &[String],
        go_on: &mut dyn FnMut(u32, u32) -> bool,
    ) {
        let total = u32::try_from(hashes.len()).unwrap_or(u32::MAX);
        for hash in hashes {
            if let Some(problem) = blobs.problem(hash) {
                self.problems.push(format!("document {hash}: {problem}"));
            }
            self.blobs += 1;
            if !go_on(self.blobs, total) {
                return;
            }
        }
    }
}

/// Applies one entry's changes to a database that holds what came before it.
fn fold(db: &Connection, entry: &entry::Entry) -> Result<()> {
    let transaction = db.unchecked_transaction()?;
    changes::apply(&transaction, &entry.changes()?)?;
    transaction.commit()?;
    Ok(())
}

fn compare_rows(found: &mut Verification, live: &[String], folded: &[String]) {
    found.rows = u32::try_from(live.len()).unwrap_or(u32::MAX);
    let live: std::collections::BTreeSet<_> = live.iter().collect();
    let folded: std::collections::BTreeSet<_> = folded.iter().collect();
    for row in live.difference(&folded) {
        found.problems.push(format!("not in the journal: {row}"));
    }
    for row in folded.difference(&live) {
        found.problems.push(format!("missing, though in the journal: {row}"));
    }
}
