//! Small helpers between SQLite's values and ours.

use rusqlite::types::{FromSqlError, FromSqlResult, ValueRef};
use serde_json::json;

use crate::error::{Error, RefusalCode};

/// A text column read through the type's own parser.
pub(crate) fn parsed<T>(value: ValueRef<'_>) -> FromSqlResult<T>
where
    T: std::str::FromStr,
    T::Err: std::fmt::Display,
{
    let text = value.as_str()?;
    text.parse().map_err(|reason| FromSqlError::Other(format!("'{text}': {reason}").into()))
}

/// After an «insert, or change when the id is known under this owner»: no row written means that the id is another's.
pub(crate) fn must_have_written(rows: usize, id: impl std::fmt::Display) -> Result<(), Error> {
    if rows > 0 {
        return Ok(());
    }
    Err(Error::refused(RefusalCode::FieldInvalid, json!({ "field": "id", "value": id.to_string() })))
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
