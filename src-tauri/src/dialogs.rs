//! The system's own dialogs, and files opened in the user's own programs.

use std::path::{Path, PathBuf};

use samrad_app::Failure;
use serde::Deserialize;
use serde_json::json;
use tauri::async_runtime::spawn_blocking;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;

use crate::paths::with_ending;
use crate::state::Shell;

/// What files are wanted for; decides which are shown first.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum FileKind {
    /// A packet to import: PDF or text.
    Packet,
    /// Anything that can hang on a case.
    Annex,
    /// Figures: JSON-stat or rows.
    Figures,
    /// A backup.
    Backup,
    /// A case written in Word.
    Word,
}

impl FileKind {
    fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Packet => &["pdf", "txt"],
            Self::Annex => &["pdf", "docx", "xlsx", "pptx", "png", "jpg", "jpeg", "txt"],
            Self::Figures => &["json", "csv", "txt"],
            Self::Backup => &["zip"],
            Self::Word => &["docx", "docm", "dotx"],
        }
    }
}

/// Lets the user choose files; none when they change their mind.
#[tauri::command]
pub(crate) async fn choose_files(
    app: AppHandle,
    shell: State<'_, Shell>,
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
    .map(|chosen| chosen.unwrap_or_default().into_iter().filter_map(|file| taken(&shell, file)).collect())
}

/// Lets the user choose where a file goes. The name gets its ending where the dialog did not add it.
#[tauri::command]
pub(crate) async fn choose_save_path(
    app: AppHandle,
    shell: State<'_, Shell>,
    suggested: String,
    extension: String,
) -> Result<Option<String>, Failure> {
    let (mut folder, mut name) = (None, suggested);
    loop {
        let (named, ending, start) = (name.clone(), extension.clone(), folder.take());
        let chosen = ask(app.clone(), move |mut dialog| {
            if let Some(start) = start {
                dialog = dialog.set_directory::<PathBuf>(start);
            }
            if !ending.is_empty() {
                dialog = dialog.add_filter(format!("*.{ending}"), &[&ending]);
            }
            dialog.set_file_name(named).blocking_save_file()
        });
        let Some(chosen) = chosen.await?.and_then(|file| file.into_path().ok()) else { return Ok(None) };
        let path = with_ending(chosen.clone(), &extension);
        // The dialog asked about the name without its ending, so it asks once more about the file that is there.
        if path != chosen && path.exists() {
            folder = path.parent().map(Path::to_owned);
            name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            continue;
        }
        return Ok(taken(&shell, FilePath::Path(path)));
    }
}

/// Lets the user choose a folder.
#[tauri::command]
pub(crate) async fn choose_folder(
    app: AppHandle,
    shell: State<'_, Shell>,
) -> Result<Option<String>, Failure> {
    let chosen = ask(app, |dialog| dialog.blocking_pick_folder()).await?;
    Ok(chosen.and_then(|folder| taken(&shell, folder)))
}

/// Opens a file in the user's own program for it.
#[tauri::command]
pub(crate) fn open_path(app: AppHandle, shell: State<'_, Shell>, path: String) -> Result<(), Failure> {
    shell.chosen().must_hold(Path::new(&path))?;
    must_exist(&path)?;
    app.opener().open_path(&path, None::<&str>).map_err(|error| not_opened(&path, &error))
}

/// Shows a file in its folder.
#[tauri::command]
pub(crate) fn show_in_folder(app: AppHandle, shell: State<'_, Shell>, path: String) -> Result<(), Failure> {
    shell.chosen().must_hold(Path::new(&path))?;
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

/// What the user chose, as the page is told it and may say it again.
fn taken(shell: &Shell, path: FilePath) -> Option<String> {
    let path = path.into_path().ok()?.to_string_lossy().into_owned();
    shell.chosen().add(&path);
    Some(path)
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
