//! The figures that costs are shared by.

use std::collections::BTreeMap;

use samrad_app::use_cases::figures::{self, FetchFigures};
use samrad_app::{App, Task};
use samrad_council::figures::FigureFilter;

use crate::outcome::{Done, Outcome, table};

/// Lists the figures that hold, after those of the year are fetched and kept where that is asked for.
pub(crate) fn figures(app: &App, year: Option<i16>, task: &Task<'_>) -> Done {
    if year.is_some() {
        figures::accept(app, figures::fetch(app, FetchFigures { year }, task)?)?;
    }
    let newest = FigureFilter { newest: Some(true), ..FigureFilter::default() };
    let (found, municipalities) =
        app.read(|council| Ok((council.figures(&newest)?, council.municipalities()?)))?;
    let names: BTreeMap<_, _> =
        municipalities.iter().map(|municipality| (municipality.id, municipality.name.as_str())).collect();
    let rows: Vec<Vec<String>> = found
        .iter()
        .map(|figure| {
            let draft = &figure.draft;
            let municipality = draft.municipality_id.and_then(|id| names.get(&id).copied());
            let subject = if draft.unit.is_empty() { municipality.unwrap_or_default() } else { &draft.unit };
            vec![
                draft.kind.to_string(),
                subject.to_owned(),
                draft.as_of.to_string(),
                draft.value.to_string(),
                draft.source.clone(),
                figure.fetched_at.local_day().to_string(),
            ]
        })
        .collect();
    Ok(Outcome::new(&found, table(&rows)))
}
