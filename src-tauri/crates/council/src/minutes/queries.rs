//! Reading remarks to minutes.

use serde::Serialize;
use ts_rs::TS;

use crate::council::Council;
use crate::dates::Instant;
use crate::error::Result;
use crate::ids::{AgendaItemId, MeetingId, PersonId, RemarkId};

/// A remark to a draft of the minutes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RemarkView {
    /// The remark.
    pub id: RemarkId,
    /// The case it is about; nothing when it is about the whole.
    pub item_id: Option<AgendaItemId>,
    /// That case's title.
    pub case_title: Option<String>,
    /// Who.
    pub by_id: PersonId,
    /// Who, by name.
    pub by_name: String,
    /// When.
    pub at: Instant,
    /// What is said.
    pub text: String,
    /// The answer.
    pub answer: String,
    /// Whether it is settled.
    pub is_settled: bool,
}

impl Council {
    /// The remarks to a meeting's minutes, in the order they came.
    pub fn remarks(&self, meeting: MeetingId) -> Result<Vec<RemarkView>> {
        let mut statement = self.db.prepare_cached(
            "SELECT r.*, p.name AS by_name, c.title AS case_title FROM remarks r JOIN people p ON p.id = r.by_id
               LEFT JOIN agenda_items a ON a.id = r.item_id LEFT JOIN cases c ON c.id = a.case_id
             WHERE r.meeting_id = ? ORDER BY r.at, r.id",
        )?;
        let rows = statement.query_map([meeting], |row| {
            Ok(RemarkView {
                id: row.get("id")?,
                item_id: row.get("item_id")?,
                case_title: row.get("case_title")?,
                by_id: row.get("by_id")?,
                by_name: row.get("by_name")?,
                at: row.get("at")?,
                text: row.get("text")?,
                answer: row.get("answer")?,
                is_settled: row.get("is_settled")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
