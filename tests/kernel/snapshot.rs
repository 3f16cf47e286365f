//! Files that a test compares with, so that a change is seen in review.

use std::path::Path;

/// Compares with the committed file; `UPDATE_SNAPSHOTS=1` writes it anew.
#[track_caller]
pub(crate) fn assert_matches(file: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/kernel").join(file);
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, found).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(
        found, committed,
        "{file} is not what is committed; if that is meant, run with UPDATE_SNAPSHOTS=1"
    );
}
