//! The dataset as a whole.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Number, Value};

use super::cells::{marks, values};
use super::dimension::Dimension;
use super::json::{array, below, field, must_have, object, optional_text, parse, texts, whole, wrong_type};
use crate::{Result, StatisticsError};

/// Cells that are taken. It is what SSB gives in one answer.
pub const MOST_CELLS: usize = 800_000;

/// A table of figures. Every cell has a position: the last dimension runs fastest.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    /// What people call it.
    pub label: Option<String>,
    /// Who made it.
    pub source: Option<String>,
    /// When it was last changed: a day, or an instant in UTC.
    pub updated: Option<String>,
    /// The number of the table it was taken from, such as `07459`.
    pub table: Option<String>,
    /// What its makers want read along with it.
    pub notes: Vec<String>,
    /// Which dimensions are places, times and measures.
    pub roles: Roles,
    /// What the figures are told by.
    pub dimensions: Vec<Dimension>,
    values: Vec<Option<Number>>,
    marks: BTreeMap<usize, String>,
}

/// Codes of dimensions by what they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roles {
    /// Times.
    pub time: Vec<String>,
    /// Places.
    pub geo: Vec<String>,
    /// What is counted.
    pub metric: Vec<String>,
}

impl Dataset {
    /// Reads a dataset.
    ///
    /// # Errors
    /// [`StatisticsError::Empty`], `WebPage`, `Truncated`, `NotJson`: no JSON. `NotADataset`: other JSON. `Missing`,
    /// `WrongType`, `WrongSize`, `Twice`: it contradicts itself or the format, at a path. `TooManyCells`.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let document = parse(bytes)?;
        let root = object(&document, "")?;
        must_be_dataset(root)?;
        let codes = texts(field(root, "", "id")?, "id")?;
        let sizes = sizes(field(root, "", "size")?)?;
        must_have("size", codes.len(), sizes.len())?;
        let mut seen = BTreeSet::new();
        if let Some(twice) = codes.iter().find(|code| !seen.insert(code.as_str())) {
            return Err(StatisticsError::Twice { path: "id".into(), value: twice.clone() });
        }
        let cells = cells(&sizes)?;
        let all = object(field(root, "", "dimension")?, "dimension")?;
        let dimensions = codes
            .iter()
            .zip(&sizes)
            .map(|(code, size)| Dimension::read(all, code, *size))
            .collect::<Result<_>>()?;
        Ok(Self {
            label: optional_text(root, "", "label")?,
            source: optional_text(root, "", "source")?,
            updated: updated(root)?,
            table: table(root),
            notes: root.get("note").map(|note| texts(note, "note")).transpose()?.unwrap_or_default(),
            roles: roles(root)?,
            dimensions,
            values: values(field(root, "", "value")?, cells)?,
            marks: marks(root.get("status"), cells)?,
        })
    }

    /// How many cells it has: the product of the dimensions' sizes.
    pub fn cells(&self) -> usize {
        self.values.len()
    }

    /// The dimension of that code, and its place among the dimensions.
    pub fn dimension(&self, code: &str) -> Option<(usize, &Dimension)> {
        self.dimensions.iter().enumerate().find(|(_, dimension)| dimension.code == code)
    }

    /// The cell where these categories meet, one position for each dimension; nothing where there is no such category.
    pub fn cell(&self, categories: &[usize]) -> Option<usize> {
        if categories.len() != self.dimensions.len() {
            return None;
        }
        let mut cell = 0;
        for (dimension, category) in self.dimensions.iter().zip(categories) {
            let size = dimension.categories.len();
            cell = (*category < size).then_some(cell * size + category)?;
        }
        Some(cell)
    }

    /// What stands in the cell, where something does.
    pub fn value(&self, cell: usize) -> Option<&Number> {
        self.values.get(cell).and_then(Option::as_ref)
    }

    /// The cell's mark, such as `..` for a figure that is missing.
    pub fn mark(&self, cell: usize) -> Option<&str> {
        self.marks.get(&cell).map(String::as_str)
    }
}

fn must_be_dataset(root: &Map<String, Value>) -> Result<()> {
    let given = |name| match root.get(name) {
        None => String::new(),
        Some(Value::String(text)) => text.chars().take(40).collect(),
        Some(other) => other.to_string().chars().take(40).collect(),
    };
    let (class, version) = (given("class"), given("version"));
    // «2.0», and what is written after it without breaking it.
    if class == "dataset" && (version == "2" || version.starts_with("2.")) {
        return Ok(());
    }
    Err(StatisticsError::NotADataset { found: format!("{class} {version}").trim().to_owned() })
}

fn sizes(value: &Value) -> Result<Vec<usize>> {
    let each = |(at, size)| whole(size, &below("size", at));
    array(value, "size")?.iter().enumerate().map(each).collect()
}

fn cells(sizes: &[usize]) -> Result<usize> {
    // A dimension of size 0 leaves no cell, whatever the others are; each of them is still held against the limit.
    let product = sizes.iter().try_fold(1_usize, |product, size| product.checked_mul((*size).max(1)));
    match product {
        Some(product) if product <= MOST_CELLS => Ok(if sizes.contains(&0) { 0 } else { product }),
        _ => Err(StatisticsError::TooManyCells { most: MOST_CELLS.try_into().unwrap_or(u64::MAX) }),
    }
}

/// The stamp, which comes as a day or with the time of day.
fn updated(root: &Map<String, Value>) -> Result<Option<String>> {
    let Some(stamp) = optional_text(root, "", "updated")? else { return Ok(None) };
    let instant = stamp.parse::<jiff::Timestamp>().map(|instant| instant.to_string());
    let stamp = instant.or_else(|_| stamp.parse::<jiff::civil::Date>().map(|day| day.to_string()));
    match stamp {
        Ok(stamp) => Ok(Some(stamp)),
        Err(_) => Err(StatisticsError::WrongType {
            path: "updated".into(),
            expected: "a day or an instant",
            found: "text",
        }),
    }
}

/// The table's number as PxWebApi has it; in files that were made otherwise it stands before the label.
fn table(root: &Map<String, Value>) -> Option<String> {
    let own = root.get("extension").and_then(|extension| extension.get("px")?.get("tableid")?.as_str());
    let before_label = || {
        let (number, _) = root.get("label")?.as_str()?.split_once(':')?;
        (number.len() == 5 && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(number)
    };
    own.or_else(before_label).map(|number| number.chars().take(40).collect())
}

fn roles(root: &Map<String, Value>) -> Result<Roles> {
    let Some(role) = root.get("role") else { return Ok(Roles::default()) };
    let role = role.as_object().ok_or_else(|| wrong_type(role, "role", "object"))?;
    let of = |name: &str| {
        role.get(name)
            .map(|codes| texts(codes, &below("role", name)))
            .transpose()
            .map(Option::unwrap_or_default)
    };
    Ok(Roles { time: of("time")?, geo: of("geo")?, metric: of("metric")? })
}
