//! Everything the window can ask for, as one list. From it come the dispatcher and the TypeScript types.

use std::collections::BTreeMap;

use samrad_council::bodies::{Body, CouncilFrame, Municipality, Recurring};
use samrad_council::calendar::{FreeDays, Holiday, Series, SeriesDay};
use samrad_council::cases::{CaseFilter, CaseRow, CaseVersion, Comparison, Template, VersionPair, templates};
use samrad_council::costs::{AllocationKey, PartyShare, WorksheetPreview, WorksheetView};
use samrad_council::documents::{DocumentView, PageText};
use samrad_council::figures::{FigureFilter, FigureView};
use samrad_council::follow_ups::{FollowUpFilter, FollowUpView};
use samrad_council::initiatives::{InitiativeBoard, InitiativeFilter, InitiativeView};
use samrad_council::journal::{HistoryEntry, HistoryQuery, Verification};
use samrad_council::meetings::{MeetingRow, MeetingSuggestion, Suggestion};
use samrad_council::minutes::RemarkView;
use samrad_council::people::{Person, Role};
use samrad_council::proceedings::{DecisionFilter, DecisionRow, Proceedings};
use samrad_council::search::{SearchQuery, SearchResults};
use samrad_council::shielding::ShieldingGround;
use samrad_council::{
    AgendaItemId, BodyId, CaseId, Changed, Command, Day, DocumentId, EntryId, MeetingId, PersonId, Right,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::app::App;
use crate::failure::{Answer, Failure};
use crate::task::Task;
use crate::use_cases::{
    book, calling, case_file, checks, costs, demo, export, figures, frame, import, initiatives, intake,
    lists, minutes, money, overview, reading, reminders, shielding, store,
};

/// Declares the requests: name, handler, parameters, result.
macro_rules! requests {
    ($($(#[$doc:meta])* $name:literal: $params:ty => $result:ty = $handler:expr;)+) => {
        impl App {
            /// Answers one request.
            pub fn request(&self, name: &str, params: Value) -> Answer<Value> {
                match name {
                    $($name => answer(self, params, |app: &App, params: $params| -> Answer<$result> { $handler(app, params) }),)+
                    _ => Err(Failure::new("request.unknown", json!({ "name": name }))),
                }
            }
        }

        /// Name, parameters and result of every request, in TypeScript.
        pub(crate) fn visit_requests(visit: &mut impl Signatures) {
            $(visit.signature::<$params, $result>($name);)+
        }
    };
}

/// Declares the tasks likewise. A task is told of its progress and can be stopped.
macro_rules! tasks {
    ($($(#[$doc:meta])* $name:literal: $params:ty => $result:ty = $handler:expr;)+) => {
        impl App {
            /// Runs one task to its end.
            pub fn task(&self, name: &str, params: Value, task: &Task<'_>) -> Answer<Value> {
                match name {
                    $($name => answer(self, params, |app: &App, params: $params| -> Answer<$result> { $handler(app, params, task) }),)+
                    _ => Err(Failure::new("request.unknown", json!({ "name": name }))),
                }
            }
        }

        /// Name, parameters and result of every task, in TypeScript.
        pub(crate) fn visit_tasks(visit: &mut impl Signatures) {
            $(visit.signature::<$params, $result>($name);)+
        }
    };
}

/// Whoever wants to know the signatures.
pub(crate) trait Signatures {
    fn signature<P: TS + 'static + ?Sized, R: TS + 'static + ?Sized>(&mut self, name: &'static str);
}

fn answer<P: serde::de::DeserializeOwned, R: Serialize>(
    app: &App,
    params: Value,
    handler: impl FnOnce(&App, P) -> Answer<R>,
) -> Answer<Value> {
    let unreadable = |error: serde_json::Error| Failure {
        code: "request.invalid".into(),
        facts: json!({ "reason": error.to_string() }),
        message: error.to_string(),
    };
    let params = serde_json::from_value(params).map_err(unreadable)?;
    serde_json::to_value(handler(app, params)?).map_err(unreadable)
}

/// A request without parameters.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// Names one meeting.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ByMeeting {
    /// The meeting.
    pub meeting_id: MeetingId,
}

/// Names one case.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ByCase {
    /// The case.
    pub case_id: CaseId,
}

/// Names one document.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ByDocument {
    /// The document.
    pub document_id: DocumentId,
}

/// Names one body.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ByBody {
    /// The body.
    pub body_id: BodyId,
}

/// Names one person.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ByPerson {
    /// The person.
    pub person_id: PersonId,
}

/// Names one case on an agenda.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ByItem {
    /// The case on the agenda.
    pub item_id: AgendaItemId,
}

/// A note to oneself.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepNote {
    /// The case on the agenda.
    pub item_id: AgendaItemId,
    /// The note; an empty one is thrown away.
    pub text: String,
}

/// A series of days in a year.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub(crate) struct SeriesOfYear {
    /// The series.
    pub series: Series,
    /// The year.
    pub year: i16,
}

/// Names a year.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ByYear {
    /// The year.
    pub year: i16,
}

/// Days, to be marked.
#[derive(Debug, Clone, Deserialize, TS)]
pub(crate) struct TheseDays {
    /// The days.
    pub days: Vec<Day>,
}

/// The days of a year on which nobody meets.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DaysOfYear {
    /// The public holidays.
    pub holidays: Vec<HolidayDay>,
    /// Days to keep clear of, of all years.
    pub free_days: Vec<FreeDays>,
}

/// A public holiday.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HolidayDay {
    /// The day.
    pub day: Day,
    /// Which.
    pub holiday: Holiday,
}

/// Names bytes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ByHash {
    /// SHA-256 in hexadecimal.
    pub hash: String,
}

/// Asks in which forms words stand in a document.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WordsIn {
    /// The document's bytes: SHA-256 in hexadecimal.
    pub hash: String,
    /// The words, as they were typed.
    pub words: String,
}

/// Names a file or folder of this machine.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ByPath {
    /// The path.
    pub path: String,
}

/// A command to run.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Execute {
    /// The command.
    pub command: Command,
}

/// What to take back.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(optional_fields)]
pub struct UndoRequest {
    /// The entry; the person's latest when nothing is given.
    #[serde(default)]
    pub entry: Option<EntryId>,
}

/// A setting of this machine.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Setting {
    /// Which.
    pub key: String,
    /// What.
    pub value: String,
}

/// Municipalities, bodies, standing cases, people and roles, also former ones.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Directory {
    /// The municipalities.
    pub municipalities: Vec<Municipality>,
    /// The bodies.
    pub bodies: Vec<Body>,
    /// The standing cases.
    pub recurring: Vec<Recurring>,
    /// The people.
    pub people: Vec<Person>,
    /// The functions.
    pub roles: Vec<Role>,
}

/// An entry of the history, for whoever sits here.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct HistoryLine {
    /// The entry.
    #[serde(flatten)]
    pub entry: HistoryEntry,
    /// Whether they may take it back.
    pub undoable: bool,
}

/// Is there a council, and who sits here?
#[derive(Debug, Clone, Serialize, TS)]
pub struct CouncilState {
    /// The council; nothing before the first start is done.
    pub council: Option<CouncilFrame>,
    /// Who sits here.
    pub me: Option<Person>,
    /// What they may do. The window shows nobody an action that would be refused.
    pub may: Vec<Right>,
    /// The data folder.
    pub folder: String,
    /// This program's version.
    pub version: String,
}

requests! {
    "council.state": Nothing => CouncilState = frame::state;
    "council.set_up": samrad_council::bodies::SetUpCouncil => Changed = frame::set_up;
    "council.directory": Nothing => Directory = frame::directory;
    "me.choose": ByPerson => () = frame::choose_me;
    "execute": Execute => Changed = |app: &App, params: Execute| app.execute(&params.command);
    "undo": UndoRequest => Changed = frame::undo;
    "history": HistoryQuery => Vec<HistoryLine> = frame::history;
    "settings.get": Nothing => BTreeMap<String, String> = |app: &App, _: Nothing| Ok(app.settings().all());
    "settings.set": Setting => () = |app: &App, setting: Setting| app.settings().set(&setting.key, &setting.value);
    "overview": Nothing => overview::Overview = overview::overview;
    "reminders.take": Nothing => reminders::Reminders = reminders::take;
    "search": SearchQuery => SearchResults = |app: &App, query| app.with(|council| Ok(council.search(&query)?));
    "meetings.list": Nothing => Vec<MeetingRow> = |app: &App, _: Nothing| app.with(|council| Ok(council.meetings()?));
    "meetings.suggest": ByBody => MeetingSuggestion = frame::suggest_meeting;
    "meetings.get": ByMeeting => checks::MeetingPage = checks::meeting_page;
    "meetings.participants": ByMeeting => Vec<Role> = frame::participants;
    "meetings.proceedings": ByMeeting => Proceedings = frame::proceedings;
    "meetings.suggestions": ByMeeting => Vec<Suggestion> = |app: &App, by: ByMeeting| app.with(|council| Ok(council.suggestions(by.meeting_id)?));
    "meetings.remarks": ByMeeting => Vec<RemarkView> = |app: &App, by: ByMeeting| app.with(|council| Ok(council.remarks(by.meeting_id)?));
    "meetings.recipients": ByMeeting => Vec<calling::Recipient> = calling::recipients;
    "notes.get": ByItem => String = frame::note;
    "notes.keep": KeepNote => () = frame::keep_note;
    "decisions": DecisionFilter => Vec<DecisionRow> = |app: &App, filter| app.with(|council| Ok(council.decisions(&filter)?));
    "follow_ups": FollowUpFilter => Vec<FollowUpView> = |app: &App, filter| app.with(|council| Ok(council.follow_ups(&filter)?));
    "initiatives.list": InitiativeFilter => InitiativeBoard = initiatives::board;
    "initiatives.get": initiatives::ByInitiative => InitiativeView = initiatives::initiative;
    "initiatives.of_case": ByCase => Vec<InitiativeView> = initiatives::of_case;
    "money.read": money::ReadAmounts => Vec<money::AmountRead> = money::read;
    "figures.list": FigureFilter => Vec<FigureView> = |app: &App, filter| app.with(|council| Ok(council.figures(&filter)?));
    "figures.typed": figures::TypeFigures => figures::FiguresPreview = figures::check_typed;
    "year.series": SeriesOfYear => Vec<SeriesDay> = |app: &App, of: SeriesOfYear| app.with(|council| Ok(council.series(of.series, of.year)?));
    "year.mark": TheseDays => Vec<SeriesDay> = |app: &App, these: TheseDays| app.with(|council| Ok(council.marked(&these.days)?));
    "year.days": ByYear => DaysOfYear = frame::days_of_year;
    "cases.list": CaseFilter => Vec<CaseRow> = |app: &App, filter| app.with(|council| Ok(council.cases(&filter)?));
    "cases.get": ByCase => checks::CasePage = checks::case_page;
    "shielding.grounds": Nothing => Vec<ShieldingGround> = shielding::grounds;
    "cases.templates": Nothing => Vec<Template> = |_: &App, _: Nothing| Ok(templates().to_vec());
    "cases.versions": ByCase => Vec<CaseVersion> = |app: &App, by: ByCase| app.with(|council| Ok(council.case_versions(by.case_id)?));
    "cases.compare": VersionPair => Comparison = |app: &App, pair: VersionPair| app.with(|council| Ok(council.compare_case_versions(&pair)?));
    "costs.keys": Nothing => Vec<AllocationKey> = |app: &App, _: Nothing| app.with(|council| Ok(council.allocation_keys()?));
    "costs.worksheets": ByCase => Vec<WorksheetView> = |app: &App, by: ByCase| app.with(|council| Ok(council.worksheets(by.case_id)?));
    "costs.compute": costs::ComputeWorksheet => WorksheetPreview = costs::compute;
    "costs.compute_key": costs::ComputeKey => Vec<PartyShare> = costs::compute_key;
    "documents.get": ByDocument => DocumentView = frame::document;
    "documents.text": ByHash => Vec<PageText> = |app: &App, blob: ByHash| app.with(|council| Ok(council.page_texts(&blob.hash)?));
    "documents.found_forms": WordsIn => Vec<String> = |app: &App, asked: WordsIn| app.with(|council| Ok(council.found_forms(&asked.hash, &asked.words)?));
    "documents.save_copy": intake::SaveCopy => () = intake::save_copy;
}

tasks! {
    "documents.add": intake::AddFiles => Changed = intake::add_files;
    "documents.add_version": intake::AddFileVersion => Changed = intake::add_version;
    "documents.read": Nothing => reading::ReadDone = reading::read_unread;
    "import.preview": ByPath => import::ImportPreview = import::preview;
    "import.accept": import::AcceptImport => import::Imported = import::accept;
    "case.read_word": ByPath => samrad_word::WordCase = case_file::read_word;
    "case.save_word": case_file::SaveCase => case_file::CaseSaved = case_file::save_word;
    "case.save_pdf": case_file::SaveCase => case_file::CaseSaved = case_file::save_pdf;
    "book.preview": ByMeeting => book::BookOutcome = book::preview;
    "book.save": book::SaveBook => book::BookOutcome = book::save;
    "notice.save": book::SaveNotice => () = book::save_notice;
    "meeting.send": ByMeeting => book::Sent = book::send;
    "meeting.renew_papers": ByMeeting => book::Sent = book::renew_papers;
    "minutes.preview": ByMeeting => minutes::MinutesBuilt = minutes::preview;
    "minutes.draft": ByMeeting => minutes::MinutesKept = minutes::draft;
    "minutes.lock": ByMeeting => minutes::MinutesKept = minutes::lock;
    "minutes.save": minutes::SaveMinutes => minutes::MinutesBuilt = minutes::save;
    "notice.save_all": calling::SaveNotices => calling::FilesSaved = calling::save_all;
    "plan.save_ics": lists::SavePlan => lists::ListSaved = lists::save_plan;
    "initiatives.save": initiatives::SaveInitiatives => lists::ListSaved = initiatives::save;
    "decisions.save": lists::SaveDecisions => lists::ListSaved = lists::save_decisions;
    "figures.fetch": figures::FetchFigures => figures::FiguresPreview = figures::fetch;
    "figures.read_file": figures::ReadFigures => figures::FiguresPreview = figures::read_file;
    "costs.save_invoice_basis": costs::SaveInvoiceBasis => lists::ListSaved = costs::save_invoice_basis;
    "verify": Nothing => Verification = store::verify;
    "backup": ByPath => store::BackupDone = store::backup;
    "restore": ByPath => store::BackupDone = store::restore;
    "export": ByPath => export::ExportDone = export::export;
    "demo.create": Nothing => Changed = demo::create;
}

impl App {
    /// Bytes for the viewer: of a document by its hash, or of the book or minutes that were built last for a meeting.
    pub fn bytes(&self, name: &str, params: Value) -> Answer<Vec<u8>> {
        let invalid = |error: serde_json::Error| {
            Failure::new("request.invalid", json!({ "reason": error.to_string() }))
        };
        match name {
            "document" => {
                let blob: ByHash = serde_json::from_value(params).map_err(invalid)?;
                self.with(|council| Ok(council.blobs().read(&blob.hash)?))
            }
            "book.preview" => book::preview_bytes(self, serde_json::from_value(params).map_err(invalid)?),
            "minutes.preview" => {
                minutes::preview_bytes(self, serde_json::from_value(params).map_err(invalid)?)
            }
            _ => Err(Failure::new("request.unknown", json!({ "name": name }))),
        }
    }
}
