//! Everything in plain files: what a council takes with it when it leaves the program, or hands to somebody else.
//!
//! What would tell about a person more than the council's work does stays behind: e-mail addresses, telephone numbers,
//! and who represents a union, for that is to say who is a member of one.

mod files;
mod people;

use std::path::Path;

use samrad_council::cases::{CaseFilter, CaseView};
use samrad_council::costs::WorksheetView;
use samrad_council::documents::DocumentView;
use samrad_council::figures::FigureFilter;
use samrad_council::initiatives::{InitiativeFilter, InitiativeView};
use samrad_council::journal::HistoryQuery;
use samrad_council::meetings::MeetingView;
use samrad_council::{Council, Instant, SCHEMA_VERSION};
use serde::Serialize;
use serde_json::{Value, json};
use ts_rs::TS;

use self::files::Writer;
use self::people::Discretion;
use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::ByPath;
use crate::task::{Task, count};
use crate::use_cases::intake::safe_file_name;

/// Entries of the history read at a time.
const PAGE: u32 = 500;

/// What was exported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportDone {
    /// The folder.
    pub path: String,
    /// Files in it.
    pub files: u32,
}

/// Writes everything to a folder that is new or empty. The folder appears whole or not at all.
pub fn export(app: &App, to: ByPath, task: &Task<'_>) -> Answer<ExportDone> {
    let target = Path::new(&to.path);
    let parent = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    must_be_free(target)?;
    let folder = tempfile::Builder::new()
        .prefix(".samrad-export-")
        .tempdir_in(parent)
        .map_err(Failure::file(parent))?;
    let whole = app.with(|council| Whole::read(council))?;
    let blobs = app.with(|council| Ok(council.blobs().clone()))?;
    let mut writer = Writer::new(folder.path().to_owned(), blobs);
    whole.write(&mut writer, task)?;
    write_history(app, &whole.discretion, &mut writer, task)?;
    task.go_on()?;
    if target.exists() {
        std::fs::remove_dir(target).map_err(Failure::file(target))?; // it is empty, or this fails
    }
    let finished = folder.keep();
    std::fs::rename(&finished, target).map_err(|error| {
        let _ = std::fs::remove_dir_all(&finished); // half an export is worse than none
        Failure::file(target)(error)
    })?;
    Ok(ExportDone { path: to.path, files: writer.files() })
}

fn must_be_free(target: &Path) -> Answer<()> {
    let is_empty =
        |folder: &Path| std::fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if target.exists() && !is_empty(target) {
        return Err(samrad_council::Error::NotEmpty(target.to_owned()).into());
    }
    Ok(())
}

/// All that is written, read at one moment.
struct Whole {
    frame: Value,
    people: Value,
    meetings: Vec<MeetingView>,
    cases: Vec<(CaseView, Vec<WorksheetView>)>,
    documents: Vec<DocumentView>,
    initiatives: Vec<InitiativeView>,
    discretion: Discretion,
}

impl Whole {
    fn read(council: &Council) -> Answer<Self> {
        let discretion = Discretion::read(council)?;
        let frame = json!({
            "exported": {
                "program": env!("CARGO_PKG_VERSION"), "schema": SCHEMA_VERSION, "at": Instant::now(),
            },
            "council": council.frame()?,
            "municipalities": council.municipalities()?,
            "bodies": council.bodies()?,
            "standing_cases": council.recurring_items()?,
            "figures": council.figures(&FigureFilter::default())?,
            "allocation_keys": council.allocation_keys()?,
        });
        let mut meetings = Vec::new();
        for row in council.meetings()? {
            meetings.extend(council.meeting(row.id)?);
        }
        let mut cases = Vec::new();
        for row in council.cases(&CaseFilter { standing: Some(true), ..CaseFilter::default() })? {
            if let Some(case) = council.case(row.id)? {
                cases.push((case, council.worksheets(row.id)?));
            }
        }
        let mut initiatives = Vec::new();
        for row in council.initiatives(&InitiativeFilter::default())?.rows {
            initiatives.extend(council.initiative(row.id)?);
        }
        let people = discretion.directory(council)?;
        let documents = council.documents_of_nobody()?;
        Ok(Self { frame, people, meetings, cases, documents, initiatives, discretion })
    }

    fn write(&self, writer: &mut Writer, task: &Task<'_>) -> Answer<()> {
        let total = count(self.meetings.len() + self.cases.len());
        writer.json("council.json", &self.frame)?;
        writer.json("people.json", &self.people)?;
        if !self.initiatives.is_empty() {
            writer.json("initiatives.json", &json!(self.initiatives))?;
        }
        for (index, meeting) in self.meetings.iter().enumerate() {
            task.go_on()?;
            task.report("export", count(index), Some(total));
            let folder = writer.folder("meetings", &safe_file_name(&meeting.row.name))?;
            let files = writer.documents(&folder, &meeting.documents)?;
            writer.json_in(&folder, "meeting.json", &json!({ "meeting": meeting, "files": files }))?;
        }
        for (index, (case, worksheets)) in self.cases.iter().enumerate() {
            task.go_on()?;
            task.report("export", count(self.meetings.len() + index), Some(total));
            let folder = writer.folder("cases", &safe_file_name(name_of(case)))?;
            let files = writer.documents(&folder, &case.annexes)?;
            let whole = json!({ "case": case, "worksheets": worksheets, "files": files });
            writer.json_in(&folder, "case.json", &whole)?;
        }
        if !self.documents.is_empty() {
            let folder = writer.folder("", Path::new("documents"))?;
            let files = writer.documents(&folder, &self.documents)?;
            writer.json_in(
                &folder,
                "documents.json",
                &json!({ "documents": self.documents, "files": files }),
            )?;
        }
        Ok(())
    }
}

/// The case's latest number, or else its title.
fn name_of(case: &CaseView) -> &str {
    let numbered = case.row.appearances.iter().find_map(|appearance| appearance.number.as_deref());
    numbered.unwrap_or(&case.row.title)
}

/// The history, the newest entry first, one JSON value a line.
fn write_history(app: &App, discretion: &Discretion, writer: &mut Writer, task: &Task<'_>) -> Answer<()> {
    let mut lines = String::new();
    let mut before = None;
    loop {
        task.go_on()?;
        let query = HistoryQuery { limit: PAGE, before, ..HistoryQuery::default() };
        let page = app.with(|council| Ok(council.history(&query)?))?;
        let Some(last) = page.last() else { break };
        before = Some(last.seq);
        for entry in page.into_iter().filter_map(|entry| discretion.entry(entry)) {
            lines.push_str(&serde_json::to_string(&entry).unwrap_or_default());
            lines.push('\n');
        }
    }
    writer.text("history.jsonl", &lines)
}
