//! Writing follow-ups.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::dates::Day;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{BodyId, CaseId, FollowUpId, MeetingId, PersonId};
use crate::journal::Write;
use crate::kinds::FollowUpStatus;
use crate::text;

/// Adds a follow-up, or changes it when the id is known. How far it has come is said by [`MoveFollowUp`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutFollowUp {
    /// The follow-up.
    pub id: FollowUpId,
    /// What it says.
    #[serde(flatten)]
    pub draft: FollowUpDraft,
}

/// What a follow-up says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FollowUpDraft {
    /// What is to be done.
    pub what: String,
    /// The person who does it.
    pub owner_person_id: Option<PersonId>,
    /// The body that does it.
    pub owner_body_id: Option<BodyId>,
    /// Who does it, where it is neither a person nor a body known here.
    pub owner_text: String,
    /// Until when.
    pub due: Option<Day>,
    /// The case it came from.
    pub case_id: Option<CaseId>,
    /// The meeting it came from.
    pub meeting_id: Option<MeetingId>,
}

impl PutFollowUp {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let draft = &self.draft;
        let what = text::required_line("what", &draft.what, text::REMARK)?;
        let owner = text::line("owner_text", &draft.owner_text, text::TITLE)?;
        if draft.owner_person_id.is_none() && draft.owner_body_id.is_none() && owner.is_empty() {
            return Err(Error::refused(RefusalCode::FieldEmpty, json!({ "field": "owner_text" })));
        }
        for (table, id) in [
            ("people", draft.owner_person_id.map(|id| id.to_string())),
            ("bodies", draft.owner_body_id.map(|id| id.to_string())),
            ("cases", draft.case_id.map(|id| id.to_string())),
            ("meetings", draft.meeting_id.map(|id| id.to_string())),
        ] {
            if let Some(id) = id {
                write.must_exist(table, id)?;
            }
        }
        write.db.prepare_cached(
            "INSERT INTO follow_ups (id, what, owner_person_id, owner_body_id, owner_text, due, status, case_id,
               meeting_id, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'open', ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET what = ?2, owner_person_id = ?3, owner_body_id = ?4, owner_text = ?5,
               due = ?6, case_id = ?7, meeting_id = ?8",
        )?.execute(params![
            self.id, what, draft.owner_person_id, draft.owner_body_id, owner, draft.due, draft.case_id,
            draft.meeting_id, write.at
        ])?;
        Ok(what)
    }
}

/// Says how far a follow-up has come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MoveFollowUp {
    /// The follow-up.
    pub id: FollowUpId,
    /// How far.
    pub status: FollowUpStatus,
    /// How it went, or why it fell away.
    pub note: String,
}

impl MoveFollowUp {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let note = text::line("note", &self.note, text::REMARK)?;
        if self.status == FollowUpStatus::Dropped && note.is_empty() {
            return Err(Error::refused(RefusalCode::FieldEmpty, json!({ "field": "note" })));
        }
        let is_closed = matches!(self.status, FollowUpStatus::Done | FollowUpStatus::Dropped);
        let what = write.column("follow_ups", "what", self.id)?;
        write.db.execute(
            "UPDATE follow_ups SET status = ?, note = ?, closed_at = ? WHERE id = ?",
            params![self.status, note, is_closed.then_some(write.at), self.id],
        )?;
        Ok(what)
    }
}

/// Removes a follow-up that was written down by mistake.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveFollowUp {
    /// The follow-up.
    pub id: FollowUpId,
}

impl RemoveFollowUp {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let what = write.column("follow_ups", "what", self.id)?;
        write.db.execute("DELETE FROM follow_ups WHERE id = ?", [self.id])?;
        Ok(what)
    }
}
