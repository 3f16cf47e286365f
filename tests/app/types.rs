//! The window's types are those of the program.

use std::path::Path;

#[test]
fn typescript_types_are_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/api/types.ts");
    let types = samrad_app::types();
    if std::env::var_os("UPDATE_TYPES").is_some() {
        std::fs::write(&path, &types).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(kept == types, "{} is stale: UPDATE_TYPES=1 writes it anew", path.display());
}
