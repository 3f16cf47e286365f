//! Documents that stand before the first case: each with what it says about itself.

use samrad_checks::first_day;

use super::checks;
use super::clean::Cleaned;
use super::findings::{Finding, Severity, codes};
use super::lines::Line;
use super::preview::DocumentFound;
use super::sections::{self, headings};
use super::words::{DocumentField, label_key};

/// Reads the documents among the lines before the first case; `list_pages` show a list of the cases.
pub(crate) fn read(
    front: &[Line],
    cleaned: &Cleaned,
    list_pages: &[u32],
    findings: &mut Vec<Finding>,
) -> Vec<DocumentFound> {
    let mut documents = Vec::new();
    for group in groups(front, cleaned, list_pages) {
        let lines: Vec<&Line> = group.lines;
        let letters: usize =
            lines.iter().map(|line| line.text.chars().filter(|c| c.is_alphabetic()).count()).sum();
        if letters < FEWEST_LETTERS {
            continue;
        }
        let index = documents.len();
        documents.push(document(index, &lines, group.title, cleaned, findings));
    }
    documents
}

/// A cover with less on it is not a document.
const FEWEST_LETTERS: usize = 80;

/// Lines of one document.
struct Group<'a> {
    title: Option<String>,
    lines: Vec<&'a Line>,
}

/// Lines that stand under one title. A page without a title belongs to the one before it, or to the first one – but a
/// page with the list of cases is a notice and belongs to none.
fn groups<'a>(front: &'a [Line], cleaned: &Cleaned, list_pages: &[u32]) -> Vec<Group<'a>> {
    let titles: Vec<(u32, &String)> = cleaned
        .fields
        .iter()
        .flat_map(|(line, fields)| fields.iter().map(move |(field, value)| (line.page, field, value)))
        .filter(|(_, field, value)| **field == DocumentField::Title && !value.is_empty())
        .map(|(page, _, value)| (page, value))
        .collect();
    let last_page = front.last().map_or(0, |line| line.page);
    let in_front = &titles[..titles.partition_point(|(page, _)| *page <= last_page)];
    let title_of = |page: u32| -> Option<&String> {
        let before = in_front.partition_point(|(p, _)| *p <= page).checked_sub(1);
        in_front.get(before.unwrap_or(0)).map(|(_, title)| *title)
    };
    let mut groups: Vec<Group<'a>> = Vec::new();
    for page in front.chunk_by(|a, b| a.page == b.page) {
        let number = page[0].page;
        let notice = list_pages.binary_search(&number).is_ok() || is_notice(page);
        let title = if notice { None } else { title_of(number).cloned() };
        match groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.lines.extend(page),
            None => groups.push(Group { title, lines: page.iter().collect() }),
        }
    }
    groups
}

/// Whether the lines of a page are the notice of the meeting.
fn is_notice(page: &[Line]) -> bool {
    page.iter().take(6).any(|line| {
        let key = label_key(&line.text);
        ["saksliste", "sakliste", "sakskart", "innkalling", "møteinnkalling", "innkalling til møte", "agenda"]
            .contains(&key.as_str())
    })
}

fn document(
    index: usize,
    lines: &[&Line],
    title: Option<String>,
    cleaned: &Cleaned,
    findings: &mut Vec<Finding>,
) -> DocumentFound {
    let (first, last) = (lines[0], lines[lines.len() - 1]);
    let (_, sections) = sections::split(lines, None);
    let mut document =
        DocumentFound { first_page: first.page, last_page: last.page, sections, ..DocumentFound::default() };
    match title {
        Some(title) => document.title = title,
        None => {
            let heading = headings(&lines[..1]);
            document.title =
                heading.first().map_or_else(|| first.text.clone(), |heading| heading.text.clone());
            let finding = Finding::new(codes::DOCUMENT_UNLABELLED, Severity::Info, first.text.clone());
            findings.push(finding.at(first.page, first.line).on(format!("/documents/{index}/title")));
            return document;
        }
    }
    let begin = cleaned.fields.partition_point(|(line, _)| line.page < first.page);
    let fields = cleaned.fields[begin..].iter().take_while(|(line, _)| line.page <= last.page);
    let mut status_at = None;
    for (line, field, value) in
        fields.flat_map(|(line, fields)| fields.iter().map(move |(f, v)| (line, *f, v)))
    {
        let slot = match field {
            DocumentField::Title => continue,
            DocumentField::Version => &mut document.version,
            DocumentField::Status => {
                status_at.get_or_insert((line.page, line.line));
                &mut document.status
            }
            DocumentField::Approved => &mut document.approved,
            DocumentField::ApprovedBy => &mut document.approved_by,
            DocumentField::Responsible => &mut document.responsible,
        };
        if slot.is_none() && !value.is_empty() {
            *slot = Some(value.clone());
        }
    }
    document.approved_on = document.approved.as_deref().and_then(first_day).map(|day| day.to_string());
    if let Some(finding) = checks::document(document.status.as_deref(), document.approved.as_deref()) {
        let (page, line) = status_at.unwrap_or((first.page, first.line));
        findings.push(finding.at(page, line));
    }
    document
}
