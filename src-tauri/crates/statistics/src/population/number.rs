//! A municipality's number.

use serde::Serialize;
use ts_rs::TS;

use crate::StatisticsError;

/// A municipality's number: four digits, such as `1506`, as it has been written since 2024.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, TS)]
#[ts(type = "string")]
pub struct MunicipalityNumber(String);

impl MunicipalityNumber {
    /// The four digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for MunicipalityNumber {
    type Err = StatisticsError;
    fn from_str(text: &str) -> Result<Self, StatisticsError> {
        if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Ok(Self(text.to_owned()));
        }
        Err(StatisticsError::BadNumber { value: text.chars().take(40).collect() })
    }
}

impl std::fmt::Display for MunicipalityNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The number in a region's code: SSB puts `K-` before a municipality where former ones are summed under today's.
pub(super) fn bare(code: &str) -> &str {
    code.strip_prefix("K-").unwrap_or(code)
}
