//! From the events of the Markdown parser to the tree.

use std::collections::BTreeMap;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use crate::tree::{Block, Marks, Piece, Side, Span, Spans, Table, Tree, is_safe_address, push};

/// Containers nested deeper than this are read at this depth: nobody reads them, and what comes after recurses.
const DEEPEST_NESTING: usize = 24;

/// A container that is open while its parts come in.
enum Open {
    Blocks(Vec<Block>),
    Line(Spans),
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    Table(Table),
    Row(Vec<Spans>),
    Code(String),
}

/// How often each mark is open.
#[derive(Default)]
struct Depths {
    strong: usize,
    emphasis: usize,
    strike: usize,
    links: Vec<Option<String>>,
}

/// Takes events one by one and keeps the containers that are open.
pub(super) struct Builder {
    open: Vec<Open>,
    depths: Depths,
    notes: BTreeMap<String, Vec<Block>>,
    note_names: Vec<String>,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            open: vec![Open::Blocks(Vec::new())],
            depths: Depths::default(),
            notes: BTreeMap::new(),
            note_names: Vec::new(),
        }
    }

    pub(super) fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(s) | Event::InlineMath(s) | Event::DisplayMath(s) => self.text(&s),
            Event::Html(s) | Event::InlineHtml(s) => self.text(&s),
            Event::Code(s) => self.piece(Piece::Code(s.into_string())),
            Event::FootnoteReference(name) => self.piece(Piece::Note(name.into_string())),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.piece(Piece::Break),
            Event::Rule => self.block(Block::Rule),
            Event::TaskListMarker(done) => self.text(if done { "[x] " } else { "[ ] " }),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.depths.strong += 1,
            Tag::Emphasis => self.depths.emphasis += 1,
            Tag::Strikethrough => self.depths.strike += 1,
            Tag::Link { dest_url, .. } => {
                self.depths.links.push(is_safe_address(&dest_url).then(|| dest_url.into_string()));
            }
            Tag::Image { .. } | Tag::Superscript | Tag::Subscript => {}
            block => {
                self.close_line();
                self.start_block(block);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>) {
        self.open.push(match tag {
            Tag::BlockQuote(_) | Tag::Item | Tag::DefinitionList | Tag::DefinitionListDefinition => {
                Open::Blocks(Vec::new())
            }
            Tag::FootnoteDefinition(name) => {
                self.note_names.push(name.into_string());
                Open::Blocks(Vec::new())
            }
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => Open::Code(String::new()),
            Tag::List(start) => Open::List { start, items: Vec::new() },
            Tag::Table(align) => Open::Table(Table {
                align: align.into_iter().map(side).collect(),
                head: Vec::new(),
                rows: Vec::new(),
            }),
            Tag::TableHead | Tag::TableRow => Open::Row(Vec::new()),
            _ => Open::Line(Spans::new()),
        });
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.depths.strong = self.depths.strong.saturating_sub(1),
            TagEnd::Emphasis => self.depths.emphasis = self.depths.emphasis.saturating_sub(1),
            TagEnd::Strikethrough => self.depths.strike = self.depths.strike.saturating_sub(1),
            TagEnd::Link => drop(self.depths.links.pop()),
            TagEnd::Image | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::Item
            | TagEnd::BlockQuote(_)
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionListDefinition => {
                self.close_line();
                self.end_block(tag);
            }
            _ => self.end_block(tag),
        }
    }

    fn end_block(&mut self, tag: TagEnd) {
        let Some(open) = self.open.pop() else { return };
        match (tag, open) {
            (TagEnd::Heading(level), Open::Line(line)) => {
                self.block(Block::Heading { level: level as u8, line });
            }
            (TagEnd::TableCell, Open::Line(line)) => {
                if let Some(Open::Row(cells)) = self.open.last_mut() {
                    cells.push(line);
                }
            }
            (_, Open::Line(line)) => self.block(Block::Paragraph(line)),
            (TagEnd::TableHead, Open::Row(cells)) => {
                if let Some(Open::Table(table)) = self.open.last_mut() {
                    table.head = cells;
                }
            }
            (_, Open::Row(cells)) => {
                if let Some(Open::Table(table)) = self.open.last_mut() {
                    table.rows.push(cells);
                }
            }
            (_, Open::Table(table)) => self.block(Block::Table(table)),
            (_, Open::List { start, items }) if self.open.len() <= DEEPEST_NESTING => {
                self.block(Block::List { start, items });
            }
            (_, Open::List { items, .. }) => {
                items.into_iter().flatten().for_each(|block| self.block(block));
            }
            (_, Open::Code(text)) => self.block(Block::Code(text)),
            (TagEnd::Item, Open::Blocks(blocks)) => {
                if let Some(Open::List { items, .. }) = self.open.last_mut() {
                    items.push(blocks);
                }
            }
            (TagEnd::FootnoteDefinition, Open::Blocks(blocks)) => {
                if let Some(name) = self.note_names.pop() {
                    self.notes.entry(name).or_insert(blocks);
                }
            }
            (TagEnd::BlockQuote(_), Open::Blocks(blocks)) if self.open.len() <= DEEPEST_NESTING => {
                self.block(Block::Quote(blocks));
            }
            (_, Open::Blocks(blocks)) => blocks.into_iter().for_each(|block| self.block(block)),
        }
    }

    fn text(&mut self, s: &str) {
        match self.open.last_mut() {
            Some(Open::Code(code)) => code.push_str(s),
            _ => self.piece(Piece::Text(s.to_owned())),
        }
    }

    /// Adds to the open line; a tight list item has none until its first word comes.
    fn piece(&mut self, piece: Piece) {
        let marks = Marks {
            strong: self.depths.strong > 0,
            emphasis: self.depths.emphasis > 0,
            strike: self.depths.strike > 0,
            link: self.depths.links.last().cloned().flatten(),
        };
        let span = Span { piece, marks };
        match self.open.last_mut() {
            Some(Open::Line(line)) => push(line, span),
            _ => self.open.push(Open::Line(vec![span])),
        }
    }

    fn block(&mut self, part: Block) {
        self.close_line();
        if let Some(Open::Blocks(blocks)) = self.open.last_mut() {
            blocks.push(part);
        }
    }

    /// Ends the line that [`Builder::piece`] opened by itself.
    fn close_line(&mut self) {
        let [.., Open::Blocks(_), Open::Line(_)] = self.open.as_slice() else { return };
        if let Some(Open::Line(line)) = self.open.pop()
            && let Some(Open::Blocks(blocks)) = self.open.last_mut()
        {
            blocks.push(Block::Paragraph(line));
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

fn side(alignment: Alignment) -> Side {
    match alignment {
        Alignment::Right => Side::Right,
        Alignment::Center => Side::Center,
        Alignment::None | Alignment::Left => Side::Left,
    }
}
