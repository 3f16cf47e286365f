//! Planning, changing and cancelling meetings.

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::rules;
use crate::cases::{self, CaseDraft};
use crate::dates::{Clock, Day};
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, BodyId, CaseId, MeetingId, RecurringItemId};
use crate::journal::Write;
use crate::kinds::{CaseStatus, Language, MeetingMode, MeetingStatus};
use crate::text;

/// Plans a meeting, with the body's standing cases on its agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PlanMeeting {
    /// The meeting.
    pub id: MeetingId,
    /// Whose.
    pub body_id: BodyId,
    /// The year its number belongs to.
    pub year: i16,
    /// Its number in that year.
    pub number: u8,
    /// The meeting it follows.
    pub previous_id: Option<MeetingId>,
    /// When, where and how.
    pub meeting: MeetingDraft,
    /// The standing cases to put on the agenda.
    pub standing: Vec<StandingCase>,
}

/// When, where and how a meeting is held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MeetingDraft {
    /// The day.
    pub date: Option<Day>,
    /// From.
    pub start_time: Option<Clock>,
    /// To.
    pub end_time: Option<Clock>,
    /// Where.
    pub place: String,
    /// The link to a remote meeting.
    pub link: String,
    /// In one room, on screens, or both.
    pub mode: MeetingMode,
    /// The language of its papers.
    pub language: Language,
}

/// A standing case of the body, and the ids it gets in this meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StandingCase {
    /// Which standing case.
    pub recurring_id: RecurringItemId,
    /// The case made of it.
    pub case_id: CaseId,
    /// Its place on the agenda.
    pub item_id: AgendaItemId,
}

impl PlanMeeting {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = insert_meeting(write, self, MeetingStatus::Planned)?;
        for (position, standing) in self.standing.iter().enumerate() {
            self.add_standing(write, standing, position as i64)?;
        }
        Ok(name)
    }

    fn add_standing(&self, write: &Write<'_>, standing: &StandingCase, position: i64) -> Result<()> {
        let body: BodyId = write.column("recurring_items", "body_id", standing.recurring_id)?;
        if body != self.body_id {
            return Err(Error::refused(RefusalCode::AgendaOtherBody, json!({})));
        }
        let (title, proposal): (String, String) = (
            write.column("recurring_items", "title", standing.recurring_id)?,
            write.column("recurring_items", "proposal", standing.recurring_id)?,
        );
        let draft = CaseDraft {
            title: &title,
            proposal: &proposal,
            purpose: write.column("recurring_items", "purpose", standing.recurring_id)?,
            language: self.meeting.language,
            status: CaseStatus::Ready,
            ..CaseDraft::default()
        };
        cases::insert_case(write, standing.case_id, self.body_id, &draft)?;
        let approves =
            self.previous_id.map(|previous| minutes_before(write, previous)).transpose()?.flatten();
        write
            .db
            .prepare_cached(
                "INSERT INTO agenda_items (id, meeting_id, case_id, position, minutes, late, standing, approves_id)
             SELECT ?1, ?2, ?3, ?4, minutes, 0, place, CASE approves_minutes WHEN 1 THEN ?6 END
             FROM recurring_items WHERE id = ?5",
            )?
            .execute(params![
                standing.item_id,
                self.id,
                standing.case_id,
                position,
                standing.recurring_id,
                approves
            ])?;
        Ok(())
    }
}

/// Writes a meeting's row with the deadlines its body counts back from the day; returns its name.
pub(crate) fn insert_meeting(write: &Write<'_>, plan: &PlanMeeting, status: MeetingStatus) -> Result<String> {
    let draft = &plan.meeting;
    check_when(draft)?;
    if !(1900..=2999).contains(&plan.year) || !(1..=99).contains(&plan.number) {
        return Err(Error::refused(
            RefusalCode::FieldInvalid,
            json!({ "field": "number", "value": plan.number }),
        ));
    }
    let taken = write
        .db
        .prepare_cached("SELECT 1 FROM meetings WHERE body_id = ? AND year = ? AND number = ?")?
        .exists(params![plan.body_id, plan.year, plan.number])?;
    if taken {
        let facts = json!({ "year": plan.year, "number": plan.number });
        return Err(Error::refused(RefusalCode::MeetingNumberTaken, facts));
    }
    if let Some(previous) = plan.previous_id {
        write.must_exist("meetings", previous)?;
    }
    let due = Deadlines::counted(write, plan.body_id, draft.date)?;
    write.db.prepare_cached(
        "INSERT INTO meetings (id, body_id, year, number, date, start_time, end_time, place, link, mode, language,
           status, previous_id, cases_due, freeze_due, papers_due)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?.execute(params![
        plan.id, plan.body_id, plan.year, plan.number, draft.date, draft.start_time, draft.end_time,
        text::line("place", &draft.place, text::TITLE)?, text::line("link", &draft.link, text::REMARK)?, draft.mode,
        draft.language, status, plan.previous_id, due.cases, due.freeze, due.papers
    ])?;
    name_of(write.db, plan.id)
}

/// The days by which cases are in, the agenda is frozen and the papers are out.
struct Deadlines {
    cases: Option<Day>,
    freeze: Option<Day>,
    papers: Option<Day>,
}

impl Deadlines {
    /// Counted back from the meeting's day by its body's rules.
    fn counted(write: &Write<'_>, body: BodyId, date: Option<Day>) -> Result<Self> {
        let due = |column| Ok::<_, Error>(rules::deadline(date, write.column("bodies", column, body)?));
        Ok(Self {
            cases: due("cases_due_days")?,
            freeze: due("freeze_due_days")?,
            papers: due("papers_due_days")?,
        })
    }
}

fn check_when(draft: &MeetingDraft) -> Result<()> {
    // Deadlines are counted back from the day, and must still be days that can be written.
    if let Some(date) = draft.date.filter(|date| !(1900..=2999).contains(&date.year())) {
        return Err(Error::refused(RefusalCode::FieldInvalid, json!({ "field": "date", "value": date })));
    }
    if matches!((draft.start_time, draft.end_time), (Some(start), Some(end)) if end <= start) {
        let facts = json!({ "start": draft.start_time, "end": draft.end_time });
        return Err(Error::refused(RefusalCode::MeetingTimesReversed, facts));
    }
    Ok(())
}

/// Changes when, where and how a meeting is held, and its deadlines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ChangeMeeting {
    /// The meeting.
    pub id: MeetingId,
    /// When, where and how.
    pub meeting: MeetingDraft,
    /// The last day for cases; counted from the body's rule when nothing is given and the day changes.
    pub cases_due: Option<Day>,
    /// The last day for sending the papers.
    pub papers_due: Option<Day>,
}

impl ChangeMeeting {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let status = must_not_be_over(write, self.id)?;
        let draft = &self.meeting;
        check_when(draft)?;
        let before: Option<Day> = write.column("meetings", "date", self.id)?;
        if status != MeetingStatus::Planned && before.is_some() && draft.date.is_none() {
            return Err(Error::refused(RefusalCode::MeetingWithoutDate, json!({})));
        }
        let due = if before == draft.date {
            Deadlines {
                cases: write.column("meetings", "cases_due", self.id)?,
                freeze: write.column("meetings", "freeze_due", self.id)?,
                papers: write.column("meetings", "papers_due", self.id)?,
            }
        } else {
            Deadlines::counted(write, write.column("meetings", "body_id", self.id)?, draft.date)?
        };
        write.db.prepare_cached(
            "UPDATE meetings SET date = ?, start_time = ?, end_time = ?, place = ?, link = ?, mode = ?, language = ?,
               cases_due = ?, freeze_due = ?, papers_due = ?, invitation = invitation + (sent_at IS NOT NULL)
             WHERE id = ?",
        )?.execute(params![
            draft.date, draft.start_time, draft.end_time, text::line("place", &draft.place, text::TITLE)?,
            text::line("link", &draft.link, text::REMARK)?, draft.mode, draft.language, self.cases_due.or(due.cases),
            due.freeze, self.papers_due.or(due.papers), self.id
        ])?;
        name_of(write.db, self.id)
    }
}

/// The minutes there are to approve after a meeting: its own, or, where it was cancelled, those it would have approved.
fn minutes_before(write: &Write<'_>, meeting: MeetingId) -> Result<Option<MeetingId>> {
    if write.column::<MeetingStatus>("meetings", "status", meeting)? != MeetingStatus::Cancelled {
        return Ok(Some(meeting));
    }
    Ok(write
        .db
        .prepare_cached(
            "SELECT approves_id FROM agenda_items WHERE meeting_id = ? AND approves_id IS NOT NULL LIMIT 1",
        )?
        .query_row([meeting], |row| row.get(0))
        .optional()?)
}

/// Cancels a meeting. Its cases go back to the waiting ones, and the minutes it was to approve to the meeting after it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CancelMeeting {
    /// The meeting.
    pub id: MeetingId,
    /// Why.
    pub reason: String,
}

impl CancelMeeting {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        if must_not_be_over(write, self.id)? == MeetingStatus::Running {
            return Err(Error::refused(RefusalCode::MeetingAlreadyOpened, json!({})));
        }
        let reason = text::required_line("reason", &self.reason, text::REMARK)?;
        write.db.execute(
            "UPDATE meetings SET status = 'cancelled', cancel_reason = ?, invitation = invitation + (sent_at IS NOT NULL)
             WHERE id = ?",
            params![reason, self.id],
        )?;
        let handed_on = minutes_before(write, self.id)?;
        write
            .db
            .prepare_cached(
                "UPDATE agenda_items SET approves_id = ?1 WHERE approves_id = ?2
                   AND meeting_id IN (SELECT id FROM meetings WHERE status IN ('planned', 'called', 'running'))",
            )?
            .execute(params![handed_on, self.id])?;
        name_of(write.db, self.id)
    }
}

/// Removes a planned meeting. Its standing cases go with it, unless they have been on another agenda too; other cases go
/// back to the waiting ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveMeeting {
    /// The meeting.
    pub id: MeetingId,
}

impl RemoveMeeting {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let name = name_of(write.db, self.id)?;
        let numbers_given =
            write.db.prepare_cached("SELECT 1 FROM case_numbers WHERE meeting_id = ?")?.exists([self.id])?;
        if numbers_given {
            return Err(Error::refused(RefusalCode::MeetingAlreadySent, json!({})));
        }
        let standing: Vec<CaseId> = write
            .db
            .prepare_cached(
                "SELECT case_id FROM agenda_items a WHERE meeting_id = ?1 AND standing IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM agenda_items WHERE case_id = a.case_id AND meeting_id <> ?1)
                   AND NOT EXISTS (SELECT 1 FROM case_numbers WHERE case_id = a.case_id)",
            )?
            .query_map([self.id], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for case in standing {
            cases::RemoveCase { id: case }.apply(write)?;
        }
        for sql in [
            "DELETE FROM attendance WHERE meeting_id = ?",
            "DELETE FROM suggestion_drops WHERE meeting_id = ?",
            "UPDATE follow_ups SET meeting_id = NULL WHERE meeting_id = ?",
            "UPDATE treatments SET onward_meeting_id = NULL WHERE onward_meeting_id = ?",
            "UPDATE agenda_items SET approves_id = NULL WHERE approves_id = ?",
            "DELETE FROM agenda_items WHERE meeting_id = ?",
            "DELETE FROM dismissals WHERE meeting_id = ?",
            "DELETE FROM packet_pages WHERE document_id IN (SELECT id FROM documents WHERE meeting_id = ?)",
            "DELETE FROM document_versions WHERE document_id IN (SELECT id FROM documents WHERE meeting_id = ?)",
            "DELETE FROM documents WHERE meeting_id = ?",
            "UPDATE meetings SET previous_id = NULL WHERE previous_id = ?",
            "DELETE FROM meetings WHERE id = ?",
        ] {
            write.db.prepare_cached(sql)?.execute([self.id])?;
        }
        Ok(name)
    }
}

/// Refuses to change a meeting that is cancelled, or has been held.
pub(crate) fn must_not_be_over(write: &Write<'_>, id: MeetingId) -> Result<MeetingStatus> {
    match write.column("meetings", "status", id)? {
        MeetingStatus::Cancelled => Err(Error::refused(RefusalCode::MeetingCancelled, json!({}))),
        status @ (MeetingStatus::Planned | MeetingStatus::Called | MeetingStatus::Running) => Ok(status),
        MeetingStatus::Held
        | MeetingStatus::MinutesDraft
        | MeetingStatus::MinutesFinal
        | MeetingStatus::MinutesApproved => Err(Error::refused(RefusalCode::MeetingOver, json!({}))),
    }
}

/// The meeting's name, such as `2024/M2`.
pub(crate) fn name_of(db: &Connection, id: MeetingId) -> Result<String> {
    db.prepare_cached("SELECT year || '/M' || number FROM meetings WHERE id = ?")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .ok_or_else(|| Error::refused(RefusalCode::NotFound, json!({ "table": "meetings", "id": id })))
}
