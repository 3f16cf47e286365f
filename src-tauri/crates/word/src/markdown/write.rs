//! The tree as Markdown.

use super::escape::longest_run;
use super::line::line;
use crate::tree::{Block, Side, Span, Table, Tree};

/// Writes a tree that is in normal form.
pub(crate) fn write(tree: &Tree) -> String {
    let mut parts = Vec::new();
    if !tree.blocks.is_empty() {
        parts.push(blocks(&tree.blocks, "\n\n"));
    }
    let mut notes: Vec<_> = tree.notes.iter().collect();
    // By number: as text, 10 comes before 2.
    notes.sort_by_key(|(name, _)| (name.len(), name.as_str()));
    for (name, note) in notes {
        parts.push(indented(&format!("[^{name}]: "), &blocks(note, "\n\n"), "    "));
    }
    parts.join("\n\n")
}

fn blocks(all: &[Block], between: &str) -> String {
    let mut out = String::new();
    let mut other_sign = false;
    for (at, block) in all.iter().enumerate() {
        if at > 0 {
            out.push_str(between);
        }
        // Lists side by side are told apart by their signs.
        let follows = at > 0 && alike(&all[at - 1], block);
        other_sign = follows && !other_sign;
        out.push_str(&written(block, other_sign));
    }
    out
}

fn alike(before: &Block, block: &Block) -> bool {
    match (before, block) {
        (Block::List { start: a, .. }, Block::List { start: b, .. }) => a.is_some() == b.is_some(),
        _ => false,
    }
}

fn written(block: &Block, other_sign: bool) -> String {
    match block {
        Block::Paragraph(spans) => line(spans, false),
        Block::Heading { level, line: spans } => heading(*level, spans),
        Block::List { start, items } => list(*start, items, other_sign),
        Block::Table(found) => table(found),
        Block::Quote(inner) => indented("> ", &blocks(inner, "\n\n"), "> "),
        Block::Code(text) => {
            let fence = "`".repeat(longest_run(text).max(2) + 1);
            [&fence, "\n", text, "\n", &fence].concat()
        }
        Block::Rule => "---".to_owned(),
    }
}

fn heading(level: u8, spans: &[Span]) -> String {
    let mut text = line(spans, false);
    // `# a #` is read as `# a`.
    if text.ends_with('#') {
        text.insert(text.len() - 1, '\\');
    }
    format!("{} {text}", "#".repeat(usize::from(level)))
}

fn list(start: Option<u64>, items: &[Vec<Block>], other_sign: bool) -> String {
    let tight = items.iter().all(|item| is_tight(item));
    let (within, between) = if tight { ("\n", "\n") } else { ("\n\n", "\n\n") };
    let mut out = String::new();
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push_str(between);
        }
        let sign = match (start, other_sign) {
            (None, false) => "- ".to_owned(),
            (None, true) => "* ".to_owned(),
            (Some(first), false) => format!("{}. ", first.saturating_add(at as u64)),
            (Some(first), true) => format!("{}) ", first.saturating_add(at as u64)),
        };
        out.push_str(&indented(&sign, &blocks(item, within), &" ".repeat(sign.len())));
    }
    out
}

/// Whether an item can be written without empty lines: one paragraph and then lists, of which none could be read as more
/// of the paragraph.
fn is_tight(item: &[Block]) -> bool {
    let [Block::Paragraph(_), rest @ ..] = item else { return false };
    rest.len() <= 1
        && rest.iter().all(|block| match block {
            Block::List { start, items } => {
                matches!(start, None | Some(1)) && items.iter().all(|item| is_tight(item))
            }
            _ => false,
        })
}

fn table(table: &Table) -> String {
    let mut out = row(&table.head);
    out.push_str("\n|");
    for side in &table.align {
        out.push_str(match side {
            Side::Left => " --- |",
            Side::Center => " :-: |",
            Side::Right => " --: |",
        });
    }
    for cells in &table.rows {
        out.push('\n');
        out.push_str(&row(cells));
    }
    out
}

fn row(cells: &[Vec<Span>]) -> String {
    let mut out = String::from("|");
    for cell in cells {
        out.push(' ');
        out.push_str(&line(cell, true));
        out.push_str(if cell.is_empty() { "|" } else { " |" });
    }
    out
}

/// `first` before the first line, `rest` before every other that is not empty.
fn indented(first: &str, text: &str, rest: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for (at, line) in text.split('\n').enumerate() {
        if at == 0 {
            out.push_str(first);
        } else {
            out.push('\n');
            let prefix = if line.is_empty() { rest.trim_end() } else { rest };
            out.push_str(prefix);
        }
        out.push_str(line);
    }
    out
}
