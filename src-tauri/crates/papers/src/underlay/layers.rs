//! Layers (optional content). Without its settings every layer of an annex would show, also those that were off.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::graft::Graft;

/// The layers of an annex, and which are off.
pub(super) struct Layers {
    all: Vec<ObjectId>,
    off: BTreeSet<ObjectId>,
}

impl Layers {
    /// Reads the settings a reader would start with.
    pub(super) fn read(document: &Document) -> Option<Self> {
        let properties =
            document.catalog().ok()?.get_deref(b"OCProperties", document).ok()?.as_dict().ok()?;
        let all = references(document, properties, b"OCGs");
        let start = properties.get_deref(b"D", document).ok()?.as_dict().ok()?;
        let mut off: BTreeSet<ObjectId> = references(document, start, b"OFF").into_iter().collect();
        if matches!(start.get(b"BaseState").and_then(Object::as_name), Ok(b"OFF")) {
            let on: BTreeSet<ObjectId> = references(document, start, b"ON").into_iter().collect();
            off.extend(all.iter().copied().filter(|layer| !on.contains(layer)));
        }
        Some(Self { all, off })
    }

    /// Those of them that the pages use, by their place in the book, and whether each is off.
    pub(super) fn used(&self, graft: &Graft<'_>) -> Vec<(ObjectId, bool)> {
        self.all.iter().filter_map(|id| Some((graft.host_id(*id)?, self.off.contains(id)))).collect()
    }
}

/// Adds layers to a book's own settings.
pub(super) fn join(catalog: &mut Dictionary, used: &[(ObjectId, bool)]) {
    if used.is_empty() {
        return;
    }
    let mut properties = catalog.get(b"OCProperties").and_then(Object::as_dict).cloned().unwrap_or_default();
    let mut start = properties.get(b"D").and_then(Object::as_dict).cloned().unwrap_or_default();
    for (id, is_off) in used {
        append(&mut properties, b"OCGs", *id);
        append(&mut start, b"Order", *id);
        if *is_off {
            append(&mut start, b"OFF", *id);
        }
    }
    start.set("Name", Object::string_literal("Layers"));
    properties.set("D", start);
    catalog.set("OCProperties", properties);
}

fn references(document: &Document, holder: &Dictionary, key: &[u8]) -> Vec<ObjectId> {
    let list = holder.get_deref(key, document).and_then(Object::as_array).cloned().unwrap_or_default();
    list.iter().filter_map(|item| item.as_reference().ok()).collect()
}

fn append(dictionary: &mut Dictionary, key: &[u8], id: ObjectId) {
    let mut list = dictionary.get(key).and_then(Object::as_array).cloned().unwrap_or_default();
    list.push(Object::Reference(id));
    dictionary.set(key.to_vec(), list);
}
