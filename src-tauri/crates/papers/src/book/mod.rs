//! Builds a book: opens the annexes, sets the pages, draws the annexes under their places, checks, writes.

mod data;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use crate::annex::{self, Opened, Picture, Source};
use crate::conformance;
use crate::input::{Book, BookAnnex, Edition};
use crate::report::{
    AnnexProblem, AnnexResult, BookReport, Cancel, Obstacle, PaperError, Progress, Step, Watch,
};
use crate::shared::check_meeting;
use crate::typeset::{self, Job, Setting, Standard, check_time};
use crate::underlay::Base;

/// Builds the book and writes it to `out`, replacing what is there. Nothing is left at `out` or beside it when the
/// build fails or is cancelled.
///
/// Runs in this process: for files that may be hostile, use [`crate::Worker::build_book`].
///
/// # Errors
/// [`PaperError`]; an annex that cannot be merged is no error, see [`AnnexResult::problem`].
pub fn build_book(
    book: &Book,
    out: &Path,
    progress: &mut dyn FnMut(Progress),
    cancel: &Cancel,
) -> Result<BookReport, PaperError> {
    let mut watch = InProcess { progress, cancel };
    let (bytes, report) = assemble(book, &Plan::default(), &mut watch)?;
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
    fn touches(&mut self, _annex: Option<usize>) {}
    fn is_cancelled(&self) -> bool {
        self.cancel.is_cancelled()
    }
}

/// What an earlier try at the same book taught.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Plan {
    /// Annexes that must not be opened, by their place in the book.
    pub(crate) refused: BTreeMap<usize, AnnexProblem>,
    /// The check itself ended the worker: go without.
    pub(crate) is_unchecked: bool,
}

/// What is known of an annex when the pages are set.
pub(crate) struct AnnexState {
    pub(crate) sizes: Vec<(f64, f64)>,
    pub(crate) picture: Option<Picture>,
    pub(crate) problem: Option<AnnexProblem>,
    pub(crate) is_attached: bool,
    source: Option<Box<Source>>,
}

impl AnnexState {
    fn refused(problem: AnnexProblem) -> Self {
        Self { sizes: Vec::new(), picture: None, problem: Some(problem), is_attached: false, source: None }
    }

    /// Pages of the annex itself in the book.
    pub(crate) fn page_count(&self) -> usize {
        self.sizes.len() + usize::from(self.picture.is_some())
    }
}

/// The whole build except for writing: the file's bytes, and what became of everything.
pub(crate) fn assemble(
    book: &Book,
    plan: &Plan,
    watch: &mut dyn Watch,
) -> Result<(Vec<u8>, BookReport), PaperError> {
    check(book)?;
    let annexes: Vec<&BookAnnex> = book.cases.iter().flat_map(|case| &case.annexes).collect();
    let mut states = match book.edition {
        Edition::Reading => open_all(&annexes, plan, watch)?,
        Edition::Archive => attach_all(&annexes),
    };
    let (data, files) = data::of(book, &states);
    watch.touches(None);
    watch.step(Step::Typeset, 0, 1)?;
    let setting = typeset::set(Job { template: "book.typ", data, files })?;
    let standard = match book.edition {
        Edition::Reading => Standard::MergedBook,
        Edition::Archive => Standard::WithOriginals,
    };
    let own_pages = setting.export(standard, &book.created_at)?;
    watch.step(Step::Typeset, 1, 1)?;
    let mut report = report(book, &annexes, &states, &setting);
    let mut base = Base::read(&own_pages)?;
    merge(&mut base, &mut states, &mut report, watch)?;
    let bytes = finish(&mut base, &own_pages, &annexes, book.edition, plan, &mut report, watch)?;
    Ok((bytes, report))
}

fn check(book: &Book) -> Result<(), PaperError> {
    check_meeting(&book.meeting)?;
    for case in &book.cases {
        check_time("case.starts_at", case.starts_at.as_deref())?;
    }
    Ok(())
}

fn open_all(
    annexes: &[&BookAnnex],
    plan: &Plan,
    watch: &mut dyn Watch,
) -> Result<Vec<AnnexState>, PaperError> {
    let mut states = Vec::with_capacity(annexes.len());
    for (place, annex) in annexes.iter().enumerate() {
        watch.step(Step::ReadAnnexes, place, annexes.len())?;
        watch.touches(Some(place));
        states.push(match plan.refused.get(&place) {
            Some(problem) => AnnexState::refused(*problem),
            None => state_of(annex::open(&annex.source)),
        });
    }
    watch.step(Step::ReadAnnexes, annexes.len(), annexes.len())?;
    Ok(states)
}

fn state_of(opened: Result<Opened, AnnexProblem>) -> AnnexState {
    match opened {
        Err(problem) => AnnexState::refused(problem),
        Ok(Opened::Picture(picture)) => AnnexState {
            sizes: Vec::new(),
            picture: Some(picture),
            problem: None,
            is_attached: false,
            source: None,
        },
        Ok(Opened::Pages(source)) => AnnexState {
            sizes: source.pages.iter().map(annex::SourcePage::size).collect(),
            picture: None,
            problem: None,
            is_attached: false,
            source: Some(source),
        },
    }
}

/// Originals are attached byte by byte: they need not be readable, only there.
fn attach_all(annexes: &[&BookAnnex]) -> Vec<AnnexState> {
    let attach = |annex: &&BookAnnex| match std::fs::File::open(&annex.source)
        .and_then(|file| file.metadata())
    {
        Ok(facts) if facts.is_file() => {
            AnnexState { sizes: Vec::new(), picture: None, problem: None, is_attached: true, source: None }
        }
        _ => AnnexState::refused(AnnexProblem::Missing),
    };
    annexes.iter().map(attach).collect()
}

fn report(book: &Book, annexes: &[&BookAnnex], states: &[AnnexState], setting: &Setting) -> BookReport {
    let numbers = book.cases.iter().flat_map(|case| case.annexes.iter().map(|_| &case.number));
    let result = |(place, number): (usize, &String)| {
        let divider_page = setting.page_of(&data::annex_label(place)).unwrap_or_default();
        let pages = states[place].page_count();
        AnnexResult {
            title: annexes[place].title.clone(),
            case_number: number.clone(),
            pages,
            divider_page,
            placed_from_page: (pages > 0).then_some(divider_page + 1),
            problem: states[place].problem,
            notes: Vec::new(),
        }
    };
    let page_of_case = |index| setting.page_of(&data::case_label(index)).unwrap_or_default();
    BookReport {
        pages: setting.pages(),
        annexes: numbers.enumerate().map(result).collect(),
        pdf_a: false,
        pdf_a_obstacles: Vec::new(),
        case_pages: book
            .cases
            .iter()
            .enumerate()
            .map(|(i, case)| (case.number.clone(), page_of_case(i)))
            .collect(),
        replaced_characters: setting.replaced.clone(),
    }
}

fn merge(
    base: &mut Base,
    states: &mut [AnnexState],
    report: &mut BookReport,
    watch: &mut dyn Watch,
) -> Result<(), PaperError> {
    let total = states.iter().filter(|state| state.source.is_some()).count();
    let mut done = 0;
    for (place, state) in states.iter_mut().enumerate() {
        let (Some(source), Some(first)) = (state.source.take(), report.annexes[place].placed_from_page)
        else {
            continue;
        };
        watch.step(Step::Merge, done, total)?;
        watch.touches(Some(place));
        // Pages are counted from 1 for people and from 0 here.
        report.annexes[place].notes = base.place(*source, first - 1)?.into_iter().collect();
        done += 1;
    }
    watch.touches(None);
    watch.step(Step::Merge, done, total)
}

/// Writes the bytes and decides what the file may claim. Archive editions are all our own pages: they must pass.
fn finish(
    base: &mut Base,
    own_pages: &[u8],
    annexes: &[&BookAnnex],
    edition: Edition,
    plan: &Plan,
    report: &mut BookReport,
    watch: &mut dyn Watch,
) -> Result<Vec<u8>, PaperError> {
    watch.step(Step::Check, 0, 1)?;
    let bytes = base.write()?;
    let profile = match edition {
        Edition::Reading => conformance::Profile::PdfA2b,
        Edition::Archive => conformance::Profile::PdfA3a,
    };
    if !plan.is_unchecked && conformance::passes(&bytes, profile) {
        report.pdf_a = true;
        watch.step(Step::Check, 1, 1)?;
        return Ok(bytes);
    }
    report.pdf_a_obstacles = match plan.is_unchecked {
        true => vec![conformance::not_checked("")],
        false => obstacles(&bytes, profile, own_pages, annexes, report, watch)?,
    };
    conformance::take_back_claim(base.document_mut());
    let bytes = base.write()?;
    watch.step(Step::Check, 1, 1)?;
    Ok(bytes)
}

/// Finds which annexes keep the book from passing, by trying each alone on blank pages. Only where none of them does
/// is the whole book asked for every rule it breaks.
fn obstacles(
    bytes: &[u8],
    profile: conformance::Profile,
    own_pages: &[u8],
    annexes: &[&BookAnnex],
    report: &BookReport,
    watch: &mut dyn Watch,
) -> Result<Vec<Obstacle>, PaperError> {
    let mut found = Vec::new();
    for (place, result) in report.annexes.iter().enumerate() {
        if result.placed_from_page.is_none() {
            continue;
        }
        watch.step(Step::Check, 0, 1)?;
        watch.touches(Some(place));
        let Ok(Opened::Pages(source)) = annex::open(&annexes[place].source) else { continue };
        let sizes: Vec<(f64, f64)> = source.pages.iter().map(annex::SourcePage::size).collect();
        let mut alone = Base::blank(own_pages, &sizes)?;
        alone.place(*source, 0)?;
        let alone = conformance::validate(&alone.write()?, profile);
        found.extend(alone.obstacles(Some(place)));
    }
    watch.touches(None);
    if found.is_empty() {
        found = conformance::validate(bytes, profile).obstacles(None);
    }
    Ok(found)
}

/// Writes beside the place and moves there, so that a reader never sees half a file.
pub(crate) fn write_whole(out: &Path, bytes: &[u8]) -> Result<(), PaperError> {
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let failed = |error: &std::io::Error| PaperError::io(out, error);
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(|error| failed(&error))?;
    file.write_all(bytes).and_then(|()| file.as_file().sync_all()).map_err(|error| failed(&error))?;
    file.persist(out).map(|_| ()).map_err(|error| failed(&error.error))
}
