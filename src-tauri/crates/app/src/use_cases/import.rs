//! A packet on its way in: read into a preview, corrected by a person, taken in as one step.

mod build;

use std::path::Path;

use samrad_council::meetings::MeetingRow;
use samrad_council::people::Person;
use samrad_council::{
    Blob, BodyId, BodyKind, Changed, Clock, Command, Council, Day, Language, MeetingId, MeetingMode, PersonId,
};
use samrad_packets::packet::{self, Certainty, Finding, Preview, codes};
use samrad_packets::text::PageText;
use samrad_packets::worker::{Limits, ReadError, Worker};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::intake::{self, PDF};
use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::ByPath;
use crate::task::Task;

/// A file that is safely kept, before any command names it.
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
    /// Presenters as written, and the person each is taken for; nothing for those who will be added.
    pub presenters: Vec<KnownPresenter>,
}

/// A presenter as written in a packet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct KnownPresenter {
    /// As written: surname, first names.
    pub written: String,
    /// First name first.
    pub name: String,
    /// The person of that name.
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
    let blobs = app.with(|council| Ok(council.blobs().clone()))?;
    let blob = blobs.keep_file(path, media_type)?;
    app.with(|council| {
        Ok(ImportPreview {
            file: KeptFile { blob, file_name, pages: preview.pages },
            body_id: likely_body(council)?,
            existing: existing_meeting(council, &preview)?,
            presenters: presenters(council, &preview)?,
            preview,
        })
    })
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
    let preview =
        samrad_packets::read_packet(&worker, path, task.cancel_flag(), &mut report).map_err(failed)?;
    Ok((preview, if is_text { "text/plain" } else { PDF }))
}

fn likely_body(council: &Council) -> Answer<Option<BodyId>> {
    let bodies = council.bodies()?;
    let council_itself = bodies.iter().find(|body| body.draft.kind == BodyKind::Council);
    Ok(council_itself.or(bodies.first()).map(|body| body.id))
}

fn existing_meeting(council: &Council, preview: &Preview) -> Answer<Option<MeetingRow>> {
    let (Some(year), Some(number)) = (preview.meeting.year, preview.meeting.number) else { return Ok(None) };
    Ok(council.meetings_named(&format!("{year}/M{number}"))?.into_iter().next())
}

/// Every presenter once, and who they are taken for.
fn presenters(council: &Council, preview: &Preview) -> Answer<Vec<KnownPresenter>> {
    let people = council.people()?;
    let mut known: Vec<KnownPresenter> = Vec::new();
    for written in preview.cases.iter().flat_map(|case| &case.presenters) {
        if known.iter().all(|presenter| &presenter.written != written) {
            let name = first_name_first(written);
            let person_id = person_named(&people, &name).map(|person| person.id);
            known.push(KnownPresenter { written: written.clone(), name, person_id });
        }
    }
    Ok(known)
}

fn person_named<'a>(people: &'a [Person], name: &str) -> Option<&'a Person> {
    people.iter().find(|person| person.name.to_lowercase() == name.to_lowercase())
}

/// «Etternavn, Fornavn Mellomnavn» as it is said.
fn first_name_first(written: &str) -> String {
    match written.split_once(',') {
        Some((surname, first)) => format!("{} {}", first.trim(), surname.trim()),
        None => written.trim().to_owned(),
    }
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
    preview
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
    let packet = blobs.path(&accepted.file.blob.hash);
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
    task.go_on()?;
    let meeting_id = built.command.meeting.id;
    let changed = app.execute(&Command::ImportPacket(built.command))?;
    for (hash, pages) in &built.texts {
        app.with(|council| Ok(council.keep_page_texts(hash, pages)?))?;
    }
    Ok(Imported { changed, meeting_id, findings: accepted.preview.findings })
}

fn pages_of_kept(program: &Path, path: &Path, file: &KeptFile, task: &Task<'_>) -> Answer<Vec<PageText>> {
    if file.blob.media_type == PDF {
        return Ok(intake::extract(program, path, Limits::for_packets(), task)?.pages);
    }
    let text = samrad_packets::import::as_text(path)?;
    Ok(packet::pages_of_text(&text.unwrap_or_default()))
}
