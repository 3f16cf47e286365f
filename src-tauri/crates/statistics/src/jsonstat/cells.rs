//! The values of all cells, and the marks that some of them carry.

use std::collections::BTreeMap;

use serde_json::{Number, Value};

use super::json::{array, below, must_have, text, wrong_size, wrong_type};
use crate::{Result, StatisticsError};

/// One value for each of the cells, written as a list or as an object of those that have one.
pub(super) fn values(value: &Value, cells: usize) -> Result<Vec<Option<Number>>> {
    let number = |value: &Value, at: usize| match value {
        Value::Null => Ok(None),
        Value::Number(number) => Ok(Some(number.clone())),
        other => Err(wrong_type(other, &below("value", at), "number or null")),
    };
    match value {
        Value::Array(values) => {
            must_have("value", cells, values.len())?;
            values.iter().zip(0..).map(|(value, at)| number(value, at)).collect()
        }
        Value::Object(sparse) => {
            let mut values = vec![None; cells];
            for (key, value) in sparse {
                let at = position("value", key, cells)?;
                if let Some(cell) = values.get_mut(at) {
                    *cell = number(value, at)?;
                }
            }
            Ok(values)
        }
        other => Err(wrong_type(other, "value", "array or object")),
    }
}

/// The marks by cell, written once for all cells, as a list, or as an object of those that have one.
pub(super) fn marks(status: Option<&Value>, cells: usize) -> Result<BTreeMap<usize, String>> {
    match status {
        None | Some(Value::Null) => Ok(BTreeMap::new()),
        Some(Value::String(one)) => Ok((0..cells).map(|at| (at, one.clone())).collect()),
        Some(Value::Object(sparse)) => {
            let mark = |(key, mark): (&String, &Value)| {
                let at = position("status", key, cells)?;
                Ok((at, text(mark, &below("status", at))?.to_owned()))
            };
            sparse.iter().map(mark).collect()
        }
        Some(list) => {
            let list = array(list, "status")?;
            must_have("status", cells, list.len())?;
            let marked = list.iter().enumerate().filter(|(_, mark)| !mark.is_null());
            marked.map(|(at, mark)| Ok((at, text(mark, &below("status", at))?.to_owned()))).collect()
        }
    }
}

/// A cell's position as a key: digits, and as they would be written, so that no cell has two names.
fn position(path: &str, key: &str, cells: usize) -> Result<usize> {
    let number = key.parse::<usize>().ok().filter(|number| number.to_string() == key);
    let Some(number) = number else {
        let path = below(path, key);
        return Err(StatisticsError::WrongType { path, expected: "position", found: "text" });
    };
    if number < cells { Ok(number) } else { Err(wrong_size(&below(path, key), cells, number)) }
}
