//! Reading initiatives.

use std::collections::BTreeSet;

use rusqlite::{Connection, Row};

use super::gate::{held, trail};
use super::kinds::Gate;
use super::links::links_of;
use super::sums::{InitiativeMoney, Lines, board};
use super::views::{InitiativeBoard, InitiativeFilter, InitiativeRow, InitiativeView, SourceView};
use super::{Alternative, InitiativeCost, InitiativeDraft, InitiativeSource};
use crate::council::Council;
use crate::error::Result;
use crate::ids::{CaseId, InitiativeId};

const ROW: &str = "SELECT i.*, k.name AS municipality_name, c.title AS case_title,
   (SELECT n.number FROM case_numbers n JOIN meetings m ON m.id = n.meeting_id WHERE n.case_id = i.case_id
    ORDER BY m.date DESC, m.number DESC LIMIT 1) AS case_number
 FROM initiatives i LEFT JOIN municipalities k ON k.id = i.municipality_id LEFT JOIN cases c ON c.id = i.case_id";

impl Council {
    /// The initiatives that pass the filter, by title, and what they add up to.
    pub fn initiatives(&self, filter: &InitiativeFilter) -> Result<InitiativeBoard> {
        let all = self.views(&format!("{ROW} ORDER BY i.title COLLATE norwegian, i.id"), [])?;
        let years: BTreeSet<i16> = all.iter().flat_map(years_of).collect();
        let found: Vec<InitiativeView> = all.into_iter().filter(|view| passes(view, filter)).collect();
        let lines: Vec<Lines<'_>> = found
            .iter()
            .map(|view| Lines { row: &view.row, costs: &view.costs, sources: &view.sources })
            .collect();
        let sums = board(&lines, filter.year)?;
        let rows = found.into_iter().map(|view| view.row).collect();
        Ok(InitiativeBoard { rows, sums, years: years.into_iter().collect() })
    }

    /// One initiative.
    pub fn initiative(&self, id: InitiativeId) -> Result<Option<InitiativeView>> {
        Ok(self.views(&format!("{ROW} WHERE i.id = ?"), [id])?.pop())
    }

    /// The initiatives that a case considers, in the order they were written down.
    pub fn initiatives_of_case(&self, case: CaseId) -> Result<Vec<InitiativeView>> {
        self.views(&format!("{ROW} WHERE i.case_id = ? ORDER BY i.created_at, i.id"), [case])
    }

    fn views(&self, sql: &str, of: impl rusqlite::Params) -> Result<Vec<InitiativeView>> {
        let mut statement = self.db.prepare_cached(sql)?;
        let read = statement.query_map(of, draft_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
        read.into_iter().map(|row| self.completed(row)).collect()
    }

    /// The row with what lies in other tables.
    fn completed(&self, mut row: InitiativeRow) -> Result<InitiativeView> {
        let (costs, sources) = (costs_of(&self.db, row.id)?, sources_of(&self.db, row.id)?);
        let gate_decisions = trail(&self.db, row.id)?;
        row.gate = held(&gate_decisions);
        row.money = InitiativeMoney::of(&row.draft, &costs, &sources)?;
        let (alternatives, links) = (alternatives_of(&self.db, row.id)?, links_of(&self.db, row.id)?);
        Ok(InitiativeView { row, costs, sources, alternatives, gate_decisions, links })
    }
}

fn passes(view: &InitiativeView, filter: &InitiativeFilter) -> bool {
    let row = &view.row;
    let is_theirs = |municipality| {
        row.draft.municipality_id.is_none_or(|asks| asks == municipality)
            || view.sources.iter().any(|source| source.line.municipality_id == Some(municipality))
    };
    filter.state.is_none_or(|state| state == row.state)
        && filter.gate.is_none_or(|gate| gate == row.gate)
        && filter.municipality_id.is_none_or(is_theirs)
        && filter.year.is_none_or(|year| years_of(view).any(|one| one == year))
        && filter.case_id.is_none_or(|case| row.draft.case_id == Some(case))
        && filter.words.as_deref().is_none_or(|words| has_words(row, words))
}

fn years_of(view: &InitiativeView) -> impl Iterator<Item = i16> + '_ {
    let of_costs = view.costs.iter().map(|line| line.year);
    of_costs.chain(view.sources.iter().map(|source| source.line.year))
}

fn has_words(row: &InitiativeRow, words: &str) -> bool {
    let InitiativeDraft { title, description, requester_unit, booked_on, .. } = &row.draft;
    let text =
        [title, description, requester_unit, booked_on, &row.state_comment].map(|text| text.to_lowercase());
    words.to_lowercase().split_whitespace().all(|word| text.iter().any(|text| text.contains(word)))
}

/// The initiative's own columns; what lies in other tables is filled in by the caller.
fn draft_row(row: &Row<'_>) -> rusqlite::Result<InitiativeRow> {
    let draft = InitiativeDraft {
        title: row.get("title")?,
        description: row.get("description")?,
        kind: row.get("kind")?,
        requester_unit: row.get("requester_unit")?,
        municipality_id: row.get("municipality_id")?,
        case_id: row.get("case_id")?,
        low_ore: row.get("low_ore")?,
        likely_ore: row.get("likely_ore")?,
        high_ore: row.get("high_ore")?,
        financing: row.get("financing")?,
        booked_on: row.get("booked_on")?,
        frame_ore: row.get("frame_ore")?,
        involvement: row.get("involvement")?,
        invoicing: row.get("invoicing")?,
    };
    Ok(InitiativeRow {
        id: row.get("id")?,
        draft,
        municipality_name: row.get("municipality_name")?,
        case_title: row.get("case_title")?,
        case_number: row.get("case_number")?,
        state: row.get("state")?,
        state_comment: row.get("state_comment")?,
        state_on: row.get("state_on")?,
        gate: Gate::Open,
        money: InitiativeMoney::default(),
        created_at: row.get("created_at")?,
    })
}

fn costs_of(db: &Connection, initiative: InitiativeId) -> Result<Vec<InitiativeCost>> {
    let mut statement =
        db.prepare_cached("SELECT * FROM initiative_costs WHERE initiative_id = ? ORDER BY position, id")?;
    let rows = statement.query_map([initiative], |row| {
        Ok(InitiativeCost {
            id: row.get("id")?,
            text: row.get("text")?,
            year: row.get("year")?,
            budget: row.get("budget")?,
            likely_ore: row.get("likely_ore")?,
            low_ore: row.get("low_ore")?,
            high_ore: row.get("high_ore")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn sources_of(db: &Connection, initiative: InitiativeId) -> Result<Vec<SourceView>> {
    let mut statement = db.prepare_cached(
        "SELECT s.*, coalesce(k.name, s.party) AS name FROM initiative_sources s
           LEFT JOIN municipalities k ON k.id = s.municipality_id
         WHERE s.initiative_id = ? ORDER BY s.position, s.id",
    )?;
    let rows = statement.query_map([initiative], |row| {
        let line = InitiativeSource {
            id: row.get("id")?,
            municipality_id: row.get("municipality_id")?,
            party: row.get("party")?,
            year: row.get("year")?,
            amount_ore: row.get("amount_ore")?,
        };
        Ok(SourceView { line, name: row.get("name")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn alternatives_of(db: &Connection, initiative: InitiativeId) -> Result<Vec<Alternative>> {
    let mut statement = db.prepare_cached(
        "SELECT * FROM initiative_alternatives WHERE initiative_id = ? ORDER BY position, id",
    )?;
    let rows = statement.query_map([initiative], |row| {
        Ok(Alternative {
            id: row.get("id")?,
            text: row.get("text")?,
            consequence: row.get("consequence")?,
            excluded_why: row.get("excluded_why")?,
            excluded_by: row.get("excluded_by")?,
            excluded_on: row.get("excluded_on")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
