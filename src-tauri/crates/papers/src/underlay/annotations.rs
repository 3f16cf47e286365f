//! What lies on top of an annex page: links, highlights, comments, fields. Links and comments stay what they are,
//! moved to where the page now is; fields and what a reader cannot play become part of the page.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId};

use super::appearance::{self, Drawing};
use super::destinations::{Destinations, Landing};
use super::fields;
use super::geometry::{Rect, Transform, read_numbers, write_numbers};
use super::graft::Graft;
use crate::annex::SourcePage;
use crate::report::AnnexNote;

/// Annotation flags, ISO 32000-1 table 165.
mod flag {
    pub(super) const INVISIBLE: i64 = 1;
    pub(super) const HIDDEN: i64 = 1 << 1;
    pub(super) const PRINT: i64 = 1 << 2;
    pub(super) const NO_ZOOM: i64 = 1 << 3;
    pub(super) const NO_ROTATE: i64 = 1 << 4;
    pub(super) const NO_VIEW: i64 = 1 << 5;
    pub(super) const TOGGLE: i64 = 1 << 8;
}

/// What the annotations of a page become.
#[derive(Default)]
pub(super) struct Carried {
    /// Annotations of the book's page.
    pub(super) kept: Vec<Object>,
    /// Appearances to draw as part of the page, in the page's own coordinates.
    pub(super) drawn: Vec<Drawing>,
}

/// What all pages of one annex share.
pub(super) struct Surroundings {
    pub(super) destinations: Destinations,
    pub(super) landings: BTreeMap<ObjectId, Landing>,
    pub(super) form: fields::Form,
    pub(super) notes: BTreeSet<AnnexNote>,
}

/// Carries the annotations of one page over.
pub(super) fn carry(graft: &mut Graft<'_>, page: &SourcePage, around: &mut Surroundings) -> Carried {
    let mut carried = Carried::default();
    for entry in listed(graft, page.id) {
        let Ok((_, Object::Dictionary(annotation))) = graft.guest.dereference(&entry) else { continue };
        let annotation = annotation.clone();
        let flags = annotation.get(b"F").and_then(Object::as_i64).unwrap_or(0);
        if flags & (flag::HIDDEN | flag::NO_VIEW) != 0 {
            continue;
        }
        let guest_id = entry.as_reference().ok();
        if let Some(kept) = carry_one(graft, page, annotation, guest_id, around, &mut carried.drawn) {
            carried.kept.push(kept);
        }
    }
    carried
}

fn listed(graft: &Graft<'_>, page: ObjectId) -> Vec<Object> {
    let guest = &graft.guest;
    let list = guest
        .get_dictionary(page)
        .and_then(|page| page.get_deref(b"Annots", guest))
        .and_then(Object::as_array);
    list.cloned().unwrap_or_default()
}

fn carry_one(
    graft: &mut Graft<'_>,
    page: &SourcePage,
    annotation: Dictionary,
    guest_id: Option<ObjectId>,
    around: &mut Surroundings,
    drawn: &mut Vec<Drawing>,
) -> Option<Object> {
    let kind = annotation.get(b"Subtype").and_then(Object::as_name).map(<[u8]>::to_vec).unwrap_or_default();
    match kind.as_slice() {
        b"Link" => link(graft, page, annotation, around),
        b"Widget" => {
            around.notes.insert(AnnexNote::FormFlattened);
            if fields::is_signed(&graft.guest, &annotation) {
                around.notes.insert(AnnexNote::SignatureInOriginalOnly);
            }
            let made = || around.form.written(&graft.guest, &annotation);
            drawn.extend(appearance::of(&graft.guest, &annotation).or_else(made));
            None
        }
        b"Popup" | b"TrapNet" | b"PrinterMark" | b"Watermark" => {
            drawn.extend(appearance::of(&graft.guest, &annotation));
            None
        }
        b"Screen" | b"Movie" | b"Sound" | b"3D" | b"RichMedia" | b"FileAttachment" => {
            let is_file = kind == b"FileAttachment";
            around.notes.insert(if is_file {
                AnnexNote::AttachedFilesLeftOut
            } else {
                AnnexNote::MediaRemoved
            });
            drawn.extend(appearance::of(&graft.guest, &annotation));
            None
        }
        _ => Some(markup(graft, page, annotation, guest_id, &kind)),
    }
}

fn link(
    graft: &mut Graft<'_>,
    page: &SourcePage,
    mut link: Dictionary,
    around: &mut Surroundings,
) -> Option<Object> {
    let action = link.get_deref(b"A", &graft.guest).and_then(Object::as_dict).ok().cloned();
    let verb = action
        .as_ref()
        .and_then(|a| a.get(b"S").ok()?.as_name().ok().map(<[u8]>::to_vec))
        .unwrap_or_default();
    let target = match (verb.as_slice(), link.get(b"Dest")) {
        (_, Ok(target)) => Some(target.clone()),
        (b"GoTo", Err(_)) => Some(action.as_ref()?.get(b"D").ok()?.clone()),
        _ => None,
    };
    for key in [b"A".as_slice(), b"Dest", b"PA", b"AP", b"StructParent"] {
        link.remove(key);
    }
    let mut destination = None;
    if let Some(target) = target {
        let (guest_page, view) = around.destinations.resolve(&graft.guest, &target, &around.landings)?;
        let page = Object::Reference(graft.host_id(guest_page)?);
        destination = Some([vec![page], view].concat());
    } else if verb == b"URI" {
        let uri = action?.get_deref(b"URI", &graft.guest).ok()?.clone();
        link.set("A", lopdf::dictionary! {"Type" => "Action", "S" => "URI", "URI" => uri});
    } else {
        if !verb.is_empty() && verb != b"Named" {
            around.notes.insert(AnnexNote::ActionsRemoved);
        }
        return None;
    }
    // Without a border of its own a link gets a black frame.
    if !link.has(b"Border") && !link.has(b"BS") {
        link.set("Border", vec![0.into(), 0.into(), 0.into()]);
    }
    move_to(graft, page, &mut link)?;
    link.set("F", flag::PRINT);
    let id = graft.host.new_object_id();
    write(graft, page, id, link, destination.map(|destination| ("Dest", destination.into())));
    Some(Object::Reference(id))
}

fn markup(
    graft: &mut Graft<'_>,
    page: &SourcePage,
    mut note: Dictionary,
    guest_id: Option<ObjectId>,
    kind: &[u8],
) -> Object {
    let drawing =
        appearance::of(&graft.guest, &note).or_else(|| appearance::of_text_mark(&graft.guest, &note, kind));
    for key in [b"A".as_slice(), b"AP", b"AS", b"Popup", b"StructParent"] {
        note.remove(key);
    }
    if move_to(graft, page, &mut note).is_none() {
        return Object::Null;
    }
    let look = drawing.map(|drawing| {
        let mut stream = drawing.stream;
        let own = Transform::read(&graft.guest, stream.dict.get(b"Matrix").ok());
        stream.dict.set("Matrix", own.then(page.shown.without_shift()).write());
        let stream = graft.adopt_stream(stream);
        let id = graft.host.add_object(stream);
        ("AP", Object::Dictionary(lopdf::dictionary! {"N" => id}))
    });
    let still = if kind == b"Text" { flag::NO_ZOOM | flag::NO_ROTATE } else { 0 };
    let flags = note.get(b"F").and_then(Object::as_i64).unwrap_or(0);
    note.set("F", (flags & !(flag::INVISIBLE | flag::TOGGLE)) | flag::PRINT | still);
    let id = match guest_id {
        Some(guest_id) => graft.reserve(guest_id),
        None => graft.host.new_object_id(),
    };
    write(graft, page, id, note, look);
    Object::Reference(id)
}

/// Writes an annotation into the book. What already refers to objects of the book comes last: adopting takes every
/// reference for one of the annex.
fn write(
    graft: &mut Graft<'_>,
    page: &SourcePage,
    id: ObjectId,
    annotation: Dictionary,
    of_the_book: Option<(&str, Object)>,
) {
    let mut adopted = graft.adopt(Object::Dictionary(annotation));
    if let Object::Dictionary(annotation) = &mut adopted {
        if let Some((key, value)) = of_the_book {
            annotation.set(key, value);
        }
        if let Some(host) = graft.host_id(page.id) {
            annotation.set("P", host);
        }
    }
    graft.host.objects.insert(id, adopted);
}

/// Moves everything that says where an annotation is; none when it does not say.
fn move_to(graft: &Graft<'_>, page: &SourcePage, annotation: &mut Dictionary) -> Option<()> {
    let guest = &graft.guest;
    let rect = Rect::read(guest, annotation.get(b"Rect").ok()?)?;
    annotation.set("Rect", page.shown.rect(rect).write());
    for key in [b"QuadPoints".as_slice(), b"L", b"Vertices", b"CL"] {
        if let Some(numbers) = annotation.get(key).ok().and_then(|object| read_numbers(guest, object)) {
            annotation.set(key.to_vec(), moved(page.shown, &numbers));
        }
    }
    if let Ok(strokes) = annotation.get_deref(b"InkList", guest).and_then(Object::as_array) {
        let strokes: Vec<Object> = strokes
            .iter()
            .filter_map(|stroke| Some(moved(page.shown, &read_numbers(guest, stroke)?)))
            .collect();
        annotation.set("InkList", strokes);
    }
    // The inner margins of a frame, by side; the appearance has them already.
    annotation.remove(b"RD");
    Some(())
}

fn moved(shown: Transform, numbers: &[f64]) -> Object {
    write_numbers(numbers.chunks_exact(2).flat_map(|pair| {
        let (x, y) = shown.point((pair[0], pair[1]));
        [x, y]
    }))
}
