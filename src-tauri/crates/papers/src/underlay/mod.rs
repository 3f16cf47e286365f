//! Makes pages of the book out of the pages of annexes, and puts them between its own.
//!
//! Each annex page becomes a form XObject of a page of the book, turned and cut as its own page shows it; the book's
//! foot is stamped on top. Links and comments are carried over ([`annotations`]). The pages of an annex are drawn
//! without knowing the book ([`Inlay`]), so that it can be done while the book is set; [`bind`] puts them in.

mod annotations;
mod appearance;
mod chunk;
mod destinations;
mod fields;
pub(crate) mod geometry;
mod graft;
mod inlay;
mod layers;
pub(crate) mod marks;
mod numbers;
mod own;
pub(crate) mod streams;

use lopdf::{Object, ObjectId};

use crate::crew::share;
use crate::foot::FootFonts;
use crate::report::PaperError;
use chunk::Chunk;
pub(crate) use inlay::Inlay;
use inlay::Place;
pub(crate) use own::OwnPages;

/// An annex on its way into the book.
pub(crate) struct Insertion<'a> {
    /// Its pages.
    pub(crate) inlay: &'a mut Inlay,
    /// Own pages that stand before it.
    pub(crate) after: usize,
    /// What is stamped on its pages, in their order.
    pub(crate) feet: &'a [String],
}

/// The finished file. `insertions` stand in the order of the book.
pub(crate) fn bind(
    own: &OwnPages,
    mut insertions: Vec<Insertion<'_>>,
    fonts: Option<&FootFonts>,
    threads: usize,
) -> Result<Vec<u8>, PaperError> {
    let font_base = number_all(&mut insertions)?;
    let own_base = beyond(font_base, fonts.map_or(0, |fonts| fonts.objects.len()))?;
    // So that no sum below can run over.
    beyond(own_base, own.object_count())?;
    let place = Place {
        root: own.root(own_base),
        fonts: fonts.map(|fonts| fonts.fonts.map(|font| (font_base + font, 0))),
    };
    let kids = all_pages(own, own_base, &insertions);
    let layers: Vec<(ObjectId, bool)> =
        insertions.iter().flat_map(|insertion| insertion.inlay.layers()).copied().collect();
    let written = share(insertions, threads, |insertion| insertion.inlay.write(&place, insertion.feet));
    let mut chunks = written.into_iter().collect::<Result<Vec<Chunk>, PaperError>>()?;
    if let Some(fonts) = fonts {
        chunks.push(write_fonts(fonts, font_base)?);
    }
    chunks.push(own.write(own_base, &kids, &layers)?);
    chunk::join(chunks, own.catalog(own_base), &own.trailer(own_base))
}

/// Gives all annexes numbers that follow one another; answers the last.
fn number_all(insertions: &mut [Insertion<'_>]) -> Result<u32, PaperError> {
    let mut base = 0;
    for insertion in insertions {
        insertion.inlay.rebase(base);
        base = beyond(base, insertion.inlay.object_count())?;
    }
    Ok(base)
}

fn beyond(base: u32, count: usize) -> Result<u32, PaperError> {
    let next = u32::try_from(count).ok().and_then(|count| base.checked_add(count));
    // The list of objects has room for one more than the highest number.
    next.filter(|next| *next < u32::MAX)
        .ok_or_else(|| PaperError::assembly("more objects than a file can number"))
}

fn all_pages(own: &OwnPages, own_base: u32, insertions: &[Insertion<'_>]) -> Vec<ObjectId> {
    let mut kids = Vec::with_capacity(own.page_count());
    let mut waiting = insertions.iter().peekable();
    for (before, page) in own.page_ids(own_base).enumerate() {
        while let Some(insertion) = waiting.next_if(|insertion| insertion.after <= before) {
            kids.extend(insertion.inlay.page_ids());
        }
        kids.push(page);
    }
    waiting.for_each(|insertion| kids.extend(insertion.inlay.page_ids()));
    kids
}

fn write_fonts(fonts: &FootFonts, base: u32) -> Result<Chunk, PaperError> {
    let mut chunk = Chunk::new(base + 1);
    for object in &fonts.objects {
        let mut object: Object = object.clone();
        numbers::renumber(&mut object, &|id| Some(base + id.0));
        streams::mend_line_end(&mut object);
        chunk.write(&object)?;
    }
    Ok(chunk)
}
