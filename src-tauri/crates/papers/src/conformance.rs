//! What a finished file may say about itself. A claim is made only when the file passes the check of it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::Stream;
use page_validation::{
    SafetyLimits, ValidationOptions, ValidationProfile, is_pdf_compliant_bytes, validate_pdf_bytes,
};

use crate::report::{Obstacle, ObstacleKind};

/// What the validator may unpack in all, in bytes; a book of 400 scanned pages stays below.
const LARGEST_TOTAL: usize = 2 * 1024 * 1024 * 1024;
/// What the validator may unpack from one stream, in bytes.
const LARGEST_STREAM: usize = 256 * 1024 * 1024;
/// Forms drawn in all: annexes from drawing programs use thousands a page.
const MOST_FORMS: usize = 2_000_000;
/// Objects in all.
const MOST_OBJECTS: usize = 4_000_000;

/// A standard a file can be held to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// ISO 19005-2, level B: looks the same in fifty years.
    PdfA2b,
    /// ISO 19005-2, level A: also tagged.
    PdfA2a,
    /// ISO 19005-3, level A: also with attached files.
    PdfA3a,
    /// ISO 14289-1: can be read by assistive technology.
    PdfUa1,
}

/// What the validator found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Every rule is kept.
    pub passes: bool,
    /// Rule and message, for every rule that is not.
    pub failures: Vec<(String, String)>,
}

/// Holds a file to a standard. A file the validator cannot read does not pass, with one failure without a rule.
pub fn validate(bytes: &[u8], profile: Profile) -> Verdict {
    let options = options(profile);
    match catch_unwind(AssertUnwindSafe(|| validate_pdf_bytes(bytes, &options))) {
        Ok(Ok(report)) => Verdict {
            passes: report.is_compliant,
            failures: report.failures.into_iter().map(|failure| (failure.rule_id, failure.message)).collect(),
        },
        Ok(Err(error)) => gave_up(&error.to_string()),
        Err(_) => gave_up("the validator panicked"),
    }
}

/// Whether a file keeps to a standard. Stops at the first rule that is broken, which [`validate`] does not.
pub(crate) fn passes(bytes: &[u8], profile: Profile) -> bool {
    let options = options(profile);
    matches!(catch_unwind(AssertUnwindSafe(|| is_pdf_compliant_bytes(bytes, &options))), Ok(Ok(true)))
}

fn options(profile: Profile) -> ValidationOptions {
    let limits = SafetyLimits::default()
        .with_max_input_size(4 * 1024 * 1024 * 1024)
        .with_max_decoded_stream_size(LARGEST_STREAM)
        .with_max_total_decoded_content_size(LARGEST_TOTAL)
        .with_max_form_invocations(MOST_FORMS)
        .with_max_object_count(MOST_OBJECTS);
    let profile = match profile {
        Profile::PdfA2b => ValidationProfile::PdfA2b,
        Profile::PdfA2a => ValidationProfile::PdfA2a,
        Profile::PdfA3a => ValidationProfile::PdfA3a,
        Profile::PdfUa1 => ValidationProfile::PdfUa1,
    };
    ValidationOptions::default().profile(profile).limits(limits)
}

fn gave_up(why: &str) -> Verdict {
    Verdict { passes: false, failures: vec![(String::new(), why.to_owned())] }
}

impl Verdict {
    /// The failures as obstacles of an annex, or of the book.
    pub(crate) fn obstacles(&self, annex: Option<usize>) -> Vec<Obstacle> {
        let obstacle = |(rule, detail): &(String, String)| Obstacle {
            annex,
            kind: kind(rule),
            rule: rule.clone(),
            detail: detail.clone(),
        };
        self.failures.iter().map(obstacle).collect()
    }
}

/// The obstacle of a book whose check did not come to an end.
pub(crate) fn not_checked(detail: &str) -> Obstacle {
    Obstacle { annex: None, kind: ObstacleKind::NotChecked, rule: String::new(), detail: detail.to_owned() }
}

/// By the clause of ISO 19005-2, the third part of `ISO 19005-2:2011:6.2.11.4.1:1`.
fn kind(rule: &str) -> ObstacleKind {
    let Some(clause) = rule.split(':').nth(2) else { return ObstacleKind::NotChecked };
    let within = |chapter: &str| clause == chapter || clause.starts_with(&format!("{chapter}."));
    match clause {
        _ if within("6.2.11") => ObstacleKind::Font,
        _ if within("6.2.3") || within("6.2.4") => ObstacleKind::Colour,
        _ if within("6.2") => ObstacleKind::Image,
        _ if within("6.3") || within("6.4") => ObstacleKind::Annotation,
        _ if within("6.5") => ObstacleKind::Action,
        _ => ObstacleKind::Structure,
    }
}

/// Takes the PDF/A identification out of a file's metadata; everything else that it says stays true.
pub(crate) fn take_back_claim(metadata: &mut Stream) {
    if let Ok(xmp) = metadata.get_plain_content() {
        metadata.set_plain_content(without_identification(&String::from_utf8_lossy(&xmp)).into_bytes());
    }
}

/// Removes every `<pdfaid:…>…</pdfaid:…>`.
fn without_identification(xmp: &str) -> String {
    let mut out = String::with_capacity(xmp.len());
    let mut rest = xmp;
    while let Some(start) = rest.find("<pdfaid:") {
        out.push_str(&rest[..start]);
        let element = &rest[start..];
        let name_end = element.find(['>', ' ', '/']).unwrap_or(element.len());
        let closing = format!("</{}>", &element[1..name_end]);
        let end = element.find(&closing).map(|at| at + closing.len());
        rest = &element[end.unwrap_or(element.len())..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_identification_is_taken_back() {
        let xmp =
            "<a:x>1</a:x><pdfaid:part>2</pdfaid:part><b:y/><pdfaid:conformance>B</pdfaid:conformance><c/>";
        assert_eq!(without_identification(xmp), "<a:x>1</a:x><b:y/><c/>");
    }

    #[test]
    fn rules_are_told_apart_by_their_clause() {
        for (rule, expected) in [
            ("ISO 19005-2:2011:6.2.11.4.1:1", ObstacleKind::Font),
            ("ISO 19005-2:2011:6.2.4.3:2", ObstacleKind::Colour),
            ("ISO 19005-2:2011:6.2.8:1", ObstacleKind::Image),
            ("ISO 19005-2:2011:6.3.3:1", ObstacleKind::Annotation),
            ("ISO 19005-2:2011:6.5.1:1", ObstacleKind::Action),
            ("ISO 19005-2:2011:6.1.7.1:1", ObstacleKind::Structure),
            ("", ObstacleKind::NotChecked),
        ] {
            assert_eq!(kind(rule), expected, "{rule}");
        }
    }

    #[test]
    fn what_is_no_pdf_does_not_pass() {
        let verdict = validate(b"not a pdf", Profile::PdfA2b);
        assert!(!verdict.passes);
        assert_eq!(verdict.obstacles(None)[0].kind, ObstacleKind::NotChecked);
    }
}
