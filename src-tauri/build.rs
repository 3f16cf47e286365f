//! Tauri's build step, with our own places for capabilities and the list of commands the page may call.

/// The page may call these and nothing else; `capabilities/default.json` allows each by name.
const COMMANDS: &[&str] = &[
    "request",
    "bytes",
    "task",
    "cancel_task",
    "set_menu",
    "quit",
    "notify",
    "choose_files",
    "choose_save_path",
    "choose_folder",
    "open_path",
    "show_in_folder",
];

fn main() {
    // tauri-build watches only its default folder.
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        panic!("tauri's build step: {error:#}");
    }
}
