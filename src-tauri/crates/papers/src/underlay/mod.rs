//! Draws the pages of annexes under the blank pages that typst set for them.
//!
//! Each annex page becomes a form XObject of the book's page, turned and cut as its own page shows it, so that the
//! page number typst set on top stays visible. Links and comments are carried over ([`annotations`]).

mod annotations;
mod appearance;
mod destinations;
mod fields;
pub(crate) mod geometry;
mod graft;
mod layers;
pub(crate) mod marks;
pub(crate) mod streams;

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, dictionary, xref::XrefType};

use crate::annex::{Source, SourcePage, inherited};
use crate::report::{AnnexNote, PaperError};
use annotations::{Surroundings, carry};
use appearance::Drawing;
use destinations::{Destinations, Landing};
use geometry::Transform;
use graft::Graft;
use layers::Layers;

/// The book's own pages, ready to be drawn under.
pub(crate) struct Base {
    document: Document,
    pages: Vec<ObjectId>,
}

impl Base {
    /// Reads what typst wrote.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, PaperError> {
        let document = Document::load_mem(bytes).map_err(PaperError::assembly)?;
        let pages = document.page_iter().collect();
        Ok(Self { document, pages })
    }

    /// A file of blank pages with the book's declarations (metadata, output intent) and nothing else, one page for
    /// each size: to find out what an annex alone would do to the book's conformance.
    pub(crate) fn blank(bytes: &[u8], sizes: &[(f64, f64)]) -> Result<Self, PaperError> {
        let guest = Document::load_mem(bytes).map_err(PaperError::assembly)?;
        let declarations = guest.catalog().map_err(PaperError::assembly)?.clone();
        let info = guest.trailer.get(b"ID").ok().cloned();
        let mut document = Document::with_version("1.7");
        let mut graft = Graft::new(&mut document, guest, &[]);
        let mut catalog = dictionary! {"Type" => "Catalog"};
        for key in [b"Metadata".as_slice(), b"OutputIntents", b"Lang"] {
            if let Ok(value) = declarations.get(key) {
                let adopted = graft.adopt(value.clone());
                catalog.set(key.to_vec(), adopted);
            }
        }
        graft.settle();
        let root = document.new_object_id();
        let pages: Vec<ObjectId> = sizes
            .iter()
            .map(|(width, height)| {
                let media = geometry::write_numbers([0.0, 0.0, *width, *height]);
                document.add_object(dictionary! {"Type" => "Page", "Parent" => root, "MediaBox" => media})
            })
            .collect();
        let kids: Vec<Object> = pages.iter().copied().map(Object::Reference).collect();
        let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
        document
            .objects
            .insert(root, dictionary! {"Type" => "Pages", "Kids" => kids, "Count" => count}.into());
        catalog.set("Pages", root);
        let catalog = document.add_object(catalog);
        document.trailer.set("Root", catalog);
        if let Some(id) = info {
            document.trailer.set("ID", id);
        }
        Ok(Self { document, pages })
    }

    /// Draws an annex from page `first` on (counted from 0). Answers what it lost.
    pub(crate) fn place(&mut self, source: Source, first: usize) -> Result<BTreeSet<AnnexNote>, PaperError> {
        let targets = self.pages.get(first..first + source.pages.len());
        let targets = targets.ok_or_else(|| PaperError::assembly("fewer pages set than the annex has"))?;
        let pairs: Vec<(ObjectId, ObjectId)> =
            source.pages.iter().map(|page| page.id).zip(targets.iter().copied()).collect();
        let landing = |page: &SourcePage| (page.id, Landing { frame: page.frame, shown: page.shown });
        let mut around = Surroundings {
            destinations: Destinations::read(&source.document),
            landings: source.pages.iter().map(landing).collect(),
            form: fields::Form::read(&source.document),
            notes: source.notes,
        };
        let layers = Layers::read(&source.document);
        let mut graft = Graft::new(&mut self.document, source.document, &pairs);
        for (page, (_, target)) in source.pages.into_iter().zip(&pairs) {
            place_page(&mut graft, page, *target, &mut around)?;
        }
        graft.settle();
        if let Some(layers) = layers {
            layers.join(&mut graft);
        }
        Ok(around.notes)
    }

    /// The document, for changes to its declarations.
    pub(crate) fn document_mut(&mut self) -> &mut Document {
        &mut self.document
    }

    /// Writes the file with a plain list of objects, which every reader and archive understands.
    pub(crate) fn write(&mut self) -> Result<Vec<u8>, PaperError> {
        streams::mend_line_ends(&mut self.document);
        self.document.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
        // What is left from typst's cross-reference stream describes that stream, not this file.
        for key in
            [b"Type".as_slice(), b"W", b"Index", b"Filter", b"DecodeParms", b"Length", b"Prev", b"XRefStm"]
        {
            self.document.trailer.remove(key);
        }
        let mut bytes = Vec::new();
        let options = SaveOptions::builder().build();
        self.document.save_with_options(&mut bytes, options).map_err(PaperError::assembly)?;
        Ok(bytes)
    }
}

fn place_page(
    graft: &mut Graft<'_>,
    page: SourcePage,
    target: ObjectId,
    around: &mut Surroundings,
) -> Result<(), PaperError> {
    let carried = carry(graft, &page, around);
    let (mut names, mut content) = (Dictionary::new(), String::from("/Artifact BMC\n"));
    let form = page_form(graft, &page);
    draw(graft, &mut names, &mut content, "AnnexPage", form, Transform::IDENTITY);
    for (number, Drawing { stream, onto_page }) in carried.drawn.into_iter().enumerate() {
        let stream = graft.adopt_stream(stream);
        draw(
            graft,
            &mut names,
            &mut content,
            &format!("AnnexPart{number}"),
            stream,
            onto_page.then(page.shown),
        );
    }
    content.push_str("EMC\n");
    let beneath = graft.host.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    put_beneath(graft.host, target, beneath, names, carried.kept).map_err(PaperError::assembly)
}

/// The page's content as a form that draws it as it is shown.
fn page_form(graft: &mut Graft<'_>, page: &SourcePage) -> Stream {
    let mut form = page.content.clone();
    form.dict.set("Type", "XObject");
    form.dict.set("Subtype", "Form");
    form.dict.set("BBox", page.frame.write());
    form.dict.set("Matrix", page.shown.write());
    for key in [b"Resources".as_slice(), b"Group"] {
        if let Some(value) = inherited(&graft.guest, page.id, key) {
            let value = graft.adopt(value);
            form.dict.set(key.to_vec(), value);
        }
    }
    form
}

fn draw(
    graft: &mut Graft<'_>,
    names: &mut Dictionary,
    content: &mut String,
    name: &str,
    form: Stream,
    transform: Transform,
) {
    let id = graft.host.add_object(form);
    names.set(name, id);
    let place = if transform == Transform::IDENTITY {
        String::new()
    } else {
        format!("{} cm ", transform.operands())
    };
    content.push_str(&format!("q {place}/{name} Do Q\n"));
}

/// Hangs content, resources and annotations on one of the book's pages, below what typst set there.
fn put_beneath(
    host: &mut Document,
    page: ObjectId,
    beneath: ObjectId,
    forms: Dictionary,
    annotations: Vec<Object>,
) -> lopdf::Result<()> {
    let entry = |host: &Document, key: &[u8]| -> Option<Object> {
        let value = host.get_dictionary(page).ok()?.get(key).ok()?;
        host.dereference(value).ok().map(|(_, object)| object.clone())
    };
    let dictionary = |object: Option<Object>| match object {
        Some(Object::Dictionary(dictionary)) => dictionary,
        _ => Dictionary::new(),
    };
    let mut resources = dictionary(entry(host, b"Resources"));
    let given = resources.get_deref(b"XObject", host).ok().cloned();
    let mut xobjects = dictionary(given);
    for (name, form) in forms {
        xobjects.set(name, form);
    }
    resources.set("XObject", xobjects);
    let mut contents = vec![Object::Reference(beneath)];
    match host.get_dictionary(page)?.get(b"Contents") {
        Ok(Object::Array(parts)) => contents.extend(parts.iter().cloned()),
        Ok(part) => contents.push(part.clone()),
        Err(_) => {}
    }
    let mut all: Vec<Object> = annotations.into_iter().filter(|annotation| !annotation.is_null()).collect();
    if let Some(Object::Array(own)) = entry(host, b"Annots") {
        all.extend(own);
    }
    let page = host.get_dictionary_mut(page)?;
    page.set("Resources", resources);
    page.set("Contents", contents);
    if !all.is_empty() {
        page.set("Annots", all);
    }
    Ok(())
}
