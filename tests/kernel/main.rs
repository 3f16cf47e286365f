//! The kernel as its users meet it: commands go in through `Council::execute`, and what they left is read back, also
//! behind the kernel's back with a connection of our own. One module per subject.
#![expect(clippy::unwrap_used, reason = "a test stops where it did not get what it was promised")]

mod access;
mod bodies;
mod cases;
mod commands;
mod costs;
mod database;
mod decisions;
mod documents;
mod figured;
mod figures;
mod held;
mod history;
mod import;
mod initiative_board;
mod initiative_picks;
mod initiatives;
mod json;
mod leader_case;
mod life;
mod meetings;
mod minutes;
mod numbering;
mod office;
mod outdated;
mod parts;
mod picks;
mod proceedings;
mod property;
mod refusals;
mod session;
mod sheets;
mod shielding;
mod snapshot;
mod undo;
mod verify;
mod writing;
mod written;
mod year;
