//! Exit codes: what was asked for wrongly, what a rule refuses, what is damaged, and who else is at it.

use crate::support::{Desk, list};

#[test]
fn what_nobody_could_answer_ends_with_2() {
    let desk = Desk::council();
    let before = desk.state();
    for arguments in [
        &[][..],
        &["fly"],
        &["show"],
        &["book", "2024/M2"],
        &["search"],
        &["run", "{ half"],
        &["run", "{\"type\": \"council.abolish\"}"],
        &["init", "--demo", "--name", "Navn"],
    ] {
        let run = desk.run(arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}: {run:?}");
        assert!(!run.err.is_empty() && run.out.is_empty(), "{arguments:?}: {run:?}");
    }
    let run = std::process::Command::new(crate::support::CLI).arg("meetings").output().unwrap();
    assert_eq!(run.status.code(), Some(2), "no data folder");
    assert_eq!(desk.state(), before);
}

#[test]
fn what_a_rule_refuses_ends_with_1_and_its_code_and_reason() {
    let desk = Desk::council();
    let run =
        desk.run(&["run", "{\"type\": \"case.withdraw\", \"id\": \"01890000-0000-7000-8000-000000000000\"}"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.starts_with("not_found: ") && run.err.contains("table=cases"), "{}", run.err);
    assert!(run.out.is_empty());
    let nobody = Desk::empty();
    assert_eq!(nobody.refused(&["meetings"]), "data.no_council");
    assert!(!nobody.data().exists(), "a look leaves nothing behind");
    assert_eq!(desk.refused(&["undo"]), "undo.nothing");
    assert_eq!(desk.refused(&["import", &desk.argument("none.pdf")]), "file.failed");
}

#[test]
fn damaged_data_ends_with_3() {
    let desk = Desk::demo();
    let blobs: Vec<_> = walk(&desk.data().join("blobs"));
    let blob = blobs.iter().max().unwrap();
    let bytes = std::fs::read(blob).unwrap();
    std::fs::write(blob, &bytes[..bytes.len() / 2]).unwrap();
    let run = desk.run(&["verify", "--json"]);
    assert_eq!(run.code, Some(3), "{run:?}");
    let found: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(list(&found["problems"]).len(), 1);
    let run = desk.run(&["backup", &desk.argument("kopi.zip")]);
    assert_eq!((run.code, run.refusal()), (Some(3), "data.damaged"), "damage is not carried on");
    std::fs::remove_file(blob).unwrap();
    let run = desk.run(&["backup", &desk.argument("kopi.zip")]);
    assert_eq!((run.code, run.refusal()), (Some(3), "data.damaged"), "nor is a hole");
    assert!(!desk.path("kopi.zip").exists());

    let desk = Desk::council();
    std::fs::write(desk.data().join("council.db"), vec![7; 50_000]).unwrap();
    let run = desk.run(&["meetings"]);
    assert_eq!((run.code, run.refusal()), (Some(3), "data.damaged"));
}

#[test]
fn a_second_process_is_told_that_the_council_is_in_use() {
    let desk = Desk::council();
    let app = desk.app();
    for arguments in [&["meetings"][..], &["undo"], &["verify"]] {
        assert_eq!(desk.refused(arguments), "data.in_use");
    }
    drop(app);
    desk.ok(&["meetings"]);
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = |folder: &std::path::Path| -> Vec<_> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    entries(folder).iter().flat_map(|prefix| entries(prefix)).collect()
}
