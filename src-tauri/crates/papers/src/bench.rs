//! Measures a book against the plain joining of its annexes by qpdf, for `make bench`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::input::Book;
use crate::report::{Cancel, PaperError, Progress, Step};
use crate::worker::Worker;

/// One comparison, the medians of its rounds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BookMeasure {
    /// Pages of the whole book.
    pub pages: usize,
    /// Pages of its annexes.
    pub annex_pages: usize,
    /// Seconds for the whole book: starting the worker, opening, setting, merging, checking, writing.
    pub book_seconds: f64,
    /// Seconds for `qpdf --empty --pages` of the same annexes.
    pub qpdf_seconds: f64,
    /// The first divided by the second.
    pub ratio: f64,
    /// Whether the book passed as PDF/A.
    pub pdf_a: bool,
    /// Seconds from the beginning of each step to the beginning of the next, as one who waits sees them. Work of a
    /// later step that is done beforehand, beside another, is not told apart.
    pub steps: Vec<StepMeasure>,
}

/// How long one step of a build took, the median of its rounds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StepMeasure {
    /// The step; none for what comes before the first, the start of the worker.
    pub step: Option<Step>,
    /// Its seconds.
    pub seconds: f64,
}

/// Builds `book` in a worker and joins its annexes with qpdf, by turns, `rounds` times; files go to `folder`. Both are
/// processes of their own: nothing is warm from the round before.
///
/// # Errors
/// As [`Worker::build_book`]; [`PaperError::Io`] where qpdf is missing or refuses an annex.
pub fn measure_book(
    worker: &Worker,
    book: &Book,
    folder: &Path,
    rounds: usize,
) -> Result<BookMeasure, PaperError> {
    let annexes: Vec<&PathBuf> =
        book.cases.iter().flat_map(|case| &case.annexes).map(|annex| &annex.source).collect();
    let (mut ours, mut theirs, mut beginnings) = (Vec::new(), Vec::new(), Vec::new());
    let mut last = None;
    for _ in 0..rounds.max(1) {
        let start = Instant::now();
        let mut began = vec![(None, Duration::ZERO)];
        let mut progress = |now: Progress| {
            if began.last().is_some_and(|(step, _)| *step != Some(now.step)) {
                began.push((Some(now.step), start.elapsed()));
            }
        };
        let out = folder.join("measured-book.pdf");
        last = Some(worker.build_book(book, &out, &mut progress, &Cancel::default())?);
        ours.push(start.elapsed());
        began.push((None, start.elapsed()));
        beginnings.push(began);
        theirs.push(join_with_qpdf(&annexes, &folder.join("measured-qpdf.pdf"))?);
    }
    let report = last.expect("there is at least one round");
    let (book_seconds, qpdf_seconds) = (median(ours), median(theirs));
    Ok(BookMeasure {
        pages: report.pages,
        annex_pages: report.annexes.iter().map(|annex| annex.pages).sum(),
        book_seconds,
        qpdf_seconds,
        ratio: book_seconds / qpdf_seconds,
        pdf_a: report.pdf_a,
        steps: step_measures(&beginnings),
    })
}

/// The medians of every step, of rounds that all went through the same steps.
fn step_measures(rounds: &[Vec<(Option<Step>, Duration)>]) -> Vec<StepMeasure> {
    let Some(first) = rounds.first() else { return Vec::new() };
    let took = |at: usize| rounds.iter().filter_map(|r| Some(r.get(at + 1)?.1 - r.get(at)?.1)).collect();
    let steps = first.iter().take(first.len() - 1).enumerate();
    steps.map(|(at, (step, _))| StepMeasure { step: *step, seconds: median(took(at)) }).collect()
}

fn join_with_qpdf(annexes: &[&PathBuf], out: &Path) -> Result<Duration, PaperError> {
    let failed = |detail: String| PaperError::Io { path: "qpdf".to_owned(), detail };
    let start = Instant::now();
    let mut command = Command::new("qpdf");
    command.args(["--empty", "--pages"]);
    for annex in annexes {
        command.arg(annex).arg("1-z");
    }
    let status = command.arg("--").arg(out).status().map_err(|error| failed(error.to_string()))?;
    // 3 is «done, with warnings».
    if matches!(status.code(), Some(0 | 3)) { Ok(start.elapsed()) } else { Err(failed(status.to_string())) }
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64()
}
