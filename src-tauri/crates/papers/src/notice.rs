//! The notice (innkalling): one or two pages of our own, PDF/A-2a and PDF/UA-1.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;

use crate::book::write_whole;
use crate::input::Notice;
use crate::report::{PaperError, PaperReport};
use crate::shared::{check_meeting, flat_markdown, grouped, meeting};
use crate::typeset::{self, Job, Standard, check_date, check_time};
use crate::underlay::{OwnPages, bind};

/// Sets the notice and writes it to `out`, replacing what is there.
///
/// # Errors
/// [`PaperError::BadInput`] for days and times that do not exist, [`PaperError::Io`] where it cannot be written.
pub fn build_notice(notice: &Notice, out: &Path) -> Result<PaperReport, PaperError> {
    check(notice)?;
    let data = json!({
        "language": notice.language,
        "council_name": notice.council_name,
        "body_name": notice.body_name,
        "meeting": meeting(&notice.meeting),
        "chair": notice.chair,
        "recipients": grouped(&notice.recipients),
        "absence_deadline": notice.absence_deadline,
        "absence_contact": notice.absence_contact,
        "case_deadline": notice.case_deadline,
        "papers_sent": notice.papers_sent,
        "message": flat_markdown(&notice.message),
        "agenda": notice.agenda,
        "issued": notice.issued,
        "signed_by": notice.signed_by,
        "draft": notice.draft,
    });
    own_paper("notice.typ", data, &notice.created_at, out)
}

fn check(notice: &Notice) -> Result<(), PaperError> {
    check_meeting(&notice.meeting)?;
    check_date("issued", Some(&notice.issued))?;
    check_date("absence_deadline", notice.absence_deadline.as_deref())?;
    check_date("case_deadline", notice.case_deadline.as_deref())?;
    check_date("papers_sent", notice.papers_sent.as_deref())?;
    notice.agenda.iter().try_for_each(|line| check_time("agenda.starts_at", line.starts_at.as_deref()))
}

/// Sets a paper that has no annexes, and writes it.
pub(crate) fn own_paper(
    template: &'static str,
    data: serde_json::Value,
    created_at: &str,
    out: &Path,
) -> Result<PaperReport, PaperError> {
    let setting = typeset::set(Job { template, data, files: BTreeMap::new() })?;
    let bytes = setting.export(Standard::OwnPages, created_at)?;
    write_whole(out, &bind(&OwnPages::read(&bytes)?, Vec::new(), None, 1)?)?;
    Ok(PaperReport { pages: setting.pages(), replaced_characters: setting.replaced })
}
