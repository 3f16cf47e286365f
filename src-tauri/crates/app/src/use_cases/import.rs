//! A packet on its way in: read into a preview, corrected by a person, taken in as one step.

mod build;
mod presenters;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use samrad_council::meetings::MeetingRow;
use samrad_council::{
    Blob, Blobs, BodyId, BodyKind, Changed, Clock, Command, Council, Day, Language, MeetingId, MeetingMode,
    PersonId,
};
use samrad_packets::packet::{self, Certainty, Finding, Preview, Severity, codes};
use samrad_packets::text::PageText;
use samrad_packets::worker::{Limits, ReadError, Worker};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::reading::{self, PDF, TEXT};
use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::ByPath;
use crate::task::Task;

/// A packet that was read and waits to be accepted. It lies among the files that may be thrown away, so that a packet
/// nobody takes in leaves nothing behind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct KeptFile {
    /// The bytes.
    pub blob: Blob,
    /// The file's name.
    pub file_name: String,
    /// Its pages.
    pub pages: u32,
}

/// What was read in a packet, and what the council already knows of it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ImportPreview {
    /// The file.
    pub file: KeptFile,
    /// What was read.
    pub preview: Preview,
    /// The body it most likely belongs to.
    pub body_id: Option<BodyId>,
    /// The meeting that already has this year and number.
    pub existing: Option<MeetingRow>,
    /// Presenters as written, and the person each is taken for.
    pub presenters: Vec<KnownPresenter>,
}

/// A presenter as written in a packet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct KnownPresenter {
    /// As written: surname, first names.
    pub written: String,
    /// First name first.
    pub name: String,
    /// The person of that name; nothing for who will be added, and where several have the name.
    pub person_id: Option<PersonId>,
}

/// A preview that was corrected and accepted.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AcceptImport {
    /// The file.
    pub file: KeptFile,
    /// What was read, as corrected. What is left out here is not taken in.
    pub preview: Preview,
    /// Whose meeting it was.
    pub body_id: BodyId,
    /// From.
    pub start_time: Option<Clock>,
    /// To.
    pub end_time: Option<Clock>,
    /// Where.
    pub place: String,
    /// How.
    pub mode: MeetingMode,
    /// The language of its papers.
    pub language: Language,
}

/// What was taken in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Imported {
    /// The one step.
    pub changed: Changed,
    /// The meeting.
    pub meeting_id: MeetingId,
    /// What is still to be looked at.
    pub findings: Vec<Finding>,
}

/// Reads a packet; nothing is taken in.
pub fn preview(app: &App, file: ByPath, task: &Task<'_>) -> Answer<ImportPreview> {
    let path = Path::new(&file.path);
    let (preview, media_type) = read(&app.worker_program()?, path, task)?;
    task.go_on()?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let blob = waiting(app)?.keep_file(path, media_type)?;
    app.with(|council| {
        let body_id = likely_body(council)?;
        let people = council.people()?;
        let mut preview = preview;
        preview.findings.extend(presenters::findings(&preview, &people));
        Ok(ImportPreview {
            file: KeptFile { blob, file_name, pages: preview.pages },
            body_id,
            existing: existing_meeting(council, &preview, body_id)?,
            presenters: presenters::known(&preview, &people),
            preview,
        })
    })
}

/// Where packets wait to be accepted.
fn waiting(app: &App) -> Answer<Blobs> {
    Ok(Blobs::new(app.scratch()?.join("packets")))
}

/// Reads a packet without a council, with this program as the worker for PDFs; also says the file's media type.
pub fn read(program: &Path, path: &Path, task: &Task<'_>) -> Answer<(Preview, &'static str)> {
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let failed = |error: ReadError| Failure::from(error).of_file(&file_name);
    let is_text = samrad_packets::import::as_text(path).map_err(failed)?.is_some();
    let mut report = |progress: samrad_packets::Progress| {
        task.report("read_pages", progress.done, Some(progress.pages));
    };
    let worker = Worker::new(program);
    let preview = samrad_packets::read_packet(&worker, path, task.reading(), &mut report).map_err(failed)?;
    Ok((preview, if is_text { TEXT } else { PDF }))
}

fn likely_body(council: &Council) -> Answer<Option<BodyId>> {
    let bodies = council.bodies()?;
    let council_itself = bodies.iter().find(|body| body.draft.kind == BodyKind::Council);
    Ok(council_itself.or(bodies.first()).map(|body| body.id))
}

fn existing_meeting(
    council: &Council,
    preview: &Preview,
    body: Option<BodyId>,
) -> Answer<Option<MeetingRow>> {
    let (Some(year), Some(number)) = (preview.meeting.year, preview.meeting.number) else { return Ok(None) };
    let named = council.meetings_named(&format!("{year}/M{number}"))?;
    Ok(named.into_iter().find(|meeting| Some(meeting.body_id) == body))
}

/// What a person did not look at is taken in only as far as it is certain.
pub fn certain_part(mut preview: Preview) -> Preview {
    if preview.meeting.date_certainty != Some(Certainty::Certain) {
        preview.meeting.date = None;
    }
    let suggested: Vec<&str> = preview
        .findings
        .iter()
        .filter(|finding| finding.code == codes::SUB_ITEM_ANNEX)
        .map(|finding| finding.quote.as_str())
        .collect();
    for item in preview.cases.iter_mut().flat_map(|case| &mut case.sub_items) {
        if suggested.contains(&item.text.as_str()) {
            item.annex = None;
        }
    }
    leave_out_doubted_presenters(&mut preview);
    preview
}

/// Names that the reader asks about may be none. Whom it left out stands in the finding, for a person to choose.
fn leave_out_doubted_presenters(preview: &mut Preview) {
    let asked = preview.findings.iter().filter(|finding| finding.severity >= Severity::Warning);
    let doubted: HashSet<&str> = asked.filter_map(|finding| finding.place.field.as_deref()).collect();
    for (at, case) in preview.cases.iter_mut().enumerate() {
        if doubted.contains(format!("/cases/{at}/presenters").as_str()) {
            case.presenters.clear();
        }
    }
}

/// Takes in a packet as one step. Parts of the file are kept as documents of their own before the step runs; if it is
/// refused they are bytes that nothing points to, and the council is as it was.
pub fn accept(app: &App, accepted: AcceptImport, task: &Task<'_>) -> Answer<Imported> {
    let (Some(year), Some(number)) = (accepted.preview.meeting.year, accepted.preview.meeting.number) else {
        return Err(Failure::new("import.meeting_unknown", json!({})));
    };
    if let Some(date) = accepted.preview.meeting.date.as_deref().filter(|date| date.parse::<Day>().is_err()) {
        return Err(Failure::new("field.invalid", json!({ "field": "date", "value": date })));
    }
    let people = app.with(|council| Ok(council.people()?))?;
    let blobs = app.with(|council| Ok(council.blobs().clone()))?;
    let scratch = tempfile::tempdir_in(app.scratch()?).map_err(Failure::file(app.folder()))?;
    let packet = packet_of(app, &blobs, &accepted.file)?;
    let program = app.worker_program()?;
    let pages = pages_of_kept(&program, &packet, &accepted.file, task)?;
    let splitter = build::Splitter {
        blobs: &blobs,
        program: &program,
        packet: &packet,
        pages: &pages,
        file: &accepted.file,
        scratch: scratch.path(),
        task,
    };
    let plan = build::Plan { accepted: &accepted, year, number, people: &people };
    let built = build::command(&plan, &splitter)?;
    blobs.keep_file(&packet, &accepted.file.blob.media_type)?;
    task.go_on()?;
    let meeting_id = built.command.meeting.id;
    // Text before the command: a document that is there has its text, also when the program is killed in between.
    for (hash, pages) in &built.texts {
        app.with(|council| Ok(council.keep_page_texts(hash, pages)?))?;
    }
    let executed = app.execute(&Command::ImportPacket(built.command));
    let changed = executed.inspect_err(|_| app.forget_unnamed_texts())?;
    // It is kept now; what still waits is thrown away at the next start.
    let _ = std::fs::remove_file(waiting(app)?.path(&accepted.file.blob.hash));
    Ok(Imported { changed, meeting_id, findings: accepted.preview.findings })
}

/// Where the packet lies: where it waits or, when it was taken in before and that was undone, where it is kept.
fn packet_of(app: &App, kept: &Blobs, file: &KeptFile) -> Answer<PathBuf> {
    let hash = &file.blob.hash;
    let place =
        [waiting(app)?, kept.clone()].into_iter().find(|place| place.size(hash) == Some(file.blob.size));
    let gone = || Failure::new("import.packet_gone", json!({ "file": file.file_name }));
    place.map(|place| place.path(hash)).ok_or_else(gone)
}

fn pages_of_kept(program: &Path, path: &Path, file: &KeptFile, task: &Task<'_>) -> Answer<Vec<PageText>> {
    if file.blob.media_type == PDF {
        return Ok(reading::extract(program, path, Limits::for_packets(), task)?.pages);
    }
    let text = samrad_packets::import::as_text(path)?;
    Ok(packet::pages_of_text(&text.unwrap_or_default()))
}
