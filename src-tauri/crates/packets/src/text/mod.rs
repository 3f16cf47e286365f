//! Text of a PDF, page by page.

use serde::{Deserialize, Serialize};

/// The text of one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageText {
    /// The page, counted from 1.
    pub number: u32,
    /// Its text: lines end with `\n`, a wider gap between lines is an empty line.
    pub text: String,
}
