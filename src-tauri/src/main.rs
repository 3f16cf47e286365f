//! samrad
fn main() {}
