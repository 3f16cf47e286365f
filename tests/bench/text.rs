//! The text of a long PDF: our worker, process and all, against poppler's `pdftotext`, in turn, in one run. Prints one
//! line of JSON; times in milliseconds, whole process each.
//!
//! `TEXT_PDF=FILE` measures another document than the 1,000 pages made here.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement stops where it cannot be made")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant as Stopwatch};

use samrad_packets::{CancelFlag, Worker};

/// Pages of the document made here.
const PAGES: u32 = 1000;
/// Pairs of runs; the middle one counts.
const RUNS: usize = 7;

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let file = std::env::var_os("TEXT_PDF").map_or_else(
        || {
            let made = folder.path().join("lang.pdf");
            std::fs::write(&made, samrad_fixtures::hostile::large(PAGES)).unwrap();
            made
        },
        PathBuf::from,
    );
    let mut runs: Vec<(Duration, Duration)> = Vec::new();
    let mut pages = 0;
    for run in 0..RUNS {
        let mut ours = || {
            let (time, count) = worker(&file);
            pages = count;
            time
        };
        // Each goes first every other time.
        let pair = if run % 2 == 0 {
            let ours = ours();
            (ours, pdftotext(&file, folder.path()))
        } else {
            let theirs = pdftotext(&file, folder.path());
            (ours(), theirs)
        };
        runs.push(pair);
    }
    let ratio = |(ours, theirs): &(Duration, Duration)| ours.as_secs_f64() / theirs.as_secs_f64();
    runs.sort_by(|a, b| ratio(a).total_cmp(&ratio(b)));
    let middle = runs[RUNS / 2];
    let line = serde_json::json!({
        "name": "text",
        "pages": pages,
        "ratio": rounded(ratio(&middle)),
        "ratios": runs.iter().map(|pair| rounded(ratio(pair))).collect::<Vec<_>>(),
        "goal_ratio": 1.0,
        "ours_ms": middle.0.as_millis() as u64,
        "pdftotext_ms": middle.1.as_millis() as u64,
    });
    println!("{line}");
}

fn worker(file: &Path) -> (Duration, usize) {
    let worker = Worker::new(env!("CARGO_BIN_EXE_samrad-pdf-worker"));
    let watch = Stopwatch::now();
    let extraction = worker.extract(file, &CancelFlag::default(), &mut |_| {}).unwrap();
    let time = watch.elapsed();
    assert!(extraction.lost.is_empty() && extraction.pages.iter().any(|page| !page.text.is_empty()));
    (time, extraction.pages.len())
}

fn pdftotext(file: &Path, folder: &Path) -> Duration {
    let watch = Stopwatch::now();
    let status =
        Command::new("pdftotext").arg(file).arg(folder.join("ut.txt")).stderr(Stdio::null()).status();
    let time = watch.elapsed();
    assert!(status.unwrap().success());
    time
}

fn rounded(ratio: f64) -> f64 {
    (ratio * 100.0).round() / 100.0
}
