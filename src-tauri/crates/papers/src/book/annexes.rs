//! The annexes of a book: opened, drawn, and each tried alone for what it does to the book's conformance.

use std::sync::OnceLock;

use serde_json::json;

use super::Plan;
use crate::annex::{self, Opened, Picture, Source, SourcePage};
use crate::conformance::{self, Profile};
use crate::crew::{self, Errands};
use crate::input::{Book, BookAnnex};
use crate::report::{AnnexProblem, Hands, Obstacle, PaperError, Step, Watch};
use crate::typeset::{self, Job, Standard};
use crate::underlay::{Inlay, Insertion, OwnPages, bind, insert};

/// What is known of an annex when the pages are set.
pub(super) struct AnnexState {
    pub(super) sizes: Vec<(f64, f64)>,
    pub(super) picture: Option<Picture>,
    pub(super) problem: Option<AnnexProblem>,
    pub(super) is_attached: bool,
    pub(super) source: Option<Box<Source>>,
}

impl AnnexState {
    fn bare() -> Self {
        Self { sizes: Vec::new(), picture: None, problem: None, is_attached: false, source: None }
    }

    pub(super) fn refused(problem: AnnexProblem) -> Self {
        Self { problem: Some(problem), ..Self::bare() }
    }

    fn of(opened: Result<Opened, AnnexProblem>) -> Self {
        match opened {
            Err(problem) => Self::refused(problem),
            Ok(Opened::Picture(picture)) => Self { picture: Some(picture), ..Self::bare() },
            Ok(Opened::Pages(source)) => Self {
                sizes: source.pages.iter().map(SourcePage::size).collect(),
                source: Some(source),
                ..Self::bare()
            },
        }
    }

    /// Pages of the annex itself in the book.
    pub(super) fn page_count(&self) -> usize {
        self.sizes.len() + usize::from(self.picture.is_some())
    }
}

/// Opens all annexes, several at a time unless the plan says otherwise.
pub(super) fn open_all(
    annexes: &[&BookAnnex],
    plan: &Plan,
    watch: &mut dyn Watch,
    hands: &dyn Hands,
) -> Result<Vec<AnnexState>, PaperError> {
    let open = |place: usize| {
        if let Some(problem) = plan.refused.get(&place) {
            return AnnexState::refused(*problem);
        }
        hands.begins(place);
        let state = AnnexState::of(annex::open(&annexes[place].source));
        hands.ends(place);
        state
    };
    let helpers = helpers(plan, annexes.len());
    let errands = Errands::new(0..annexes.len());
    watch.step(Step::ReadAnnexes, 0, annexes.len())?;
    std::thread::scope(|scope| {
        errands.spread(scope, helpers, &open);
        run_all(&errands, &open, Step::ReadAnnexes, annexes.len(), watch)
    })?;
    watch.step(Step::ReadAnnexes, annexes.len(), annexes.len())?;
    Ok(errands.answers())
}

/// Originals are attached byte by byte: they need not be readable, only there.
pub(super) fn attach_all(annexes: &[&BookAnnex]) -> Vec<AnnexState> {
    let attach =
        |annex: &&BookAnnex| match std::fs::File::open(&annex.source).and_then(|file| file.metadata()) {
            Ok(facts) if facts.is_file() => AnnexState { is_attached: true, ..AnnexState::bare() },
            _ => AnnexState::refused(AnnexProblem::Missing),
        };
    annexes.iter().map(attach).collect()
}

/// An annex that is drawn.
pub(super) struct Drawn {
    /// Its place in the book.
    pub(super) place: usize,
    pub(super) inlay: Inlay,
    /// What keeps a book with it from declaring PDF/A.
    pub(super) obstacles: Vec<Obstacle>,
}

/// Draws annexes, and tries each alone.
pub(super) struct Drawing<'a> {
    book: &'a Book,
    plan: &'a Plan,
    declarations: OnceLock<Result<OwnPages, PaperError>>,
}

type Task = (usize, Box<Source>);

impl<'a> Drawing<'a> {
    pub(super) fn new(book: &'a Book, plan: &'a Plan) -> Self {
        Self { book, plan, declarations: OnceLock::new() }
    }

    /// Does `set` on this thread while others draw; then helps them.
    pub(super) fn beside<R>(
        &self,
        tasks: Vec<Task>,
        watch: &mut dyn Watch,
        hands: &dyn Hands,
        set: impl FnOnce(&mut dyn Watch) -> Result<R, PaperError>,
    ) -> Result<(R, Vec<Drawn>), PaperError> {
        let total = tasks.len();
        let errands = Errands::new(tasks);
        let work = |(place, source): Task| {
            hands.begins(place);
            let drawn = self.draw(place, source).and_then(|mut drawn| {
                self.try_alone(&mut drawn)?;
                Ok(drawn)
            });
            hands.ends(place);
            drawn
        };
        let set = std::thread::scope(|scope| {
            errands.spread(scope, helpers(self.plan, total), &work);
            let set = set(&mut *watch).inspect_err(|_| errands.call_off())?;
            run_all(&errands, &work, Step::Merge, total, watch)?;
            Ok(set)
        })?;
        watch.step(Step::Merge, total, total)?;
        Ok((set, errands.answers().into_iter().collect::<Result<_, PaperError>>()?))
    }

    /// One thing after the other, so that it shows which annex ends the worker, and in which step.
    pub(super) fn one_by_one(
        &self,
        tasks: Vec<Task>,
        watch: &mut dyn Watch,
        hands: &dyn Hands,
    ) -> Result<Vec<Drawn>, PaperError> {
        let total = tasks.len();
        let mut all = Vec::with_capacity(total);
        for (done, (place, source)) in tasks.into_iter().enumerate() {
            watch.step(Step::Merge, done, total)?;
            hands.begins(place);
            all.push(self.draw(place, source)?);
            hands.ends(place);
        }
        watch.step(Step::Merge, total, total)?;
        for (done, drawn) in all.iter_mut().enumerate() {
            watch.step(Step::Check, done, total)?;
            hands.begins(drawn.place);
            self.try_alone(drawn)?;
            hands.ends(drawn.place);
        }
        Ok(all)
    }

    fn draw(&self, place: usize, source: Box<Source>) -> Result<Drawn, PaperError> {
        Ok(Drawn { place, inlay: Inlay::draw(*source)?, obstacles: Vec::new() })
    }

    /// What the annex alone does to a file that declares what the book declares. A book holds all that its annexes
    /// hold, so it cannot pass where one of them does not.
    fn try_alone(&self, drawn: &mut Drawn) -> Result<(), PaperError> {
        if self.plan.is_unchecked {
            return Ok(());
        }
        let declarations = self.declarations.get_or_init(|| self.declare()).as_ref().map_err(Clone::clone)?;
        let insertion = Insertion { inlay: &mut drawn.inlay, after: 0, feet: &[] };
        let file = bind(declarations, &insert(vec![insertion], None, 1)?)?;
        drawn.obstacles = conformance::validate(&file, Profile::PdfA2b).obstacles(Some(drawn.place));
        Ok(())
    }

    /// An empty page that claims to be what the book claims to be.
    fn declare(&self) -> Result<OwnPages, PaperError> {
        let data = json!({
            "language": self.book.language,
            "title": crate::words::book_title(self.book.language),
        });
        let setting = typeset::set(Job { template: "declarations.typ", data, files: Default::default() })?;
        let mut own = OwnPages::read(&setting.export(Standard::MergedBook, &self.book.created_at)?)?;
        own.claim_only(Profile::PdfA2b);
        Ok(own)
    }
}

/// Threads beside this one.
fn helpers(plan: &Plan, tasks: usize) -> usize {
    if plan.is_one_by_one { 0 } else { (crew::threads() - 1).min(tasks) }
}

/// Runs errands on this thread, telling how many are done.
fn run_all<T: Send, R: Send>(
    errands: &Errands<T, R>,
    work: &impl Fn(T) -> R,
    step: Step,
    total: usize,
    watch: &mut dyn Watch,
) -> Result<(), PaperError> {
    loop {
        watch.step(step, errands.done(), total).inspect_err(|_| errands.call_off())?;
        if !errands.run_one(work) {
            return Ok(());
        }
    }
}
