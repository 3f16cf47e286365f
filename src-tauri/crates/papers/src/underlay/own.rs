//! The book's own pages, as typst wrote them, ready to have others put between.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::chunk::Chunk;
use super::numbers::{self, renumber};
use super::{layers, streams};
use crate::annex::inherited;
use crate::conformance;
use crate::report::PaperError;

/// Levels of the page tree that typst writes, and then some.
const DEEPEST_TREE: usize = 16;

/// A file of our own. Its objects are numbered from 1 on, its page tree has one level.
pub(crate) struct OwnPages {
    objects: Vec<Object>,
    catalog: u32,
    root: u32,
    pages: Vec<u32>,
    trailer: Dictionary,
}

impl OwnPages {
    /// Reads what typst wrote.
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, PaperError> {
        Self::of(Document::load_mem(bytes).map_err(PaperError::assembly)?).map_err(PaperError::assembly)
    }

    fn of(mut document: Document) -> Result<Self, Box<dyn std::error::Error>> {
        let root = document.catalog()?.get(b"Pages")?.as_reference()?;
        let pages: Vec<ObjectId> = document.page_iter().collect();
        flatten(&mut document, root, &pages)?;
        let catalog = document.trailer.get(b"Root")?.as_reference()?;
        let mut trailer = Dictionary::new();
        for key in [b"Info".as_slice(), b"ID"] {
            if let Ok(entry) = document.trailer.get(key) {
                trailer.set(key.to_vec(), entry.clone());
            }
        }
        document.objects.retain(|_, object| !is_of_the_list(object));
        let ids: Vec<ObjectId> = document.objects.keys().copied().collect();
        let table = numbers::table(&ids, 1)?;
        let new = |id: ObjectId| table.get(&id).copied();
        let known = |id: ObjectId| new(id).ok_or("the page tree leads nowhere");
        let mut own = Self {
            objects: document.objects.into_values().collect(),
            catalog: known(catalog)?,
            root: known(root)?,
            pages: pages.into_iter().map(known).collect::<Result<_, _>>()?,
            trailer,
        };
        for object in &mut own.objects {
            renumber(object, &new);
            streams::mend_line_end(object);
        }
        own.trailer.iter_mut().for_each(|(_, entry)| renumber(entry, &new));
        Ok(own)
    }

    /// How many pages there are.
    pub(super) fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// How many objects there are.
    pub(super) fn object_count(&self) -> usize {
        self.objects.len()
    }

    /// Takes back what the file says about its conformance.
    pub(crate) fn take_back_claim(&mut self) {
        let metadata = self.object(self.catalog).and_then(|catalog| {
            catalog.as_dict().ok()?.get(b"Metadata").ok()?.as_reference().ok().map(|(number, _)| number)
        });
        let stream = metadata.and_then(|number| self.objects.get_mut(number as usize - 1));
        if let Some(Ok(stream)) = stream.map(Object::as_stream_mut) {
            conformance::take_back_claim(stream);
        }
        for object in &mut self.objects {
            streams::mend_line_end(object);
        }
    }

    fn object(&self, number: u32) -> Option<&Object> {
        self.objects.get((number as usize).checked_sub(1)?)
    }

    /// The root of the page tree when the numbers begin after `base`.
    pub(super) fn root(&self, base: u32) -> ObjectId {
        (base + self.root, 0)
    }

    /// The catalog when the numbers begin after `base`.
    pub(super) fn catalog(&self, base: u32) -> ObjectId {
        (base + self.catalog, 0)
    }

    /// The pages when the numbers begin after `base`.
    pub(super) fn page_ids(&self, base: u32) -> impl Iterator<Item = ObjectId> {
        self.pages.iter().map(move |page| (base + page, 0))
    }

    /// What the end of the file says besides the catalog.
    pub(super) fn trailer(&self, base: u32) -> Dictionary {
        let mut trailer = self.trailer.clone();
        trailer.iter_mut().for_each(|(_, entry)| renumber(entry, &|id| Some(base + id.0)));
        trailer
    }

    /// Writes all objects with numbers that begin after `base`. `kids` are all pages of the book, `used` the layers
    /// of those that are not our own.
    pub(super) fn write(
        &self,
        base: u32,
        kids: &[ObjectId],
        used: &[(ObjectId, bool)],
    ) -> Result<Chunk, PaperError> {
        let mut chunk = Chunk::new(base + 1);
        for (number, object) in (1..).zip(&self.objects) {
            let mut object = object.clone();
            renumber(&mut object, &|id| Some(base + id.0));
            if let Object::Dictionary(dictionary) = &mut object {
                if number == self.root {
                    dictionary.set("Kids", kids.iter().copied().map(Object::from).collect::<Vec<_>>());
                    dictionary.set("Count", i64::try_from(kids.len()).unwrap_or(i64::MAX));
                }
                if number == self.catalog {
                    layers::join(dictionary, used);
                }
            }
            chunk.write(&object)?;
        }
        Ok(chunk)
    }
}

/// Makes all pages children of the root. What they had from nodes between becomes their own.
fn flatten(document: &mut Document, root: ObjectId, pages: &[ObjectId]) -> lopdf::Result<()> {
    let mut between = BTreeSet::new();
    for page in pages {
        for key in [b"Resources".as_slice(), b"MediaBox", b"CropBox", b"Rotate"] {
            if let Some(value) = inherited(document, *page, key) {
                let page = document.get_dictionary_mut(*page)?;
                if !page.has(key) {
                    page.set(key.to_vec(), value);
                }
            }
        }
        let parent =
            |id: ObjectId| document.get_dictionary(id).ok()?.get(b"Parent").ok()?.as_reference().ok();
        let mut above = parent(*page);
        for _ in 0..DEEPEST_TREE {
            let Some(node) = above.filter(|node| *node != root) else { break };
            between.insert(node);
            above = parent(node);
        }
        document.get_dictionary_mut(*page)?.set("Parent", root);
    }
    document.objects.retain(|id, _| !between.contains(id));
    Ok(())
}

/// Whether an object belongs to the way the file was written, not to what it holds.
fn is_of_the_list(object: &Object) -> bool {
    matches!(object.type_name(), Ok(b"ObjStm" | b"XRef"))
}
