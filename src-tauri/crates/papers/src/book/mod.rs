//! Builds a book: opens the annexes, sets its own pages and draws those of the annexes side by side, puts them
//! together, checks, writes.

mod annexes;
mod data;
mod pages;
mod public;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use crate::annex::Source;
use crate::conformance::{self, Profile};
use crate::crew;
use crate::input::{Book, BookAnnex, Edition};
use crate::report::{AnnexProblem, BookReport, Cancel, Hands, Obstacle, PaperError, Progress, Step, Watch};
use crate::shared::check_meeting;
use crate::typeset::{self, Job, Standard, check_time};
use crate::underlay::{Inserted, OwnPages, bind};
use annexes::{AnnexState, Drawing, Drawn};
use pages::Feet;

/// Builds the book and writes it to `out`, replacing what is there. Nothing is left at `out` or beside it when the
/// build fails or is cancelled.
///
/// Runs in this process: for files that may be hostile, use [`crate::Worker::build_book`].
///
/// # Errors
/// [`PaperError`]; an annex that cannot be merged is no error, see [`crate::AnnexResult::problem`].
pub fn build_book(
    book: &Book,
    out: &Path,
    progress: &mut dyn FnMut(Progress),
    cancel: &Cancel,
) -> Result<BookReport, PaperError> {
    let mut watch = InProcess { progress, cancel };
    let (bytes, report) = assemble(book, &Plan::default(), &mut watch, &Nobody)?;
    watch.step(Step::Write, 0, 1)?;
    write_whole(out, &bytes)?;
    (watch.progress)(Progress { step: Step::Write, done: 1, total: 1 });
    Ok(report)
}

struct InProcess<'a> {
    progress: &'a mut dyn FnMut(Progress),
    cancel: &'a Cancel,
}

impl Watch for InProcess<'_> {
    fn progress(&mut self, progress: Progress) {
        (self.progress)(progress);
    }
    fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }
}

/// In this process nobody can be told what ended it.
struct Nobody;

impl Hands for Nobody {
    fn begins(&self, _annex: usize) {}
    fn ends(&self, _annex: usize) {}
}

/// What an earlier try at the same book taught.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Plan {
    /// Annexes that must not be opened, by their place in the book.
    pub(crate) refused: BTreeMap<usize, AnnexProblem>,
    /// The check itself ended the worker: go without.
    pub(crate) is_unchecked: bool,
    /// The worker ended while several things were done at once: do one after the other, to see which it is.
    pub(crate) is_one_by_one: bool,
}

/// The whole build except for writing: the file's bytes, and what became of everything.
pub(crate) fn assemble(
    book: &Book,
    plan: &Plan,
    watch: &mut dyn Watch,
    hands: &dyn Hands,
) -> Result<(Vec<u8>, BookReport), PaperError> {
    check(book)?;
    let list: Vec<&BookAnnex> = book.cases.iter().flat_map(|case| &case.annexes).collect();
    let mut states = match book.edition {
        Edition::Reading => annexes::open_all(&list, plan, watch, hands)?,
        Edition::Archive => annexes::attach_all(&list),
    };
    for place in book.withheld_annexes() {
        states[place] = AnnexState::refused(AnnexProblem::Withheld);
    }
    let tasks = (0..).zip(&mut states).filter_map(|(place, state)| Some((place, state.source.take()?)));
    let tasks: Vec<(usize, Box<Source>)> = tasks.collect();
    let set = |watch: &mut dyn Watch| set_own_pages(book, &states, watch);
    let drawing = Drawing::new(book, plan);
    let (set, mut drawn) = if plan.is_one_by_one {
        let set = set(watch)?;
        (set, drawing.one_by_one(tasks, watch, hands)?)
    } else {
        drawing.beside(tasks, watch, hands, set)?
    };
    watch.step(Step::Check, 0, 1)?;
    let SetPages { own, feet, mut report } = set;
    let threads = if plan.is_one_by_one { 1 } else { crew::threads() };
    let inserted = pages::insert_all(&mut drawn, &feet, &report, threads)?;
    for drawn in &drawn {
        report.annexes[drawn.place].notes = drawn.inlay.notes.iter().copied().collect();
    }
    let bytes = finish(book, plan, own, &inserted, &drawn, &mut report)?;
    watch.step(Step::Check, 1, 1)?;
    Ok((bytes, report))
}

fn check(book: &Book) -> Result<(), PaperError> {
    check_meeting(&book.meeting)?;
    for case in &book.cases {
        check_time("case.starts_at", case.starts_at.as_deref())?;
    }
    Ok(())
}

/// What is known when the own pages are set.
struct SetPages {
    own: OwnPages,
    feet: Feet,
    report: BookReport,
}

fn set_own_pages(book: &Book, states: &[AnnexState], watch: &mut dyn Watch) -> Result<SetPages, PaperError> {
    watch.step(Step::Typeset, 0, 1)?;
    let (data, files) = data::of(book, states);
    let setting = typeset::set(Job { template: "book.typ", data, files })?;
    let report = pages::report(book, states, &setting);
    let standard = match book.edition {
        Edition::Reading => Standard::MergedBook,
        Edition::Archive => Standard::WithOriginals,
    };
    // The feet are our own words: nothing of an annex is read beside typst here.
    let (own, feet) = std::thread::scope(|scope| {
        let feet = scope.spawn(|| pages::feet(book, states, &report));
        let own = setting.export(standard, &book.created_at).and_then(|bytes| OwnPages::read(&bytes));
        (own, feet.join())
    });
    let feet = feet.map_err(|_| PaperError::assembly("the feet could not be made"))??;
    watch.step(Step::Typeset, 1, 1)?;
    Ok(SetPages { own: own?, feet, report })
}

/// Puts the file together and decides what it may claim. Archive editions are all our own pages: they must pass.
fn finish(
    book: &Book,
    plan: &Plan,
    mut own: OwnPages,
    inserted: &Inserted,
    drawn: &[Drawn],
    report: &mut BookReport,
) -> Result<Vec<u8>, PaperError> {
    let profile = match book.edition {
        Edition::Reading => Profile::PdfA2b,
        Edition::Archive => Profile::PdfA3a,
    };
    let mut obstacles: Vec<Obstacle> = match plan.is_unchecked {
        true => vec![conformance::not_checked("")],
        false => drawn.iter().flat_map(|drawn| drawn.obstacles.clone()).collect(),
    };
    if obstacles.is_empty() {
        let bytes = bind(&own, inserted)?;
        if conformance::passes(&bytes, profile) {
            report.pdf_a = true;
            return Ok(bytes);
        }
        obstacles = conformance::validate(&bytes, profile).obstacles(None);
    }
    report.pdf_a_obstacles = obstacles;
    own.take_back_claim();
    bind(&own, inserted)
}

/// Writes beside the place and moves there, so that a reader never sees half a file.
pub(crate) fn write_whole(out: &Path, bytes: &[u8]) -> Result<(), PaperError> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let failed = |error: &std::io::Error| PaperError::io(out, error);
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| failed(&error))?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(|error| failed(&error))?;
    file.persist(out).map(|_| ()).map_err(|error| failed(&error.error))
}
