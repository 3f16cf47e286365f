//! What a build answers: how far it has come, what it made, and what stood in the way. Codes, never sentences.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};

/// How far a build has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// Parts of this step that are done.
    pub done: usize,
    /// Parts of this step in all; at least 1.
    pub total: usize,
}

/// The steps of a build, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Opening the annexes and counting their pages; one part per annex.
    ReadAnnexes,
    /// Setting the own pages.
    Typeset,
    /// Drawing the annexes under their places; one part per annex.
    Merge,
    /// Checking the finished file against its standard.
    Check,
    /// Writing the file.
    Write,
}

/// A switch that stops a build from another thread. Cloning gives the same switch.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks the build to stop; it leaves no file.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether someone asked.
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// What became of a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookReport {
    /// Pages in the file.
    pub pages: usize,
    /// One per annex, in book order.
    pub annexes: Vec<AnnexResult>,
    /// Whether the file claims PDF/A, having passed its validation.
    pub pdf_a: bool,
    /// Why it does not, when it does not.
    pub pdf_a_obstacles: Vec<Obstacle>,
    /// Number and first page of every case.
    pub case_pages: Vec<(String, usize)>,
    /// Characters without a glyph in the book's typeface, shown as `□` (each once).
    pub replaced_characters: Vec<char>,
}

/// What became of a paper without annexes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperReport {
    /// Pages in the file.
    pub pages: usize,
    /// Characters without a glyph in the typeface, shown as `□` (each once).
    pub replaced_characters: Vec<char>,
}

/// What became of one annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnexResult {
    /// Its title.
    pub title: String,
    /// The case it belongs to.
    pub case_number: String,
    /// Its own pages in the book; 0 when it was left out or attached.
    pub pages: usize,
    /// The page its divider stands on, counted from 1.
    pub divider_page: usize,
    /// The first of its own pages, counted from 1.
    pub placed_from_page: Option<usize>,
    /// Why it was left out.
    pub problem: Option<AnnexProblem>,
    /// What a reader of the book does not get from it, though it was merged.
    pub notes: Vec<AnnexNote>,
}

/// Why an annex could not be merged. The divider page says so in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnnexProblem {
    /// The file is not where it should be, or may not be read.
    Missing,
    /// The file has no bytes.
    Empty,
    /// It opens only with a password.
    PasswordProtected,
    /// It begins as a PDF or a picture and cannot be read to the end.
    Damaged,
    /// It is neither a PDF nor a picture that can be placed.
    NotMergeable,
    /// It has more pages or larger pictures than a book should carry.
    TooLarge,
    /// An XFA form: its pages exist only in the program that fills it in.
    DynamicForm,
    /// Reading it ended the worker, or took too long.
    Unsafe,
    /// Exempt from public access, in the edition for everybody.
    Withheld,
}

/// Something an annex lost on its way into the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnnexNote {
    /// Form fields are shown as filled in and can no longer be changed.
    FormFlattened,
    /// It is digitally signed; the signature holds only for the original.
    SignatureInOriginalOnly,
    /// Scripts, programs to start and the like were removed.
    ActionsRemoved,
    /// Sound, film or 3D was removed.
    MediaRemoved,
    /// Files attached inside it are not in the book.
    AttachedFilesLeftOut,
}

/// One reason the file does not claim PDF/A.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obstacle {
    /// Which annex, by its place in [`BookReport::annexes`]; none when it is the book itself or unknown.
    pub annex: Option<usize>,
    /// What it is about.
    pub kind: ObstacleKind,
    /// The rule, `ISO 19005-2:2011:6.2.11.4.1:1`; empty when the check itself failed.
    pub rule: String,
    /// The validator's own words, in English, for whoever repairs the annex.
    pub detail: String,
}

/// What a PDF/A obstacle is about, in words a person can act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ObstacleKind {
    /// A typeface is not embedded, or only in part.
    Font,
    /// Colours that depend on a device.
    Colour,
    /// A comment, highlight or field without its appearance.
    Annotation,
    /// An image, mask or blend that the standard does not allow.
    Image,
    /// An action that the standard does not allow.
    Action,
    /// How the file is written.
    Structure,
    /// The validator gave up: the file is larger than its limits, or it could not be read.
    NotChecked,
}

/// Why there is no paper.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum PaperError {
    /// A value that cannot be shown: which field, and what it held.
    #[error("{field}: '{value}' is not a value of its kind")]
    BadInput {
        /// The field's name in the input.
        field: String,
        /// What it held.
        value: String,
    },
    /// Someone asked the build to stop.
    #[error("cancelled")]
    Cancelled,
    /// The template could not be set: an error in the template, not in the input.
    #[error("typesetting: {detail}")]
    Typesetting {
        /// typst's messages.
        detail: String,
    },
    /// The file could not be written or read.
    #[error("{path}: {detail}")]
    Io {
        /// Which file.
        path: String,
        /// The system's words.
        detail: String,
    },
    /// The set pages could not be read back or written out.
    #[error("assembling: {detail}")]
    Assembly {
        /// What lopdf said.
        detail: String,
    },
    /// The worker ended without an answer, and no annex can be blamed for it.
    #[error("worker: {detail}")]
    Worker {
        /// How it ended.
        detail: String,
    },
}

impl PaperError {
    pub(crate) fn io(path: &Path, error: &std::io::Error) -> Self {
        Self::Io { path: path.display().to_string(), detail: error.to_string() }
    }

    pub(crate) fn assembly(error: impl std::fmt::Display) -> Self {
        Self::Assembly { detail: error.to_string() }
    }
}

/// Whoever follows a build: told what is done, asked whether to go on.
pub(crate) trait Watch {
    /// A part of a step is done.
    fn progress(&mut self, progress: Progress);
    /// Whether the build should stop.
    fn is_cancelled(&self) -> bool;

    /// Reports, then stops the build if someone asked for it.
    fn step(&mut self, step: Step, done: usize, total: usize) -> Result<(), PaperError> {
        self.progress(Progress { step, done, total: total.max(1) });
        if self.is_cancelled() { Err(PaperError::Cancelled) } else { Ok(()) }
    }
}

/// Whoever wants to know which annexes are being worked on, by their place in the book. Several can be at a time.
pub(crate) trait Hands: Sync {
    /// Work on this annex begins.
    fn begins(&self, annex: usize);
    /// It has come to an end.
    fn ends(&self, annex: usize);
}
