//! The native menu. Its words and choices come from the page, which knows the language; here it is only put up.

use samrad_app::Failure;
use serde::Deserialize;
use serde_json::json;
use tauri::menu::{Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter, Wry};

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
            ItemSpec::System { role, label } => submenu.append(&system_item(app, *role, label)?)?,
            ItemSpec::Separator => submenu.append(&PredefinedMenuItem::separator(app)?)?,
        }
    }
    Ok(submenu)
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

/// Tells the page which choice was made.
pub(crate) fn chosen(app: &AppHandle, event: MenuEvent) {
    // Without a page there is nobody to act on it.
    let _ = app.emit("menu", event.id().as_ref());
}
