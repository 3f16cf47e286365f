//! The minutes of a meeting: looked at, put out as a draft, locked, and saved in the editions people ask for.

mod data;

use std::path::{Path, PathBuf};

use samrad_council::documents::NewVersion;
use samrad_council::minutes::{DraftMinutes, LockMinutes};
use samrad_council::{AgendaItemId, Changed, Command, Context, DocumentId, Instant, MeetingId};
use samrad_papers::{Minutes, MinutesState};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::reading::PDF;
use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::ByMeeting;
use crate::task::{Task, count};

/// Minutes that were built.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MinutesBuilt {
    /// Pages in the file; nothing where it has none, as HTML.
    pub pages: Option<u32>,
    /// The file, when it was written for the user.
    pub path: Option<String>,
}

/// Minutes that were built and kept.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MinutesKept {
    /// What the command did.
    pub changed: Vec<Changed>,
    /// Pages in the file.
    pub pages: u32,
}

/// Minutes to a file of the user's choice.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SaveMinutes {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Where to.
    pub path: String,
    /// Only this case.
    #[serde(default)]
    pub item_id: Option<AgendaItemId>,
    /// Without what is exempt from public access.
    pub public: bool,
    /// As a page for the web instead of PDF.
    pub html: bool,
}

/// Builds the minutes as they would be now, for looking at.
pub fn preview(app: &App, meeting: ByMeeting, _: &Task<'_>) -> Answer<MinutesBuilt> {
    let minutes = read(app, meeting.meeting_id, &Instant::now())?;
    let report = samrad_papers::build_minutes(&minutes, &preview_file(app, meeting.meeting_id)?)?;
    Ok(MinutesBuilt { pages: Some(count(report.pages)), path: None })
}

/// The bytes of the minutes that were built last for looking at.
pub(crate) fn preview_bytes(app: &App, meeting: ByMeeting) -> Answer<Vec<u8>> {
    let file = preview_file(app, meeting.meeting_id)?;
    std::fs::read(&file).map_err(Failure::file(&file))
}

fn preview_file(app: &App, meeting: MeetingId) -> Answer<PathBuf> {
    Ok(app.scratch()?.join(format!("minutes-{meeting}.pdf")))
}

/// Builds the minutes to a file of the user's choice: whole or of one case, for everybody or not, on pages or for the web.
pub fn save(app: &App, save: SaveMinutes, _: &Task<'_>) -> Answer<MinutesBuilt> {
    let mut minutes = read(app, save.meeting_id, &Instant::now())?;
    if let Some(item) = save.item_id {
        only(app, &mut minutes, save.meeting_id, item)?;
    }
    if save.public {
        minutes = minutes.for_the_public();
    }
    let path = Path::new(&save.path);
    let pages = match save.html {
        true => samrad_papers::write_minutes_page(&minutes, path).map(|()| None)?,
        false => samrad_papers::build_minutes(&minutes, path).map(|report| Some(count(report.pages)))?,
    };
    Ok(MinutesBuilt { pages, path: Some(save.path) })
}

/// Leaves one case in the minutes.
fn only(app: &App, minutes: &mut Minutes, meeting: MeetingId, item: AgendaItemId) -> Answer<()> {
    let found = app.with(|council| Ok(council.meeting(meeting)?))?;
    let place = found.and_then(|meeting| meeting.agenda.iter().position(|line| line.id == item));
    let case = place.and_then(|place| minutes.cases.get(place).cloned());
    minutes.cases = vec![case.ok_or_else(|| Failure::not_found("agenda_items", item))?];
    minutes.extract = true;
    Ok(())
}

/// Puts the minutes out for remarks.
pub fn draft(app: &App, meeting: ByMeeting, task: &Task<'_>) -> Answer<MinutesKept> {
    draft_at(app, meeting, &Instant::now(), task)
}

/// The same, as if at that moment.
pub(crate) fn draft_at(app: &App, meeting: ByMeeting, at: &Instant, task: &Task<'_>) -> Answer<MinutesKept> {
    keep(app, meeting.meeting_id, at, task, as_they_stand, |document| {
        Command::DraftMinutes(DraftMinutes {
            meeting_id: meeting.meeting_id,
            document_id: DocumentId::fresh(),
            title: document.title,
            version: document.version,
        })
    })
}

/// Locks the minutes: the file that is kept says so, with the day.
pub fn lock(app: &App, meeting: ByMeeting, task: &Task<'_>) -> Answer<MinutesKept> {
    lock_at(app, meeting, &Instant::now(), task)
}

/// The same, as if at that moment.
pub(crate) fn lock_at(app: &App, meeting: ByMeeting, at: &Instant, task: &Task<'_>) -> Answer<MinutesKept> {
    keep(app, meeting.meeting_id, at, task, as_locked, |document| {
        Command::LockMinutes(LockMinutes {
            meeting_id: meeting.meeting_id,
            document_id: DocumentId::fresh(),
            title: document.title,
            version: document.version,
        })
    })
}

fn as_they_stand(minutes: Minutes, _: &Instant) -> Minutes {
    minutes
}

/// The minutes as they will be once they are locked: final, and with the correction that is closed by it.
fn as_locked(mut minutes: Minutes, at: &Instant) -> Minutes {
    minutes.state = MinutesState::Final { on: Some(at.local_day()) };
    for correction in minutes.corrections.iter_mut().filter(|correction| correction.on.is_none()) {
        correction.on = Some(at.local_day());
    }
    minutes
}

/// A file of minutes and what it is called.
struct KeptFile {
    title: String,
    version: NewVersion,
}

/// Builds the minutes, keeps the file, and runs the command that names it. Nobody waits while the pages are set, so the
/// record is read once more before the command runs: what is kept must be what the record says.
fn keep(
    app: &App,
    id: MeetingId,
    at: &Instant,
    task: &Task<'_>,
    finish: fn(Minutes, &Instant) -> Minutes,
    command: impl FnOnce(KeptFile) -> Command,
) -> Answer<MinutesKept> {
    let folder = tempfile::tempdir_in(app.scratch()?).map_err(Failure::file(app.folder()))?;
    let file = folder.path().join("minutes.pdf");
    let minutes = read(app, id, at)?;
    task.report("minutes", 0, Some(1));
    let built = finish(minutes.clone(), at);
    let pages = count(samrad_papers::build_minutes(&built, &file)?.pages);
    task.go_on()?;
    let title = samrad_papers::minutes_title(&built);
    let name = samrad_papers::marked_file_name(
        &format!("{title} {}-M{}", built.year, built.number),
        built.shields(),
    );
    let changed = app.with(|council| {
        let blob = council.blobs().keep_file(&file, PDF)?;
        if data::minutes(council, id, at.as_str())? != minutes {
            return Err(Failure::new("minutes.changed", json!({})));
        }
        let context = Context { at: at.clone(), ..Context::now(app.me(council)?) };
        let document =
            KeptFile { title, version: NewVersion { pages: Some(pages), ..NewVersion::of(&name, blob) } };
        Ok(council.execute(&context, &command(document))?)
    })?;
    task.report("minutes", 1, Some(1));
    Ok(MinutesKept { changed: vec![changed], pages })
}

fn read(app: &App, id: MeetingId, at: &Instant) -> Answer<Minutes> {
    app.with(|council| data::minutes(council, id, at.as_str()))
}
