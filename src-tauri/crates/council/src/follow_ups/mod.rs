//! What was promised in meetings: what, who, until when, and how far it has come.

mod commands;
mod queries;

pub use commands::{FollowUpDraft, MoveFollowUp, PutFollowUp, RemoveFollowUp};
pub use queries::{FollowUpFilter, FollowUpView};
