//! How many people live in the municipalities, and who says so.

mod count;
mod csv;
mod dataset;
mod file;
mod number;
mod rows;

pub(crate) use dataset::{PERSONS, read_dataset};
pub use file::{MOST_BYTES, from_bytes, from_file};
pub use number::MunicipalityNumber;
pub use rows::{TypedFigure, typed};

use serde::Serialize;
use ts_rs::TS;

use crate::{Result, StatisticsError};

/// SSB's table of the population by municipality on 1 January.
pub const TABLE: &str = "07459";

/// More than live in the country. A larger figure is a slip.
pub const MOST_PEOPLE: u32 = 10_000_000;

/// Which figures are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    municipalities: Vec<MunicipalityNumber>,
    year: i16,
    or_later: bool,
}

impl Wanted {
    /// The municipalities by number, in the form of 2024, and the year whose 1 January counts.
    /// One that is named twice is asked for once.
    ///
    /// # Errors
    /// [`StatisticsError::NothingAsked`], `BadNumber`, `BadYear`.
    pub fn new<'a>(numbers: impl IntoIterator<Item = &'a str>, year: i16) -> Result<Self> {
        let parsed =
            numbers.into_iter().map(str::parse).collect::<Result<std::collections::BTreeSet<_>>>()?;
        if parsed.is_empty() {
            return Err(StatisticsError::NothingAsked);
        }
        if !(1000..=9999).contains(&year) {
            return Err(StatisticsError::BadYear { year });
        }
        Ok(Self { municipalities: parsed.into_iter().collect(), year, or_later: false })
    }

    /// The same of the newest year there is, which must be this one or a later one.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn newest<'a>(numbers: impl IntoIterator<Item = &'a str>, since: i16) -> Result<Self> {
        Ok(Self { or_later: true, ..Self::new(numbers, since)? })
    }

    /// The municipalities, in the order of their numbers.
    pub fn municipalities(&self) -> &[MunicipalityNumber] {
        &self.municipalities
    }

    /// The year, or the earliest that will do where the newest is wanted.
    pub fn year(&self) -> i16 {
        self.year
    }

    /// Whether a later year is better than the one named.
    pub(crate) fn or_later(&self) -> bool {
        self.or_later
    }

    /// The year, for figures that do not say theirs: only somebody who named one knows it.
    fn named_year(&self) -> Result<i16> {
        match self.or_later {
            false => Ok(self.year),
            true => Err(StatisticsError::NoYear { year: self.year, found: Vec::new() }),
        }
    }

    fn find(&self, number: &str) -> Option<&MunicipalityNumber> {
        self.municipalities.iter().find(|wanted| wanted.as_str() == number)
    }
}

/// A figure for every municipality that was asked for, and their common source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Population {
    /// The figures, in the order of the municipalities' numbers.
    pub figures: Vec<Figure>,
    /// Where they come from.
    pub source: Source,
}

/// How many people lived in a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Figure {
    /// The municipality.
    pub municipality: MunicipalityNumber,
    /// On 1 January of this year.
    pub year: i16,
    /// So many people, at least 1.
    pub population: u32,
}

/// Where figures come from: what the line under a table says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Source {
    /// How they came.
    pub origin: Origin,
    /// The table, such as `07459`, where it is known.
    pub table: Option<String>,
    /// When the table was last changed, a day or an instant in UTC, where it is known.
    pub updated: Option<String>,
    /// When they were fetched, read or typed in.
    #[ts(type = "string")]
    pub at: jiff::Timestamp,
    /// What the table's makers want read along with it, such as that its figures are only examples.
    pub notes: Vec<String>,
}

/// How figures came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// From the service.
    Fetched,
    /// From a file.
    File,
    /// By hand.
    Typed,
}
