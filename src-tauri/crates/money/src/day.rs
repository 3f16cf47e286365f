//! Calendar days in JSON: `2024-05-01` and nothing else. jiff on its own would also take a time behind it.

use jiff::civil::Date;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

pub(crate) fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| D::Error::custom(format!("'{text}' is not a day written 2024-03-13")))
}

fn parse(text: &str) -> Option<Date> {
    let is_well_formed = text.len() == 10 && text.is_ascii();
    is_well_formed.then(|| text.parse().ok()).flatten()
}

/// The same for a day that may be missing.
pub(crate) mod optional {
    use super::{Date, Deserialize, Deserializer, Error, Serializer};

    pub(crate) fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => super::serialize(day, serializer),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        let Some(text) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
        let refusal = || D::Error::custom(format!("'{text}' is not a day written 2024-03-13"));
        super::parse(&text).map(Some).ok_or_else(refusal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_only_in_their_one_written_form() {
        assert_eq!(parse("2024-02-29"), Date::new(2024, 2, 29).ok());
        for wrong in
            ["2023-02-29", "29.02.2024", "2024-2-29", "2024-02-29T10:00", "20240229", "", "2024-W09-4"]
        {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
    }
}
