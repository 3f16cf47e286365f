//! All checks on one case, and on one document.

use crate::case::{Access, Case, Document};
use crate::codes;
use crate::finding::{Part, Place, Report, Severity, facts};
use crate::rules::shields::Hidden;
use crate::rules::{
    amounts, annexes, cutoffs, days, equations, lists, parts, percent, periods, sections, shielding, shields,
    tables, totals, trend,
};
use crate::text::dates::first_day;
use crate::text::scope::{Scope, ScopeBuilder};
use crate::wording;

/// Checks a case: its own text as one, and each annex by itself.
pub fn case(case: &Case<'_>) -> Report {
    let mut report = Report::default();
    let own = own_text(case);
    shielding::legal_basis(case.access, &mut report);
    shields::check(case, &mut report);
    shields::public_title(case, &mut report);
    let hidden = Hidden::of(case);
    sections::required(case, &mut report);
    sections::purpose(case, &own, &mut report);
    any_text(&own, case.access, &hidden, &mut report);
    if let Some(meeting) = case.meeting {
        days::check_meeting(&own, meeting, &mut report);
    }
    amounts::check(&own, &case.worksheet, &mut report);
    annexes::check(case, &own, &mut report);
    annexes::age(case, &mut report);
    for (index, annex) in case.annexes.iter().enumerate() {
        let mut scope = ScopeBuilder::default();
        scope.push(Part::Annex, Some(index), annex.text);
        any_text(&scope.build(annex.date.or(case.meeting)), case.access, &hidden, &mut report);
    }
    report.in_order()
}

/// Checks a document of the meeting that belongs to no case.
pub fn document(document: &Document<'_>) -> Report {
    let mut report = Report::default();
    shielding::legal_basis(document.access, &mut report);
    if let Some(remark) = wording::document(document.status, document.approved) {
        let figures = facts([("approved", remark.values.join(" "))]);
        report.find(codes::DRAFT_BUT_APPROVED, Severity::Warning, &remark.quote, Place::WHOLE, figures);
    }
    periods::approval(document.version, document.approved, &mut report);
    let version = document.version.and_then(first_day);
    let mut scope = ScopeBuilder::default();
    push_sections(&mut scope, &document.sections);
    let scope = scope.build(version.or(document.meeting));
    any_text(&scope, document.access, &Hidden::default(), &mut report);
    if let Some(version) = version {
        periods::weeks(&scope, version, &mut report);
    }
    report.in_order()
}

fn own_text(case: &Case<'_>) -> Scope {
    let mut scope = ScopeBuilder::default();
    scope.push(Part::Title, None, case.title);
    scope.push(Part::Summary, None, case.summary);
    scope.push(Part::Body, None, case.body);
    push_sections(&mut scope, &case.sections);
    for (index, item) in case.sub_items.iter().enumerate() {
        scope.push(Part::SubItem, Some(index), item);
    }
    // A proposal that is one of the sections was read with them.
    let proposal =
        case.proposal.filter(|proposal| case.sections.iter().all(|section| section.text != *proposal));
    scope.push(Part::Proposal, None, proposal.unwrap_or(""));
    scope.build(case.meeting)
}

fn push_sections(scope: &mut ScopeBuilder, sections: &[crate::Section<'_>]) {
    for (index, section) in sections.iter().enumerate() {
        let text = format!("{}\n\n{}", section.heading, section.text);
        scope.push(Part::Section, Some(index), &text);
    }
}

/// The checks that hold for any text.
fn any_text(scope: &Scope, access: Access<'_>, hidden: &Hidden, report: &mut Report) {
    equations::check(scope, report);
    totals::check(scope, report);
    parts::check(scope, report);
    lists::check(scope, report);
    tables::check(scope, report);
    percent::check(scope, report);
    days::check(scope, report);
    periods::check(scope, report);
    cutoffs::check(scope, report);
    cutoffs::hours(scope, report);
    trend::check(scope, report);
    annexes::links(scope, report);
    shielding::public(scope, access, hidden, report);
    shields::quoted(scope, access, hidden, report);
}
