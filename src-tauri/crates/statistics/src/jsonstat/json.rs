//! Parts of a JSON document by name, told with their path where they are not as they must be.

use serde_json::{Map, Value};

use crate::{Result, StatisticsError};

/// Bytes as JSON, or what they are in place of it.
pub(super) fn parse(bytes: &[u8]) -> Result<Value> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    match text.first() {
        None => return Err(StatisticsError::Empty),
        Some(b'<') => return Err(StatisticsError::WebPage),
        Some(_) => {}
    }
    serde_json::from_slice(text).map_err(|error| match error.classify() {
        serde_json::error::Category::Eof => StatisticsError::Truncated,
        _ => StatisticsError::NotJson { line: error.line(), column: error.column() },
    })
}

pub(super) fn field<'a>(object: &'a Map<String, Value>, path: &str, name: &str) -> Result<&'a Value> {
    object.get(name).ok_or_else(|| StatisticsError::Missing { path: below(path, name) })
}

pub(super) fn object<'a>(value: &'a Value, path: &str) -> Result<&'a Map<String, Value>> {
    value.as_object().ok_or_else(|| wrong_type(value, path, "object"))
}

pub(super) fn array<'a>(value: &'a Value, path: &str) -> Result<&'a [Value]> {
    value.as_array().map(Vec::as_slice).ok_or_else(|| wrong_type(value, path, "array"))
}

pub(super) fn text<'a>(value: &'a Value, path: &str) -> Result<&'a str> {
    value.as_str().ok_or_else(|| wrong_type(value, path, "text"))
}

/// A whole number that counts or points: not negative, no decimals.
pub(super) fn whole(value: &Value, path: &str) -> Result<usize> {
    let number = value.as_u64().and_then(|number| usize::try_from(number).ok());
    number.ok_or_else(|| wrong_type(value, path, "whole number"))
}

/// A list of texts.
pub(super) fn texts(value: &Value, path: &str) -> Result<Vec<String>> {
    let each = |(at, value)| text(value, &below(path, at)).map(str::to_owned);
    array(value, path)?.iter().enumerate().map(each).collect()
}

/// A text that may be left out.
pub(super) fn optional_text(object: &Map<String, Value>, path: &str, name: &str) -> Result<Option<String>> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => text(value, &below(path, name)).map(|text| Some(text.to_owned())),
    }
}

pub(super) fn below(path: &str, name: impl std::fmt::Display) -> String {
    if path.is_empty() { name.to_string() } else { format!("{path}.{name}") }
}

pub(super) fn wrong_type(value: &Value, path: &str, expected: &'static str) -> StatisticsError {
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "text",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    StatisticsError::WrongType { path: path.to_owned(), expected, found }
}

pub(super) fn must_have(path: &str, expected: usize, found: usize) -> Result<()> {
    if expected == found { Ok(()) } else { Err(wrong_size(path, expected, found)) }
}

pub(super) fn wrong_size(path: &str, expected: usize, found: usize) -> StatisticsError {
    let count = |number| u64::try_from(number).unwrap_or(u64::MAX);
    StatisticsError::WrongSize { path: path.to_owned(), expected: count(expected), found: count(found) }
}
