//! The system's own dialogs, and files opened in the user's own programs.

use std::path::Path;

use samrad_app::Failure;
use serde::Deserialize;
use serde_json::json;
use tauri::AppHandle;
use tauri::async_runtime::spawn_blocking;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;

/// What files are wanted for; decides which are shown first.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FileKind {
    /// A packet to import: PDF or text.
    Packet,
    /// Anything that can hang on a case.
    Annex,
    /// A backup.
    Backup,
}

impl FileKind {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Packet => &["pdf", "txt"],
            Self::Annex => &["pdf", "docx", "xlsx", "pptx", "png", "jpg", "jpeg", "txt"],
            Self::Backup => &["zip"],
        }
    }
}

/// Lets the user choose files; none when they change their mind.
#[tauri::command]
pub(crate) async fn choose_files(
    app: AppHandle,
    kind: FileKind,
    multiple: bool,
) -> Result<Vec<String>, Failure> {
    let endings = kind.endings();
    let named = endings.iter().map(|ending| format!("*.{ending}")).collect::<Vec<_>>().join(", ");
    ask(app, move |dialog| {
        let dialog = dialog.add_filter(named, endings).add_filter("*.*", &["*"]);
        if multiple {
            dialog.blocking_pick_files()
        } else {
            dialog.blocking_pick_file().map(|file| vec![file])
        }
    })
    .await
    .map(|chosen| chosen.unwrap_or_default().into_iter().filter_map(path_text).collect())
}

/// Lets the user choose where a file goes.
#[tauri::command]
pub(crate) async fn choose_save_path(
    app: AppHandle,
    suggested: String,
    extension: String,
) -> Result<Option<String>, Failure> {
    let chosen = ask(app, move |dialog| {
        let dialog = dialog.set_file_name(suggested).add_filter(format!("*.{extension}"), &[&extension]);
        dialog.blocking_save_file()
    });
    Ok(chosen.await?.and_then(path_text))
}

/// Lets the user choose a folder.
#[tauri::command]
pub(crate) async fn choose_folder(app: AppHandle) -> Result<Option<String>, Failure> {
    Ok(ask(app, |dialog| dialog.blocking_pick_folder()).await?.and_then(path_text))
}

/// Opens a file in the user's own program for it.
#[tauri::command]
pub(crate) fn open_path(app: AppHandle, path: String) -> Result<(), Failure> {
    must_exist(&path)?;
    app.opener().open_path(&path, None::<&str>).map_err(|error| not_opened(&path, &error))
}

/// Shows a file in its folder.
#[tauri::command]
pub(crate) fn show_in_folder(app: AppHandle, path: String) -> Result<(), Failure> {
    must_exist(&path)?;
    app.opener().reveal_item_in_dir(&path).map_err(|error| not_opened(&path, &error))
}

/// Dialogs wait for the user, so they wait on a thread of their own.
async fn ask<T: Send + 'static>(
    app: AppHandle,
    question: impl FnOnce(FileDialogBuilder<tauri::Wry>) -> T + Send + 'static,
) -> Result<T, Failure> {
    let answer = spawn_blocking(move || question(app.dialog().file())).await;
    answer.map_err(|error| Failure::new("failed", json!({ "reason": error.to_string() })))
}

fn path_text(path: FilePath) -> Option<String> {
    path.into_path().ok().map(|path| path.to_string_lossy().into_owned())
}

fn must_exist(path: &str) -> Result<(), Failure> {
    let exists = Path::new(path).exists();
    exists
        .then_some(())
        .ok_or_else(|| Failure::new("file.failed", json!({ "path": path, "reason": "not found" })))
}

fn not_opened(path: &str, error: &tauri_plugin_opener::Error) -> Failure {
    Failure::new("file.failed", json!({ "path": path, "reason": error.to_string() }))
}
