//! The normal form of a tree: what a page of Word can carry and Markdown can say.

use std::collections::{BTreeMap, HashMap};

use super::spans::{Marks, Piece, Span, Spans, tidied};
use super::{Block, DEEPEST_HEADING, DEEPEST_LIST, MOST_COLUMNS, Table, Tree};

/// The highest number that a list begins with.
const HIGHEST_START: u64 = 99_999;

impl Tree {
    /// The tree in normal form.
    ///
    /// - Lines are tidied; what is empty is left out.
    /// - In a list stand paragraphs and lists; anything else ends it, and the numbers go on after it.
    /// - In a quote stand paragraphs; quotes side by side are one.
    /// - Lists that follow each other and read as one are one.
    /// - Footnotes are named 1, 2, 3 … in the order they are referred to, and hold paragraphs and lists.
    pub(crate) fn tidied(self) -> Self {
        let mut blocks = Vec::new();
        self.blocks.into_iter().for_each(|block| top(block, &mut blocks));
        Notes { found: self.notes, kept: BTreeMap::new(), names: HashMap::new() }.number(blocks)
    }
}

/// Adds a block at the outermost level.
fn top(block: Block, out: &mut Vec<Block>) {
    match block {
        Block::Paragraph(line) => {
            let line = tidied(line);
            if !line.is_empty() {
                out.push(Block::Paragraph(line));
            }
        }
        Block::Heading { level, line } => {
            let line = tidied(one_line(line));
            if !line.is_empty() {
                out.push(Block::Heading { level: level.clamp(1, DEEPEST_HEADING), line });
            }
        }
        Block::List { start, items } => list(start, items, out),
        Block::Quote(inner) => quote(inner, out),
        Block::Table(table) => out.extend(tidied_table(table).map(Block::Table)),
        Block::Code(text) => {
            let text = code(&text);
            if !text.trim().is_empty() {
                out.push(Block::Code(text));
            }
        }
        Block::Rule => out.push(Block::Rule),
    }
}

/// A list at the outermost level: what cannot stand in it comes between its parts.
fn list(start: Option<u64>, items: Vec<Vec<Block>>, out: &mut Vec<Block>) {
    let mut next = start;
    let mut kept: Vec<Vec<Block>> = Vec::new();
    for item in items {
        let mut inside = Vec::new();
        let mut outside = Vec::new();
        for block in item {
            // What comes after a block that ended the item can no longer belong to it.
            if outside.is_empty() { within(block, 1, &mut inside, &mut outside) } else { outside.push(block) }
        }
        if !inside.is_empty() {
            kept.push(inside);
        }
        if !outside.is_empty() {
            let count = kept.len() as u64;
            push_list(next, std::mem::take(&mut kept), out);
            next = next.map(|n| n.saturating_add(count));
            outside.into_iter().for_each(|block| top(block, out));
        }
    }
    push_list(next, kept, out);
}

/// Adds a block of an item at `depth` to the item, or to what has to stand outside.
fn within(block: Block, depth: usize, inside: &mut Vec<Block>, outside: &mut Vec<Block>) {
    match block {
        Block::Paragraph(line) => {
            let line = tidied(line);
            if !line.is_empty() {
                inside.push(Block::Paragraph(line));
            }
        }
        // Nothing can hang on an item without words of its own.
        Block::List { start, items } => {
            let mut kept = Vec::new();
            for item in items {
                let mut own = Vec::new();
                item.into_iter().for_each(|block| within(block, depth + 1, &mut own, outside));
                if !own.is_empty() {
                    kept.push(own);
                }
            }
            if inside.is_empty() || depth >= DEEPEST_LIST {
                inside.extend(kept.into_iter().flatten());
            } else {
                push_list(start, kept, inside);
            }
        }
        Block::Heading { line, .. } => within(Block::Paragraph(bold(line)), depth, inside, outside),
        other => outside.push(other),
    }
}

fn push_list(start: Option<u64>, items: Vec<Vec<Block>>, out: &mut Vec<Block>) {
    if items.is_empty() {
        return;
    }
    let start = start.map(|start| start.min(HIGHEST_START));
    if let Some(Block::List { start: first, items: before }) = out.last_mut() {
        let goes_on = match (*first, start) {
            (None, None) => true,
            (Some(first), Some(start)) => first.checked_add(before.len() as u64) == Some(start),
            _ => false,
        };
        if goes_on {
            before.extend(items);
            return;
        }
    }
    out.push(Block::List { start, items });
}

fn quote(inner: Vec<Block>, out: &mut Vec<Block>) {
    for block in inner {
        match block {
            Block::Paragraph(line) => {
                let line = tidied(line);
                if line.is_empty() {
                    continue;
                }
                match out.last_mut() {
                    Some(Block::Quote(before)) => before.push(Block::Paragraph(line)),
                    _ => out.push(Block::Quote(vec![Block::Paragraph(line)])),
                }
            }
            Block::Quote(inner) => quote(inner, out),
            Block::Heading { line, .. } => quote(vec![Block::Paragraph(bold(line))], out),
            other => top(other, out),
        }
    }
}

fn tidied_table(table: Table) -> Option<Table> {
    let columns = table.align.len().min(MOST_COLUMNS);
    let row = |cells: Vec<Spans>| -> Vec<Spans> {
        let mut cells: Vec<Spans> = cells.into_iter().map(|cell| tidied(cell_line(tidied(cell)))).collect();
        if let Some(more) = cells.get(columns..).filter(|more| !more.is_empty()) {
            // More columns than Word has: the words of the rest go into the last cell.
            let rest: Spans =
                more.iter().flat_map(|cell| [vec![Span::text(" ")], cell.clone()].concat()).collect();
            cells.truncate(columns);
            if let Some(last) = cells.last_mut() {
                last.extend(rest);
                *last = tidied(std::mem::take(last));
            }
        }
        cells.resize_with(columns, Spans::new);
        cells
    };
    let align = table.align[..columns].to_vec();
    (columns > 0).then(|| Table {
        align,
        head: row(table.head),
        rows: table.rows.into_iter().map(row).collect(),
    })
}

/// A cell of a Markdown table is one line, and cannot hold a bar after a backslash in code.
fn cell_line(cell: Spans) -> Spans {
    let mut cell = one_line(cell);
    for span in &mut cell {
        if let Piece::Code(text) = &mut span.piece
            && text.contains('|')
            && text.contains('\\')
        {
            span.piece = Piece::Text(std::mem::take(text));
        }
    }
    cell
}

fn one_line(mut line: Spans) -> Spans {
    for span in &mut line {
        if span.piece == Piece::Break {
            span.piece = Piece::Text(" ".into());
        }
    }
    line
}

fn bold(mut line: Spans) -> Spans {
    line.iter_mut().for_each(|span| span.marks.strong = true);
    line
}

/// Without empty lines at the ends, and without what XML forbids.
fn code(text: &str) -> String {
    let clean =
        |c: &char| *c == '\n' || *c == '\t' || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'));
    let text: String = text.replace("\r\n", "\n").chars().filter(clean).collect();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let first = lines.iter().position(|line| !line.is_empty()).unwrap_or(0);
    let last = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |at| at + 1);
    lines.get(first..last).unwrap_or_default().join("\n")
}

/// Gives footnotes their numbers.
struct Notes {
    found: BTreeMap<String, Vec<Block>>,
    kept: BTreeMap<String, Vec<Block>>,
    /// The new name of each old one; `None` for a footnote without words.
    names: HashMap<String, Option<String>>,
}

impl Notes {
    fn number(mut self, mut blocks: Vec<Block>) -> Tree {
        self.blocks(&mut blocks);
        Tree { blocks, notes: self.kept }
    }

    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks.iter_mut() {
            match block {
                Block::Paragraph(line) | Block::Heading { line, .. } => self.line(line),
                Block::List { items, .. } => items.iter_mut().for_each(|item| self.blocks(item)),
                Block::Quote(inner) => self.blocks(inner),
                Block::Table(Table { head, rows, .. }) => {
                    head.iter_mut().chain(rows.iter_mut().flatten()).for_each(|cell| self.line(cell));
                }
                Block::Code(_) | Block::Rule => {}
            }
        }
    }

    fn line(&mut self, line: &mut Spans) {
        let mut changed = false;
        for span in line.iter_mut() {
            let Piece::Note(name) = &mut span.piece else { continue };
            changed = true;
            if !self.names.contains_key(name) {
                let new = self.take(name);
                self.names.insert(name.clone(), new);
            }
            span.piece = match self.names.get(name).cloned().flatten() {
                Some(new) => Piece::Note(new),
                // No such footnote: the sign is kept as it was written.
                None => Piece::Text(format!("[^{name}]")),
            };
            // Marks do not show on the sign of a footnote.
            span.marks = Marks::default();
        }
        if changed {
            *line = tidied(std::mem::take(line));
        }
    }

    fn take(&mut self, name: &str) -> Option<String> {
        let mut blocks = Vec::new();
        for block in self.found.remove(name)? {
            let mut tidy = Vec::new();
            top(block, &mut tidy);
            // Word opens no footnote inside a footnote.
            for block in tidy.into_iter().filter_map(without_notes) {
                top(block, &mut blocks);
            }
        }
        let new = (self.kept.len() + 1).to_string();
        if blocks.is_empty() {
            return None;
        }
        self.kept.insert(new.clone(), blocks);
        Some(new)
    }
}

/// A block as a footnote can hold it: paragraphs and lists.
fn without_notes(block: Block) -> Option<Block> {
    let line =
        |line: Spans| tidied(line.into_iter().filter(|span| !matches!(span.piece, Piece::Note(_))).collect());
    let block = match block {
        Block::Paragraph(spans) => Block::Paragraph(line(spans)),
        Block::Heading { line: spans, .. } => Block::Paragraph(line(bold(spans))),
        Block::List { start, items } => {
            let items = items.into_iter().map(|item| item.into_iter().filter_map(without_notes).collect());
            let items: Vec<Vec<Block>> = items.filter(|item: &Vec<Block>| !item.is_empty()).collect();
            return (!items.is_empty()).then_some(Block::List { start, items });
        }
        Block::Quote(inner) => Block::Paragraph(join(
            inner.into_iter().filter_map(without_notes).filter_map(|block| match block {
                Block::Paragraph(spans) => Some(spans),
                _ => None,
            }),
        )),
        Block::Table(table) => {
            Block::Paragraph(line(join(table.head.into_iter().chain(table.rows.into_iter().flatten()))))
        }
        Block::Code(text) => Block::Paragraph(tidied(vec![Span::text(text)])),
        Block::Rule => return None,
    };
    matches!(&block, Block::Paragraph(spans) if !spans.is_empty()).then_some(block)
}

fn join(lines: impl Iterator<Item = Spans>) -> Spans {
    let mut out = Spans::new();
    for line in lines {
        if !out.is_empty() {
            out.push(Span::text(" "));
        }
        out.extend(line);
    }
    tidied(out)
}
