//! Writing down days to keep clear of.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::bodies::must_run_forwards;
use crate::dates::Day;
use crate::error::Result;
use crate::ids::{FreeDaysId, MunicipalityId};
use crate::journal::Write;
use crate::text;

/// Writes down days to keep clear of, such as a school's winter holiday, or changes them when the id is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutFreeDays {
    /// The days.
    pub id: FreeDaysId,
    /// What they are called.
    pub name: String,
    /// The first.
    pub first_day: Day,
    /// The last.
    pub last_day: Day,
    /// In one municipality only.
    pub municipality_id: Option<MunicipalityId>,
}

impl PutFreeDays {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = text::required_line("name", &self.name, text::TITLE)?;
        must_run_forwards(Some(self.first_day), Some(self.last_day))?;
        if let Some(municipality) = self.municipality_id {
            write.must_exist("municipalities", municipality)?;
        }
        write
            .db
            .prepare_cached(
                "INSERT INTO free_days (id, name, first_day, last_day, municipality_id) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET name = ?2, first_day = ?3, last_day = ?4, municipality_id = ?5",
            )?
            .execute(params![self.id, name, self.first_day, self.last_day, self.municipality_id])?;
        Ok(name)
    }
}

/// Takes days to keep clear of off the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveFreeDays {
    /// The days.
    pub id: FreeDaysId,
}

impl RemoveFreeDays {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = write.column("free_days", "name", self.id)?;
        write.db.execute("DELETE FROM free_days WHERE id = ?", [self.id])?;
        Ok(name)
    }
}
