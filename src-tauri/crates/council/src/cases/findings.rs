//! Findings that somebody has looked at and set aside.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::council::Council;
use crate::dates::Instant;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{CaseId, DismissalId, MeetingId, PersonId};
use crate::journal::Write;
use crate::text;

/// Sets a finding aside, with a note. It holds as long as the quoted words stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DismissFinding {
    /// The dismissal.
    pub id: DismissalId,
    /// The case it is about.
    pub case_id: Option<CaseId>,
    /// The meeting it is about.
    pub meeting_id: Option<MeetingId>,
    /// The finding's code.
    pub code: String,
    /// The words it quoted.
    pub quote: String,
    /// Why it is no problem.
    pub note: String,
}

impl DismissFinding {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = match (self.case_id, self.meeting_id) {
            (Some(case), None) => write.column("cases", "title", case)?,
            (None, Some(meeting)) => crate::meetings::name_of(write.db, meeting)?,
            _ => {
                return Err(Error::refused(
                    RefusalCode::FieldInvalid,
                    json!({ "field": "case_id", "value": null }),
                ));
            }
        };
        write.db.execute(
            "INSERT INTO dismissals (id, case_id, meeting_id, code, quote, note, by_id, at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            params![
                self.id,
                self.case_id,
                self.meeting_id,
                text::required_line("code", &self.code, text::TITLE)?,
                text::body("quote", &self.quote)?,
                text::required_line("note", &self.note, text::REMARK)?,
                write.actor,
                write.at
            ],
        )?;
        Ok(name)
    }
}

/// Takes a dismissed finding up again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RestoreFinding {
    /// The dismissal.
    pub id: DismissalId,
}

impl RestoreFinding {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let code = write.column("dismissals", "code", self.id)?;
        write.db.execute("DELETE FROM dismissals WHERE id = ?", [self.id])?;
        Ok(code)
    }
}

/// A finding that was set aside.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Dismissal {
    /// The dismissal.
    pub id: DismissalId,
    /// The case it is about.
    pub case_id: Option<CaseId>,
    /// The meeting it is about.
    pub meeting_id: Option<MeetingId>,
    /// The finding's code.
    pub code: String,
    /// The words it quoted.
    pub quote: String,
    /// Why it is no problem.
    pub note: String,
    /// Who set it aside.
    pub by_id: PersonId,
    /// When.
    pub at: Instant,
}

impl Council {
    /// Every finding that is set aside.
    pub fn dismissals(&self) -> Result<Vec<Dismissal>> {
        let mut statement = self.db.prepare_cached("SELECT * FROM dismissals ORDER BY at")?;
        let rows = statement.query_map([], |row| {
            Ok(Dismissal {
                id: row.get("id")?,
                case_id: row.get("case_id")?,
                meeting_id: row.get("meeting_id")?,
                code: row.get("code")?,
                quote: row.get("quote")?,
                note: row.get("note")?,
                by_id: row.get("by_id")?,
                at: row.get("at")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
