//! A council's office to test in: a data folder, a council in it, and the few commands nearly every test begins with.

use rusqlite::Connection;
use rusqlite::types::Value;
use samrad_council::bodies::{BodyDraft, PutBody, SetUpCouncil};
use samrad_council::cases::{CreateCase, Placement};
use samrad_council::documents::{AddDocument, DocumentDraft, NewVersion};
use samrad_council::journal::Undo;
use samrad_council::meetings::{AddToAgenda, MeetingDraft, PlanMeeting, SendMeeting};
use samrad_council::people::PutPerson;
use samrad_council::*;
use tempfile::TempDir;

/// The tables whose rows stand in the journal.
pub(crate) const JOURNALLED: &[&str] = &[
    "agenda_items",
    "allocation_keys",
    "attendance",
    "blobs",
    "bodies",
    "case_comments",
    "case_numbers",
    "case_presence",
    "cases",
    "council",
    "dismissals",
    "document_versions",
    "documents",
    "figures",
    "follow_ups",
    "free_days",
    "gate_decisions",
    "initiative_alternatives",
    "initiative_costs",
    "initiative_links",
    "initiative_sources",
    "initiatives",
    "key_parties",
    "key_versions",
    "meetings",
    "municipalities",
    "packet_pages",
    "people",
    "positions",
    "presenters",
    "recurring_items",
    "recusals",
    "remarks",
    "roles",
    "sections",
    "sub_items",
    "suggestion_drops",
    "treatments",
    "votes",
    "worksheets",
];

pub(crate) struct Office {
    pub(crate) folder: TempDir,
    pub(crate) council: Council,
    pub(crate) secretary: PersonId,
    pub(crate) body: BodyId,
    /// Reads along behind the kernel's back.
    auditor: Connection,
}

impl Office {
    /// An empty council, not set up yet.
    pub(crate) fn empty() -> Self {
        let folder = quick_folder();
        let council = Council::create(&folder.path().join("data")).unwrap();
        let (secretary, body) = (PersonId::from_bytes([1; 16]), BodyId::from_bytes([1; 16]));
        let auditor = Connection::open(council.path().join("council.db")).unwrap();
        auditor.set_prepared_statement_cache_capacity(32);
        Self { folder, council, secretary, body, auditor }
    }

    /// A council with one body and its secretary.
    pub(crate) fn founded() -> Self {
        let mut office = Self::empty();
        let founding = office.founding();
        office.run(founding);
        office
    }

    pub(crate) fn founding(&self) -> Command {
        Command::SetUpCouncil(SetUpCouncil {
            name: "Fjordrådet".into(),
            short_name: "Rådet".into(),
            language: Language::Nb,
            municipalities: Vec::new(),
            bodies: vec![body(self.body, "Fjordrådet")],
            secretary: person(self.secretary, "Sekretær Fjord", AccessRole::Secretary),
        })
    }

    pub(crate) fn execute_as(&mut self, actor: PersonId, command: &Command) -> Result<Changed> {
        self.council.execute(&Context::now(actor), command)
    }

    /// Runs the command as the secretary; it must pass.
    #[track_caller]
    pub(crate) fn run(&mut self, command: Command) -> Changed {
        let kind = command.kind();
        self.execute_as(self.secretary, &command)
            .unwrap_or_else(|error| panic!("{kind}: {error} {}", error.facts()))
    }

    /// Runs the command as the secretary; it must be refused and leave everything as it was.
    #[track_caller]
    pub(crate) fn refused(&mut self, command: Command) -> Refusal {
        self.refused_as(self.secretary, &command)
    }

    #[track_caller]
    pub(crate) fn refused_as(&mut self, actor: PersonId, command: &Command) -> Refusal {
        let before = (self.dump(), self.entries());
        let error = self.execute_as(actor, command).expect_err(command.kind());
        assert_eq!((self.dump(), self.entries()), before, "a refused command leaves everything as it was");
        match error {
            Error::Refused(refusal) => {
                note_refusal(refusal.code);
                refusal
            }
            other => panic!("{} failed instead of being refused: {other}", command.kind()),
        }
    }

    /// Runs the command as the secretary; what it should compute cannot be, and everything is left as it was. Gives the
    /// code and the facts.
    #[track_caller]
    pub(crate) fn uncomputable(&mut self, command: Command) -> (&'static str, serde_json::Value) {
        let before = (self.dump(), self.entries());
        let error = self.execute_as(self.secretary, &command).expect_err(command.kind());
        assert_eq!((self.dump(), self.entries()), before, "a refused command leaves everything as it was");
        assert!(matches!(error, Error::Uncomputable { .. }), "{error}");
        (error.code(), error.facts())
    }

    #[track_caller]
    pub(crate) fn undo(&mut self, changed: &Changed) -> Changed {
        self.run(undo(changed))
    }

    pub(crate) fn person(&mut self, name: &str, access: AccessRole) -> PersonId {
        let id = PersonId::fresh();
        self.run(Command::PutPerson(person(id, name, access)));
        id
    }

    pub(crate) fn case(&mut self, title: &str) -> CaseId {
        let case = create_case(self.body, title);
        let id = case.id;
        self.run(Command::CreateCase(case));
        id
    }

    /// A meeting of this year and number on 13 March.
    pub(crate) fn meeting(&mut self, year: i16, number: u8) -> MeetingId {
        let plan = plan(self.body, year, number);
        let id = plan.id;
        self.run(Command::PlanMeeting(plan));
        id
    }

    pub(crate) fn put_on(&mut self, meeting: MeetingId, case: CaseId) -> AgendaItemId {
        let item_id = AgendaItemId::fresh();
        let placement = Placement { item_id, meeting_id: meeting, minutes: None };
        self.run(Command::AddToAgenda(AddToAgenda { case_id: case, placement, position: None }));
        item_id
    }

    /// Sends the notice with the numbers as they stand.
    pub(crate) fn send(&mut self, meeting: MeetingId) -> Changed {
        let numbers = self.council.numbers_to_give(meeting).unwrap();
        self.run(Command::SendMeeting(SendMeeting { id: meeting, numbers, papers: Vec::new() }))
    }

    /// A case that was sent out in the first meeting of 2024, as `2024/M1-001`.
    pub(crate) fn sent_case(&mut self) -> (MeetingId, CaseId) {
        let (meeting, case) = (self.meeting(2024, 1), self.case("Felles vakt"));
        self.put_on(meeting, case);
        self.send(meeting);
        (meeting, case)
    }

    /// The numbers on the agenda, in order.
    pub(crate) fn numbers(&self, meeting: MeetingId) -> Vec<String> {
        let agenda = self.council.meeting(meeting).unwrap().unwrap().agenda;
        agenda.into_iter().map(|line| line.number).collect()
    }

    pub(crate) fn annex(&mut self, case: CaseId, title: &str, bytes: &[u8]) -> DocumentId {
        let add = self.annex_of(case, title, bytes);
        let id = add.document.id;
        self.run(Command::AddDocument(add));
        id
    }

    pub(crate) fn annex_of(&self, case: CaseId, title: &str, bytes: &[u8]) -> AddDocument {
        let blob = self.council.blobs().keep_bytes(bytes, "text/plain").unwrap();
        let document = DocumentDraft {
            id: DocumentId::fresh(),
            kind: DocumentKind::Annex,
            case_id: Some(case),
            meeting_id: None,
            title: title.into(),
            external_ids: Vec::new(),
        };
        AddDocument { document, version: Some(version(blob)) }
    }

    /// A file of minutes, safely kept.
    pub(crate) fn minutes_file(&self) -> NewVersion {
        version(self.council.blobs().keep_bytes(b"protokoll", "text/plain").unwrap())
    }

    /// A connection of our own, to alter what the kernel wrote.
    pub(crate) fn database(&self) -> Connection {
        let db = Connection::open(self.council.path().join("council.db")).unwrap();
        db.create_collation("norwegian", norwegian_order).unwrap();
        db
    }

    /// Every row of the journalled tables.
    pub(crate) fn dump(&self) -> Vec<String> {
        dump(&self.auditor)
    }

    pub(crate) fn entries(&self) -> i64 {
        let mut statement = self.auditor.prepare_cached("SELECT count(*) FROM entries").unwrap();
        statement.query_row([], |row| row.get(0)).unwrap()
    }

    pub(crate) fn problems(&self) -> Vec<String> {
        self.council.verify(&mut |_, _| ()).unwrap().problems
    }
}

/// Names the file that a run of these tests notes in which codes it met.
pub(crate) const NOTES: &str = "KERNEL_TEST_REFUSALS";

/// Notes that a test asked for a refusal and got this one.
pub(crate) fn note_refusal(code: RefusalCode) {
    if let Some(path) = std::env::var_os(NOTES) {
        let mut notes = std::fs::File::options().append(true).open(path).unwrap();
        std::io::Write::write_all(&mut notes, format!("{code}\n").as_bytes()).unwrap(); // one write: tests run beside each other
    }
}

/// A folder in memory where the system has such, because thousands of commands here wait for the disk else. What a disk
/// does with an acknowledged command is the crash test's matter.
fn quick_folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

pub(crate) fn dump(db: &Connection) -> Vec<String> {
    let mut lines = Vec::new();
    for table in JOURNALLED {
        let mut statement = db.prepare_cached(&format!("SELECT * FROM {table}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<Value> = (0..columns).map(|column| row.get(column).unwrap()).collect();
            lines.push(format!("{table} {values:?}"));
        }
    }
    lines.sort_unstable();
    lines
}

pub(crate) fn undo(changed: &Changed) -> Command {
    Command::Undo(Undo { entry: changed.entry.expect("the command changed something") })
}

pub(crate) fn person(id: PersonId, name: &str, access: AccessRole) -> PutPerson {
    PutPerson::named(id, name, access)
}

pub(crate) fn body(id: BodyId, name: &str) -> PutBody {
    PutBody {
        id,
        draft: BodyDraft {
            kind: BodyKind::Council,
            name: name.into(),
            short_name: String::new(),
            parent_id: None,
            replaced_by_id: None,
            valid_from: None,
            valid_to: None,
            numbering_pattern: "{year}/M{meeting}-{n:03}".into(),
            numbering_sequence: NumberingSequence::PerMeeting,
            default_place: String::new(),
            default_start: None,
            default_end: None,
            cases_due_days: 14,
            papers_due_days: 7,
        },
    }
}

pub(crate) fn create_case(body_id: BodyId, title: &str) -> CreateCase {
    CreateCase {
        id: CaseId::fresh(),
        body_id,
        title: title.into(),
        purpose: Purpose::Decision,
        language: Language::Nb,
        summary: String::new(),
        proposal: String::new(),
        template: String::new(),
        sections: Vec::new(),
        placement: None,
    }
}

pub(crate) fn when(date: Option<Day>) -> MeetingDraft {
    MeetingDraft {
        date,
        start_time: None,
        end_time: None,
        place: String::new(),
        link: String::new(),
        mode: MeetingMode::Physical,
        language: Language::Nb,
    }
}

pub(crate) fn plan(body_id: BodyId, year: i16, number: u8) -> PlanMeeting {
    PlanMeeting {
        id: MeetingId::fresh(),
        body_id,
        year,
        number,
        previous_id: None,
        meeting: when(Day::new(year, 3, 13)),
        standing: Vec::new(),
    }
}

pub(crate) fn version(blob: Blob) -> NewVersion {
    NewVersion::of("vedlegg.txt", blob)
}
