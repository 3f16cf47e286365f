//! Freezing the agenda: numbers are given out, and the papers are kept as they were sent.

use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::commands::name_of;
use super::rules;
use crate::bodies::Numbering;
use crate::council::Council;
use crate::dates::Day;
use crate::documents::{AddDocument, insert_document};
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{BodyId, CaseId, MeetingId};
use crate::journal::Write;
use crate::kinds::{MeetingStatus, NumberingSequence};

/// Sends the notice: the agenda gets its numbers for good, and the papers that were made with these numbers are kept.
///
/// The papers are made before the command runs, with the numbers of [`Council::numbers_to_give`]; if the agenda has
/// changed since, the command is refused and the papers are made again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SendMeeting {
    /// The meeting.
    pub id: MeetingId,
    /// The number each case on the agenda gets, in order.
    pub numbers: Vec<GivenNumber>,
    /// The book and the notice.
    pub papers: Vec<AddDocument>,
}

/// The number of a case in a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GivenNumber {
    /// The case.
    pub case_id: CaseId,
    /// As it is written, such as `2024/M2-004`.
    pub number: String,
    /// The running number in it.
    pub sequence: u32,
}

impl SendMeeting {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        match write.column("meetings", "status", self.id)? {
            MeetingStatus::Planned => {}
            MeetingStatus::Called
            | MeetingStatus::Running
            | MeetingStatus::Held
            | MeetingStatus::MinutesDraft
            | MeetingStatus::MinutesFinal
            | MeetingStatus::MinutesApproved => {
                return Err(Error::refused(RefusalCode::MeetingAlreadySent, json!({})));
            }
            MeetingStatus::Cancelled => return Err(Error::refused(RefusalCode::MeetingCancelled, json!({}))),
        }
        if write.column::<Option<Day>>("meetings", "date", self.id)?.is_none() {
            return Err(Error::refused(RefusalCode::MeetingWithoutDate, json!({})));
        }
        let due = numbers_to_give(write.db, self.id)?;
        if due.is_empty() {
            return Err(Error::refused(RefusalCode::AgendaEmpty, json!({})));
        }
        if due != self.numbers {
            return Err(Error::refused(RefusalCode::AgendaChanged, json!({})));
        }
        for number in &due {
            insert_number(write, self.id, number)?;
        }
        for paper in &self.papers {
            insert_document(write, &paper.document, paper.version.as_ref())?;
        }
        write.db.execute(
            "UPDATE meetings SET status = 'called', sent_at = ?, invitation = invitation + 1 WHERE id = ?",
            params![write.at, self.id],
        )?;
        name_of(write.db, self.id)
    }
}

/// Writes a number that was given out. A body gives a number once.
pub(crate) fn insert_number(write: &Write<'_>, meeting: MeetingId, given: &GivenNumber) -> Result<()> {
    let holder: Option<(MeetingId, CaseId)> = write
        .db
        .prepare_cached(
            "SELECT n.meeting_id, n.case_id FROM case_numbers n JOIN meetings m ON m.body_id = n.body_id
             WHERE m.id = ?1 AND n.number = ?2",
        )?
        .query_row(params![meeting, given.number], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match holder {
        Some(holder) if holder == (meeting, given.case_id) => return Ok(()),
        Some(_) => return Err(Error::refused(RefusalCode::NumberTaken, json!({ "number": given.number }))),
        None => {}
    }
    write
        .db
        .prepare_cached(
            "INSERT INTO case_numbers (id, body_id, number, meeting_id, case_id, year, sequence)
         SELECT body_id || ' ' || ?1, body_id, ?1, id, ?2, year, ?3 FROM meetings WHERE id = ?4",
        )?
        .execute(params![given.number, given.case_id, given.sequence, meeting])?;
    Ok(())
}

/// Gives a case that came late the next number.
pub(crate) fn give_next_number(write: &Write<'_>, meeting: MeetingId, case: CaseId) -> Result<()> {
    let number = numbers_to_give(write.db, meeting)?.into_iter().find(|number| number.case_id == case);
    number.map_or(Ok(()), |number| insert_number(write, meeting, &number))
}

/// The numbers of the cases on the agenda in order: those they have, and the next ones for those that have none.
pub(crate) fn numbers_to_give(db: &Connection, meeting: MeetingId) -> Result<Vec<GivenNumber>> {
    let numbering = MeetingNumbering::read(db, meeting)?;
    let mut statement = db.prepare_cached(
        "SELECT a.case_id, n.number, n.sequence FROM agenda_items a
           LEFT JOIN case_numbers n ON n.meeting_id = a.meeting_id AND n.case_id = a.case_id
         WHERE a.meeting_id = ? ORDER BY a.position, a.id",
    )?;
    let rows: Vec<(CaseId, Option<String>, Option<u32>)> = statement
        .query_map([meeting], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut last = numbering.last_given(db, meeting)?;
    let mut given = Vec::with_capacity(rows.len());
    for (case_id, number, sequence) in rows {
        let (number, sequence) = match (number, sequence) {
            (Some(number), Some(sequence)) => (number, sequence),
            _ => numbering.next_free(db, &mut last)?,
        };
        given.push(GivenNumber { case_id, number, sequence });
    }
    Ok(given)
}

struct MeetingNumbering {
    body: BodyId,
    year: i16,
    number: u8,
    pattern: Numbering,
    sequence: NumberingSequence,
}

impl MeetingNumbering {
    fn read(db: &Connection, meeting: MeetingId) -> Result<Self> {
        let (body, year, number, pattern, sequence): (_, _, _, String, _) = db
            .prepare_cached(
                "SELECT b.id, m.year, m.number, b.numbering_pattern, b.numbering_sequence
                 FROM meetings m JOIN bodies b ON b.id = m.body_id WHERE m.id = ?",
            )?
            .query_row([meeting], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)))
            .optional()?
            .ok_or_else(|| {
                Error::refused(RefusalCode::NotFound, json!({ "table": "meetings", "id": meeting }))
            })?;
        let pattern = Numbering::parse(&pattern).ok_or_else(|| {
            Error::refused(RefusalCode::NumberingPatternInvalid, json!({ "pattern": pattern }))
        })?;
        Ok(Self { body, year, number, pattern, sequence })
    }

    /// The next number that the body has not given. Its pattern may write numbers of two meetings alike.
    fn next_free(&self, db: &Connection, last: &mut u32) -> Result<(String, u32)> {
        let mut taken = db.prepare_cached("SELECT 1 FROM case_numbers WHERE body_id = ? AND number = ?")?;
        for sequence in rules::following(*last) {
            let number = self.pattern.written(self.year, self.number, sequence);
            if !taken.exists(params![self.body, number])? {
                *last = sequence;
                return Ok((number, sequence));
            }
        }
        Err(Error::refused(RefusalCode::NumberTaken, json!({ "number": u32::MAX })))
    }

    /// The highest running number ever given, in this meeting or in the body's year.
    fn last_given(&self, db: &Connection, meeting: MeetingId) -> Result<u32> {
        let last = match self.sequence {
            NumberingSequence::PerMeeting => db
                .prepare_cached("SELECT coalesce(max(sequence), 0) FROM case_numbers WHERE meeting_id = ?")?
                .query_row([meeting], |row| row.get(0)),
            NumberingSequence::PerYear => db
                .prepare_cached(
                    "SELECT coalesce(max(sequence), 0) FROM case_numbers WHERE body_id = ? AND year = ?",
                )?
                .query_row(params![self.body, self.year], |row| row.get(0)),
        };
        Ok(last?)
    }
}

impl Council {
    /// The numbers that the cases on the agenda have, or get when the notice is sent now, in order.
    pub fn numbers_to_give(&self, meeting: MeetingId) -> Result<Vec<GivenNumber>> {
        numbers_to_give(&self.db, meeting)
    }
}
