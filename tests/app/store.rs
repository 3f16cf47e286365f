//! Backup and restore: a round trip, and stopping half way.

use samrad_app::use_cases::store;
use samrad_app::{App, ByPath, Progress, Stop, Task};
use serde_json::json;

use crate::support::Desk;

#[test]
fn a_council_comes_back_from_its_backup_as_it_was() {
    let desk = Desk::demo();
    let zip = desk.argument("kopi.zip");
    let made = desk.json(&["backup", &zip]);
    assert!(made["files"].as_u64().unwrap() > 6 && made["bytes"].as_u64().unwrap() > 100_000, "{made}");
    let back = Desk::empty();
    let restored = back.json(&["restore", &zip]);
    assert_eq!((&restored["files"], &restored["bytes"]), (&made["files"], &made["bytes"]));
    assert_eq!(back.state(), desk.state());
    back.must_be_sound();
    let hits = |desk: &Desk| desk.json(&["search", "rutinegrupper"]);
    assert_eq!(hits(&back), hits(&desk));
    // And it goes on from there.
    let name = back.meeting("planned");
    back.ok(&["book", &name, "-o", &back.argument("bok.pdf")]);
    back.ok(&["undo"]);
    back.must_be_sound();
}

#[test]
fn a_backup_is_not_restored_over_a_council() {
    let desk = Desk::council();
    let zip = desk.argument("kopi.zip");
    desk.ok(&["backup", &zip]);
    let before = desk.state();
    assert_eq!(desk.refused(&["restore", &zip]), "data.not_empty");
    assert_eq!(desk.state(), before);
}

#[test]
fn a_backup_replaces_an_older_one_of_the_same_name() {
    let desk = Desk::council();
    let zip = desk.file("kopi.zip", b"older");
    desk.ok(&["backup", &zip]);
    Desk::empty().ok(&["restore", &zip]);
}

#[test]
fn a_council_that_was_restored_is_open_in_the_window_at_once() {
    let desk = Desk::demo();
    let zip = desk.argument("kopi.zip");
    desk.ok(&["backup", &zip]);
    let back = Desk::empty();
    let app = App::open(&back.data()).unwrap();
    let report = |_| {};
    let params = json!({ "path": zip });
    app.task("restore", params, &Task::new(Stop::default(), &report)).unwrap();
    let state = app.request("council.state", json!({})).unwrap();
    assert_eq!(state["me"]["access"], "secretary");
    let meetings = app.request("meetings.list", json!({})).unwrap();
    assert_eq!(meetings.as_array().unwrap().len(), 2);
}

#[test]
fn work_that_is_stopped_leaves_nothing_behind() {
    let desk = Desk::demo();
    let zip = desk.argument("kopi.zip");
    desk.ok(&["backup", &zip]);
    // At the first report of the step, so that work has begun.
    let stopped_at = |step: &'static str, work: &dyn Fn(&Task<'_>) -> Option<String>| {
        let stop = Stop::default();
        let from_inside = stop.clone();
        let report = move |progress: Progress| {
            if progress.step == step {
                from_inside.stop();
            }
        };
        assert_eq!(work(&Task::new(stop, &report)).as_deref(), Some("cancelled"), "{step}");
    };
    let app = desk.app();
    let other = desk.argument("annen.zip");
    stopped_at("copy_documents", &|task| {
        store::backup(&app, by(&other), task).err().map(|failure| failure.code)
    });
    assert!(!desk.path("annen.zip").exists());
    let leftovers = std::fs::read_dir(desk.path(".")).unwrap();
    let names: Vec<_> = leftovers.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.iter().all(|name| !name.starts_with(".samrad")), "{names:?}");

    stopped_at("verify_documents", &|task| {
        store::verify(&app, samrad_app::Nothing {}, task).err().map(|failure| failure.code)
    });

    let back = Desk::empty();
    let empty = App::open(&back.data()).unwrap();
    stopped_at("restore_files", &|task| {
        store::restore(&empty, by(&zip), task).err().map(|failure| failure.code)
    });
    assert!(!back.data().join("council.db").exists());
    stopped_at("demo", &|task| {
        let demo = App::open(&back.data()).unwrap().with_worker(crate::support::CLI.into());
        let params = samrad_app::Nothing {};
        samrad_app::use_cases::demo::create(&demo, params, task).err().map(|failure| failure.code)
    });
    assert!(!back.data().join("council.db").exists());
}

fn by(path: &str) -> ByPath {
    ByPath { path: path.to_owned() }
}

#[test]
fn others_go_on_while_documents_are_verified() {
    let desk = Desk::demo();
    let app = desk.app();
    let reads = std::sync::atomic::AtomicU32::new(0);
    let report = |progress: Progress| {
        if progress.step == "verify_documents" && app.request("meetings.list", json!({})).is_ok() {
            reads.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        }
    };
    let found = store::verify(&app, samrad_app::Nothing {}, &Task::new(Stop::default(), &report)).unwrap();
    assert_eq!(reads.into_inner(), found.blobs);
}
