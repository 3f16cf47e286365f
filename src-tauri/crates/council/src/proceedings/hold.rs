//! Opening and closing a meeting.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::decide::must_all_agree;
use super::guard::must_be_on_record;
use crate::dates::Clock;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, CaseId, MeetingId, PersonId};
use crate::journal::Write;
use crate::kinds::{MeetingMode, MeetingStatus};
use crate::meetings;

/// Opens a meeting that has been called.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OpenMeeting {
    /// The meeting.
    pub id: MeetingId,
    /// When.
    pub at: Clock,
    /// Who leads it.
    pub chair_id: Option<PersonId>,
    /// Who takes the minutes.
    pub minute_taker_id: Option<PersonId>,
}

impl OpenMeeting {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        match write.column("meetings", "status", self.id)? {
            MeetingStatus::Called => {}
            MeetingStatus::Planned => return Err(Error::refused(RefusalCode::MeetingNotCalled, json!({}))),
            MeetingStatus::Cancelled => return Err(Error::refused(RefusalCode::MeetingCancelled, json!({}))),
            _ => return Err(Error::refused(RefusalCode::MeetingAlreadyOpened, json!({}))),
        }
        write.db.execute(
            "UPDATE meetings SET status = 'running', opened_at = ? WHERE id = ?",
            params![self.at, self.id],
        )?;
        write_chair(write, self.id, self.chair_id, self.minute_taker_id)?;
        meetings::name_of(write.db, self.id)
    }
}

/// Says who leads a meeting and who takes its minutes, when others do than those it was opened with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetChair {
    /// The meeting.
    pub id: MeetingId,
    /// Who leads it.
    pub chair_id: Option<PersonId>,
    /// Who takes the minutes.
    pub minute_taker_id: Option<PersonId>,
}

impl SetChair {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        must_be_on_record(write, self.id)?;
        write_chair(write, self.id, self.chair_id, self.minute_taker_id)?;
        meetings::name_of(write.db, self.id)
    }
}

fn write_chair(
    write: &Write<'_>,
    meeting: MeetingId,
    chair: Option<PersonId>,
    minute_taker: Option<PersonId>,
) -> Result<()> {
    for person in [chair, minute_taker].into_iter().flatten() {
        write.must_exist("people", person)?;
    }
    write.db.execute(
        "UPDATE meetings SET chair_id = ?, minute_taker_id = ? WHERE id = ?",
        params![chair, minute_taker, meeting],
    )?;
    Ok(())
}

/// Closes a meeting. Every case that asks for a decision must have an outcome; in a written procedure every
/// municipality must agree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CloseMeeting {
    /// The meeting.
    pub id: MeetingId,
    /// When.
    pub at: Clock,
}

impl CloseMeeting {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        if write.column::<MeetingStatus>("meetings", "status", self.id)? != MeetingStatus::Running {
            return Err(Error::refused(RefusalCode::MeetingNotRunning, json!({})));
        }
        let opened: Option<Clock> = write.column("meetings", "opened_at", self.id)?;
        if opened.is_some_and(|opened| self.at < opened) {
            let facts = json!({ "start": opened, "end": self.at });
            return Err(Error::refused(RefusalCode::MeetingTimesReversed, facts));
        }
        let is_written = write.column::<MeetingMode>("meetings", "mode", self.id)? == MeetingMode::Written;
        if is_written {
            self.must_be_agreed_to(write)?;
        }
        self.must_be_decided(write)?;
        write.db.execute(
            "UPDATE agenda_items SET ended_at = max(?1, started_at)
             WHERE meeting_id = ?2 AND started_at IS NOT NULL AND ended_at IS NULL",
            params![self.at, self.id],
        )?;
        write.db.execute(
            "UPDATE meetings SET status = 'held', closed_at = ? WHERE id = ?",
            params![self.at, self.id],
        )?;
        meetings::name_of(write.db, self.id)
    }

    fn must_be_decided(&self, write: &Write<'_>) -> Result<()> {
        let open: Option<(AgendaItemId, CaseId, String)> = write
            .db
            .prepare_cached(
                "SELECT a.id, c.id, c.title FROM agenda_items a JOIN cases c ON c.id = a.case_id
                   LEFT JOIN treatments t ON t.item_id = a.id
                 WHERE a.meeting_id = ? AND c.purpose = 'decision' AND t.outcome IS NULL
                 ORDER BY a.position LIMIT 1",
            )?
            .query_row([self.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((item, case, title)) = open else { return Ok(()) };
        let facts = json!({ "item": item, "case": case, "title": title });
        Err(Error::refused(RefusalCode::MeetingCaseUndecided, facts))
    }

    fn must_be_agreed_to(&self, write: &Write<'_>) -> Result<()> {
        let items: Vec<(AgendaItemId, CaseId)> = write
            .db
            .prepare_cached("SELECT id, case_id FROM agenda_items WHERE meeting_id = ? ORDER BY position")?
            .query_map([self.id], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        items.into_iter().try_for_each(|(item, case)| must_all_agree(write.db, self.id, item, case))
    }
}

/// Opens a meeting that was closed. Refused once its minutes are locked, or a later meeting of the body has begun.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReopenMeeting {
    /// The meeting.
    pub id: MeetingId,
}

impl ReopenMeeting {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        match write.column("meetings", "status", self.id)? {
            MeetingStatus::Held | MeetingStatus::MinutesDraft => {}
            MeetingStatus::MinutesFinal | MeetingStatus::MinutesApproved => {
                return Err(Error::refused(RefusalCode::MinutesLocked, json!({})));
            }
            _ => return Err(Error::refused(RefusalCode::MeetingNotHeld, json!({}))),
        }
        let later: Option<MeetingId> = write
            .db
            .prepare_cached(
                "SELECT later.id FROM meetings later JOIN meetings own ON own.id = ?
                 WHERE later.body_id = own.body_id AND later.id <> own.id AND later.date > own.date
                   AND later.status NOT IN ('planned', 'called', 'cancelled') ORDER BY later.date LIMIT 1",
            )?
            .query_row([self.id], |row| row.get(0))
            .optional()?;
        if let Some(later) = later {
            let facts = json!({ "meeting": meetings::name_of(write.db, later)? });
            return Err(Error::refused(RefusalCode::MeetingLaterDepends, facts));
        }
        write
            .db
            .execute("UPDATE meetings SET status = 'running', closed_at = NULL WHERE id = ?", [self.id])?;
        meetings::name_of(write.db, self.id)
    }
}
