//! What a careful secretary checks before a case is sent: a case held against itself.
//!
//! Pure functions from text to [`Report`]s: no files, no clock, no database. Any text gives a report, and the time grows
//! with its length and no faster. What is found are codes, quoted words and facts; sentences about them are the window's
//! business. A check speaks up only where the text itself claims what does not hold: «1202 saker: 315 av dem …» is not a
//! claim that the parts are all of it. What was recomputed and agrees is kept beside the findings, so that a test can see
//! that it was looked at.

mod case;
mod check;
pub mod codes;
mod finding;
mod rules;
mod text;
pub mod wording;

pub use case::{Access, Annex, Case, Document, Section, Shield, WorksheetAmount};
pub use check::{case, document};
pub use finding::{Facts, Figure, Finding, Part, Place, Recomputed, Report, Severity, shortened};
/// A day of the calendar.
pub use jiff::civil::Date as Day;
pub use text::dates::first_day;
pub use text::plain::plain;
pub use text::words;
pub use wording::Purpose;
