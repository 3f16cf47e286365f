//! Makes pages of the book out of the pages of annexes, and puts them between its own.
//!
//! Each annex page becomes a form XObject of a page of the book, turned and cut as its own page shows it; the book's
//! foot is stamped on top. Links and comments are carried over ([`annotations`]). The pages of an annex are drawn
//! without knowing the book ([`Inlay`]), so that it can be done while the book is set; [`insert`] gives them their
//! places, and [`bind`] makes the file.

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

use lopdf::{Object, ObjectId, dictionary};

use crate::crew::share;
use crate::foot::FootFonts;
use crate::report::PaperError;
use chunk::Chunk;
pub(crate) use inlay::Inlay;
use inlay::Place;
pub(crate) use own::OwnPages;

/// The root of the page tree, the first object of every file.
const ROOT: ObjectId = (1, 0);

/// An annex on its way into the book.
pub(crate) struct Insertion<'a> {
    /// Its pages.
    pub(crate) inlay: &'a mut Inlay,
    /// Own pages that stand before it.
    pub(crate) after: usize,
    /// What is stamped on its pages, in their order.
    pub(crate) feet: &'a [String],
}

/// The pages of all annexes as they stand in the file: everything but the own pages, which can be written meanwhile.
pub(crate) struct Inserted {
    chunks: Vec<Chunk>,
    /// Own pages that stand before, and the pages.
    pages: Vec<(usize, Vec<ObjectId>)>,
    layers: Vec<(ObjectId, bool)>,
    /// The highest number so far.
    last: u32,
}

/// Writes the pages of annexes. `insertions` stand in the order of the book.
pub(crate) fn insert(
    mut insertions: Vec<Insertion<'_>>,
    fonts: Option<&FootFonts>,
    threads: usize,
) -> Result<Inserted, PaperError> {
    let mut base = ROOT.0;
    for insertion in &mut insertions {
        insertion.inlay.rebase(base);
        base = beyond(base, insertion.inlay.object_count())?;
    }
    let last = beyond(base, fonts.map_or(0, |fonts| fonts.objects.len()))?;
    let fonts_of_feet = fonts.map(|fonts| fonts.fonts.map(|font| (base + font, 0)));
    let place = Place { root: ROOT, fonts: fonts_of_feet };
    let pages = insertions.iter().map(|i| (i.after, i.inlay.page_ids().collect())).collect();
    let layers = insertions.iter().flat_map(|insertion| insertion.inlay.layers()).copied().collect();
    let written = share(insertions, threads, |insertion| insertion.inlay.write(&place, insertion.feet));
    let mut chunks = written.into_iter().collect::<Result<Vec<Chunk>, PaperError>>()?;
    if let Some(fonts) = fonts {
        chunks.push(write_fonts(fonts, base)?);
    }
    Ok(Inserted { chunks, pages, layers, last })
}

/// The finished file.
pub(crate) fn bind(own: &OwnPages, inserted: &Inserted) -> Result<Vec<u8>, PaperError> {
    let base = inserted.last;
    // So that no sum below can run over.
    beyond(base, own.object_count())?;
    let tree = page_tree(&all_pages(own.page_ids(base), &inserted.pages))?;
    let own_pages = own.write(base, ROOT, &inserted.layers)?;
    let chunks = std::iter::once(&tree).chain(&inserted.chunks).chain(std::iter::once(&own_pages));
    chunk::join(chunks, own.catalog(base), &own.trailer(base))
}

/// A file of our own pages only.
pub(crate) fn bind_alone(own: &OwnPages) -> Result<Vec<u8>, PaperError> {
    bind(own, &insert(Vec::new(), None, 1)?)
}

fn beyond(base: u32, count: usize) -> Result<u32, PaperError> {
    let next = u32::try_from(count).ok().and_then(|count| base.checked_add(count));
    // The list of objects has room for one more than the highest number.
    next.filter(|next| *next < u32::MAX)
        .ok_or_else(|| PaperError::assembly("more objects than a file can number"))
}

fn all_pages(own: impl Iterator<Item = ObjectId>, inserted: &[(usize, Vec<ObjectId>)]) -> Vec<ObjectId> {
    let mut kids = Vec::new();
    let mut waiting = inserted.iter().peekable();
    for (before, page) in own.enumerate() {
        while let Some((_, pages)) = waiting.next_if(|(after, _)| *after <= before) {
            kids.extend(pages);
        }
        kids.push(page);
    }
    waiting.for_each(|(_, pages)| kids.extend(pages));
    kids
}

fn page_tree(pages: &[ObjectId]) -> Result<Chunk, PaperError> {
    let kids: Vec<Object> = pages.iter().copied().map(Object::from).collect();
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    let mut chunk = Chunk::new(ROOT.0);
    chunk.write(&dictionary! {"Type" => "Pages", "Kids" => kids, "Count" => count}.into())?;
    Ok(chunk)
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
