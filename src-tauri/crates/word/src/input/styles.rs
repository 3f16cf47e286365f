//! What the styles of a file mean: `styles.xml`.
//!
//! A style is known by its name. Word keeps the names of its own styles in English («heading 1») and gives them localised
//! ids (`Overskrift1`); other programs write one or the other, and some write the localised name.

use std::collections::HashMap;

use super::xml::{Element, Xml};
use crate::error::ReadError;
use crate::tree::Marks;

/// Styles built on styles; a longer chain is a circle.
const LONGEST_CHAIN: usize = 16;

/// What paragraphs of a style are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Role {
    #[default]
    Body,
    Title,
    /// From 1.
    Heading(u8),
    /// A line of a table of contents, or its heading.
    Contents,
    Quote,
    /// Lines that are kept as they are.
    Code,
    /// A further paragraph in an item of a list, from depth 1.
    Continue(u8),
    /// What Word gives every item of a list, and also the paragraph after it.
    ListParagraph,
}

/// A paragraph style, with what it has from the styles that it is built on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct ParagraphStyle {
    pub(super) role: Role,
    /// Id of the numbering; 0 takes it away.
    pub(super) numbering: Option<u32>,
    /// Level in the numbering, from 0; `None` where the numbering itself names the style.
    pub(super) level: Option<u32>,
}

/// A character style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CharacterStyle {
    pub(super) marks: Marks,
    pub(super) code: bool,
    pub(super) hidden: bool,
}

/// All styles of a file.
#[derive(Debug, Default)]
pub(super) struct Styles {
    paragraph: HashMap<String, ParagraphStyle>,
    character: HashMap<String, CharacterStyle>,
    default_paragraph: Option<String>,
    /// The language of text that is marked with none.
    pub(super) language: Option<String>,
}

/// A style as it is written.
#[derive(Default)]
struct Raw {
    name: String,
    based_on: Option<String>,
    outline: Option<u32>,
    numbering: Option<u32>,
    level: Option<u32>,
    strong: Option<bool>,
    emphasis: Option<bool>,
    strike: Option<bool>,
    hidden: Option<bool>,
}

impl Styles {
    pub(super) fn read(part: &str) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut raws: HashMap<String, Raw> = HashMap::new();
        let mut xml = Xml::new(part);
        xml.root()?;
        xml.children(|xml, element| match element.word() {
            "docDefaults" => styles.defaults(xml),
            "style" => {
                let id = element.attribute("styleId").unwrap_or_default();
                let is_default =
                    element.attribute("default").is_some_and(|on| matches!(&*on, "1" | "true" | "on"));
                if is_default && element.attribute("type").is_some_and(|kind| kind == "paragraph") {
                    styles.default_paragraph = Some(id.clone());
                }
                let raw = style(xml)?;
                raws.entry(id).or_insert(raw);
                Ok(())
            }
            _ => xml.skip(),
        })?;
        for id in raws.keys() {
            let chain = chain(&raws, id);
            styles.paragraph.insert(id.clone(), paragraph_style(id, &chain));
            styles.character.insert(id.clone(), character_style(id, &chain));
        }
        Ok(styles)
    }

    fn defaults(&mut self, xml: &mut Xml<'_>) -> Result<(), ReadError> {
        xml.children(|xml, element| match element.word() {
            "rPrDefault" | "rPr" => self.defaults(xml),
            "lang" => {
                self.language = element.val();
                xml.skip()
            }
            _ => xml.skip(),
        })
    }

    /// The style of a paragraph that names `id`, or none.
    pub(super) fn paragraph(&self, id: Option<&str>) -> ParagraphStyle {
        let id = id.or(self.default_paragraph.as_deref());
        let Some(id) = id else { return ParagraphStyle::default() };
        self.paragraph.get(id).copied().unwrap_or_else(|| {
            // The file names a style that it does not have: the id says what it is.
            ParagraphStyle { role: role_of(id).unwrap_or_default(), ..ParagraphStyle::default() }
        })
    }

    pub(super) fn character(&self, id: &str) -> CharacterStyle {
        self.character.get(id).cloned().unwrap_or_default()
    }
}

fn style(xml: &mut Xml<'_>) -> Result<Raw, ReadError> {
    let mut raw = Raw::default();
    xml.children(|xml, element| match element.word() {
        "name" => {
            raw.name = element.val().unwrap_or_default();
            xml.skip()
        }
        "basedOn" => {
            raw.based_on = element.val();
            xml.skip()
        }
        "pPr" => xml.children(|xml, element| match element.word() {
            "outlineLvl" => {
                raw.outline = element.number();
                xml.skip()
            }
            "numPr" => {
                let (numbering, level) = numbering(xml)?;
                raw.numbering = numbering;
                raw.level = level;
                Ok(())
            }
            _ => xml.skip(),
        }),
        "rPr" => xml.children(|xml, element| {
            switch(&element, &mut raw);
            xml.skip()
        }),
        _ => xml.skip(),
    })?;
    Ok(raw)
}

fn switch(element: &Element<'_>, raw: &mut Raw) {
    let field = match element.word() {
        "b" => &mut raw.strong,
        "i" => &mut raw.emphasis,
        "strike" | "dstrike" => &mut raw.strike,
        "vanish" => &mut raw.hidden,
        _ => return,
    };
    *field = Some(element.is_on());
}

/// The id and the level of a `w:numPr`.
pub(super) fn numbering(xml: &mut Xml<'_>) -> Result<(Option<u32>, Option<u32>), ReadError> {
    let (mut id, mut level) = (None, None);
    xml.children(|xml, element| {
        match element.word() {
            "numId" => id = element.number(),
            "ilvl" => level = element.number(),
            _ => {}
        }
        xml.skip()
    })?;
    Ok((id, level))
}

/// The style and those that it is built on, the nearest first.
fn chain<'a>(raws: &'a HashMap<String, Raw>, id: &'a str) -> Vec<(&'a str, &'a Raw)> {
    let mut chain = Vec::new();
    let mut next = Some(id);
    while let Some((id, raw)) =
        next.and_then(|id| raws.get_key_value(id)).filter(|_| chain.len() < LONGEST_CHAIN)
    {
        chain.push((id.as_str(), raw));
        next = raw.based_on.as_deref();
    }
    chain
}

fn paragraph_style(id: &str, chain: &[(&str, &Raw)]) -> ParagraphStyle {
    // The style's own name comes first: a heading of the contents is built on a heading.
    let named = chain.iter().find_map(|(id, raw)| role_of(&raw.name).or_else(|| role_of(id)));
    let outline = chain.iter().find_map(|(_, raw)| raw.outline);
    let own = chain.first().and_then(|(_, raw)| role_of(&raw.name)).or_else(|| role_of(id));
    let role = match (own, outline) {
        (Some(role), _) => role,
        (None, Some(level @ 0..=8)) => Role::Heading(u8::try_from(level).unwrap_or(8) + 1),
        // Level 9 means text, whatever the style is built on.
        (None, Some(_)) => Role::Body,
        (None, None) => named.unwrap_or_default(),
    };
    let numbering = chain.iter().find_map(|(_, raw)| raw.numbering);
    let level = chain.iter().find_map(|(_, raw)| raw.level);
    ParagraphStyle { role, numbering, level }
}

fn character_style(id: &str, chain: &[(&str, &Raw)]) -> CharacterStyle {
    let on = |field: fn(&Raw) -> Option<bool>| chain.iter().find_map(|(_, raw)| field(raw)).unwrap_or(false);
    let code = chain.iter().any(|(id, raw)| is_code(&raw.name) || is_code(id)) || is_code(id);
    CharacterStyle {
        marks: Marks {
            strong: on(|raw| raw.strong),
            emphasis: on(|raw| raw.emphasis),
            strike: on(|raw| raw.strike),
            link: None,
        },
        code,
        hidden: on(|raw| raw.hidden),
    }
}

fn is_code(name: &str) -> bool {
    matches!(&*key(name), "inlinecode" | "htmlcode" | "htmlkode")
}

/// Lower case, without spaces and signs; what comes after a comma is another name of the same style.
fn key(name: &str) -> String {
    let name = name.split(',').next().unwrap_or_default();
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// What a style is by its name or id, in English, bokmål or nynorsk.
fn role_of(name: &str) -> Option<Role> {
    let key = key(name);
    let level = |word: &str| {
        let digits = key.strip_prefix(word)?;
        if digits.is_empty() { Some(1) } else { digits.parse::<u8>().ok().filter(|n| (1..=9).contains(n)) }
    };
    match &*key {
        "title" | "tittel" => return Some(Role::Title),
        "tocheading" | "overskriftforinnholdsfortegnelse" | "overskriftforinnhaldsliste" => {
            return Some(Role::Contents);
        }
        "quote" | "sitat" | "intensequote" | "sterktsitat" | "blocktext" | "blokktekst" => {
            return Some(Role::Quote);
        }
        "codeblock" => return Some(Role::Code),
        "listparagraph" | "listeavsnitt" => return Some(Role::ListParagraph),
        _ => {}
    }
    let numbered = |words: &[&str]| words.iter().find_map(|word| level(word));
    if let Some(level) = numbered(&["heading", "overskrift"]) {
        // «Overskrift» alone, as some programs have it, is what their headings are built on.
        return key.ends_with(|c: char| c.is_ascii_digit()).then_some(Role::Heading(level));
    }
    if numbered(&["toc", "innh"]).is_some() {
        return Some(Role::Contents);
    }
    numbered(&["listcontinue", "listefortsettelse", "listeforts"]).map(Role::Continue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_known_in_english_bokmaal_and_nynorsk() {
        for (name, role) in [
            ("heading 1", Some(Role::Heading(1))),
            ("Overskrift 2", Some(Role::Heading(2))),
            ("Overskrift3", Some(Role::Heading(3))),
            ("heading 1,Kapittel", Some(Role::Heading(1))),
            ("Overskrift", None),
            ("TOC Heading", Some(Role::Contents)),
            ("INNH1", Some(Role::Contents)),
            ("toc 2", Some(Role::Contents)),
            ("Tittel", Some(Role::Title)),
            ("Undertittel", None),
            ("Listefortsettelse 2", Some(Role::Continue(2))),
            ("List Continue", Some(Role::Continue(1))),
            ("Sitat", Some(Role::Quote)),
            ("Brødtekst", None),
        ] {
            assert_eq!(role_of(name), role, "{name}");
        }
    }

    #[test]
    fn a_style_takes_from_those_it_is_built_on_and_circles_end() {
        let part = r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/>
              <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Kapittel"><w:name w:val="Kapittel"/><w:basedOn w:val="Overskrift1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Innh"><w:name w:val="TOC Heading"/><w:basedOn w:val="Overskrift1"/></w:style>
            <w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>
            <w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>"#;
        let styles = Styles::read(part).unwrap();
        let chapter = styles.paragraph(Some("Kapittel"));
        assert_eq!((chapter.role, chapter.numbering), (Role::Heading(1), Some(3)));
        assert_eq!(styles.paragraph(Some("Innh")).role, Role::Contents);
        assert_eq!(styles.paragraph(Some("a")).role, Role::Body);
        assert_eq!(styles.paragraph(Some("Overskrift2")).role, Role::Heading(2), "not in the file");
    }
}
