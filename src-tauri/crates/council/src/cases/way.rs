//! The way of a case through bodies and meetings: where it came from, what each meeting made of it, where it went.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use super::Appearance;
use crate::council::Council;
use crate::dates::Instant;
use crate::error::Result;
use crate::ids::{CaseId, DocumentId, MeetingId};
use crate::kinds::DocumentKind;

/// A case on the way: the same matter as it was, or became, in one body.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WayCase {
    /// The case.
    pub case_id: CaseId,
    /// Its title.
    pub title: String,
    /// Whose, by name.
    pub body_name: String,
    /// When it was made.
    pub created_at: Instant,
    /// Its annexes.
    pub annexes: Vec<WayDocument>,
    /// The meetings it came to, the earliest first.
    pub meetings: Vec<WayMeeting>,
}

/// A meeting on the way.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WayMeeting {
    /// The meeting, and what it came to there.
    #[serde(flatten)]
    pub appearance: Appearance,
    /// What was adopted, Markdown.
    pub text: String,
    /// The meeting it was put off to.
    pub onward: Option<OnwardMeeting>,
    /// The book and the minutes of the meeting.
    pub documents: Vec<WayDocument>,
}

/// A meeting that a case was put off to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OnwardMeeting {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Its name, such as `2024/M2`.
    pub meeting_name: String,
}

/// A document on the way.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WayDocument {
    /// The document.
    pub document_id: DocumentId,
    /// What it is.
    pub kind: DocumentKind,
    /// Its title.
    pub title: String,
}

impl Council {
    /// The meetings that have or had the case, the latest first; one without a day is still to come.
    pub(super) fn appearances(&self, case: CaseId) -> Result<Vec<Appearance>> {
        let mut statement = self.db.prepare_cached(
            "SELECT m.id, m.year || '/M' || m.number, m.date, m.status, n.number, t.outcome
             FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id
               LEFT JOIN case_numbers n ON n.meeting_id = m.id AND n.case_id = a.case_id
               LEFT JOIN treatments t ON t.item_id = a.id
             WHERE a.case_id = ? ORDER BY m.date IS NOT NULL, m.date DESC, m.number DESC",
        )?;
        let rows = statement.query_map([case], |row| {
            Ok(Appearance {
                meeting_id: row.get(0)?,
                meeting_name: row.get(1)?,
                date: row.get(2)?,
                meeting_status: row.get(3)?,
                number: row.get(4)?,
                outcome: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The cases it came from, itself, and those that came from it, each with its meetings; in the order they were made.
    pub(super) fn way(&self, case: CaseId) -> Result<Vec<WayCase>> {
        let mut statement = self.db.prepare_cached(
            "WITH RECURSIVE
               up (id) AS (VALUES (?1) UNION SELECT c.origin_id FROM cases c JOIN up ON up.id = c.id
                 WHERE c.origin_id IS NOT NULL),
               down (id) AS (VALUES (?1) UNION SELECT c.id FROM cases c JOIN down ON down.id = c.origin_id)
             SELECT c.id, c.title, b.name, c.created_at FROM cases c JOIN bodies b ON b.id = c.body_id
             WHERE c.id IN (SELECT id FROM up UNION SELECT id FROM down) ORDER BY c.created_at, c.id",
        )?;
        let rows = statement.query_map([case], |row| {
            Ok(WayCase {
                case_id: row.get(0)?,
                title: row.get(1)?,
                body_name: row.get(2)?,
                created_at: row.get(3)?,
                annexes: Vec::new(),
                meetings: Vec::new(),
            })
        })?;
        let mut way = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        for part in &mut way {
            part.annexes = self.way_documents("case_id = ? AND kind = 'annex'", part.case_id)?;
            let seen = self.appearances(part.case_id)?.into_iter().rev();
            part.meetings =
                seen.map(|appearance| self.way_meeting(part.case_id, appearance)).collect::<Result<_>>()?;
        }
        Ok(way)
    }

    fn way_meeting(&self, case: CaseId, appearance: Appearance) -> Result<WayMeeting> {
        let mut statement = self.db.prepare_cached(
            "SELECT coalesce(t.text, ''), m.id, m.year || '/M' || m.number FROM agenda_items a
               LEFT JOIN treatments t ON t.item_id = a.id LEFT JOIN meetings m ON m.id = t.onward_meeting_id
             WHERE a.case_id = ? AND a.meeting_id = ?",
        )?;
        let (text, onward) = statement.query_row(params![case, appearance.meeting_id], |row| {
            let onward = match (row.get(1)?, row.get(2)?) {
                (Some(meeting_id), Some(meeting_name)) => Some(OnwardMeeting { meeting_id, meeting_name }),
                _ => None,
            };
            Ok((row.get(0)?, onward))
        })?;
        let documents =
            self.way_documents("meeting_id = ? AND kind IN ('book', 'minutes')", appearance.meeting_id)?;
        Ok(WayMeeting { appearance, text, onward, documents })
    }

    fn way_documents(&self, which: &'static str, id: impl rusqlite::ToSql) -> Result<Vec<WayDocument>> {
        let sql = format!("SELECT id, kind, title FROM documents WHERE {which} ORDER BY position, id");
        let mut statement = self.db.prepare_cached(&sql)?;
        let rows = statement.query_map([id], |row| {
            Ok(WayDocument { document_id: row.get(0)?, kind: row.get(1)?, title: row.get(2)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
