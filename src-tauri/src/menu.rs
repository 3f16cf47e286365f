//! The native menu. Its words and choices come from the page, which knows the language; here it is only put up.

use samrad_app::Failure;
use serde::Deserialize;
use serde_json::json;
use tauri::menu::{Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter, Manager, Wry};

/// One menu of the menu bar.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct MenuSpec {
    label: String,
    items: Vec<ItemSpec>,
}

/// One line of a menu.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum ItemSpec {
    /// A choice the page acts on.
    Choice { id: String, label: String, shortcut: Option<String> },
    /// Something the system does itself.
    System { role: SystemRole, label: String },
    /// A line between groups.
    Separator,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum SystemRole {
    Cut,
    Copy,
    Paste,
    SelectAll,
    Fullscreen,
    Quit,
}

/// Puts up the menu.
#[tauri::command]
pub(crate) fn set_menu(app: AppHandle, menus: Vec<MenuSpec>) -> Result<(), Failure> {
    let put_up = || -> tauri::Result<()> {
        let menu = Menu::new(&app)?;
        for spec in &menus {
            menu.append(&submenu(&app, spec)?)?;
        }
        app.set_menu(menu).map(drop)
    };
    put_up().map_err(|error| Failure::new("failed", json!({ "reason": error.to_string() })))
}

fn submenu(app: &AppHandle, spec: &MenuSpec) -> tauri::Result<Submenu<Wry>> {
    let submenu = Submenu::new(app, &spec.label, true)?;
    for item in &spec.items {
        match item {
            ItemSpec::Choice { id, label, shortcut } => {
                submenu.append(&MenuItem::with_id(app, id, label, true, shortcut.as_deref())?)?;
            }
            ItemSpec::System { role, label } => match own_choice(*role) {
                Some((id, shortcut)) => {
                    submenu.append(&MenuItem::with_id(app, id, label, true, Some(shortcut))?)?;
                }
                None => submenu.append(&system_item(app, *role, label)?)?,
            },
            ItemSpec::Separator => submenu.append(&PredefinedMenuItem::separator(app)?)?,
        }
    }
    Ok(submenu)
}

const QUIT: &str = "system.quit";
const FULLSCREEN: &str = "system.fullscreen";

/// What GTK shows but cannot do («unsupported» there: grey) is a choice of ours, with its key.
fn own_choice(role: SystemRole) -> Option<(&'static str, &'static str)> {
    match role {
        SystemRole::Quit if cfg!(target_os = "linux") => Some((QUIT, "Ctrl+Q")),
        SystemRole::Fullscreen if cfg!(target_os = "linux") => Some((FULLSCREEN, "F11")),
        _ => None,
    }
}

fn system_item(app: &AppHandle, role: SystemRole, label: &str) -> tauri::Result<PredefinedMenuItem<Wry>> {
    let label = Some(label);
    match role {
        SystemRole::Cut => PredefinedMenuItem::cut(app, label),
        SystemRole::Copy => PredefinedMenuItem::copy(app, label),
        SystemRole::Paste => PredefinedMenuItem::paste(app, label),
        SystemRole::SelectAll => PredefinedMenuItem::select_all(app, label),
        SystemRole::Fullscreen => PredefinedMenuItem::fullscreen(app, label),
        SystemRole::Quit => PredefinedMenuItem::quit(app, label),
    }
}

/// Ends the program: the page heard the key before the menu did.
#[tauri::command]
pub(crate) fn quit(app: AppHandle) {
    app.exit(0);
}

/// Tells the page which choice was made, unless the choice is the shell's own.
pub(crate) fn chosen(app: &AppHandle, event: MenuEvent) {
    match event.id().as_ref() {
        QUIT => quit(app.clone()),
        FULLSCREEN => {
            if let Some(window) = app.get_webview_window("main") {
                // A window manager may refuse; then the window is as it was.
                let _ = window.set_fullscreen(!window.is_fullscreen().unwrap_or(false));
            }
        }
        // Without a page there is nobody to act on it.
        id => drop(app.emit("menu", id)),
    }
}
