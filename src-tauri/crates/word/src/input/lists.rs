//! From paragraphs with marks, as Word has them, to lists within lists.

use super::findings::Findings;
use super::numbering::Mark;
use super::reader::Paragraph;
use super::styles::Role;
use crate::case::codes;
use crate::tree::{Block, Piece, Spans, plain};

/// A paragraph of a list.
struct Entry {
    level: usize,
    /// It begins an item; else it goes on in the one before.
    begins: Option<Begins>,
    spans: Spans,
}

#[derive(Clone, Copy)]
struct Begins {
    /// `None` for a bullet.
    number: Option<u32>,
}

/// The paragraphs of the list in hand.
#[derive(Default)]
pub(super) struct Lists {
    entries: Vec<Entry>,
    /// The list that was told of last: its marks are letters.
    told: Option<(u32, usize)>,
}

impl Lists {
    /// Takes a paragraph that belongs to a list, and gives back any other.
    pub(super) fn take(&mut self, mut paragraph: Paragraph, findings: &mut Findings) -> Option<Paragraph> {
        if let Some(mark) = paragraph.mark.take() {
            let list = (mark.list, mark.level);
            if mark.lettered && self.told != Some(list) {
                self.told = Some(list);
                let quote = format!("{} {}", mark.label, plain(&paragraph.spans));
                findings.add(codes::LIST_MARKS, &quote, paragraph.number);
            }
            let Mark { level, number, .. } = mark;
            self.entries.push(Entry { level, begins: Some(Begins { number }), spans: paragraph.spans });
            return None;
        }
        match paragraph.role {
            Role::Continue(depth) if !self.entries.is_empty() => {
                let level = usize::from(depth.saturating_sub(1));
                self.entries.push(Entry { level, begins: None, spans: paragraph.spans });
                None
            }
            Role::ListParagraph if !paragraph.ruled && !self.entries.is_empty() => {
                let level = self.entries.last().map_or(0, |last| last.level);
                self.entries.push(Entry { level, begins: None, spans: paragraph.spans });
                None
            }
            Role::Body | Role::ListParagraph if cut_bullet(&mut paragraph.spans) => {
                let level = self.entries.last().map_or(0, |last| last.level);
                self.entries.push(Entry {
                    level,
                    begins: Some(Begins { number: None }),
                    spans: paragraph.spans,
                });
                None
            }
            _ => Some(paragraph),
        }
    }

    /// The lists so far; what comes next begins anew.
    pub(super) fn finish(&mut self) -> Vec<Block> {
        if self.entries.is_empty() {
            return Vec::new();
        }
        let mut entries = std::mem::take(&mut self.entries).into_iter().peekable();
        nested(&mut entries, 0)
    }
}

/// A bullet that somebody typed.
fn cut_bullet(spans: &mut Spans) -> bool {
    let Some(Piece::Text(text)) = spans.first_mut().map(|span| &mut span.piece) else { return false };
    let Some(rest) = text.trim_start().strip_prefix(['•', '\u{f0b7}', '·']) else { return false };
    *text = rest.to_owned();
    true
}

fn nested(entries: &mut std::iter::Peekable<std::vec::IntoIter<Entry>>, level: usize) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    while let Some(next) = entries.peek() {
        if next.level < level {
            break;
        }
        if next.level > level {
            let deeper = nested(entries, level + 1);
            match last_item(&mut out) {
                Some(item) => item.extend(deeper),
                // A list that begins further in than others is still a list of its own.
                None => out.extend(deeper),
            }
            continue;
        }
        let Some(Entry { begins, spans, .. }) = entries.next() else { break };
        let paragraph = Block::Paragraph(spans);
        match (begins, last_item(&mut out)) {
            (None, Some(item)) => item.push(paragraph),
            (None, None) => out.push(paragraph),
            (Some(Begins { number }), _) => begin(&mut out, number, paragraph),
        }
    }
    out
}

fn last_item(blocks: &mut [Block]) -> Option<&mut Vec<Block>> {
    match blocks.last_mut() {
        Some(Block::List { items, .. }) => items.last_mut(),
        _ => None,
    }
}

/// Begins an item in the list before, where it goes on there, or in a new one.
fn begin(out: &mut Vec<Block>, number: Option<u32>, paragraph: Block) {
    let number = number.map(u64::from);
    if let Some(Block::List { start, items }) = out.last_mut() {
        let goes_on = match (*start, number) {
            (None, None) => true,
            (Some(first), Some(number)) => first + items.len() as u64 == number,
            _ => false,
        };
        if goes_on {
            items.push(vec![paragraph]);
            return;
        }
    }
    out.push(Block::List { start: number, items: vec![vec![paragraph]] });
}
