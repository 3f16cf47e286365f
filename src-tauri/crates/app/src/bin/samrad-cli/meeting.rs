//! Verbs about meetings as they are called and held: notice, minutes, decisions, followups, plan.

use std::path::Path;

use samrad_app::use_cases::calling::{self, SaveNotices};
use samrad_app::use_cases::lists::{self, SavePlan};
use samrad_app::use_cases::minutes::{self, SaveMinutes};
use samrad_app::{App, Failure, Task};
use samrad_council::BodyKind;
use samrad_council::follow_ups::FollowUpFilter;
use samrad_council::proceedings::DecisionFilter;
use serde_json::json;

use crate::outcome::{Done, Outcome, path_text, table};
use crate::show::meeting_named;

pub(crate) fn notice(app: &App, meeting: &str, folder: &Path, task: &Task<'_>) -> Done {
    let meeting_id = meeting_named(app, meeting)?;
    std::fs::create_dir_all(folder)
        .map_err(|source| Failure::from(samrad_council::Error::File { path: folder.to_owned(), source }))?;
    let saved = calling::save_all(app, SaveNotices { meeting_id, folder: path_text(folder) }, task)?;
    Ok(Outcome::new(&saved, saved.files.join("\n")))
}

/// `public` and `html` in that order.
pub(crate) fn minutes(
    app: &App,
    meeting: &str,
    output: &Path,
    extract: Option<&str>,
    (public, html): (bool, bool),
    task: &Task<'_>,
) -> Done {
    let meeting_id = meeting_named(app, meeting)?;
    let item_id = match extract {
        None => None,
        Some(number) => {
            let view = app.read(|council| Ok(council.meeting(meeting_id)?))?;
            let line = view.iter().flat_map(|view| &view.agenda).find(|line| line.number == number);
            Some(line.ok_or_else(|| Failure::not_found("cases", number))?.id)
        }
    };
    let save = SaveMinutes { meeting_id, path: path_text(output), item_id, public, html };
    let built = minutes::save(app, save, task)?;
    let pages = built.pages.map(|pages| format!(": {pages} pages")).unwrap_or_default();
    Ok(Outcome::new(&built, format!("{}{pages}", output.display())))
}

pub(crate) fn decisions(app: &App, year: Option<i16>, words: &[String]) -> Done {
    let words = Some(words.join(" ")).filter(|words| !words.is_empty());
    let filter = DecisionFilter { year, words, ..DecisionFilter::default() };
    let found = app.read(|council| Ok(council.decisions(&filter)?))?;
    let rows: Vec<Vec<String>> = found
        .iter()
        .map(|row| {
            let date = row.date.map(|date| date.to_string()).unwrap_or_default();
            vec![row.number.clone().unwrap_or_default(), date, row.outcome.to_string(), row.title.clone()]
        })
        .collect();
    Ok(Outcome::new(&found, table(&rows)))
}

pub(crate) fn follow_ups(app: &App, open: bool) -> Done {
    let filter = FollowUpFilter { open: Some(open), ..FollowUpFilter::default() };
    let found = app.read(|council| Ok(council.follow_ups(&filter)?))?;
    let rows: Vec<Vec<String>> = found
        .iter()
        .map(|row| {
            let due = row.draft.due.map(|due| due.to_string()).unwrap_or_else(|| "-".to_owned());
            vec![due, row.status.to_string(), row.owner_name.clone(), row.draft.what.clone()]
        })
        .collect();
    Ok(Outcome::new(&found, table(&rows)))
}

/// The plan of the council itself; it is the one body of its kind.
pub(crate) fn plan(app: &App, year: i16, file: &Path, task: &Task<'_>) -> Done {
    let bodies = app.read(|council| Ok(council.bodies()?))?;
    let council = bodies.iter().find(|body| body.draft.kind == BodyKind::Council);
    let body = council.ok_or_else(|| Failure::new("not_found", json!({ "table": "bodies" })))?;
    let saved = lists::save_plan(app, SavePlan { body_id: body.id, year, path: path_text(file) }, task)?;
    Ok(Outcome::new(&saved, format!("{}: {} meetings", saved.path, saved.rows)))
}
