//! Books built in a child process, and children that die.

use std::path::PathBuf;
use std::time::Duration;

use samrad_fixtures::attachments;
use samrad_papers::{AnnexProblem, Cancel, PaperError, Step, Worker};

use crate::support::{Desk, book};

const PROGRAM: &str = env!("CARGO_BIN_EXE_samrad-merge-worker");

fn worker() -> Worker {
    Worker { program: PROGRAM.into(), arguments: Vec::new(), patience: Duration::from_secs(120) }
}

/// A worker that reads its job and then does as the script says; `$job` is the job and `$real` the real worker.
#[cfg(unix)]
fn scripted(script: &str) -> Worker {
    let script = format!("job=$(cat); real='{PROGRAM}'; {script}");
    Worker {
        program: "/bin/sh".into(),
        arguments: vec!["-c".into(), script],
        patience: Duration::from_secs(2),
    }
}

#[test]
fn a_book_from_the_child_is_the_same_as_from_here() {
    let desk = Desk::new();
    let mut book = book();
    book.cases[0].annexes = vec![desk.annex("a.pdf", &attachments::links())];
    let (file, report) = desk.build(&book);
    let out = desk.path("child.pdf");
    let mut steps = Vec::new();
    let theirs = worker()
        .build_book(&book, &out, &mut |progress| steps.push(progress.step), &Cancel::default())
        .unwrap();
    assert_eq!(theirs, report);
    assert!(std::fs::read(out).unwrap() == std::fs::read(file).unwrap());
    assert_eq!((steps.first(), steps.last()), (Some(&Step::ReadAnnexes), Some(&Step::Write)));
    assert!(steps.is_sorted(), "{steps:?}");
}

#[test]
fn a_refusal_of_the_child_is_told_as_it_is() {
    let desk = Desk::new();
    let mut book = book();
    book.created_at = "i går".into();
    let refused = worker().build_book(&book, &desk.path("book.pdf"), &mut |_| {}, &Cancel::default());
    assert_eq!(refused, Err(PaperError::BadInput { field: "created_at".into(), value: "i går".into() }));
    assert_eq!(desk.names(), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn an_annex_that_kills_the_child_is_left_out_and_the_book_goes_on() {
    let desk = Desk::new();
    let mut book = book();
    book.cases[0].annexes =
        vec![desk.annex("god.pdf", &attachments::scan(1)), desk.annex("ond.pdf", &attachments::scan(1))];
    for death in ["kill -9 $$", "sleep 30 & wait"] {
        let deadly = scripted(&format!(
            r#"case "$job" in *'"refused":{{"1":"unsafe"}}'*) printf %s "$job" | "$real" ;;
               *) echo '{{"begins":1}}'; {death} ;; esac"#
        ));
        let out = desk.path("book.pdf");
        let report = deadly.build_book(&book, &out, &mut |_| {}, &Cancel::default()).unwrap();
        assert_eq!(
            (report.annexes[0].problem, report.annexes[1].problem),
            (None, Some(AnnexProblem::Unsafe))
        );
        assert!(out.is_file());
    }
}

#[cfg(unix)]
#[test]
fn a_child_that_dies_in_the_check_gives_an_unchecked_book() {
    let desk = Desk::new();
    let deadly = scripted(
        r#"case "$job" in *'"is_unchecked":true'*) printf %s "$job" | "$real" ;;
           *) echo '{"progress":{"step":"check","done":0,"total":1}}'; kill -9 $$ ;; esac"#,
    );
    let report = deadly.build_book(&book(), &desk.path("book.pdf"), &mut |_| {}, &Cancel::default()).unwrap();
    assert!(!report.pdf_a);
    assert_eq!(report.pdf_a_obstacles.len(), 1);
}

#[cfg(unix)]
#[test]
fn a_child_that_always_dies_is_an_error_and_leaves_no_file() {
    let desk = Desk::new();
    let result =
        scripted("kill -9 $$").build_book(&book(), &desk.path("book.pdf"), &mut |_| {}, &Cancel::default());
    assert!(matches!(result, Err(PaperError::Worker { .. })), "{result:?}");
    let nobody = Worker { program: PathBuf::from("/no/such/program"), ..worker() };
    let result = nobody.build_book(&book(), &desk.path("book.pdf"), &mut |_| {}, &Cancel::default());
    assert!(matches!(result, Err(PaperError::Worker { .. })), "{result:?}");
    assert_eq!(desk.names(), Vec::<String>::new());
}

#[test]
fn cancelling_ends_the_child_and_leaves_no_file() {
    let desk = Desk::new();
    let mut book = book();
    book.cases[0].annexes = vec![desk.annex("a.pdf", &attachments::scan(40))];
    let cancel = Cancel::default();
    let stop = cancel.clone();
    let result = worker().build_book(&book, &desk.path("book.pdf"), &mut |_| stop.cancel(), &cancel);
    assert_eq!(result, Err(PaperError::Cancelled));
    assert_eq!(desk.names(), ["a.pdf"]);
}
