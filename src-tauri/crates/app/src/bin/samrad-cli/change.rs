//! Verbs that change the council: init, import, undo, run.

use std::fmt::Write;
use std::io::Read;
use std::path::Path;

use samrad_app::use_cases::{demo, frame, import};
use samrad_app::{App, ByPath, Failure, Nothing, Task, UndoRequest, this_program};
use samrad_council::bodies::{BodyDraft, PutBody, SetUpCouncil};
use samrad_council::people::PutPerson;
use samrad_council::{
    AccessRole, BodyId, BodyKind, Changed, Clock, Command, Language, MeetingMode, NumberingSequence, PersonId,
};
use samrad_packets::packet::Finding;
use serde::Deserialize;
use serde_json::json;

use crate::arguments::Init;
use crate::outcome::{Done, Outcome, Trouble, path_text};

/// What a new council starts with where nothing else is said.
#[derive(Deserialize)]
struct FirstCouncil {
    name: String,
    short_name: String,
    language: Language,
    person: String,
    numbering_pattern: String,
    start: Clock,
    end: Clock,
    cases_due_days: u8,
    papers_due_days: u8,
}

pub(crate) fn init(app: &App, init: Init, task: &Task<'_>) -> Done {
    let changed = if init.demo {
        demo::create(app, Nothing {}, task)?
    } else {
        frame::set_up(app, first_council(init).map_err(Trouble::Usage)?)?
    };
    let text = format!("{} {}", changed.label.kind, changed.label.subject);
    Ok(Outcome::new(&changed, text))
}

fn first_council(init: Init) -> Result<SetUpCouncil, String> {
    let first: FirstCouncil =
        serde_json::from_str(include_str!("first-council.json")).map_err(|error| error.to_string())?;
    let short_name = init.name.clone().unwrap_or(first.short_name);
    let name = init.name.unwrap_or(first.name);
    let body = BodyDraft {
        kind: BodyKind::Council,
        name: name.clone(),
        short_name: short_name.clone(),
        parent_id: None,
        replaced_by_id: None,
        valid_from: None,
        valid_to: None,
        numbering_pattern: first.numbering_pattern,
        numbering_sequence: NumberingSequence::PerMeeting,
        default_place: String::new(),
        default_start: Some(first.start),
        default_end: Some(first.end),
        cases_due_days: first.cases_due_days,
        papers_due_days: first.papers_due_days,
    };
    let secretary =
        PutPerson::named(PersonId::fresh(), init.person.unwrap_or(first.person), AccessRole::Secretary);
    Ok(SetUpCouncil {
        name,
        short_name,
        language: first.language,
        municipalities: Vec::new(),
        bodies: vec![PutBody { id: BodyId::fresh(), draft: body }],
        secretary,
    })
}

pub(crate) fn preview(file: &Path, task: &Task<'_>) -> Done {
    let (preview, _) = import::read(&this_program()?, file, task)?;
    let mut text = format!("meeting: {}\n", meeting_name(preview.meeting.year, preview.meeting.number));
    let _ = writeln!(text, "date: {}", preview.meeting.date.as_deref().unwrap_or("-"));
    for case in &preview.cases {
        let purpose = case.purpose.map(|purpose| purpose.to_string()).unwrap_or_else(|| "-".to_owned());
        let _ = writeln!(
            text,
            "{}  {purpose}  {}  ({} presenters, {} annexes)",
            case.number,
            case.title,
            case.presenters.len(),
            case.annexes.len()
        );
    }
    for document in &preview.documents {
        let _ = writeln!(
            text,
            "document: {} (p. {}-{})",
            document.title, document.first_page, document.last_page
        );
    }
    add_findings(&mut text, &preview.findings);
    Ok(Outcome::new(&preview, text))
}

pub(crate) fn import(app: &App, file: &Path, task: &Task<'_>) -> Done {
    let read = import::preview(app, ByPath { path: path_text(file) }, task)?;
    let body_id = read.body_id.ok_or_else(|| Failure::new("not_found", json!({ "table": "bodies" })))?;
    let language = app.read(|council| Ok(council.frame()?.map(|frame| frame.language)))?;
    let name = meeting_name(read.preview.meeting.year, read.preview.meeting.number);
    let preview = import::certain_part(read.preview);
    let cases: Vec<String> =
        preview.cases.iter().map(|case| format!("{}  {}", case.number, case.title)).collect();
    let imported = import::accept(
        app,
        import::AcceptImport {
            file: read.file,
            preview,
            body_id,
            // A packet does not say when and where it is read; the secretary fills that in.
            start_time: None,
            end_time: None,
            place: String::new(),
            mode: MeetingMode::Physical,
            language: language.unwrap_or(Language::Nb),
        },
        task,
    )?;
    let mut text = format!("meeting: {name}\n{}\n", cases.join("\n"));
    add_findings(&mut text, &imported.findings);
    Ok(Outcome::new(&imported, text))
}

pub(crate) fn undo(app: &App) -> Done {
    Ok(changed(&frame::undo(app, UndoRequest { entry: None })?))
}

pub(crate) fn run(app: &App, command: &str) -> Done {
    let mut text = command.to_owned();
    if command == "-" {
        text.clear();
        std::io::stdin().read_to_string(&mut text).map_err(|error| Trouble::Usage(error.to_string()))?;
    }
    let command: Command = serde_json::from_str(&text).map_err(|error| Trouble::Usage(error.to_string()))?;
    Ok(changed(&app.execute(&command)?))
}

fn changed(changed: &Changed) -> Outcome {
    let label = format!("{} {}", changed.label.kind, changed.label.subject);
    let note = if changed.entry.is_none() { " (nothing to change)" } else { "" };
    Outcome::new(changed, label + note)
}

fn meeting_name(year: Option<u16>, number: Option<u16>) -> String {
    match (year, number) {
        (Some(year), Some(number)) => format!("{year}/M{number}"),
        _ => "-".to_owned(),
    }
}

fn add_findings(text: &mut String, findings: &[Finding]) {
    for finding in findings {
        let case = finding.place.case.as_deref().unwrap_or_default();
        let page = finding.place.page.map(|page| format!("p. {page}")).unwrap_or_default();
        let _ = writeln!(
            text,
            "finding: {} {case} {page} {} {}",
            finding.code,
            finding.quote,
            finding.values.join(", ")
        );
    }
}
