//! Markdown to a tree that the template draws. The text of users reaches typst as data only: no character of it
//! can be read as typst code.

mod builder;

use std::collections::BTreeMap;

use pulldown_cmark::{Options, Parser};
use serde::Serialize;

use builder::Builder;

/// A piece of Markdown: its blocks, and the footnotes they refer to.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct Tree {
    /// What stands in the text.
    pub(crate) blocks: Vec<Block>,
    /// Footnotes by name.
    pub(crate) notes: BTreeMap<String, Vec<Block>>,
}

/// A paragraph-sized piece. `t` tells the template which.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "t", rename_all = "snake_case")]
pub(crate) enum Block {
    Paragraph { c: Vec<Inline> },
    Heading { level: u8, c: Vec<Inline> },
    Bullets { items: Vec<Vec<Block>> },
    Numbers { start: u64, items: Vec<Vec<Block>> },
    Table { align: Vec<&'static str>, head: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>> },
    Quote { c: Vec<Block> },
    Code { s: String },
    Rule,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "t", rename_all = "snake_case")]
pub(crate) enum Inline {
    Text { s: String },
    Strong { c: Vec<Inline> },
    Emphasis { c: Vec<Inline> },
    Strike { c: Vec<Inline> },
    Code { s: String },
    Link { url: String, c: Vec<Inline> },
    Note { name: String },
    Break,
}

/// Reads `markdown` that stands under a heading of `under` (1 = the case's own heading). Its headings are moved
/// down so that none skips a level: PDF/UA-1 refuses a file where one does.
pub(crate) fn read(markdown: &str, under: u8) -> Tree {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut builder = Builder::new(under);
    for event in Parser::new_ext(markdown, options) {
        builder.take(event);
    }
    builder.finish()
}

/// Addresses a reader may be sent to from a printed page. Anything else becomes plain text.
pub(crate) fn is_safe_address(url: &str) -> bool {
    let lower = url.to_ascii_lowercase();
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme))
        && lower.len() > "https://".len()
        && !url.chars().any(|c| c.is_control() || c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::builder::DEEPEST_NESTING;
    use super::*;

    fn text(s: &str) -> Inline {
        Inline::Text { s: s.to_owned() }
    }

    fn levels(markdown: &str, under: u8) -> Vec<u8> {
        read(markdown, under)
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading { level, .. } => Some(*level),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn headings_are_moved_down_and_never_skip_a_level() {
        for (markdown, under, expected) in [
            ("# a\n## b\n### c", 2, vec![3, 4, 5]),
            ("### a\n# b", 2, vec![3, 3]),
            ("# a\n#### b\n## c", 1, vec![2, 3, 3]),
            ("# a\n## b\n### c\n#### d", 4, vec![5, 6, 6, 6]),
        ] {
            assert_eq!(levels(markdown, under), expected, "{markdown:?} under {under}");
        }
    }

    #[test]
    fn what_looks_like_typst_stays_text() {
        let tree = read("#panic() $x$ `#raw`", 1);
        let expected = vec![text("#panic() $x$ "), Inline::Code { s: "#raw".into() }];
        assert_eq!(tree.blocks, vec![Block::Paragraph { c: expected }]);
    }

    #[test]
    fn html_is_shown_as_it_was_written() {
        assert_eq!(read("a <b>b</b>", 1).blocks, vec![Block::Paragraph { c: vec![text("a <b>b</b>")] }]);
    }

    #[test]
    fn tight_and_loose_lists_give_paragraphs_in_items() {
        let item = |s: &str| vec![Block::Paragraph { c: vec![text(s)] }];
        assert_eq!(read("- a\n- b", 1).blocks, vec![Block::Bullets { items: vec![item("a"), item("b")] }]);
        assert_eq!(
            read("3. a\n\n4. b", 1).blocks,
            vec![Block::Numbers { start: 3, items: vec![item("a"), item("b")] }]
        );
        let strong = Block::Paragraph { c: vec![Inline::Strong { c: vec![text("a")] }, text(" b")] };
        let nested = Block::Bullets { items: vec![vec![strong, Block::Bullets { items: vec![item("c")] }]] };
        assert_eq!(read("- **a** b\n  - c", 1).blocks, vec![nested]);
    }

    #[test]
    fn tables_keep_their_alignment_and_cells() {
        let tree = read("| a | b |\n|---|--:|\n| 1 | **2** |", 1);
        let two = vec![Inline::Strong { c: vec![text("2")] }];
        let expected = Block::Table {
            align: vec!["left", "right"],
            head: vec![vec![text("a")], vec![text("b")]],
            rows: vec![vec![vec![text("1")], two]],
        };
        assert_eq!(tree.blocks, vec![expected]);
    }

    #[test]
    fn footnotes_are_kept_by_name() {
        let tree = read("a[^1]\n\n[^1]: Note", 1);
        assert_eq!(
            tree.blocks,
            vec![Block::Paragraph { c: vec![text("a"), Inline::Note { name: "1".into() }] }]
        );
        assert_eq!(tree.notes["1"], vec![Block::Paragraph { c: vec![text("Note")] }]);
    }

    #[test]
    fn only_addresses_that_open_in_a_browser_or_a_letter_are_links() {
        for (url, safe) in [
            ("https://example.org/a?b=c", true),
            ("mailto:post@example.org", true),
            ("javascript:alert(1)", false),
            ("file:///etc/passwd", false),
            ("https://", false),
            ("//example.org", false),
        ] {
            assert_eq!(is_safe_address(url), safe, "{url}");
        }
        assert_eq!(read("[a](javascript:b)", 1).blocks, vec![Block::Paragraph { c: vec![text("a")] }]);
    }

    #[test]
    fn five_thousand_nested_quotes_are_flattened() {
        let tree = read(&format!("{} a", ">".repeat(5_000)), 1);
        fn depth(blocks: &[Block]) -> usize {
            blocks
                .iter()
                .map(|b| if let Block::Quote { c } = b { 1 + depth(c) } else { 0 })
                .max()
                .unwrap_or(0)
        }
        assert!(depth(&tree.blocks) <= DEEPEST_NESTING);
    }
}
