//! The second reader: `pdf_oxide`, which also finds its way in files whose index is broken or missing.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use pdf_oxide::document::PdfDocument;

use super::{CannotOpen, LONGEST_PAGE, cut};

/// A document that the second reader understands.
pub(crate) struct SecondReader {
    document: PdfDocument,
}

impl SecondReader {
    /// Opens a document, with the empty password if it wants one.
    pub(crate) fn open(path: &Path) -> Result<Self, CannotOpen> {
        let opened = catch_unwind(|| {
            let document = PdfDocument::open(path).map_err(|_| CannotOpen::Damaged)?;
            if document.is_encrypted() && !document.authenticate(b"").unwrap_or(false) {
                return Err(CannotOpen::Password);
            }
            Ok(Self { document })
        });
        opened.unwrap_or(Err(CannotOpen::Damaged))
    }

    /// How many pages it has; 0 when that cannot be told.
    pub(crate) fn page_count(&self) -> u32 {
        let count = catch_unwind(AssertUnwindSafe(|| self.document.page_count().ok()));
        count.ok().flatten().and_then(|count| u32::try_from(count).ok()).unwrap_or(0)
    }

    /// The text of a page, or `None` when the reader fails.
    pub(crate) fn page(&self, number: u32) -> Option<String> {
        let index = (number as usize).checked_sub(1)?;
        let read = catch_unwind(AssertUnwindSafe(|| self.document.extract_text(index).ok()));
        let mut text = read.ok().flatten()?;
        cut(&mut text, LONGEST_PAGE);
        Some(text)
    }
}
