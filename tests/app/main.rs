//! What people do with a council, through the application: the real `samrad-cli` and the use cases behind the window.
//! Needs poppler-utils and qpdf.
#![expect(clippy::unwrap_used, reason = "a test stops where it did not get what it was promised")]

mod allocate;
mod bad_input;
mod book;
mod council;
mod crash;
mod export;
mod files;
mod founding;
mod hostile;
mod import;
mod initiatives;
mod misuse;
mod papers_out;
mod real_packet;
mod secretary;
mod several;
mod store;
mod support;
mod tampered;
mod types;
mod year;
