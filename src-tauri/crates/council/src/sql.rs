//! Small helpers between SQLite's values and ours.

use rusqlite::types::{FromSqlError, FromSqlResult, ValueRef};

/// A text column read through the type's own parser.
pub(crate) fn parsed<T>(value: ValueRef<'_>) -> FromSqlResult<T>
where
    T: std::str::FromStr,
    T::Err: std::fmt::Display,
{
    let text = value.as_str()?;
    text.parse().map_err(|reason| FromSqlError::Other(format!("'{text}': {reason}").into()))
}

/// A column that holds JSON.
pub(crate) fn json_column<T: serde::de::DeserializeOwned>(
    row: &rusqlite::Row<'_>,
    column: &str,
) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
    })
}
