//! Minutes: drafted from the record, remarked on, locked, corrected and approved.

mod commands;
mod queries;
mod remarks;

pub use commands::{CorrectMinutes, DraftMinutes, LockMinutes};
pub use queries::RemarkView;
pub use remarks::{RemarkOnMinutes, SettleRemark};
