//! The first reader: `pdf-extract` with our own notion of words and lines.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use pdf_extract::{Document, ObjectId, output_doc_page};

use super::CannotOpen;
use super::batches::{self, Batch};
use super::lines::PageLines;

/// Deep nesting is legal; endless nesting ends the process, which the other side knows how to handle.
const STACK: usize = 32 << 20;

/// A document that the first reader understands.
pub(crate) struct FirstReader {
    document: Document,
    pages: Vec<ObjectId>,
}

/// What happens while pages are read, possibly on several threads at once.
pub(crate) trait Witness: Sync {
    /// These pages are read next, in this order.
    fn begin(&self, pages: &[u32]);
    /// A page was read.
    fn page(&self, number: u32, text: String);
    /// A page could not be read.
    fn lost(&self, number: u32);
}

impl FirstReader {
    /// Loads a document, with the empty password if it wants one.
    pub(crate) fn open(path: &Path) -> Result<Self, CannotOpen> {
        let loaded = catch_unwind(|| Document::load(path)).map_err(|_| CannotOpen::Damaged)?;
        let mut document = loaded.map_err(|error| match error {
            pdf_extract::Error::InvalidPassword | pdf_extract::Error::Decryption(_) => CannotOpen::Password,
            _ => CannotOpen::Damaged,
        })?;
        if document.is_encrypted() {
            let opened = catch_unwind(AssertUnwindSafe(|| document.decrypt("")));
            if !matches!(opened, Ok(Ok(()))) {
                return Err(CannotOpen::Password);
            }
        }
        let pages = batches::pages(&document);
        if pages.is_empty() { Err(CannotOpen::Damaged) } else { Ok(Self { document, pages }) }
    }

    /// How many pages it has.
    pub(crate) fn page_count(&self) -> u32 {
        u32::try_from(self.pages.len()).unwrap_or(u32::MAX)
    }

    /// Reads the wanted pages.
    pub(crate) fn read(mut self, wanted: &[u32], witness: &dyn Witness) {
        batches::drop_pictures(&mut self.document);
        let readers = readers(wanted.len());
        let batches = batches::prepare(&mut self.document, &self.pages, wanted, readers);
        let next = AtomicUsize::new(0);
        let document = &self.document;
        let work = || {
            while let Some(batch) = batches.get(next.fetch_add(1, Ordering::Relaxed)) {
                read_batch(document, batch, witness);
            }
        };
        std::thread::scope(|scope| {
            for _ in 0..readers {
                let spawned = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
                if spawned.is_err() {
                    // No room for a thread within the limits: what is there goes on alone.
                    break;
                }
            }
        });
        // Nothing is left unless no thread could be started.
        work();
    }
}

/// More threads than this do not make reading faster.
pub(crate) const MOST_READERS: usize = 4;

/// As many as there are cores, for documents that are worth it.
fn readers(pages: usize) -> usize {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    if pages < 8 { 1 } else { cores.min(MOST_READERS) }
}

fn read_batch(document: &Document, batch: &Batch, witness: &dyn Witness) {
    witness.begin(&batch.pages);
    let mut done = 0;
    if let Some(artificial) = batch.artificial {
        let mut on_mark = |text: String| {
            if let Some(number) = batch.pages.get(done) {
                witness.page(*number, text);
                done += 1;
            }
        };
        let _ = draw(document, artificial, &mut on_mark);
    }
    // Alone, or what is left of a batch that failed.
    for number in &batch.pages[done..] {
        match draw(document, *number, &mut |_| {}) {
            Some(text) => witness.page(*number, text),
            None => witness.lost(*number),
        }
    }
}

/// The text after the last mark, or `None` when the reader fails.
fn draw(document: &Document, page: u32, on_mark: &mut dyn FnMut(String)) -> Option<String> {
    catch_unwind(AssertUnwindSafe(|| {
        let mut lines = PageLines::new(on_mark);
        output_doc_page(document, &mut lines, page).is_ok().then(|| lines.take())
    }))
    .ok()
    .flatten()
}
