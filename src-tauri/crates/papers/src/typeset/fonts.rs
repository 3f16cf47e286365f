//! The typeface of every paper: Source Sans 3 (OFL, see `fonts/OFL.txt`), carried in the program so that a book
//! looks the same on every machine.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const FILES: [&[u8]; 5] = [
    include_bytes!("../../fonts/SourceSans3_400Regular.ttf"),
    include_bytes!("../../fonts/SourceSans3_400Regular_Italic.ttf"),
    include_bytes!("../../fonts/SourceSans3_600SemiBold.ttf"),
    include_bytes!("../../fonts/SourceSans3_700Bold.ttf"),
    include_bytes!("../../fonts/SourceSans3_700Bold_Italic.ttf"),
];

/// A style that is also used where typst does not set the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Typeface {
    Regular,
    SemiBold,
}

impl Typeface {
    /// The font's file.
    pub(crate) fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => FILES[0],
            Self::SemiBold => FILES[2],
        }
    }
}

/// The fonts and typst's index of them.
pub(super) struct Typefaces {
    pub(super) fonts: Vec<Font>,
    pub(super) book: LazyHash<FontBook>,
}

/// Parsed once for the life of the process.
pub(super) static TYPEFACES: LazyLock<Typefaces> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    Typefaces { fonts, book }
});

impl Typefaces {
    /// Whether any of the fonts has a glyph for `character`.
    pub(super) fn covers(&self, character: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_family_in_five_styles_is_carried() {
        assert_eq!(TYPEFACES.fonts.len(), FILES.len());
        assert!(TYPEFACES.fonts.iter().all(|font| font.info().family == "Source Sans 3"));
    }

    #[test]
    fn norwegian_and_sami_letters_and_our_own_signs_are_covered() {
        for character in "ÆØÅæøåÁáČčĐđŊŋŠšŦŧŽžàéèêòóôüöäßñç–—«»§•…·½²³€□№≥≤−×".chars()
        {
            assert!(TYPEFACES.covers(character), "{character}");
        }
    }
}
