//! The meeting book and the notice: from what the council holds to what the papers are made of.

mod data;

pub(super) use data::access_marking;

use std::path::{Path, PathBuf};

use samrad_council::documents::{AddDocument, AddDocuments, AddVersion, DocumentDraft, NewVersion};
use samrad_council::meetings::SendMeeting;
use samrad_council::{Changed, Command, Council, DocumentId, DocumentKind, Instant, Language, MeetingId};
use samrad_papers::{BookReport, Edition, marked_file_name};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::reading::PDF;
use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::requests::ByMeeting;
use crate::task::{Task, count};

/// What became of a book.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BookOutcome {
    /// Pages in the file.
    pub pages: u32,
    /// Whether it passed as PDF/A.
    pub pdf_a: bool,
    /// The kinds of things that stood in the way of PDF/A, with the annex each is about.
    pub obstacles: Vec<BookObstacle>,
    /// One per annex, in book order.
    pub annexes: Vec<BookAnnexOutcome>,
    /// Number and first page of every case.
    pub case_pages: Vec<CasePageNumber>,
    /// The file, when it was written for the user.
    pub path: Option<String>,
}

/// Something that stood in the way of PDF/A.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BookObstacle {
    /// The annex's title; nothing when it is the book itself.
    pub annex: Option<String>,
    /// What it is about, such as `font`.
    pub kind: String,
}

/// What became of an annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BookAnnexOutcome {
    /// Its title.
    pub title: String,
    /// The case it belongs to.
    pub case_number: String,
    /// Its pages in the book.
    pub pages: u32,
    /// The page its divider stands on.
    pub divider_page: u32,
    /// Why it was left out, such as `password_protected`.
    pub problem: Option<String>,
    /// What it lost on its way into the book, such as `form_flattened`.
    pub notes: Vec<String>,
}

/// Where a case begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CasePageNumber {
    /// The case's number.
    pub number: String,
    /// The page, from 1.
    pub page: u32,
}

/// A book to a file of the user's choice.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct SaveBook {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Where to.
    pub path: String,
    /// With the originals attached, for the archive.
    pub archive: bool,
    /// Without what is exempt from public access.
    #[serde(default)]
    pub public: bool,
}

/// A notice to a file of the user's choice.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveNotice {
    /// The meeting.
    pub meeting_id: MeetingId,
    /// Where to.
    pub path: String,
}

/// What became of sending.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Sent {
    /// What the command did.
    pub changed: Changed,
    /// What became of the book.
    pub book: BookOutcome,
}

/// Builds the book as it would be now, for looking at.
pub fn preview(app: &App, meeting: ByMeeting, task: &Task<'_>) -> Answer<BookOutcome> {
    let out = preview_file(app, meeting.meeting_id)?;
    run(app, &read(app, meeting.meeting_id, Edition::Reading)?, &out, task)
}

/// The bytes of the book that was built last for looking at.
pub(crate) fn preview_bytes(app: &App, meeting: ByMeeting) -> Answer<Vec<u8>> {
    let file = preview_file(app, meeting.meeting_id)?;
    std::fs::read(&file).map_err(Failure::file(&file))
}

fn preview_file(app: &App, meeting: MeetingId) -> Answer<PathBuf> {
    Ok(app.scratch()?.join(format!("book-{meeting}.pdf")))
}

/// Builds the book to a file of the user's choice.
pub fn save(app: &App, save: SaveBook, task: &Task<'_>) -> Answer<BookOutcome> {
    let edition = if save.archive { Edition::Archive } else { Edition::Reading };
    let mut book = read(app, save.meeting_id, edition)?;
    if save.public {
        book = book.for_the_public();
    }
    let outcome = run(app, &book, Path::new(&save.path), task)?;
    Ok(BookOutcome { path: Some(save.path), ..outcome })
}

/// Builds the notice to a file of the user's choice.
pub fn save_notice(app: &App, save: SaveNotice, _: &Task<'_>) -> Answer<()> {
    let notice = app.with(|council| data::notice(council, save.meeting_id, &Instant::now()))?;
    samrad_papers::build_notice(&notice, Path::new(&save.path))?;
    Ok(())
}

/// The notice of a meeting as it would be made at that moment.
pub(crate) fn notice_of(council: &Council, id: MeetingId, at: &Instant) -> Answer<samrad_papers::Notice> {
    data::notice(council, id, at)
}

/// Freezes the agenda: papers with the final numbers are built and kept, and the meeting stands as called.
pub fn send(app: &App, meeting: ByMeeting, task: &Task<'_>) -> Answer<Sent> {
    send_at(app, meeting, &Instant::now(), task)
}

/// The same, as if at that moment.
pub(crate) fn send_at(app: &App, meeting: ByMeeting, at: &Instant, task: &Task<'_>) -> Answer<Sent> {
    let id = meeting.meeting_id;
    let (numbers, language) = app.with(|council| {
        let meeting = council.meeting(id)?.ok_or_else(|| Failure::not_found("meetings", id))?;
        Ok((council.numbers_to_give(id)?, meeting.row.meeting.language))
    })?;
    let papers = Papers::build(app, id, at, task)?;
    let documents = vec![
        paper_document(id, DocumentKind::Book, language, papers.book),
        paper_document(id, DocumentKind::Notice, language, papers.notice),
    ];
    task.go_on()?;
    let changed =
        app.execute_at(&Command::SendMeeting(SendMeeting { id, numbers, papers: documents }), at)?;
    Ok(Sent { changed, book: papers.outcome })
}

/// Builds the papers of a meeting that was called again, as newer versions beside the older ones.
pub fn renew_papers(app: &App, meeting: ByMeeting, task: &Task<'_>) -> Answer<Sent> {
    let id = meeting.meeting_id;
    let (documents, language) = app.with(|council| {
        let meeting = council.meeting(id)?.ok_or_else(|| Failure::not_found("meetings", id))?;
        Ok((meeting.documents, meeting.row.meeting.language))
    })?;
    // What changes while the papers are built comes after them.
    let begun = Instant::now();
    let papers = Papers::build(app, id, &begun, task)?;
    task.go_on()?;
    let mut add = AddDocuments { documents: Vec::new(), versions: Vec::new() };
    for (kind, version) in [(DocumentKind::Book, papers.book), (DocumentKind::Notice, papers.notice)] {
        match documents.iter().find(|document| document.kind == kind) {
            Some(document) => add.versions.push(AddVersion { document_id: document.id, version }),
            // A meeting that was imported has no papers of ours yet.
            None => add.documents.push(paper_document(id, kind, language, version)),
        }
    }
    let changed = app.execute_at(&Command::AddDocuments(add), &begun)?;
    Ok(Sent { changed, book: papers.outcome })
}

fn paper_document(
    meeting: MeetingId,
    kind: DocumentKind,
    language: Language,
    version: NewVersion,
) -> AddDocument {
    let document = DocumentDraft {
        id: DocumentId::fresh(),
        kind,
        case_id: None,
        meeting_id: Some(meeting),
        title: paper_title(kind, language),
        external_ids: Vec::new(),
    };
    AddDocument { document, version: Some(version) }
}

fn paper_title(kind: DocumentKind, language: Language) -> String {
    match kind {
        DocumentKind::Book => samrad_papers::book_title(language),
        _ => samrad_papers::notice_title(language),
    }
}

/// Book and notice as they are sent, built and safely kept.
struct Papers {
    book: NewVersion,
    notice: NewVersion,
    outcome: BookOutcome,
}

impl Papers {
    fn build(app: &App, id: MeetingId, at: &Instant, task: &Task<'_>) -> Answer<Self> {
        let folder = tempfile::tempdir_in(app.scratch()?).map_err(Failure::file(app.folder()))?;
        let (book_file, notice_file) = (folder.path().join("book.pdf"), folder.path().join("notice.pdf"));
        let (mut book, mut notice, name) = app.with(|council| {
            let meeting = council.meeting(id)?.ok_or_else(|| Failure::not_found("meetings", id))?;
            let name = meeting.row.name.replace('/', "-");
            Ok((
                data::book(council, id, Edition::Reading, at.as_str())?,
                data::notice(council, id, at)?,
                name,
            ))
        })?;
        data::make_final(&mut book, &mut notice);
        let outcome = run(app, &book, &book_file, task)?;
        let report = samrad_papers::build_notice(&notice, &notice_file)?;
        let blobs = app.with(|council| Ok(council.blobs().clone()))?;
        let version = |file: &Path, name: String, pages: u32| -> Answer<NewVersion> {
            Ok(NewVersion { pages: Some(pages), ..NewVersion::of(name, blobs.keep_file(file, PDF)?) })
        };
        let named = |kind, holds_exempt| {
            marked_file_name(&format!("{} {name}", paper_title(kind, book.language)), holds_exempt)
        };
        let titles_exempt = book.cases.iter().any(|case| case.shielding.title.is_some());
        Ok(Self {
            book: version(&book_file, named(DocumentKind::Book, book.shields()), outcome.pages)?,
            notice: version(&notice_file, named(DocumentKind::Notice, titles_exempt), count(report.pages))?,
            outcome,
        })
    }
}

fn read(app: &App, id: MeetingId, edition: Edition) -> Answer<samrad_papers::Book> {
    app.with(|council| data::book(council, id, edition, Instant::now().as_str()))
}

fn run(app: &App, book: &samrad_papers::Book, out: &Path, task: &Task<'_>) -> Answer<BookOutcome> {
    let program = app.worker_program()?;
    let worker = samrad_papers::Worker { program, ..samrad_papers::Worker::of_this_program()? };
    let mut progress = |progress: samrad_papers::Progress| {
        let step = serde_json::to_value(progress.step).unwrap_or_default();
        task.report(step.as_str().unwrap_or_default(), count(progress.done), Some(count(progress.total)));
    };
    let report = worker.build_book(book, out, &mut progress, task.papers()).map_err(|error| match error {
        samrad_papers::PaperError::Cancelled => Failure::new("cancelled", json!({})),
        other => other.into(),
    })?;
    Ok(outcome(report))
}

fn outcome(report: BookReport) -> BookOutcome {
    let name = |value: serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let obstacles = report.pdf_a_obstacles.iter().map(|obstacle| BookObstacle {
        annex: obstacle.annex.and_then(|index| report.annexes.get(index)).map(|annex| annex.title.clone()),
        kind: name(serde_json::to_value(obstacle.kind).unwrap_or_default()),
    });
    let mut obstacles: Vec<BookObstacle> = obstacles.collect();
    obstacles.dedup();
    let annexes = report.annexes.into_iter().map(|annex| BookAnnexOutcome {
        title: annex.title,
        case_number: annex.case_number,
        pages: count(annex.pages),
        divider_page: count(annex.divider_page),
        problem: annex.problem.map(|problem| name(serde_json::to_value(problem).unwrap_or_default())),
        notes: annex.notes.iter().map(|note| name(serde_json::to_value(note).unwrap_or_default())).collect(),
    });
    BookOutcome {
        pages: count(report.pages),
        pdf_a: report.pdf_a,
        obstacles,
        annexes: annexes.collect(),
        case_pages: report
            .case_pages
            .into_iter()
            .map(|(number, page)| CasePageNumber { number, page: count(page) })
            .collect(),
        path: None,
    }
}
