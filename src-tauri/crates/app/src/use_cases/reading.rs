//! The text of files that were kept: read in the worker process, and read again later where that did not come to an end.

use std::path::Path;

use samrad_council::Blob;
use samrad_council::documents::PageText;
use samrad_packets::worker::{Extraction, Limits, ReadError, Worker};
use serde::Serialize;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::Nothing;
use crate::task::{Task, count};

/// The media type of PDF.
pub(crate) const PDF: &str = "application/pdf";
/// The media type of text.
pub(crate) const TEXT: &str = "text/plain";

/// What became of reading a file.
pub(crate) enum Reading {
    /// Its pages.
    Pages(Vec<PageText>),
    /// It cannot be read, however often it is tried; with the code that says why.
    Unreadable(String),
    /// The reading did not come to an end. Another time it may.
    BrokenOff,
    /// Nothing in it is read here.
    NotRead,
}

impl Reading {
    /// Reads the file, which is of this media type.
    ///
    /// # Errors
    /// Only `cancelled`: a file that cannot be read is kept all the same.
    pub(crate) fn of(app: &App, path: &Path, media_type: &str, task: &Task<'_>) -> Answer<Self> {
        let read = match media_type {
            PDF => pdf(app, path, task),
            TEXT => text(path),
            _ => return Ok(Self::NotRead),
        };
        match read {
            Ok(pages) => Ok(Self::Pages(pages)),
            Err(ReadError::Cancelled) => Err(ReadError::Cancelled.into()),
            Err(ReadError::TimedOut | ReadError::WorkerFailed(_) | ReadError::Io(_)) => Ok(Self::BrokenOff),
            Err(error) => Ok(Self::Unreadable(Failure::from(error).code)),
        }
    }

    /// The pages of a PDF, as far as they are known.
    pub(crate) fn pages(&self, media_type: &str) -> Option<u32> {
        match self {
            Self::Pages(pages) if media_type == PDF => Some(count(pages.len())).filter(|pages| *pages > 0),
            _ => None,
        }
    }

    /// Keeps what was read, so that it is found with the document that has these bytes.
    pub(crate) fn keep(&self, app: &App, hash: &str) -> Answer<()> {
        app.with(|council| match self {
            Self::Pages(pages) => Ok(council.keep_page_texts(hash, pages)?),
            Self::Unreadable(code) => Ok(council.keep_unreadable(hash, code)?),
            Self::BrokenOff | Self::NotRead => Ok(()),
        })
    }
}

fn pdf(app: &App, path: &Path, task: &Task<'_>) -> Result<Vec<PageText>, ReadError> {
    let program = app.worker_program().map_err(|failure| ReadError::Io(failure.message))?;
    let read = extract(&program, path, Limits::default(), task)?;
    Ok(read.pages.into_iter().map(|page| PageText { page: page.number, text: page.text }).collect())
}

/// Text has the pages that its form feeds make.
fn text(path: &Path) -> Result<Vec<PageText>, ReadError> {
    let text = samrad_packets::import::as_text(path)?.ok_or(ReadError::Damaged)?;
    let pages = text.split('\u{c}').zip(1..);
    Ok(pages.map(|(text, page)| PageText { page, text: text.to_owned() }).collect())
}

/// The text of a PDF page by page, read in the worker process.
pub(crate) fn extract(
    program: &Path,
    path: &Path,
    limits: Limits,
    task: &Task<'_>,
) -> Result<Extraction, ReadError> {
    let worker = Worker::new(program).with_limits(limits);
    worker.extract(path, task.reading(), &mut |progress| {
        task.report("read_pages", progress.done, Some(progress.pages));
    })
}

/// What became of reading what was left unread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct ReadDone {
    /// Documents that were read now, or are known now to be unreadable.
    pub read: u32,
    /// Documents that are still unread.
    pub left: u32,
}

/// Reads the documents whose reading did not come to an end when they came. Started when the council is opened; nobody
/// waits for it.
pub fn read_unread(app: &App, _: Nothing, task: &Task<'_>) -> Answer<ReadDone> {
    let (unread, blobs) = app.with(|council| Ok((council.unread_documents()?, council.blobs().clone())))?;
    let mut done = ReadDone { read: 0, left: 0 };
    for (Blob { hash, media_type, .. }, index) in unread.iter().zip(0..) {
        task.go_on()?;
        task.report("read_documents", index, Some(count(unread.len())));
        match Reading::of(app, &blobs.path(hash), media_type, task)? {
            Reading::BrokenOff | Reading::NotRead => done.left += 1,
            reading => {
                reading.keep(app, hash)?;
                done.read += 1;
            }
        }
    }
    Ok(done)
}
