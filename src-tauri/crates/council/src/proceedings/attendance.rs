//! Writing down who is there.

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::guard::{item_on_record, must_take_attendance};
use crate::dates::Clock;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AgendaItemId, AttendanceId, MeetingId, MunicipalityId, PersonId, PresenceId};
use crate::journal::Write;
use crate::kinds::{Attendance, Function};
use crate::meetings;

/// Writes down who is at a meeting. Who is not named stays as written before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetAttendance {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// The people.
    pub people: Vec<AttendeeDraft>,
}

/// One person at a meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AttendeeDraft {
    /// The row's id, if the person is not written down yet.
    pub id: AttendanceId,
    /// Who.
    pub person_id: PersonId,
    /// There or not.
    pub status: Attendance,
    /// As what; nothing for a guest.
    pub function: Option<Function>,
    /// For which municipality.
    pub municipality_id: Option<MunicipalityId>,
    /// The member a deputy stands in for.
    pub deputy_for_id: Option<PersonId>,
    /// When they came, if the meeting had begun.
    pub arrived_at: Option<Clock>,
    /// When they left, if the meeting went on.
    pub left_at: Option<Clock>,
}

impl SetAttendance {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        must_take_attendance(write, self.meeting_id)?;
        for person in &self.people {
            person.put(write, self.meeting_id)?;
        }
        for person in &self.people {
            person.must_stand_in_for_one(write, self.meeting_id)?;
        }
        meetings::name_of(write.db, self.meeting_id)
    }
}

impl AttendeeDraft {
    fn put(&self, write: &Write<'_>, meeting: MeetingId) -> Result<()> {
        write.must_exist("people", self.person_id)?;
        if let Some(municipality) = self.municipality_id {
            write.must_exist("municipalities", municipality)?;
        }
        if matches!((self.arrived_at, self.left_at), (Some(arrived), Some(left)) if left < arrived) {
            let facts = json!({ "start": self.arrived_at, "end": self.left_at });
            return Err(Error::refused(RefusalCode::MeetingTimesReversed, facts));
        }
        if self.deputy_for_id.is_some() && self.function != Some(Function::Deputy) {
            let facts = json!({ "field": "deputy_for_id", "value": self.deputy_for_id });
            return Err(Error::refused(RefusalCode::FieldInvalid, facts));
        }
        write.db.prepare_cached(
            "INSERT INTO attendance (id, meeting_id, person_id, status, function, municipality_id, deputy_for_id,
               arrived_at, left_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (meeting_id, person_id) DO UPDATE SET status = ?4, function = ?5, municipality_id = ?6,
               deputy_for_id = ?7, arrived_at = ?8, left_at = ?9",
        )?.execute(params![
            self.id, meeting, self.person_id, self.status, self.function, self.municipality_id, self.deputy_for_id,
            self.arrived_at, self.left_at
        ])?;
        Ok(())
    }

    /// A deputy stands in for a member who is not there, and for one whom nobody else stands in for.
    fn must_stand_in_for_one(&self, write: &Write<'_>, meeting: MeetingId) -> Result<()> {
        let Some(member) = self.deputy_for_id else { return Ok(()) };
        let facts = json!({ "person": member });
        let member_is_there = write
            .db
            .prepare_cached(
                "SELECT 1 FROM attendance WHERE meeting_id = ? AND person_id = ? AND status IN ('present', 'remote')
                   AND arrived_at IS NULL AND left_at IS NULL",
            )?
            .exists(params![meeting, member])?;
        if member_is_there && matches!(self.status, Attendance::Present | Attendance::Remote) {
            return Err(Error::refused(RefusalCode::AttendanceMemberPresent, facts));
        }
        let twice = write
            .db
            .prepare_cached(
                "SELECT 1 FROM attendance WHERE meeting_id = ? AND deputy_for_id = ? AND person_id <> ?
                   AND status IN ('present', 'remote')",
            )?
            .exists(params![meeting, member, self.person_id])?;
        match twice {
            true => Err(Error::refused(RefusalCode::AttendanceTwoDeputies, facts)),
            false => Ok(()),
        }
    }
}

/// Takes somebody off the list of a meeting: they were written down by mistake.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveAttendee {
    /// The row.
    pub id: AttendanceId,
}

impl RemoveAttendee {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let meeting: MeetingId = write.column("attendance", "meeting_id", self.id)?;
        let person: PersonId = write.column("attendance", "person_id", self.id)?;
        must_take_attendance(write, meeting)?;
        for table in ["case_presence", "recusals", "votes"] {
            let sql = format!(
                "SELECT 1 FROM {table} WHERE person_id = ? AND item_id IN (SELECT id FROM agenda_items WHERE meeting_id = ?)"
            );
            if write.db.prepare_cached(&sql)?.exists(params![person, meeting])? {
                return Err(Error::refused(RefusalCode::AttendanceOnRecord, json!({ "table": table })));
            }
        }
        write.db.execute("DELETE FROM attendance WHERE id = ?", [self.id])?;
        write.column("people", "name", person)
    }
}

/// Says that somebody was in, or out, for one case, other than the times of the meeting tell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetPresence {
    /// The row's id, if there is none yet.
    pub id: PresenceId,
    /// The case on the agenda.
    pub item_id: AgendaItemId,
    /// Who.
    pub person_id: PersonId,
    /// In, out, or as the times tell.
    pub is_present: Option<bool>,
}

impl SetPresence {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let item = item_on_record(write, self.item_id)?;
        must_attend(write, item.meeting, self.person_id)?;
        match self.is_present {
            Some(present) => write
                .db
                .prepare_cached(
                    "INSERT INTO case_presence (id, item_id, person_id, is_present) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (item_id, person_id) DO UPDATE SET is_present = ?4",
                )?
                .execute(params![self.id, self.item_id, self.person_id, present])?,
            None => write.db.execute(
                "DELETE FROM case_presence WHERE item_id = ? AND person_id = ?",
                params![self.item_id, self.person_id],
            )?,
        };
        Ok(item.title)
    }
}

/// Refuses what is said of somebody who is not on the meeting's list.
pub(super) fn must_attend(write: &Write<'_>, meeting: MeetingId, person: PersonId) -> Result<()> {
    let name: Option<String> = write
        .db
        .prepare_cached(
            "SELECT p.name FROM attendance a JOIN people p ON p.id = a.person_id
             WHERE a.meeting_id = ? AND a.person_id = ?",
        )?
        .query_row(params![meeting, person], |row| row.get(0))
        .optional()?;
    name.map(drop).ok_or_else(|| Error::refused(RefusalCode::AttendanceUnknown, json!({ "person": person })))
}
