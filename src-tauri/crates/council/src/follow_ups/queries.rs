//! Reading follow-ups.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::FollowUpDraft;
use crate::council::Council;
use crate::dates::Instant;
use crate::error::Result;
use crate::ids::{BodyId, CaseId, FollowUpId, MeetingId, PersonId};
use crate::kinds::FollowUpStatus;

/// Which follow-ups.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FollowUpFilter {
    /// Only those that are open or ongoing.
    #[serde(default)]
    pub open: Option<bool>,
    /// Of this person.
    #[serde(default)]
    pub person_id: Option<PersonId>,
    /// Of this body: it owns them, or they came from its meetings.
    #[serde(default)]
    pub body_id: Option<BodyId>,
    /// From this case.
    #[serde(default)]
    pub case_id: Option<CaseId>,
    /// From this meeting.
    #[serde(default)]
    pub meeting_id: Option<MeetingId>,
}

/// A follow-up in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FollowUpView {
    /// The follow-up.
    pub id: FollowUpId,
    /// What it says.
    #[serde(flatten)]
    pub draft: FollowUpDraft,
    /// The owner, by name.
    pub owner_name: String,
    /// How far it has come.
    pub status: FollowUpStatus,
    /// How it went, or why it fell away.
    pub note: String,
    /// The title of the case it came from.
    pub case_title: Option<String>,
    /// The number of that case in the meeting.
    pub case_number: Option<String>,
    /// The name of the meeting it came from.
    pub meeting_name: Option<String>,
    /// When it was written down.
    pub created_at: Instant,
    /// When it was closed.
    pub closed_at: Option<Instant>,
}

impl Council {
    /// The follow-ups that pass the filter: open ones first, by the day they are due.
    pub fn follow_ups(&self, filter: &FollowUpFilter) -> Result<Vec<FollowUpView>> {
        let mut statement = self.db.prepare_cached(
            "SELECT f.*, coalesce(p.name, b.name, f.owner_text) AS owner_name, c.title AS case_title,
               n.number AS case_number, m.year || '/M' || m.number AS meeting_name
             FROM follow_ups f LEFT JOIN people p ON p.id = f.owner_person_id
               LEFT JOIN bodies b ON b.id = f.owner_body_id LEFT JOIN cases c ON c.id = f.case_id
               LEFT JOIN meetings m ON m.id = f.meeting_id
               LEFT JOIN case_numbers n ON n.case_id = f.case_id AND n.meeting_id = f.meeting_id
             WHERE (NOT ?1 OR f.status IN ('open', 'ongoing')) AND (?2 IS NULL OR f.owner_person_id = ?2)
               AND (?3 IS NULL OR f.owner_body_id = ?3 OR m.body_id = ?3) AND (?4 IS NULL OR f.case_id = ?4)
               AND (?5 IS NULL OR f.meeting_id = ?5)
             ORDER BY f.status NOT IN ('open', 'ongoing'), f.due IS NULL, f.due, f.created_at, f.id",
        )?;
        let arguments = params![
            filter.open.unwrap_or(false),
            filter.person_id,
            filter.body_id,
            filter.case_id,
            filter.meeting_id
        ];
        let rows = statement.query_map(arguments, |row| {
            Ok(FollowUpView {
                id: row.get("id")?,
                draft: FollowUpDraft {
                    what: row.get("what")?,
                    owner_person_id: row.get("owner_person_id")?,
                    owner_body_id: row.get("owner_body_id")?,
                    owner_text: row.get("owner_text")?,
                    due: row.get("due")?,
                    case_id: row.get("case_id")?,
                    meeting_id: row.get("meeting_id")?,
                },
                owner_name: row.get("owner_name")?,
                status: row.get("status")?,
                note: row.get("note")?,
                case_title: row.get("case_title")?,
                case_number: row.get("case_number")?,
                meeting_name: row.get("meeting_name")?,
                created_at: row.get("created_at")?,
                closed_at: row.get("closed_at")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
