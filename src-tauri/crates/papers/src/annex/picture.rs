//! Pictures as annexes: PNG and JPEG, placed by typst on a page of their own.

use typst::foundations::Bytes;
use typst::visualize::{ExchangeFormat, RasterFormat, RasterImage};

use crate::report::AnnexProblem;

/// Pixels a picture may have: A3 at 600 dpi in full. A small file can name far more and fill the memory.
const MOST_PIXELS: u64 = 80_000_000;

/// A picture that can be placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Picture {
    /// The ending that tells typst the format.
    pub(crate) format: &'static str,
    /// Wider than high: the page is turned.
    pub(crate) is_landscape: bool,
}

impl Picture {
    /// Tries to read `bytes` as a picture; none where they are something else. It is decoded to the end with the
    /// decoder that will place it, since a picture that fails there would fail the whole book.
    pub(crate) fn open(bytes: &[u8]) -> Option<Result<Self, AnnexProblem>> {
        let (format, exchange, size) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            ("png", ExchangeFormat::Png, png_size(bytes))
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            ("jpg", ExchangeFormat::Jpg, jpeg_size(bytes))
        } else {
            return None;
        };
        Some(size.and_then(|(width, height)| {
            if u64::from(width) * u64::from(height) > MOST_PIXELS {
                return Err(AnnexProblem::TooLarge);
            }
            RasterImage::plain(Bytes::new(bytes.to_vec()), RasterFormat::Exchange(exchange))
                .map_err(|_| AnnexProblem::Damaged)?;
            Ok(Self { format, is_landscape: width > height })
        }))
    }
}

fn big_endian(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

fn png_size(bytes: &[u8]) -> Result<(u32, u32), AnnexProblem> {
    let sizes = bytes.get(16..24).ok_or(AnnexProblem::Damaged)?;
    Ok((big_endian(&sizes[..4]), big_endian(&sizes[4..])))
}

/// Reads the frame header. Pictures in four printing colours are not placed: their colours would have to be guessed.
fn jpeg_size(bytes: &[u8]) -> Result<(u32, u32), AnnexProblem> {
    let mut at = 2;
    loop {
        let segment = bytes.get(at..at + 4).ok_or(AnnexProblem::Damaged)?;
        let (marker, length) = (segment[1], big_endian(&segment[2..]) as usize);
        if segment[0] != 0xff {
            return Err(AnnexProblem::Damaged);
        }
        let is_frame = matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc);
        if is_frame {
            let frame = bytes.get(at + 5..at + 10).ok_or(AnnexProblem::Damaged)?;
            if frame[4] == 4 {
                return Err(AnnexProblem::NotMergeable);
            }
            return Ok((big_endian(&frame[2..4]), big_endian(&frame[..2])));
        }
        at += if marker == 0xff { 1 } else { 2 + length };
    }
}
