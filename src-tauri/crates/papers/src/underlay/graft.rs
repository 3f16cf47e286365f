//! Moves objects from an annex into the book with everything they refer to, and nothing else: no page tree, no
//! structure tree, no catalog.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::{marks, streams};

/// Entries that belong to the annex as a document of its own, or that act: `PieceInfo` is private data of a program,
/// `Metadata` of a part is often older than the part, `AA` are actions.
const LEFT_BEHIND: [&[u8]; 7] =
    [b"StructParent", b"StructParents", b"PieceInfo", b"Metadata", b"AA", b"OPI", b"Alternates"];
/// What one embedded form may unpack to while its marks are taken out, in bytes.
const LARGEST_FORM: usize = 192 * 1024 * 1024;

/// A transplant from one annex into the book.
pub(super) struct Graft<'a> {
    pub(super) host: &'a mut Document,
    pub(super) guest: Document,
    ids: BTreeMap<ObjectId, ObjectId>,
    waiting: Vec<(ObjectId, ObjectId)>,
}

impl<'a> Graft<'a> {
    /// Begins one. References to `pages` of the guest will lead to the host's pages that stand for them.
    pub(super) fn new(host: &'a mut Document, guest: Document, pages: &[(ObjectId, ObjectId)]) -> Self {
        Self { host, guest, ids: pages.iter().copied().collect(), waiting: Vec::new() }
    }

    /// The host's page that stands for a page of the guest.
    pub(super) fn host_id(&self, guest: ObjectId) -> Option<ObjectId> {
        self.ids.get(&guest).copied()
    }

    /// Gives an object of the guest a place in the host before it is written there.
    pub(super) fn reserve(&mut self, guest: ObjectId) -> ObjectId {
        let Self { ids, host, .. } = self;
        *ids.entry(guest).or_insert_with(|| host.new_object_id())
    }

    /// The object with its references leading into the host; what it refers to follows in [`Graft::settle`].
    /// A reference to nothing becomes null: its number may mean something else in the host.
    pub(super) fn adopt(&mut self, object: Object) -> Object {
        match object {
            Object::Reference(id) => self.adopt_reference(id),
            Object::Array(items) => Object::Array(items.into_iter().map(|item| self.adopt(item)).collect()),
            Object::Dictionary(dictionary) => Object::Dictionary(self.adopt_dictionary(dictionary, false)),
            Object::Stream(stream) => Object::Stream(self.adopt_stream(stream)),
            plain => plain,
        }
    }

    fn adopt_reference(&mut self, id: ObjectId) -> Object {
        if let Some(host) = self.ids.get(&id) {
            return Object::Reference(*host);
        }
        match self.guest.objects.get(&id) {
            Some(object) if !is_structure(object) => {
                let host = self.reserve(id);
                self.waiting.push((id, host));
                Object::Reference(host)
            }
            _ => Object::Null,
        }
    }

    fn adopt_dictionary(&mut self, mut dictionary: Dictionary, is_stream: bool) -> Dictionary {
        // In a list of resources the same keys are names somebody chose.
        let is_typed = |key: &[u8]| dictionary.get(key).is_ok_and(|value| value.as_name().is_ok());
        if is_stream || is_typed(b"Type") || is_typed(b"Subtype") {
            for key in LEFT_BEHIND {
                dictionary.remove(key);
            }
        }
        let entries: Vec<(Vec<u8>, Object)> =
            dictionary.iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        for (key, value) in entries {
            let value = self.adopt(value);
            dictionary.set(key, value);
        }
        dictionary
    }

    /// A stream with its references leading into the host; content streams lose their structure marks.
    pub(super) fn adopt_stream(&mut self, mut stream: Stream) -> Stream {
        let is_form = stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Form");
        if is_form || stream.dict.has(b"PatternType") {
            strip_marks(&mut stream);
        }
        stream.dict = self.adopt_dictionary(std::mem::take(&mut stream.dict), true);
        let length = i64::try_from(stream.content.len()).unwrap_or(i64::MAX);
        stream.dict.set("Length", length);
        stream
    }

    /// Moves everything that adopted objects refer to.
    pub(super) fn settle(&mut self) {
        while let Some((guest, host)) = self.waiting.pop() {
            if let Some(object) = self.guest.objects.remove(&guest) {
                let adopted = self.adopt(object);
                self.host.objects.insert(host, adopted);
            }
        }
    }
}

fn is_structure(object: &Object) -> bool {
    let Ok(dictionary) = object.as_dict() else { return false };
    matches!(
        dictionary.get(b"Type").and_then(Object::as_name),
        Ok(b"Pages" | b"Page" | b"Catalog" | b"StructTreeRoot" | b"StructElem" | b"OBJR")
    )
}

fn strip_marks(stream: &mut Stream) {
    let Ok(plain) = stream.decompressed_content_with_limit(LARGEST_FORM) else { return };
    if let std::borrow::Cow::Owned(stripped) = marks::strip(&plain) {
        stream.dict.remove(b"DecodeParms");
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(streams::deflate(&stripped, streams::USUAL_LEVEL));
    }
}
