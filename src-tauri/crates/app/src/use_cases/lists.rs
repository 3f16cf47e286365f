//! Lists that leave the program: the year's meetings for a calendar, the register of decisions for a spreadsheet.

use samrad_council::BodyId;
use samrad_council::proceedings::DecisionFilter;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::task::Task;

/// A body's year of meetings to a calendar file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SavePlan {
    /// The body.
    pub body_id: BodyId,
    /// The year.
    pub year: i16,
    /// Where to.
    pub path: String,
}

/// Decisions to a spreadsheet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveDecisions {
    /// Which.
    pub filter: DecisionFilter,
    /// Where to.
    pub path: String,
}

/// A list that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ListSaved {
    /// The file.
    pub path: String,
    /// Meetings or decisions in it.
    pub rows: u32,
}

/// Writes a body's year of meetings to a calendar file.
pub fn save_plan(_: &App, _: SavePlan, _: &Task<'_>) -> Answer<ListSaved> {
    Err(Failure::new("request.unknown", json!({})))
}

/// Writes decisions to a spreadsheet.
pub fn save_decisions(_: &App, _: SaveDecisions, _: &Task<'_>) -> Answer<ListSaved> {
    Err(Failure::new("request.unknown", json!({})))
}
