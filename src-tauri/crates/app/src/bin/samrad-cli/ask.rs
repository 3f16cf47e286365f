//! Lists: meetings, cases, hits, history.

use samrad_app::App;
use samrad_council::cases::CaseFilter;
use samrad_council::journal::HistoryQuery;
use samrad_council::search::SearchQuery;

use crate::outcome::{Done, Outcome, table};

pub(crate) fn meetings(app: &App) -> Done {
    let meetings = app.read(|council| Ok(council.meetings()?))?;
    let rows: Vec<Vec<String>> = meetings
        .iter()
        .map(|row| {
            let date = row.meeting.date.map(|date| date.to_string()).unwrap_or_default();
            vec![row.name.clone(), date, row.status.to_string(), row.cases.to_string(), row.body_name.clone()]
        })
        .collect();
    Ok(Outcome::new(&meetings, table(&rows)))
}

pub(crate) fn cases(app: &App) -> Done {
    let cases = app.read(|council| Ok(council.cases(&CaseFilter::default())?))?;
    let rows: Vec<Vec<String>> = cases
        .iter()
        .map(|row| {
            let number = row.appearances.iter().find_map(|appearance| appearance.number.clone());
            let number = number.unwrap_or_else(|| "-".to_owned());
            vec![number, row.purpose.to_string(), row.stage.to_string(), row.title.clone()]
        })
        .collect();
    Ok(Outcome::new(&cases, table(&rows)))
}

pub(crate) fn search(app: &App, words: &[String], limit: u32) -> Done {
    let query = SearchQuery { words: words.join(" "), limit, ..SearchQuery::default() };
    let found = app.read(|council| Ok(council.search(&query)?))?;
    let mut lines = Vec::new();
    for hit in &found.hits {
        let number = hit.number.clone().unwrap_or_default();
        let page = hit.page.map(|page| format!("p. {page}")).unwrap_or_default();
        let place = [number, hit.title.clone(), page].into_iter().filter(|part| !part.is_empty());
        lines.push(format!("{}: {}", hit.kind, place.collect::<Vec<_>>().join(" · ")));
        let snippet: String = hit.snippet.iter().map(|part| part.text.replace('\n', " ")).collect();
        if !snippet.is_empty() {
            lines.push(format!("    {snippet}"));
        }
    }
    lines.push(format!("{} hits", found.total));
    Ok(Outcome::new(&found, lines.join("\n")))
}

pub(crate) fn history(app: &App, limit: u32) -> Done {
    let entries =
        app.read(|council| Ok(council.history(&HistoryQuery { limit, ..HistoryQuery::default() })?))?;
    let rows: Vec<Vec<String>> = entries
        .iter()
        .map(|entry| {
            let undone = if entry.undone { "undone" } else { "" };
            let seq = entry.seq.to_string();
            let at = entry.at.to_string();
            vec![
                seq,
                at,
                entry.actor_name.clone(),
                entry.kind.clone(),
                entry.subject.clone(),
                undone.to_owned(),
            ]
        })
        .collect();
    Ok(Outcome::new(&entries, table(&rows)))
}
