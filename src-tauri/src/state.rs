//! What the shell holds while the window is open.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use samrad_app::{App, Failure, Stop};
use tauri::Manager;

/// Names another data folder than the user's own; for tests, and for trying things out.
const DATA_FOLDER: &str = "SAMRAD_DATA";

/// The program behind the window, and the tasks that run.
pub(crate) struct Shell {
    app: Result<Arc<App>, Failure>,
    tasks: Mutex<HashMap<String, Stop>>,
}

impl Shell {
    /// Opens the data folder. When that fails the window opens all the same, and says why.
    pub(crate) fn start(folder: &Path) -> Self {
        Self { app: App::open(folder).map(Arc::new), tasks: Mutex::default() }
    }

    /// The program, or why it could not start.
    pub(crate) fn app(&self) -> Result<Arc<App>, Failure> {
        self.app.clone()
    }

    /// The running tasks' switches, by the page's own ids.
    pub(crate) fn tasks(&self) -> MutexGuard<'_, HashMap<String, Stop>> {
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where the council lies: a folder of its own, since the web view keeps files beside it.
pub(crate) fn data_folder(app: &tauri::AppHandle) -> tauri::Result<PathBuf> {
    match std::env::var_os(DATA_FOLDER) {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => Ok(app.path().app_data_dir()?.join("council")),
    }
}
