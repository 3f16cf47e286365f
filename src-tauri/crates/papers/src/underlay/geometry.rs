//! Rectangles and transformations of a page, in points (1/72 inch), y upwards as PDF has it.

use lopdf::{Document, Object};

/// The largest side of a page: 200 inches, the limit of PDF 1.7 readers.
const LARGEST_SIDE: f64 = 14_400.0;
/// ISO 216 A4, for pages that do not say.
pub(crate) const A4: Rect = Rect { left: 0.0, bottom: 0.0, right: 595.276, top: 841.89 };

/// An upright rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) bottom: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
}

impl Rect {
    /// The smallest rectangle around some points.
    pub(crate) fn around(points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let start = Self {
            left: f64::INFINITY,
            bottom: f64::INFINITY,
            right: f64::NEG_INFINITY,
            top: f64::NEG_INFINITY,
        };
        points.into_iter().fold(start, |rect, (x, y)| Self {
            left: rect.left.min(x),
            bottom: rect.bottom.min(y),
            right: rect.right.max(x),
            top: rect.top.max(y),
        })
    }

    /// Four numbers in any order of corners, references allowed.
    pub(crate) fn read(document: &Document, object: &Object) -> Option<Self> {
        let numbers = read_numbers(document, object)?;
        let [x0, y0, x1, y1] = numbers.get(..4)?.try_into().ok()?;
        Some(Self::around([(x0, y0), (x1, y1)]))
    }

    /// What both have in common, if it has any area.
    pub(crate) fn within(self, other: Self) -> Option<Self> {
        let common = Self {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        };
        (common.width() > 0.0 && common.height() > 0.0).then_some(common)
    }

    /// Whether a page of this size can be shown.
    pub(crate) fn is_printable(self) -> bool {
        let fits = |side: f64| side.is_finite() && (3.0..=LARGEST_SIDE).contains(&side);
        fits(self.width()) && fits(self.height())
    }

    pub(crate) fn width(self) -> f64 {
        self.right - self.left
    }

    pub(crate) fn height(self) -> f64 {
        self.top - self.bottom
    }

    pub(crate) fn corners(self) -> [(f64, f64); 4] {
        [(self.left, self.bottom), (self.right, self.bottom), (self.right, self.top), (self.left, self.top)]
    }

    /// As a PDF array.
    pub(crate) fn write(self) -> Object {
        write_numbers([self.left, self.bottom, self.right, self.top])
    }
}

/// An affine transformation, the six numbers of a PDF matrix.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Transform(pub(crate) [f64; 6]);

impl Transform {
    pub(crate) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// This one first, then `next`.
    pub(crate) fn then(self, next: Self) -> Self {
        let ([a, b, c, d, e, f], [g, h, i, j, k, l]) = (self.0, next.0);
        Self([
            a * g + b * i,
            a * h + b * j,
            c * g + d * i,
            c * h + d * j,
            e * g + f * i + k,
            e * h + f * j + l,
        ])
    }

    pub(crate) fn point(self, (x, y): (f64, f64)) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    pub(crate) fn rect(self, rect: Rect) -> Rect {
        Rect::around(rect.corners().map(|corner| self.point(corner)))
    }

    /// Turned and scaled alike, but not moved.
    pub(crate) fn without_shift(self) -> Self {
        let [a, b, c, d, ..] = self.0;
        Self([a, b, c, d, 0.0, 0.0])
    }

    /// The one that moves and stretches `from` onto `to`. A side without length is only moved.
    pub(crate) fn onto(from: Rect, to: Rect) -> Self {
        let scale = |from: f64, to: f64| if from > f64::EPSILON { to / from } else { 1.0 };
        let (sx, sy) = (scale(from.width(), to.width()), scale(from.height(), to.height()));
        Self([sx, 0.0, 0.0, sy, to.left - from.left * sx, to.bottom - from.bottom * sy])
    }

    /// From a PDF array; [`Transform::IDENTITY`] where it is not one.
    pub(crate) fn read(document: &Document, object: Option<&Object>) -> Self {
        object
            .and_then(|object| read_numbers(document, object))
            .and_then(|numbers| numbers.get(..6)?.try_into().ok())
            .map_or(Self::IDENTITY, Self)
    }

    /// As a PDF array.
    pub(crate) fn write(self) -> Object {
        write_numbers(self.0)
    }

    /// As the operands of `cm`.
    pub(crate) fn operands(self) -> String {
        self.0.map(|n| format!("{:.5}", clean(n))).join(" ")
    }
}

/// Numbers from an array, references allowed; none if any is not a number.
pub(crate) fn read_numbers(document: &Document, object: &Object) -> Option<Vec<f64>> {
    let array = document.dereference(object).ok()?.1.as_array().ok()?;
    let number = |item: &Object| document.dereference(item).ok()?.1.as_float().ok().map(f64::from);
    array
        .iter()
        .map(number)
        .collect::<Option<Vec<f64>>>()
        .filter(|numbers| numbers.iter().all(|n| n.is_finite()))
}

/// Numbers as a PDF array.
pub(crate) fn write_numbers(numbers: impl IntoIterator<Item = f64>) -> Object {
    #[expect(clippy::cast_possible_truncation, reason = "PDF numbers of readers are single precision")]
    let real = |n: f64| Object::Real(clean(n) as f32);
    Object::Array(numbers.into_iter().map(real).collect())
}

/// A minus in front of zero is legal and ugly.
fn clean(n: f64) -> f64 {
    if n == 0.0 { 0.0 } else { n }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transformations_are_applied_in_the_order_they_are_written() {
        let turn = Transform([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]);
        let shift = Transform([1.0, 0.0, 0.0, 1.0, 10.0, 20.0]);
        assert_eq!(turn.then(shift).point((1.0, 0.0)), (10.0, 21.0));
        assert_eq!(shift.then(turn).point((1.0, 0.0)), (-20.0, 11.0));
    }

    #[test]
    fn a_rectangle_is_laid_onto_another() {
        let from = Rect { left: 10.0, bottom: 10.0, right: 20.0, top: 30.0 };
        let to = Rect { left: 0.0, bottom: 5.0, right: 100.0, top: 25.0 };
        assert_eq!(Transform::onto(from, to).rect(from), to);
    }
}
