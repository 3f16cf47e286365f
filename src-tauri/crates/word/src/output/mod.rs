//! Word files out: a case as a docx.
//!
//! The parts are written here and not by a crate; docs/adr says why. `story` writes text, `parts` the rest of the file.

mod markup;
mod parts;
mod story;

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::case::{CaseDocument, Purpose};
use crate::error::WriteError;
use crate::labels::Labels;
use crate::markdown;
use crate::tree::{Block, Marks};
use markup::Markup;
use story::{Look, Shared, Story, words};

/// Writes the case as a docx. The same case gives the same bytes.
///
/// First the title, then labelled lines, the introduction, the proposal set apart by a bar and a shade, the sections, and
/// the annexes as a list. Headings have Word's own styles, so that its navigation and its table of contents find them;
/// their numbers are typed, so that they are those of the other papers.
///
/// # Errors
/// [`WriteError`] where the zip file cannot be put together.
pub fn write_case(document: &CaseDocument, labels: &Labels) -> Result<Vec<u8>, WriteError> {
    let mut shared = Shared::default();
    let mut story = Story::new(parts::document_head(), &mut shared);
    body(&mut story, document, labels);
    parts::section(&mut story.out);
    let (body, links) = (story.out.finish(), story.links);

    let notes = std::mem::take(&mut shared.notes);
    let mut story = Story::new(parts::footnotes_head(), &mut shared);
    for (at, note) in notes.iter().enumerate() {
        story.footnote(at + 1, note);
    }
    let (footnotes, note_links) = (story.out.finish(), story.links);

    let language = document.language.tag();
    pack(&[
        ("[Content_Types].xml", parts::content_types()),
        ("_rels/.rels", parts::package_relations()),
        ("docProps/core.xml", parts::core(document)),
        ("word/document.xml", body),
        ("word/_rels/document.xml.rels", parts::document_relations(&links)),
        ("word/styles.xml", parts::styles(language)),
        ("word/settings.xml", parts::settings(language)),
        ("word/numbering.xml", parts::numbering(&shared.lists)),
        ("word/footnotes.xml", footnotes),
        ("word/_rels/footnotes.xml.rels", parts::links(&note_links)),
        ("word/footer1.xml", parts::footer(&labels.page_of)),
    ])
}

fn body(story: &mut Story<'_>, document: &CaseDocument, labels: &Labels) {
    story.paragraph(Look::style("Title"), &words(&document.title));
    facts(story, document, labels);
    story.tree(markdown::read(&document.introduction), 0);
    if let Some(proposal) = &document.proposal {
        let heading = if proposal.heading.is_empty() { &labels.proposal } else { &proposal.heading };
        story.heading(1, &proposal.number, &words(heading));
        story.set_apart = true;
        story.tree(markdown::read(&proposal.markdown), 1);
        story.set_apart = false;
    }
    for section in &document.sections {
        let heading = words(&section.heading);
        if !heading.is_empty() || !section.number.is_empty() {
            story.heading(section.level, &section.number, &heading);
        }
        story.tree(markdown::read(&section.markdown), section.level.max(1));
    }
    if !document.annexes.is_empty() {
        story.heading(1, "", &words(&labels.annexes));
        let items = document.annexes.iter().map(|annex| vec![Block::Paragraph(words(annex))]).collect();
        story.blocks(&[Block::List { start: None, items }], 1);
    }
}

/// The labelled lines below the title.
fn facts(story: &mut Story<'_>, document: &CaseDocument, labels: &Labels) {
    let purpose = document.purpose.map_or("", |purpose| match purpose {
        Purpose::Decision => &labels.decision,
        Purpose::Discussion => &labels.discussion,
        Purpose::Information => &labels.information,
    });
    let presenters = document.presenters.join("; ");
    for (label, value) in [
        (&labels.number, document.number.as_str()),
        (&labels.meeting, &document.meeting),
        (&labels.purpose, purpose),
        (&labels.presenters, &presenters),
        (&labels.access, &document.access),
    ] {
        if !value.trim().is_empty() {
            let mut line = words(&format!("{label}:"));
            line.iter_mut().for_each(|span| span.marks = Marks { strong: true, ..Marks::default() });
            line.push(crate::tree::Span::text(format!(" {}", crate::tree::plain(&words(value)))));
            story.paragraph(Look::style("CaseFact"), &line);
        }
    }
}

fn pack(parts: &[(&str, String)]) -> Result<Vec<u8>, WriteError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    for (name, part) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(part.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Begins a part whose outermost element is Word's own.
fn word_part(name: &'static str) -> Markup {
    let mut out = Markup::new();
    let spaces = [
        ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ];
    out.open(name, &spaces);
    out
}
