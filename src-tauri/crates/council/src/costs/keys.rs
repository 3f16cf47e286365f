//! Allocation keys by name. What they say is in their versions.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::versions::must_be_free;
use crate::error::Result;
use crate::ids::{AllocationKeyId, KeyVersionId};
use crate::journal::Write;
use crate::text;

/// Adds a key, or changes its name and note when the id is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutAllocationKey {
    /// The key.
    pub id: AllocationKeyId,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub note: String,
}

impl PutAllocationKey {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = text::required_line("name", &self.name, text::TITLE)?;
        let note = text::line("note", &self.note, text::REMARK)?;
        write
            .db
            .prepare_cached(
                "INSERT INTO allocation_keys (id, name, note, created_at) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (id) DO UPDATE SET name = ?2, note = ?3",
            )?
            .execute(params![self.id, name, note, write.at])?;
        Ok(name)
    }
}

/// Removes a key with its versions, when no worksheet uses any of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveAllocationKey {
    /// The key.
    pub id: AllocationKeyId,
}

impl RemoveAllocationKey {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = write.column("allocation_keys", "name", self.id)?;
        let versions: Vec<KeyVersionId> = write
            .db
            .prepare_cached("SELECT id FROM key_versions WHERE key_id = ? ORDER BY version")?
            .query_map([self.id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for version in versions {
            must_be_free(write.db, version)?;
        }
        for sql in [
            "DELETE FROM key_parties WHERE version_id IN (SELECT id FROM key_versions WHERE key_id = ?)",
            "DELETE FROM key_versions WHERE key_id = ?",
            "DELETE FROM allocation_keys WHERE id = ?",
        ] {
            write.db.execute(sql, [self.id])?;
        }
        Ok(name)
    }
}
