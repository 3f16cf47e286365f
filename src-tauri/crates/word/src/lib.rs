//! Word files in and out. Nothing here knows of the database, and nothing of a file outlives the call that reads it.
//!
//! Both directions meet in one tree of blocks and spans (`tree`): `input` makes it from a docx, `output` makes a docx of
//! it, and `markdown` reads and writes it as the Markdown that the sections of a case are kept in.
//!
//! What a page of Word can carry is less than what Markdown can say. The tree is therefore kept in a normal form
//! (see [`normal_markdown`]), and what is in that form comes back unchanged from a journey through Word.
#![forbid(unsafe_code)]

mod case;
mod error;
mod input;
mod labels;
mod markdown;
mod output;
mod tree;

pub use case::{CaseDocument, Finding, Language, Place, Proposal, Purpose, Section, WordCase, codes};
pub use error::{ReadError, WriteError};
pub use input::read_case;
pub use labels::Labels;
pub use markdown::{escaped_line, normal_markdown};
pub use output::write_case;
