//! The parts that a case must have, and its purpose against its wording.

use crate::case::Case;
use crate::codes;
use crate::finding::{Facts, Part, Place, Report, Severity, facts};
use crate::text::scope::Scope;
use crate::text::words::label_key;
use crate::wording::{self, announces_proposal};

/// Looks for the sections that the template requires.
pub(crate) fn required(case: &Case<'_>, report: &mut Report) {
    for headings in &case.required {
        let fits = |heading: &str| {
            let key = label_key(heading);
            headings.iter().any(|wanted| key == label_key(wanted))
        };
        let found = case.sections.iter().position(|section| fits(section.heading));
        match found {
            None if is_elsewhere(case, headings) => {}
            None => {
                let heading = headings.first().copied().unwrap_or_default();
                report.find(codes::SECTION_MISSING, Severity::Warning, heading, Place::WHOLE, Facts::new());
            }
            Some(index) if case.sections[index].text.trim().is_empty() && !has_text_below(case, index) => {
                let place = Place { part: Part::Section, index: Some(index), line: 0 };
                let heading = case.sections[index].heading;
                report.find(codes::SECTION_EMPTY, Severity::Warning, heading, place, Facts::new());
            }
            Some(_) => {}
        }
    }
}

/// A proposal and an introduction have fields of their own.
fn is_elsewhere(case: &Case<'_>, headings: &[&str]) -> bool {
    let has = |text: &str| !text.trim().is_empty();
    let proposal = headings.iter().any(|heading| announces_proposal(heading));
    let introduction = headings
        .iter()
        .any(|heading| ["innledning", "innleiing", "ingress"].contains(&label_key(heading).as_str()));
    (proposal && case.proposal.is_some_and(has)) || (introduction && has(case.summary))
}

fn has_text_below(case: &Case<'_>, index: usize) -> bool {
    let number = case.sections[index].number;
    let is_below = |other: &str| other.strip_prefix(number).is_some_and(|rest| rest.starts_with('.'));
    let mut below = case.sections[index + 1..].iter().take_while(|section| is_below(section.number));
    !number.is_empty() && below.any(|section| !section.text.trim().is_empty())
}

/// The proposal of a case: its own field, else what stands under a heading that says so.
pub(crate) fn proposal<'a>(case: &Case<'a>) -> Option<&'a str> {
    let has = |text: &&str| !text.trim().is_empty();
    let in_sections = case.sections.iter().find(|section| announces_proposal(section.heading));
    case.proposal.filter(has).or_else(|| in_sections.map(|section| section.text).filter(has))
}

/// Holds the purpose against the wording.
pub(crate) fn purpose(case: &Case<'_>, scope: &Scope, report: &mut Report) {
    let Some(purpose) = case.purpose else { return };
    let sections = case.sections.iter().flat_map(|section| [section.heading, section.text]);
    let body: Vec<&str> = std::iter::once(case.body).chain(sections).collect();
    for remark in wording::purpose(purpose, case.summary, &body.join("\n\n"), proposal(case)) {
        let found = (!remark.quote.is_empty()).then(|| scope.text.find(&remark.quote)).flatten();
        let place = found.map_or(Place::WHOLE, |at| scope.place(at));
        let others = remark.values.iter().filter(|value| **value != remark.quote);
        let others: Vec<&str> = others.map(String::as_str).collect();
        let figures = if others.is_empty() { Facts::new() } else { facts([("also", others.join("\n"))]) };
        report.find(remark.code, Severity::Warning, &remark.quote, place, figures);
    }
}
