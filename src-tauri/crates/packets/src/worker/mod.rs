//! Reading PDFs in a process of its own, with limits on memory, time and output.
//!
//! The program itself is the worker when it is started with one hidden argument: `main` asks [`is_worker_call`] first
//! thing and then does nothing but [`run_worker`].

mod child;
mod error;
mod extraction;
mod platform;
mod protocol;
mod session;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

pub use child::{is_worker_call, run_worker};
pub use error::ReadError;
pub use extraction::Extraction;
pub use platform::{limit_memory, limit_time};
pub(crate) use protocol::Failure;

use crate::text::first::MOST_READERS;

use protocol::{Frame, Task, TaskKind};
use serde::{Deserialize, Serialize};
use session::{Next, Patience, Session};

/// What is known of a PDF without its text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PdfFacts {
    /// How many pages it has.
    pub pages: u32,
    /// Whether it is encrypted (and opens without a password).
    pub encrypted: bool,
    /// Width and height of each page in points, as shown (rotation applied).
    pub sizes: Vec<(f32, f32)>,
}

/// How far a reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Pages done.
    pub done: u32,
    /// Pages in all.
    pub pages: u32,
}

/// Stops a reading from another thread.
#[derive(Debug, Clone, Default)]
pub struct CancelFlag(Arc<AtomicBool>);

impl CancelFlag {
    /// Stops it.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was stopped.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What a worker may take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Memory of the process, in bytes.
    pub memory: u64,
    /// Time for any document.
    pub base: Duration,
    /// Time for each page on top.
    pub per_page: Duration,
    /// Time for the largest document.
    pub longest: Duration,
    /// Time without any answer.
    pub silence: Duration,
    /// Size of the file, in bytes.
    pub file: u64,
    /// Size of all answers, in bytes.
    pub output: u64,
    /// Number of pages.
    pub pages: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            memory: 1536 << 20,
            base: Duration::from_secs(30),
            per_page: Duration::from_millis(50),
            longest: Duration::from_secs(300),
            silence: Duration::from_secs(15),
            file: 1 << 30,
            output: 256 << 20,
            pages: 20_000,
        }
    }
}

/// More pages than a packet has: a packet is read by people, and what is longer is some other archive.
pub const MOST_PACKET_PAGES: u32 = 1_500;

impl Limits {
    /// For a packet that is to be imported.
    pub fn for_packets() -> Self {
        Self { pages: MOST_PACKET_PAGES, ..Self::default() }
    }
}

/// Starts worker processes.
#[derive(Debug, Clone)]
pub struct Worker {
    /// A program that calls [`run_worker`] when [`is_worker_call`].
    pub program: PathBuf,
    /// What its processes may take.
    pub limits: Limits,
}

impl Worker {
    /// A worker with the usual limits.
    pub fn new(program: impl Into<PathBuf>) -> Self {
        Self { program: program.into(), limits: Limits::default() }
    }

    /// The same program with other limits.
    #[must_use]
    pub fn with_limits(&self, limits: Limits) -> Self {
        Self { program: self.program.clone(), limits }
    }

    /// The text of all pages.
    ///
    /// # Errors
    /// See [`ReadError`]. A page that cannot be read does not fail the whole: it is named in [`Extraction::lost`].
    pub fn extract(
        &self,
        file: &Path,
        cancel: &CancelFlag,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Extraction, ReadError> {
        let truncated = self.look_at(file)?;
        let read = extraction::run(self, file, cancel, progress);
        match read {
            Ok(mut extraction) => {
                extraction.truncated = truncated;
                Ok(extraction)
            }
            Err(ReadError::Damaged) if truncated => Err(ReadError::Truncated),
            Err(error) => Err(error),
        }
    }

    /// Number and sizes of the pages.
    ///
    /// # Errors
    /// See [`ReadError`].
    pub fn inspect(&self, file: &Path, cancel: &CancelFlag) -> Result<PdfFacts, ReadError> {
        let truncated = self.look_at(file)?;
        let mut facts = None;
        let done = self.run(TaskKind::Inspect, file, None, cancel, &mut |frame| {
            if let Frame::Facts(found) = frame {
                facts = Some(found);
            }
        });
        match (done, facts) {
            (Ok(()), Some(facts)) => Ok(facts),
            (Err(ReadError::Damaged), _) if truncated => Err(ReadError::Truncated),
            (Err(error), _) => Err(error),
            (Ok(()), None) => Err(ReadError::WorkerFailed("no facts".into())),
        }
    }

    /// Writes pages `first` to `last` (from 1) to `out` as a document of its own, with what they need and no more.
    ///
    /// # Errors
    /// See [`ReadError`]. `out` is written whole or not at all.
    pub fn split(
        &self,
        file: &Path,
        first: u32,
        last: u32,
        out: &Path,
        cancel: &CancelFlag,
    ) -> Result<(), ReadError> {
        self.look_at(file)?;
        let unfinished = out.with_extension("part");
        let task = TaskKind::Split { first, last };
        let done = self.run(task, file, Some(&unfinished), cancel, &mut |_| {});
        let moved = done.and_then(|()| Ok(std::fs::rename(&unfinished, out)?));
        if moved.is_err() {
            // It may not exist; what matters is that it does not stay.
            let _ = std::fs::remove_file(&unfinished);
        }
        moved
    }

    /// Looks at the file's first and last bytes. Returns whether its end is missing.
    fn look_at(&self, file: &Path) -> Result<bool, ReadError> {
        use std::io::{Seek, SeekFrom};
        let mut opened = std::fs::File::open(file)?;
        let size = opened.metadata()?.len();
        if size == 0 {
            return Err(ReadError::Empty);
        }
        if size > self.limits.file {
            return Err(ReadError::TooLarge { most: self.limits.file });
        }
        let mut start = Vec::new();
        opened.by_ref().take(1024).read_to_end(&mut start)?;
        if !holds(&start, b"%PDF-") {
            return Err(ReadError::NotAPdf);
        }
        opened.seek(SeekFrom::Start(size.saturating_sub(2048)))?;
        let mut end = Vec::new();
        opened.take(2048).read_to_end(&mut end)?;
        Ok(!holds(&end, b"startxref") && !holds(&end, b"%%EOF"))
    }

    /// Runs a task that is not worth trying twice.
    fn run(
        &self,
        kind: TaskKind,
        file: &Path,
        out: Option<&Path>,
        cancel: &CancelFlag,
        on_frame: &mut dyn FnMut(Frame),
    ) -> Result<(), ReadError> {
        let mut session = self.start(kind, file, out)?;
        let patience =
            Patience { silence: self.limits.longest, ..self.patience(Instant::now(), self.limits.pages) };
        loop {
            match session.next(&patience, cancel)? {
                Next::Frame(Frame::Done) => return Ok(()),
                Next::Frame(Frame::Failed(failure)) => return Err(failure.into_error(self.limits.pages)),
                Next::Frame(frame) => on_frame(frame),
                Next::Died(death) => return Err(death.into()),
            }
        }
    }

    fn start(&self, kind: TaskKind, file: &Path, out: Option<&Path>) -> Result<Session, ReadError> {
        // A bound for a worker that nobody watches any more: the parent's patience ends earlier. Each core counts.
        let seconds = self.limits.longest.as_secs().max(1) * MOST_READERS as u64;
        let task = Task { kind, memory: self.limits.memory, seconds };
        Session::start(&self.program, &task, file, out, self.limits.output)
    }

    /// The patience for a document of so many pages, begun at `start`.
    fn patience(&self, start: Instant, pages: u32) -> Patience {
        let time = (self.limits.base + self.limits.per_page * pages).min(self.limits.longest);
        Patience { until: start + time, silence: self.limits.silence }
    }
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}
