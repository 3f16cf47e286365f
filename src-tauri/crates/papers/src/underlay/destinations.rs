//! Where the links inside an annex lead: names resolved, coordinates carried over to the page as shown.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::geometry::{Rect, Transform};

/// Levels of a name tree.
const DEEPEST_TREE: usize = 32;
/// Names a document may define; a hostile tree can refer to itself sideways.
const MOST_NAMES: usize = 200_000;

/// The named destinations of a document.
pub(super) struct Destinations(BTreeMap<Vec<u8>, Object>);

/// A page of the annex and how it is shown, for links that lead there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Landing {
    pub(super) frame: Rect,
    pub(super) shown: Transform,
}

impl Destinations {
    /// Reads both forms: the name tree of PDF 1.2 and the dictionary of PDF 1.1.
    pub(super) fn read(document: &Document) -> Self {
        let mut found = BTreeMap::new();
        if let Ok(catalog) = document.catalog() {
            if let Ok(names) = catalog.get_deref(b"Names", document).and_then(Object::as_dict)
                && let Ok(tree) = names.get(b"Dests")
            {
                read_tree(document, tree, &mut found, DEEPEST_TREE);
            }
            if let Ok(old) = catalog.get_deref(b"Dests", document).and_then(Object::as_dict) {
                found.extend(old.iter().map(|(name, target)| (name.clone(), target.clone())));
            }
        }
        Self(found)
    }

    /// The destination as a page of the annex and where on it, in terms of the page as shown; none where it leads
    /// out of the annex or nowhere.
    pub(super) fn resolve(
        &self,
        document: &Document,
        target: &Object,
        landings: &BTreeMap<ObjectId, Landing>,
    ) -> Option<(ObjectId, Vec<Object>)> {
        let array = self.explicit(document, target)?;
        let page = array.first()?.as_reference().ok()?;
        let landing = landings.get(&page)?;
        Some((page, view(document, &array, *landing)))
    }

    fn explicit(&self, document: &Document, target: &Object) -> Option<Vec<Object>> {
        let target = document.dereference(target).ok()?.1;
        let named = match target {
            Object::String(name, _) | Object::Name(name) => document.dereference(self.0.get(name)?).ok()?.1,
            other => other,
        };
        match named {
            Object::Array(array) => Some(array.clone()),
            Object::Dictionary(holder) => holder.get_deref(b"D", document).ok()?.as_array().ok().cloned(),
            _ => None,
        }
    }
}

fn read_tree(document: &Document, node: &Object, found: &mut BTreeMap<Vec<u8>, Object>, depth: usize) {
    let Ok((_, Object::Dictionary(node))) = document.dereference(node) else { return };
    let array = |node: &Dictionary, key: &[u8]| {
        node.get_deref(key, document).and_then(Object::as_array).cloned().unwrap_or_default()
    };
    for pair in array(node, b"Names").chunks_exact(2) {
        if let Ok((_, Object::String(name, _))) = document.dereference(&pair[0])
            && found.len() < MOST_NAMES
        {
            found.insert(name.clone(), pair[1].clone());
        }
    }
    if depth > 0 && found.len() < MOST_NAMES {
        for kid in array(node, b"Kids") {
            read_tree(document, &kid, found, depth - 1);
        }
    }
}

/// What follows the page in a destination. A place on the page is moved with it; views that name one edge (`FitH`)
/// turn with a turned page and become the place they mean.
fn view(document: &Document, array: &[Object], landing: Landing) -> Vec<Object> {
    let number = |at: usize| {
        array
            .get(at)
            .and_then(|o| document.dereference(o).ok())
            .and_then(|(_, o)| o.as_float().ok())
            .map(f64::from)
    };
    let (x, y) = match array.get(1).and_then(|kind| kind.as_name().ok()) {
        Some(b"XYZ") => (number(2), number(3)),
        Some(b"FitH" | b"FitBH") => (None, number(2)),
        Some(b"FitV" | b"FitBV") => (number(2), None),
        Some(b"FitR") => (number(2), number(5)),
        _ => (None, None),
    };
    if x.is_none() && y.is_none() {
        return vec![Object::Name(b"Fit".to_vec())];
    }
    let (x, y) = landing.shown.point((x.unwrap_or(landing.frame.left), y.unwrap_or(landing.frame.top)));
    let Object::Array(mut place) = super::geometry::write_numbers([x, y]) else { return Vec::new() };
    place.insert(0, Object::Name(b"XYZ".to_vec()));
    place.push(Object::Null);
    place
}
