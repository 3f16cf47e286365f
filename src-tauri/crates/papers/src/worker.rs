//! Building a book in a child process: the program starts itself with a hidden argument and hands over the job.
//!
//! A hostile annex can overflow the stack or exhaust the memory of whatever reads it, and neither can be caught in
//! the same process. When the child dies, the annex it was working on is left out and the book built anew.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::book::{Plan, assemble};
use crate::crew::STACK;
use crate::input::Book;
use crate::report::{AnnexProblem, BookReport, Cancel, Hands, PaperError, Progress, Step, Watch};

/// The hidden argument that makes the program a worker: it then calls [`merge_worker_main`] and nothing else.
pub const MERGE_WORKER_ARGUMENT: &str = "--merge-worker";

/// Memory a worker should be held to, in bytes: a book of a thousand pages takes one gigabyte. The program sets the
/// limit before it calls [`merge_worker_main`]; how that is done differs between systems and is not known here.
pub const MERGE_WORKER_MEMORY: u64 = 4 * 1024 * 1024 * 1024;

/// How often the parent looks whether it should stop.
const HEARTBEAT: Duration = Duration::from_millis(50);
/// A child that says nothing for this long is taken to be stuck.
const PATIENCE: Duration = Duration::from_secs(180);
/// How often the caller hears of a step that takes long, so that it can look whether to stop.
const REMINDER: Duration = Duration::from_millis(250);

/// How to start a worker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worker {
    /// The program; usually [`std::env::current_exe`].
    pub program: PathBuf,
    /// What makes it a worker; usually [`MERGE_WORKER_ARGUMENT`].
    pub arguments: Vec<String>,
    /// Without a sign of life for this long the child is ended.
    pub patience: Duration,
}

impl Worker {
    /// This program, started as a worker.
    ///
    /// # Errors
    /// [`PaperError::Worker`] where the system does not say which file the program is.
    pub fn of_this_program() -> Result<Self, PaperError> {
        let program =
            std::env::current_exe().map_err(|error| PaperError::Worker { detail: error.to_string() })?;
        Ok(Self { program, arguments: vec![MERGE_WORKER_ARGUMENT.to_owned()], patience: PATIENCE })
    }

    /// Builds the book as [`crate::build_book`] does, in a child process. An annex that ends the child is left out with
    /// [`AnnexProblem::Unsafe`].
    ///
    /// # Errors
    /// As [`crate::build_book`], and [`PaperError::Worker`] where the child ends and no annex can be blamed.
    pub fn build_book(
        &self,
        book: &Book,
        out: &Path,
        progress: &mut dyn FnMut(Progress),
        cancel: &Cancel,
    ) -> Result<BookReport, PaperError> {
        let mut plan = Plan::default();
        loop {
            let folder =
                out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            let place =
                tempfile::NamedTempFile::new_in(folder).map_err(|error| PaperError::io(out, &error))?;
            let job = Job { book: book.clone(), plan: plan.clone(), out: place.path().to_path_buf() };
            match self.try_once(&job, progress, cancel)? {
                Ending::Done(report) => {
                    if cancel.is_cancelled() {
                        return Err(PaperError::Cancelled);
                    }
                    place.persist(out).map_err(|error| PaperError::io(out, &error.error))?;
                    progress(Progress { step: Step::Write, done: 1, total: 1 });
                    return Ok(*report);
                }
                Ending::Died { in_hand, step, detail } => learn(&mut plan, &in_hand, step, detail)?,
            }
        }
    }

    fn try_once(
        &self,
        job: &Job,
        progress: &mut dyn FnMut(Progress),
        cancel: &Cancel,
    ) -> Result<Ending, PaperError> {
        let failed = |error: std::io::Error| PaperError::Worker { detail: error.to_string() };
        let mut child = Command::new(&self.program)
            .args(&self.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(failed)?;
        let said = listen(&mut child);
        if let Some(mut stdin) = child.stdin.take() {
            let text =
                serde_json::to_vec(job).map_err(|error| PaperError::Worker { detail: error.to_string() })?;
            // A child that died already shows as an end of its words below.
            let _ = stdin.write_all(&text);
        }
        let ending = self.follow(&said, progress, cancel);
        // Whatever it was: no child outlives the build.
        let _ = child.kill();
        let status = child.wait().map_err(failed)?;
        match ending? {
            Ending::Died { in_hand, step, detail } if detail.is_empty() => {
                Ok(Ending::Died { in_hand, step, detail: status.to_string() })
            }
            ending => Ok(ending),
        }
    }

    fn follow(
        &self,
        said: &Receiver<Line>,
        progress: &mut dyn FnMut(Progress),
        cancel: &Cancel,
    ) -> Result<Ending, PaperError> {
        let (mut in_hand, mut latest, mut last) = (BTreeSet::new(), None, Instant::now());
        let mut reminded = last;
        let died = |in_hand, latest: Option<Progress>, detail: &str| {
            Ok(Ending::Died {
                in_hand,
                step: latest.map(|progress| progress.step),
                detail: detail.to_owned(),
            })
        };
        loop {
            if cancel.is_cancelled() {
                return Err(PaperError::Cancelled);
            }
            match said.recv_timeout(HEARTBEAT) {
                Ok(Line::Progress(now)) => {
                    latest = Some(now);
                    progress(now);
                }
                Ok(Line::Begins(annex)) => {
                    in_hand.insert(annex);
                }
                Ok(Line::Ends(annex)) => {
                    in_hand.remove(&annex);
                }
                Ok(Line::Done(report)) => return Ok(Ending::Done(report)),
                Ok(Line::Failed(error)) => return Err(error),
                Err(RecvTimeoutError::Disconnected) => return died(in_hand, latest, ""),
                Err(RecvTimeoutError::Timeout) if last.elapsed() >= self.patience => {
                    return died(in_hand, latest, "no sign of life");
                }
                Err(RecvTimeoutError::Timeout) => {
                    if let Some(latest) = latest.filter(|_| reminded.elapsed() >= REMINDER) {
                        reminded = Instant::now();
                        progress(latest);
                    }
                    continue;
                }
            }
            last = Instant::now();
        }
    }
}

/// Takes from a death what the next try must do otherwise. Every try gives up something more, so there is an end.
fn learn(
    plan: &mut Plan,
    in_hand: &BTreeSet<usize>,
    step: Option<Step>,
    detail: String,
) -> Result<(), PaperError> {
    let only = in_hand.first().filter(|_| in_hand.len() == 1);
    // While annexes are opened nothing else goes on. Later the pages are set beside, or the other way round.
    let is_certain = plan.is_one_by_one || matches!(step, None | Some(Step::ReadAnnexes));
    match only {
        _ if step == Some(Step::Check) && plan.is_one_by_one && !plan.is_unchecked => {
            plan.is_unchecked = true;
        }
        Some(annex) if is_certain && !plan.refused.contains_key(annex) => {
            plan.refused.insert(*annex, AnnexProblem::Unsafe);
        }
        _ if !plan.is_one_by_one => plan.is_one_by_one = true,
        _ => return Err(PaperError::Worker { detail }),
    }
    Ok(())
}

/// How a try ended.
enum Ending {
    Done(Box<BookReport>),
    Died { in_hand: BTreeSet<usize>, step: Option<Step>, detail: String },
}

/// What the child is told, on its standard input.
#[derive(Serialize, Deserialize)]
struct Job {
    book: Book,
    plan: Plan,
    out: PathBuf,
}

/// What the child says, one JSON value a line on its standard output.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Line {
    Progress(Progress),
    Begins(usize),
    Ends(usize),
    Done(Box<BookReport>),
    Failed(PaperError),
}

fn listen(child: &mut Child) -> Receiver<Line> {
    let (sender, receiver) = channel();
    if let Some(stdout) = child.stdout.take() {
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                let Ok(line) = serde_json::from_str(&line) else { continue };
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
    }
    receiver
}

/// The worker's whole life: reads a job from standard input, builds, writes, answers on standard output.
pub fn merge_worker_main() -> ExitCode {
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(work);
    match worker.map(std::thread::JoinHandle::join) {
        Ok(Ok(true)) => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

fn work() -> bool {
    let answer =
        job().map_err(|error| PaperError::Worker { detail: error.to_string() }).and_then(|job| answer(&job));
    let is_done = answer.is_ok();
    say(&answer.map_or_else(Line::Failed, |report| Line::Done(Box::new(report))));
    is_done
}

fn answer(job: &Job) -> Result<BookReport, PaperError> {
    let (bytes, report) = assemble(&job.book, &job.plan, &mut Speaker, &Speaker)?;
    Speaker.step(Step::Write, 0, 1)?;
    let mut file = std::fs::File::create(&job.out).map_err(|error| PaperError::io(&job.out, &error))?;
    file.write_all(&bytes)
        .and_then(|()| file.sync_all())
        .map_err(|error| PaperError::io(&job.out, &error))?;
    Ok(report)
}

fn job() -> std::io::Result<Job> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    Ok(serde_json::from_str(&text)?)
}

/// Says on standard output what is going on. A child is stopped by ending it.
struct Speaker;

impl Watch for Speaker {
    fn progress(&mut self, progress: Progress) {
        say(&Line::Progress(progress));
    }
    fn is_cancelled(&self) -> bool {
        false
    }
}

impl Hands for Speaker {
    fn begins(&self, annex: usize) {
        say(&Line::Begins(annex));
    }
    fn ends(&self, annex: usize) {
        say(&Line::Ends(annex));
    }
}

/// A parent that is gone is noticed by the system, which ends the child's writing; there is nobody to tell.
fn say(line: &Line) {
    if let Ok(mut text) = serde_json::to_string(line) {
        text.push('\n');
        let mut stdout = std::io::stdout().lock();
        let _ = stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(annexes: &[usize]) -> BTreeSet<usize> {
        annexes.iter().copied().collect()
    }

    #[test]
    fn every_death_gives_up_something_more_or_ends_the_trying() {
        let mut plan = Plan::default();
        let mut die = |annexes: &[usize], step| learn(&mut plan, &with(annexes), Some(step), "signal".into());
        die(&[3], Step::ReadAnnexes).unwrap();
        die(&[], Step::Check).unwrap();
        die(&[], Step::Check).unwrap();
        let end = Err(PaperError::Worker { detail: "signal".into() });
        assert_eq!(die(&[3], Step::Merge), end);
        assert_eq!(die(&[], Step::Typeset), end);
        assert_eq!(die(&[], Step::Check), end);
        assert_eq!(plan.refused, [(3, AnnexProblem::Unsafe)].into());
        assert!(plan.is_one_by_one && plan.is_unchecked);
    }

    #[test]
    fn nobody_is_blamed_while_several_things_go_on() {
        for (annexes, step) in
            [(vec![1, 2], Step::ReadAnnexes), (vec![1], Step::Typeset), (vec![1], Step::Merge)]
        {
            let mut plan = Plan::default();
            learn(&mut plan, &with(&annexes), Some(step), String::new()).unwrap();
            assert_eq!(plan, Plan { is_one_by_one: true, ..Plan::default() }, "{annexes:?} {step:?}");
            learn(&mut plan, &with(&annexes[..1]), Some(step), String::new()).unwrap();
            assert_eq!(plan.refused, [(1, AnnexProblem::Unsafe)].into());
        }
    }
}
