//! Markdown to a tree that the template draws. The text of users reaches typst as data only: no character of it
//! can be read as typst code.

use std::collections::BTreeMap;

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};
use serde::Serialize;

/// The deepest heading PDF/UA-1 knows.
const DEEPEST_HEADING: u8 = 6;
/// Lists and quotes nested deeper than this are shown at this depth: nobody reads them, and layout recurses.
const DEEPEST_NESTING: usize = 24;

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

/// A container that is open while its parts come in.
enum Open {
    Blocks(Vec<Block>),
    Inlines(Vec<Inline>),
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    Table { align: Vec<&'static str>, head: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>> },
    Row(Vec<Vec<Inline>>),
    Code(String),
}

struct Builder {
    open: Vec<Open>,
    under: u8,
    last_heading: u8,
    notes: BTreeMap<String, Vec<Block>>,
    links: Vec<String>,
    headings: Vec<u8>,
    note_names: Vec<String>,
}

impl Builder {
    fn new(under: u8) -> Self {
        Self {
            open: vec![Open::Blocks(Vec::new())],
            under,
            last_heading: under,
            notes: BTreeMap::new(),
            links: Vec::new(),
            headings: Vec::new(),
            note_names: Vec::new(),
        }
    }

    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(s) | Event::InlineMath(s) | Event::DisplayMath(s) => self.text(&s),
            Event::Html(s) | Event::InlineHtml(s) => self.text(&s),
            Event::Code(s) => self.inline(Inline::Code { s: s.into_string() }),
            Event::FootnoteReference(name) => self.inline(Inline::Note { name: name.into_string() }),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.inline(Inline::Break),
            Event::Rule => self.block(Block::Rule),
            Event::TaskListMarker(done) => self.text(if done { "[x] " } else { "[ ] " }),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        self.close_loose_line(&tag);
        match tag {
            Tag::Paragraph | Tag::TableCell | Tag::Emphasis | Tag::Strong | Tag::Strikethrough => {
                self.push_inlines()
            }
            Tag::Superscript | Tag::Subscript | Tag::HtmlBlock | Tag::Image { .. } => self.push_inlines(),
            Tag::DefinitionListTitle => self.push_inlines(),
            Tag::Heading { level, .. } => {
                self.headings.push(level as u8);
                self.push_inlines();
            }
            Tag::Link { dest_url, .. } => {
                self.links.push(dest_url.into_string());
                self.push_inlines();
            }
            Tag::BlockQuote(_) | Tag::Item | Tag::DefinitionList | Tag::DefinitionListDefinition => {
                self.open.push(Open::Blocks(Vec::new()));
            }
            Tag::FootnoteDefinition(name) => {
                self.note_names.push(name.into_string());
                self.open.push(Open::Blocks(Vec::new()));
            }
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => self.open.push(Open::Code(String::new())),
            Tag::List(start) => self.open.push(Open::List { start, items: Vec::new() }),
            Tag::Table(align) => {
                let align = align.into_iter().map(side).collect();
                self.open.push(Open::Table { align, head: Vec::new(), rows: Vec::new() });
            }
            Tag::TableHead | Tag::TableRow => self.open.push(Open::Row(Vec::new())),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Item
            | TagEnd::BlockQuote(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionListDefinition => {
                self.close_line();
            }
            _ => {}
        }
        let Some(open) = self.open.pop() else { return };
        match (tag, open) {
            (TagEnd::Paragraph | TagEnd::HtmlBlock | TagEnd::DefinitionListTitle, Open::Inlines(c)) => {
                self.block(Block::Paragraph { c });
            }
            (TagEnd::Heading(_), Open::Inlines(c)) => {
                let level = self.next_heading();
                self.block(Block::Heading { level, c });
            }
            (TagEnd::Emphasis, Open::Inlines(c)) => self.inline(Inline::Emphasis { c }),
            (TagEnd::Strong, Open::Inlines(c)) => self.inline(Inline::Strong { c }),
            (TagEnd::Strikethrough, Open::Inlines(c)) => self.inline(Inline::Strike { c }),
            (TagEnd::Link, Open::Inlines(c)) => self.end_link(c),
            // Pictures stand in annexes; of one in the text its description is kept.
            (TagEnd::Image | TagEnd::Superscript | TagEnd::Subscript, Open::Inlines(c)) => {
                c.into_iter().for_each(|part| self.inline(part));
            }
            (TagEnd::TableCell, Open::Inlines(c)) => self.end_cell(c),
            (TagEnd::TableHead | TagEnd::TableRow, Open::Row(cells)) => {
                self.end_row(tag == TagEnd::TableHead, cells)
            }
            (TagEnd::Table, Open::Table { align, head, rows }) => {
                self.block(Block::Table { align, head, rows })
            }
            (TagEnd::List(_), Open::List { start: Some(start), items }) => {
                self.block(Block::Numbers { start, items })
            }
            (TagEnd::List(_), Open::List { start: None, items }) => self.block(Block::Bullets { items }),
            (TagEnd::Item, Open::Blocks(c)) => self.end_item(c),
            (TagEnd::BlockQuote(_), Open::Blocks(c)) => self.end_quote(c),
            (TagEnd::FootnoteDefinition, Open::Blocks(c)) => {
                if let Some(name) = self.note_names.pop() {
                    self.notes.insert(name, c);
                }
            }
            (TagEnd::CodeBlock | TagEnd::MetadataBlock(_), Open::Code(s)) => self.block(Block::Code { s }),
            (_, Open::Blocks(c)) => c.into_iter().for_each(|part| self.block(part)),
            (_, other) => self.open.push(other),
        }
    }

    fn end_link(&mut self, c: Vec<Inline>) {
        let url = self.links.pop().unwrap_or_default();
        if is_safe_address(&url) {
            self.inline(Inline::Link { url, c });
        } else {
            c.into_iter().for_each(|part| self.inline(part));
        }
    }

    fn end_cell(&mut self, c: Vec<Inline>) {
        if let Some(Open::Row(cells)) = self.open.last_mut() {
            cells.push(c);
        }
    }

    fn end_row(&mut self, is_head: bool, cells: Vec<Vec<Inline>>) {
        if let Some(Open::Table { head, rows, .. }) = self.open.last_mut() {
            if is_head { *head = cells } else { rows.push(cells) }
        }
    }

    fn end_item(&mut self, blocks: Vec<Block>) {
        if let Some(Open::List { items, .. }) = self.open.last_mut() {
            items.push(blocks);
        }
    }

    fn end_quote(&mut self, c: Vec<Block>) {
        if self.open.len() > DEEPEST_NESTING {
            c.into_iter().for_each(|part| self.block(part));
        } else {
            self.block(Block::Quote { c });
        }
    }

    /// One step down from the heading before at most, and never up to the heading the text stands under.
    fn next_heading(&mut self) -> u8 {
        let wanted = self.under.saturating_add(self.headings.pop().unwrap_or(1));
        self.last_heading = wanted.min(self.last_heading + 1).min(DEEPEST_HEADING);
        self.last_heading
    }

    fn push_inlines(&mut self) {
        self.open.push(Open::Inlines(Vec::new()));
    }

    fn text(&mut self, s: &str) {
        match self.open.last_mut() {
            Some(Open::Code(code)) => code.push_str(s),
            Some(Open::Inlines(line)) => match line.last_mut() {
                Some(Inline::Text { s: before }) => before.push_str(s),
                _ => line.push(Inline::Text { s: s.to_owned() }),
            },
            _ => self.inline(Inline::Text { s: s.to_owned() }),
        }
    }

    /// Adds to the open line; a tight list item has none until its first word comes.
    fn inline(&mut self, part: Inline) {
        match self.open.last_mut() {
            Some(Open::Inlines(line)) => line.push(part),
            _ => self.open.push(Open::Inlines(vec![part])),
        }
    }

    fn block(&mut self, part: Block) {
        self.close_line();
        if let Some(Open::Blocks(blocks)) = self.open.last_mut() {
            blocks.push(part);
        }
    }

    /// Ends the line that [`Builder::inline`] opened by itself.
    fn close_line(&mut self) {
        if matches!(self.open.last(), Some(Open::Inlines(_)))
            && matches!(self.open.iter().rev().nth(1), Some(Open::Blocks(_)))
            && let Some(Open::Inlines(c)) = self.open.pop()
        {
            if let Some(Open::Blocks(blocks)) = self.open.last_mut() {
                blocks.push(Block::Paragraph { c });
            }
        }
    }

    fn close_loose_line(&mut self, tag: &Tag<'_>) {
        let within_line = matches!(
            tag,
            Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Superscript
                | Tag::Subscript
                | Tag::Link { .. }
                | Tag::Image { .. }
        );
        if within_line {
            if matches!(self.open.last(), Some(Open::Blocks(_))) {
                self.push_inlines();
            }
        } else {
            self.close_line();
        }
    }

    fn finish(mut self) -> Tree {
        self.close_line();
        let blocks = match self.open.into_iter().next() {
            Some(Open::Blocks(blocks)) => blocks,
            _ => Vec::new(),
        };
        Tree { blocks, notes: self.notes }
    }
}

fn side(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Right => "right",
        Alignment::Center => "center",
        Alignment::None | Alignment::Left => "left",
    }
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
