//! Figures as rows: what was typed in, and the rows of a file.

use std::collections::BTreeMap;

use serde::Deserialize;
use ts_rs::TS;

use super::{Figure, MunicipalityNumber, Origin, Population, Source, Wanted, count};
use crate::{NoFigure, Problem, Result, RowProblem, StatisticsError};

/// Problems and numbers that are told.
const MOST_PROBLEMS: usize = 100;
const MOST_PASSED_OVER: usize = 10;
/// Characters of a value that are told.
const MOST_TOLD: usize = 40;

/// A figure as somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct TypedFigure {
    /// The municipality's number.
    pub municipality: String,
    /// How many people: digits, perhaps with a space between thousands.
    pub population: String,
}

/// Figures that were typed in, for just the municipalities that are wanted. `at` is when.
///
/// # Errors
/// [`StatisticsError::Rows`] with everything that is wrong; `NoFigures` when a municipality is missing; `NoYear` when the
/// newest year is wanted, which nobody typed in.
pub fn typed(figures: &[TypedFigure], wanted: &Wanted, at: jiff::Timestamp) -> Result<Population> {
    let mut rows = Rows::new(wanted);
    for (row, figure) in (1..).zip(figures) {
        let number = figure.municipality.trim();
        match (wanted.find(number), number.parse::<MunicipalityNumber>()) {
            (Some(municipality), _) => rows.take(row, municipality, &figure.population),
            (None, Ok(_)) => rows.wrong(row, Problem::UnknownMunicipality, number),
            (None, Err(_)) => rows.wrong(row, Problem::NotAMunicipality, number),
        }
    }
    let source = Source { origin: Origin::Typed, table: None, updated: None, at, notes: Vec::new() };
    Ok(Population { figures: rows.figures()?, source })
}

/// Figures under way, with all that is wrong with them.
pub(super) struct Rows<'a> {
    wanted: &'a Wanted,
    taken: BTreeMap<&'a MunicipalityNumber, Option<u32>>,
    problems: Vec<RowProblem>,
    passed_over: Vec<String>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(wanted: &'a Wanted) -> Self {
        Self { wanted, taken: BTreeMap::new(), problems: Vec::new(), passed_over: Vec::new() }
    }

    /// A row for a municipality that is wanted.
    pub(super) fn take(&mut self, row: usize, municipality: &'a MunicipalityNumber, population: &str) {
        let count = count::of_text(population);
        if let Err(why) = count {
            self.wrong(row, why, population);
        }
        if self.taken.insert(municipality, count.ok()).is_some() {
            self.wrong(row, Problem::Twice, municipality.as_str());
        }
    }

    /// A row that cannot be used.
    pub(super) fn wrong(&mut self, row: usize, why: Problem, value: &str) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(RowProblem {
                row,
                why,
                value: value.trim().chars().take(MOST_TOLD).collect(),
            });
        }
    }

    /// A row for somewhere that is not wanted.
    pub(super) fn pass_over(&mut self, number: &str) {
        if self.passed_over.len() < MOST_PASSED_OVER {
            self.passed_over.push(number.chars().take(MOST_TOLD).collect());
        }
    }

    /// One figure for each municipality that is wanted.
    pub(super) fn figures(self) -> Result<Vec<Figure>> {
        if !self.problems.is_empty() {
            return Err(StatisticsError::Rows { problems: self.problems });
        }
        let year = self.wanted.named_year()?;
        let (mut figures, mut without) = (Vec::new(), Vec::new());
        for municipality in self.wanted.municipalities() {
            match self.taken.get(municipality).copied().flatten() {
                Some(population) => {
                    figures.push(Figure { municipality: municipality.clone(), year, population })
                }
                None => without.push(NoFigure { municipality: municipality.to_string(), status: None }),
            }
        }
        if without.is_empty() {
            return Ok(figures);
        }
        Err(StatisticsError::NoFigures { municipalities: without, passed_over: self.passed_over })
    }
}
