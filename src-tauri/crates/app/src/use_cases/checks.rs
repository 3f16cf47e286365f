//! What a careful secretary would find: a case or an agenda held against itself. Findings never stop anything by
//! themselves; each quotes what it saw and can be set aside with a note.

use samrad_council::cases::{CaseView, Dismissal};
use samrad_council::costs::Placeholder;
use samrad_council::documents::{DocumentView, VersionView};
use samrad_council::meetings::{AgendaLine, MeetingView};
use samrad_council::proceedings::{RecusalHint, RecusalHintKind};
use samrad_council::{CaseId, Council, DocumentKind, Instant, MeetingId, MeetingStatus};
use samrad_packets::packet::checks as wording;
use samrad_packets::packet::{Finding, Severity};
use serde::Serialize;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::{ByCase, ByMeeting};
use crate::use_cases::{costs, frame};

/// A finding, and whether somebody set it aside.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Check {
    /// What was found.
    pub finding: Finding,
    /// Who set it aside, and why.
    pub dismissal: Option<Dismissal>,
}

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
        let checks = case_checks(council, &view)?;
        let placeholders = council.placeholders(case.case_id, &costs::texts_of(&view))?;
        Ok(CasePage { case: view, checks, placeholders })
    })
}

/// The meeting page's data.
pub fn meeting_page(app: &App, meeting: ByMeeting) -> Answer<MeetingPage> {
    app.with(|council| page_of(council, meeting.meeting_id))
}

pub(crate) fn page_of(council: &Council, id: MeetingId) -> Answer<MeetingPage> {
    let meeting = council.meeting(id)?.ok_or_else(|| Failure::not_found("meetings", id))?;
    let mut case_checks_of_all = Vec::new();
    for line in &meeting.agenda {
        let case = council.case(line.case_id)?.ok_or_else(|| Failure::not_found("cases", line.case_id))?;
        let mut checks = if line.standing.is_some() { Vec::new() } else { case_checks(council, &case)? };
        let about_line = line_findings(line, &meeting).into_iter();
        checks.extend(about_line.map(|finding| with_dismissal(finding, &case.dismissals)));
        case_checks_of_all.push(CaseChecks { case_id: line.case_id, checks });
    }
    let has_participants = !frame::participants_of(council, &meeting.row)?.is_empty();
    let set_aside: Vec<Dismissal> =
        council.dismissals()?.into_iter().filter(|dismissal| dismissal.meeting_id == Some(id)).collect();
    let of_documents =
        meeting.documents.iter().filter_map(|document| version_finding(document.versions.first()?));
    let checks = meeting_findings(&meeting, has_participants)
        .into_iter()
        .chain(of_documents)
        .chain(outdated_papers(council, &meeting)?)
        .map(|finding| with_dismissal(finding, &set_aside))
        .collect();
    Ok(MeetingPage { meeting, checks, case_checks: case_checks_of_all })
}

/// What is found in a case on its own, on whichever agenda.
fn case_checks(council: &Council, case: &CaseView) -> Answer<Vec<Check>> {
    let mut findings = case_findings(case);
    for version in own_annexes(case).filter_map(|annex| annex.versions.first()) {
        if council.is_unread(&version.blob)? {
            findings.push(Finding::new("annex.unread", Severity::Info, &version.file_name));
        }
    }
    findings.extend(unknown_placeholders(council, case)?);
    findings.extend(council.recusal_hints(case)?.into_iter().map(recusal_finding));
    Ok(findings.into_iter().map(|finding| with_dismissal(finding, &case.dismissals)).collect())
}

/// Figures that the text wants from a worksheet which has none of that name.
fn unknown_placeholders(council: &Council, case: &CaseView) -> Answer<Vec<Finding>> {
    let placeholders = council.placeholders(case.row.id, &costs::texts_of(case))?;
    let unknown = placeholders.into_iter().filter(|placeholder| placeholder.value.is_none());
    Ok(unknown.map(|it| Finding::new("placeholder.unknown", Severity::Error, it.text)).collect())
}

/// Somebody may have to leave the case. Value: whom it is about.
fn recusal_finding(hint: RecusalHint) -> Finding {
    let finding = match hint.kind {
        RecusalHintKind::OwnPost => Finding::new("recusal.own_post", Severity::Info, hint.quote),
        RecusalHintKind::HostMoney => Finding::new("recusal.host_money", Severity::Info, hint.quote),
    };
    finding.with([hint.about])
}

fn own_annexes(case: &CaseView) -> impl Iterator<Item = &DocumentView> {
    case.annexes.iter().filter(|document| document.kind == DocumentKind::Annex)
}

/// A dismissal holds as long as the same words are quoted.
fn with_dismissal(finding: Finding, set_aside: &[Dismissal]) -> Check {
    let same = |dismissal: &&Dismissal| dismissal.code == finding.code && dismissal.quote == finding.quote;
    let dismissal = set_aside.iter().find(same).cloned();
    Check { finding, dismissal }
}

fn case_findings(case: &CaseView) -> Vec<Finding> {
    let sections: Vec<String> =
        case.sections.iter().map(|section| format!("{}\n\n{}", section.heading, section.markdown)).collect();
    let body = format!("{}\n\n{}", case.body, sections.join("\n\n"));
    let proposal = Some(case.proposal.as_str()).filter(|proposal| !proposal.is_empty());
    let mut findings = wording::purpose(case.row.purpose, &case.summary, &body, proposal);
    if case.summary.is_empty() && body.trim().is_empty() && case.sub_items.is_empty() {
        findings.push(Finding::new("case.without_text", Severity::Warning, ""));
    }
    if case.presented_by.is_empty() {
        findings.push(Finding::new("presenters.missing", Severity::Warning, ""));
    }
    findings.extend(own_annexes(case).filter_map(annex_finding));
    findings
}

fn annex_finding(annex: &DocumentView) -> Option<Finding> {
    match annex.versions.first() {
        None => Some(Finding::new("annex.without_file", Severity::Warning, &annex.title)),
        Some(version) => version_finding(version),
    }
}

/// What the document says of itself, held against itself.
fn version_finding(version: &VersionView) -> Option<Finding> {
    wording::document(
        Some(&version.status_label).filter(|label| !label.is_empty()).map(String::as_str),
        version.approved_on.map(|day| day.to_string()).as_deref(),
    )
}

fn line_findings(line: &AgendaLine, meeting: &MeetingView) -> Vec<Finding> {
    let mut findings = Vec::new();
    if line.minutes.is_none() && meeting.row.meeting.start_time.is_some() && line.standing.is_none() {
        findings.push(Finding::new("agenda.without_minutes", Severity::Info, ""));
    }
    if line.overflow > 0 {
        findings.push(Finding::new("agenda.overflow", Severity::Warning, line.overflow.to_string()));
    }
    findings
}

/// The papers of a meeting still to come that were made before something in them changed. Quote: when it was changed, so
/// that setting the finding aside holds until the next change; value: what was changed.
fn outdated_papers(council: &Council, meeting: &MeetingView) -> Answer<Option<Finding>> {
    let today = Instant::now().local_day();
    let is_past = meeting.row.meeting.date.is_some_and(|date| date < today);
    if meeting.row.status != MeetingStatus::Called || is_past {
        return Ok(None);
    }
    let late = council.changed_since_book(meeting.row.id)?;
    Ok(late.map(|late| {
        Finding::new("papers.outdated", Severity::Warning, late.at.as_str()).with([late.subject])
    }))
}

fn meeting_findings(meeting: &MeetingView, has_participants: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut add = |code: &str, severity, quote: String| findings.push(Finding::new(code, severity, quote));
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
