//! From the parts of a file to the blocks of the tree.

use super::findings::Findings;
use super::lists::Lists;
use super::reader::{Paragraph, Part};
use super::styles::Role;
use crate::case::codes;
use crate::tree::{Block, Piece, Span, Spans, plain, tidied};

/// Makes blocks of parts; headings among them are paragraphs.
pub(super) fn blocks(parts: Vec<Part>, findings: &mut Findings) -> Vec<Block> {
    let mut out = Vec::new();
    let mut lists = Lists::default();
    for part in parts {
        match part {
            Part::Paragraph(paragraph) => {
                if let Some(paragraph) = lists.take(paragraph, findings) {
                    out.append(&mut lists.finish());
                    out.push(block(paragraph));
                }
            }
            Part::Table(table) => {
                out.append(&mut lists.finish());
                out.extend(table.grid(findings).map(Block::Table));
            }
        }
    }
    out.append(&mut lists.finish());
    out
}

fn block(paragraph: Paragraph) -> Block {
    match paragraph.role {
        _ if paragraph.ruled => Block::Rule,
        Role::Quote => Block::Quote(vec![Block::Paragraph(paragraph.spans)]),
        Role::Code => Block::Code(raw(&paragraph.spans)),
        _ => Block::Paragraph(paragraph.spans),
    }
}

/// The words of a paragraph as they stand, with tabs and line by line.
pub(super) fn raw(spans: &[Span]) -> String {
    let mut out = String::new();
    for span in spans {
        match &span.piece {
            Piece::Text(text) | Piece::Code(text) => out.push_str(text),
            Piece::Break => out.push('\n'),
            Piece::Note(_) => {}
        }
    }
    out
}

/// All in one line, and whether it was one: a cell, the text of a comment.
pub(super) fn line_of(parts: Vec<Part>) -> (Spans, bool) {
    let mut out = Spans::new();
    let mut whole = true;
    for part in parts {
        let line = match part {
            Part::Paragraph(mut paragraph) => {
                if let Some(mark) = paragraph.mark.take() {
                    whole = false;
                    let sign = if mark.label.is_empty() { "•" } else { &mark.label };
                    paragraph.spans.insert(0, Span::text(format!("{sign} ")));
                }
                paragraph.spans
            }
            Part::Table(table) => {
                whole = false;
                let cells = table.rows.into_iter().flat_map(|row| row.cells);
                let lines = cells.map(|cell| line_of(cell.parts).0).filter(|line| !line.is_empty());
                lines.reduce(joined).unwrap_or_default()
            }
        };
        let line = tidied(line);
        if !line.is_empty() {
            whole &= out.is_empty();
            out = if out.is_empty() { line } else { joined(out, line) };
        }
    }
    (out, whole)
}

fn joined(mut before: Spans, next: Spans) -> Spans {
    before.push(Span::text(" "));
    before.extend(next);
    before
}

/// The words of parts, in one line.
pub(super) fn words(parts: &[Part]) -> String {
    plain(&line_of(parts.to_vec()).0)
}

/// Tells of a line that may be meant as a heading: short, bold or in capitals, and not the end of a sentence.
pub(super) fn tell_likely_heading(paragraph: &Paragraph, findings: &mut Findings) {
    if paragraph.role != Role::Body || paragraph.mark.is_some() {
        return;
    }
    let text = plain(&paragraph.spans);
    let short = text.chars().count() <= 100 && text.split_whitespace().count() <= 14;
    if !short || text.ends_with(['.', ',', ';', '!', '?']) || !text.chars().any(char::is_alphabetic) {
        return;
    }
    if is_bold(&paragraph.spans) || is_shouted(&text) {
        findings.add(codes::HEADING_LIKELY, &text, paragraph.number);
    }
}

pub(super) fn is_bold(spans: &[Span]) -> bool {
    let mut words = spans.iter().filter(|span| match &span.piece {
        Piece::Text(text) | Piece::Code(text) => !text.trim().is_empty(),
        Piece::Break | Piece::Note(_) => false,
    });
    words.all(|span| span.marks.strong)
}

fn is_shouted(text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    letters().count() >= 5 && letters().all(char::is_uppercase)
}
