//! Verify notices what was altered behind the program's back, and rebuild makes nothing out of a journal that lies.

use samrad_council::*;

use crate::office::{Office, dump};

/// An office with some entries, a document and a number.
fn busy() -> Office {
    let mut office = Office::founded();
    let (_, case) = office.sent_case();
    office.annex(case, "Rapport", b"rapport");
    office
}

#[test]
fn what_was_not_touched_is_clean() {
    let office = busy();
    let found = office.council.verify(&mut |_, _| ()).unwrap();
    assert_eq!(found.problems, Vec::<String>::new());
    assert_eq!((found.entries, found.blobs), (6, 1));
    assert_eq!(found.rows as usize, office.dump().len());
}

#[test]
fn every_alteration_behind_the_programs_back_is_noticed() {
    // Each with a word of what is said about it.
    let alterations = [
        ("UPDATE entries SET actor = id WHERE seq = 3", "entry 3: was altered"),
        ("UPDATE entries SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 3", "entry 3: was altered"),
        (
            "UPDATE entries SET command = replace(command, 'Felles', 'Delt') WHERE seq = 3",
            "entry 3: was altered",
        ),
        (
            "UPDATE entries SET changes = replace(changes, 'Felles', 'Delt') WHERE seq = 3",
            "entry 3: was altered",
        ),
        ("UPDATE entries SET changes = '[' WHERE seq = 3", "entry 3"),
        ("UPDATE entries SET at = 'i går' WHERE seq = 3", "entry 3"),
        (
            "UPDATE entries SET changes = replace(changes, '\"cases\"', '\"sqlite_schema\"') WHERE seq = 3",
            "unknown table",
        ),
        (
            "UPDATE entries SET changes = replace(changes, '\"purpose\"', '\"a=1;--\"') WHERE seq = 3",
            "unknown column",
        ),
        ("DELETE FROM entries WHERE seq = 4", "entry 5: does not follow"),
        ("DELETE FROM entries WHERE seq = 1", "entry 2: does not follow"),
        ("DELETE FROM entries WHERE seq = 6", "not in the journal: documents"),
        ("UPDATE cases SET title = 'Delt vakt'", "not in the journal: cases"),
        ("DELETE FROM case_numbers", "missing, though in the journal: case_numbers"),
        ("INSERT INTO blobs VALUES (hex(zeroblob(32)), 1, '')", "not in the journal: blobs"),
        ("PRAGMA foreign_keys = off; DELETE FROM cases", "points to nothing"),
    ];
    for (sql, word) in alterations {
        let office = busy();
        office.database().execute_batch(sql).unwrap();
        let problems = office.problems();
        assert!(problems.iter().any(|problem| problem.contains(word)), "{sql}: {problems:?}");
    }
}

#[test]
fn altered_and_missing_bytes_are_noticed() {
    let office = busy();
    let hash = office.council.blobs().hashes().unwrap().remove(0);
    let path = office.council.blobs().path(&hash);
    std::fs::write(&path, b"Rapport").unwrap();
    assert_eq!(office.problems(), [format!("document {hash}: the bytes were altered")]);
    std::fs::remove_file(&path).unwrap();
    let problems = office.problems();
    assert!(problems.len() == 1 && problems[0].starts_with(&format!("document {hash}")), "{problems:?}");
}

#[test]
fn a_rebuilt_council_has_the_same_rows_journal_and_documents() {
    let mut office = busy();
    let hash = office.council.blobs().hashes().unwrap().remove(0);
    let text = vec![documents::PageText { page: 1, text: "Rapport om vakt".into() }];
    office.council.keep_page_texts(&hash, &text).unwrap();
    let into = office.folder.path().join("rebuilt");
    let rebuilt = office.council.rebuild(&into, &mut |_| ()).unwrap();
    assert_eq!((rebuilt.entries, rebuilt.blobs), (6, 1));
    let fresh = Council::open(&into).unwrap();
    assert_eq!(dump(&rusqlite::Connection::open(into.join("council.db")).unwrap()), office.dump());
    assert_eq!(fresh.head().unwrap(), office.council.head().unwrap());
    assert_eq!(fresh.page_texts(&hash).unwrap(), text);
    assert_eq!(fresh.verify(&mut |_, _| ()).unwrap().problems, Vec::<String>::new());
}

#[test]
fn nothing_is_rebuilt_from_a_journal_that_does_not_add_up() {
    for sql in [
        "UPDATE entries SET subject = 'x' WHERE seq = 3",
        "DELETE FROM entries WHERE seq = 3",
        "UPDATE entries SET changes = '[]' WHERE seq = 3",
    ] {
        let office = busy();
        office.database().execute_batch(sql).unwrap();
        let into = office.folder.path().join("rebuilt");
        let error = office.council.rebuild(&into, &mut |_| ()).unwrap_err();
        assert_eq!(error.code(), "data.damaged", "{sql}");
        assert_eq!(dump(&rusqlite::Connection::open(into.join("council.db")).unwrap()), Vec::<String>::new());
    }
}

#[test]
fn a_folder_that_holds_anything_is_not_rebuilt_into() {
    let office = busy();
    let into = office.folder.path().join("mine");
    std::fs::create_dir(&into).unwrap();
    std::fs::write(into.join("brev.txt"), "mitt").unwrap();
    assert_eq!(office.council.rebuild(&into, &mut |_| ()).unwrap_err().code(), "data.not_empty");
    assert_eq!(std::fs::read_dir(&into).unwrap().count(), 1);
}
