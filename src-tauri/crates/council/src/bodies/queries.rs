//! Reading the council's frame.

use rusqlite::{OptionalExtension, Row};
use serde::Serialize;
use ts_rs::TS;

use super::{BodyDraft, RecurringItem};
use crate::calendar::Series;
use crate::council::Council;
use crate::dates::Day;
use crate::error::Result;
use crate::ids::{BodyId, MunicipalityId};
use crate::kinds::{Language, LanguageForm, RuleSet};

/// The council itself.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CouncilFrame {
    /// Its full name.
    pub name: String,
    /// What it is called in headings.
    pub short_name: String,
    /// The language of its documents.
    pub language: Language,
}

/// A municipality.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Municipality {
    /// The municipality.
    pub id: MunicipalityId,
    /// Four digits.
    pub number: String,
    /// Nine digits.
    pub org_number: Option<String>,
    /// The name.
    pub name: String,
    /// The written language it has chosen.
    pub language_form: LanguageForm,
    /// Whether it is the host of the cooperation.
    pub is_host: bool,
    /// Member since.
    pub valid_from: Option<Day>,
    /// Member until.
    pub valid_to: Option<Day>,
}

/// A body.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Body {
    /// The body.
    pub id: BodyId,
    /// Its fields.
    #[serde(flatten)]
    pub draft: BodyDraft,
    /// By which rules it decides.
    pub rule_set: RuleSet,
    /// Days before the meeting on which the agenda is frozen.
    pub freeze_due_days: u8,
    /// The days it usually meets on.
    pub series: Option<Series>,
}

/// A standing case of a body.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Recurring {
    /// Whose.
    pub body_id: BodyId,
    /// The standing case.
    #[serde(flatten)]
    pub item: RecurringItem,
}

impl Council {
    /// The council, or nothing before it is set up.
    pub fn frame(&self) -> Result<Option<CouncilFrame>> {
        Ok(self
            .db
            .query_row("SELECT name, short_name, language FROM council", [], |row| {
                Ok(CouncilFrame { name: row.get(0)?, short_name: row.get(1)?, language: row.get(2)? })
            })
            .optional()?)
    }

    /// All municipalities, also former ones, by name.
    pub fn municipalities(&self) -> Result<Vec<Municipality>> {
        let mut statement = self.db.prepare_cached("SELECT * FROM municipalities ORDER BY name")?;
        let rows = statement.query_map([], |row| {
            Ok(Municipality {
                id: row.get("id")?,
                number: row.get("number")?,
                org_number: row.get("org_number")?,
                name: row.get("name")?,
                language_form: row.get("language_form")?,
                is_host: row.get("is_host")?,
                valid_from: row.get("valid_from")?,
                valid_to: row.get("valid_to")?,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// All bodies, also former ones: the council first, then by kind and name.
    pub fn bodies(&self) -> Result<Vec<Body>> {
        let mut statement = self.db.prepare_cached(
            "SELECT * FROM bodies ORDER BY CASE kind WHEN 'council' THEN 1 WHEN 'portfolio_board' THEN 2
               WHEN 'group' THEN 3 WHEN 'working_group' THEN 4 ELSE 5 END, name",
        )?;
        Ok(statement.query_map([], body)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The standing cases of every body, in order.
    pub fn recurring_items(&self) -> Result<Vec<Recurring>> {
        let mut statement = self.db.prepare_cached(
            "SELECT * FROM recurring_items ORDER BY body_id, CASE place WHEN 'first' THEN 1 ELSE 2 END, position",
        )?;
        let rows = statement.query_map([], |row| {
            let item = RecurringItem {
                id: row.get("id")?,
                place: row.get("place")?,
                title: row.get("title")?,
                purpose: row.get("purpose")?,
                minutes: row.get("minutes")?,
                proposal: row.get("proposal")?,
                approves_minutes: row.get("approves_minutes")?,
            };
            Ok(Recurring { body_id: row.get("body_id")?, item })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

fn body(row: &Row<'_>) -> rusqlite::Result<Body> {
    let draft = BodyDraft {
        kind: row.get("kind")?,
        name: row.get("name")?,
        short_name: row.get("short_name")?,
        parent_id: row.get("parent_id")?,
        replaced_by_id: row.get("replaced_by_id")?,
        valid_from: row.get("valid_from")?,
        valid_to: row.get("valid_to")?,
        numbering_pattern: row.get("numbering_pattern")?,
        numbering_sequence: row.get("numbering_sequence")?,
        default_place: row.get("default_place")?,
        default_start: row.get("default_start")?,
        default_end: row.get("default_end")?,
        cases_due_days: row.get("cases_due_days")?,
        papers_due_days: row.get("papers_due_days")?,
    };
    let series = match (row.get("series_nth")?, row.get("series_weekday")?) {
        (Some(nth), Some(weekday)) => Some(Series { nth, weekday }),
        _ => None,
    };
    Ok(Body {
        id: row.get("id")?,
        draft,
        rule_set: row.get("rule_set")?,
        freeze_due_days: row.get("freeze_due_days")?,
        series,
    })
}
