//! The core of Samråd: what a council is, who may change what, and the journal of every change.
//!
//! Everything a user can do is a [`Command`]; [`Council::execute`] runs it as one transaction and leaves one entry in
//! the journal. Reads are plain SQL behind methods of [`Council`]. There is no window, no network and no PDF here.

mod access;
mod blobs;
pub mod bodies;
pub mod calendar;
pub mod cases;
mod command;
pub mod costs;
mod council;
mod database;
mod dates;
pub mod documents;
mod error;
pub mod figures;
mod folder;
pub mod follow_ups;
mod hash;
mod ids;
pub mod initiatives;
pub mod journal;
pub mod kinds;
pub mod meetings;
pub mod minutes;
pub mod people;
pub mod proceedings;
pub mod search;
pub mod shielding;
mod sql;
mod text;

pub use access::{Right, rights};
pub use blobs::{Blob, Blobs};
pub use command::Command;
pub use council::{Context, Council};
pub use database::{SCHEMA_VERSION, norwegian_order};
pub use dates::{Clock, Day, Instant};
pub use error::{Error, Refusal, RefusalCode, Result};
pub use folder::Vacant;
pub use hash::{Hasher, is_hash};
pub use ids::*;
pub use journal::{Changed, Label, Touched};
pub use kinds::*;
