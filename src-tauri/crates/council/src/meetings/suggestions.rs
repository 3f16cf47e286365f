//! What might go on an agenda, each with its reason: what was put off, what is due, what waits.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::commands::name_of;
use crate::council::Council;
use crate::dates::Day;
use crate::error::Result;
use crate::ids::{CaseId, DropId, FollowUpId, MeetingId};
use crate::journal::Write;
use crate::kinds::{MeetingStatus, kinds};
use crate::text;

kinds! {
    /// Why something is suggested for an agenda.
    SuggestionKind {
        /// a case that was put off or sent back, and is on no agenda since
        Postponed = "postponed",
        /// a follow-up that is due by the meeting
        FollowUpDue = "follow_up_due",
        /// minutes that are locked and not approved
        MinutesToApprove = "minutes_to_approve",
        /// a case that has waited since before the last meeting
        Waiting = "waiting",
    }
}

/// Something that might go on an agenda.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Suggestion {
    /// Why.
    pub kind: SuggestionKind,
    /// The id of the case, follow-up or meeting, whichever it is.
    pub subject_id: String,
    /// Its title.
    pub title: String,
    /// The case, if it is one.
    pub case_id: Option<CaseId>,
    /// The follow-up, if it is one.
    pub follow_up_id: Option<FollowUpId>,
    /// The meeting it comes from.
    pub from_meeting: Option<String>,
    /// When it was due.
    pub due: Option<Day>,
}

/// Drops a suggestion for this meeting, with the reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DropSuggestion {
    /// The row.
    pub id: DropId,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// What was suggested.
    pub kind: SuggestionKind,
    /// The id of the case, follow-up or meeting.
    pub subject_id: String,
    /// Why it is dropped.
    pub note: String,
}

impl DropSuggestion {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = name_of(write.db, self.meeting_id)?;
        write
            .db
            .prepare_cached(
                "INSERT INTO suggestion_drops (id, meeting_id, kind, subject_id, note) VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (meeting_id, kind, subject_id) DO UPDATE SET note = ?5",
            )?
            .execute(params![
                self.id,
                self.meeting_id,
                self.kind,
                text::required_line("subject_id", &self.subject_id, text::TITLE)?,
                text::required_line("note", &self.note, text::REMARK)?
            ])?;
        Ok(name)
    }
}

/// Cases that may come up: neither withdrawn nor closed, and on no agenda after their latest treatment.
const OPEN_CASES: &str = "SELECT c.id, c.title, c.created_at,
    (SELECT t.outcome FROM treatments t JOIN agenda_items a ON a.id = t.item_id JOIN meetings m ON m.id = a.meeting_id
      WHERE a.case_id = c.id AND t.outcome IS NOT NULL ORDER BY m.date DESC LIMIT 1) AS outcome,
    (SELECT m.year || '/M' || m.number FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id
      WHERE a.case_id = c.id AND m.status <> 'cancelled' ORDER BY m.date DESC LIMIT 1) AS from_meeting
  FROM cases c JOIN meetings here ON here.id = ?1
  WHERE c.body_id = here.body_id AND c.status <> 'withdrawn' AND c.closed_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM agenda_items a WHERE a.case_id = c.id AND a.standing IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id
      LEFT JOIN treatments t ON t.item_id = a.id
      WHERE a.case_id = c.id AND m.status <> 'cancelled'
        AND (t.outcome IS NULL OR t.outcome NOT IN ('postponed', 'sent_back')))";

impl Council {
    /// What might go on a meeting's agenda and has not been dropped. Nothing once the meeting has begun.
    pub fn suggestions(&self, meeting: MeetingId) -> Result<Vec<Suggestion>> {
        let Some(view) = self.meeting(meeting)? else { return Ok(Vec::new()) };
        if !matches!(view.row.status, MeetingStatus::Planned | MeetingStatus::Called) {
            return Ok(Vec::new());
        }
        let mut found = self.open_cases(meeting)?;
        found.extend(self.follow_ups_due(meeting)?);
        found.extend(self.minutes_to_approve(meeting)?);
        let mut dropped = self.db.prepare_cached(
            "SELECT 1 FROM suggestion_drops WHERE meeting_id = ? AND kind = ? AND subject_id = ?",
        )?;
        let mut kept = Vec::new();
        for suggestion in found {
            if !dropped.exists(params![meeting, suggestion.kind, suggestion.subject_id])? {
                kept.push(suggestion);
            }
        }
        Ok(kept)
    }

    fn open_cases(&self, meeting: MeetingId) -> Result<Vec<Suggestion>> {
        let mut statement = self.db.prepare_cached(&format!("{OPEN_CASES} ORDER BY c.created_at, c.id"))?;
        let rows = statement.query_map([meeting], |row| {
            let case: CaseId = row.get("id")?;
            let was_treated = row.get::<_, Option<String>>("outcome")?.is_some();
            Ok(Suggestion {
                kind: if was_treated { SuggestionKind::Postponed } else { SuggestionKind::Waiting },
                subject_id: case.to_string(),
                title: row.get("title")?,
                case_id: Some(case),
                follow_up_id: None,
                from_meeting: row.get("from_meeting")?,
                due: None,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn follow_ups_due(&self, meeting: MeetingId) -> Result<Vec<Suggestion>> {
        let mut statement = self.db.prepare_cached(
            "SELECT f.id, f.what, f.due, f.case_id, m.year || '/M' || m.number AS from_meeting
             FROM follow_ups f JOIN meetings here ON here.id = ? LEFT JOIN meetings m ON m.id = f.meeting_id
             WHERE f.status IN ('open', 'ongoing') AND f.due <= here.date
               AND (m.body_id = here.body_id OR f.owner_body_id = here.body_id)
             ORDER BY f.due, f.id",
        )?;
        let rows = statement.query_map([meeting], |row| {
            let id: FollowUpId = row.get("id")?;
            Ok(Suggestion {
                kind: SuggestionKind::FollowUpDue,
                subject_id: id.to_string(),
                title: row.get("what")?,
                case_id: row.get("case_id")?,
                follow_up_id: Some(id),
                from_meeting: row.get("from_meeting")?,
                due: row.get("due")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Locked minutes of earlier meetings that no agenda's standing case is about.
    fn minutes_to_approve(&self, meeting: MeetingId) -> Result<Vec<Suggestion>> {
        let mut statement = self.db.prepare_cached(
            "SELECT m.id, m.year || '/M' || m.number AS name FROM meetings m JOIN meetings here ON here.id = ?
             WHERE m.body_id = here.body_id AND m.id <> here.id AND m.status = 'minutes_final'
               AND NOT EXISTS (SELECT 1 FROM agenda_items a JOIN meetings there ON there.id = a.meeting_id
                 WHERE a.approves_id = m.id AND there.status <> 'cancelled')
             ORDER BY m.date",
        )?;
        let rows = statement.query_map([meeting], |row| {
            let id: MeetingId = row.get("id")?;
            let name: String = row.get("name")?;
            Ok(Suggestion {
                kind: SuggestionKind::MinutesToApprove,
                subject_id: id.to_string(),
                title: name.clone(),
                case_id: None,
                follow_up_id: None,
                from_meeting: Some(name),
                due: None,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
