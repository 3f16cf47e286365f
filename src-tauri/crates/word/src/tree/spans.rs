//! Lines of spans and the form they are kept in.

/// The spans of one line or cell.
pub(crate) type Spans = Vec<Span>;

/// How words are marked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    pub(crate) strong: bool,
    pub(crate) emphasis: bool,
    pub(crate) strike: bool,
    pub(crate) link: Option<String>,
}

/// What stands in a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    Text(String),
    Code(String),
    /// A footnote, by name.
    Note(String),
    /// A new line in the same paragraph.
    Break,
}

/// A piece with its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) piece: Piece,
    pub(crate) marks: Marks,
}

impl Span {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self { piece: Piece::Text(text.into()), marks: Marks::default() }
    }

    fn is_space(&self) -> bool {
        match &self.piece {
            Piece::Text(text) => text.chars().all(char::is_whitespace),
            Piece::Break => true,
            Piece::Code(_) | Piece::Note(_) => false,
        }
    }
}

/// Adds a span, joining it to the last one when both are marked alike.
pub(crate) fn push(spans: &mut Spans, span: Span) {
    if let Some(last) = spans.last_mut().filter(|last| last.marks == span.marks) {
        match (&mut last.piece, &span.piece) {
            (Piece::Text(text), Piece::Text(more)) | (Piece::Code(text), Piece::Code(more)) => {
                text.push_str(more);
                return;
            }
            _ => {}
        }
    }
    spans.push(span);
}

/// The words alone, a break as a space, footnotes left out.
pub(crate) fn plain(spans: &[Span]) -> String {
    let mut out = String::new();
    for span in spans {
        match &span.piece {
            Piece::Text(text) | Piece::Code(text) => out.push_str(text),
            Piece::Break => out.push(' '),
            Piece::Note(_) => {}
        }
    }
    out.trim().to_owned()
}

/// A line in normal form: no sign that XML or a line cannot hold, no space at its ends or around a break, and space
/// marked as the words on both sides of it are.
pub(crate) fn tidied(spans: Spans) -> Spans {
    let pieces = trimmed(split_at_spaces(spans));
    let mut out = Spans::new();
    for span in mark_spaces(pieces) {
        if span.marks.link.is_some() && out.last().is_some_and(|last| matches!(last.piece, Piece::Note(_))) {
            // Markdown takes brackets right after a footnote's for a part of them.
            out.push(Span::text(" "));
        }
        push(&mut out, span);
    }
    out
}

/// Words and the spaces between them as spans of their own.
fn split_at_spaces(spans: Spans) -> Spans {
    let mut out = Spans::new();
    for Span { piece, marks } in spans {
        match piece {
            Piece::Text(text) => {
                let text = cleaned(&text);
                for part in text.split_inclusive(char::is_whitespace) {
                    let word = part.trim_end_matches(char::is_whitespace);
                    for piece in [word, &part[word.len()..]] {
                        if !piece.is_empty() {
                            out.push(Span { piece: Piece::Text(piece.to_owned()), marks: marks.clone() });
                        }
                    }
                }
            }
            Piece::Code(text) => {
                let text = cleaned(&text);
                let text = text.trim();
                if !text.is_empty() {
                    out.push(Span { piece: Piece::Code(text.to_owned()), marks });
                }
            }
            piece => out.push(Span { piece, marks }),
        }
    }
    out
}

/// Without spaces and breaks at the ends, and without spaces around a break. The spans are words or spaces.
fn trimmed(spans: Spans) -> Spans {
    let mut out = Spans::new();
    for span in spans {
        let after_break = out.last().is_none_or(|last: &Span| last.piece == Piece::Break);
        match span.piece {
            Piece::Break => {
                drop_spaces(&mut out);
                if out.last().is_some_and(|last| last.piece != Piece::Break) {
                    out.push(span);
                }
            }
            _ if after_break && span.is_space() => {}
            _ => out.push(span),
        }
    }
    while out.last().is_some_and(Span::is_space) {
        out.pop();
    }
    out
}

fn drop_spaces(spans: &mut Spans) {
    while spans.last().is_some_and(|last| last.piece != Piece::Break && last.is_space()) {
        spans.pop();
    }
}

/// Marks each space as the words on both sides of it are marked alike. A link holds a space only where it did before: two
/// links are two.
fn mark_spaces(mut spans: Spans) -> Spans {
    let mut before = Marks::default();
    let mut at = 0;
    while at < spans.len() {
        if !spans[at].is_space() {
            before.clone_from(&spans[at].marks);
            at += 1;
            continue;
        }
        let end = spans[at..].iter().position(|span| !span.is_space()).map_or(spans.len(), |n| at + n);
        let after = spans.get(end).map(|span| span.marks.clone()).unwrap_or_default();
        let in_link =
            before.link == after.link && spans[at..end].iter().all(|span| span.marks.link == after.link);
        let marks = Marks {
            strong: before.strong && after.strong,
            emphasis: before.emphasis && after.emphasis,
            strike: before.strike && after.strike,
            link: after.link.filter(|_| in_link),
        };
        spans[at..end].iter_mut().for_each(|span| span.marks.clone_from(&marks));
        at = end;
    }
    spans
}

/// Without what XML 1.0 forbids; every kind of line end and tab a space.
fn cleaned(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
            '\u{fffe}' | '\u{ffff}' => None,
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strong(text: &str) -> Span {
        Span { piece: Piece::Text(text.into()), marks: Marks { strong: true, ..Marks::default() } }
    }

    #[test]
    fn words_that_word_keeps_in_pieces_become_one() {
        let line = tidied(vec![Span::text("Sam"), Span::text("ar"), Span::text("beid ")]);
        assert_eq!(line, [Span::text("Samarbeid")]);
    }

    #[test]
    fn space_is_marked_only_between_marked_words() {
        let line = tidied(vec![Span::text("a"), strong(" b c "), Span::text("d")]);
        assert_eq!(line, [Span::text("a "), strong("b c"), Span::text(" d")]);
        assert_eq!(tidied(vec![strong("a"), Span::text(" "), strong("b")]), [strong("a b")]);
    }

    #[test]
    fn breaks_stand_between_words_only() {
        let a_break = || Span { piece: Piece::Break, marks: Marks::default() };
        let line =
            tidied(vec![a_break(), Span::text("a "), a_break(), a_break(), Span::text(" b"), a_break()]);
        assert_eq!(line, [Span::text("a"), a_break(), Span::text("b")]);
    }

    #[test]
    fn what_xml_forbids_is_left_out() {
        assert_eq!(tidied(vec![Span::text("a\u{1}b\u{ffff}\tc")]), [Span::text("ab c")]);
    }
}
