//! How an annotation looks: the appearance its file brings, or one made for marks that readers draw by themselves.

use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::geometry::{Rect, Transform, read_numbers};

/// Levels of references and states from an annotation to its appearance.
const DEEPEST_CHAIN: usize = 8;

/// A form XObject, and how it is brought from its own coordinates onto the page.
pub(super) struct Drawing {
    /// The form; its references still lead into the annex.
    pub(super) stream: Stream,
    /// Applied after the form's own matrix.
    pub(super) onto_page: Transform,
}

/// The normal appearance of an annotation, by the rules of ISO 32000-1, 12.5.5.
pub(super) fn of(document: &Document, annotation: &Dictionary) -> Option<Drawing> {
    let rect = Rect::read(document, annotation.get(b"Rect").ok()?)?;
    let appearances = annotation.get_deref(b"AP", document).ok()?.as_dict().ok()?;
    let mut normal = appearances.get_deref(b"N", document).ok()?;
    for _ in 0..DEEPEST_CHAIN {
        let Object::Dictionary(states) = normal else { break };
        let state = annotation.get_deref(b"AS", document).and_then(Object::as_name).unwrap_or(b"Off");
        normal = states.get_deref(state, document).ok()?;
    }
    let mut stream = normal.as_stream().ok()?.clone();
    let bounds = Rect::read(document, stream.dict.get(b"BBox").ok()?)?;
    let own = Transform::read(document, stream.dict.get(b"Matrix").ok());
    stream.dict.set("Type", "XObject");
    stream.dict.set("Subtype", "Form");
    Some(Drawing { stream, onto_page: Transform::onto(own.rect(bounds), rect) })
}

/// The appearance of a highlight, underline or strike-out that brings none. Readers draw these by themselves, but an
/// archive file has to carry them (ISO 19005-2, 6.3.3).
pub(super) fn of_text_mark(document: &Document, annotation: &Dictionary, kind: &[u8]) -> Option<Drawing> {
    let numbers = read_numbers(document, annotation.get(b"QuadPoints").ok()?)?;
    let colour = colour(document, annotation)?;
    let quads: Vec<[(f64, f64); 4]> =
        numbers.chunks_exact(8).map(|n| [(n[0], n[1]), (n[2], n[3]), (n[4], n[5]), (n[6], n[7])]).collect();
    let content: String = match kind {
        b"Highlight" => quads.iter().map(filled).collect(),
        b"Underline" | b"Squiggly" => quads.iter().map(|quad| line(quad, 0.08)).collect(),
        b"StrikeOut" => quads.iter().map(|quad| line(quad, 0.45)).collect(),
        _ => return None,
    };
    let rect = Rect::read(document, annotation.get(b"Rect").ok()?)?;
    let bounds = Rect::around(quads.iter().flatten().copied().chain(rect.corners()));
    let blend = if kind == b"Highlight" { "Multiply" } else { "Normal" };
    let [r, g, b] = colour;
    let content = format!("/Mark gs {r:.3} {g:.3} {b:.3} rg {r:.3} {g:.3} {b:.3} RG\n{content}");
    let stream = Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form", "BBox" => bounds.write(),
            "Group" => dictionary! {"S" => "Transparency"},
            "Resources" => dictionary! {
                "ExtGState" => dictionary! {"Mark" => dictionary! {"Type" => "ExtGState", "BM" => blend}},
            },
        },
        content.into_bytes(),
    );
    Some(Drawing { stream, onto_page: Transform::onto(bounds, rect) })
}

/// The annotation's colour in red, green and blue; none where it is transparent.
fn colour(document: &Document, annotation: &Dictionary) -> Option<[f64; 3]> {
    match read_numbers(document, annotation.get(b"C").ok()?)?.as_slice() {
        [gray] => Some([*gray; 3]),
        [r, g, b] => Some([*r, *g, *b]),
        [c, m, y, k] => Some([c, m, y].map(|ink| (1.0 - ink) * (1.0 - k))),
        _ => None,
    }
}

/// The corners stand in the order top left, top right, bottom left, bottom right: not as the standard has it, but as
/// every program writes them.
fn filled([top_left, top_right, bottom_left, bottom_right]: &[(f64, f64); 4]) -> String {
    let at = |(x, y): (f64, f64)| format!("{x:.3} {y:.3}");
    format!("{} m {} l {} l {} l h f\n", at(*bottom_left), at(*bottom_right), at(*top_right), at(*top_left))
}

/// A line at a share of the height above the bottom.
fn line([top_left, top_right, bottom_left, bottom_right]: &[(f64, f64); 4], share: f64) -> String {
    let between = |low: (f64, f64), high: (f64, f64)| {
        (low.0 + (high.0 - low.0) * share, low.1 + (high.1 - low.1) * share)
    };
    let ((x0, y0), (x1, y1)) = (between(*bottom_left, *top_left), between(*bottom_right, *top_right));
    let width = ((top_left.1 - bottom_left.1).hypot(top_left.0 - bottom_left.0) * 0.07).max(0.5);
    format!("{width:.3} w {x0:.3} {y0:.3} m {x1:.3} {y1:.3} l S\n")
}
