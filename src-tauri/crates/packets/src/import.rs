//! From a file that was dropped on the window to a preview.

use std::io::Read;
use std::path::Path;

use crate::packet::{self, Finding, Preview, Severity, codes};
use crate::text::PageText;
use crate::worker::{CancelFlag, Limits, Progress, ReadError, Worker};

/// A text longer than this is not one extracted from a packet, in bytes.
const LONGEST_TEXT: u64 = 32 << 20;

/// Reads a packet: a PDF through the worker, or text as extracted from one.
///
/// # Errors
/// See [`ReadError`]. A file whose end is missing is refused, because cases may be missing with it; one without text is
/// refused because there is nothing to read.
pub fn read_packet(
    worker: &Worker,
    file: &Path,
    cancel: &CancelFlag,
    progress: &mut dyn FnMut(Progress),
) -> Result<Preview, ReadError> {
    let most = Limits::for_packets().pages.min(worker.limits.pages);
    if let Some(text) = as_text(file)? {
        let pages = packet::pages_of_text(&text);
        let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
        if count > most {
            return Err(ReadError::TooManyPages { pages: count, most });
        }
        return read_pages(&pages, cancel);
    }
    let limits = Limits { pages: most, ..worker.limits };
    let extraction = worker.with_limits(limits).extract(file, cancel, progress)?;
    if extraction.truncated {
        return Err(ReadError::Truncated);
    }
    if extraction.is_scan() {
        return Err(ReadError::NoText { pages: u32::try_from(extraction.pages.len()).unwrap_or(u32::MAX) });
    }
    let mut preview = read_pages(&extraction.pages, cancel)?;
    if !extraction.lost.is_empty() {
        let lost = extraction.lost.iter().map(u32::to_string);
        preview.findings.insert(0, Finding::new(codes::PAGES_LOST, Severity::Error, "").with(lost));
    }
    Ok(preview)
}

fn read_pages(pages: &[PageText], cancel: &CancelFlag) -> Result<Preview, ReadError> {
    packet::read_until(pages, &|| cancel.is_cancelled()).ok_or(ReadError::Cancelled)
}

/// The file as text; `None` when it is a PDF.
///
/// # Errors
/// [`ReadError::Empty`], [`ReadError::NotAPdf`] when it is neither, [`ReadError::Io`].
pub fn as_text(file: &Path) -> Result<Option<String>, ReadError> {
    let opened = std::fs::File::open(file)?;
    let size = opened.metadata()?.len();
    if size == 0 {
        return Err(ReadError::Empty);
    }
    let mut bytes = Vec::new();
    let mut reader = opened.take(LONGEST_TEXT);
    reader.by_ref().take(1024).read_to_end(&mut bytes)?;
    if bytes.windows(5).any(|window| window == b"%PDF-") {
        return Ok(None);
    }
    if size > LONGEST_TEXT {
        return Err(ReadError::NotAPdf);
    }
    reader.read_to_end(&mut bytes)?;
    decode(bytes).map(Some).ok_or(ReadError::NotAPdf)
}

/// UTF-8, UTF-16 with a byte order mark, or Windows-1252, as text is saved on Windows. `None` when it is not text.
fn decode(bytes: Vec<u8>) -> Option<String> {
    let utf16 = |to_unit: fn([u8; 2]) -> u16, bytes: &[u8]| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| to_unit([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok()
    };
    match bytes.as_slice() {
        [0xff, 0xfe, rest @ ..] => return utf16(u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => return utf16(u16::from_be_bytes, rest),
        _ => {}
    }
    let text = String::from_utf8(bytes).unwrap_or_else(|error| {
        // The printable part of Windows-1252 is that of Latin-1, but for dashes and quotes.
        error.as_bytes().iter().map(|byte| windows_1252(*byte)).collect()
    });
    let odd = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}')).count();
    (odd * 100 <= text.len()).then_some(text)
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80 => '€',
        0x85 => '…',
        0x91 => '‘',
        0x92 => '’',
        0x93 => '“',
        0x94 => '”',
        0x95 => '•',
        0x96 => '–',
        0x97 => '—',
        other => char::from(other),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn text_is_read_in_the_encodings_it_is_saved_in() {
        for (bytes, text) in [
            ("æøå –".as_bytes().to_vec(), Some("æøå –")),
            (vec![0xe6, 0xf8, 0xe5, b' ', 0x96, 0x95], Some("æøå –•")),
            (vec![0xff, 0xfe, 0xe6, 0x00, b'x', 0x00], Some("æx")),
            (vec![0xfe, 0xff, 0x00, 0xe6], Some("æ")),
            (vec![0, 1, 2, 3, 4, 5, 0x50, 0x4b], None),
        ] {
            assert_eq!(decode(bytes.clone()).as_deref(), text, "{bytes:?}");
        }
    }
}
