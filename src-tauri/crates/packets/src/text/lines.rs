//! Words and lines from where the letters stand. `pdf-extract` calls us for each letter; its own output glues words of
//! fonts without space letters and loses the line ends of rotated text.

use pdf_extract::{MediaBox, OutputDev, OutputError, Path, PathOp, Transform};

use super::{LONGEST_PAGE, batches, cut, hyphens, is_symbol_bullet};

/// Perpendicular distance that makes a new line, in letter heights.
const NEW_LINE: f64 = 0.45;
/// Perpendicular distance that leaves an empty line.
const EMPTY_LINE: f64 = 1.8;
/// Gap along the line that is a space between words.
const WORD_GAP: f64 = 0.12;

/// Where the last letter ended.
#[derive(Debug, Clone, Copy)]
struct Pen {
    x: f64,
    y: f64,
    /// Height of the letter.
    size: f64,
    /// Direction of writing, of length 1.
    direction: (f64, f64),
}

/// Gathers pages of text. A page ends at a mark of [`batches`] or at the end of the whole.
pub(crate) struct PageLines<'a> {
    text: String,
    pen: Option<Pen>,
    /// Called with the text of each page that ends at a mark.
    on_mark: &'a mut dyn FnMut(String),
}

impl<'a> PageLines<'a> {
    /// Starts with nothing; `on_mark` gets the text of each page that ends at a mark.
    pub(crate) fn new(on_mark: &'a mut dyn FnMut(String)) -> Self {
        Self { text: String::new(), pen: None, on_mark }
    }

    /// The text gathered since the last mark, words made whole.
    pub(crate) fn take(&mut self) -> String {
        self.pen = None;
        let mut text = hyphens::joined(&std::mem::take(&mut self.text));
        cut(&mut text, LONGEST_PAGE);
        text
    }

    /// Writes what lies between the last letter and this one.
    fn move_to(&mut self, x: f64, y: f64, size: f64, direction: (f64, f64), letter: &str) {
        let Some(pen) = self.pen else { return };
        let (dx, dy) = (x - pen.x, y - pen.y);
        let along = dx * pen.direction.0 + dy * pen.direction.1;
        let across = (dy * pen.direction.0 - dx * pen.direction.1).abs();
        let height = size.max(pen.size);
        let turned = pen.direction.0 * direction.0 + pen.direction.1 * direction.1 < 0.9;
        if across > NEW_LINE * height || along < -height || turned {
            self.text.push('\n');
            if across > EMPTY_LINE * height {
                self.text.push('\n');
            }
        } else if along > WORD_GAP * height && !self.text.ends_with([' ', '\n']) && !letter.starts_with(' ') {
            self.text.push(' ');
        }
    }
}

/// Bullets of symbol fonts become the ordinary one.
fn push_letter(text: &mut String, letter: &str) {
    for c in letter.chars() {
        match c {
            c if is_symbol_bullet(c) => text.push('•'),
            '\u{0}' => {}
            c => text.push(c),
        }
    }
}

impl OutputDev for PageLines<'_> {
    fn begin_page(
        &mut self,
        _: u32,
        _: &MediaBox,
        _: Option<(f64, f64, f64, f64)>,
    ) -> Result<(), OutputError> {
        self.pen = None;
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(
        &mut self,
        place: &Transform,
        width: f64,
        _spacing: f64,
        font_size: f64,
        letter: &str,
    ) -> Result<(), OutputError> {
        if self.text.len() > 2 * LONGEST_PAGE {
            return Ok(());
        }
        let (scale_x, scale_y) = (place.m11.hypot(place.m12), place.m21.hypot(place.m22));
        let size = (font_size * scale_y).abs().max(0.1);
        let direction = if scale_x > 1e-9 { (place.m11 / scale_x, place.m12 / scale_x) } else { (1.0, 0.0) };
        let (x, y) = (place.m31, place.m32);
        self.move_to(x, y, size, direction, letter);
        push_letter(&mut self.text, letter);
        let advance = width * font_size * scale_x;
        self.pen = Some(Pen { x: x + direction.0 * advance, y: y + direction.1 * advance, size, direction });
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn stroke(
        &mut self,
        _: &Transform,
        _: &pdf_extract::ColorSpace,
        _: &[f64],
        path: &Path,
    ) -> Result<(), OutputError> {
        let marked = matches!(path.ops.as_slice(), [PathOp::Rect(x, y, width, height)]
            if [*x, *y, *width, *height] == batches::MARK.map(f64::from));
        if marked {
            let text = self.take();
            (self.on_mark)(text);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sets letters of width 0.5 at a size of 10 along a direction.
    fn set(letters: &[(&str, f64, f64)], direction: (f64, f64)) -> String {
        let mut ignore = |_: String| {};
        let mut lines = PageLines::new(&mut ignore);
        for (letter, x, y) in letters {
            let place = Transform::row_major(direction.0, direction.1, -direction.1, direction.0, *x, *y);
            lines.output_character(&place, 0.5, 0.0, 10.0, letter).unwrap();
        }
        lines.take()
    }

    #[test]
    fn gaps_become_spaces_and_line_ends_in_every_direction() {
        let across = [("a", 0., 0.), ("b", 5., 0.), ("c", 12., 0.), ("d", 0., -12.), ("e", 0., -40.)];
        assert_eq!(set(&across, (1., 0.)), "ab c\nd\n\ne\n");
        let turned = across.map(|(letter, x, y)| (letter, -y, x));
        assert_eq!(set(&turned, (0., 1.)), "ab c\nd\n\ne\n", "turned by 90 degrees");
    }

    #[test]
    fn bullets_of_symbol_fonts_are_bullets() {
        assert_eq!(set(&[("\u{f0b7}", 0., 0.), ("x", 12., 0.)], (1., 0.)), "• x\n");
    }
}
