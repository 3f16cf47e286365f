//! One part of the file as a stream of elements. Refuses what Word never writes and others attack with: document types,
//! entities of one's own, elements within each other without end.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

use crate::error::ReadError;

/// Elements within each other. Word's own files stay below 60.
const DEEPEST: usize = 160;

/// Which vocabulary an element belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// WordprocessingML, in the form of 2006 or the strict one.
    Word,
    /// Formulas.
    Math,
    /// Alternatives for programs that know less.
    Compatibility,
    /// Pictures, properties, and all the rest.
    Other,
}

/// The beginning of an element.
pub(super) struct Element<'a> {
    pub(super) space: Space,
    start: BytesStart<'a>,
}

impl Element<'_> {
    /// The name without its prefix.
    pub(super) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// The name of an element of Word's own, else the empty string.
    pub(super) fn word(&self) -> &str {
        if self.space == Space::Word { self.name() } else { "" }
    }

    /// The attribute of that name, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.start
            .attributes()
            .with_checks(false)
            .filter_map(Result::ok)
            .find(|attribute| attribute.key.local_name().into_inner() == name)
            .and_then(|attribute| {
                attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
            })
    }

    /// `w:val`.
    pub(super) fn val(&self) -> Option<String> {
        self.attribute("val")
    }

    /// Whether a switch such as `w:b` is on: it is unless its value says otherwise.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.val().as_deref(), Some("0" | "false" | "off" | "none"))
    }

    /// `w:val` as a number.
    pub(super) fn number(&self) -> Option<u32> {
        self.val()?.trim().parse().ok()
    }
}

/// What comes next. Every `Open` has its `Close`, also where the file writes both as one.
pub(super) enum Step<'a> {
    Open(Element<'a>),
    Text(Cow<'a, str>),
    Close,
    End,
}

/// A cursor in a part.
pub(super) struct Xml<'a> {
    reader: NsReader<&'a [u8]>,
    depth: usize,
}

impl<'a> Xml<'a> {
    pub(super) fn new(part: &'a str) -> Self {
        let mut reader = NsReader::from_str(part.strip_prefix('\u{feff}').unwrap_or(part));
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0 }
    }

    pub(super) fn next(&mut self) -> Result<Step<'a>, ReadError> {
        loop {
            let (space, event) = match self.reader.read_resolved_event() {
                Ok((space, event)) => (space_of(&space), event),
                Err(_) => return Err(ReadError::Malformed),
            };
            match event {
                Event::Start(start) | Event::Empty(start) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(ReadError::TooDeep);
                    }
                    return Ok(Step::Open(Element { space, start }));
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Step::Close);
                }
                Event::Text(text) => return Ok(Step::Text(text.xml10_content())),
                Event::CData(text) => return Ok(Step::Text(text.xml10_content())),
                Event::GeneralRef(entity) => {
                    let known = match entity.resolve_char_ref() {
                        Ok(Some(c)) => Some(c.to_string()),
                        Ok(None) => quick_xml::escape::resolve_predefined_entity(&entity).map(str::to_owned),
                        Err(_) => return Err(ReadError::Malformed),
                    };
                    return Ok(Step::Text(Cow::Owned(known.ok_or(ReadError::Entities)?)));
                }
                Event::DocType(_) => return Err(ReadError::Entities),
                Event::Eof if self.depth > 0 => return Err(ReadError::Malformed),
                Event::Eof => return Ok(Step::End),
                Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            }
        }
    }

    /// Goes behind the element that was opened last.
    pub(super) fn skip(&mut self) -> Result<(), ReadError> {
        let outside = self.depth.saturating_sub(1);
        loop {
            match self.next()? {
                Step::Close if self.depth <= outside => return Ok(()),
                Step::End => return Err(ReadError::Malformed),
                _ => {}
            }
        }
    }

    /// Calls `each` with every child of the element that was opened last, and goes behind it. `each` has to go behind the
    /// child; text between children is passed over.
    pub(super) fn children(
        &mut self,
        mut each: impl FnMut(&mut Self, Element<'a>) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        loop {
            match self.next()? {
                Step::Open(element) => each(self, element)?,
                Step::Close => return Ok(()),
                Step::Text(_) => {}
                Step::End => return Err(ReadError::Malformed),
            }
        }
    }

    /// Opens the outermost element.
    pub(super) fn root(&mut self) -> Result<Element<'a>, ReadError> {
        loop {
            match self.next()? {
                Step::Open(element) => return Ok(element),
                Step::Text(_) => {}
                Step::Close | Step::End => return Err(ReadError::Malformed),
            }
        }
    }

    /// The text of the element that was opened last, with that of its children.
    pub(super) fn text(&mut self) -> Result<String, ReadError> {
        let outside = self.depth.saturating_sub(1);
        let mut out = String::new();
        loop {
            match self.next()? {
                Step::Text(text) => out.push_str(&text),
                Step::Close if self.depth <= outside => return Ok(out),
                Step::End => return Err(ReadError::Malformed),
                _ => {}
            }
        }
    }
}

fn space_of(space: &ResolveResult<'_>) -> Space {
    let ResolveResult::Bound(space) = space else { return Space::Other };
    match space.into_inner() {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Space::Word,
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => Space::Math,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Space::Compatibility,
        _ => Space::Other,
    }
}
