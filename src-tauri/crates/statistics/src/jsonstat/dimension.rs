//! A dimension: what it is called, and its categories in their order.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::json::{
    below, field, must_have, object, optional_text, text, texts, whole, wrong_size, wrong_type,
};
use crate::{Result, StatisticsError};

/// One of the things that the figures are told by, such as region or year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Its code, such as `Region`.
    pub code: String,
    /// What people call it; the code where nothing else is given.
    pub label: String,
    /// Its categories, in the order of the values.
    pub categories: Vec<Category>,
}

/// One category of a dimension, such as a municipality or a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its code, such as `K-1506`.
    pub code: String,
    /// What people call it; the code where nothing else is given.
    pub label: String,
}

impl Dimension {
    /// The dimension of that code and size, out of the dataset's `dimension`.
    pub(super) fn read(dimensions: &Map<String, Value>, code: &str, size: usize) -> Result<Self> {
        let path = below("dimension", code);
        let own = object(field(dimensions, "dimension", code)?, &path)?;
        let label = optional_text(own, &path, "label")?.unwrap_or_else(|| code.to_owned());
        let path = below(&path, "category");
        let category = object(field(own, &below("dimension", code), "category")?, &path)?;
        let labels = match category.get("label") {
            None | Some(Value::Null) => None,
            Some(labels) => Some(object(labels, &below(&path, "label"))?),
        };
        let codes = match (category.get("index"), labels) {
            (Some(index), _) => codes_of(index, &below(&path, "index"), size)?,
            // A dimension that never varies may have its one label alone.
            (None, Some(labels)) if size == 1 && labels.len() == 1 => labels.keys().cloned().collect(),
            (None, _) => return Err(StatisticsError::Missing { path: below(&path, "index") }),
        };
        let category_of = |code: String| {
            let label = match labels.and_then(|labels| labels.get(&code)) {
                None => code.clone(),
                Some(label) => text(label, &below(&below(&path, "label"), &code))?.to_owned(),
            };
            Ok(Category { code, label })
        };
        let categories = codes.into_iter().map(category_of).collect::<Result<_>>()?;
        Ok(Self { code: code.to_owned(), label, categories })
    }

    /// Where the category of that code stands.
    pub fn position(&self, code: &str) -> Option<usize> {
        self.categories.iter().position(|category| category.code == code)
    }
}

/// The codes in their order: written as a list, or as an object of their positions.
fn codes_of(index: &Value, path: &str, size: usize) -> Result<Vec<String>> {
    match index {
        Value::Array(_) => {
            let codes = texts(index, path)?;
            must_have(path, size, codes.len())?;
            let mut seen = BTreeSet::new();
            match codes.iter().find(|code| !seen.insert(code.as_str())) {
                Some(twice) => Err(StatisticsError::Twice { path: path.to_owned(), value: twice.clone() }),
                None => Ok(codes),
            }
        }
        Value::Object(positions) => {
            must_have(path, size, positions.len())?;
            let mut codes = vec![None; size];
            for (code, position) in positions {
                let position = whole(position, &below(path, code))?;
                match codes.get_mut(position) {
                    None => return Err(wrong_size(&below(path, code), size, position)),
                    Some(Some(_)) => {
                        let value = position.to_string();
                        return Err(StatisticsError::Twice { path: path.to_owned(), value });
                    }
                    Some(free) => *free = Some(code.clone()),
                }
            }
            // As many codes as positions, each its own: none is left free.
            Ok(codes.into_iter().flatten().collect())
        }
        other => Err(wrong_type(other, path, "object or array")),
    }
}
