//! Every code has a test that gets it: a code that nothing produces is a sentence nobody will read.

use std::collections::BTreeSet;
use std::process::Command;

use samrad_council::RefusalCode;

use crate::office::NOTES;

/// The tests are run once more, without those that do things at random, and their refusals counted.
#[test]
fn every_refusal_is_met_in_some_test() {
    let notes = tempfile::NamedTempFile::new().unwrap();
    let skipped = ["refusals::", "property::", "json::"].into_iter().flat_map(|module| ["--skip", module]);
    let run = Command::new(std::env::current_exe().unwrap())
        .args(skipped)
        .env(NOTES, notes.path())
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stdout));
    let met = std::fs::read_to_string(notes.path()).unwrap();
    let met: BTreeSet<&str> = met.lines().collect();
    let unmet: Vec<_> = RefusalCode::ALL.iter().filter(|code| !met.contains(code.as_str())).collect();
    assert!(unmet.is_empty(), "no test gets {unmet:?}");
}
