//! What the shell holds while the window is open.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use samrad_app::{App, Failure, Stop};
use tauri::Manager;

/// Names another data folder than the user's own; for tests, and for trying things out.
const DATA_FOLDER: &str = "SAMRAD_DATA";

/// How long the window's end waits for tasks to stop. They look at their switch several times a second.
const LAST_MOMENTS: Duration = Duration::from_secs(2);

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
        Ok(app)
    }

    /// Ends what runs and closes the council, before the process ends: what is cut off in the midst leaves its workers
    /// behind, and a lock that the next window runs into.
    pub(crate) fn end(&self) {
        self.tasks().values().for_each(Stop::stop);
        let patience = Instant::now() + LAST_MOMENTS;
        while !self.tasks().is_empty() && Instant::now() < patience {
            std::thread::sleep(Duration::from_millis(5));
        }
        // Held only while it is being opened; then the end of the process lets go of everything.
        if let Ok(mut opened) = self.app.try_lock() {
            *opened = None;
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_stops_what_runs_and_lets_go_of_the_data() {
        let folder = std::env::temp_dir().join(format!("samrad-end-{}", std::process::id()));
        let shell = Shell::new(folder.clone());
        let opened = Arc::downgrade(&shell.app().unwrap());
        let stop = Stop::default();
        shell.tasks().insert("building".into(), stop.clone());
        let started = Instant::now();
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !stop.is_asked() {
                    std::thread::yield_now();
                }
                shell.tasks().remove("building");
            });
            shell.end();
        });
        assert!(started.elapsed() < LAST_MOMENTS, "the task was waited for no longer than it took");
        assert!(opened.upgrade().is_none(), "nobody holds the program any more");
        std::fs::remove_dir_all(folder).ok();
    }
}
