//! The steps that people take with a case: to review and back, withdrawn, taken up again, closed.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::comments::{CommentKind, insert_comment};
use super::rules::{self, CaseStage, FollowUps, Life, Review};
use crate::access;
use crate::dates::Day;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{CaseId, CommentId};
use crate::journal::Write;
use crate::kinds::{AccessRole, CaseStatus, MeetingStatus, Outcome};
use crate::meetings;

/// Sends a case to review: a colleague looks at it before it is ready for an agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SendToReview {
    /// The case.
    pub id: CaseId,
}

impl SendToReview {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let stage = stage_of_open(write, self.id)?;
        if stage == CaseStage::InReview {
            return Err(Error::refused(RefusalCode::CaseInReview, json!({})));
        }
        if !stage.is_before_sending() {
            return Err(Error::refused(RefusalCode::CaseUnderTreatment, json!({ "stage": stage })));
        }
        write
            .db
            .prepare_cached(
                "UPDATE cases SET status = 'draft', review = 'in_review', review_by_id = ?2, review_at = ?3
                 WHERE id = ?1",
            )?
            .execute(params![self.id, write.actor, write.at])?;
        write.column("cases", "title", self.id)
    }
}

/// Accepts a case in review: it is ready for an agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AcceptCase {
    /// The case.
    pub id: CaseId,
}

impl AcceptCase {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        must_be_in_review(stage_of_open(write, self.id)?)?;
        let sent_by = write.column("cases", "review_by_id", self.id)?;
        // Two look at every case. The secretary answers for the agenda, and may be alone in the office.
        let is_own = Some(write.actor) == sent_by;
        if is_own && access::role_of(write.db, write.actor)? != AccessRole::Secretary {
            return Err(Error::refused(RefusalCode::CaseOwnReview, json!({})));
        }
        set_review(write, self.id, CaseStatus::Ready, Review::None)?;
        write.column("cases", "title", self.id)
    }
}

/// Returns a case to those who write it, and says why. One that was handed in without review can be returned too, as long
/// as it has not been sent out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReturnCase {
    /// The case.
    pub id: CaseId,
    /// The comment that says why.
    pub comment_id: CommentId,
    /// Why.
    pub comment: String,
}

impl ReturnCase {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let stage = stage_of_open(write, self.id)?;
        if !matches!(stage, CaseStage::Submitted | CaseStage::OnAgenda) {
            must_be_in_review(stage)?;
        }
        set_review(write, self.id, CaseStatus::Draft, Review::Returned)?;
        insert_comment(write, self.comment_id, self.id, None, CommentKind::Return, &self.comment)?;
        write.column("cases", "title", self.id)
    }
}

/// Closes a case: nothing more is to come of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CloseCase {
    /// The case.
    pub id: CaseId,
}

impl CloseCase {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let stage = stage_of_open(write, self.id)?;
        // A meeting that was imported, or never recorded, is over when its day is.
        let is_past = stage == CaseStage::Sent && last_day(write, self.id)? < Some(write.at.local_day());
        if !stage.is_treated() && !is_past {
            return Err(Error::refused(RefusalCode::CaseNotTreated, json!({})));
        }
        let FollowUps { open, .. } = follow_ups(write.db, self.id)?;
        if open > 0 {
            return Err(Error::refused(RefusalCode::CaseFollowUpsOpen, json!({ "count": open })));
        }
        write.db.execute("UPDATE cases SET closed_at = ? WHERE id = ?", params![write.at, self.id])?;
        write.column("cases", "title", self.id)
    }
}

/// Withdraws a case: it leaves the agendas whose notice has not been sent, and is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct WithdrawCase {
    /// The case.
    pub id: CaseId,
}

impl WithdrawCase {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        write.must_exist("cases", self.id)?;
        meetings::leave_open_agendas(write, self.id)?;
        write.db.execute("UPDATE cases SET status = 'withdrawn' WHERE id = ?", [self.id])?;
        write.column("cases", "title", self.id)
    }
}

/// Takes a case up again: a withdrawn one as a draft, a closed one as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ReopenCase {
    /// The case.
    pub id: CaseId,
}

impl ReopenCase {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let status: CaseStatus = write.column("cases", "status", self.id)?;
        if status == CaseStatus::Withdrawn {
            set_review(write, self.id, CaseStatus::Draft, Review::None)?;
        }
        write.db.execute("UPDATE cases SET closed_at = NULL WHERE id = ?", [self.id])?;
        write.column("cases", "title", self.id)
    }
}

/// Refuses a case that is withdrawn or closed: taking it up again is a step of its own.
pub(crate) fn must_be_open(write: &Write<'_>, case: CaseId) -> Result<()> {
    if write.column::<CaseStatus>("cases", "status", case)? == CaseStatus::Withdrawn {
        return Err(Error::refused(RefusalCode::CaseWithdrawn, json!({})));
    }
    match write.column::<Option<String>>("cases", "closed_at", case)? {
        Some(_) => Err(Error::refused(RefusalCode::CaseClosed, json!({}))),
        None => Ok(()),
    }
}

/// Writes what became of a review; the history tells who sent it and when.
pub(super) fn set_review(write: &Write<'_>, case: CaseId, status: CaseStatus, review: Review) -> Result<()> {
    write
        .db
        .prepare_cached(
            "UPDATE cases SET status = ?2, review = ?3, review_by_id = NULL, review_at = NULL WHERE id = ?1",
        )?
        .execute(params![case, status, review])?;
    Ok(())
}

fn must_be_in_review(stage: CaseStage) -> Result<()> {
    match stage {
        CaseStage::InReview => Ok(()),
        _ => Err(Error::refused(RefusalCode::CaseNotInReview, json!({}))),
    }
}

fn stage_of_open(write: &Write<'_>, case: CaseId) -> Result<CaseStage> {
    must_be_open(write, case)?;
    let meetings = visits(write.db, case)?;
    Ok(rules::stage(Life {
        status: write.column("cases", "status", case)?,
        review: write.column("cases", "review", case)?,
        is_closed: false,
        meetings: &meetings,
        follow_ups: follow_ups(write.db, case)?,
    }))
}

/// The meetings that the case came to, the latest first; one without a day is still to come.
fn visits(db: &Connection, case: CaseId) -> Result<Vec<(MeetingStatus, Option<Outcome>)>> {
    let mut statement = db.prepare_cached(
        "SELECT m.status, t.outcome FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id
           LEFT JOIN treatments t ON t.item_id = a.id
         WHERE a.case_id = ? ORDER BY m.date IS NOT NULL, m.date DESC, m.number DESC",
    )?;
    Ok(statement.query_map([case], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// What was promised in the case.
pub(super) fn follow_ups(db: &Connection, case: CaseId) -> Result<FollowUps> {
    let mut statement = db.prepare_cached(
        "SELECT count(*), count(*) FILTER (WHERE status IN ('open', 'ongoing')) FROM follow_ups WHERE case_id = ?",
    )?;
    Ok(statement.query_row([case], |row| Ok(FollowUps { all: row.get(0)?, open: row.get(1)? }))?)
}

/// The day of the case's last meeting that is not cancelled.
fn last_day(write: &Write<'_>, case: CaseId) -> Result<Option<Day>> {
    let mut statement = write.db.prepare_cached(
        "SELECT max(m.date) FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id
         WHERE a.case_id = ? AND m.status <> 'cancelled'",
    )?;
    Ok(statement.query_row([case], |row| row.get(0))?)
}
