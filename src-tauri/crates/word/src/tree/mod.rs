//! The tree that both directions share: blocks of spans.
//!
//! A line is a flat row of spans with marks, as Word has it, and not a nest, as Markdown has it. Two lines are alike when
//! they look alike.

mod spans;
mod tidy;

use std::collections::BTreeMap;

pub(crate) use spans::{Marks, Piece, Span, Spans, plain, push, tidied};

/// Lists deeper than this are shown at this depth: Word has nine levels.
pub(crate) const DEEPEST_LIST: usize = 9;
/// The deepest heading that is told apart.
pub(crate) const DEEPEST_HEADING: u8 = 6;
/// Word's own limit on the columns of a table.
pub(crate) const MOST_COLUMNS: usize = 63;

/// Bytes of an address that browsers agree on.
const LONGEST_ADDRESS: usize = 2_000;

/// A text: its blocks, and the footnotes they refer to, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tree {
    pub(crate) blocks: Vec<Block>,
    pub(crate) notes: BTreeMap<String, Vec<Block>>,
}

/// A piece that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    Paragraph(Spans),
    Heading {
        level: u8,
        line: Spans,
    },
    /// `start` is the first number; `None` for bullets. In normal form an item is paragraphs and lists.
    List {
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    Table(Table),
    /// In normal form paragraphs alone.
    Quote(Vec<Block>),
    /// Lines that are kept as they are.
    Code(String),
    Rule,
}

/// A table: in normal form every row has as many cells as `align` has sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Table {
    pub(crate) align: Vec<Side>,
    pub(crate) head: Vec<Spans>,
    pub(crate) rows: Vec<Vec<Spans>>,
}

/// Which side the words of a column keep to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Side {
    #[default]
    Left,
    Center,
    Right,
}

/// Addresses that a link may lead to. Anything else becomes plain text.
pub(crate) fn is_safe_address(url: &str) -> bool {
    let starts =
        |scheme: &str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| starts(scheme))
        && ("https://".len() + 1..=LONGEST_ADDRESS).contains(&url.len())
        && !url.chars().any(|c| c.is_control() || c.is_whitespace())
}
