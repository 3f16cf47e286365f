//! Reading figures.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::FigureDraft;
use crate::council::Council;
use crate::dates::{Day, Instant};
use crate::error::Result;
use crate::ids::{FigureId, MunicipalityId};
use crate::kinds::{FigureKind, FigureOrigin};

/// Which figures.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FigureFilter {
    /// Of this kind.
    #[serde(default)]
    pub kind: Option<FigureKind>,
    /// Of this municipality.
    #[serde(default)]
    pub municipality_id: Option<MunicipalityId>,
    /// Of this unit, as it is written; an empty text asks for those of no unit.
    #[serde(default)]
    pub unit: Option<String>,
    /// Of this day.
    #[serde(default)]
    pub as_of: Option<Day>,
    /// Only the newest of each subject and day.
    #[serde(default)]
    pub newest: Option<bool>,
}

/// A figure in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FigureView {
    /// The figure.
    pub id: FigureId,
    /// What it says.
    #[serde(flatten)]
    pub draft: FigureDraft,
    /// How it came.
    pub origin: FigureOrigin,
    /// When it was fetched, read or written down.
    pub fetched_at: Instant,
    /// Whether it is the newest of its subject and day: the one that holds.
    pub is_newest: bool,
}

impl Council {
    /// The figures that pass the filter: by kind, municipality and unit, the latest day first and the newest of it first.
    pub fn figures(&self, filter: &FigureFilter) -> Result<Vec<FigureView>> {
        let mut statement = self.db.prepare_cached(
            "SELECT * FROM (
               SELECT f.*, m.name AS municipality, row_number() OVER (
                   PARTITION BY f.kind, f.municipality_id, f.unit, f.as_of ORDER BY f.fetched_at DESC, f.id DESC
                 ) AS age
               FROM figures f LEFT JOIN municipalities m ON m.id = f.municipality_id)
             WHERE (?1 IS NULL OR kind = ?1) AND (?2 IS NULL OR municipality_id = ?2) AND (?3 IS NULL OR unit = ?3)
               AND (?4 IS NULL OR as_of = ?4) AND (NOT ?5 OR age = 1)
             ORDER BY CASE kind WHEN 'population' THEN 1 WHEN 'headcount_permanent' THEN 2 ELSE 3 END, municipality,
               unit, as_of DESC, age, id",
        )?;
        let arguments = params![
            filter.kind,
            filter.municipality_id,
            filter.unit,
            filter.as_of,
            filter.newest.unwrap_or(false)
        ];
        let rows = statement.query_map(arguments, |row| {
            let age: i64 = row.get("age")?;
            Ok(FigureView {
                id: row.get("id")?,
                draft: FigureDraft {
                    kind: row.get("kind")?,
                    municipality_id: row.get("municipality_id")?,
                    unit: row.get("unit")?,
                    value: row.get("value")?,
                    as_of: row.get("as_of")?,
                    source: row.get("source")?,
                    note: row.get("note")?,
                },
                origin: row.get("origin")?,
                fetched_at: row.get("fetched_at")?,
                is_newest: age == 1,
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
