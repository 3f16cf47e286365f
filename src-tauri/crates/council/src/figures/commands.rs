//! Keeping figures.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::rules;
use crate::dates::{Day, Instant};
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{FigureId, MunicipalityId};
use crate::journal::Write;
use crate::kinds::{FigureKind, FigureOrigin};

/// What a figure says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FigureDraft {
    /// What is counted.
    pub kind: FigureKind,
    /// Where people live; for a headcount, the municipality that the unit belongs to, if it is one's.
    pub municipality_id: Option<MunicipalityId>,
    /// The unit where people work; empty for a population.
    pub unit: String,
    /// How many people.
    pub value: i64,
    /// On this day.
    pub as_of: Day,
    /// Who says so: a table, a file, or words.
    pub source: String,
    /// What the source wants read along with it, such as that its figures are only examples.
    pub note: String,
}

/// A figure that is new.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NewFigure {
    /// The figure.
    pub id: FigureId,
    /// What it says.
    #[serde(flatten)]
    pub draft: FigureDraft,
}

/// Keeps figures that came together. What is kept already, with the same number from the same source, is not kept twice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct KeepFigures {
    /// How they came.
    pub origin: FigureOrigin,
    /// When.
    pub fetched_at: Instant,
    /// The figures; one for a subject and day.
    pub figures: Vec<NewFigure>,
}

impl KeepFigures {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        if self.figures.is_empty() {
            return Err(twice_or_none(""));
        }
        // What is ahead of the clock would hide everything that comes after it.
        let fetched_at = (&self.fetched_at).min(write.at);
        let mut subjects = HashSet::new();
        for figure in &self.figures {
            let draft = rules::checked(&figure.draft, write.at)?;
            if !subjects.insert((draft.kind, draft.municipality_id, draft.unit.clone(), draft.as_of)) {
                return Err(twice_or_none(&name_of(write, &draft)?));
            }
            keep(write, figure.id, &draft, self.origin, fetched_at)?;
        }
        Ok(rules::years(self.figures.iter().map(|figure| figure.draft.as_of)))
    }
}

/// Writes down one figure by hand. A figure that was wrong is not changed: the right one is put beside it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutFigure {
    /// The figure.
    pub id: FigureId,
    /// What it says.
    #[serde(flatten)]
    pub draft: FigureDraft,
}

impl PutFigure {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let draft = rules::checked(&self.draft, write.at)?;
        keep(write, self.id, &draft, FigureOrigin::ByHand, write.at)?;
        named(write, &draft)
    }
}

/// Takes away a figure that should not have been kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveFigure {
    /// The figure.
    pub id: FigureId,
}

impl RemoveFigure {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let unit: String = write.column("figures", "unit", self.id)?;
        let as_of: Day = write.column("figures", "as_of", self.id)?;
        let municipality: Option<MunicipalityId> = write.column("figures", "municipality_id", self.id)?;
        let name = name(write, municipality, &unit)?;
        write.db.execute("DELETE FROM figures WHERE id = ?", [self.id])?;
        Ok(format!("{name}, {}", as_of.year()))
    }
}

/// Keeps a figure, unless the newest one of its subject and day says the same from the same source.
fn keep(
    write: &Write<'_>,
    id: FigureId,
    draft: &FigureDraft,
    origin: FigureOrigin,
    at: &Instant,
) -> Result<()> {
    if let Some(municipality) = draft.municipality_id {
        write.must_exist("municipalities", municipality)?;
    }
    let mut newest = write.db.prepare_cached(
        "SELECT value = ?5 AND origin = ?6 AND source = ?7 FROM figures
         WHERE kind = ?1 AND municipality_id IS ?2 AND unit = ?3 AND as_of = ?4
         ORDER BY fetched_at DESC, id DESC LIMIT 1",
    )?;
    let subject = params![
        draft.kind,
        draft.municipality_id,
        draft.unit,
        draft.as_of,
        draft.value,
        origin,
        draft.source
    ];
    let is_known: Option<bool> = newest.query_row(subject, |row| row.get(0)).optional()?;
    if is_known == Some(true) {
        return Ok(());
    }
    write.db.prepare_cached(
        "INSERT INTO figures (id, kind, municipality_id, unit, value, as_of, origin, source, note, fetched_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?.execute(params![
        id, draft.kind, draft.municipality_id, draft.unit, draft.value, draft.as_of, origin, draft.source,
        draft.note, at
    ])?;
    Ok(())
}

/// Whose figure it is, and of which year.
fn named(write: &Write<'_>, draft: &FigureDraft) -> Result<String> {
    Ok(format!("{}, {}", name_of(write, draft)?, draft.as_of.year()))
}

fn name_of(write: &Write<'_>, draft: &FigureDraft) -> Result<String> {
    name(write, draft.municipality_id, &draft.unit)
}

/// The unit where there is one, else the municipality.
fn name(write: &Write<'_>, municipality: Option<MunicipalityId>, unit: &str) -> Result<String> {
    match municipality {
        Some(municipality) if unit.is_empty() => write.column("municipalities", "name", municipality),
        _ => Ok(unit.to_owned()),
    }
}

/// Nothing at all, or two figures of one subject and day, of which nobody says which holds.
fn twice_or_none(subject: &str) -> Error {
    Error::refused(RefusalCode::FieldInvalid, json!({ "field": "figures", "value": subject }))
}
