//! The wording checks, as findings of the reader. What they look at is written once, in `samrad-checks`.

use samrad_checks::wording::{self, Remark};
use samrad_council::Purpose;

use super::findings::{Finding, Severity};

/// Holds a case's purpose against its wording. All texts may be Markdown. Each finding quotes the words it stands on,
/// as plain text.
pub fn purpose(purpose: Purpose, summary: &str, body: &str, proposal: Option<&str>) -> Vec<Finding> {
    let purpose = match purpose {
        Purpose::Decision => wording::Purpose::Decision,
        Purpose::Discussion => wording::Purpose::Discussion,
        Purpose::Information => wording::Purpose::Information,
    };
    wording::purpose(purpose, summary, body, proposal).into_iter().map(finding).collect()
}

/// Holds a document's status against its approval.
pub fn document(status: Option<&str>, approved: Option<&str>) -> Option<Finding> {
    wording::document(status, approved).map(finding)
}

fn finding(remark: Remark) -> Finding {
    Finding::new(remark.code, Severity::Warning, remark.quote).with(remark.values)
}
