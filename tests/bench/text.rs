//! The text of long PDFs: our worker, process and all, against poppler's `pdftotext`, in turn, in one run. Prints a line
//! of JSON for each; times in milliseconds, whole process each.
//!
//! Two documents of 1,000 pages are made here: one with embedded fonts addressed by glyph, as office programs write it,
//! and one with the reader's own font. `TEXT_PDF=FILE` measures another document instead.
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
    if let Some(file) = std::env::var_os("TEXT_PDF") {
        return measure("text_of_a_file", &PathBuf::from(file), folder.path());
    }
    type Made = fn(u32) -> Vec<u8>;
    let documents: [(&str, Made); 2] = [
        ("text", samrad_fixtures::embedded::report),
        ("text_of_one_plain_font", samrad_fixtures::hostile::large),
    ];
    for (name, make) in documents {
        let file = folder.path().join("lang.pdf");
        std::fs::write(&file, make(PAGES)).unwrap();
        measure(name, &file, folder.path());
    }
}

fn measure(name: &str, file: &Path, folder: &Path) {
    let mut runs: Vec<(Duration, Duration)> = Vec::new();
    let mut pages = 0;
    for run in 0..RUNS {
        let mut ours = || {
            let (time, count) = worker(file);
            pages = count;
            time
        };
        // Each goes first every other time.
        let pair = if run % 2 == 0 {
            let ours = ours();
            (ours, pdftotext(file, folder))
        } else {
            let theirs = pdftotext(file, folder);
            (ours(), theirs)
        };
        runs.push(pair);
    }
    let ratio = |(ours, theirs): &(Duration, Duration)| ours.as_secs_f64() / theirs.as_secs_f64();
    runs.sort_by(|a, b| ratio(a).total_cmp(&ratio(b)));
    let middle = runs[RUNS / 2];
    let line = serde_json::json!({
        "name": name,
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
