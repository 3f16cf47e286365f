//! The journal: every change is a command, and every command leaves one entry with the rows it changed.

mod belonging;
pub(crate) mod changes;
pub(crate) mod entry;
mod execute;
mod history;
mod rebuild;
mod undo;
mod verify;

pub use changes::{Change, Operation};
pub use execute::{Changed, Label, Touched};
pub use history::{FieldChange, HistoryEntry, HistoryQuery, RowChange};
pub use rebuild::Rebuilt;
pub use undo::Undo;
pub use verify::Verification;

pub(crate) use execute::Write;
