//! Files on their way in: kept, counted, read, and hung on a case or a meeting.

use std::path::{Path, PathBuf};

use samrad_council::documents::{AddDocument, AddVersion, DocumentDraft, NewVersion};
use samrad_council::{Blob, CaseId, Changed, Command, DocumentId, DocumentKind, MeetingId};
use serde::Deserialize;
use serde_json::json;
use ts_rs::TS;

use super::reading::{PDF, Reading, TEXT};
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

/// Adds the files, one step each. One with the title of a document that hangs there already is that document's newer
/// version: an annex sent again is not two annexes. Files before a bad one stay added; the failure names the bad one.
pub fn add_files(app: &App, add: AddFiles, task: &Task<'_>) -> Answer<Vec<Changed>> {
    let total = count(add.paths.len());
    let mut done = Vec::new();
    for (index, path) in add.paths.iter().enumerate() {
        task.go_on()?;
        task.report("read_files", count(index), Some(total));
        let file = Intake::of(app, Path::new(path), task)?;
        let known =
            app.with(|council| Ok(council.document_titled(add.case_id, add.meeting_id, &file.title())?))?;
        let command = match known {
            Some(document_id) => Command::AddVersion(AddVersion { document_id, version: file.version("") }),
            None => Command::AddDocument(file.document(add.case_id, add.meeting_id)),
        };
        done.push(file.execute(app, &command)?);
    }
    Ok(done)
}

/// Adds a newer version of a document.
pub fn add_version(app: &App, add: AddFileVersion, task: &Task<'_>) -> Answer<Changed> {
    let file = Intake::of(app, Path::new(&add.path), task)?;
    let command = AddVersion { document_id: add.document_id, version: file.version(&add.note) };
    file.execute(app, &Command::AddVersion(command))
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
    reading: Reading,
}

impl Intake {
    /// Keeps the file's bytes, and reads pages and text of a PDF, and text. What cannot be read is kept all the same: it
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
        let reading = Reading::of(app, &blobs.path(&blob.hash), media_type, task)?;
        task.go_on()?;
        Ok(Self { blob, file_name, reading })
    }

    /// The file's name without its ending.
    pub(crate) fn title(&self) -> String {
        let stem = Path::new(&self.file_name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
        stem.unwrap_or_else(|| self.file_name.clone())
    }

    /// As a version of a document.
    pub(crate) fn version(&self, note: &str) -> NewVersion {
        NewVersion {
            pages: self.reading.pages(&self.blob.media_type),
            note: note.to_owned(),
            ..NewVersion::of(&self.file_name, self.blob.clone())
        }
    }

    /// As a new document of the case or the meeting.
    fn document(&self, case_id: Option<CaseId>, meeting_id: Option<MeetingId>) -> AddDocument {
        let kind = if case_id.is_some() { DocumentKind::Annex } else { DocumentKind::Other };
        let document = DocumentDraft {
            id: DocumentId::fresh(),
            kind,
            case_id,
            meeting_id,
            title: self.title(),
            external_ids: Vec::new(),
        };
        AddDocument { document, version: Some(self.version("")) }
    }

    /// Makes the file's text searchable. It comes before the command that names the file: a document that is there has
    /// its text, also when the program is killed in between.
    pub(crate) fn keep_text(&self, app: &App) -> Answer<()> {
        self.reading.keep(app, &self.blob.hash)
    }

    /// Runs the command that names the file.
    fn execute(&self, app: &App, command: &Command) -> Answer<Changed> {
        self.keep_text(app)?;
        app.execute(command).inspect_err(|_| app.forget_unnamed_texts())
    }
}

/// The media type by the file's ending. What is in the file is found out when it is read.
fn media_type(path: &Path) -> &'static str {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "pdf" => PDF,
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "txt" | "md" => TEXT,
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
