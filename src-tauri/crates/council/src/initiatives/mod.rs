//! Initiatives that somebody wants paid for: what they cost, who pays, what else was thought of, and who let them
//! through the gate.

mod commands;
mod gate;
mod kinds;
mod lines;
mod links;
mod queries;
mod sums;
mod views;

pub use commands::{InitiativeDraft, PutInitiative, RemoveInitiative, SetInitiativeState};
pub use gate::{DecideGate, GateDecision};
pub use kinds::{Budget, Financing, Gate, InitiativeKind, Involvement, WorkState};
pub use lines::{
    Alternative, InitiativeCost, InitiativeSource, SetAlternatives, SetInitiativeCosts, SetInitiativeSources,
};
pub use links::{LinkInitiative, UnlinkInitiative};
pub use sums::{BoardSums, GateSums, InitiativeMoney, MunicipalitySums, StateCount, Sums};
pub use views::{InitiativeBoard, InitiativeFilter, InitiativeRow, InitiativeView, LinkView, SourceView};
