//! Figures out of a dataset of the table.

use super::number::bare;
use super::{Figure, Origin, Population, Source, TABLE, Wanted, count};
use crate::jsonstat::{Dataset, Dimension};
use crate::{NoFigure, Result, StatisticsError};

/// What the table counts, by its code.
pub(crate) const PERSONS: &str = "Personer1";

/// Numbers that are told when figures are missing.
const MOST_TOLD: usize = 10;
/// Of each note, and of notes.
const NOTE: usize = 1000;
const NOTES: usize = 20;

/// Reads the figures that are wanted.
///
/// # Errors
/// What [`Dataset::read`] has, and `OtherTable`, `OtherMeasure`, `SplitBy`, `NoYear`, `Missing` (a dimension), `Twice` (a
/// municipality), `NoFigures`, `NotACount`.
pub(crate) fn read_dataset(
    bytes: &[u8],
    wanted: &Wanted,
    origin: Origin,
    at: jiff::Timestamp,
) -> Result<Population> {
    let dataset = Dataset::read(bytes)?;
    if let Some(found) = dataset.table.as_ref().filter(|table| *table != TABLE) {
        return Err(StatisticsError::OtherTable { expected: TABLE, found: found.clone() });
    }
    let figures = Axes::find(&dataset, wanted)?.figures(wanted)?;
    let fetched = (origin == Origin::Fetched).then(|| TABLE.to_owned());
    let notes = dataset.notes.iter().take(NOTES).map(|note| note.chars().take(NOTE).collect()).collect();
    let source = Source { origin, table: dataset.table.or(fetched), updated: dataset.updated, at, notes };
    Ok(Population { figures, source })
}

/// Where to look: every dimension but the region stands on one category.
struct Axes<'a> {
    dataset: &'a Dataset,
    regions: &'a Dimension,
    region_at: usize,
    position: Vec<usize>,
    year: i16,
}

impl<'a> Axes<'a> {
    fn find(dataset: &'a Dataset, wanted: &Wanted) -> Result<Self> {
        let (region_at, regions) = axis(dataset, &dataset.roles.geo, "Region")?;
        let (time_at, times) = axis(dataset, &dataset.roles.time, "Tid")?;
        let (measure_at, measures) = axis(dataset, &dataset.roles.metric, "ContentsCode")?;
        let known = [region_at, time_at, measure_at];
        if let Some((_, more)) = dataset.dimensions.iter().enumerate().find(|(at, _)| !known.contains(at)) {
            return Err(StatisticsError::SplitBy { dimension: more.code.clone() });
        }
        let codes = |dimension: &Dimension| dimension.categories.iter().map(|one| one.code.clone()).collect();
        let measure = measures
            .position(PERSONS)
            .ok_or_else(|| StatisticsError::OtherMeasure { expected: PERSONS, found: codes(measures) })?;
        let (year, year_at) = year(times, wanted)
            .ok_or_else(|| StatisticsError::NoYear { year: wanted.year(), found: codes(times) })?;
        let mut position = vec![0; dataset.dimensions.len()];
        for (at, category) in [(time_at, year_at), (measure_at, measure)] {
            if let Some(place) = position.get_mut(at) {
                *place = category;
            }
        }
        Ok(Self { dataset, regions, region_at, position, year })
    }

    fn figures(&self, wanted: &Wanted) -> Result<Vec<Figure>> {
        let (mut figures, mut without) = (Vec::new(), Vec::new());
        for municipality in wanted.municipalities() {
            let named = |at: &usize| bare(&self.regions.categories[*at].code) == municipality.as_str();
            let places: Vec<usize> = (0..self.regions.categories.len()).filter(named).collect();
            let region = match places.as_slice() {
                [] => {
                    without.push(NoFigure { municipality: municipality.to_string(), status: None });
                    continue;
                }
                [one] => *one,
                // As it is now and with its former parts: two figures, and nobody says which.
                _ => {
                    let path = format!("dimension.{}", self.regions.code);
                    return Err(StatisticsError::Twice { path, value: municipality.to_string() });
                }
            };
            let cell = self.cell(region);
            let mark = cell.and_then(|cell| self.dataset.mark(cell)).map(str::to_owned);
            let Some(number) = cell.and_then(|cell| self.dataset.value(cell)) else {
                without.push(NoFigure { municipality: municipality.to_string(), status: mark });
                continue;
            };
            match count::of_number(number) {
                Ok(population) => {
                    figures.push(Figure { municipality: municipality.clone(), year: self.year, population })
                }
                // Zero is how the table says that the number was not in use that year.
                Err(crate::Problem::Zero) => without.push(NoFigure {
                    municipality: municipality.to_string(),
                    status: mark.or_else(|| Some("0".to_owned())),
                }),
                Err(why) => {
                    let (municipality, value) = (municipality.to_string(), number.to_string());
                    return Err(StatisticsError::NotACount { municipality, value, why });
                }
            }
        }
        if without.is_empty() {
            return Ok(figures);
        }
        let others = self.regions.categories.iter().map(|region| bare(&region.code));
        let others = others.filter(|number| wanted.find(number).is_none()).take(MOST_TOLD);
        let passed_over = others.map(|number| number.chars().take(40).collect()).collect();
        Err(StatisticsError::NoFigures { municipalities: without, passed_over })
    }

    fn cell(&self, region: usize) -> Option<usize> {
        let mut position = self.position.clone();
        *position.get_mut(self.region_at)? = region;
        self.dataset.cell(&position)
    }
}

/// The year whose figures are taken, and where it stands among the times.
fn year(times: &Dimension, wanted: &Wanted) -> Option<(i16, usize)> {
    if !wanted.or_later() {
        return Some((wanted.year(), times.position(&wanted.year().to_string())?));
    }
    let named =
        times.categories.iter().enumerate().filter_map(|(at, time)| Some((time.code.parse().ok()?, at)));
    named.filter(|(year, _)| *year >= wanted.year()).max()
}

/// The dimension that has the role, or else the one that SSB always names so.
fn axis<'a>(dataset: &'a Dataset, role: &[String], usual: &str) -> Result<(usize, &'a Dimension)> {
    let code = role.first().map_or(usual, String::as_str);
    dataset.dimension(code).ok_or_else(|| StatisticsError::Missing { path: format!("dimension.{code}") })
}
