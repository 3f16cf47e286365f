//! Number and sizes of a PDF's pages. Runs inside the worker.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::text::second::SecondReader;
use crate::worker::{Failure, PdfFacts};

/// Counts and measures the pages.
pub(crate) fn inspect(file: &Path) -> Result<PdfFacts, Failure> {
    match load(file) {
        Ok(document) => {
            let sizes: Vec<(f32, f32)> =
                pages(&document).into_iter().map(|page| size(&document, page)).collect();
            if sizes.is_empty() {
                return Err(Failure::Damaged);
            }
            let pages = u32::try_from(sizes.len()).unwrap_or(u32::MAX);
            Ok(PdfFacts { pages, encrypted: document.was_encrypted(), sizes })
        }
        Err(Failure::Damaged) => {
            let pages = SecondReader::open(file).map_or(0, |reader| reader.page_count());
            let facts = PdfFacts { pages, encrypted: false, sizes: Vec::new() };
            if pages == 0 { Err(Failure::Damaged) } else { Ok(facts) }
        }
        Err(failure) => Err(failure),
    }
}

/// Loads a document, with the empty password if it wants one.
pub(crate) fn load(file: &Path) -> Result<Document, Failure> {
    let loaded = catch_unwind(|| Document::load(file)).map_err(|_| Failure::Damaged)?;
    let mut document = loaded.map_err(|error| match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Failure::Password,
        lopdf::Error::IO(error) => Failure::Io(error.to_string()),
        _ => Failure::Damaged,
    })?;
    if document.is_encrypted() {
        let opened = catch_unwind(AssertUnwindSafe(|| document.decrypt("")));
        if !matches!(opened, Ok(Ok(()))) {
            return Err(Failure::Password);
        }
    }
    Ok(document)
}

/// The pages without repetition.
pub(crate) fn pages(document: &Document) -> Vec<ObjectId> {
    let mut seen = std::collections::BTreeSet::new();
    document.page_iter().filter(|id| seen.insert(*id)).collect()
}

/// A page's own entry, or the nearest above it in the page tree.
pub(crate) fn inherited(document: &Document, page: ObjectId, key: &[u8]) -> Option<Object> {
    let mut node: &Dictionary = document.get_dictionary(page).ok()?;
    for _ in 0..32 {
        if let Ok(value) = node.get(key) {
            return Some(document.dereference(value).ok()?.1.clone());
        }
        node = document.get_dictionary(node.get(b"Parent").ok()?.as_reference().ok()?).ok()?;
    }
    None
}

/// Width and height of A4 in points, for pages that do not say.
pub(crate) const A4: (u16, u16) = (595, 842);

fn size(document: &Document, page: ObjectId) -> (f32, f32) {
    let shown = [b"CropBox".as_slice(), b"MediaBox"].into_iter().find_map(|key| {
        let numbers = inherited(document, page, key)?;
        let numbers: Option<Vec<f32>> = numbers
            .as_array()
            .ok()?
            .iter()
            .map(|number| document.dereference(number).ok()?.1.as_float().ok())
            .collect();
        let &[left, bottom, right, top] = numbers?.as_slice() else { return None };
        let size = ((right - left).abs(), (top - bottom).abs());
        (size.0 >= 1.0 && size.1 >= 1.0).then_some(size)
    });
    let (width, height) = shown.unwrap_or((f32::from(A4.0), f32::from(A4.1)));
    let turned = inherited(document, page, b"Rotate").and_then(|turn| turn.as_i64().ok()).unwrap_or(0);
    if turned.rem_euclid(180) == 90 { (height, width) } else { (width, height) }
}
