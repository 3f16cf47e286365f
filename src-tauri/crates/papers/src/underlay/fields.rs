//! Form fields that hold a value and no picture of it. Programs that fill in forms may leave the drawing to the
//! reader; in a book nobody draws it any more, so a plain one is made.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, decode_text_string, dictionary};

use super::appearance::Drawing;
use super::geometry::{Rect, Transform};

/// Levels of fields above a field.
const DEEPEST_FIELD: usize = 16;
/// Space between a field's frame and its text, in points.
const MARGIN: f64 = 2.0;
/// The size of text that says none, in points.
const USUAL_SIZE: f64 = 10.0;

/// What a form says about all its fields.
#[derive(Default)]
pub(super) struct Form {
    resources: Option<Object>,
    default_appearance: Option<Vec<u8>>,
}

impl Form {
    pub(super) fn read(document: &Document) -> Self {
        let form = document.catalog().and_then(|catalog| catalog.get_deref(b"AcroForm", document));
        let Ok(form) = form.and_then(Object::as_dict) else { return Self::default() };
        Self {
            resources: form.get(b"DR").ok().cloned(),
            default_appearance: form
                .get_deref(b"DA", document)
                .and_then(Object::as_str)
                .ok()
                .map(<[u8]>::to_vec),
        }
    }

    /// The value of a text or choice field as a drawing; none for other fields, or where there is no value.
    pub(super) fn written(&self, document: &Document, widget: &Dictionary) -> Option<Drawing> {
        let kind = inherited(document, widget, b"FT")?;
        if !matches!(kind.as_name(), Ok(b"Tx" | b"Ch")) {
            return None;
        }
        let value = inherited(document, widget, b"V")?;
        let text = decode_text_string(&value).ok().filter(|text| !text.trim().is_empty())?;
        let rect = Rect::read(document, widget.get(b"Rect").ok()?)?;
        let own = inherited(document, widget, b"DA").and_then(|da| da.as_str().ok().map(<[u8]>::to_vec));
        let look = Look::read(own.or_else(|| self.default_appearance.clone()).as_deref().unwrap_or_default());
        let lines: Vec<&str> = text.lines().collect();
        let size = look.size.unwrap_or_else(|| USUAL_SIZE.min(rect.height() * 0.7)).max(1.0);
        let bounds = Rect { left: 0.0, bottom: 0.0, right: rect.width(), top: rect.height() };
        let first_line = if lines.len() > 1 {
            rect.height() - MARGIN - size
        } else {
            (rect.height() - size) / 2.0 + size * 0.22
        };
        let mut content =
            format!("q 1 1 {:.3} {:.3} re W n BT ", rect.width() - 2.0, rect.height() - 2.0).into_bytes();
        content.extend_from_slice(&look.colour);
        content.extend_from_slice(format!(" /{} {size:.3} Tf {:.3} TL ", look.font, size * 1.2).as_bytes());
        content.extend_from_slice(format!("{MARGIN} {first_line:.3} Td").as_bytes());
        for line in lines {
            content.extend_from_slice(b" (");
            content.extend(latin(line).into_iter().flat_map(escaped));
            content.extend_from_slice(b") Tj T*");
        }
        content.extend_from_slice(b" ET Q");
        let stream = Stream::new(
            dictionary! {
                "Type" => "XObject", "Subtype" => "Form", "BBox" => bounds.write(),
                "Resources" => self.resources_with(document, &look.font),
            },
            content,
        );
        Some(Drawing { stream, onto_page: Transform::onto(bounds, rect) })
    }

    /// The form's resources; where they lack the font, Helvetica stands in for it, as readers do it.
    fn resources_with(&self, document: &Document, font: &str) -> Object {
        let given =
            self.resources.as_ref().and_then(|object| document.dereference(object).ok()?.1.as_dict().ok());
        let fonts = given.and_then(|resources| resources.get_deref(b"Font", document).ok()?.as_dict().ok());
        if let (Some(resources), Some(true)) = (given, fonts.map(|fonts| fonts.has(font.as_bytes()))) {
            return Object::Dictionary(resources.clone());
        }
        let helvetica = dictionary! {
            "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
        };
        let mut fonts = Dictionary::new();
        fonts.set(font, helvetica);
        Object::Dictionary(dictionary! {"Font" => fonts})
    }
}

/// Whether the field is a signature that somebody has made.
pub(super) fn is_signed(document: &Document, widget: &Dictionary) -> bool {
    let is_signature =
        inherited(document, widget, b"FT").is_some_and(|kind| matches!(kind.as_name(), Ok(b"Sig")));
    is_signature && inherited(document, widget, b"V").is_some()
}

/// What the default appearance string asks for.
struct Look {
    font: String,
    size: Option<f64>,
    colour: Vec<u8>,
}

impl Look {
    fn read(default_appearance: &[u8]) -> Self {
        let text = String::from_utf8_lossy(default_appearance);
        let words: Vec<&str> = text.split_ascii_whitespace().collect();
        let before = |operator: &str, count: usize| {
            let at = words.iter().position(|word| *word == operator)?;
            words.get(at.checked_sub(count)?..at)
        };
        let is_plain = |name: &&str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric());
        let font = before("Tf", 2).and_then(|operands| operands[0].strip_prefix('/')).filter(is_plain);
        let size =
            before("Tf", 1).and_then(|operands| operands[0].parse::<f64>().ok()).filter(|size| *size > 0.0);
        let are_numbers = |operands: &&[&str]| operands.iter().all(|word| word.parse::<f64>().is_ok());
        let colour = [("g", 1), ("rg", 3), ("k", 4)].iter().find_map(|(operator, count)| {
            before(operator, *count)
                .filter(are_numbers)
                .map(|operands| format!("{} {operator}", operands.join(" ")))
        });
        Self {
            font: font.unwrap_or("Helv").to_owned(),
            size,
            colour: colour.unwrap_or_else(|| "0 g".to_owned()).into_bytes(),
        }
    }
}

/// An attribute of a field that it may have from the fields above it.
fn inherited(document: &Document, field: &Dictionary, key: &[u8]) -> Option<Object> {
    let mut field = field;
    for _ in 0..DEEPEST_FIELD {
        if let Ok(value) = field.get_deref(key, document) {
            return Some(value.clone());
        }
        let parent: ObjectId = field.get(b"Parent").and_then(Object::as_reference).ok()?;
        field = document.get_dictionary(parent).ok()?;
    }
    None
}

/// Latin-1 with a question mark for what it lacks: the encoding a form's own font is sure to have.
fn latin(text: &str) -> Vec<u8> {
    text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect()
}

fn escaped(byte: u8) -> Vec<u8> {
    if matches!(byte, b'(' | b')' | b'\\') { vec![b'\\', byte] } else { vec![byte] }
}
