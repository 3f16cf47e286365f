//! Who counts in one case: the municipalities that are asked, and the people who have a vote.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};

use super::rules::{self, Rights, Stay};
use crate::dates::Clock;
use crate::error::Result;
use crate::ids::{AgendaItemId, MeetingId, MunicipalityId, PersonId};
use crate::kinds::Function;

/// One person of a meeting, seen from one case.
#[derive(Debug, Clone)]
pub(super) struct InCase {
    pub(super) person: PersonId,
    pub(super) function: Option<Function>,
    pub(super) municipality: Option<MunicipalityId>,
    pub(super) is_present: bool,
    pub(super) is_recused: bool,
    pub(super) rights: Rights,
}

impl InCase {
    /// Whether the person answers or votes in the case.
    pub(super) fn counts(&self) -> bool {
        self.is_present && !self.is_recused && self.rights.vote
    }
}

/// Everybody on the meeting's list, as they are in the case.
pub(super) fn people_in(db: &Connection, meeting: MeetingId, item: AgendaItemId) -> Result<Vec<InCase>> {
    let mut statement = db.prepare_cached(
        "SELECT a.person_id, a.function, a.municipality_id, a.deputy_for_id IS NOT NULL OR EXISTS
             (SELECT 1 FROM recusals r WHERE r.item_id = ?2 AND r.deputy_id = a.person_id) AS stands_in,
           a.status, a.arrived_at, a.left_at, i.started_at,
           (SELECT is_present FROM case_presence p WHERE p.item_id = ?2 AND p.person_id = a.person_id) AS said,
           EXISTS (SELECT 1 FROM recusals r WHERE r.item_id = ?2 AND r.person_id = a.person_id) AS is_recused
         FROM attendance a JOIN agenda_items i ON i.id = ?2 WHERE a.meeting_id = ?1",
    )?;
    let rows = statement.query_map(params![meeting, item], |row| {
        let stay =
            Stay { status: row.get("status")?, arrived: row.get("arrived_at")?, left: row.get("left_at")? };
        let began: Option<Clock> = row.get("started_at")?;
        let function = row.get("function")?;
        Ok(InCase {
            person: row.get("person_id")?,
            function,
            municipality: row.get("municipality_id")?,
            is_present: rules::is_present(stay, row.get("said")?, began),
            is_recused: row.get("is_recused")?,
            rights: rules::rights(function, row.get("stands_in")?),
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The municipalities that are asked in the case: those that belong to the council on the meeting's day, without one whose
/// people all had to leave.
pub(super) fn asked(
    db: &Connection,
    meeting: MeetingId,
    people: &[InCase],
) -> Result<BTreeSet<MunicipalityId>> {
    let mut statement = db.prepare_cached(
        "SELECT k.id FROM municipalities k JOIN meetings m ON m.id = ?
         WHERE (k.valid_from IS NULL OR m.date IS NULL OR k.valid_from <= m.date)
           AND (k.valid_to IS NULL OR m.date IS NULL OR m.date <= k.valid_to)",
    )?;
    let all = statement.query_map([meeting], |row| row.get(0))?.collect::<rusqlite::Result<BTreeSet<_>>>()?;
    let has_left = |municipality: &MunicipalityId| {
        let of_it = || people.iter().filter(|person| person.municipality == Some(*municipality));
        of_it().any(|person| person.is_recused && person.rights.vote) && !of_it().any(InCase::counts)
    };
    Ok(all.into_iter().filter(|municipality| !has_left(municipality)).collect())
}

/// The body's members who count in the case. A member who is recused counts only through a deputy.
pub(super) fn members(
    db: &Connection,
    meeting: MeetingId,
    item: AgendaItemId,
    people: &[InCase],
) -> Result<usize> {
    let appointed: u32 = db
        .prepare_cached(
            "SELECT count(DISTINCT r.person_id) FROM roles r JOIN meetings m ON m.body_id = r.body_id
             WHERE m.id = ? AND r.function IN ('chair', 'deputy_chair', 'member')
               AND (r.valid_from IS NULL OR m.date IS NULL OR r.valid_from <= m.date)
               AND (r.valid_to IS NULL OR m.date IS NULL OR m.date <= r.valid_to)",
        )?
        .query_row([meeting], |row| row.get(0))?;
    let is_member = |person: &&InCase| {
        matches!(person.function, Some(Function::Chair | Function::DeputyChair | Function::Member))
    };
    let written_down = people.iter().filter(is_member).count();
    let replaced: BTreeMap<PersonId, bool> = db
        .prepare_cached("SELECT person_id, deputy_id IS NOT NULL FROM recusals WHERE item_id = ?")?
        .query_map([item], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let lost = people
        .iter()
        .filter(is_member)
        .filter(|person| person.is_recused && replaced.get(&person.person) == Some(&false))
        .count();
    Ok((appointed as usize).max(written_down).saturating_sub(lost))
}
