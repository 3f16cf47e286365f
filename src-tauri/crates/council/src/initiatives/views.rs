//! Initiatives as they are read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::gate::GateDecision;
use super::kinds::{Gate, WorkState};
use super::sums::{BoardSums, InitiativeMoney};
use super::{Alternative, InitiativeCost, InitiativeDraft, InitiativeSource};
use crate::dates::{Day, Instant};
use crate::ids::{CaseId, InitiativeId, InitiativeLinkId, MunicipalityId};

/// Which initiatives.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[ts(optional_fields)]
pub struct InitiativeFilter {
    /// Those whose work stands like this.
    #[serde(default)]
    pub state: Option<WorkState>,
    /// Those of which the gate says this now.
    #[serde(default)]
    pub gate: Option<Gate>,
    /// Those that this municipality asks for, alone or with all, or pays for.
    #[serde(default)]
    pub municipality_id: Option<MunicipalityId>,
    /// Those with a cost or a source in this budget year. The board's sums are then of that year alone, but for the
    /// overspend, which is of the whole initiative.
    #[serde(default)]
    pub year: Option<i16>,
    /// Those of this case.
    #[serde(default)]
    pub case_id: Option<CaseId>,
    /// Those with all these words in title, description, unit, booking or comment.
    #[serde(default)]
    pub words: Option<String>,
}

/// The initiatives and what they add up to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct InitiativeBoard {
    /// The initiatives, by title.
    pub rows: Vec<InitiativeRow>,
    /// Their sums.
    pub sums: BoardSums,
    /// The budget years of all initiatives, whatever the filter, the earliest first.
    pub years: Vec<i16>,
}

/// An initiative on the board.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct InitiativeRow {
    /// The initiative.
    pub id: InitiativeId,
    /// What it says of itself.
    #[serde(flatten)]
    pub draft: InitiativeDraft,
    /// The municipality that asks, by name; nothing when it is all of them.
    pub municipality_name: Option<String>,
    /// The title of the case that considers it.
    pub case_title: Option<String>,
    /// The newest number of that case.
    pub case_number: Option<String>,
    /// How the work stands.
    pub state: WorkState,
    /// What there is to say about it.
    pub state_comment: String,
    /// The day it was so.
    pub state_on: Option<Day>,
    /// What the gate says now.
    pub gate: Gate,
    /// What it adds up to.
    pub money: InitiativeMoney,
    /// When it was written down.
    pub created_at: Instant,
}

/// An initiative, whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct InitiativeView {
    /// What the board shows.
    #[serde(flatten)]
    pub row: InitiativeRow,
    /// What it costs, in order.
    pub costs: Vec<InitiativeCost>,
    /// Who pays, in order.
    pub sources: Vec<SourceView>,
    /// What else could be done, in order.
    pub alternatives: Vec<Alternative>,
    /// What the gate decided, the decision that holds first.
    pub gate_decisions: Vec<GateDecision>,
    /// What it has to do with others.
    pub links: Vec<LinkView>,
}

/// A source with the payer's name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SourceView {
    /// The line.
    #[serde(flatten)]
    pub line: InitiativeSource,
    /// Who pays, by name.
    pub name: String,
}

/// A link as one of its two ends sees it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LinkView {
    /// The link.
    pub id: InitiativeLinkId,
    /// Whether it is said of this initiative, and not by the other of this one.
    pub is_own: bool,
    /// The other initiative; nothing when it is named in words alone.
    pub other_id: Option<InitiativeId>,
    /// Its title, or the words.
    pub other_title: String,
    /// What the one it is said of has to do with the other.
    pub relation: String,
}
