//! People, and what they are in which body.

mod commands;
mod queries;

pub use commands::{EndRole, GiveRole, PutPerson};
pub use queries::{Person, Role};
