//! Files on their way in: kept, counted, read, and hung on a case or a meeting.

use std::path::{Path, PathBuf};

use samrad_council::documents::{AddDocument, AddDocuments, AddVersion, DocumentDraft, NewVersion, PageText};
use samrad_council::{Blob, CaseId, Changed, Command, DocumentId, DocumentKind, MeetingId, VersionId};
use samrad_packets::worker::{Extraction, Limits, Worker};
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::task::{Task, count};

/// Files larger than this are refused: they belong in a file store, not in a meeting book.
const LARGEST_FILE: u64 = 500 * 1024 * 1024;

/// Files to hang on a case or a meeting.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddFiles {
    /// The case they are annexes of.
    pub case_id: Option<CaseId>,
    /// The meeting they belong to.
    pub meeting_id: Option<MeetingId>,
    /// The files' paths.
    pub paths: Vec<String>,
}

/// A newer file for a document.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddFileVersion {
    /// The document.
    pub document_id: DocumentId,
    /// The file's path.
    pub path: String,
    /// What changed.
    pub note: String,
}

/// A document's bytes to a file of the user's choice.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveCopy {
    /// SHA-256 in hexadecimal.
    pub hash: String,
    /// Where to.
    pub path: String,
}

/// Adds the files as one step: all of them, or none when one is bad, which the failure then names.
pub fn add_files(app: &App, add: AddFiles, task: &Task<'_>) -> Answer<Changed> {
    let total = count(add.paths.len());
    let (mut files, mut documents) = (Vec::new(), Vec::new());
    for (index, path) in add.paths.iter().enumerate() {
        task.go_on()?;
        task.report("read_files", count(index), Some(total));
        let file = Intake::of(app, Path::new(path), task)?;
        let kind = if add.case_id.is_some() { DocumentKind::Annex } else { DocumentKind::Other };
        let document = DocumentDraft {
            id: DocumentId::fresh(),
            kind,
            case_id: add.case_id,
            meeting_id: add.meeting_id,
            title: file.title(),
            external_ids: Vec::new(),
        };
        documents.push(AddDocument { document, version: Some(file.version("")) });
        files.push(file);
    }
    let changed = app.execute(&Command::AddDocuments(AddDocuments { documents, versions: Vec::new() }))?;
    for file in files {
        file.keep_text(app)?;
    }
    Ok(changed)
}

/// Adds a newer version of a document.
pub fn add_version(app: &App, add: AddFileVersion, task: &Task<'_>) -> Answer<Changed> {
    let file = Intake::of(app, Path::new(&add.path), task)?;
    let command = AddVersion { document_id: add.document_id, version: file.version(&add.note) };
    let changed = app.execute(&Command::AddVersion(command))?;
    file.keep_text(app)?;
    Ok(changed)
}

/// Writes a document's bytes to a file.
pub fn save_copy(app: &App, save: SaveCopy) -> Answer<()> {
    let bytes = app.with(|council| Ok(council.blobs().read(&save.hash)?))?;
    let path = Path::new(&save.path);
    std::fs::write(path, bytes).map_err(Failure::file(path))
}

/// A file that is safely kept, and what is known of it.
pub(crate) struct Intake {
    pub(crate) blob: Blob,
    pub(crate) file_name: String,
    pub(crate) pages: Option<u32>,
    text: Vec<PageText>,
}

impl Intake {
    /// Keeps the file's bytes, and reads pages and text of a PDF. A PDF that cannot be read is kept all the same: it
    /// may open in another program, and the book says why it is not in there.
    pub(crate) fn of(app: &App, path: &Path, task: &Task<'_>) -> Answer<Self> {
        let size = std::fs::metadata(path).map_err(Failure::file(path))?;
        let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if !size.is_file() || size.len() == 0 || size.len() > LARGEST_FILE {
            let code = if size.len() > LARGEST_FILE { "file.too_large" } else { "file.empty" };
            return Err(Failure::new(code, json!({ "file": file_name, "limit": LARGEST_FILE })));
        }
        let media_type = media_type(path);
        // The copy is large work on the disk, so the council is not held meanwhile.
        let blobs = app.with(|council| Ok(council.blobs().clone()))?;
        let blob = blobs.keep_file(path, media_type)?;
        let kept = blobs.path(&blob.hash);
        let (pages, text) =
            if media_type == PDF { read_pages(app, &kept, task)? } else { (None, Vec::new()) };
        task.go_on()?;
        Ok(Self { blob, file_name, pages, text })
    }

    /// The file's name without its ending.
    pub(crate) fn title(&self) -> String {
        let stem = Path::new(&self.file_name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
        stem.unwrap_or_else(|| self.file_name.clone())
    }

    /// As a version of a document.
    pub(crate) fn version(&self, note: &str) -> NewVersion {
        NewVersion {
            id: VersionId::fresh(),
            file_name: self.file_name.clone(),
            blob: self.blob.clone(),
            pages: self.pages,
            note: note.to_owned(),
            version_label: String::new(),
            status_label: String::new(),
            approved_on: None,
            approved_by: String::new(),
            outline: Vec::new(),
            packet_first_page: None,
            packet_last_page: None,
        }
    }

    /// Makes the file's text searchable.
    pub(crate) fn keep_text(&self, app: &App) -> Answer<()> {
        if self.text.is_empty() {
            return Ok(());
        }
        app.with(|council| Ok(council.keep_page_texts(&self.blob.hash, &self.text)?))
    }
}

/// The media type of PDF.
pub(crate) const PDF: &str = "application/pdf";

/// Pages and text of a PDF, as far as it can be read.
fn read_pages(app: &App, path: &Path, task: &Task<'_>) -> Answer<(Option<u32>, Vec<PageText>)> {
    match extract(&app.worker_program()?, path, Limits::default(), task) {
        Ok(read) => {
            let text = |page: samrad_packets::text::PageText| PageText { page: page.number, text: page.text };
            let pages: Vec<PageText> = read.pages.into_iter().map(text).collect();
            Ok((Some(count(pages.len())).filter(|pages| *pages > 0), pages))
        }
        Err(failure) if failure.code == "cancelled" => Err(failure),
        Err(_) => Ok((None, Vec::new())),
    }
}

/// The text of a PDF page by page, read in the worker process.
pub(crate) fn extract(program: &Path, path: &Path, limits: Limits, task: &Task<'_>) -> Answer<Extraction> {
    let worker = Worker::new(program).with_limits(limits);
    let read = worker.extract(path, task.cancel_flag(), &mut |progress| {
        task.report("read_pages", progress.done, Some(progress.pages));
    })?;
    Ok(read)
}

/// The media type by the file's ending. What is in the file is found out when it is read.
fn media_type(path: &Path) -> &'static str {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "pdf" => PDF,
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "txt" | "md" => "text/plain",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _ => "application/octet-stream",
    }
}

/// A name for a file that every system takes.
pub(crate) fn safe_file_name(name: &str) -> PathBuf {
    let allowed = |c: char| if c.is_control() || r#"<>:"/\|?*"#.contains(c) { '-' } else { c };
    let name: String = name.chars().map(allowed).take(150).collect();
    PathBuf::from(name.trim().trim_end_matches('.'))
}
