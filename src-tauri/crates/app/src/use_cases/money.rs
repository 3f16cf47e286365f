//! Amounts as people write them, and splitting them between those who share them. It needs no council.

use std::path::Path;

use samrad_money::Allocation;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};

/// Amounts as they were typed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadAmounts {
    /// Each as it stands in its field, such as `100 000,-` or `1,5 mill.`
    pub texts: Vec<String>,
}

/// What a typed amount is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum AmountRead {
    /// Understood.
    Amount {
        /// In øre.
        ore: i64,
    },
    /// Not understood.
    Wrong {
        /// Why, as an error's code.
        code: String,
        /// What its sentence needs to know.
        #[ts(type = "Record<string, unknown>")]
        facts: Value,
    },
}

/// Reads amounts, each for itself, in the order they came.
pub fn read(_: &App, amounts: ReadAmounts) -> Answer<Vec<AmountRead>> {
    let read = |text: &String| match samrad_money::parse_amount(text) {
        Ok(ore) => AmountRead::Amount { ore },
        Err(error) => AmountRead::Wrong { code: error.code.as_str().to_owned(), facts: error.facts },
    };
    Ok(amounts.texts.iter().map(read).collect())
}

/// Splits the amount that a file of JSON describes; see [`samrad_money::AllocationInput`].
pub fn allocate_file(path: &Path) -> Answer<Allocation> {
    let text = std::fs::read_to_string(path).map_err(Failure::file(path))?;
    Ok(samrad_money::allocate_json(&text)?)
}
