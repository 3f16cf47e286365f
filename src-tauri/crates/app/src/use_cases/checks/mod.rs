//! What a careful secretary would find: a case or an agenda held against itself. Findings never stop anything by
//! themselves; each quotes what it saw and can be set aside with a note.

mod case;
mod finding;
mod meeting;
mod text;

use samrad_council::cases::{CaseView, Dismissal};
use samrad_council::costs::Placeholder;
use samrad_council::meetings::MeetingView;
use samrad_council::{CaseId, Council, MeetingId, MeetingStatus};
use serde::Serialize;
use ts_rs::TS;

pub use self::finding::{Check, CheckFinding, CheckPlace};
use self::text::Around;
use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::{ByCase, ByMeeting};
use crate::use_cases::{costs, frame};

/// A case with what was found in it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CasePage {
    /// The case.
    pub case: CaseView,
    /// What was found.
    pub checks: Vec<Check>,
    /// The figures in its texts that come from its worksheet.
    pub placeholders: Vec<Placeholder>,
}

/// A meeting with what was found in it and in its cases.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MeetingPage {
    /// The meeting.
    pub meeting: MeetingView,
    /// What was found in the meeting itself.
    pub checks: Vec<Check>,
    /// What was found in its cases.
    pub case_checks: Vec<CaseChecks>,
}

/// What was found in one case.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CaseChecks {
    /// The case.
    pub case_id: CaseId,
    /// What was found.
    pub checks: Vec<Check>,
}

/// The case page's data.
pub fn case_page(app: &App, case: ByCase) -> Answer<CasePage> {
    app.with(|council| {
        let view = council.case(case.case_id)?.ok_or_else(|| Failure::not_found("cases", case.case_id))?;
        let around = Around::of_meeting(council, latest_meeting(&view))?;
        let checks = case::checks(council, &view, &around)?;
        let placeholders = council.placeholders(case.case_id, &costs::texts_of(&view))?;
        Ok(CasePage { case: view, checks, placeholders })
    })
}

/// The meeting that a case is held against on its own page: the latest it is on that was not called off.
fn latest_meeting(case: &CaseView) -> Option<MeetingId> {
    let mut meetings = case.row.appearances.iter();
    meetings.find(|it| it.meeting_status != MeetingStatus::Cancelled).map(|it| it.meeting_id)
}

/// The meeting page's data.
pub fn meeting_page(app: &App, meeting: ByMeeting) -> Answer<MeetingPage> {
    app.with(|council| page_of(council, meeting.meeting_id))
}

pub(crate) fn page_of(council: &Council, id: MeetingId) -> Answer<MeetingPage> {
    let meeting = council.meeting(id)?.ok_or_else(|| Failure::not_found("meetings", id))?;
    let mut cases = Vec::new();
    for line in &meeting.agenda {
        cases.push(council.case(line.case_id)?.ok_or_else(|| Failure::not_found("cases", line.case_id))?);
    }
    let around = Around::of(council, &meeting, &cases)?;
    let mut case_checks = Vec::new();
    for (line, case) in meeting.agenda.iter().zip(&cases) {
        let mut checks = match line.standing {
            Some(_) => Vec::new(),
            None => case::checks(council, case, &around)?,
        };
        let about_line = meeting::line_findings(line, &meeting).into_iter();
        checks.extend(about_line.map(|finding| finding.with_dismissal(&case.dismissals)));
        case_checks.push(CaseChecks { case_id: line.case_id, checks });
    }
    let has_participants = !frame::participants_of(council, &meeting.row)?.is_empty();
    let set_aside: Vec<Dismissal> =
        council.dismissals()?.into_iter().filter(|dismissal| dismissal.meeting_id == Some(id)).collect();
    let checks = meeting::meeting_findings(&meeting, has_participants)
        .into_iter()
        .chain(text::of_documents(council, &meeting, &around)?)
        .chain(meeting::outdated_papers(council, &meeting)?)
        .map(|finding| finding.with_dismissal(&set_aside))
        .collect();
    Ok(MeetingPage { meeting, checks, case_checks })
}
