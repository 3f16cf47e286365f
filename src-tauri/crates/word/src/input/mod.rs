//! Word files in: the parts of a docx to a case with sections.
//!
//! `package` unpacks, `xml` reads elements, `styles` and `numbering` say what paragraphs are, `reader` with `runs`, `fields`
//! and `table` reads the text, `outline` cuts it at its headings, and `arrange` makes a case of it.

mod arrange;
mod blocks;
mod facts;
mod fields;
mod findings;
mod lists;
mod numbering;
mod outline;
mod package;
mod properties;
mod reader;
mod runs;
mod styles;
mod table;
mod words;
mod xml;

use std::collections::HashMap;

use crate::case::{Language, WordCase};
use crate::error::ReadError;
use numbering::Numbering;
use package::{Package, Relations};
use reader::{Part, Reader};
use styles::Styles;

/// Reads a Word file (`docx`, also `docm` and `dotx`).
///
/// Nothing is guessed silently: what is uncertain and what is left out stands in [`WordCase::findings`]. Headers and
/// footers are left out without a word. The time grows with the length of the file and no faster; the limits are on the
/// file (64 MiB), its parts (48 MiB unpacked), its text (5 000 000 bytes) and how deep it is nested.
///
/// # Errors
/// [`ReadError`] for what is no Word file, is locked, is damaged, or is larger than any case.
pub fn read_case(bytes: &[u8]) -> Result<WordCase, ReadError> {
    let mut package = Package::open(bytes)?;
    let name = package.document()?;
    let document = package.part(&name)?.ok_or(ReadError::NoDocument)?;
    let relations = package.relations(&name)?;
    let styles = match package.related(&relations, "styles")? {
        Some((_, part)) => Styles::read(&part)?,
        None => Styles::default(),
    };
    let numbering = match package.related(&relations, "numbering")? {
        Some((_, part)) => Numbering::read(&part)?,
        None => Numbering::default(),
    };
    let none = Relations::new();
    let mut reader = Reader::new(&styles, &numbering, &none);
    if let Some((_, part)) = package.related(&relations, "comments")? {
        let comments = reader.texts(&part, "comment")?;
        reader.comments = comments.into_iter().map(|(id, parts)| (id, blocks::words(&parts))).collect();
    }
    let mut notes: HashMap<String, Vec<Part>> = HashMap::new();
    let kinds = [("footnotes", "footnote"), ("endnotes", "endnote")];
    let mut own_relations = Vec::new();
    for (kind, element) in kinds {
        if let Some((name, part)) = package.related(&relations, kind)? {
            own_relations.push((element, part, package.relations(&name)?));
        }
    }
    for (element, part, relations) in &own_relations {
        reader.relations = relations;
        let texts = reader.texts(part, element)?;
        notes.extend(texts.into_iter().map(|(id, parts)| (format!("{}{id}", &element[..1]), parts)));
    }
    reader.relations = &relations;
    let parts = reader.body(&document)?;
    let language = language(reader.languages());
    let mut case = arrange::arrange(parts, notes, std::mem::take(&mut reader.findings));
    case.language = language;
    Ok(case)
}

/// The form of Norwegian that most of the text is marked as.
fn language(counts: &HashMap<String, usize>) -> Option<Language> {
    let of = |language: &str| match language.to_ascii_lowercase().as_str() {
        "nb" | "nb-no" | "no" | "no-no" => Some(Language::Nb),
        "nn" | "nn-no" => Some(Language::Nn),
        _ => None,
    };
    let sum = |wanted| {
        counts.iter().filter(|(language, _)| of(language) == wanted).map(|(_, count)| *count).sum::<usize>()
    };
    let most =
        [None, Some(Language::Nb), Some(Language::Nn)].into_iter().max_by_key(|language| sum(*language));
    most.flatten().filter(|language| sum(Some(*language)) > 0)
}
