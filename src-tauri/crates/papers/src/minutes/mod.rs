//! The minutes of a meeting (referat, protokoll) and extracts of them: PDF/A-2a and PDF/UA-1, or a page for the web.

mod case;
mod compose;
mod html;
mod input;
mod view;
pub(crate) mod words;

use std::path::Path;

use serde_json::json;

use crate::book::write_whole;
use crate::notice::own_paper;
use crate::report::{PaperError, PaperReport};
pub use input::{
    Citation, Correction, Minutes, MinutesBallot, MinutesCase, MinutesDocument, MinutesEdition,
    MinutesFigures, MinutesFollowUp, MinutesPerson, MinutesPosition, MinutesRecusal, MinutesState,
    ShieldedTitle,
};
use words::Words;

/// Sets the minutes and writes them to `out`, replacing what is there.
///
/// # Errors
/// [`PaperError::Io`] where they cannot be written.
pub fn build_minutes(minutes: &Minutes, out: &Path) -> Result<PaperReport, PaperError> {
    own_paper("minutes.typ", json!(compose::view(minutes)), &minutes.created_at, out)
}

/// Writes the minutes as a page for the web to `out`, replacing what is there.
///
/// # Errors
/// [`PaperError::Io`] where they cannot be written.
pub fn write_minutes_page(minutes: &Minutes, out: &Path) -> Result<(), PaperError> {
    write_whole(out, minutes_page(minutes).as_bytes())
}

/// The minutes as a page for the web.
pub fn minutes_page(minutes: &Minutes) -> String {
    html::page(&compose::view(minutes))
}

/// What such minutes are called.
pub fn minutes_title(minutes: &Minutes) -> String {
    compose::title(minutes, &Words::of(minutes.language)).to_owned()
}
