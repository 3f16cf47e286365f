//! A case made of chapters: which is the proposal, which are the annexes, and which are its sections.

use std::collections::{BTreeMap, HashMap, VecDeque};

use super::blocks::{blocks, tell_likely_heading, words};
use super::facts;
use super::findings::Findings;
use super::outline::{self, Chapter, Outline};
use super::reader::Part;
use super::words::{ANNEXES, key};
use crate::case::{Proposal, Section, WordCase, codes};
use crate::markdown;
use crate::tree::{Block, DEEPEST_HEADING, Piece, Span, Spans, Table, Tree, plain, tidied};

/// Makes a case of the text and its footnotes.
pub(super) fn arrange(parts: Vec<Part>, notes: HashMap<String, Vec<Part>>, findings: Findings) -> WordCase {
    let mut arranger = Arranger { notes, findings };
    let Outline { title, chapters } = outline::cut(parts, &mut arranger.findings);
    let mut chapters = VecDeque::from(chapters);
    set_levels(&mut chapters);
    let mut case = WordCase { title, ..WordCase::default() };
    if let Some(mut before) = chapters.pop_front() {
        facts::take(&mut before.parts, &mut case, &mut arranger.findings);
        if case.title.is_empty() {
            arranger.tell_of_no_title(&before, &chapters);
        }
        case.introduction = arranger.text(before.parts);
    }
    // Where each section begins; the proposal and the annexes are in none.
    let mut begins: Vec<(u32, Option<u32>)> = Vec::new();
    while let Some(chapter) = chapters.pop_front() {
        let deeper = chapters.iter().take_while(|next| next.level > chapter.level).count();
        if chapter.is_proposal() {
            if case.proposal.is_none() {
                begins.push((chapter.at, None));
                let below = chapters.drain(..deeper).collect();
                case.proposal = Some(arranger.proposal(chapter, below));
                continue;
            }
            arranger.findings.add(codes::PROPOSAL_SEVERAL, &chapter.heading, chapter.at);
        }
        if deeper == 0 && case.annexes.is_empty() && is_annexes(&chapter) {
            begins.push((chapter.at, None));
            case.annexes = lines(chapter.parts);
            continue;
        }
        begins.push((chapter.at, u32::try_from(case.sections.len()).ok()));
        let Chapter { number, heading, level, parts, .. } = chapter;
        case.sections.push(Section { number, heading, level, markdown: arranger.text(parts) });
    }
    case.findings = arranger.findings.finish(|paragraph| {
        let after = begins.partition_point(|(at, _)| *at <= paragraph);
        begins.get(after.checked_sub(1)?)?.1
    });
    case
}

/// Counts levels from 1, and lets none be more than one deeper than the chapter before.
fn set_levels(chapters: &mut VecDeque<Chapter>) {
    let least = chapters.iter().skip(1).map(|chapter| chapter.level).min().unwrap_or(1);
    let mut last = 0;
    for chapter in chapters.iter_mut().skip(1) {
        chapter.level = (chapter.level - least + 1).min(last + 1).min(DEEPEST_HEADING);
        last = chapter.level;
    }
}

/// Whether a chapter is a list of annexes and nothing else.
fn is_annexes(chapter: &Chapter) -> bool {
    let has_notes = |spans: &Spans| spans.iter().any(|span| matches!(span.piece, Piece::Note(_)));
    ANNEXES.contains(&key(&chapter.heading).as_str())
        && !chapter.parts.is_empty()
        && chapter.parts.iter().all(|part| match part {
            Part::Paragraph(paragraph) => !has_notes(&paragraph.spans) && !paragraph.ruled,
            Part::Table(_) => false,
        })
}

/// The lines of a list, without the signs before them.
fn lines(parts: Vec<Part>) -> Vec<String> {
    let lines = parts.into_iter().filter_map(|part| match part {
        Part::Paragraph(paragraph) => Some(plain(&tidied(paragraph.spans))),
        Part::Table(_) => None,
    });
    lines.filter(|line| !line.is_empty()).collect()
}

struct Arranger {
    notes: HashMap<String, Vec<Part>>,
    findings: Findings,
}

impl Arranger {
    fn tell_of_no_title(&mut self, before: &Chapter, chapters: &VecDeque<Chapter>) {
        let first = before.parts.first().map(|part| words(std::slice::from_ref(part)));
        let first = first.or_else(|| chapters.front().map(|chapter| chapter.heading.clone()));
        self.findings.add(codes::TITLE_MISSING, &first.unwrap_or_default(), 0);
    }

    /// The proposal, with what stands under headings below its own.
    fn proposal(&mut self, chapter: Chapter, below: Vec<Chapter>) -> Proposal {
        let level = chapter.level;
        let mut blocks = self.blocks(chapter.parts);
        for Chapter { number, heading, level: deeper, parts, .. } in below {
            let heading = if number.is_empty() { heading } else { format!("{number} {heading}") };
            blocks.push(Block::Heading { level: deeper - level, line: vec![Span::text(heading)] });
            blocks.extend(self.blocks(parts));
        }
        Proposal { heading: chapter.heading, number: chapter.number, markdown: self.markdown(blocks) }
    }

    fn text(&mut self, parts: Vec<Part>) -> String {
        let blocks = self.blocks(parts);
        self.markdown(blocks)
    }

    fn blocks(&mut self, parts: Vec<Part>) -> Vec<Block> {
        for part in &parts {
            if let Part::Paragraph(paragraph) = part {
                tell_likely_heading(paragraph, &mut self.findings);
            }
        }
        blocks(parts, &mut self.findings)
    }

    /// Writes blocks with the footnotes that they refer to.
    fn markdown(&mut self, mut found: Vec<Block>) -> String {
        let mut notes = BTreeMap::new();
        each_line(&mut found, &mut |line| {
            line.retain(|span| {
                let Piece::Note(name) = &span.piece else { return true };
                if !notes.contains_key(name)
                    && let Some(parts) = self.notes.remove(name)
                {
                    notes.insert(name.clone(), blocks(parts, &mut self.findings));
                }
                // One that stands in another section, or nowhere, has no text here.
                notes.contains_key(name)
            });
        });
        markdown::write(&Tree { blocks: found, notes }.tidied())
    }
}

fn each_line(blocks: &mut [Block], each: &mut impl FnMut(&mut Spans)) {
    for block in blocks {
        match block {
            Block::Paragraph(line) | Block::Heading { line, .. } => each(line),
            Block::List { items, .. } => items.iter_mut().for_each(|item| each_line(item, each)),
            Block::Quote(inner) => each_line(inner, each),
            Block::Table(Table { head, rows, .. }) => {
                head.iter_mut().chain(rows.iter_mut().flatten()).for_each(&mut *each);
            }
            Block::Code(_) | Block::Rule => {}
        }
    }
}
