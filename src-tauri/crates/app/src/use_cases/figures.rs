//! Figures on their way in: fetched from Statistics Norway, read from a file or typed in. Whichever way they come, a person
//! first sees what they would change; nothing is kept before that.

use std::collections::BTreeMap;
use std::path::Path;

use samrad_council::bodies::Municipality;
use samrad_council::figures::{FigureDraft, FigureFilter, FigureView, KeepFigures, NewFigure};
use samrad_council::{
    Changed, Command, Council, Day, FigureId, FigureKind, FigureOrigin, Instant, MunicipalityId,
};
use samrad_statistics::{
    Origin, Population, SSB, StatisticsBank, StatisticsError, TypedFigure, Wanted, from_file, typed,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::task::Task;

/// The setting that names another address than Statistics Norway's own, where a municipality has a way of its own to it.
pub const ADDRESS: &str = "statistics_address";

/// The newest figures of some year are published in February of the next at the latest.
const YEARS_BACK: i16 = 1;

/// Which figures to fetch.
#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[ts(optional_fields)]
pub struct FetchFigures {
    /// Of 1 January of this year; the newest when nothing is given.
    #[serde(default)]
    pub year: Option<i16>,
}

/// A file with figures.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadFigures {
    /// The file: JSON-stat 2.0, or rows of number, name and population.
    pub path: String,
    /// They are of 1 January of this year.
    pub year: i16,
}

/// Figures that somebody wrote.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TypeFigures {
    /// They are of 1 January of this year.
    pub year: i16,
    /// Who says so, in words.
    pub source: String,
    /// The figures, of the council's own municipalities. Those that are left out are not asked for.
    pub figures: Vec<TypedFigure>,
}

/// Figures that came, beside those that are kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FiguresPreview {
    /// The day they are of.
    pub as_of: Day,
    /// How they came.
    pub origin: FigureOrigin,
    /// Where from: the table, such as `SSB 07459`, the file's name, or words.
    pub source: String,
    /// What the source wants read along with them.
    pub note: String,
    /// When they came.
    pub fetched_at: Instant,
    /// One for each municipality, in the order of their numbers.
    pub rows: Vec<FigureChange>,
}

/// One figure, and what keeping it would change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FigureChange {
    /// The municipality.
    pub municipality_id: MunicipalityId,
    /// Its name.
    pub name: String,
    /// Four digits.
    pub number: String,
    /// How many live there.
    pub value: i64,
    /// The number that holds now.
    pub before: Option<i64>,
    /// What keeping it would change.
    pub change: FigureChangeKind,
}

/// What keeping a figure would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FigureChangeKind {
    /// There was none of that day.
    New,
    /// Another number holds from now on.
    Changed,
    /// The same number from another source.
    Confirmed,
    /// Nothing: it is kept already.
    Same,
}

/// Fetches the population of the council's municipalities. Nothing is kept.
///
/// # Errors
/// `statistics.…`, and `cancelled`.
pub fn fetch(app: &App, fetch: FetchFigures, task: &Task<'_>) -> Answer<FiguresPreview> {
    let numbers = app.with(|council| numbers(council))?;
    let numbers = numbers.iter().map(String::as_str);
    let wanted = match fetch.year {
        Some(year) => Wanted::new(numbers, year)?,
        None => Wanted::newest(numbers, Instant::now().local_day().year() - YEARS_BACK)?,
    };
    let address = app.settings().get(ADDRESS);
    let bank = StatisticsBank::new(address.as_deref().unwrap_or(SSB), app.patience())?;
    // Without the council's lock: this takes as long as the network does.
    let population = bank.population_blocking(&wanted, task.fetching(), &|progress| {
        task.report(progress.step.as_str(), progress.done, progress.total);
    })?;
    task.go_on()?;
    preview(app, &population, None)
}

/// Reads the population of the council's municipalities in a file. Nothing is kept.
///
/// # Errors
/// `statistics.…`.
pub fn read_file(app: &App, read: ReadFigures, task: &Task<'_>) -> Answer<FiguresPreview> {
    let numbers = app.with(|council| numbers(council))?;
    let wanted = Wanted::new(numbers.iter().map(String::as_str), read.year)?;
    let path = Path::new(&read.path);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let population = from_file(path, &wanted, jiff::Timestamp::now())
        .map_err(|error| Failure::from(error).of_file(&name))?;
    task.go_on()?;
    preview(app, &population, Some(name))
}

/// Checks figures that somebody wrote. Nothing is kept.
///
/// # Errors
/// `statistics.rows` with everything that is wrong, each by its place in the form.
pub fn check_typed(app: &App, written: TypeFigures) -> Answer<FiguresPreview> {
    let mut numbers = app.with(|council| numbers(council))?;
    numbers.retain(|number| written.figures.iter().any(|figure| figure.municipality.trim() == number));
    let wanted = Wanted::new(numbers.iter().map(String::as_str), written.year)?;
    let population = typed(&written.figures, &wanted, jiff::Timestamp::now())?;
    preview(app, &population, Some(written.source))
}

/// Keeps what was seen, as one step. For who looks on the command line; the window sends the command itself.
///
/// # Errors
/// What the command is refused with.
pub fn accept(app: &App, seen: FiguresPreview) -> Answer<Changed> {
    let figures = seen.rows.into_iter().map(|row| NewFigure {
        id: FigureId::fresh(),
        draft: FigureDraft {
            kind: FigureKind::Population,
            municipality_id: Some(row.municipality_id),
            unit: String::new(),
            value: row.value,
            as_of: seen.as_of,
            source: seen.source.clone(),
            note: seen.note.clone(),
        },
    });
    let figures = figures.collect();
    app.execute(&Command::KeepFigures(KeepFigures {
        origin: seen.origin,
        fetched_at: seen.fetched_at,
        figures,
    }))
}

/// The council's municipalities as they are today: former ones are counted within those they became part of.
fn present(council: &Council) -> Answer<Vec<Municipality>> {
    let today = Instant::now().local_day();
    let mut municipalities = council.municipalities()?;
    municipalities.retain(|municipality| {
        municipality.valid_from.is_none_or(|from| from <= today)
            && municipality.valid_to.is_none_or(|to| today <= to)
    });
    municipalities.sort_by(|a, b| a.number.cmp(&b.number));
    Ok(municipalities)
}

fn numbers(council: &Council) -> Answer<Vec<String>> {
    Ok(present(council)?.into_iter().map(|municipality| municipality.number).collect())
}

/// The figures beside those that are kept. `name` is the file's, or the words of who wrote them.
fn preview(app: &App, population: &Population, name: Option<String>) -> Answer<FiguresPreview> {
    // Every figure is of the same year, and there is one: what finds none fails before this.
    let year = population.figures.first().map_or(0, |figure| figure.year);
    let bad_year = || Failure::from(StatisticsError::BadYear { year });
    let as_of = Day::new(year, 1, 1).ok_or_else(bad_year)?;
    let (origin, source) = origin_of(population, name);
    let kept = FigureFilter {
        kind: Some(FigureKind::Population),
        as_of: Some(as_of),
        newest: Some(true),
        ..FigureFilter::default()
    };
    let (municipalities, kept) = app.with(|council| Ok((present(council)?, council.figures(&kept)?)))?;
    let kept: BTreeMap<_, _> =
        kept.iter().filter_map(|figure| Some((figure.draft.municipality_id?, figure))).collect();
    let mut rows = Vec::new();
    for figure in &population.figures {
        let number = figure.municipality.as_str();
        let municipality = municipalities.iter().find(|municipality| municipality.number == number);
        // Taken away while the figures were fetched.
        let municipality = municipality.ok_or_else(|| Failure::not_found("municipalities", number))?;
        let before = kept.get(&municipality.id).copied();
        let value = i64::from(figure.population);
        rows.push(FigureChange {
            municipality_id: municipality.id,
            name: municipality.name.clone(),
            number: number.to_owned(),
            value,
            before: before.map(|before| before.draft.value),
            change: change(before, value, origin, &source),
        });
    }
    let fetched_at = population.source.at.to_string();
    let fetched_at = fetched_at.parse().map_err(|reason: String| Failure {
        message: reason.clone(),
        ..Failure::new("failed", json!({ "reason": reason }))
    })?;
    let note = population.source.notes.join("\n");
    Ok(FiguresPreview { as_of, origin, source, note, fetched_at, rows })
}

fn change(before: Option<&FigureView>, value: i64, origin: FigureOrigin, source: &str) -> FigureChangeKind {
    match before {
        None => FigureChangeKind::New,
        Some(before) if before.draft.value != value => FigureChangeKind::Changed,
        Some(before) if before.origin == origin && before.draft.source == source => FigureChangeKind::Same,
        Some(_) => FigureChangeKind::Confirmed,
    }
}

/// How the figures came and where from, as it is kept beside them.
fn origin_of(population: &Population, name: Option<String>) -> (FigureOrigin, String) {
    let table = population.source.table.as_ref().map(|table| format!("SSB {table}"));
    match population.source.origin {
        Origin::Fetched => (FigureOrigin::Fetched, table.unwrap_or_default()),
        // A file that says which table it was taken from carries that on.
        Origin::File => {
            let parts: Vec<String> = table.into_iter().chain(name).collect();
            (FigureOrigin::File, parts.join(", "))
        }
        Origin::Typed => (FigureOrigin::ByHand, name.unwrap_or_default()),
    }
}
