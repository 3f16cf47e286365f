//! What stands in a paragraph: runs with their marks, links, tracked changes, footnotes, pictures.

use super::fields::Shown;
use super::reader::{Line, Reader, is_alternative};
use super::styles::CharacterStyle;
use super::xml::{Element, Space, Step, Xml};
use crate::case::codes;
use crate::error::ReadError;
use crate::tree::{Marks, Piece, Span, is_safe_address, push};

/// What a run says about its letters.
#[derive(Debug, Clone, Default)]
struct Letters {
    style: CharacterStyle,
    language: Option<String>,
    raised: Option<Raised>,
}

#[derive(Debug, Clone, Copy)]
enum Raised {
    Above,
    Below,
}

impl Reader<'_> {
    /// Reads a child of a paragraph.
    pub(super) fn inline(
        &mut self,
        xml: &mut Xml<'_>,
        element: Element<'_>,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        if element.space == Space::Math {
            return self.formula(xml, line);
        }
        match element.word() {
            "r" => self.run(xml, line),
            "hyperlink" => {
                let link = self.target(&element);
                self.linked(xml, link, line)
            }
            "fldSimple" => {
                let instruction = element.attribute("instr").unwrap_or_default();
                match self.fields.shown_by(&instruction) {
                    Shown::Result => self.inlines(xml, line),
                    Shown::Link(url) => {
                        let link = self.checked(url);
                        self.linked(xml, link, line)
                    }
                    Shown::Note(name) => {
                        add_piece(Piece::Note(name), Marks::default(), line);
                        xml.skip()
                    }
                    Shown::Contents => {
                        self.findings.add_once(codes::CONTENTS, "", self.paragraph);
                        xml.skip()
                    }
                }
            }
            "ins" | "moveTo" => {
                let outer = line.inserted.replace(String::new());
                self.inlines(xml, line)?;
                let text = std::mem::replace(&mut line.inserted, outer).unwrap_or_default();
                if !text.trim().is_empty() {
                    self.findings.add(codes::CHANGE_INSERTED, &text, self.paragraph);
                }
                Ok(())
            }
            "del" | "moveFrom" => {
                let text = xml.text()?;
                if !text.trim().is_empty() {
                    self.findings.add(codes::CHANGE_DELETED, &text, self.paragraph);
                }
                Ok(())
            }
            "sdt" => self.control(xml, |reader, xml| reader.inlines(xml, line)),
            "smartTag" | "customXml" | "dir" | "bdo" => self.inlines(xml, line),
            "bookmarkStart" => {
                let attribute = |name| element.attribute(name).unwrap_or_default();
                self.fields.bookmark_begins(attribute("id"), attribute("name"));
                xml.skip()
            }
            "bookmarkEnd" => {
                self.fields.bookmark_ends(&element.attribute("id").unwrap_or_default());
                xml.skip()
            }
            _ if is_alternative(&element) => self.alternatives(xml, |reader, xml| reader.inlines(xml, line)),
            _ => xml.skip(),
        }
    }

    fn inlines(&mut self, xml: &mut Xml<'_>, line: &mut Line) -> Result<(), ReadError> {
        xml.children(|xml, element| self.inline(xml, element, line))
    }

    fn linked(&mut self, xml: &mut Xml<'_>, link: Option<String>, line: &mut Line) -> Result<(), ReadError> {
        let outer = std::mem::replace(&mut line.link, link);
        self.inlines(xml, line)?;
        line.link = outer;
        Ok(())
    }

    /// Where a `w:hyperlink` leads; `None` for a place in the document itself.
    fn target(&mut self, element: &Element<'_>) -> Option<String> {
        let relation = self.relations.get(&element.attribute("id")?).filter(|relation| relation.external)?;
        let url = match element.attribute("anchor") {
            Some(anchor) => format!("{}#{anchor}", relation.target),
            None => relation.target.clone(),
        };
        self.checked(url)
    }

    fn checked(&mut self, url: String) -> Option<String> {
        if is_safe_address(&url) {
            return Some(url);
        }
        self.findings.add(codes::LINK, &url, self.paragraph);
        None
    }

    fn formula(&mut self, xml: &mut Xml<'_>, line: &mut Line) -> Result<(), ReadError> {
        let text = xml.text()?;
        self.findings.add(codes::FORMULA, &text, self.paragraph);
        self.add_text(&text, &Letters::default(), line)
    }

    fn run(&mut self, xml: &mut Xml<'_>, line: &mut Line) -> Result<(), ReadError> {
        let mut letters = Letters::default();
        self.run_children(xml, &mut letters, line)
    }

    fn run_children(
        &mut self,
        xml: &mut Xml<'_>,
        letters: &mut Letters,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        xml.children(|xml, element| {
            let text = match element.word() {
                "rPr" => {
                    *letters = self.letters_of(xml)?;
                    return Ok(());
                }
                "t" => {
                    let text = xml.text()?;
                    return self.add_text(&text, letters, line);
                }
                "tab" | "ptab" => "\t",
                "noBreakHyphen" => "\u{2011}",
                "br" | "cr" => {
                    let of_page = element.attribute("type").is_some_and(|kind| kind != "textWrapping");
                    if of_page {
                        " "
                    } else {
                        self.add_break(letters, line);
                        ""
                    }
                }
                "fldChar" => {
                    self.field(&element, line);
                    ""
                }
                "instrText" => {
                    let text = xml.text()?;
                    self.fields.instruction(&text);
                    return Ok(());
                }
                name @ ("footnoteReference" | "endnoteReference") => {
                    self.note(&name[..1], &element, line);
                    ""
                }
                "commentReference" => {
                    let comment = self.comments.get(&element.attribute("id").unwrap_or_default());
                    let comment = comment.cloned().unwrap_or_default();
                    self.findings.add(codes::COMMENT, &comment, self.paragraph);
                    ""
                }
                "sym" => {
                    let attribute = |name| element.attribute(name).unwrap_or_default();
                    let quote = format!("{} {}", attribute("font"), attribute("char"));
                    self.findings.add(codes::SYMBOL, &quote, self.paragraph);
                    ""
                }
                "drawing" | "pict" | "object" => return self.drawing(xml, &element, line),
                _ if is_alternative(&element) => {
                    return self.alternatives(xml, |reader, xml| reader.run_children(xml, letters, line));
                }
                _ => "",
            };
            if !text.is_empty() {
                self.add_text(text, letters, line)?;
            }
            xml.skip()
        })
    }

    fn letters_of(&mut self, xml: &mut Xml<'_>) -> Result<Letters, ReadError> {
        let mut letters = Letters::default();
        let (mut strong, mut emphasis, mut strike, mut hidden) = (None, None, None, None);
        xml.children(|xml, element| {
            match element.word() {
                "rStyle" => letters.style = self.styles.character(&element.val().unwrap_or_default()),
                "b" => strong = Some(element.is_on()),
                "i" => emphasis = Some(element.is_on()),
                "strike" | "dstrike" => strike = Some(strike == Some(true) || element.is_on()),
                "vanish" => hidden = Some(element.is_on()),
                "lang" => letters.language = element.val(),
                "vertAlign" => {
                    letters.raised = match element.val().as_deref() {
                        Some("superscript") => Some(Raised::Above),
                        Some("subscript") => Some(Raised::Below),
                        _ => None,
                    };
                }
                _ => {}
            }
            xml.skip()
        })?;
        let marks = &mut letters.style.marks;
        marks.strong = strong.unwrap_or(marks.strong);
        marks.emphasis = emphasis.unwrap_or(marks.emphasis);
        marks.strike = strike.unwrap_or(marks.strike);
        letters.style.hidden = hidden.unwrap_or(letters.style.hidden);
        Ok(letters)
    }

    fn field(&mut self, element: &Element<'_>, line: &mut Line) {
        match element.attribute("fldCharType").as_deref() {
            Some("begin") => self.fields.begin(),
            Some("end") => self.fields.end(),
            Some("separate") => match self.fields.separate() {
                Some(Shown::Contents) => self.findings.add_once(codes::CONTENTS, "", self.paragraph),
                Some(Shown::Note(name)) => add_piece(Piece::Note(name), Marks::default(), line),
                Some(Shown::Link(url)) if !is_safe_address(&url) => {
                    self.findings.add(codes::LINK, &url, self.paragraph);
                }
                _ => {}
            },
            _ => {}
        }
    }

    /// Footnotes and endnotes each count from 1: `kind` keeps them apart.
    fn note(&mut self, kind: &str, element: &Element<'_>, line: &mut Line) {
        if let Some(id) = element.attribute("id").filter(|_| self.fields.shows_text()) {
            let name = format!("{kind}{id}");
            self.fields.note(&name);
            add_piece(Piece::Note(name), Marks::default(), line);
        }
    }

    /// A picture or a text box. The description of a picture is quoted, the text of a box is kept.
    fn drawing(
        &mut self,
        xml: &mut Xml<'_>,
        element: &Element<'_>,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        let mut description = String::new();
        let mut is_rule = false;
        let mut boxes = Vec::new();
        let mut depth = 1_usize;
        let mut takes = |element: &Element<'_>| {
            is_rule |= element.attribute("hr").is_some_and(|on| on == "t");
            if matches!(element.name(), "docPr" | "shape") && description.is_empty() {
                let said = element.attribute("descr").or_else(|| element.attribute("alt"));
                description = said.or_else(|| element.attribute("title")).unwrap_or_default();
            }
        };
        takes(element);
        while depth > 0 {
            match xml.next()? {
                Step::Open(element) if element.word() == "txbxContent" => boxes.extend(self.blocks(xml)?),
                Step::Open(element)
                    if element.space == Space::Compatibility && element.name() == "Fallback" =>
                {
                    xml.skip()?;
                }
                Step::Open(element) => {
                    takes(&element);
                    depth += 1;
                }
                Step::Close => depth -= 1,
                Step::Text(_) => {}
                Step::End => return Err(ReadError::Malformed),
            }
        }
        if is_rule {
            line.paragraph.ruled = true;
        } else if boxes.is_empty() {
            self.findings.add(codes::PICTURE, &description, self.paragraph);
        } else {
            let text = super::blocks::words(&boxes);
            self.findings.add(codes::TEXT_BOX, &text, self.paragraph);
            line.after.extend(boxes);
        }
        Ok(())
    }

    fn add_text(&mut self, text: &str, letters: &Letters, line: &mut Line) -> Result<(), ReadError> {
        if text.is_empty() || !self.fields.shows_text() {
            return Ok(());
        }
        if letters.style.hidden {
            self.findings.add(codes::HIDDEN, text, self.paragraph);
            return Ok(());
        }
        self.count_letters(text, letters.language.as_deref())?;
        if let Some(inserted) = &mut line.inserted {
            inserted.push_str(text);
        }
        let text = match letters.raised {
            Some(raised) => raised_digits(text, raised),
            None => text.to_owned(),
        };
        let piece = if letters.style.code { Piece::Code(text) } else { Piece::Text(text) };
        let marks = self.marks(letters, line);
        add_piece(piece, marks, line);
        Ok(())
    }

    fn add_break(&mut self, letters: &Letters, line: &mut Line) {
        if self.fields.shows_text() && !letters.style.hidden {
            let marks = self.marks(letters, line);
            add_piece(Piece::Break, marks, line);
        }
    }

    fn marks(&self, letters: &Letters, line: &Line) -> Marks {
        let of_field = || self.fields.link().filter(|url| is_safe_address(url)).map(str::to_owned);
        Marks { link: line.link.clone().or_else(of_field), ..letters.style.marks.clone() }
    }
}

fn add_piece(piece: Piece, marks: Marks, line: &mut Line) {
    push(&mut line.paragraph.spans, Span { piece, marks });
}

/// «m²» and «CO₂» say what they say without marks.
fn raised_digits(text: &str, raised: Raised) -> String {
    if !text.chars().all(|c| c.is_ascii_digit()) {
        return text.to_owned();
    }
    let digits: [char; 10] = match raised {
        Raised::Above => ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'],
        Raised::Below => ['₀', '₁', '₂', '₃', '₄', '₅', '₆', '₇', '₈', '₉'],
    };
    text.bytes().map(|digit| digits[usize::from(digit - b'0')]).collect()
}
