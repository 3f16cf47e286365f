//! Founding that was refused or broken off, and the folders a council may be put in.

use std::time::{Duration, Instant};

use samrad_app::App;
use serde_json::{Value, json};

use crate::support::Desk;

/// A founding in the terms of the window, with this name for the council and this address of the secretary.
fn founding(name: &str, email: &str) -> Value {
    json!({
        "name": name, "short_name": "", "language": "nb", "municipalities": [], "bodies": [],
        "secretary": {
            "id": samrad_council::PersonId::fresh(), "name": "Testesen, Kari", "email": email, "phone": "", "employer": "",
            "title": "", "municipality_id": null, "access": "secretary", "active": true,
        },
    })
}

fn set_up(app: &App, name: &str, email: &str) -> Result<Value, String> {
    app.request("council.set_up", founding(name, email)).map_err(|failure| failure.code)
}

#[test]
fn a_refused_founding_leaves_room_for_the_next_try_the_example_and_a_backup() {
    let other = Desk::council();
    let zip = other.argument("kopi.zip");
    other.ok(&["backup", &zip]);
    let refused = |desk: &Desk| {
        let app = desk.app();
        assert_eq!(set_up(&app, " ", "").unwrap_err(), "field.empty");
        assert_eq!(set_up(&app, "Fjordrådet", "kari.no").unwrap_err(), "field.invalid");
        assert!(app.request("council.state", json!({})).unwrap()["council"].is_null());
        app
    };
    let desk = Desk::empty();
    let app = refused(&desk);
    set_up(&app, "Fjordrådet", "kari@eksempel.no").unwrap();
    assert_eq!(app.request("council.state", json!({})).unwrap()["council"]["name"], "Fjordrådet");
    drop(app);
    desk.must_be_sound();
    for next in [&["init", "--demo"][..], &["restore", &zip]] {
        let desk = Desk::empty();
        drop(refused(&desk));
        desk.ok(next);
        desk.must_be_sound();
    }
}

#[test]
fn a_founding_killed_at_any_moment_leaves_a_whole_council_or_a_free_folder() {
    let usual = {
        let started = Instant::now();
        Desk::empty().ok(&["init"]);
        started.elapsed()
    };
    let mut free = 0;
    for step in 0..16 {
        let desk = Desk::empty();
        let mut child = desk.command(&["init"]).stdout(std::process::Stdio::null()).spawn().unwrap();
        std::thread::sleep(usual * step / 14);
        child.kill().unwrap();
        child.wait().unwrap();
        let run = desk.run(&["init", "--name", "Fjordrådet"]);
        match run.code {
            Some(0) => free += 1,
            _ => assert_eq!(run.refusal(), "council.exists", "{run:?}"),
        }
        desk.must_be_sound();
    }
    assert!(free > 0 && usual < Duration::from_secs(60), "some were killed before the end");
}

#[test]
fn a_folder_with_foreign_files_is_no_place_for_a_council() {
    let other = Desk::council();
    let zip = other.argument("kopi.zip");
    other.ok(&["backup", &zip]);
    for verb in [&["init"][..], &["init", "--demo"], &["restore", &zip]] {
        let desk = Desk::empty();
        std::fs::create_dir(desk.data()).unwrap();
        std::fs::write(desk.data().join("brev.txt"), "mitt").unwrap();
        assert_eq!(desk.refused(verb), "data.not_empty", "{verb:?}");
        let left: Vec<_> =
            std::fs::read_dir(desk.data()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["brev.txt"], "{verb:?}");
    }
}

#[test]
fn what_this_machine_remembers_is_no_obstacle() {
    let desk = Desk::empty();
    let app = desk.app();
    app.request("settings.set", json!({ "key": "theme", "value": "dark" })).unwrap();
    set_up(&app, "Fjordrådet", "").unwrap();
    assert_eq!(app.request("settings.get", json!({})).unwrap()["theme"], "dark");
}
