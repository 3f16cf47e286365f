//! What the shell holds while the window is open.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use samrad_app::{App, Failure, Stop, Task};
use serde_json::json;
use tauri::Manager;

/// Names another data folder than the user's own; for tests, and for trying things out.
const DATA_FOLDER: &str = "SAMRAD_DATA";

/// The program behind the window, and the tasks that run.
pub(crate) struct Shell {
    folder: PathBuf,
    app: Mutex<Option<Arc<App>>>,
    tasks: Mutex<HashMap<String, Stop>>,
}

impl Shell {
    /// Nothing is opened yet: a window that cannot open its data opens all the same, and says why.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, app: Mutex::default(), tasks: Mutex::default() }
    }

    /// The program, opened when it is first asked for; tried again after a failure, since what stood in the way
    /// (another window on the same data) may be gone.
    pub(crate) fn app(&self) -> Result<Arc<App>, Failure> {
        let mut opened = self.app.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(app) = opened.as_ref() {
            return Ok(app.clone());
        }
        let app = Arc::new(App::open(&self.folder)?);
        *opened = Some(app.clone());
        read_what_was_left(app.clone());
        Ok(app)
    }

    /// The running tasks' switches, by the page's own ids.
    pub(crate) fn tasks(&self) -> MutexGuard<'_, HashMap<String, Stop>> {
        self.tasks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Reads, beside everything else, the documents whose reading did not come to an end. It is nobody's errand: what fails
/// is tried again at the next start.
fn read_what_was_left(app: Arc<App>) {
    std::thread::spawn(move || app.task("documents.read", json!({}), &Task::new(Stop::default(), &|_| {})));
}

/// Where the council lies: a folder of its own, since the web view keeps files beside it.
pub(crate) fn data_folder(app: &tauri::AppHandle) -> tauri::Result<PathBuf> {
    match std::env::var_os(DATA_FOLDER) {
        Some(folder) => Ok(PathBuf::from(folder)),
        None => Ok(app.path().app_data_dir()?.join("council")),
    }
}
