//! Notifications of the system: a sentence the page wrote, shown even where the window is behind others.

use notify_rust::Notification;
use samrad_app::Failure;
use serde_json::json;
use tauri::AppHandle;
use tauri::async_runtime::spawn_blocking;

/// Shows a notification. A desktop without a place for them answers `notification.failed`.
#[tauri::command]
pub(crate) async fn notify(app: AppHandle, title: String, body: String) -> Result<(), Failure> {
    let failed = |reason: String| Failure::new("notification.failed", json!({ "reason": reason }));
    let mut notification = Notification::new();
    notification
        .appname(app.config().product_name.as_deref().unwrap_or_default())
        .summary(&title)
        .body(&body);
    // Windows and Linux know a program, and its icon, by these.
    #[cfg(windows)]
    notification.app_id(&app.config().identifier);
    #[cfg(not(windows))]
    notification.icon("samrad");
    // The desktop's service may be slow to answer, or only now be started.
    let shown = spawn_blocking(move || notification.show().map(drop).map_err(|error| error.to_string()));
    shown.await.map_err(|error| failed(error.to_string()))?.map_err(failed)
}
