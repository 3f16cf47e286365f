//! The door between the page and the program. Everything runs off the window's thread: no click waits for work.

use samrad_app::{Failure, Progress, Stop, Task};
use serde_json::{Value, json};
use tauri::State;
use tauri::async_runtime::spawn_blocking;
use tauri::ipc::{Channel, Response};

use crate::state::Shell;

/// Answers a request by name.
#[tauri::command]
pub(crate) async fn request(shell: State<'_, Shell>, name: String, params: Value) -> Result<Value, Failure> {
    shell.chosen().must_hold_all_in(&params)?;
    let app = shell.app()?;
    spawn_blocking(move || app.request(&name, params)).await.map_err(broken_off)?
}

/// Gives the page bytes as they are, without JSON between.
#[tauri::command]
pub(crate) async fn bytes(shell: State<'_, Shell>, name: String, params: Value) -> Result<Response, Failure> {
    let app = shell.app()?;
    spawn_blocking(move || app.bytes(&name, params)).await.map_err(broken_off)?.map(Response::new)
}

/// Runs a task by name; the page hears of its progress, and may stop it by the id it gave.
#[tauri::command]
pub(crate) async fn task(
    shell: State<'_, Shell>,
    id: String,
    name: String,
    params: Value,
    on_progress: Channel<Progress>,
) -> Result<Value, Failure> {
    shell.chosen().must_hold_all_in(&params)?;
    let app = shell.app()?;
    let stop = Stop::default();
    shell.tasks().insert(id.clone(), stop.clone());
    let work = move || {
        // A page that no longer listens is no reason to stop.
        let report = move |progress: Progress| drop(on_progress.send(progress));
        app.task(&name, params, &Task::new(stop, &report))
    };
    let answer = spawn_blocking(work).await.map_err(broken_off);
    shell.tasks().remove(&id);
    answer?
}

/// Stops a running task. One that has ended already is no error.
#[tauri::command]
pub(crate) fn cancel_task(shell: State<'_, Shell>, id: String) {
    if let Some(stop) = shell.tasks().get(&id) {
        stop.stop();
    }
}

/// The work panicked: a fault of ours. The council is as it was, since every write is one transaction.
fn broken_off(error: impl std::fmt::Display) -> Failure {
    Failure::new("failed", json!({ "reason": error.to_string() }))
}
