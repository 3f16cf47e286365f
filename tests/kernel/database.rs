//! The data folder and the file in it.

use std::path::Path;
use std::process::Command as Process;

use samrad_council::*;

use crate::office::{JOURNALLED, Office};
use crate::snapshot::assert_matches;

/// Set for the process that tries to open a folder another one has.
const SECOND: &str = "KERNEL_TEST_SECOND_PROCESS";

#[test]
fn the_schema_is_as_committed() {
    let office = Office::empty();
    let db = office.database();
    let version: u32 = db.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    let mut statement =
        db.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name").unwrap();
    let parts: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().map(|sql| sql.unwrap()).collect();
    assert_eq!(version, SCHEMA_VERSION);
    assert_matches("schema.snap", &format!("user_version {version}\n\n{}\n", parts.join(";\n")));
}

#[test]
fn every_table_the_tests_compare_is_strict_and_has_one_text_key() {
    let office = Office::empty();
    let db = office.database();
    for table in JOURNALLED {
        let is_strict: bool =
            db.query_row("SELECT strict FROM pragma_table_list(?)", [table], |row| row.get(0)).unwrap();
        let keys: Vec<String> = db
            .prepare("SELECT type FROM pragma_table_info(?) WHERE pk > 0")
            .unwrap()
            .query_map([table], |row| row.get(0))
            .unwrap()
            .map(|key| key.unwrap())
            .collect();
        assert_eq!(
            (is_strict, keys),
            (true, vec!["TEXT".to_owned()]),
            "{table}: a change names its row by one text"
        );
    }
}

#[test]
fn a_council_that_was_closed_is_opened_as_it_was() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let path = office.council.path().to_owned();
    let folder = office.folder;
    drop(office.council);
    assert!(Council::open(&path).unwrap().case(case).unwrap().is_some());
    assert_eq!(Council::create(&path).unwrap_err().code(), "data.not_empty");
    let nowhere = folder.path().join("nowhere");
    assert_eq!(Council::open(&nowhere).unwrap_err().code(), "data.no_council");
    assert!(!nowhere.exists(), "looking for a council makes no folder");
}

/// A whole council, prepared aside, that nobody has open.
fn prepared(place: &Vacant) -> tempfile::TempDir {
    let staging = place.staging().unwrap();
    let mut office = Council::create(staging.path()).unwrap();
    let founding = Office::empty().founding();
    office.execute(&Context::now(PersonId::from_bytes([1; 16])), &founding).unwrap();
    office.blobs().keep_bytes(b"rapport", "text/plain").unwrap();
    staging
}

#[test]
fn a_council_that_was_prepared_aside_is_put_in_place_whole() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("settings.json"), "{}").unwrap();
    let place = Vacant::take(folder.path()).unwrap();
    let staging = prepared(&place);
    assert_eq!(Vacant::take(folder.path()).unwrap_err().code(), "data.in_use");
    let council = place.settle(staging.path()).unwrap();
    assert!(council.frame().unwrap().is_some());
    assert_eq!(council.blobs().hashes().unwrap().len(), 1);
    assert_eq!(Vacant::take(folder.path()).unwrap_err().code(), "data.not_empty");
}

#[test]
fn a_place_where_preparing_was_broken_off_is_as_free_as_before_and_what_was_left_there_goes() {
    let folder = tempfile::tempdir().unwrap();
    let place = Vacant::take(folder.path()).unwrap();
    let staging = prepared(&place).keep();
    // Killed when the bytes had been moved, and the database had not.
    std::fs::rename(staging.join("blobs"), folder.path().join("blobs")).unwrap();
    drop(place);
    let place = Vacant::take(folder.path()).unwrap();
    assert!(!staging.exists());
    let staging = prepared(&place);
    place.settle(staging.path()).unwrap();
}

#[test]
fn half_written_files_are_thrown_away_when_the_folder_is_taken() {
    let office = Office::founded();
    let path = office.council.path().to_owned();
    office.council.blobs().keep_bytes(b"rapport", "text/plain").unwrap();
    let folder = office.folder;
    drop(office.council);
    std::fs::create_dir_all(path.join("scratch/.tmp1")).unwrap();
    std::fs::write(path.join("scratch/.tmp1/pakke.pdf"), "half").unwrap();
    std::fs::write(path.join("blobs/.incoming-1"), "half").unwrap();
    let council = Council::open(&path).unwrap();
    assert!(!path.join("scratch").exists() && !path.join("blobs/.incoming-1").exists());
    assert_eq!(council.blobs().hashes().unwrap().len(), 1);
    drop(folder);
}

#[test]
fn a_folder_with_anything_foreign_in_it_is_no_place_for_a_council() {
    for foreign in ["brev.txt", "council.db-wal", "blobs/brev.txt", "blobs/ab/brev.txt"] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(foreign);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, "mitt").unwrap();
        assert_eq!(Vacant::take(folder.path()).unwrap_err().code(), "data.not_empty", "{foreign}");
        assert_eq!(std::fs::read(&file).unwrap(), b"mitt");
        assert!(!folder.path().join("lock").exists(), "a refusal leaves nothing behind");
    }
}

#[test]
fn data_from_a_newer_program_are_refused_untouched() {
    let office = Office::founded();
    let path = office.council.path().to_owned();
    let folder = office.folder;
    drop(office.council);
    let file = path.join("council.db");
    let newer = SCHEMA_VERSION + 1;
    rusqlite::Connection::open(&file).unwrap().pragma_update(None, "user_version", newer).unwrap();
    let before = std::fs::read(&file).unwrap();
    let error = Council::open(&path).unwrap_err();
    assert_eq!((error.code(), error.facts()["found"].as_u64()), ("data.newer", Some(newer.into())));
    assert_eq!(std::fs::read(&file).unwrap(), before);
    drop(folder);
}

#[test]
fn a_file_that_is_no_database_is_damage_and_stays_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("council.db");
    std::fs::write(&file, "dette er et brev, og ingen database, men langt nok til å ligne på en fil")
        .unwrap();
    let before = std::fs::read(&file).unwrap();
    assert_eq!(Council::open(folder.path()).unwrap_err().code(), "data.damaged");
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn a_second_process_is_told_that_the_folder_is_in_use() {
    let office = Office::founded();
    let open_in_another_process = |path: &Path| {
        let program = std::env::current_exe().unwrap();
        let arguments = ["--exact", "database::the_second_process", "--nocapture"];
        let output = Process::new(program).args(arguments).env(SECOND, path).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        said.lines()
            .find_map(|line| line.split_once("second: ").map(|(_, code)| code.to_owned()))
            .expect("an answer")
    };
    let path = office.council.path().to_owned();
    assert_eq!(open_in_another_process(&path), "data.in_use");
    assert_eq!(office.problems(), Vec::<String>::new());
    let folder = office.folder;
    drop(office.council);
    assert_eq!(open_in_another_process(&path), "opened", "the folder is free when the first has closed it");
    drop(folder);
}

/// The second process itself: this test run again by the one above. By itself it has nothing to open, and says so.
#[test]
fn the_second_process() {
    let path = std::env::var_os(SECOND).unwrap_or_default();
    let answer = match Council::open(Path::new(&path)) {
        Ok(_) => "opened",
        Err(error) => error.code(),
    };
    println!("second: {answer}");
    assert!(!path.is_empty() || answer == "data.no_council", "an empty path leads to no council");
}

#[test]
fn a_copy_made_while_the_council_is_open_is_whole() {
    let office = Office::founded();
    let copy = office.folder.path().join("copy");
    std::fs::create_dir(&copy).unwrap();
    let mut last = (0, 0);
    office.council.copy_database(&copy.join("council.db"), &mut |done, total| last = (done, total)).unwrap();
    assert_eq!(last.0, last.1);
    let copied = Council::open(&copy).unwrap();
    assert_eq!(copied.head().unwrap(), office.council.head().unwrap());
    assert_eq!(copied.verify(&mut |_, _| ()).unwrap().problems, Vec::<String>::new());
}
