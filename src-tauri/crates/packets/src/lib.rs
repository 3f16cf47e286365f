//! Documents coming in.
//!
//! * [`worker`]: reading PDFs in a process of its own: text, facts, ranges of pages.
//! * [`text`]: what that process does to get text. Never called in the program's own process.
//! * [`packet`]: the packet reader, pure functions from text to a preview.
//! * [`read_packet`]: all of it, from a file to a preview.

mod facts;
pub mod import;
pub mod packet;
mod split;
pub mod text;
pub mod worker;

pub use import::read_packet;
pub use packet::Preview;
pub use text::PageText;
pub use worker::{CancelFlag, Extraction, Limits, PdfFacts, Progress, ReadError, Worker};
