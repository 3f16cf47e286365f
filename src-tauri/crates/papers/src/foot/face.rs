//! One style of the typeface, for a line that is not set by typst: words shaped, the letters used put into a font of
//! their own for the file.

use std::collections::{BTreeMap, HashMap};

use lopdf::{Object, Stream, StringFormat, dictionary};
use rustybuzz::ttf_parser::{GlyphId, Tag};
use rustybuzz::{Feature, UnicodeBuffer};
use subsetter::GlyphRemapper;

use crate::report::PaperError;
use crate::typeset::Typeface;
use crate::underlay::streams;

/// Stands before the name of a font that holds some of its letters only.
const SUBSET: &str = "SAMRAD";
/// Letters joined into one sign cannot be searched letter by letter.
const JOINED: [&[u8; 4]; 4] = [b"liga", b"clig", b"dlig", b"calt"];

/// A word, ready to be shown.
#[derive(Clone)]
struct Word {
    /// Elements of an array for `TJ`.
    shown: String,
    /// In thousandths of the font size.
    width: f64,
}

/// One style, and what was used of it.
pub(super) struct Face {
    file: &'static [u8],
    face: rustybuzz::Face<'static>,
    name: String,
    subset: GlyphRemapper,
    /// What every glyph of the subset stands for, by its number there.
    letters: BTreeMap<u16, String>,
    words: HashMap<String, Word>,
}

impl Face {
    pub(super) fn new(typeface: Typeface) -> Self {
        let file = typeface.file();
        let face = rustybuzz::Face::from_slice(file, 0).expect("the fonts of the program are sound");
        let name = face
            .names()
            .into_iter()
            .filter(|name| name.name_id == rustybuzz::ttf_parser::name_id::POST_SCRIPT_NAME)
            .find_map(|name| name.to_string())
            .unwrap_or_else(|| "SourceSans3".to_owned());
        Self {
            file,
            face,
            name,
            subset: GlyphRemapper::new(),
            letters: BTreeMap::new(),
            words: HashMap::new(),
        }
    }

    /// In thousandths of the font size.
    pub(super) fn capital_height(&self) -> f64 {
        self.thousandths(self.face.capital_height().unwrap_or(700).into())
    }

    /// The operand of `TJ` for a text, and its width in thousandths of the font size.
    pub(super) fn show(&mut self, text: &str) -> (String, f64) {
        let (mut shown, mut width) = (String::from("["), 0.0);
        for word in text.split_inclusive(' ') {
            let word = self.word(word);
            shown.push_str(&word.shown);
            width += word.width;
        }
        shown.push(']');
        (shown, width)
    }

    /// Page numbers share all their words but one: each is shaped once.
    fn word(&mut self, word: &str) -> Word {
        if let Some(known) = self.words.get(word) {
            return known.clone();
        }
        let shaped = self.shape(word);
        self.words.insert(word.to_owned(), shaped.clone());
        shaped
    }

    fn shape(&mut self, text: &str) -> Word {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let apart = JOINED.map(|tag| Feature::new(Tag::from_bytes(tag), 0, ..));
        let glyphs = rustybuzz::shape(&self.face, &apart, buffer);
        let (infos, positions) = (glyphs.glyph_infos(), glyphs.glyph_positions());
        let mut word = Word { shown: String::from("<"), width: 0.0 };
        for (at, (info, position)) in infos.iter().zip(positions).enumerate() {
            let Ok(glyph) = u16::try_from(info.glyph_id) else { continue };
            let own = self.subset.remap(glyph);
            let start = info.cluster as usize;
            let end = infos.get(at + 1).map_or(text.len(), |next| next.cluster as usize);
            self.letters.entry(own).or_insert_with(|| text.get(start..end).unwrap_or_default().to_owned());
            let advance = self.thousandths(position.x_advance.into());
            word.shown.push_str(&format!("{own:04x}"));
            let pulled = self.width(glyph) - advance;
            if pulled.abs() > 0.5 {
                word.shown.push_str(&format!("> {pulled:.0} <"));
            }
            word.width += advance;
        }
        word.shown.push('>');
        word
    }

    fn width(&self, glyph: u16) -> f64 {
        self.thousandths(self.face.glyph_hor_advance(GlyphId(glyph)).unwrap_or_default().into())
    }

    fn thousandths(&self, units: f64) -> f64 {
        units * 1000.0 / f64::from(self.face.units_per_em().max(1))
    }

    /// The font as objects numbered from `first` on; the first is the font itself.
    pub(super) fn objects(&self, first: u32) -> Result<Vec<Object>, PaperError> {
        let program = subsetter::subset(self.file, 0, &self.subset).map_err(PaperError::assembly)?;
        let name = format!("{SUBSET}+{}", self.name);
        let reference = |offset: u32| Object::Reference((first + offset, 0));
        let font = dictionary! {
            "Type" => "Font", "Subtype" => "Type0", "BaseFont" => name.as_str(), "Encoding" => "Identity-H",
            "DescendantFonts" => vec![reference(1)], "ToUnicode" => reference(4),
        };
        let adobe = |text: &str| Object::String(text.as_bytes().to_vec(), StringFormat::Literal);
        let widths: Vec<Object> = self.subset.remapped_gids().map(|glyph| real(self.width(glyph))).collect();
        let descendant = dictionary! {
            "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => name.as_str(),
            "CIDSystemInfo" => dictionary! {
                "Registry" => adobe("Adobe"), "Ordering" => adobe("Identity"), "Supplement" => 0,
            },
            "FontDescriptor" => reference(2), "DW" => 0, "W" => vec![0.into(), Object::Array(widths)],
            "CIDToGIDMap" => "Identity",
        };
        let length = i64::try_from(program.len()).unwrap_or(i64::MAX);
        let file = Stream::new(
            dictionary! {"Length1" => length, "Filter" => "FlateDecode"},
            streams::deflate(&program, streams::USUAL_LEVEL),
        );
        Ok(vec![
            font.into(),
            descendant.into(),
            self.descriptor(&name, reference(3)).into(),
            file.into(),
            Stream::new(dictionary! {}, self.to_unicode().into_bytes()).into(),
        ])
    }

    fn descriptor(&self, name: &str, file: Object) -> lopdf::Dictionary {
        /// Letters beyond Latin-1 in an encoding of the file's own.
        const SYMBOLIC: i64 = 4;
        let bounds = self.face.global_bounding_box();
        let bounds = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
        let scaled = |units: i16| real(self.thousandths(units.into()));
        dictionary! {
            "Type" => "FontDescriptor", "FontName" => name, "Flags" => SYMBOLIC,
            "FontBBox" => bounds.map(scaled).to_vec(), "ItalicAngle" => 0,
            "Ascent" => scaled(self.face.ascender()), "Descent" => scaled(self.face.descender()),
            "CapHeight" => real(self.capital_height()),
            // Nobody measures stems; the formula is the one other programs use.
            "StemV" => i64::from(self.face.weight().to_number()) / 5,
            "FontFile2" => file,
        }
    }

    /// What the glyphs mean, so that the line can be searched and copied.
    fn to_unicode(&self) -> String {
        let entries: Vec<String> = self
            .letters
            .iter()
            .map(|(glyph, text)| {
                let units: String = text.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
                format!("<{glyph:04x}> <{units}>\n")
            })
            .collect();
        let sections: String = entries
            .chunks(100)
            .map(|chunk| format!("{} beginbfchar\n{}endbfchar\n", chunk.len(), chunk.concat()))
            .collect();
        format!(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n{sections}\
             endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
        )
    }
}

fn real(number: f64) -> Object {
    #[expect(clippy::cast_possible_truncation, reason = "PDF numbers of readers are single precision")]
    Object::Real(number as f32)
}
