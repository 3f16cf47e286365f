//! One case or one meeting, by its number.

use std::fmt::Write;

use samrad_app::use_cases::checks::{self, CasePage, Check, MeetingPage};
use samrad_app::{App, ByCase, ByMeeting, Failure};

use crate::named;
use crate::outcome::{Done, Outcome, table};

pub(crate) fn show(app: &App, number: &str) -> Done {
    if let Some(case_id) = named::case(app, number)? {
        let page = checks::case_page(app, ByCase { case_id })?;
        return Ok(Outcome::new(&page, case_text(number, &page)));
    }
    let meeting_id = named::meeting(app, number)?;
    let page = checks::meeting_page(app, ByMeeting { meeting_id })?;
    Ok(Outcome::new(&page, meeting_text(&page)))
}

/// What was found in a case: that which was set aside too, for it may come back.
pub(crate) fn check(app: &App, number: &str) -> Done {
    let found = named::case(app, number)?;
    let case_id = found.ok_or_else(|| Failure::not_found("cases", number))?;
    let checks = checks::case_page(app, ByCase { case_id })?.checks;
    let rows: Vec<Vec<String>> = checks
        .iter()
        .map(|Check { finding, dismissal }| {
            let severity = serde_json::to_value(finding.severity).unwrap_or_default();
            let aside = dismissal.as_ref().map(|dismissal| format!("(set aside: {})", dismissal.note));
            vec![
                severity.as_str().unwrap_or_default().to_owned(),
                finding.code.clone(),
                finding.quote.replace('\n', " "),
                aside.unwrap_or_default(),
            ]
        })
        .collect();
    Ok(Outcome::new(&checks, table(&rows)))
}

fn case_text(number: &str, page: &CasePage) -> String {
    let case = &page.case;
    let mut text = format!("{number}  {}\n", case.row.title);
    let _ = writeln!(
        text,
        "purpose: {}  status: {}  access: {}",
        case.row.purpose, case.row.stage, case.row.access
    );
    let presenters: Vec<&str> = case.presented_by.iter().map(|presenter| presenter.name.as_str()).collect();
    let _ = writeln!(text, "presenters: {}", presenters.join("; "));
    for (name, words) in [("summary", &case.summary), ("body", &case.body), ("proposal", &case.proposal)] {
        if !words.is_empty() {
            let _ = writeln!(text, "\n[{name}]\n{words}");
        }
    }
    for section in &case.sections {
        let _ = writeln!(text, "\n{} {}\n{}", section.number, section.heading, section.markdown);
    }
    for item in &case.sub_items {
        let _ = writeln!(text, "* {}", item.text);
    }
    for annex in &case.annexes {
        let version = annex.versions.first();
        let pages = version.and_then(|version| version.pages).map(|pages| format!(", {pages} pages"));
        let _ = writeln!(text, "annex: {}{}", annex.title, pages.unwrap_or_default());
    }
    add_checks(&mut text, "", &page.checks);
    text
}

fn meeting_text(page: &MeetingPage) -> String {
    let row = &page.meeting.row;
    let date = row.meeting.date.map(|date| date.to_string()).unwrap_or_default();
    let mut text =
        format!("{}  {}  {date}  {}\n{}\n\n", row.name, row.body_name, row.status, row.meeting.place);
    let lines: Vec<Vec<String>> = page
        .meeting
        .agenda
        .iter()
        .map(|line| {
            let starts_at = line.starts_at.map(|time| time.to_string()).unwrap_or_default();
            vec![line.number.clone(), starts_at, line.purpose.to_string(), line.title.clone()]
        })
        .collect();
    text.push_str(&table(&lines));
    text.push('\n');
    for document in &page.meeting.documents {
        let _ = writeln!(text, "{}: {}", document.kind, document.title);
    }
    add_checks(&mut text, "", &page.checks);
    for case in &page.case_checks {
        let line = page.meeting.agenda.iter().find(|line| line.case_id == case.case_id);
        add_checks(&mut text, line.map_or("", |line| &line.number), &case.checks);
    }
    text
}

/// What was found and not set aside, with the number of the case it is about where that does not go without saying.
fn add_checks(text: &mut String, number: &str, checks: &[Check]) {
    for check in checks.iter().filter(|check| check.dismissal.is_none()) {
        let words = [number, &check.finding.code, &check.finding.quote];
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let _ = writeln!(text, "finding: {}", words.join(" "));
    }
}
