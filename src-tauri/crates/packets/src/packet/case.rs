//! One case from its lines.

use samrad_council::Purpose;

use super::annex_pages::{self, Surroundings};
use super::annexes;
use super::checks;
use super::findings::{Finding, Severity, codes};
use super::fit;
use super::lines::Line;
use super::markdown::{blocks, markdown, plain};
use super::presenters;
use super::preview::{CaseFound, SectionFound};
use super::proposal;
use super::regions::Region;
use super::sections;
use super::sub_items;
use super::title;
use super::words::{ANNEX_LABELS, PURPOSE_LABELS, PURPOSES, label_key};

/// Reads the case at `index`. Findings are added in the order of the text.
pub(crate) fn read(
    index: usize,
    region: &Region,
    around: &Surroundings<'_>,
    findings: &mut Vec<Finding>,
) -> CaseFound {
    let lines: Vec<&Line> = region.lines.iter().collect();
    let head = title::read(&lines, region.title_start, &region.spellings);
    let mut case = CaseFound {
        number: region.number.written(),
        serial: Some(u32::from(region.number.serial)),
        title: head.title,
        presenters: head.presenters,
        first_page: lines.first().map_or(0, |line| line.page),
        ..CaseFound::default()
    };
    let mut own: Vec<Finding> = head.findings;
    if region.repeated {
        own.push(Finding::new(codes::CASE_REPEATED, Severity::Warning, case.number.clone()));
    }
    let text = body_lines(&region.lines, head.body_line, head.body_start);
    let parts = Parts::of(&text);
    case.purpose = purpose(&parts, &mut own);
    take_labelled_presenters(&parts.own, &mut case, &mut own);
    case.last_page = parts.own.last().map_or(case.first_page, |line| line.page);
    own.extend(parts.named.findings.iter().cloned());
    case.annexes.clone_from(&parts.named.annexes);
    let contents = annex_pages::assign(&mut case.annexes, &parts.annexed, around, &mut own);
    fill(&mut case, &parts, &contents, &mut own);
    fit::case(&mut case, &mut own);
    let first = region.lines.first();
    findings.extend(own.into_iter().map(|finding| placed(finding, index, &case.number, first)));
    case
}

/// Findings without a place stand at the case's heading; their fields are those of the case.
fn placed(finding: Finding, index: usize, number: &str, first: Option<&Line>) -> Finding {
    let mut finding = finding.in_case(number);
    finding.place.field = finding.place.field.map(|field| format!("/cases/{index}/{field}"));
    match first {
        Some(line) if finding.place.page.is_none() => finding.at(line.page, line.line),
        _ => finding,
    }
}

/// The lines after the head; the first may begin in the middle of a line.
fn body_lines(lines: &[Line], from: usize, start: usize) -> Vec<Line> {
    let mut body: Vec<Line> = lines.get(from..).unwrap_or_default().to_vec();
    if let Some(first) = body.first_mut() {
        first.text = first.text.get(start..).unwrap_or_default().to_owned();
        first.gap = true;
    }
    body
}

/// The lines of a case by what they are.
struct Parts<'a> {
    /// The case's own text.
    own: Vec<&'a Line>,
    /// Labels of purpose, with their lines.
    labels: Vec<(&'a Line, Purpose)>,
    /// The annexes by name.
    named: annexes::Named,
    /// What stands after the names of the annexes.
    annexed: Vec<&'a Line>,
}

impl<'a> Parts<'a> {
    fn of(lines: &'a [Line]) -> Self {
        let lines: Vec<&Line> = lines.iter().collect();
        let listed = (0..lines.len()).find_map(|at| {
            let label = annexes::is_label(&lines[at].text);
            let named =
                label.then(|| annexes::read(&lines[at + 1..])).filter(|named| !named.annexes.is_empty())?;
            Some((at, named))
        });
        let (end, named) = listed.unwrap_or((lines.len(), annexes::Named::default()));
        let mut parts = Self { own: Vec::new(), labels: Vec::new(), annexed: Vec::new(), named };
        for line in &lines[..end] {
            match label(&line.text) {
                Some(purpose) => parts.labels.push((line, purpose)),
                // «Vedlegg» with nothing below it, or «Vedlegg: ingen».
                None if is_empty_annex_list(&line.text) => {}
                None => parts.own.push(line),
            }
        }
        let mut rest = (end + 1 + parts.named.lines).min(lines.len());
        // Some forms print the purpose below the annexes.
        if parts.labels.is_empty()
            && let Some(purpose) = lines.get(rest).and_then(|line| label(&line.text))
        {
            parts.labels.push((lines[rest], purpose));
            rest += 1;
        }
        parts.annexed.extend(&lines[rest..]);
        parts
    }
}

fn is_empty_annex_list(text: &str) -> bool {
    let (label, rest) = text.split_once(':').unwrap_or((text, ""));
    ANNEX_LABELS.contains(&&*label_key(label)) && ["", "ingen", "inga", "nei"].contains(&&*label_key(rest))
}

/// A purpose alone on its line, or after its label.
fn label(text: &str) -> Option<Purpose> {
    let known = |key: &str| PURPOSES.iter().find(|(label, _)| *label == key).map(|(_, purpose)| *purpose);
    known(&label_key(text)).or_else(|| {
        let (label, value) = text.split_once(':')?;
        PURPOSE_LABELS.contains(&&*label_key(label)).then(|| known(&label_key(value)))?
    })
}

fn purpose(parts: &Parts<'_>, findings: &mut Vec<Finding>) -> Option<Purpose> {
    let Some((line, purpose)) = parts.labels.last() else {
        findings.push(Finding::new(codes::PURPOSE_MISSING, Severity::Warning, "").on("purpose"));
        return None;
    };
    if parts.labels.iter().any(|(_, other)| other != purpose) {
        let values = parts.labels.iter().map(|(line, _)| line.text.clone());
        let finding = Finding::new(codes::PURPOSE_SEVERAL, Severity::Warning, line.text.clone());
        findings.push(finding.at(line.page, line.line).on("purpose").with(values));
    }
    Some(*purpose)
}

fn take_labelled_presenters(own: &[&Line], case: &mut CaseFound, findings: &mut Vec<Finding>) {
    let labelled = own.iter().take(8).find_map(|line| presenters::labelled(&line.text));
    if let Some(names) = labelled.filter(|_| case.presenters.is_empty()) {
        case.presenters = names;
        findings.retain(|finding| finding.code != codes::PRESENTERS_MISSING);
    }
}

fn fill(case: &mut CaseFound, parts: &Parts<'_>, contents: &[Vec<&Line>], findings: &mut Vec<Finding>) {
    let own: Vec<&Line> =
        parts.own.iter().copied().filter(|line| presenters::labelled(&line.text).is_none()).collect();
    let (before, sections) = sections::split(&own, None);
    let (text, proposal) = proposal::take(before);
    let mut text = blocks(&text);
    case.sub_items = sub_items::take(&mut text, case.purpose);
    let summary = text.first().filter(|block| block.kind == super::markdown::BlockKind::Paragraph).cloned();
    case.summary = summary.as_ref().map(|block| markdown(std::slice::from_ref(block))).unwrap_or_default();
    case.body = markdown(&text[usize::from(summary.is_some())..]);
    case.sections = sections;
    case.proposal =
        proposal.or_else(|| proposal::in_sections(&case.sections).map(|section| section.text.clone()));
    for (index, content) in contents.iter().enumerate() {
        let (_, sections) = sections::split(content, Some(index));
        if case.proposal.is_none()
            && let Some(section) = proposal::in_sections(&sections)
        {
            case.proposal = Some(section.text.clone());
            case.proposal_annex = Some(case.annexes[index].file_name.clone());
        }
        case.annexes[index].sections = sections.iter().map(SectionFound::as_heading).collect();
        case.sections.extend(sections);
    }
    sub_items::suggest(case, findings);
    if let Some(purpose) = case.purpose {
        let own_sections = case.sections.iter().filter(|section| section.annex.is_none());
        let body: Vec<&str> = std::iter::once(case.body.as_str())
            .chain(own_sections.map(|section| section.text.as_str()))
            .collect();
        let found = checks::purpose(purpose, &case.summary, &body.join("\n\n"), case.proposal.as_deref());
        findings.extend(found.into_iter().map(|finding| locate(finding, &parts.own)));
    }
}

/// Finds the line that a quote begins on.
fn locate(finding: Finding, lines: &[&Line]) -> Finding {
    let start: String = plain(&finding.quote).chars().take(24).collect();
    match lines.iter().find(|line| !start.is_empty() && line.text.contains(start.trim())) {
        Some(line) => finding.at(line.page, line.line),
        None => finding,
    }
}
