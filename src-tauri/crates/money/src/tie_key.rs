//! What settles a tie: who has the lowest key gets the øre.

use std::cmp::Ordering;
use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

/// A party's place in the order in which ties are settled: as a rule the municipality's number.
///
/// Keys of digits alone are numbers, «0301» before «1101» and «9» before «10»; they come before keys of other text,
/// which follow in the order of their characters. In JSON it is text or a whole number from 0; it is written as text.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(type = "string")]
pub struct TieKey(String);

impl TieKey {
    /// The key with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is compared: numbers first; of two numbers without leading zeros the shorter is the lower.
    fn rank(&self) -> (bool, usize, &str) {
        let is_number = !self.0.is_empty() && self.0.bytes().all(|byte| byte.is_ascii_digit());
        if is_number {
            let digits = self.0.trim_start_matches('0');
            (false, digits.len(), digits)
        } else {
            (true, 0, &self.0)
        }
    }
}

impl Ord for TieKey {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for TieKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for TieKey {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for TieKey {}

impl fmt::Display for TieKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for TieKey {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl<'de> Deserialize<'de> for TieKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrNumber)
    }
}

struct TextOrNumber;

impl Visitor<'_> for TextOrNumber {
    type Value = TieKey;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text or a whole number from 0")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<TieKey, E> {
        Ok(TieKey::new(text))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<TieKey, E> {
        Ok(TieKey::new(number.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_in_the_order_of_numbers_and_before_other_text() {
        let mut keys = ["b", "10", "1506", "a", "0301", "9", ""].map(TieKey::from);
        keys.sort();
        assert_eq!(keys.map(|key| key.to_string()), ["9", "10", "0301", "1506", "", "a", "b"]);
    }

    #[test]
    fn a_number_and_its_text_are_the_same_key() {
        let key = |json: &str| serde_json::from_str::<TieKey>(json).unwrap();
        assert_eq!(key("301"), key("\"0301\""));
        assert_eq!(serde_json::to_string(&key("1506")).unwrap(), "\"1506\"");
        for wrong in ["-1", "1.5", "null", "true"] {
            assert!(serde_json::from_str::<TieKey>(wrong).is_err(), "{wrong}");
        }
    }
}
