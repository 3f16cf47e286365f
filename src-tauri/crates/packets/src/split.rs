//! A range of pages as a document of its own. Runs inside the worker.
//!
//! What the pages need goes along, and nothing else: links to pages that stay behind lose their target, named targets
//! become direct ones, tags are dropped because their tree stays behind.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, dictionary};

use crate::facts::{inherited, load, pages};
use crate::worker::Failure;

/// Writes pages `first` to `last` of `file` to `out`.
pub(crate) fn split(file: &Path, first: u32, last: u32, out: &Path) -> Result<(), Failure> {
    let source = load(file)?;
    let all = pages(&source);
    let count = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let missing = if first == 0 || first > last { Some(first) } else { (last > count).then_some(last) };
    if let Some(page) = missing {
        return Err(Failure::NoSuchPage(page));
    }
    let kept = &all[first as usize - 1..last as usize];
    let mut copy = Copy {
        source: &source,
        pages: all.iter().copied().collect(),
        kept: kept.iter().copied().collect(),
        targets: named_targets(&source),
        objects: BTreeMap::new(),
    };
    let mut document = Document::with_version(source.version.clone());
    let root = (source.max_id + 1, 0);
    for page in kept {
        copy.page(*page, root);
    }
    document.objects = copy.objects;
    document.max_id = root.0;
    let count = i64::from(last - first + 1);
    let kids: Vec<Object> = kept.iter().map(|page| Object::Reference(*page)).collect();
    document.objects.insert(root, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
    document.trailer.set("Root", catalog);
    document.renumber_objects();
    save(document, out).map_err(|error| Failure::Io(error.to_string()))
}

fn save(mut document: Document, out: &Path) -> std::io::Result<()> {
    let mut file = std::io::BufWriter::new(std::fs::File::create(out)?);
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
    document.save_with_options(&mut file, options).map_err(std::io::Error::other)?;
    file.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()
}

/// Copies objects from one document into another.
struct Copy<'a> {
    source: &'a Document,
    /// All pages of the source.
    pages: BTreeSet<ObjectId>,
    /// The pages that go along.
    kept: BTreeSet<ObjectId>,
    /// Named targets of links.
    targets: HashMap<Vec<u8>, Object>,
    objects: BTreeMap<ObjectId, Object>,
}

impl Copy<'_> {
    /// Copies a page with what it inherits.
    fn page(&mut self, id: ObjectId, parent: ObjectId) {
        let Ok(page) = self.source.get_dictionary(id) else { return };
        let mut page = page.clone();
        for key in [b"Resources".as_slice(), b"MediaBox", b"CropBox", b"Rotate"] {
            if let (false, Some(value)) = (page.has(key), inherited(self.source, id, key)) {
                page.set(key, value);
            }
        }
        // Tags, article beads and page actions point to what stays behind.
        for key in [b"StructParents".as_slice(), b"B", b"AA", b"Tabs", b"Parent"] {
            page.remove(key);
        }
        let mut waiting = Vec::new();
        let mut page = self.nested(&page, &mut waiting, 0);
        page.set("Parent", parent);
        self.objects.insert(id, Object::Dictionary(page));
        self.follow(waiting);
    }

    /// Copies everything that is referred to. A loop, not a recursion: hostile files nest without end.
    fn follow(&mut self, mut waiting: Vec<ObjectId>) {
        while let Some(id) = waiting.pop() {
            if self.objects.contains_key(&id) || self.kept.contains(&id) {
                continue;
            }
            let object = match self.source.objects.get(&id) {
                Some(object) if !stays_behind(object) && !self.pages.contains(&id) => {
                    self.object(&object.clone(), &mut waiting, 0)
                }
                _ => Object::Null,
            };
            self.objects.insert(id, object);
        }
    }

    fn object(&self, object: &Object, waiting: &mut Vec<ObjectId>, depth: u32) -> Object {
        // No honest object nests deeper within itself.
        if depth > 100 {
            return Object::Null;
        }
        match object {
            Object::Reference(id) if self.pages.contains(id) && !self.kept.contains(id) => Object::Null,
            Object::Reference(id) => {
                waiting.push(*id);
                object.clone()
            }
            Object::Array(items) => {
                Object::Array(items.iter().map(|item| self.object(item, waiting, depth + 1)).collect())
            }
            Object::Dictionary(entries) => Object::Dictionary(self.nested(entries, waiting, depth + 1)),
            Object::Stream(stream) => {
                let mut stream = stream.clone();
                stream.dict = self.nested(&stream.dict, waiting, depth + 1);
                Object::Stream(stream)
            }
            plain => plain.clone(),
        }
    }

    fn nested(&self, entries: &Dictionary, waiting: &mut Vec<ObjectId>, depth: u32) -> Dictionary {
        let mut copy = Dictionary::new();
        let is_link =
            entries.has(b"Dest") || entries.get(b"S").and_then(Object::as_name).is_ok_and(|s| s == b"GoTo");
        for (key, value) in entries.iter() {
            let value = match key.as_slice() {
                b"StructParent" | b"StructParents" => continue,
                b"Dest" | b"D" if is_link => self.target(value),
                _ => value.clone(),
            };
            copy.set(key.clone(), self.object(&value, waiting, depth));
        }
        copy
    }

    /// A named target as a direct one.
    fn target(&self, value: &Object) -> Object {
        let value = self.source.dereference(value).map_or(value, |(_, value)| value);
        let (Object::String(name, _) | Object::Name(name)) = value else { return value.clone() };
        let found = self.targets.get(name).and_then(|found| self.source.dereference(found).ok());
        match found.map(|(_, found)| found) {
            Some(Object::Dictionary(found)) => found.get(b"D").cloned().unwrap_or(Object::Null),
            Some(found) => found.clone(),
            None => Object::Null,
        }
    }
}

/// Roots of trees that a page must not pull along.
fn stays_behind(object: &Object) -> bool {
    let kind = object.as_dict().ok().and_then(|entries| entries.get(b"Type").ok());
    let kind = kind.and_then(|kind| kind.as_name().ok());
    matches!(kind, Some(b"Pages" | b"Catalog" | b"StructTreeRoot" | b"StructElem" | b"Outlines"))
}

/// All named targets of a document.
fn named_targets(document: &Document) -> HashMap<Vec<u8>, Object> {
    let mut targets = HashMap::new();
    let Ok(catalog) = document.catalog() else { return targets };
    if let Some(old) = resolved(document, catalog, b"Dests") {
        targets.extend(old.iter().map(|(name, target)| (name.clone(), target.clone())));
    }
    let tree = resolved(document, catalog, b"Names").and_then(|names| resolved(document, names, b"Dests"));
    let mut waiting: Vec<&Dictionary> = tree.into_iter().collect();
    let mut visited = 0;
    while let Some(node) = waiting.pop() {
        visited += 1;
        if visited > 10_000 {
            // A loop: what was found is enough.
            break;
        }
        if let Some(names) = array(document, node, b"Names") {
            for pair in names.chunks_exact(2) {
                if let Object::String(name, _) = &pair[0] {
                    targets.insert(name.clone(), pair[1].clone());
                }
            }
        }
        let kids = array(document, node, b"Kids").into_iter().flatten();
        waiting.extend(kids.filter_map(|kid| document.dereference(kid).ok()?.1.as_dict().ok()));
    }
    targets
}

fn resolved<'a>(document: &'a Document, entries: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    document.dereference(entries.get(key).ok()?).ok()?.1.as_dict().ok()
}

fn array<'a>(document: &'a Document, entries: &'a Dictionary, key: &[u8]) -> Option<&'a Vec<Object>> {
    document.dereference(entries.get(key).ok()?).ok()?.1.as_array().ok()
}
