//! From the events of the Markdown parser to the tree.

use std::collections::BTreeMap;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::{Block, Inline, Tree, is_safe_address};

/// The deepest heading PDF/UA-1 knows.
const DEEPEST_HEADING: u8 = 6;
/// Lists and quotes nested deeper than this are shown at this depth: nobody reads them, and layout recurses.
pub(super) const DEEPEST_NESTING: usize = 24;

/// A container that is open while its parts come in.
enum Open {
    Blocks(Vec<Block>),
    Inlines(Vec<Inline>),
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    Table { align: Vec<&'static str>, head: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>> },
    Row(Vec<Vec<Inline>>),
    Code(String),
}

/// Takes events one by one and keeps the containers that are open.
pub(super) struct Builder {
    open: Vec<Open>,
    under: u8,
    last_heading: u8,
    notes: BTreeMap<String, Vec<Block>>,
    links: Vec<String>,
    headings: Vec<u8>,
    note_names: Vec<String>,
}

impl Builder {
    pub(super) fn new(under: u8) -> Self {
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

    pub(super) fn take(&mut self, event: Event<'_>) {
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
        let [.., Open::Blocks(_), Open::Inlines(_)] = self.open.as_slice() else { return };
        if let Some(Open::Inlines(c)) = self.open.pop()
            && let Some(Open::Blocks(blocks)) = self.open.last_mut()
        {
            blocks.push(Block::Paragraph { c });
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

    pub(super) fn finish(mut self) -> Tree {
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
