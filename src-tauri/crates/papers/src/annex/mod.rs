//! The files that go into a book: what each one is, whether it can be merged, and if not, why.

mod picture;
mod source;

use std::fs::File;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

pub(crate) use picture::Picture;
pub(crate) use source::{Source, SourcePage, inherited};

use crate::report::AnnexProblem;

/// Files larger than this are not read at all.
const LARGEST_FILE: u64 = 1024 * 1024 * 1024;

/// An annex, opened.
pub(crate) enum Opened {
    /// A PDF whose pages can be drawn.
    Pages(Box<Source>),
    /// A picture that typst can place on a page of its own.
    Picture(Picture),
}

/// Opens an annex. The bytes decide what it is: file names and media types from elsewhere are often wrong.
pub(crate) fn open(path: &Path) -> Result<Opened, AnnexProblem> {
    let bytes = read(path)?;
    // lopdf and the decoders have no known panics left; a new one must cost one annex, not the book.
    catch_unwind(AssertUnwindSafe(|| open_bytes(&bytes))).unwrap_or(Err(AnnexProblem::Damaged))
}

fn read(path: &Path) -> Result<Vec<u8>, AnnexProblem> {
    let mut file = File::open(path).map_err(|_| AnnexProblem::Missing)?;
    let facts = file.metadata().map_err(|_| AnnexProblem::Missing)?;
    if !facts.is_file() {
        return Err(AnnexProblem::Missing);
    }
    if facts.len() > LARGEST_FILE {
        return Err(AnnexProblem::TooLarge);
    }
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(|_| AnnexProblem::Missing)?;
    Ok(bytes)
}

fn open_bytes(bytes: &[u8]) -> Result<Opened, AnnexProblem> {
    /// PDF readers look for the header this far into a file.
    const HEADER_WITHIN: usize = 1024;
    if bytes.is_empty() {
        return Err(AnnexProblem::Empty);
    }
    let head = &bytes[..bytes.len().min(HEADER_WITHIN)];
    if head.windows(5).any(|window| window == b"%PDF-") {
        return Source::open(bytes).map(|source| Opened::Pages(Box::new(source)));
    }
    match Picture::open(bytes) {
        Some(picture) => picture.map(Opened::Picture),
        None => Err(AnnexProblem::NotMergeable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_merged_says_why() {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes, problem) in [
            ("empty.pdf", b"".as_slice(), AnnexProblem::Empty),
            ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<</Type/Catal", AnnexProblem::Damaged),
            ("minutes.docx", b"PK\x03\x04rest of a zip", AnnexProblem::NotMergeable),
            ("cut.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", AnnexProblem::Damaged),
        ] {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            assert_eq!(open(&path).err(), Some(problem), "{name}");
        }
        assert_eq!(open(&folder.path().join("nowhere.pdf")).err(), Some(AnnexProblem::Missing));
        assert_eq!(open(folder.path()).err(), Some(AnnexProblem::Missing));
    }
}
