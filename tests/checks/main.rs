//! The checks of a case, held against the real packet and against texts of councils that do not exist.
#![expect(clippy::unwrap_used, reason = "a test stops where it did not get what it was promised")]

mod case;
mod claims;
mod days;
mod growth;
mod hostile;
mod packets;
mod real_packet;
mod shields;

use samrad_checks::{Case, Day, Report};

/// A report on a body of text alone, in a case for a meeting on Wednesday 5 November 2025.
fn checked(body: &str) -> Report {
    samrad_checks::case(&Case { body, meeting: meeting(), ..Case::default() })
}

fn meeting() -> Option<Day> {
    Day::new(2025, 11, 5).ok()
}

/// The codes of a report's findings.
fn codes(report: &Report) -> Vec<&'static str> {
    report.findings.iter().map(|finding| finding.code).collect()
}
