//! The desktop shell: a window, a menu, dialogs, and one door to [`samrad_app::App`].
//!
//! Nothing is decided here. The page sends requests and tasks by name; what they mean stands in `samrad_app`.

#[cfg(test)]
mod capabilities;
mod commands;
mod dialogs;
mod menu;
mod notify;
mod paths;
mod state;

use std::path::PathBuf;
use std::process::ExitCode;

use tauri::{DragDropEvent, Manager, RunEvent, WindowEvent};

/// Opens the window and runs until it is closed.
pub fn run() -> ExitCode {
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| show_window(app)))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .invoke_handler(tauri::generate_handler![
            commands::request,
            commands::bytes,
            commands::task,
            commands::cancel_task,
            menu::set_menu,
            menu::quit,
            notify::notify,
            dialogs::choose_files,
            dialogs::choose_save_path,
            dialogs::choose_folder,
            dialogs::open_path,
            dialogs::show_in_folder,
        ])
        .on_menu_event(menu::chosen)
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
                choose(window.app_handle(), paths.clone());
            }
        })
        .setup(|app| {
            app.manage(state::Shell::new(state::data_folder(app.handle())?));
            choose(app.handle(), std::env::args_os().skip(1).map(PathBuf::from));
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    app.state::<state::Shell>().end();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            report(&error);
            ExitCode::FAILURE
        }
    }
}

/// The user dropped these files on the window, or started the program with them: the page may name them.
fn choose(app: &tauri::AppHandle, paths: impl IntoIterator<Item = PathBuf>) {
    let shell = app.state::<state::Shell>();
    paths.into_iter().for_each(|path| shell.chosen().add(path));
}

/// A window that cannot open has no other place to say why.
#[expect(clippy::print_stderr, reason = "there is no window to say it in")]
fn report(error: &tauri::Error) {
    eprintln!("samrad: {error}");
}

/// Somebody started the program again: the window that is open comes to the front.
fn show_window(app: &tauri::AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window manager may refuse; then the window is where it was.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
