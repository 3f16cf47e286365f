//! Writing down what is said about a case, and when it is on.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::guard::{Item, item_on_record};
use crate::dates::Clock;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, TreatmentId};
use crate::journal::Write;
use crate::kinds::MeetingStatus;
use crate::{meetings, text};

/// Takes up a case: the one before it ends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BeginItem {
    /// The case on the agenda.
    pub item_id: AgendaItemId,
    /// When.
    pub at: Clock,
}

impl BeginItem {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let item = item_on_record(write, self.item_id)?;
        if write.column::<MeetingStatus>("meetings", "status", item.meeting)? != MeetingStatus::Running {
            return Err(Error::refused(RefusalCode::MeetingNotRunning, json!({})));
        }
        end_current(write, &item, self.at)?;
        write.db.execute(
            "UPDATE agenda_items SET started_at = coalesce(started_at, ?1), ended_at = NULL WHERE id = ?2",
            params![self.at, self.item_id],
        )?;
        Ok(item.title)
    }
}

fn end_current(write: &Write<'_>, next: &Item, at: Clock) -> Result<()> {
    write.db.execute(
        "UPDATE agenda_items SET ended_at = max(?1, started_at)
         WHERE meeting_id = ?2 AND id <> ?3 AND started_at IS NOT NULL AND ended_at IS NULL",
        params![at, next.meeting, next.id],
    )?;
    Ok(())
}

/// Writes down what was said about a case. Sent at each pause while typing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WriteDiscussion {
    /// The row's id, if there is none yet for the case.
    pub id: TreatmentId,
    /// The case on the agenda.
    pub item_id: AgendaItemId,
    /// What was said, Markdown.
    pub discussion: String,
}

impl WriteDiscussion {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let item = item_on_record(write, self.item_id)?;
        write
            .db
            .prepare_cached(
                "INSERT INTO treatments (id, item_id, discussion) VALUES (?1, ?2, ?3)
             ON CONFLICT (item_id) DO UPDATE SET discussion = ?3",
            )?
            .execute(params![self.id, self.item_id, text::body("discussion", &self.discussion)?])?;
        Ok(item.title)
    }
}

/// Takes a decision back: the case is open again. What was said stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TakeBackDecision {
    /// The case on the agenda.
    pub item_id: AgendaItemId,
}

impl TakeBackDecision {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let item = item_on_record(write, self.item_id)?;
        must_not_have_moved_on(write, self.item_id)?;
        if let Some(approved) = item.approves {
            write.db.execute(
                "UPDATE meetings SET status = 'minutes_final', approved_in_id = NULL
                 WHERE id = ? AND approved_in_id = ?",
                params![approved, item.meeting],
            )?;
        }
        write.db.execute(
            "UPDATE treatments SET outcome = NULL, text = '', proposal = '', is_election = 0, casting_vote = NULL,
               decided_at = NULL WHERE item_id = ?",
            [self.item_id],
        )?;
        Ok(item.title)
    }
}

/// A case that went on to another meeting or body is brought back from there first, or by undo.
pub(super) fn must_not_have_moved_on(write: &Write<'_>, item: AgendaItemId) -> Result<()> {
    let onward: Option<(Option<String>, Option<String>)> = write
        .db
        .prepare_cached(
            "SELECT m.id, c.title FROM treatments t
               LEFT JOIN meetings m ON m.id = t.onward_meeting_id
                 AND EXISTS (SELECT 1 FROM agenda_items a JOIN agenda_items own ON own.id = t.item_id
                   WHERE a.meeting_id = m.id AND a.case_id = own.case_id)
               LEFT JOIN cases c ON c.id = t.onward_case_id
             WHERE t.item_id = ?",
        )?
        .query_row([item], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match onward {
        Some((Some(meeting), _)) => {
            let meeting = meeting.parse().map_err(|_| Error::Damaged("an id that is none".into()))?;
            let facts = json!({ "meeting": meetings::name_of(write.db, meeting)? });
            Err(Error::refused(RefusalCode::DecisionMovedOn, facts))
        }
        Some((None, Some(case))) => {
            Err(Error::refused(RefusalCode::DecisionMovedOn, json!({ "case": case })))
        }
        _ => Ok(()),
    }
}
