//! A window with one heading and nothing behind it: what Tauri and the web view cost before a program does anything.
//! The measure that `tests/bench/start.rs` holds the program against.
#![expect(clippy::expect_used, reason = "a measurement stops where it cannot be made")]

fn main() {
    tauri::Builder::default()
        .run(tauri::generate_context!("tests/bench/empty/tauri.conf.json"))
        .expect("the empty window opens");
}
