//! What the two sides say to each other: the task as one argument, the answers as JSON text sequences (RFC 7464), so
//! that whatever a library prints in between does no harm.

use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use super::error::ReadError;
use crate::text::CannotOpen;

/// The hidden argument that makes a program the worker.
pub(super) const ARGUMENT: &str = "--pdf-worker";

/// What to do with the file. Follows [`ARGUMENT`]; the file comes next, then the output if there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Task {
    /// What to do.
    pub kind: TaskKind,
    /// Most memory, in bytes.
    pub memory: u64,
    /// Most processor time of all its threads, in seconds.
    pub seconds: u64,
}

/// The kinds of [`Task`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum TaskKind {
    /// Read text with the first reader, and what it cannot with the second.
    Text {
        /// Pages not to read, from an earlier worker.
        skip: Vec<u32>,
        /// Refuse documents with more pages.
        most_pages: u32,
    },
    /// Read these pages with the second reader alone.
    SecondText {
        /// The pages.
        pages: Vec<u32>,
    },
    /// Count and measure the pages.
    Inspect,
    /// Write a range of pages as a document of its own.
    Split {
        /// First page, from 1.
        first: u32,
        /// Last page.
        last: u32,
    },
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Frame {
    /// How many pages there are.
    Pages(u32),
    /// These are read next, one after the other.
    Begin(Vec<u32>),
    /// The text of a page.
    Page {
        /// The page.
        number: u32,
        /// Its text.
        text: String,
    },
    /// A page could not be read (so far).
    Lost(u32),
    /// Facts about the document.
    Facts(super::PdfFacts),
    /// The task is done.
    Done,
    /// The task cannot be done.
    Failed(Failure),
}

/// Why a task cannot be done, as the worker sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Failure {
    /// It asks for a password.
    Password,
    /// It is not understood.
    Damaged,
    /// More pages than wanted.
    TooManyPages(u32),
    /// There is no such page.
    NoSuchPage(u32),
    /// The output could not be written.
    Io(String),
}

impl From<CannotOpen> for Failure {
    fn from(reason: CannotOpen) -> Self {
        match reason {
            CannotOpen::Password => Self::Password,
            CannotOpen::Damaged => Self::Damaged,
        }
    }
}

impl Failure {
    /// As the program sees it.
    pub(super) fn into_error(self, most: u32) -> ReadError {
        match self {
            Self::Password => ReadError::PasswordProtected,
            Self::Damaged => ReadError::Damaged,
            Self::TooManyPages(pages) => ReadError::TooManyPages { pages, most },
            Self::NoSuchPage(page) => ReadError::NoSuchPage(page),
            Self::Io(reason) => ReadError::Io(reason),
        }
    }
}

/// Starts each answer.
const START: u8 = 0x1e;

impl Frame {
    /// Writes the answer and flushes, so that it is known even if the process dies at the next page.
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let mut bytes = vec![START];
        serde_json::to_writer(&mut bytes, self)?;
        bytes.push(b'\n');
        out.write_all(&bytes)?;
        out.flush()
    }

    /// Reads a line; `None` when it is none of ours.
    pub(super) fn parse(line: &[u8]) -> Option<Self> {
        let start = line.iter().rposition(|byte| *byte == START)?;
        serde_json::from_slice(&line[start + 1..]).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_survive_what_libraries_print() {
        let frame = Frame::Page { number: 3, text: "æøå\n\u{1e}\"x\"".into() };
        let mut bytes = b"noise without a line end".to_vec();
        frame.write(&mut bytes).unwrap();
        assert_eq!(Frame::parse(bytes.trim_ascii_end()), Some(frame));
        assert_eq!(Frame::parse(b"only noise"), None);
        assert_eq!(Frame::parse(b"\x1e{\"page\":"), None);
    }
}
