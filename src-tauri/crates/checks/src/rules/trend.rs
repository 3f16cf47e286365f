//! Two directions at once: «stabil og synkende».

use crate::codes;
use crate::finding::{Report, Severity, facts};
use crate::text::scope::Scope;

/// Directions; words of one row say the same.
const DIRECTIONS: &[&[&str]] = &[
    &["stabil", "stabilt", "stabile", "uendret", "uendra"],
    &["økende", "stigende", "aukande", "stigande", "voksende", "veksande"],
    &["synkende", "fallende", "minkende", "søkkande", "fallande", "minkande"],
];

/// Finds them.
pub(crate) fn check(scope: &Scope, report: &mut Report) {
    for (at, _) in scope.lower.match_indices(" og ") {
        let after = &scope.lower[at + " og ".len()..];
        let next = after.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        let end = at + " og ".len() + next.len();
        let before = scope.word_before(at);
        let direction = |word: &str| DIRECTIONS.iter().position(|words| words.contains(&word));
        if let (Some(one), Some(other)) = (direction(before), direction(next))
            && one != other
        {
            // «stabil i mai og synkende i juni» has a word between; «økende og synkende kurver» has a noun after.
            let goes_on = scope.lower[end..].trim_start().starts_with("i ");
            let start = at - before.len();
            let quote = scope.quote(&(start..end));
            if !goes_on {
                report.find(
                    codes::TREND_CONTRADICTS,
                    Severity::Warning,
                    quote,
                    scope.place(start),
                    facts([]),
                );
            }
        }
    }
}
