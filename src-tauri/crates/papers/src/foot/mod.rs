//! The foot of pages that typst does not set: which annex this is, and «Side n av N». It stands on white, so that it
//! can be read whatever the page has there.

mod face;

use lopdf::Object;

use crate::report::PaperError;
use crate::typeset::{Typeface, shown_text};
use face::Face;

/// Below this width, in points, a page has room for its number only: the size of a card.
const NARROW: f64 = 240.0;
/// Points in a centimetre.
const CENTIMETRE: f64 = 72.0 / 2.54;
/// Between the text and the edge of the white, in points: at the sides, above and below.
const MARGIN: (f64, f64) = (3.0, 2.0);
/// `muted` of the templates.
const INK: &str = "0.294 0.337 0.38 rg";
/// The names of the fonts among a page's resources.
pub(crate) const FONT_NAMES: [&str; 2] = ["AnnexFoot", "AnnexFootBold"];

/// Makes feet, and the fonts they need.
pub(crate) struct Feet {
    about: Face,
    number: Face,
}

/// The fonts of the feet as objects.
pub(crate) struct FootFonts {
    /// Numbered from 1.
    pub(crate) objects: Vec<Object>,
    /// Which of them are the fonts, in the order of [`FONT_NAMES`].
    pub(crate) fonts: [u32; 2],
}

impl Feet {
    pub(crate) fn new() -> Self {
        Self { about: Face::new(Typeface::Regular), number: Face::new(Typeface::SemiBold) }
    }

    /// Content that stamps a foot on a page of this size: `about` before `number`, where there is room for it.
    pub(crate) fn stamp(&mut self, (width, _): (f64, f64), about: &str, number: &str) -> String {
        let is_narrow = width < NARROW;
        let (size, from_right, from_below) =
            if is_narrow { (5.0, 0.0, 0.0) } else { (8.0, 0.7 * CENTIMETRE, 0.45 * CENTIMETRE) };
        let points = |thousandths: f64| thousandths * size / 1000.0;
        let (number, number_width) = self.number.show(&shown_text(number));
        let mut text = format!("/{} {size} Tf {number} TJ", FONT_NAMES[1]);
        let mut text_width = points(number_width);
        if !is_narrow {
            let (about, about_width) = self.about.show(&shown_text(about));
            let whole = text_width + points(about_width) + size;
            if whole + 2.0 * (MARGIN.0 + from_right) <= width {
                // The gap is as wide as the letters are high.
                text = format!("/{} {size} Tf {about} TJ [-1000] TJ {text}", FONT_NAMES[0]);
                text_width = whole;
            }
        }
        let right = width - from_right;
        let left = right - text_width - 2.0 * MARGIN.0;
        let height = points(self.number.capital_height()) + 2.0 * MARGIN.1;
        format!(
            "q 1 1 1 rg {left:.3} {from_below:.3} {:.3} {height:.3} re f {INK} BT {:.3} {:.3} Td {text} ET Q\n",
            right - left,
            left + MARGIN.0,
            from_below + MARGIN.1,
        )
    }

    /// The fonts with what the feet made so far use of them.
    pub(crate) fn fonts(&self) -> Result<FootFonts, PaperError> {
        let mut objects = self.about.objects(1)?;
        let second = 1 + u32::try_from(objects.len()).map_err(PaperError::assembly)?;
        objects.extend(self.number.objects(second)?);
        Ok(FootFonts { objects, fonts: [1, second] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A4: (f64, f64) = (595.0, 842.0);

    #[test]
    fn a_card_has_room_for_its_number_only() {
        let mut feet = Feet::new();
        assert!(feet.stamp(A4, "Vedlegg 1", "Side 2 av 9").contains("/AnnexFoot "));
        assert!(!feet.stamp((200.0, 120.0), "Vedlegg 1", "Side 2 av 9").contains("/AnnexFoot "));
    }

    #[test]
    fn a_line_that_is_wider_than_the_page_gives_way_to_the_number() {
        let foot = Feet::new().stamp(A4, &"En svært lang betegnelse ".repeat(20), "Side 2 av 9");
        assert!(!foot.contains("/AnnexFoot ") && foot.contains("/AnnexFootBold 8 Tf"), "{foot}");
    }

    #[test]
    fn only_the_letters_that_are_used_are_carried() {
        let mut feet = Feet::new();
        feet.stamp(A4, "Vedlegg 1", "Side 2 av 9");
        let size = |fonts: &FootFonts| -> usize {
            fonts.objects.iter().filter_map(|o| Some(o.as_stream().ok()?.content.len())).sum()
        };
        let few = feet.fonts().unwrap();
        let programs = few.objects.iter().filter(|o| o.as_stream().is_ok_and(|s| s.dict.has(b"Length1")));
        assert_eq!(programs.count(), 2);
        assert!(size(&few) < 20_000, "{}", size(&few));
        feet.stamp(A4, "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ", "Side 10 av 9");
        assert!(size(&feet.fonts().unwrap()) > size(&few));
    }
}
