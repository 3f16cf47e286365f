//! The properties of a paragraph.

use super::xml::Xml;
use crate::error::ReadError;
use crate::tree::Side;

/// What a paragraph says about itself.
#[derive(Default)]
pub(super) struct Properties {
    pub(super) style: Option<String>,
    pub(super) list: Option<u32>,
    pub(super) level: Option<u32>,
    pub(super) outline: Option<u32>,
    pub(super) side: Side,
    pub(super) ruled: bool,
    pub(super) end_deleted: bool,
}

/// Reads a `w:pPr`.
pub(super) fn properties_of(xml: &mut Xml<'_>) -> Result<Properties, ReadError> {
    let mut found = Properties::default();
    xml.children(|xml, element| {
        match element.word() {
            "pStyle" => found.style = element.val(),
            "outlineLvl" => found.outline = element.number(),
            "jc" => {
                found.side = match element.val().as_deref() {
                    Some("center") => Side::Center,
                    Some("right" | "end") => Side::Right,
                    _ => Side::Left,
                };
            }
            "numPr" => {
                (found.list, found.level) = super::styles::numbering(xml)?;
                return Ok(());
            }
            "pBdr" => {
                return xml.children(|xml, element| {
                    found.ruled |= matches!(element.word(), "top" | "bottom") && element.is_on();
                    xml.skip()
                });
            }
            "rPr" => {
                return xml.children(|xml, element| {
                    found.end_deleted |= matches!(element.word(), "del" | "moveFrom");
                    xml.skip()
                });
            }
            _ => {}
        }
        xml.skip()
    })?;
    Ok(found)
}
