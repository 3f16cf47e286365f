//! The zip file and its parts, with limits on everything that is unpacked.

use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;
use zip::result::ZipError;

use super::xml::{Step, Xml};
use crate::error::ReadError;

/// Bytes of a file. Pictures are what makes a file large, and they are not read.
const MOST_BYTES: usize = 64 << 20;
/// Files in the zip file.
const MOST_ENTRIES: usize = 4_096;
/// Bytes that one part may unpack to.
const MOST_UNPACKED: u64 = 48 << 20;
/// What every OLE container begins with: older Word files, and newer ones that are locked.
const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/// The opened file.
pub(super) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// What may still be unpacked, all parts together.
    left: u64,
}

/// What a part refers to, by id.
pub(super) type Relations = HashMap<String, Relation>;

/// One reference of a part.
pub(super) struct Relation {
    /// The last word of its type: `hyperlink`, `styles`.
    kind: String,
    /// The address, or the name of the part in the zip file.
    pub(super) target: String,
    pub(super) external: bool,
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        if bytes.is_empty() {
            return Err(ReadError::Empty);
        }
        if bytes.starts_with(OLE) {
            return Err(ole(bytes));
        }
        if !bytes.starts_with(b"PK") {
            return Err(ReadError::NotWord);
        }
        if bytes.len() > MOST_BYTES {
            return Err(ReadError::TooLarge);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReadError::Damaged)?;
        if zip.len() > MOST_ENTRIES {
            return Err(ReadError::TooLarge);
        }
        Ok(Self { zip, left: 2 * MOST_UNPACKED })
    }

    /// The name of the main document.
    pub(super) fn document(&mut self) -> Result<String, ReadError> {
        let relations = self.relations("")?;
        let named = first(&relations, "officeDocument");
        let is_there = |package: &Self, name: &str| package.zip.index_for_name(name).is_some();
        match named {
            // A spreadsheet or a set of slides.
            Some(name) if name.starts_with("xl/") || name.starts_with("ppt/") => Err(ReadError::NotWord),
            Some(name) if is_there(self, &name) => Ok(name),
            Some(_) => Err(ReadError::NoDocument),
            None if is_there(self, "word/document.xml") => Ok("word/document.xml".to_owned()),
            None if is_there(self, "[Content_Types].xml") => Err(ReadError::NoDocument),
            None => Err(ReadError::NotWord),
        }
    }

    /// The text of a part; `None` where there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let limit = self.left.min(MOST_UNPACKED);
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword) => {
                return Err(ReadError::Password);
            }
            Err(_) => return Err(ReadError::Damaged),
        };
        let mut bytes = Vec::new();
        file.take(limit + 1).read_to_end(&mut bytes).map_err(|_| ReadError::Damaged)?;
        let size = bytes.len() as u64;
        if size > limit {
            return Err(ReadError::TooLarge);
        }
        self.left -= size;
        String::from_utf8(bytes).map(Some).map_err(|_| ReadError::Malformed)
    }

    /// The first part of a kind that `relations` names.
    pub(super) fn related(
        &mut self,
        relations: &Relations,
        kind: &str,
    ) -> Result<Option<(String, String)>, ReadError> {
        let Some(name) = first(relations, kind) else { return Ok(None) };
        Ok(self.part(&name)?.map(|text| (name, text)))
    }

    /// What the part `name` refers to; the empty name is the file itself.
    pub(super) fn relations(&mut self, name: &str) -> Result<Relations, ReadError> {
        let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
        let slash = if folder.is_empty() { "" } else { "/" };
        let Some(part) = self.part(&format!("{folder}{slash}_rels/{file}.rels"))? else {
            return Ok(Relations::new());
        };
        let mut found = Relations::new();
        let mut xml = Xml::new(&part);
        xml.root()?;
        xml.children(|xml, element| {
            let external = element.attribute("TargetMode").is_some_and(|mode| mode == "External");
            if let (Some(id), Some(kind), Some(target)) =
                (element.attribute("Id"), element.attribute("Type"), element.attribute("Target"))
            {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = if external { target } else { within(folder, &target) };
                found.entry(id).or_insert(Relation { kind, target, external });
            }
            xml.skip()
        })?;
        match xml.next()? {
            Step::End | Step::Text(_) => Ok(found),
            Step::Open(_) | Step::Close => Err(ReadError::Malformed),
        }
    }
}

fn first(relations: &Relations, kind: &str) -> Option<String> {
    let all = relations.iter().filter(|(_, relation)| relation.kind == kind && !relation.external);
    // Which comes first in a hash map changes; the least id does not.
    all.min_by_key(|(id, _)| *id).map(|(_, relation)| relation.target.clone())
}

/// The name in the zip file of a target that is written relative to `folder`.
fn within(folder: &str, target: &str) -> String {
    let absolute = target.starts_with('/');
    let mut path: Vec<&str> = if absolute { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}

/// Which kind of OLE container: the names of its streams stand in it in UTF-16.
fn ole(bytes: &[u8]) -> ReadError {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if holds("EncryptedPackage") {
        ReadError::Password
    } else if holds("WordDocument") {
        ReadError::OldWord
    } else {
        ReadError::NotWord
    }
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn targets_are_found_from_the_folder_of_the_part() {
        for (folder, target, name) in [
            ("word", "styles.xml", "word/styles.xml"),
            ("word", "/word/styles.xml", "word/styles.xml"),
            ("word", "../customXml/item1.xml", "customXml/item1.xml"),
            ("", "word/document.xml", "word/document.xml"),
            ("word", "../../../../etc/passwd", "etc/passwd"),
        ] {
            assert_eq!(within(folder, target), name, "{folder} {target}");
        }
    }
}
