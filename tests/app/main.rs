//! What people do with a council, through the application: the real `samrad-cli` and the use cases behind the window.
//! Needs poppler-utils and qpdf.
#![expect(clippy::unwrap_used, reason = "a test stops where it did not get what it was promised")]

mod allocate;
mod bad_input;
mod book;
mod case_file;
mod checks;
mod costs;
mod council;
mod crash;
mod export;
mod figures;
mod files;
mod founding;
mod hostile;
mod import;
mod initiatives;
mod misuse;
mod papers_out;
mod real_packet;
mod reminders;
mod secretary;
#[allow(dead_code, reason = "shared with the tests of the figures, which look at all of a question")]
#[path = "../statistics/server.rs"]
mod server;
mod several;
mod shielding;
mod store;
mod support;
mod tampered;
mod types;
mod year;
