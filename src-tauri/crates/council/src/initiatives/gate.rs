//! The gate: who let an initiative through, or did not, when and why.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::kinds::Gate;
use crate::dates::{Day, Instant};
use crate::error::Result;
use crate::ids::{GateDecisionId, InitiativeId};
use crate::journal::Write;
use crate::text;

/// Writes down what the gate decided. Earlier decisions stay; the newest holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DecideGate {
    /// The decision, a new one.
    pub id: GateDecisionId,
    /// The initiative.
    pub initiative_id: InitiativeId,
    /// What was decided. [`Gate::Open`] opens the question again.
    pub gate: Gate,
    /// Who decided: a body, a role.
    pub decided_by: String,
    /// When.
    pub decided_on: Day,
    /// Why. A refusal must say.
    pub reason: String,
}

impl DecideGate {
    pub(crate) fn apply(&self, write: &Write<'_>) -> Result<String> {
        let title = write.column("initiatives", "title", self.initiative_id)?;
        let by = text::required_line("decided_by", &self.decided_by, text::TITLE)?;
        let reason = match self.gate {
            Gate::Refused => text::required_line("reason", &self.reason, text::REMARK)?,
            _ => text::line("reason", &self.reason, text::REMARK)?,
        };
        write.db.execute(
            "INSERT INTO gate_decisions (id, initiative_id, gate, decided_by, decided_on, reason, recorded_at)
             VALUES (?, ?, ?, ?, ?, ?, ?)",
            params![self.id, self.initiative_id, self.gate, by, self.decided_on, reason, write.at],
        )?;
        Ok(title)
    }
}

/// What the gate decided once.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GateDecision {
    /// The decision.
    pub id: GateDecisionId,
    /// What was decided.
    pub gate: Gate,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_on: Day,
    /// Why.
    pub reason: String,
    /// When it was written down.
    pub recorded_at: Instant,
}

/// Every decision about the initiative, the one that holds first. Of two on one day the one written down last holds.
pub(super) fn trail(db: &Connection, initiative: InitiativeId) -> Result<Vec<GateDecision>> {
    let mut statement = db.prepare_cached(
        "SELECT * FROM gate_decisions WHERE initiative_id = ? ORDER BY decided_on DESC, recorded_at DESC, id DESC",
    )?;
    let rows = statement.query_map([initiative], |row| {
        Ok(GateDecision {
            id: row.get("id")?,
            gate: row.get("gate")?,
            decided_by: row.get("decided_by")?,
            decided_on: row.get("decided_on")?,
            reason: row.get("reason")?,
            recorded_at: row.get("recorded_at")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What the trail says now.
pub(super) fn held(trail: &[GateDecision]) -> Gate {
    trail.first().map_or(Gate::Open, |decision| decision.gate)
}
