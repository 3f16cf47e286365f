//! Writing down who left a case because of a stake in it.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::attendance::must_attend;
use super::guard::item_on_record;
use super::law;
use crate::dates::Day;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, PersonId, RecusalId};
use crate::journal::Write;
use crate::kinds::RecusalBy;
use crate::text;

/// Writes down that somebody leaves a case, on which ground, and who stands in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutRecusal {
    /// The row's id, if there is none yet for this person in this case.
    pub id: RecusalId,
    /// The case on the agenda.
    pub item_id: AgendaItemId,
    /// Who.
    pub person_id: PersonId,
    /// The code of a ground that was in force on the meeting's day; see [`super::recusal_grounds`].
    pub ground: String,
    /// More about it.
    pub note: String,
    /// Who decided it.
    pub decided_by: RecusalBy,
    /// The deputy who was called in.
    pub deputy_id: Option<PersonId>,
}

impl PutRecusal {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let item = item_on_record(write, self.item_id)?;
        must_attend(write, item.meeting, self.person_id)?;
        if let Some(deputy) = self.deputy_id {
            must_attend(write, item.meeting, deputy)?;
            if deputy == self.person_id {
                let facts = json!({ "field": "deputy_id", "value": deputy });
                return Err(Error::refused(RefusalCode::FieldInvalid, facts));
            }
        }
        let day: Option<Day> = write.column("meetings", "date", item.meeting)?;
        let known =
            day.is_some_and(|day| law::recusal_grounds(day).iter().any(|ground| ground.code == self.ground));
        if !known {
            let facts = json!({ "field": "ground", "value": self.ground });
            return Err(Error::refused(RefusalCode::FieldInvalid, facts));
        }
        write.db.prepare_cached(
            "INSERT INTO recusals (id, item_id, person_id, ground, note, decided_by, deputy_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (item_id, person_id) DO UPDATE SET ground = ?4, note = ?5, decided_by = ?6, deputy_id = ?7",
        )?.execute(params![
            self.id, self.item_id, self.person_id, self.ground, text::line("note", &self.note, text::REMARK)?,
            self.decided_by, self.deputy_id
        ])?;
        // Who has left no longer counts in the case.
        write.db.execute(
            "DELETE FROM votes WHERE item_id = ? AND person_id = ?",
            params![self.item_id, self.person_id],
        )?;
        Ok(item.title)
    }
}

/// Takes a recusal off the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveRecusal {
    /// The row.
    pub id: RecusalId,
}

impl RemoveRecusal {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let item = item_on_record(write, write.column("recusals", "item_id", self.id)?)?;
        write.db.execute("DELETE FROM recusals WHERE id = ?", [self.id])?;
        Ok(item.title)
    }
}
