//! The body of a file: paragraphs and tables in their order.

use std::collections::HashMap;

use super::fields::Fields;
use super::findings::Findings;
use super::numbering::{Counters, Mark, Numbering};
use super::package::Relations;
use super::properties::{Properties, properties_of};
use super::styles::{Role, Styles};
use super::table::WordTable;
use super::xml::{Element, Space, Xml};
use crate::case::codes;
use crate::error::ReadError;
use crate::tree::{Side, Spans};

/// Letters of a text; a thousand pages have three million.
const MOST_LETTERS: usize = 5_000_000;
/// Paragraphs that have text.
const MOST_PARAGRAPHS: usize = 200_000;
/// Cells of all tables together, counted with those that merged ones stand for.
const MOST_CELLS: usize = 200_000;

/// A paragraph or a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    Paragraph(Paragraph),
    Table(WordTable),
}

/// A paragraph as it stands in the file. Its spans are not tidied yet: tabs tell numbers from words.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Paragraph {
    /// Which paragraph of the body it is, from 1.
    pub(super) number: u32,
    pub(super) role: Role,
    /// The mark that Word sets before it.
    pub(super) mark: Option<Mark>,
    pub(super) side: Side,
    /// It has a line above or below.
    pub(super) ruled: bool,
    pub(super) spans: Spans,
}

/// Reads an element of its own accord, and says whether it did.
type First<'f> = &'f mut dyn FnMut(&mut Xml<'_>, &Element<'_>) -> Result<bool, ReadError>;

/// Reads the parts of one file.
pub(super) struct Reader<'f> {
    pub(super) styles: &'f Styles,
    pub(super) numbering: &'f Numbering,
    /// What the part in hand refers to.
    pub(super) relations: &'f Relations,
    /// The words of comments, by id.
    pub(super) comments: HashMap<String, String>,
    pub(super) findings: Findings,
    pub(super) fields: Fields,
    counters: Counters,
    /// Letters by the language they are marked with.
    languages: HashMap<String, usize>,
    /// The paragraph in hand; 0 in footnotes and comments.
    pub(super) paragraph: u32,
    counts_paragraphs: bool,
    letters: usize,
    paragraphs: usize,
    cells: usize,
}

/// A paragraph while it is read.
#[derive(Default)]
pub(super) struct Line {
    pub(super) paragraph: Paragraph,
    /// What hung on it and follows it: text boxes.
    pub(super) after: Vec<Part>,
    /// Its end was deleted with tracked changes: the next one goes on in it.
    pub(super) goes_on: bool,
    /// Text that is inserted with tracked changes, while such text is read.
    pub(super) inserted: Option<String>,
    /// Where the words lead to, while a link is read.
    pub(super) link: Option<String>,
}

impl<'f> Reader<'f> {
    pub(super) fn new(styles: &'f Styles, numbering: &'f Numbering, relations: &'f Relations) -> Self {
        Self {
            styles,
            numbering,
            relations,
            comments: HashMap::new(),
            findings: Findings::default(),
            fields: Fields::default(),
            counters: Counters::default(),
            languages: HashMap::new(),
            paragraph: 0,
            counts_paragraphs: false,
            letters: 0,
            paragraphs: 0,
            cells: 0,
        }
    }

    /// Reads the main document.
    pub(super) fn body(&mut self, part: &str) -> Result<Vec<Part>, ReadError> {
        self.counts_paragraphs = true;
        let mut parts = Vec::new();
        let mut xml = Xml::new(part);
        if xml.root()?.word() != "document" {
            return Err(ReadError::NotWord);
        }
        xml.children(|xml, element| match element.word() {
            "body" => {
                parts = self.blocks(xml)?;
                Ok(())
            }
            _ => xml.skip(),
        })?;
        Ok(parts)
    }

    /// Reads a part whose elements `name` are texts of their own: footnotes, endnotes, comments. By id.
    pub(super) fn texts(&mut self, part: &str, name: &str) -> Result<HashMap<String, Vec<Part>>, ReadError> {
        self.counts_paragraphs = false;
        let mut texts = HashMap::new();
        let mut xml = Xml::new(part);
        xml.root()?;
        xml.children(|xml, element| {
            // The lines above footnotes are kept among them, and have a type.
            let is_line = element.attribute("type").is_some_and(|kind| kind != "normal");
            if element.word() != name || is_line {
                return xml.skip();
            }
            let parts = self.blocks(xml)?;
            texts.entry(element.attribute("id").unwrap_or_default()).or_insert(parts);
            Ok(())
        })?;
        Ok(texts)
    }

    /// Reads paragraphs and tables up to the end of the element that was opened last.
    pub(super) fn blocks(&mut self, xml: &mut Xml<'_>) -> Result<Vec<Part>, ReadError> {
        self.blocks_with(xml, &mut |_, _| Ok(false))
    }

    /// The same, but what `first` says that it has read is passed over.
    pub(super) fn blocks_with(
        &mut self,
        xml: &mut Xml<'_>,
        first: First<'_>,
    ) -> Result<Vec<Part>, ReadError> {
        let mut parts = Vec::new();
        let mut held = None;
        xml.children(|xml, element| {
            if first(xml, &element)? {
                return Ok(());
            }
            self.block(xml, element, &mut parts, &mut held)
        })?;
        if let Some(line) = held {
            self.keep(line, &mut parts)?;
        }
        Ok(parts)
    }

    fn blocks_into(
        &mut self,
        xml: &mut Xml<'_>,
        parts: &mut Vec<Part>,
        held: &mut Option<Line>,
    ) -> Result<(), ReadError> {
        xml.children(|xml, element| self.block(xml, element, parts, held))
    }

    fn block(
        &mut self,
        xml: &mut Xml<'_>,
        element: Element<'_>,
        parts: &mut Vec<Part>,
        held: &mut Option<Line>,
    ) -> Result<(), ReadError> {
        match element.word() {
            "p" => {
                let line = self.line(xml, held.take())?;
                if line.goes_on {
                    *held = Some(line);
                    return Ok(());
                }
                self.keep(line, parts)
            }
            "tbl" => {
                if let Some(line) = held.take() {
                    self.keep(line, parts)?;
                }
                self.table(xml, parts)
            }
            "sdt" => self.control(xml, |reader, xml| reader.blocks_into(xml, parts, held)),
            "ins" | "moveTo" | "customXml" | "smartTag" => self.blocks_into(xml, parts, held),
            "altChunk" | "subDoc" => {
                self.findings.add(codes::EMBEDDED, "", self.paragraph);
                xml.skip()
            }
            _ if is_alternative(&element) => {
                self.alternatives(xml, |reader, xml| reader.blocks_into(xml, parts, held))
            }
            _ => xml.skip(),
        }
    }

    /// Counts a paragraph and keeps it, if it has something to show.
    fn keep(&mut self, line: Line, parts: &mut Vec<Part>) -> Result<(), ReadError> {
        let Line { paragraph, after, .. } = line;
        if !paragraph.spans.is_empty() || paragraph.ruled {
            self.paragraphs += 1;
            if self.paragraphs > MOST_PARAGRAPHS {
                return Err(ReadError::TooLong);
            }
            parts.push(Part::Paragraph(paragraph));
        }
        parts.extend(after);
        Ok(())
    }

    /// Reads a paragraph; `before` is one whose end was deleted.
    fn line(&mut self, xml: &mut Xml<'_>, before: Option<Line>) -> Result<Line, ReadError> {
        if self.counts_paragraphs {
            self.paragraph += 1;
        }
        let mut line = Line::default();
        if let Some(before) = before {
            line.paragraph.spans = before.paragraph.spans;
            line.after = before.after;
        }
        line.paragraph.number = self.paragraph;
        let mut properties = Properties::default();
        xml.children(|xml, element| match element.word() {
            "pPr" => {
                properties = properties_of(xml)?;
                line.goes_on = properties.end_deleted;
                let style = self.styles.paragraph(properties.style.as_deref());
                if matches!(style.role, Role::Heading(_)) {
                    // A field that was never ended does not swallow the rest of the text.
                    self.fields.leave_contents();
                }
                Ok(())
            }
            _ => self.inline(xml, element, &mut line),
        })?;
        self.fields.end_paragraph();
        self.settle(properties, &mut line.paragraph);
        Ok(line)
    }

    /// Works out what a paragraph is.
    fn settle(&mut self, properties: Properties, paragraph: &mut Paragraph) {
        let style = self.styles.paragraph(properties.style.as_deref());
        paragraph.role = match (style.role, properties.outline) {
            (Role::Body, Some(level @ 0..=8)) => Role::Heading(u8::try_from(level).unwrap_or(8) + 1),
            (Role::Heading(_), Some(9)) => Role::Body,
            (role, _) => role,
        };
        paragraph.side = properties.side;
        paragraph.ruled = properties.ruled && paragraph.spans.is_empty();
        let Some(list) = properties.list.or(style.numbering).filter(|list| *list != 0) else { return };
        let of_style = || {
            let id = properties.style.as_deref()?;
            style.level.or_else(|| self.numbering.level_of(list, id))
        };
        let level = properties.level.or_else(of_style).unwrap_or(0);
        paragraph.mark = self.counters.count(self.numbering, list, level);
    }

    /// A content control: what it shows is read by `each`, unless it shows a table of contents or asks to be filled in.
    pub(super) fn control(
        &mut self,
        xml: &mut Xml<'_>,
        mut each: impl FnMut(&mut Self, &mut Xml<'_>) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        let mut left_out = None;
        xml.children(|xml, element| match element.word() {
            "sdtPr" => xml.children(|xml, element| {
                match element.word() {
                    "showingPlcHdr" if element.is_on() => left_out = Some(codes::PLACEHOLDER),
                    "docPartObj" => {
                        let mut of_contents = false;
                        xml.children(|xml, element| {
                            of_contents |= element.val().is_some_and(|name| name == "Table of Contents");
                            xml.skip()
                        })?;
                        if of_contents {
                            left_out = Some(codes::CONTENTS);
                        }
                        return Ok(());
                    }
                    _ => {}
                }
                xml.skip()
            }),
            "sdtContent" => match left_out {
                Some(codes::CONTENTS) => {
                    self.findings.add_once(codes::CONTENTS, "", self.paragraph);
                    xml.skip()
                }
                Some(code) => {
                    let text = xml.text()?;
                    self.findings.add(code, &text, self.paragraph);
                    Ok(())
                }
                None => each(self, xml),
            },
            _ => xml.skip(),
        })
    }

    /// Reads the first of several alternatives with `each`.
    pub(super) fn alternatives(
        &mut self,
        xml: &mut Xml<'_>,
        mut each: impl FnMut(&mut Self, &mut Xml<'_>) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        let mut chosen = false;
        xml.children(|xml, element| {
            if chosen || element.space != Space::Compatibility {
                return xml.skip();
            }
            chosen = true;
            each(self, xml)
        })
    }

    /// Counts letters, and which language they are in.
    pub(super) fn count_letters(&mut self, text: &str, language: Option<&str>) -> Result<(), ReadError> {
        self.letters += text.len();
        if self.letters > MOST_LETTERS {
            return Err(ReadError::TooLong);
        }
        if let Some(language) = language.or(self.styles.language.as_deref()) {
            // Nobody writes in twenty languages.
            let is_full = self.languages.len() >= 20;
            match self.languages.get_mut(language) {
                Some(count) => *count += text.len(),
                None if !is_full => drop(self.languages.insert(language.to_owned(), text.len())),
                None => {}
            }
        }
        Ok(())
    }

    /// Counts cells of a table.
    pub(super) fn count_cells(&mut self, cells: usize) -> Result<(), ReadError> {
        self.cells = self.cells.saturating_add(cells);
        if self.cells > MOST_CELLS { Err(ReadError::TooLong) } else { Ok(()) }
    }

    /// How much of the text is in which language.
    pub(super) fn languages(&self) -> &HashMap<String, usize> {
        &self.languages
    }
}

/// Whether an element holds several forms of the same.
pub(super) fn is_alternative(element: &Element<'_>) -> bool {
    element.space == Space::Compatibility && element.name() == "AlternateContent"
}
