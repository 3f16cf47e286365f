//! The start page: the next meeting with its deadlines, the cases that wait, and what was done last.

use samrad_council::cases::{CaseFilter, CaseRow};
use samrad_council::journal::{HistoryEntry, HistoryQuery};
use samrad_council::meetings::MeetingRow;
use samrad_council::{Council, Day, Instant, MeetingStatus};
use serde::Serialize;
use ts_rs::TS;

use super::checks::{self, MeetingPage};
use crate::app::App;
use crate::failure::Answer;
use crate::requests::Nothing;

/// Entries of the history on the start page.
const LATEST: u32 = 8;

/// The start page's data.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Overview {
    /// Today, where this machine stands.
    pub today: Day,
    /// The next meeting that is not cancelled, with what was found in it.
    pub next: Option<MeetingPage>,
    /// The meetings after that.
    pub later: Vec<MeetingRow>,
    /// The latest meeting before today.
    pub last: Option<MeetingRow>,
    /// Cases on no agenda.
    pub waiting: Vec<CaseRow>,
    /// What was done last.
    pub history: Vec<HistoryEntry>,
}

/// The start page.
pub fn overview(app: &App, _: Nothing) -> Answer<Overview> {
    app.with(|council| on_day(council, Instant::now().local_day()))
}

fn on_day(council: &Council, today: Day) -> Answer<Overview> {
    let meetings: Vec<MeetingRow> = council
        .meetings()?
        .into_iter()
        .filter(|meeting| meeting.status != MeetingStatus::Cancelled)
        .collect();
    // A meeting without a day is one that is still to come.
    let is_past = |meeting: &MeetingRow| meeting.meeting.date.is_some_and(|date| date < today);
    let (past, mut coming): (Vec<_>, Vec<_>) = meetings.into_iter().partition(is_past);
    coming.sort_by_key(|meeting| (meeting.meeting.date.is_none(), meeting.meeting.date));
    let mut coming = coming.into_iter();
    let next = coming.next().map(|meeting| checks::page_of(council, meeting.id)).transpose()?;
    Ok(Overview {
        today,
        next,
        later: coming.collect(),
        last: past.into_iter().next(),
        waiting: council.cases(&CaseFilter { waiting: Some(true), ..CaseFilter::default() })?,
        history: council.history(&HistoryQuery { limit: LATEST, ..HistoryQuery::default() })?,
    })
}
