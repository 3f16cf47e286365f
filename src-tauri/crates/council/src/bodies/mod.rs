//! The council's frame: its name, municipalities and bodies.

pub(crate) use commands::must_run_forwards;

mod commands;
pub(crate) mod numbering;
mod queries;
mod rules;

pub use commands::{
    BodyDraft, ChangeCouncil, PutBody, PutMunicipality, RecurringItem, SetRecurringItems, SetUpCouncil,
};
pub use numbering::Numbering;
pub use queries::{Body, CouncilFrame, Municipality, Recurring};
