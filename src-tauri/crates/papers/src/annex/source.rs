//! An annex PDF, opened and made ready: its pages found, their content decoded and cleaned. Everything that can fail
//! does so here, before the book is laid out.

use std::collections::BTreeSet;

use lopdf::{
    DecompressError, Dictionary, Document, Error, LoadOptions, Object, ObjectId, Stream, dictionary,
};

use crate::report::{AnnexNote, AnnexProblem};
use crate::underlay::geometry::{A4, Rect, Transform};
use crate::underlay::{marks, streams};

/// Pages an annex may have.
const MOST_PAGES: usize = 5_000;
/// What one stream may unpack to, in bytes. A page of a map holds 30 MB; 400 MB is a bomb.
const LARGEST_STREAM: usize = 192 * 1024 * 1024;
/// What all page content of one annex may unpack to, in bytes.
const LARGEST_CONTENT: usize = 1024 * 1024 * 1024;
/// Levels of the page tree above a page.
const DEEPEST_TREE: usize = 64;

/// An annex PDF that can be drawn.
pub(crate) struct Source {
    pub(crate) document: Document,
    pub(crate) pages: Vec<SourcePage>,
    pub(crate) notes: BTreeSet<AnnexNote>,
}

/// One page of it.
pub(crate) struct SourcePage {
    /// Where its dictionary is.
    pub(crate) id: ObjectId,
    /// What is visible of it, in its own coordinates.
    pub(crate) frame: Rect,
    /// From its own coordinates to those of the page as it is shown: turned, cut and with its corner at zero.
    pub(crate) shown: Transform,
    /// Its content as one stream without structure marks.
    pub(crate) content: Content,
}

/// What a page draws.
pub(crate) enum Content {
    /// As the annex brings it, deflated.
    Packed(Vec<u8>),
    /// Put together or changed, not packed yet.
    Plain(Vec<u8>),
}

impl Content {
    /// As a deflated stream.
    pub(crate) fn pack(self) -> Stream {
        let packed = match self {
            Self::Packed(packed) => packed,
            Self::Plain(plain) => streams::deflate(&plain, streams::USUAL_LEVEL),
        };
        Stream::new(dictionary! {"Filter" => "FlateDecode"}, packed)
    }
}

impl SourcePage {
    /// Width and height as shown, in points.
    pub(crate) fn size(&self) -> (f64, f64) {
        let rect = self.shown.rect(self.frame);
        (rect.width(), rect.height())
    }
}

impl Source {
    /// Reads a PDF. One that is locked for changes only is opened; one that needs a password to read is not.
    pub(crate) fn open(bytes: &[u8]) -> Result<Self, AnnexProblem> {
        let options = LoadOptions { max_decompressed_size: Some(LARGEST_STREAM), ..LoadOptions::default() };
        let document = Document::load_mem_with_options(bytes, options).map_err(|error| problem(&error))?;
        if document.is_encrypted() {
            return Err(AnnexProblem::PasswordProtected);
        }
        let ids: Vec<ObjectId> = document.page_iter().take(MOST_PAGES + 1).collect();
        if ids.len() > MOST_PAGES {
            return Err(AnnexProblem::TooLarge);
        }
        refuse_lost_pages(&document, ids.len())?;
        let mut notes = BTreeSet::new();
        look_through_catalog(&document, &mut notes)?;
        let mut budget = LARGEST_CONTENT;
        let pages = ids.iter().map(|id| page(&document, *id, &mut budget)).collect::<Result<Vec<_>, _>>()?;
        if document.xref_recovery.is_some() {
            refuse_holes(&document, &ids)?;
        }
        Ok(Self { document, pages, notes })
    }
}

fn problem(error: &Error) -> AnnexProblem {
    match error {
        Error::Decryption(_) | Error::InvalidPassword => AnnexProblem::PasswordProtected,
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => AnnexProblem::TooLarge,
        _ => AnnexProblem::Damaged,
    }
}

/// A mended file can be short of pages, and a book that quietly lacks pages is worse than one that says so.
fn refuse_lost_pages(document: &Document, found: usize) -> Result<(), AnnexProblem> {
    let root = document
        .catalog()
        .and_then(|catalog| catalog.get_deref(b"Pages", document))
        .and_then(Object::as_dict);
    let promised = root.and_then(|root| root.get_deref(b"Count", document)).and_then(Object::as_i64);
    let is_short = matches!(promised, Ok(count) if usize::try_from(count).is_ok_and(|count| count > found));
    if found == 0 || is_short { Err(AnnexProblem::Damaged) } else { Ok(()) }
}

/// In a file whose list of objects had to be rebuilt, a page that refers to something that is not there has lost it.
fn refuse_holes(document: &Document, pages: &[ObjectId]) -> Result<(), AnnexProblem> {
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<ObjectId> = pages.to_vec();
    while let Some(id) = waiting.pop() {
        if !seen.insert(id) {
            continue;
        }
        let object = document.objects.get(&id).ok_or(AnnexProblem::Damaged)?;
        collect_references(object, &mut waiting);
    }
    Ok(())
}

fn collect_references(object: &Object, into: &mut Vec<ObjectId>) {
    let entries = |dictionary: &Dictionary, into: &mut Vec<ObjectId>| {
        for (key, entry) in dictionary.iter() {
            if !matches!(key.as_slice(), b"Parent" | b"P" | b"StructParent" | b"StructParents") {
                collect_references(entry, into);
            }
        }
    };
    match object {
        Object::Reference(id) => into.push(*id),
        Object::Array(items) => items.iter().for_each(|item| collect_references(item, into)),
        Object::Dictionary(dictionary) => entries(dictionary, into),
        Object::Stream(stream) => entries(&stream.dict, into),
        _ => {}
    }
}

fn look_through_catalog(document: &Document, notes: &mut BTreeSet<AnnexNote>) -> Result<(), AnnexProblem> {
    let catalog = document.catalog().map_err(|_| AnnexProblem::Damaged)?;
    let dictionary = |holder: &Dictionary, key: &[u8]| -> Option<Dictionary> {
        holder.get_deref(key, document).and_then(Object::as_dict).ok().cloned()
    };
    let names = dictionary(catalog, b"Names").unwrap_or_default();
    if names.has(b"EmbeddedFiles") {
        notes.insert(AnnexNote::AttachedFilesLeftOut);
    }
    if names.has(b"JavaScript") || catalog.has(b"AA") {
        notes.insert(AnnexNote::ActionsRemoved);
    }
    let needs_rendering = catalog.get(b"NeedsRendering").and_then(Object::as_bool).unwrap_or(false);
    if needs_rendering && dictionary(catalog, b"AcroForm").is_some_and(|form| form.has(b"XFA")) {
        return Err(AnnexProblem::DynamicForm);
    }
    Ok(())
}

/// An attribute of a page that it may have from the tree above it.
pub(crate) fn inherited(document: &Document, page: ObjectId, key: &[u8]) -> Option<Object> {
    let mut id = page;
    for _ in 0..DEEPEST_TREE {
        let node = document.get_dictionary(id).ok()?;
        if let Ok(value) = node.get(key) {
            return document.dereference(value).ok().map(|(_, object)| object.clone());
        }
        id = node.get(b"Parent").and_then(Object::as_reference).ok()?;
    }
    None
}

fn page(document: &Document, id: ObjectId, budget: &mut usize) -> Result<SourcePage, AnnexProblem> {
    let entry = |key: &[u8]| inherited(document, id, key);
    let rect = |key: &[u8]| entry(key).and_then(|object| Rect::read(document, &object));
    let media = rect(b"MediaBox").filter(|rect| rect.is_printable()).unwrap_or(A4);
    let frame =
        rect(b"CropBox").and_then(|crop| crop.within(media)).filter(|r| r.is_printable()).unwrap_or(media);
    let turn = entry(b"Rotate").and_then(|object| object.as_i64().ok()).unwrap_or(0).rem_euclid(360);
    let unit = entry(b"UserUnit").and_then(|object| object.as_float().ok()).map_or(1.0, f64::from);
    let content = content(document, id, budget)?;
    Ok(SourcePage { id, frame, shown: shown(frame, turn, unit), content })
}

/// The transformation that shows a page upright with its corner at zero. `unit` is the size of the page's own unit in
/// points; one that would make the page larger than a page can be is not believed.
fn shown(frame: Rect, turn: i64, unit: f64) -> Transform {
    let Rect { left, bottom, right, top } = frame;
    let turned = match turn {
        90 => Transform([0.0, -1.0, 1.0, 0.0, -bottom, right]),
        180 => Transform([-1.0, 0.0, 0.0, -1.0, right, top]),
        270 => Transform([0.0, 1.0, -1.0, 0.0, top, -left]),
        _ => Transform([1.0, 0.0, 0.0, 1.0, -left, -bottom]),
    };
    let scaled = turned.then(Transform([unit, 0.0, 0.0, unit, 0.0, 0.0]));
    if unit > 0.0 && scaled.rect(frame).is_printable() { scaled } else { turned }
}

/// All content streams of a page as one, without structure marks.
fn content(document: &Document, id: ObjectId, budget: &mut usize) -> Result<Content, AnnexProblem> {
    let parts = document.get_page_contents(id);
    let mut plain = Vec::new();
    for part in &parts {
        // Nothing there means an empty part; in a file that had to be mended, refuse_holes has a say.
        let Ok(object) = document.get_object(*part) else { continue };
        let Ok(stream) = object.as_stream() else { continue };
        let decoded = stream
            .decompressed_content_with_limit(LARGEST_STREAM.min(*budget))
            .map_err(|error| problem(&error))?;
        *budget = budget.saturating_sub(decoded.len());
        plain.extend_from_slice(&decoded);
        plain.push(b'\n');
    }
    let stripped = marks::strip(&plain);
    if let (std::borrow::Cow::Borrowed(_), [only]) = (&stripped, parts.as_slice())
        && let Ok(stream) = document.get_object(*only).and_then(Object::as_stream)
        && stream.filters().is_ok_and(|filters| filters == [b"FlateDecode"])
        && !stream.dict.has(b"DecodeParms")
    {
        // Unchanged and packed already.
        return Ok(Content::Packed(stream.content.clone()));
    }
    if let std::borrow::Cow::Owned(stripped) = stripped {
        return Ok(Content::Plain(stripped));
    }
    Ok(Content::Plain(plain))
}
