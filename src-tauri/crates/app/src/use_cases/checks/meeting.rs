//! What is found in a meeting and on its agenda.

use samrad_checks::Severity;
use samrad_council::meetings::{AgendaLine, MeetingView};
use samrad_council::{Council, Instant, MeetingStatus};

use super::finding::CheckFinding;
use crate::failure::Answer;

pub(super) fn line_findings(line: &AgendaLine, meeting: &MeetingView) -> Vec<CheckFinding> {
    let mut findings = Vec::new();
    if line.minutes.is_none() && meeting.row.meeting.start_time.is_some() && line.standing.is_none() {
        findings.push(CheckFinding::new("agenda.without_minutes", Severity::Info, ""));
    }
    if line.overflow > 0 {
        findings.push(CheckFinding::new("agenda.overflow", Severity::Warning, line.overflow.to_string()));
    }
    findings
}

/// The papers of a meeting still to come that were made before something in them changed. Quote: when it was changed, so
/// that setting the finding aside holds until the next change; value: what was changed.
pub(super) fn outdated_papers(council: &Council, meeting: &MeetingView) -> Answer<Option<CheckFinding>> {
    let today = Instant::now().local_day();
    let is_past = meeting.row.meeting.date.is_some_and(|date| date < today);
    if meeting.row.status != MeetingStatus::Called || is_past {
        return Ok(None);
    }
    let late = council.changed_since_book(meeting.row.id)?;
    Ok(late.map(|late| {
        CheckFinding::new("papers.outdated", Severity::Warning, late.at.as_str()).with([late.subject])
    }))
}

pub(super) fn meeting_findings(meeting: &MeetingView, has_participants: bool) -> Vec<CheckFinding> {
    let mut findings = Vec::new();
    let mut add =
        |code: &str, severity, quote: String| findings.push(CheckFinding::new(code, severity, quote));
    let draft = &meeting.row.meeting;
    let none = String::new;
    if meeting.agenda.is_empty() {
        add("meeting.without_cases", Severity::Error, none());
    }
    match draft.date {
        None => add("meeting.without_date", Severity::Error, none()),
        Some(date) if meeting.row.status == MeetingStatus::Planned => {
            let today = Instant::now().local_day();
            if date < today {
                add("meeting.date_past", Severity::Warning, date.to_string());
            }
            if let Some(due) = meeting.row.papers_due.filter(|due| *due < today) {
                add("meeting.papers_overdue", Severity::Warning, due.to_string());
            }
        }
        Some(_) => {}
    }
    if draft.start_time.is_none() {
        add("meeting.without_start", Severity::Warning, none());
    }
    if draft.place.is_empty() && draft.link.is_empty() {
        add("meeting.without_place", Severity::Warning, none());
    }
    if !has_participants {
        add("meeting.without_participants", Severity::Warning, none());
    }
    findings
}
