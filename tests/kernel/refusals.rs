//! Every code has a test that gets it: a code that nothing produces is a sentence nobody will read.

use samrad_council::RefusalCode;

const SOURCES: [&str; 14] = [
    include_str!("access.rs"),
    include_str!("bodies.rs"),
    include_str!("cases.rs"),
    include_str!("database.rs"),
    include_str!("decisions.rs"),
    include_str!("documents.rs"),
    include_str!("import.rs"),
    include_str!("meetings.rs"),
    include_str!("minutes.rs"),
    include_str!("numbering.rs"),
    include_str!("proceedings.rs"),
    include_str!("undo.rs"),
    include_str!("verify.rs"),
    include_str!("year.rs"),
];

#[test]
fn every_refusal_is_met_in_some_test() {
    let is_met = |code: &RefusalCode| {
        let variant = format!("RefusalCode::{code:?}");
        let written = format!("\"{code}\"");
        // Followed by a character that ends the name: `CaseSent` is not met by `CaseSentOut`.
        let by_variant = |source: &str| {
            source
                .match_indices(&variant)
                .any(|(at, _)| !source[at + variant.len()..].starts_with(|next: char| next.is_alphanumeric()))
        };
        SOURCES.iter().any(|source| by_variant(source) || source.contains(&written))
    };
    let unmet: Vec<_> = RefusalCode::ALL.iter().filter(|code| !is_met(code)).collect();
    assert!(unmet.is_empty(), "no test gets {unmet:?}");
}
