//! What members say to a draft of the minutes.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, MeetingId, RemarkId};
use crate::journal::Write;
use crate::proceedings::must_be_open_for_remarks;
use crate::{meetings, text};

/// Makes a remark to a draft of the minutes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemarkOnMinutes {
    /// The remark.
    pub id: RemarkId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The case it is about; nothing when it is about the whole.
    pub item_id: Option<AgendaItemId>,
    /// What is said.
    pub text: String,
}

impl RemarkOnMinutes {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        must_be_open_for_remarks(write, self.meeting_id)?;
        if let Some(item) = self.item_id {
            let meeting: MeetingId = write.column("agenda_items", "meeting_id", item)?;
            if meeting != self.meeting_id {
                let facts = json!({ "table": "agenda_items", "id": item });
                return Err(Error::refused(RefusalCode::NotFound, facts));
            }
        }
        write
            .db
            .prepare_cached(
                "INSERT INTO remarks (id, meeting_id, item_id, by_id, at, text) VALUES (?, ?, ?, ?, ?, ?)",
            )?
            .execute(params![
                self.id,
                self.meeting_id,
                self.item_id,
                write.actor,
                write.at,
                text::required_line("text", &self.text, text::REMARK)?
            ])?;
        meetings::name_of(write.db, self.meeting_id)
    }
}

/// Settles a remark: taken in, or not, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SettleRemark {
    /// The remark.
    pub id: RemarkId,
    /// The answer.
    pub answer: String,
    /// Whether it is settled.
    pub is_settled: bool,
}

impl SettleRemark {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let meeting: MeetingId = write.column("remarks", "meeting_id", self.id)?;
        must_be_open_for_remarks(write, meeting)?;
        write.db.execute(
            "UPDATE remarks SET answer = ?, is_settled = ? WHERE id = ?",
            params![text::line("answer", &self.answer, text::REMARK)?, self.is_settled, self.id],
        )?;
        meetings::name_of(write.db, meeting)
    }
}
