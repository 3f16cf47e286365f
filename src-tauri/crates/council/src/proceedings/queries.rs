//! Reading the record of a meeting.

use std::collections::BTreeMap;

use rusqlite::params;

use super::decide::positions_of;
use super::eligible::{InCase, asked, members, people_in};
use super::law::{RuleProfile, recusal_grounds};
use super::rules;
use super::views::{
    Attendee, ItemRecord, MunicipalityPosition, Open, OpenReason, Proceedings, RecusalView, VoteView,
};
use crate::council::Council;
use crate::dates::Day;
use crate::error::Result;
use crate::ids::{AgendaItemId, BodyId, MeetingId, PersonId};
use crate::kinds::{Attendance, Position, Purpose, RuleSet};

impl Council {
    /// The record of a meeting, or nothing when there is no such meeting.
    pub fn proceedings(&self, id: MeetingId) -> Result<Option<Proceedings>> {
        let Some(meeting) = self.meeting(id)? else { return Ok(None) };
        let day = meeting.row.meeting.date;
        let people = self.attendees(id, meeting.row.body_id, day)?;
        let items =
            meeting.agenda.iter().map(|line| self.item_record(id, line.id)).collect::<Result<Vec<_>>>()?;
        let rule_set: RuleSet = self
            .db
            .prepare_cached("SELECT rule_set FROM bodies WHERE id = ?")?
            .query_row([meeting.row.body_id], |row| row.get(0))?;
        let mut record =
            self.db.prepare_cached("SELECT * FROM meetings WHERE id = ?")?.query_row([id], |row| {
                Ok(Proceedings {
                    meeting_id: id,
                    status: row.get("status")?,
                    opened_at: row.get("opened_at")?,
                    closed_at: row.get("closed_at")?,
                    chair_id: row.get("chair_id")?,
                    minute_taker_id: row.get("minute_taker_id")?,
                    minutes_locked_at: row.get("minutes_locked_at")?,
                    correction: row.get("correction")?,
                    approved_in_id: row.get("approved_in_id")?,
                    rules: RuleProfile::of(rule_set).clone(),
                    grounds: day.map(recusal_grounds).unwrap_or_default(),
                    people,
                    items,
                    open: Vec::new(),
                })
            })?;
        let titles: BTreeMap<_, _> =
            meeting.agenda.iter().map(|line| (line.id, line.title.as_str())).collect();
        record.open = self.left_to_do(&record, &titles)?;
        Ok(Some(record))
    }

    fn attendees(&self, meeting: MeetingId, body: BodyId, day: Option<Day>) -> Result<Vec<Attendee>> {
        let mut statement = self.db.prepare_cached(
            "SELECT a.*, p.name, k.name AS municipality_name, d.name AS deputy_for_name
             FROM attendance a JOIN people p ON p.id = a.person_id
               LEFT JOIN municipalities k ON k.id = a.municipality_id LEFT JOIN people d ON d.id = a.deputy_for_id
             WHERE a.meeting_id = ?
             ORDER BY CASE a.function WHEN 'chair' THEN 1 WHEN 'deputy_chair' THEN 2 WHEN 'member' THEN 3
               WHEN 'deputy' THEN 4 WHEN 'leader' THEN 5 WHEN 'secretary' THEN 6 ELSE 7 END, k.name, p.name",
        )?;
        let rows = statement.query_map([meeting], |row| {
            let function = row.get("function")?;
            let deputy_for_id: Option<PersonId> = row.get("deputy_for_id")?;
            Ok(Attendee {
                id: row.get("id")?,
                person_id: row.get("person_id")?,
                name: row.get("name")?,
                status: row.get("status")?,
                function,
                municipality_id: row.get("municipality_id")?,
                municipality_name: row.get("municipality_name")?,
                deputy_for_id,
                deputy_for_name: row.get("deputy_for_name")?,
                arrived_at: row.get("arrived_at")?,
                left_at: row.get("left_at")?,
                rights: rules::rights(function, deputy_for_id.is_some()),
            })
        })?;
        let mut people = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        for role in day.map(|day| self.roles_on(body, day)).transpose()?.unwrap_or_default() {
            if people.iter().any(|person| person.person_id == role.role.person_id) {
                continue;
            }
            people.push(Attendee {
                id: None,
                person_id: role.role.person_id,
                name: role.person_name,
                status: None,
                function: Some(role.role.function),
                municipality_id: role.role.municipality_id,
                municipality_name: role.municipality_name,
                deputy_for_id: None,
                deputy_for_name: None,
                arrived_at: None,
                left_at: None,
                rights: rules::rights(Some(role.role.function), false),
            });
        }
        Ok(people)
    }

    fn item_record(&self, meeting: MeetingId, item: AgendaItemId) -> Result<ItemRecord> {
        let people = people_in(&self.db, meeting, item)?;
        let members = members(&self.db, meeting, item, &people)?;
        let mut record = self
            .db
            .prepare_cached(
                "SELECT a.id, a.case_id, c.purpose, a.approves_id, a.started_at, a.ended_at, t.discussion, t.outcome,
                   t.text, CASE WHEN t.outcome IS NULL THEN c.proposal ELSE t.proposal END AS proposal,
                   t.is_election, t.casting_vote, t.decided_at, t.onward_meeting_id,
                   m.year || '/M' || m.number AS onward_meeting_name, t.onward_case_id, b.name AS onward_body_name
                 FROM agenda_items a JOIN cases c ON c.id = a.case_id LEFT JOIN treatments t ON t.item_id = a.id
                   LEFT JOIN meetings m ON m.id = t.onward_meeting_id
                   LEFT JOIN cases o ON o.id = t.onward_case_id LEFT JOIN bodies b ON b.id = o.body_id
                 WHERE a.id = ?",
            )?
            .query_row([item], |row| {
                let text = |column: &str| row.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
                Ok(ItemRecord {
                    item_id: row.get("id")?,
                    case_id: row.get("case_id")?,
                    purpose: row.get("purpose")?,
                    approves_id: row.get("approves_id")?,
                    started_at: row.get("started_at")?,
                    ended_at: row.get("ended_at")?,
                    proposal: row.get("proposal")?,
                    discussion: text("discussion")?,
                    outcome: row.get("outcome")?,
                    text: text("text")?,
                    is_election: row.get::<_, Option<bool>>("is_election")?.unwrap_or(false),
                    casting_vote: row.get("casting_vote")?,
                    decided_at: row.get("decided_at")?,
                    onward_meeting_id: row.get("onward_meeting_id")?,
                    onward_meeting_name: row.get("onward_meeting_name")?,
                    onward_case_id: row.get("onward_case_id")?,
                    onward_body_name: row.get("onward_body_name")?,
                    positions: Vec::new(),
                    votes: Vec::new(),
                    recusals: Vec::new(),
                    exceptions: BTreeMap::new(),
                    voters: people.iter().filter(|person| person.counts()).map(|person| person.person).collect(),
                    members: u32::try_from(members).unwrap_or(u32::MAX),
                    quorum: u32::try_from(rules::quorum(members)).unwrap_or(u32::MAX),
                })
            })?;
        record.positions = self.positions(meeting, item, &people)?;
        record.votes = self.votes(item)?;
        record.recusals = self.recusals(item)?;
        record.exceptions = self.exceptions(item)?;
        Ok(record)
    }

    fn positions(
        &self,
        meeting: MeetingId,
        item: AgendaItemId,
        people: &[InCase],
    ) -> Result<Vec<MunicipalityPosition>> {
        let asked = asked(&self.db, meeting, people)?;
        let positions = positions_of(&self.db, item)?;
        let mut note =
            self.db.prepare_cached("SELECT note FROM positions WHERE item_id = ? AND municipality_id = ?")?;
        let mut found = Vec::new();
        for municipality in self.municipalities()? {
            let position = positions.get(&municipality.id).copied();
            let is_asked = asked.contains(&municipality.id);
            let has_left =
                people.iter().any(|person| person.municipality == Some(municipality.id) && person.is_recused);
            if !is_asked && position.is_none() && !has_left {
                continue;
            }
            let note = match position {
                Some(_) => note.query_row(params![item, municipality.id], |row| row.get(0))?,
                None => String::new(),
            };
            found.push(MunicipalityPosition {
                municipality_id: municipality.id,
                name: municipality.name,
                is_asked,
                position: position.or((!is_asked).then_some(Position::Recused)),
                note,
            });
        }
        Ok(found)
    }

    fn votes(&self, item: AgendaItemId) -> Result<Vec<VoteView>> {
        let mut statement = self.db.prepare_cached(
            "SELECT v.person_id, p.name, v.vote FROM votes v JOIN people p ON p.id = v.person_id
             WHERE v.item_id = ? ORDER BY p.name",
        )?;
        let rows = statement.query_map([item], |row| {
            Ok(VoteView { person_id: row.get(0)?, name: row.get(1)?, vote: row.get(2)? })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn recusals(&self, item: AgendaItemId) -> Result<Vec<RecusalView>> {
        let mut statement = self.db.prepare_cached(
            "SELECT r.*, p.name, d.name AS deputy_name FROM recusals r JOIN people p ON p.id = r.person_id
               LEFT JOIN people d ON d.id = r.deputy_id WHERE r.item_id = ? ORDER BY p.name",
        )?;
        let rows = statement.query_map([item], |row| {
            Ok(RecusalView {
                id: row.get("id")?,
                person_id: row.get("person_id")?,
                name: row.get("name")?,
                ground: row.get("ground")?,
                note: row.get("note")?,
                decided_by: row.get("decided_by")?,
                deputy_id: row.get("deputy_id")?,
                deputy_name: row.get("deputy_name")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Person → whether they were in, where that was said.
    fn exceptions(&self, item: AgendaItemId) -> Result<BTreeMap<String, bool>> {
        let mut statement =
            self.db.prepare_cached("SELECT person_id, is_present FROM case_presence WHERE item_id = ?")?;
        let rows = statement.query_map([item], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    fn left_to_do(&self, record: &Proceedings, titles: &BTreeMap<AgendaItemId, &str>) -> Result<Vec<Open>> {
        let mut open = Vec::new();
        for item in &record.items {
            if item.purpose == Purpose::Decision && item.outcome.is_none() {
                let name = titles.get(&item.item_id).copied().unwrap_or_default().to_owned();
                open.push(Open { reason: OpenReason::Undecided, item_id: Some(item.item_id), name });
            }
        }
        let here =
            |person: &&Attendee| matches!(person.status, Some(Attendance::Present | Attendance::Remote));
        if record.chair_id.is_none() {
            open.push(Open { reason: OpenReason::NoChair, item_id: None, name: String::new() });
        }
        let day = self.meeting(record.meeting_id)?.and_then(|meeting| meeting.row.meeting.date);
        for municipality in self.municipalities()? {
            let belongs = day.is_none_or(|day| {
                municipality.valid_from.is_none_or(|from| from <= day)
                    && municipality.valid_to.is_none_or(|to| day <= to)
            });
            let is_there = record
                .people
                .iter()
                .filter(here)
                .any(|person| person.municipality_id == Some(municipality.id) && person.rights.vote);
            if belongs && !is_there {
                open.push(Open {
                    reason: OpenReason::MunicipalityMissing,
                    item_id: None,
                    name: municipality.name,
                });
            }
        }
        for person in record.people.iter().filter(|person| person.status.is_none() && person.rights.vote) {
            open.push(Open { reason: OpenReason::NotWrittenDown, item_id: None, name: person.name.clone() });
        }
        Ok(open)
    }
}
