//! The papers as files: what poppler, qpdf and the validator see in them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should say where it stopped")]

mod archive;
mod book;
mod conformance;
mod merge;
mod minutes;
mod minutes_record;
mod own_papers;
mod public_book;
mod put_in;
mod support;
mod worker;
