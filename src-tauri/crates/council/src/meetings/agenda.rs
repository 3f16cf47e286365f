//! What is on a meeting's agenda, and in which order.

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::commands::{must_not_be_over, name_of};
use super::{rules, send};
use crate::cases::{self, CaseDraft, Placement};
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, BodyId, CaseId, MeetingId};
use crate::journal::Write;
use crate::kinds::{CaseStatus, MeetingStatus, Purpose};

/// Puts a waiting case on an agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AddToAgenda {
    /// The case.
    pub case_id: CaseId,
    /// Where.
    pub placement: Placement,
    /// The place counted from 0; before the closing standing cases when nothing is given.
    pub position: Option<u32>,
}

impl AddToAgenda {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("cases", "title", self.case_id)?;
        place(write, self.case_id, &self.placement, self.position)?;
        Ok(title)
    }
}

/// Puts the approval of locked minutes on an agenda, after the standing cases that open it. It is the body's standing case
/// that approves minutes, made for a meeting whose minutes came too late for it, or that was planned without.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AddApproval {
    /// The case that is made.
    pub case_id: CaseId,
    /// Where.
    pub placement: Placement,
    /// The meeting whose minutes are to be approved.
    pub approves_id: MeetingId,
    /// The case's title, where the body has no standing case that approves minutes.
    pub title: String,
}

impl AddApproval {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let meeting = self.placement.meeting_id;
        let body: BodyId = write.column("meetings", "body_id", meeting)?;
        self.must_wait_for_approval(write, body)?;
        let standing: Option<(String, String)> = write
            .db
            .prepare_cached(
                "SELECT title, proposal FROM recurring_items WHERE body_id = ? AND approves_minutes = 1
                 ORDER BY position LIMIT 1",
            )?
            .query_row([body], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (title, proposal) = standing.unwrap_or_else(|| (self.title.clone(), String::new()));
        let draft = CaseDraft {
            title: &title,
            proposal: &proposal,
            purpose: Purpose::Decision,
            language: write.column("meetings", "language", meeting)?,
            status: CaseStatus::Ready,
            ..CaseDraft::default()
        };
        let title = cases::insert_case(write, self.case_id, body, &draft)?;
        let opening: u32 = write
            .db
            .prepare_cached("SELECT count(*) FROM agenda_items WHERE meeting_id = ? AND standing = 'first'")?
            .query_row([meeting], |row| row.get(0))?;
        place(write, self.case_id, &self.placement, Some(opening))?;
        write.db.execute(
            "UPDATE agenda_items SET standing = 'first', approves_id = ? WHERE id = ?",
            params![self.approves_id, self.placement.item_id],
        )?;
        Ok(title)
    }

    fn must_wait_for_approval(&self, write: &Write<'_>, body: BodyId) -> Result<()> {
        if write.column::<BodyId>("meetings", "body_id", self.approves_id)? != body {
            return Err(Error::refused(RefusalCode::AgendaOtherBody, json!({})));
        }
        if write.column::<MeetingStatus>("meetings", "status", self.approves_id)?
            != MeetingStatus::MinutesFinal
        {
            let facts = json!({ "meeting": name_of(write.db, self.approves_id)? });
            return Err(Error::refused(RefusalCode::MinutesNotFinal, facts));
        }
        let is_on_another = write
            .db
            .prepare_cached(
                "SELECT 1 FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id
                 WHERE a.approves_id = ? AND m.status <> 'cancelled'",
            )?
            .exists([self.approves_id])?;
        match is_on_another {
            true => Err(Error::refused(RefusalCode::AgendaHasCase, json!({}))),
            false => Ok(()),
        }
    }
}

/// Puts a case on an agenda. Once the notice is sent a case comes late: it is marked so, and gets the next number.
pub(crate) fn place(
    write: &Write<'_>,
    case: CaseId,
    placement: &Placement,
    position: Option<u32>,
) -> Result<()> {
    let meeting = placement.meeting_id;
    must_fit_in_a_day(placement.minutes)?;
    let status = must_not_be_over(write, meeting)?;
    cases::must_be_open(write, case)?;
    let (own, wanted): (BodyId, BodyId) =
        (write.column("cases", "body_id", case)?, write.column("meetings", "body_id", meeting)?);
    if own != wanted {
        return Err(Error::refused(RefusalCode::AgendaOtherBody, json!({})));
    }
    let present =
        write.db.prepare_cached("SELECT 1 FROM agenda_items WHERE meeting_id = ? AND case_id = ?")?;
    if { present }.exists(params![meeting, case])? {
        return Err(Error::refused(RefusalCode::AgendaHasCase, json!({})));
    }
    let mut items = items_in_order(write.db, meeting)?;
    let position = match position {
        Some(position) => (position as usize).min(items.len()),
        None => rules::place_before_closing(&closing(write.db, meeting)?),
    };
    let late = status != MeetingStatus::Planned;
    write.db.prepare_cached(
        "INSERT INTO agenda_items (id, meeting_id, case_id, position, minutes, late) VALUES (?, ?, ?, ?, ?, ?)",
    )?.execute(params![placement.item_id, meeting, case, position as i64, placement.minutes, late])?;
    items.insert(position, placement.item_id);
    cases::renumber(write, "agenda_items", &items)?;
    if late {
        send::give_next_number(write, meeting, case)?;
    }
    Ok(())
}

/// Takes a case off an agenda. A number it was given is not given to another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveFromAgenda {
    /// The agenda item.
    pub item_id: AgendaItemId,
}

impl RemoveFromAgenda {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let (meeting, title) = item(write, self.item_id)?;
        must_not_be_treated(write, self.item_id)?;
        write.db.execute("DELETE FROM agenda_items WHERE id = ?", [self.item_id])?;
        cases::renumber(write, "agenda_items", &items_in_order(write.db, meeting)?)?;
        Ok(title)
    }
}

/// Moves a case to another place on its agenda. Numbers that were given stay with their cases.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MoveOnAgenda {
    /// The agenda item.
    pub item_id: AgendaItemId,
    /// The place counted from 0; past the end means last.
    pub position: u32,
}

impl MoveOnAgenda {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let (meeting, title) = item(write, self.item_id)?;
        let mut items = items_in_order(write.db, meeting)?;
        items.retain(|item| *item != self.item_id);
        items.insert((self.position as usize).min(items.len()), self.item_id);
        cases::renumber(write, "agenda_items", &items)?;
        Ok(title)
    }
}

/// Sets aside minutes for a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetMinutes {
    /// The agenda item.
    pub item_id: AgendaItemId,
    /// Minutes, or nothing.
    pub minutes: Option<u16>,
}

impl SetMinutes {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let (_, title) = item(write, self.item_id)?;
        must_fit_in_a_day(self.minutes)?;
        write.db.execute(
            "UPDATE agenda_items SET minutes = ? WHERE id = ?",
            params![self.minutes, self.item_id],
        )?;
        Ok(title)
    }
}

/// Refuses more minutes than a day has.
pub(crate) fn must_fit_in_a_day(minutes: Option<u16>) -> Result<()> {
    if minutes.is_some_and(|minutes| minutes > 24 * 60) {
        let facts = json!({ "field": "minutes", "value": minutes });
        return Err(Error::refused(RefusalCode::FieldInvalid, facts));
    }
    Ok(())
}

/// Refuses to take a case off that something is written down about.
fn must_not_be_treated(write: &Write<'_>, item: AgendaItemId) -> Result<()> {
    for table in ["treatments", "positions", "votes", "recusals", "case_presence"] {
        let sql = format!("SELECT 1 FROM {table} WHERE item_id = ?");
        if write.db.prepare_cached(&sql)?.exists([item])? {
            return Err(Error::refused(RefusalCode::AgendaTreated, json!({})));
        }
    }
    Ok(())
}

/// The item's meeting, which must not be over, and its case's title.
fn item(write: &Write<'_>, id: AgendaItemId) -> Result<(MeetingId, String)> {
    let found = write
        .db
        .prepare_cached("SELECT a.meeting_id, c.title FROM agenda_items a JOIN cases c ON c.id = a.case_id WHERE a.id = ?")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let not_found = || Error::refused(RefusalCode::NotFound, json!({ "table": "agenda_items", "id": id }));
    let (meeting, title) = found.ok_or_else(not_found)?;
    must_not_be_over(write, meeting)?;
    Ok((meeting, title))
}

/// The agenda's items in order.
pub(crate) fn items_in_order(db: &Connection, meeting: MeetingId) -> Result<Vec<AgendaItemId>> {
    let mut statement =
        db.prepare_cached("SELECT id FROM agenda_items WHERE meeting_id = ? ORDER BY position, id")?;
    Ok(statement.query_map([meeting], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

fn closing(db: &Connection, meeting: MeetingId) -> Result<Vec<bool>> {
    let mut statement = db.prepare_cached(
        "SELECT coalesce(standing, '') = 'last' FROM agenda_items WHERE meeting_id = ? ORDER BY position, id",
    )?;
    Ok(statement.query_map([meeting], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Takes a case off every agenda whose notice has not been sent.
pub(crate) fn leave_open_agendas(write: &Write<'_>, case: CaseId) -> Result<()> {
    let open: Vec<(AgendaItemId, MeetingId)> = write
        .db
        .prepare_cached(
            "SELECT a.id, a.meeting_id FROM agenda_items a JOIN meetings m ON m.id = a.meeting_id
             WHERE a.case_id = ? AND m.status = 'planned'",
        )?
        .query_map([case], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (item, meeting) in open {
        write.db.execute("DELETE FROM agenda_items WHERE id = ?", [item])?;
        cases::renumber(write, "agenda_items", &items_in_order(write.db, meeting)?)?;
    }
    Ok(())
}
