//! The book's own pages, as typst wrote them, ready to have others put between.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::chunk::Chunk;
use super::numbers::{self, renumber};
use super::{layers, streams};
use crate::annex::inherited;
use crate::conformance::{self, Profile};
use crate::report::PaperError;

/// Levels of the page tree that typst writes, and then some.
const DEEPEST_TREE: usize = 16;

/// Stands for the root of the page tree, which is the file's and not ours.
const ROOT: u32 = 0;

/// A file of our own. Its objects are numbered from 1 on; all its pages are children of the root.
pub(crate) struct OwnPages {
    objects: Vec<Object>,
    catalog: u32,
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
        document.objects.retain(|id, object| *id != root && !is_of_the_list(object));
        let ids: Vec<ObjectId> = document.objects.keys().copied().collect();
        let table = numbers::table(&ids, 1)?;
        let new = |id: ObjectId| if id == root { Some(ROOT) } else { table.get(&id).copied() };
        let known = |id: ObjectId| new(id).ok_or("the page tree leads nowhere");
        let mut own = Self {
            objects: document.objects.into_values().collect(),
            catalog: known(catalog)?,
            pages: pages.into_iter().map(known).collect::<Result<_, _>>()?,
            trailer,
        };
        for object in &mut own.objects {
            renumber(object, &new);
        }
        own.trailer.iter_mut().for_each(|(_, entry)| renumber(entry, &new));
        Ok(own)
    }

    /// How many objects there are.
    pub(super) fn object_count(&self) -> usize {
        self.objects.len()
    }

    /// Takes back what the file says about its conformance.
    pub(crate) fn take_back_claim(&mut self) {
        if let Some(metadata) = self.metadata() {
            conformance::take_back_claim(metadata);
        }
    }

    /// Leaves of what the file says about itself only its conformance.
    pub(crate) fn claim_only(&mut self, profile: Profile) {
        self.trailer.remove(b"Info");
        if let Some(metadata) = self.metadata() {
            conformance::claim_only(metadata, profile);
        }
    }

    fn metadata(&mut self) -> Option<&mut Stream> {
        let catalog = self.objects.get((self.catalog as usize).checked_sub(1)?)?.as_dict().ok()?;
        let (number, _) = catalog.get(b"Metadata").ok()?.as_reference().ok()?;
        self.objects.get_mut((number as usize).checked_sub(1)?)?.as_stream_mut().ok()
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

    /// Writes all objects with numbers that begin after `base`. `used` are the layers of pages that are not our own.
    pub(super) fn write(
        &self,
        base: u32,
        root: ObjectId,
        used: &[(ObjectId, bool)],
    ) -> Result<Chunk, PaperError> {
        let mut chunk = Chunk::new(base + 1);
        for (number, object) in (1..).zip(&self.objects) {
            let mut object = object.clone();
            renumber(&mut object, &|id| Some(if id.0 == ROOT { root.0 } else { base + id.0 }));
            streams::mend_line_end(&mut object);
            match &mut object {
                Object::Dictionary(catalog) if number == self.catalog => layers::join(catalog, used),
                _ => {}
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
