//! When a meeting's record may be written in.

use rusqlite::OptionalExtension;
use serde_json::json;

use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, CaseId, MeetingId};
use crate::journal::Write;
use crate::kinds::MeetingStatus;

/// Refuses to write in the record of a meeting that has not begun, or whose minutes are locked. Locked minutes are
/// opened again by a correction, which says why.
pub(super) fn must_be_on_record(write: &Write<'_>, meeting: MeetingId) -> Result<MeetingStatus> {
    let status = write.column("meetings", "status", meeting)?;
    match status {
        MeetingStatus::Running | MeetingStatus::Held | MeetingStatus::MinutesDraft => Ok(status),
        MeetingStatus::Planned | MeetingStatus::Called => {
            Err(Error::refused(RefusalCode::MeetingNotOpened, json!({})))
        }
        MeetingStatus::Cancelled => Err(Error::refused(RefusalCode::MeetingCancelled, json!({}))),
        MeetingStatus::MinutesFinal | MeetingStatus::MinutesApproved => {
            let correction: String = write.column("meetings", "correction", meeting)?;
            match correction.is_empty() {
                false => Ok(status),
                true => Err(Error::refused(RefusalCode::MinutesLocked, json!({}))),
            }
        }
    }
}

/// Attendance is also written down before the meeting begins: who has said that they cannot come.
pub(super) fn must_take_attendance(write: &Write<'_>, meeting: MeetingId) -> Result<()> {
    match write.column("meetings", "status", meeting)? {
        MeetingStatus::Planned | MeetingStatus::Called => Ok(()),
        _ => must_be_on_record(write, meeting).map(drop),
    }
}

/// Remarks are made to a draft.
pub(crate) fn must_be_open_for_remarks(write: &Write<'_>, meeting: MeetingId) -> Result<()> {
    match write.column("meetings", "status", meeting)? {
        MeetingStatus::MinutesDraft => Ok(()),
        MeetingStatus::MinutesFinal | MeetingStatus::MinutesApproved => {
            Err(Error::refused(RefusalCode::MinutesLocked, json!({})))
        }
        _ => Err(Error::refused(RefusalCode::MinutesNoDraft, json!({}))),
    }
}

/// A case on an agenda.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) id: AgendaItemId,
    pub(super) meeting: MeetingId,
    pub(super) case: CaseId,
    pub(super) title: String,
    pub(super) approves: Option<MeetingId>,
}

/// The item, in whose meeting's record may be written.
pub(super) fn item_on_record(write: &Write<'_>, id: AgendaItemId) -> Result<Item> {
    let item = item(write, id)?;
    must_be_on_record(write, item.meeting)?;
    Ok(item)
}

fn item(write: &Write<'_>, id: AgendaItemId) -> Result<Item> {
    write
        .db
        .prepare_cached(
            "SELECT a.id, a.meeting_id, a.case_id, c.title, a.approves_id
             FROM agenda_items a JOIN cases c ON c.id = a.case_id WHERE a.id = ?",
        )?
        .query_row([id], |row| {
            Ok(Item {
                id: row.get(0)?,
                meeting: row.get(1)?,
                case: row.get(2)?,
                title: row.get(3)?,
                approves: row.get(4)?,
            })
        })
        .optional()?
        .ok_or_else(|| Error::refused(RefusalCode::NotFound, json!({ "table": "agenda_items", "id": id })))
}
