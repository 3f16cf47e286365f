//! An annex as pages of the book. All that is missing are their numbers, which are known when the book is set.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::annotations::{Surroundings, carry};
use super::appearance::Drawing;
use super::chunk::Chunk;
use super::destinations::{Destinations, Landing};
use super::geometry::{Rect, Transform};
use super::graft::Graft;
use super::layers::Layers;
use super::numbers::{self, renumber};
use super::{fields, streams};
use crate::annex::{Source, SourcePage, inherited};
use crate::foot::FONT_NAMES;
use crate::report::{AnnexNote, PaperError};

/// The pages of one annex. Its objects are numbered from `base + 1` on: pages, their contents, everything else.
pub(crate) struct Inlay {
    base: u32,
    pages: Vec<InlayPage>,
    others: Vec<Object>,
    layers: Vec<(ObjectId, bool)>,
    /// What the annex lost.
    pub(crate) notes: BTreeSet<AnnexNote>,
}

struct InlayPage {
    size: (f64, f64),
    forms: Dictionary,
    annotations: Vec<Object>,
    content: String,
}

/// What a page is given by the book.
pub(crate) struct Place {
    /// The root of the page tree.
    pub(super) root: ObjectId,
    /// The fonts of the foot; none where no foot is stamped.
    pub(super) fonts: Option<[ObjectId; 2]>,
}

impl Inlay {
    /// Draws the pages of an annex, each as its own file shows it.
    pub(crate) fn draw(source: Source) -> Result<Self, PaperError> {
        let mut host = Document::new();
        let pairs: Vec<(ObjectId, ObjectId)> =
            source.pages.iter().map(|page| (page.id, host.new_object_id())).collect();
        // Room for the contents.
        host.max_id = host.max_id.checked_mul(2).ok_or_else(|| PaperError::assembly("too many pages"))?;
        let first_other = host.max_id + 1;
        let landing = |page: &SourcePage| (page.id, Landing { frame: page.frame, shown: page.shown });
        let mut around = Surroundings {
            destinations: Destinations::read(&source.document),
            landings: source.pages.iter().map(landing).collect(),
            form: fields::Form::read(&source.document),
            notes: source.notes,
        };
        let layers = Layers::read(&source.document);
        let mut graft = Graft::new(&mut host, source.document, &pairs);
        let pages = source.pages.into_iter().map(|page| draw_page(&mut graft, page, &mut around)).collect();
        graft.settle();
        let layers = layers.map(|layers| layers.used(&graft)).unwrap_or_default();
        let mut inlay = Self { base: 0, pages, others: Vec::new(), layers, notes: around.notes };
        inlay.take(host.objects, first_other)?;
        Ok(inlay)
    }

    /// Takes the objects over with numbers that leave no gap. A reference to what does not exist becomes null.
    fn take(&mut self, objects: BTreeMap<ObjectId, Object>, first: u32) -> Result<(), PaperError> {
        let ids: Vec<ObjectId> = objects.keys().copied().collect();
        let table = numbers::table(&ids, first)?;
        let new = |id: ObjectId| if id.0 < first { Some(id.0) } else { table.get(&id).copied() };
        self.others = objects.into_values().collect();
        self.renumber(&new);
        for object in &mut self.others {
            streams::mend_line_end(object);
        }
        Ok(())
    }

    fn renumber(&mut self, new: &impl Fn(ObjectId) -> Option<u32>) {
        for object in &mut self.others {
            renumber(object, new);
        }
        for page in &mut self.pages {
            page.forms.iter_mut().for_each(|(_, form)| renumber(form, new));
            page.annotations.iter_mut().for_each(|annotation| renumber(annotation, new));
        }
        self.layers.retain_mut(|(layer, _)| match new(*layer) {
            Some(number) => {
                *layer = (number, 0);
                true
            }
            None => false,
        });
    }

    /// Width and height of every page, in points.
    pub(crate) fn sizes(&self) -> impl ExactSizeIterator<Item = (f64, f64)> {
        self.pages.iter().map(|page| page.size)
    }

    /// How many objects there are.
    pub(super) fn object_count(&self) -> usize {
        2 * self.pages.len() + self.others.len()
    }

    /// Moves the numbers of all objects, to begin after `base`.
    pub(super) fn rebase(&mut self, base: u32) {
        let old = std::mem::replace(&mut self.base, base);
        if old != base {
            self.renumber(&|id| Some(id.0 - old + base));
        }
    }

    /// The pages in their order.
    pub(super) fn page_ids(&self) -> impl Iterator<Item = ObjectId> {
        (self.base + 1..).zip(&self.pages).map(|(number, _)| (number, 0))
    }

    /// The layers, and whether each is off.
    pub(super) fn layers(&self) -> &[(ObjectId, bool)] {
        &self.layers
    }

    /// Writes all objects; `feet` are stamped on the pages in their order, as far as there are any.
    pub(super) fn write(&self, place: &Place, feet: &[String]) -> Result<Chunk, PaperError> {
        let mut chunk = Chunk::new(self.base + 1);
        let first_content = (self.base + 1..).nth(self.pages.len()).unwrap_or_default();
        for (page, content) in self.pages.iter().zip(first_content..) {
            chunk.write(&page.dictionary(place, (content, 0)).into())?;
        }
        for (number, page) in self.pages.iter().enumerate() {
            let foot = feet.get(number).map_or("", String::as_str);
            let content = format!("/Artifact BMC\n{}{foot}EMC\n", page.content);
            chunk.write(&Stream::new(Dictionary::new(), content.into_bytes()).into())?;
        }
        for object in &self.others {
            chunk.write(object)?;
        }
        Ok(chunk)
    }
}

impl InlayPage {
    fn dictionary(&self, place: &Place, content: ObjectId) -> Dictionary {
        let mut resources = dictionary! {"XObject" => self.forms.clone()};
        if let Some(fonts) = place.fonts {
            let named = FONT_NAMES.into_iter().zip(fonts);
            resources.set("Font", named.map(|(name, id)| (name, id.into())).collect::<Dictionary>());
        }
        let (right, top) = self.size;
        let mut page = dictionary! {
            "Type" => "Page", "Parent" => place.root,
            "MediaBox" => Rect { left: 0.0, bottom: 0.0, right, top }.write(),
            "Resources" => resources, "Contents" => content,
        };
        if !self.annotations.is_empty() {
            page.set("Tabs", "S");
            page.set("Annots", self.annotations.clone());
        }
        page
    }
}

fn draw_page(graft: &mut Graft<'_>, page: SourcePage, around: &mut Surroundings) -> InlayPage {
    let carried = carry(graft, &page, around);
    let (mut forms, mut content) = (Dictionary::new(), String::new());
    let (size, shown) = (page.size(), page.shown);
    let form = page_form(graft, page);
    draw(graft, &mut forms, &mut content, "AnnexPage", form, Transform::IDENTITY);
    for (number, Drawing { stream, onto_page }) in carried.drawn.into_iter().enumerate() {
        let stream = graft.adopt_stream(stream);
        let name = format!("AnnexPart{number}");
        draw(graft, &mut forms, &mut content, &name, stream, onto_page.then(shown));
    }
    let annotations = carried.kept.into_iter().filter(|annotation| !annotation.is_null()).collect();
    InlayPage { size, forms, annotations, content }
}

/// The page's content as a form that draws it as it is shown.
fn page_form(graft: &mut Graft<'_>, page: SourcePage) -> Stream {
    let id = page.id;
    let (frame, shown) = (page.frame, page.shown);
    let mut form = page.content.pack();
    form.dict.set("Type", "XObject");
    form.dict.set("Subtype", "Form");
    form.dict.set("BBox", frame.write());
    form.dict.set("Matrix", shown.write());
    for key in [b"Resources".as_slice(), b"Group"] {
        if let Some(value) = inherited(&graft.guest, id, key) {
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
