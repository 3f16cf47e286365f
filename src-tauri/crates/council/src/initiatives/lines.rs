//! The rows under an initiative: costs, sources and alternatives. Each list is set as a whole, in its order.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::commands::{invalid, must_be_estimate, must_be_paid};
use super::kinds::Budget;
use crate::dates::Day;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{AlternativeId, InitiativeCostId, InitiativeId, InitiativeSourceId, MunicipalityId};
use crate::journal::Write;
use crate::{sql, text};

/// Lines in one list: far more than a plan has, and few enough that sums stay within 64 bits.
const MOST_LINES: usize = 500;

/// Sets what an initiative costs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetInitiativeCosts {
    /// The initiative.
    pub initiative_id: InitiativeId,
    /// The lines; what is not named is removed.
    pub lines: Vec<InitiativeCost>,
}

/// A cost in one budget year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InitiativeCost {
    /// The line.
    pub id: InitiativeCostId,
    /// What it is for.
    pub text: String,
    /// The budget year.
    pub year: i16,
    /// Which budget it belongs to.
    pub budget: Budget,
    /// The estimate, in øre. A saving is less than 0.
    pub likely_ore: i64,
    /// At the least, in øre; the estimate itself if nothing is said.
    pub low_ore: Option<i64>,
    /// At the most, in øre; the estimate itself if nothing is said.
    pub high_ore: Option<i64>,
}

impl SetInitiativeCosts {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("initiatives", "title", self.initiative_id)?;
        keep_only(write, "initiative_costs", self.initiative_id, self.lines.iter().map(|line| line.id))?;
        for (position, line) in self.lines.iter().enumerate() {
            must_be_budget_year(line.year)?;
            must_be_estimate(line.low_ore, line.likely_ore, line.high_ore)?;
            let written = write
                .db
                .prepare_cached(
                    "INSERT INTO initiative_costs (id, initiative_id, position, text, year, budget, likely_ore,
                       low_ore, high_ore)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                     ON CONFLICT (id) DO UPDATE SET position = ?3, text = ?4, year = ?5, budget = ?6, likely_ore = ?7,
                       low_ore = ?8, high_ore = ?9 WHERE initiative_id = ?2",
                )?
                .execute(params![
                    line.id,
                    self.initiative_id,
                    position as i64,
                    text::line("text", &line.text, text::TITLE)?,
                    line.year,
                    line.budget,
                    line.likely_ore,
                    line.low_ore,
                    line.high_ore
                ])?;
            sql::must_have_written(written, line.id)?;
        }
        Ok(title)
    }
}

/// Sets who pays for an initiative.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetInitiativeSources {
    /// The initiative.
    pub initiative_id: InitiativeId,
    /// The lines; what is not named is removed.
    pub lines: Vec<InitiativeSource>,
}

/// What somebody pays in one budget year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InitiativeSource {
    /// The line.
    pub id: InitiativeSourceId,
    /// The municipality that pays.
    pub municipality_id: Option<MunicipalityId>,
    /// Who pays, where it is no municipality: the joint unit, a grant.
    pub party: String,
    /// The budget year.
    pub year: i16,
    /// How much, in øre, from 0.
    pub amount_ore: i64,
}

impl SetInitiativeSources {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("initiatives", "title", self.initiative_id)?;
        keep_only(write, "initiative_sources", self.initiative_id, self.lines.iter().map(|line| line.id))?;
        for (position, line) in self.lines.iter().enumerate() {
            must_be_budget_year(line.year)?;
            must_be_paid("amount_ore", line.amount_ore)?;
            let party = match line.municipality_id {
                Some(municipality) => {
                    write.must_exist("municipalities", municipality)?;
                    String::new() // one payer for each line: the municipality's name is the municipality's
                }
                None => text::required_line("party", &line.party, text::TITLE)?,
            };
            let written = write
                .db
                .prepare_cached(
                    "INSERT INTO initiative_sources (id, initiative_id, position, municipality_id, party, year,
                       amount_ore)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                     ON CONFLICT (id) DO UPDATE SET position = ?3, municipality_id = ?4, party = ?5, year = ?6,
                       amount_ore = ?7 WHERE initiative_id = ?2",
                )?
                .execute(params![
                    line.id,
                    self.initiative_id,
                    position as i64,
                    line.municipality_id,
                    party,
                    line.year,
                    line.amount_ore
                ])?;
            sql::must_have_written(written, line.id)?;
        }
        Ok(title)
    }
}

/// Sets what else could be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetAlternatives {
    /// The initiative.
    pub initiative_id: InitiativeId,
    /// The alternatives in their order; what is not named is removed.
    pub alternatives: Vec<Alternative>,
}

/// Something that could be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Alternative {
    /// The alternative.
    pub id: AlternativeId,
    /// What it is.
    pub text: String,
    /// What would come of it.
    pub consequence: String,
    /// Why it is out of the question; empty when it is not.
    pub excluded_why: String,
    /// Who said so.
    pub excluded_by: String,
    /// When.
    pub excluded_on: Option<Day>,
}

impl SetAlternatives {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("initiatives", "title", self.initiative_id)?;
        let kept = self.alternatives.iter().map(|alternative| alternative.id);
        keep_only(write, "initiative_alternatives", self.initiative_id, kept)?;
        for (position, alternative) in self.alternatives.iter().enumerate() {
            let why = text::line("excluded_why", &alternative.excluded_why, text::REMARK)?;
            let by = text::line("excluded_by", &alternative.excluded_by, text::TITLE)?;
            if why.is_empty() && (!by.is_empty() || alternative.excluded_on.is_some()) {
                return Err(Error::refused(RefusalCode::FieldEmpty, json!({ "field": "excluded_why" })));
            }
            let written = write
                .db
                .prepare_cached(
                    "INSERT INTO initiative_alternatives (id, initiative_id, position, text, consequence, excluded_why,
                       excluded_by, excluded_on)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                     ON CONFLICT (id) DO UPDATE SET position = ?3, text = ?4, consequence = ?5, excluded_why = ?6,
                       excluded_by = ?7, excluded_on = ?8 WHERE initiative_id = ?2",
                )?
                .execute(params![
                    alternative.id,
                    self.initiative_id,
                    position as i64,
                    text::required_line("text", &alternative.text, text::REMARK)?,
                    text::line("consequence", &alternative.consequence, text::REMARK)?,
                    why,
                    by,
                    alternative.excluded_on
                ])?;
            sql::must_have_written(written, alternative.id)?;
        }
        Ok(title)
    }
}

/// Removes the rows of the initiative that are not among these; refuses more rows than there can be.
fn keep_only(
    write: &Write<'_>,
    table: &'static str,
    initiative: InitiativeId,
    kept: impl Iterator<Item = impl ToString>,
) -> Result<()> {
    let kept: Vec<String> = kept.map(|id| id.to_string()).collect();
    if kept.len() > MOST_LINES {
        return Err(invalid("lines", kept.len() as i64));
    }
    let sql =
        format!("DELETE FROM {table} WHERE initiative_id = ? AND id NOT IN (SELECT value FROM json_each(?))");
    let kept = serde_json::to_string(&kept).unwrap_or_default();
    write.db.prepare_cached(&sql)?.execute(params![initiative, kept])?;
    Ok(())
}

/// Refuses a year that no budget is made for.
fn must_be_budget_year(year: i16) -> Result<()> {
    if (1990..=2150).contains(&year) { Ok(()) } else { Err(invalid("year", year.into())) }
}
