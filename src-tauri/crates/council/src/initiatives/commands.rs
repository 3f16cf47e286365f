//! Writing initiatives.

use rusqlite::params;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::kinds::{Financing, Gate, InitiativeKind, Involvement, WorkState};
use crate::dates::Day;
use crate::error::{Error, RefusalCode, Result};
use crate::ids::{CaseId, InitiativeId, MunicipalityId};
use crate::journal::Write;
use crate::text;

/// The largest amount in one field, in øre: a hundred thousand million kroner. More is a slip of the keyboard, and so
/// much keeps every sum within 64 bits.
pub(super) const MOST_ORE: i64 = 10_000_000_000_000;

/// Adds an initiative, or changes it when the id is known. How the work stands is said by [`SetInitiativeState`], and
/// what the gate says by [`super::DecideGate`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PutInitiative {
    /// The initiative.
    pub id: InitiativeId,
    /// What it says.
    #[serde(flatten)]
    pub draft: InitiativeDraft,
}

/// What an initiative says of itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct InitiativeDraft {
    /// Its title.
    pub title: String,
    /// What is to be done, and what comes of it, Markdown.
    pub description: String,
    /// What sort.
    pub kind: InitiativeKind,
    /// The unit that asks, in words.
    pub requester_unit: String,
    /// The municipality that asks; nothing when it is all of them.
    pub municipality_id: Option<MunicipalityId>,
    /// The case that considers it.
    pub case_id: Option<CaseId>,
    /// The estimate at the least, in øre.
    pub low_ore: Option<i64>,
    /// The estimate, in øre.
    pub likely_ore: Option<i64>,
    /// The estimate at the most, in øre.
    pub high_ore: Option<i64>,
    /// Where the money is to come from.
    pub financing: Financing,
    /// The budget, project or account it is booked on, in words.
    pub booked_on: String,
    /// The frame it must keep within, in øre.
    pub frame_ore: Option<i64>,
    /// What the joint unit does in it.
    pub involvement: Involvement,
    /// How it is invoiced, in words.
    pub invoicing: String,
}

impl PutInitiative {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let draft = &self.draft;
        let title = text::required_line("title", &draft.title, text::TITLE)?;
        if let Some(municipality) = draft.municipality_id {
            write.must_exist("municipalities", municipality)?;
        }
        if let Some(case) = draft.case_id {
            write.must_exist("cases", case)?;
        }
        if draft.likely_ore.is_none() && (draft.low_ore.is_some() || draft.high_ore.is_some()) {
            return Err(Error::refused(RefusalCode::FieldEmpty, json!({ "field": "likely_ore" })));
        }
        if let Some(likely) = draft.likely_ore {
            must_be_estimate(draft.low_ore, likely, draft.high_ore)?;
        }
        if let Some(frame) = draft.frame_ore {
            must_be_paid("frame_ore", frame)?;
        }
        write.db.prepare_cached(
            "INSERT INTO initiatives (id, title, description, kind, requester_unit, municipality_id, case_id, low_ore,
               likely_ore, high_ore, financing, booked_on, frame_ore, involvement, invoicing, created_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
             ON CONFLICT (id) DO UPDATE SET title = ?2, description = ?3, kind = ?4, requester_unit = ?5,
               municipality_id = ?6, case_id = ?7, low_ore = ?8, likely_ore = ?9, high_ore = ?10, financing = ?11,
               booked_on = ?12, frame_ore = ?13, involvement = ?14, invoicing = ?15",
        )?.execute(params![
            self.id, title, text::body("description", &draft.description)?, draft.kind,
            text::line("requester_unit", &draft.requester_unit, text::TITLE)?, draft.municipality_id, draft.case_id,
            draft.low_ore, draft.likely_ore, draft.high_ore, draft.financing,
            text::line("booked_on", &draft.booked_on, text::TITLE)?, draft.frame_ore, draft.involvement,
            text::line("invoicing", &draft.invoicing, text::REMARK)?, write.at
        ])?;
        Ok(title)
    }
}

/// Refuses an estimate whose ends are not around it, or one that nobody means.
pub(super) fn must_be_estimate(low: Option<i64>, likely: i64, high: Option<i64>) -> Result<()> {
    for (field, ore) in [("low_ore", low), ("likely_ore", Some(likely)), ("high_ore", high)] {
        if let Some(ore) = ore.filter(|ore| !(-MOST_ORE..=MOST_ORE).contains(ore)) {
            return Err(invalid(field, ore));
        }
    }
    let (least, most) = (low.unwrap_or(likely), high.unwrap_or(likely));
    if least <= likely && likely <= most {
        return Ok(());
    }
    let facts = json!({ "low_ore": least, "likely_ore": likely, "high_ore": most });
    Err(Error::refused(RefusalCode::EstimateReversed, facts))
}

/// Refuses an amount that nobody can pay or set aside.
pub(super) fn must_be_paid(field: &'static str, ore: i64) -> Result<()> {
    if (0..=MOST_ORE).contains(&ore) { Ok(()) } else { Err(invalid(field, ore)) }
}

/// A number outside its limits.
pub(super) fn invalid(field: &'static str, value: i64) -> Error {
    Error::refused(RefusalCode::FieldInvalid, json!({ "field": field, "value": value }))
}

/// Says how the work stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SetInitiativeState {
    /// The initiative.
    pub id: InitiativeId,
    /// How far.
    pub state: WorkState,
    /// What there is to say about it.
    pub comment: String,
    /// The day it was so.
    pub on: Option<Day>,
}

impl SetInitiativeState {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("initiatives", "title", self.id)?;
        let comment = text::line("comment", &self.comment, text::REMARK)?;
        write.db.execute(
            "UPDATE initiatives SET state = ?, state_comment = ?, state_on = ? WHERE id = ?",
            params![self.state, comment, self.on, self.id],
        )?;
        Ok(title)
    }
}

/// Removes an initiative that was written down by mistake. One that the gate has decided on is kept, with its trail.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RemoveInitiative {
    /// The initiative.
    pub id: InitiativeId,
}

impl RemoveInitiative {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("initiatives", "title", self.id)?;
        let trail = super::gate::trail(write.db, self.id)?;
        if let Some(decided) = trail.iter().find(|decision| decision.gate != Gate::Open) {
            return Err(Error::refused(RefusalCode::InitiativeDecided, json!({ "gate": decided.gate })));
        }
        for sql in [
            "DELETE FROM initiative_costs WHERE initiative_id = ?",
            "DELETE FROM initiative_sources WHERE initiative_id = ?",
            "DELETE FROM initiative_alternatives WHERE initiative_id = ?",
            "DELETE FROM gate_decisions WHERE initiative_id = ?",
            "DELETE FROM initiative_links WHERE initiative_id = ?1 OR other_id = ?1",
            "DELETE FROM initiatives WHERE id = ?",
        ] {
            write.db.prepare_cached(sql)?.execute([self.id])?;
        }
        Ok(title)
    }
}
