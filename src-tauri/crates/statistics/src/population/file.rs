//! Figures in a file that somebody downloaded or wrote.

use std::io::Read;
use std::path::Path;

use super::csv::read_csv;
use super::dataset::read_dataset;
use super::{Origin, Population, Source, Wanted};
use crate::{Result, StatisticsError};

/// Bytes of a file or an answer that are taken. The table for every municipality and year is well below a megabyte.
pub const MOST_BYTES: u64 = 4 * 1024 * 1024;

/// The figures that are wanted, out of a file in JSON-stat 2.0 or a text of rows. `at` is when it is read.
///
/// # Errors
/// `File` when it cannot be opened, `TooLarge`, and all that [`from_bytes`] has.
pub fn from_file(path: &Path, wanted: &Wanted, at: jiff::Timestamp) -> Result<Population> {
    let failed = |error: std::io::Error| StatisticsError::File {
        path: path.display().to_string(),
        reason: error.to_string(),
    };
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(failed)?;
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    from_bytes(&bytes, wanted, at)
}

/// The figures that are wanted, out of a file's bytes: JSON-stat 2.0 where they begin as JSON, else rows of number, name
/// and population, or of number and population, with semicolons or commas between. `at` is when they are read.
///
/// # Errors
/// No such file: `Empty`, `TooLarge`, `WebPage`, `NotText`, `Truncated`, `NotJson`, `NotADataset`. A dataset that
/// contradicts itself or is another one: `Missing`, `WrongType`, `WrongSize`, `Twice`, `TooManyCells`, `OtherTable`,
/// `OtherMeasure`, `SplitBy`, `NoYear`. Figures: `Rows`, `NotACount`, `NoFigures`; `NoYear` also of rows, which carry no
/// year, when the newest is wanted.
pub fn from_bytes(bytes: &[u8], wanted: &Wanted, at: jiff::Timestamp) -> Result<Population> {
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MOST_BYTES {
        return Err(StatisticsError::TooLarge { most: MOST_BYTES });
    }
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if matches!(start.first(), Some(b'{' | b'[' | b'<')) {
        return read_dataset(bytes, wanted, Origin::File, at);
    }
    let source = Source { origin: Origin::File, table: None, updated: None, at, notes: Vec::new() };
    Ok(Population { figures: read_csv(bytes, wanted)?, source })
}
