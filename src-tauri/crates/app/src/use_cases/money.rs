//! Splitting amounts between those who share them. It needs no council.

use std::path::Path;

use samrad_money::Allocation;

use crate::failure::{Answer, Failure};

/// Splits the amount that a file of JSON describes; see [`samrad_money::AllocationInput`].
pub fn allocate_file(path: &Path) -> Answer<Allocation> {
    let text = std::fs::read_to_string(path).map_err(Failure::file(path))?;
    Ok(samrad_money::allocate_json(&text)?)
}
