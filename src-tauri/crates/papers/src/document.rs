//! Plain documents in the council's dress: reports, case submissions, service sheets. PDF/A-2a and PDF/UA-1.

use std::path::Path;

use serde_json::json;

use crate::input::OwnDocument;
use crate::notice::own_paper;
use crate::report::{PaperError, PaperReport};
use crate::shared::{annotated_sections, shortened};

/// Letters of the title that fit in the page foot.
const FOOT_TITLE: usize = 80;

/// Sets the document and writes it to `out`, replacing what is there.
///
/// # Errors
/// [`PaperError::Io`] where it cannot be written.
pub fn build_document(document: &OwnDocument, out: &Path) -> Result<PaperReport, PaperError> {
    let data = json!({
        "language": document.language,
        "publisher": document.publisher,
        "title": document.title,
        "title_short": shortened(&document.title, FOOT_TITLE),
        "subtitle": document.subtitle,
        "facts": document.facts,
        "status": document.status,
        "contents": document.contents,
        "sections": annotated_sections(&document.sections, 0),
    });
    own_paper("document.typ", data, &document.created_at, out)
}
