//! Pages read in batches. `pdf-extract` builds every font anew for every page, which takes more time than the text
//! itself. Pages that agree on their fonts are therefore drawn on one artificial page, each as a form, with a mark
//! after each that tells us where it ends.

use std::collections::{BTreeMap, BTreeSet};

use pdf_extract::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::facts::A4;

/// A rectangle that no page draws: x, y, width, height.
pub(crate) const MARK: [i32; 4] = [-987_654, 123_457, 31_415, 27_183];

/// The longest batch: a page that fails costs reading the rest of its batch again.
const LONGEST: usize = 24;

/// Pages to be read in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Batch {
    /// The pages, counted from 1 in the file.
    pub pages: Vec<u32>,
    /// The number of the artificial page; `None` when its one page is read as it is.
    pub artificial: Option<u32>,
}

/// The document's pages without repetition: a loop in the page tree gives some of them again and again.
pub(crate) fn pages(document: &Document) -> Vec<ObjectId> {
    let mut seen = BTreeSet::new();
    document.page_iter().take(MOST_PAGES).filter(|id| seen.insert(*id)).collect()
}

/// More pages than any document we read.
const MOST_PAGES: usize = 100_000;

/// Sorts the wanted pages into batches and adds the artificial pages to the document, after its own. Afterwards page
/// `n` of the document is page `n` of `pages`.
pub(crate) fn prepare(
    document: &mut Document,
    pages: &[ObjectId],
    wanted: &[u32],
    readers: usize,
) -> Vec<Batch> {
    let longest = (wanted.len() / (readers.max(1) * 3)).clamp(1, LONGEST);
    let mut batches: Vec<Batch> = Vec::new();
    let mut open: Vec<(u32, Form)> = Vec::new();
    let mut fonts: BTreeMap<Vec<u8>, ObjectId> = BTreeMap::new();
    let mut artificial: Vec<ObjectId> = Vec::new();
    for number in wanted {
        let Some(id) = pages.get(*number as usize - 1) else { continue };
        let form = (longest > 1).then(|| Form::of(document, *id)).flatten();
        let Some(form) = form else {
            batches.push(Batch { pages: vec![*number], artificial: None });
            continue;
        };
        let agrees = form.fonts.iter().all(|(name, font)| fonts.get(name).is_none_or(|other| other == font));
        if !agrees || open.len() >= longest {
            close(document, &mut open, pages.len(), &mut artificial, &mut batches);
            fonts.clear();
        }
        fonts.extend(form.fonts.iter().map(|(name, font)| (name.clone(), *font)));
        open.push((*number, form));
    }
    close(document, &mut open, pages.len(), &mut artificial, &mut batches);
    set_pages(document, pages, &artificial);
    batches
}

/// What is needed to draw a page as a form.
struct Form {
    stream: Stream,
    fonts: Vec<(Vec<u8>, ObjectId)>,
}

impl Form {
    /// `None` when the page is not of the simple kind: one stream, fonts by reference, and no forms of its own, whose
    /// fonts could have the same names.
    fn of(document: &Document, page: ObjectId) -> Option<Self> {
        let page = document.get_dictionary(page).ok()?;
        let contents = match page.get(b"Contents").ok()? {
            Object::Array(parts) if parts.len() == 1 => &parts[0],
            one => one,
        };
        let stream = document.get_object(contents.as_reference().ok()?).ok()?.as_stream().ok()?;
        let resources = inherited(document, page, b"Resources")?;
        let resolved = document.dereference(&resources).ok()?.1.as_dict().ok()?;
        let fonts = fonts(document, resolved)?;
        if has_forms(document, resolved) {
            return None;
        }
        let mut stream = stream.clone();
        stream.dict.set("Type", Object::Name(b"XObject".to_vec()));
        stream.dict.set("Subtype", Object::Name(b"Form".to_vec()));
        stream.dict.set("Resources", resources);
        Some(Self { stream, fonts })
    }
}

fn fonts(document: &Document, resources: &Dictionary) -> Option<Vec<(Vec<u8>, ObjectId)>> {
    let Ok(fonts) = resources.get(b"Font") else { return Some(Vec::new()) };
    let fonts = document.dereference(fonts).ok()?.1.as_dict().ok()?;
    fonts.iter().map(|(name, font)| Some((name.clone(), font.as_reference().ok()?))).collect()
}

fn has_forms(document: &Document, resources: &Dictionary) -> bool {
    let Ok(objects) = resources.get(b"XObject") else { return false };
    let Ok((_, Object::Dictionary(objects))) = document.dereference(objects) else { return true };
    objects.iter().any(|(_, object)| {
        let stream = document.dereference(object).ok().and_then(|(_, object)| object.as_stream().ok());
        let kind =
            stream.and_then(|stream| stream.dict.get(b"Subtype").ok()).and_then(|kind| kind.as_name().ok());
        kind != Some(b"Image".as_slice())
    })
}

/// A page's own entry, or the nearest above it in the page tree.
fn inherited(document: &Document, page: &Dictionary, key: &[u8]) -> Option<Object> {
    let mut node = page;
    for _ in 0..32 {
        if let Ok(value) = node.get(key) {
            return Some(value.clone());
        }
        node = document.get_dictionary(node.get(b"Parent").ok()?.as_reference().ok()?).ok()?;
    }
    None
}

/// Makes the open batch an artificial page.
fn close(
    document: &mut Document,
    open: &mut Vec<(u32, Form)>,
    own_pages: usize,
    artificial: &mut Vec<ObjectId>,
    batches: &mut Vec<Batch>,
) {
    if open.len() < 2 {
        batches.extend(open.drain(..).map(|(number, _)| Batch { pages: vec![number], artificial: None }));
        return;
    }
    let [x, y, width, height] = MARK;
    let mut content = String::new();
    let mut forms = Dictionary::new();
    let mut numbers = Vec::with_capacity(open.len());
    for (index, (number, form)) in open.drain(..).enumerate() {
        let id = document.add_object(form.stream);
        forms.set(format!("P{index}"), Object::Reference(id));
        content.push_str(&format!("/P{index} Do n {x} {y} {width} {height} re S\n"));
        numbers.push(number);
    }
    let content = document.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let page = document.add_object(dictionary! {
        "Type" => "Page",
        "MediaBox" => vec![0.into(), 0.into(), i64::from(A4.0).into(), i64::from(A4.1).into()],
        "Resources" => dictionary! { "XObject" => forms },
        "Contents" => content,
    });
    artificial.push(page);
    let number = u32::try_from(own_pages + artificial.len()).ok();
    batches.push(Batch { pages: numbers, artificial: number });
}

/// Replaces the page tree by a flat one.
fn set_pages(document: &mut Document, own: &[ObjectId], artificial: &[ObjectId]) {
    for id in own {
        // What was inherited would be lost with the tree.
        let Ok(page) = document.get_dictionary(*id) else { continue };
        let kept: Vec<(&[u8], Object)> = [b"Resources".as_slice(), b"MediaBox"]
            .into_iter()
            .filter_map(|key| Some((key, inherited(document, page, key)?)))
            .collect();
        if let Ok(page) = document.get_dictionary_mut(*id) {
            for (key, value) in kept {
                page.set(key, value);
            }
            page.remove(b"Parent");
        }
    }
    let kids: Vec<Object> = own.iter().chain(artificial).map(|id| Object::Reference(*id)).collect();
    let count = i64::try_from(kids.len()).unwrap_or(i64::MAX);
    let pages = document.add_object(dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count });
    if let Ok(catalog) = document.catalog_mut() {
        catalog.set("Pages", pages);
    }
}

/// Takes the pictures out: `pdf-extract` reads them as if they were drawing instructions.
pub(crate) fn drop_pictures(document: &mut Document) {
    for object in document.objects.values_mut() {
        if let Object::Stream(stream) = object
            && stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Image")
        {
            stream.dict.remove(b"Filter");
            stream.set_content(Vec::new());
        }
    }
}
