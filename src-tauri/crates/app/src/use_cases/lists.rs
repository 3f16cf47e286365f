//! Lists that leave the program: the year's meetings for a calendar, the register of decisions for a spreadsheet.

use std::path::Path;

use samrad_council::meetings::MeetingRow;
use samrad_council::proceedings::DecisionFilter;
use samrad_council::{BodyId, Instant, Language, MeetingStatus};
use samrad_integrations::{
    Deadline, Event, Invitation, Method, Occasion, SheetError, calendar, decision_register,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::task::{Task, count};
use crate::use_cases::calling::{uid, write_to};

/// A body's year of meetings to a calendar file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SavePlan {
    /// The body.
    pub body_id: BodyId,
    /// The year.
    pub year: i16,
    /// Where to.
    pub path: String,
}

/// Decisions to a spreadsheet.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveDecisions {
    /// Which.
    pub filter: DecisionFilter,
    /// Where to.
    pub path: String,
}

/// A list that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ListSaved {
    /// The file.
    pub path: String,
    /// Meetings, decisions or payers in it.
    pub rows: u32,
}

/// Writes a body's year of meetings with their deadlines to a calendar file, for everybody's own calendar. Those called off
/// stay in it as such.
pub fn save_plan(app: &App, save: SavePlan, _: &Task<'_>) -> Answer<ListSaved> {
    let at = Instant::now();
    let events = app.with(|council| {
        let known = council.bodies()?.iter().any(|body| body.id == save.body_id);
        if !known {
            return Err(Failure::not_found("bodies", save.body_id));
        }
        let mut rows = council.meetings()?;
        rows.retain(|row| row.body_id == save.body_id && row.year == save.year);
        rows.sort_by_key(|row| (row.meeting.date, row.number));
        Ok(rows.into_iter().filter_map(|row| planned(row, &at)).collect::<Vec<_>>())
    })?;
    let rows = count(events.len());
    let events: Vec<Event> = events.into_iter().flatten().collect();
    write_to(Path::new(&save.path), calendar(Method::Publish, &events).as_bytes())?;
    Ok(ListSaved { path: save.path, rows })
}

/// The entries of a meeting that has its day: itself, and its deadlines. Nobody is asked to answer.
fn planned(row: MeetingRow, at: &Instant) -> Option<Vec<Event>> {
    let deadlines = [
        (Deadline::Cases, row.cases_due),
        (Deadline::Freeze, row.freeze_due),
        (Deadline::Papers, row.papers_due),
    ];
    let occasion = match row.status {
        MeetingStatus::Cancelled => Occasion::Cancel(row.cancel_reason),
        _ => Occasion::Call,
    };
    let draft = row.meeting;
    let invitation = Invitation {
        language: draft.language,
        occasion,
        uid: uid(row.id),
        sequence: row.invitation,
        stamp: at.clone(),
        body_name: row.body_name,
        number: row.number,
        year: row.year,
        date: draft.date,
        start: draft.start_time,
        end: draft.end_time,
        place: draft.place,
        link: draft.link,
        caller: String::new(),
        caller_address: String::new(),
        to: Vec::new(),
        copy: Vec::new(),
    };
    let due = deadlines.into_iter().filter_map(|(deadline, day)| Some(invitation.deadline(deadline, day?)));
    Some([invitation.event()?].into_iter().chain(due).collect())
}

/// Writes the decisions that pass the filter to a spreadsheet.
pub fn save_decisions(app: &App, save: SaveDecisions, _: &Task<'_>) -> Answer<ListSaved> {
    let (decisions, language) = app.with(|council| {
        let language = council.frame()?.map_or(Language::Nb, |frame| frame.language);
        Ok((council.decisions(&save.filter)?, language))
    })?;
    let failed = |error: SheetError| Failure {
        message: error.to_string(),
        ..Failure::new("file.failed", json!({ "reason": error.to_string() }))
    };
    let bytes = decision_register(language, &decisions).to_xlsx().map_err(failed)?;
    write_to(Path::new(&save.path), &bytes)?;
    Ok(ListSaved { path: save.path, rows: count(decisions.len()) })
}
