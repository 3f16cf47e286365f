//! What is found in a case: in its texts, and beside them.

use samrad_checks::{Severity, wording};
use samrad_council::Council;
use samrad_council::cases::CaseView;
use samrad_council::documents::{DocumentView, VersionView};
use samrad_council::proceedings::{RecusalHint, RecusalHintKind};
use samrad_council::shielding::Shielding;

use super::finding::{Check, CheckFinding};
use super::text::{self, Around, own_annexes};
use crate::failure::Answer;
use crate::use_cases::costs;

/// What is found in a case on its own, on whichever agenda.
pub(super) fn checks(council: &Council, case: &CaseView, around: &Around) -> Answer<Vec<Check>> {
    // As it is read: a figure from the worksheet counts like one that was typed.
    let case = &costs::written_out(council, case.clone())?;
    let mut findings = text::of_case(council, case, around)?;
    findings.extend(missing(case));
    findings.extend(law_that_is_gone(case, around));
    for annex in own_annexes(case) {
        findings.extend(annex_finding(annex).map(|finding| finding.in_document(annex.id)));
        if annex.shielding.is_none() && around.hidden.is_shown_by(council, annex)? {
            let code = "shielding.annex_shows_shielded";
            findings.push(CheckFinding::new(code, Severity::Error, &annex.title).in_document(annex.id));
        }
        if let Some(version) = annex.versions.first()
            && council.is_unread(&version.blob)?
        {
            let finding = CheckFinding::new("annex.unread", Severity::Info, &version.file_name);
            findings.push(finding.in_document(annex.id));
        }
    }
    findings.extend(unknown_placeholders(council, case)?);
    findings.extend(council.recusal_hints(case)?.into_iter().map(recusal_finding));
    Ok(findings.into_iter().map(|finding| finding.with_dismissal(&case.dismissals)).collect())
}

/// Figures that the text wants from a worksheet which has none of that name. Quote: as it is written.
fn unknown_placeholders(council: &Council, case: &CaseView) -> Answer<Vec<CheckFinding>> {
    let placeholders = council.placeholders(case.row.id, &costs::texts_of(case))?;
    let unknown = placeholders.into_iter().filter(|placeholder| placeholder.value.is_none());
    Ok(unknown.map(|it| CheckFinding::new("placeholder.unknown", Severity::Error, it.text)).collect())
}

/// What the case does not have at all.
fn missing(case: &CaseView) -> Vec<CheckFinding> {
    let mut findings = Vec::new();
    let has_text = [&case.summary, &case.body].iter().any(|text| !text.trim().is_empty());
    if !has_text && case.sections.is_empty() && case.sub_items.is_empty() {
        findings.push(CheckFinding::new("case.without_text", Severity::Warning, ""));
    }
    if case.presented_by.is_empty() {
        findings.push(CheckFinding::new("presenters.missing", Severity::Warning, ""));
    }
    findings
}

/// Legal bases that are no longer in the law. Quote: the basis.
fn law_that_is_gone(case: &CaseView, around: &Around) -> Vec<CheckFinding> {
    let of_parts = [&case.shielding, &case.title_shielding].into_iter();
    let of_sections = case.sections.iter().map(|section| &section.shielding);
    let of_annexes = case.annexes.iter().map(|annex| &annex.shielding);
    let is_gone = |shielding: &&Shielding| !shielding.is_in_force(around.today);
    let all = of_parts.chain(of_sections).chain(of_annexes);
    let mut gone: Vec<&str> = all.flatten().filter(is_gone).map(|it| it.basis.as_str()).collect();
    gone.sort_unstable();
    gone.dedup();
    let finding = |basis: &str| CheckFinding::new("shielding.basis_not_in_force", Severity::Warning, basis);
    gone.into_iter().map(finding).collect()
}

fn annex_finding(annex: &DocumentView) -> Option<CheckFinding> {
    match annex.versions.first() {
        None => Some(CheckFinding::new("annex.without_file", Severity::Warning, &annex.title)),
        Some(version) => version_finding(version),
    }
}

/// What the annex says of itself, held against itself.
fn version_finding(version: &VersionView) -> Option<CheckFinding> {
    let status = Some(version.status_label.as_str()).filter(|label| !label.is_empty());
    let approved = version.approved_on.map(|day| day.to_string());
    let remark = wording::document(status, approved.as_deref())?;
    Some(CheckFinding::new(remark.code, Severity::Warning, remark.quote).with(remark.values))
}

/// Somebody may have to leave the case. Value: whom it is about.
fn recusal_finding(hint: RecusalHint) -> CheckFinding {
    let finding = match hint.kind {
        RecusalHintKind::OwnPost => CheckFinding::new("recusal.own_post", Severity::Info, hint.quote),
        RecusalHintKind::HostMoney => CheckFinding::new("recusal.host_money", Severity::Info, hint.quote),
    };
    finding.with([hint.about])
}
