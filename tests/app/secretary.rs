//! A council of five municipalities, and a secretary who does everything through commands.

use std::collections::BTreeMap;

use samrad_app::{App, Stop, Task};
use samrad_council::bodies::{
    BodyDraft, PutBody, PutMunicipality, RecurringItem, SetRecurringItems, SetUpCouncil,
};
use samrad_council::cases::{ChangeCase, CreateCase, Placement};
use samrad_council::meetings::{AgendaLine, MeetingDraft, MeetingView, SendMeeting};
use samrad_council::people::{GiveRole, PutPerson};
use samrad_council::proceedings::{
    AttendeeDraft, BeginItem, Decide, OpenMeeting, PositionDraft, Proceedings, SetAttendance, SetPositions,
};
use samrad_council::*;
use serde_json::{Value, json};

pub(crate) const KOMMUNER: [&str; 5] = ["Lilleby", "Nordvik", "Storeby", "Sørdal", "Vesleby"];

/// Whoever sits at the machine.
pub(crate) struct Secretary {
    pub(crate) app: App,
    pub(crate) body: BodyId,
    pub(crate) board: BodyId,
    pub(crate) kommuner: Vec<MunicipalityId>,
    /// By name.
    pub(crate) people: BTreeMap<String, PersonId>,
    pub(crate) standing: Vec<RecurringItemId>,
}

pub(crate) fn clock(text: &str) -> Clock {
    text.parse().unwrap()
}

fn body(id: BodyId, kind: BodyKind, name: &str) -> PutBody {
    let draft = BodyDraft {
        kind,
        name: name.into(),
        short_name: name.into(),
        parent_id: None,
        replaced_by_id: None,
        valid_from: None,
        valid_to: None,
        numbering_pattern: "{year}/M{meeting}-{n:03}".into(),
        numbering_sequence: NumberingSequence::PerMeeting,
        default_place: "Rådhuset, Lilleby".into(),
        default_start: Some(clock("09:00")),
        default_end: Some(clock("12:00")),
        cases_due_days: 14,
        papers_due_days: 7,
    };
    PutBody { id, draft }
}

fn person(name: &str, municipality_id: Option<MunicipalityId>, access: AccessRole) -> PutPerson {
    PutPerson {
        id: PersonId::fresh(),
        name: name.into(),
        email: format!("{}@example.org", name.replace(' ', ".").to_lowercase()),
        phone: String::new(),
        employer: String::new(),
        title: String::new(),
        municipality_id,
        access,
        active: true,
    }
}

impl Secretary {
    /// Founds the council: a member and a deputy for each municipality, a leader, and a union representative.
    pub(crate) fn found(app: App) -> Self {
        let secretary = person("Sekretæren", None, AccessRole::Secretary);
        let (council, board) = (BodyId::fresh(), BodyId::fresh());
        let kommuner: Vec<MunicipalityId> = KOMMUNER.iter().map(|_| MunicipalityId::fresh()).collect();
        let municipality = |(at, name): (usize, &&str)| PutMunicipality {
            id: kommuner[at],
            number: format!("99{at:02}"),
            org_number: None,
            name: (*name).to_owned(),
            language_form: LanguageForm::Neutral,
            is_host: at == 0,
            valid_from: None,
            valid_to: None,
        };
        let founding = SetUpCouncil {
            name: "Fjordrådet".into(),
            short_name: "Rådet".into(),
            language: Language::Nb,
            municipalities: KOMMUNER.iter().enumerate().map(municipality).collect(),
            bodies: vec![
                body(council, BodyKind::Council, "Fjordrådet"),
                body(board, BodyKind::PortfolioBoard, "Porteføljerådet"),
            ],
            secretary: secretary.clone(),
        };
        app.request("council.set_up", serde_json::to_value(founding).unwrap()).unwrap();
        let mut own = Self {
            app,
            body: council,
            board,
            kommuner,
            people: BTreeMap::from([(secretary.name.clone(), secretary.id)]),
            standing: Vec::new(),
        };
        own.role(secretary.id, Function::Secretary, None);
        for (at, kommune) in KOMMUNER.iter().enumerate() {
            let function = if at == 0 { Function::Chair } else { Function::Member };
            let municipality = Some(own.kommuner[at]);
            let member = own.person(&format!("Medlem {kommune}"), municipality);
            own.role(member, function, municipality);
            let deputy = own.person(&format!("Vara {kommune}"), municipality);
            own.role(deputy, Function::Deputy, municipality);
        }
        let leader = own.person("Lederen", None);
        own.role(leader, Function::Leader, None);
        let union = own.person("Navnløs Nilsen", None);
        own.role(union, Function::UnionRepresentative, None);
        own.standing_cases();
        own
    }

    fn standing_cases(&mut self) {
        let item = |place, title: &str, purpose, proposal: &str, approves_minutes| RecurringItem {
            id: RecurringItemId::fresh(),
            place,
            title: title.into(),
            purpose,
            minutes: Some(5),
            proposal: proposal.into(),
            approves_minutes,
        };
        let items = vec![
            item(
                RecurringPlace::First,
                "Godkjenning av innkalling",
                Purpose::Decision,
                "Innkallingen godkjennes.",
                false,
            ),
            item(
                RecurringPlace::First,
                "Godkjenning av referat",
                Purpose::Decision,
                "Referatet godkjennes.",
                true,
            ),
            item(RecurringPlace::Last, "Eventuelt", Purpose::Information, "", false),
        ];
        self.standing = items.iter().map(|item| item.id).collect();
        self.run(Command::SetRecurringItems(SetRecurringItems { body_id: self.body, items }));
    }

    fn person(&mut self, name: &str, municipality: Option<MunicipalityId>) -> PersonId {
        let person = person(name, municipality, AccessRole::Reader);
        let id = person.id;
        self.run(Command::PutPerson(person));
        self.people.insert(name.to_owned(), id);
        id
    }

    fn role(&self, person_id: PersonId, function: Function, municipality_id: Option<MunicipalityId>) {
        let id = RoleId::fresh();
        let (body_id, valid_from, valid_to) = (self.body, None, None);
        self.run(Command::GiveRole(GiveRole {
            id,
            person_id,
            body_id,
            function,
            municipality_id,
            valid_from,
            valid_to,
        }));
    }

    pub(crate) fn run(&self, command: Command) -> Changed {
        let kind = command.kind();
        self.app.execute(&command).unwrap_or_else(|failure| panic!("{kind}: {failure} {}", failure.facts))
    }

    /// The code of a command that must be refused.
    pub(crate) fn refused(&self, command: Command) -> String {
        self.app.execute(&command).expect_err("it should have been refused").code
    }

    pub(crate) fn task(&self, name: &str, params: Value) -> Value {
        let task = Task::new(Stop::default(), &|_| {});
        self.app
            .task(name, params, &task)
            .unwrap_or_else(|failure| panic!("{name}: {failure} {}", failure.facts))
    }

    pub(crate) fn meeting(&self, id: MeetingId) -> MeetingView {
        self.app.read(|council| Ok(council.meeting(id)?.unwrap())).unwrap()
    }

    pub(crate) fn record(&self, id: MeetingId) -> Proceedings {
        self.app.read(|council| Ok(council.proceedings(id)?.unwrap())).unwrap()
    }

    /// A case on a meeting's agenda, with its proposal.
    pub(crate) fn case(&self, meeting: MeetingId, title: &str, purpose: Purpose, proposal: &str) -> CaseId {
        let id = CaseId::fresh();
        let placement =
            Some(Placement { item_id: AgendaItemId::fresh(), meeting_id: meeting, minutes: Some(20) });
        let (body_id, language) = (self.body, Language::Nb);
        let title = title.to_owned();
        self.run(Command::CreateCase(CreateCase {
            id,
            body_id,
            title,
            purpose,
            language,
            summary: String::new(),
            proposal: String::new(),
            template: String::new(),
            sections: Vec::new(),
            placement,
        }));
        self.run(Command::ChangeCase(ChangeCase {
            id,
            title: None,
            purpose: None,
            language: None,
            status: Some(CaseStatus::Ready),
            summary: Some(format!("Saken gjelder {}.", proposal.to_lowercase())),
            body: None,
            proposal: Some(proposal.to_owned()),
            prior_treatment: None,
            access: None,
            access_basis: None,
        }));
        id
    }

    /// Freezes the agenda. The papers are another test's business.
    pub(crate) fn send(&self, id: MeetingId) {
        let numbers = self.app.read(|council| Ok(council.numbers_to_give(id)?)).unwrap();
        self.run(Command::SendMeeting(SendMeeting { id, numbers, papers: Vec::new() }));
    }

    /// Opens a meeting; `away` is the municipality whose deputy came instead.
    pub(crate) fn open(&self, id: MeetingId, away: Option<usize>) {
        let attendee =
            |name: String, status, function, municipality: Option<usize>, stands_in: Option<String>| {
                AttendeeDraft {
                    id: AttendanceId::fresh(),
                    person_id: self.people[&name],
                    status,
                    function: Some(function),
                    municipality_id: municipality.map(|at| self.kommuner[at]),
                    deputy_for_id: stands_in.map(|member| self.people[&member]),
                    arrived_at: None,
                    left_at: None,
                }
            };
        let mut people = Vec::new();
        for (at, kommune) in KOMMUNER.iter().enumerate() {
            let function = if at == 0 { Function::Chair } else { Function::Member };
            let is_away = away == Some(at);
            let status = if is_away { Attendance::Excused } else { Attendance::Present };
            let member = format!("Medlem {kommune}");
            people.push(attendee(member.clone(), status, function, Some(at), None));
            if is_away {
                let deputy = format!("Vara {kommune}");
                people.push(attendee(deputy, Attendance::Present, Function::Deputy, Some(at), Some(member)));
            }
        }
        for (name, function) in [
            ("Sekretæren", Function::Secretary),
            ("Lederen", Function::Leader),
            ("Navnløs Nilsen", Function::UnionRepresentative),
        ] {
            people.push(attendee(name.to_owned(), Attendance::Present, function, None, None));
        }
        self.run(Command::SetAttendance(SetAttendance { meeting_id: id, people }));
        let chair = if away == Some(0) { "Medlem Nordvik" } else { "Medlem Lilleby" };
        let minute_taker_id = Some(self.people["Sekretæren"]);
        let (chair_id, at) = (Some(self.people[chair]), clock("09:00"));
        self.run(Command::OpenMeeting(OpenMeeting { id, at, chair_id, minute_taker_id }));
    }

    pub(crate) fn begin(&self, line: &AgendaLine, at: Clock) {
        self.run(Command::BeginItem(BeginItem { item_id: line.id, at }));
    }

    /// Everybody agrees, one of them with a remark if there is one.
    pub(crate) fn agree(&self, item_id: AgendaItemId, remark: Option<(usize, &str)>) {
        let answer = |(at, municipality_id): (usize, &MunicipalityId)| {
            let note = remark.filter(|(by, _)| *by == at).map(|(_, note)| note);
            PositionDraft {
                id: PositionId::fresh(),
                municipality_id: *municipality_id,
                position: Some(if note.is_some() { Position::AgreeWithRemark } else { Position::Agree }),
                note: note.unwrap_or_default().to_owned(),
            }
        };
        let positions = self.kommuner.iter().enumerate().map(answer).collect();
        self.run(Command::SetPositions(SetPositions { item_id, positions }));
    }

    /// The locked minutes of a meeting: draft, then final.
    pub(crate) fn minutes(&self, id: MeetingId) {
        self.task("minutes.draft", json!({ "meeting_id": id }));
        self.task("minutes.lock", json!({ "meeting_id": id }));
    }
}

/// A decision that sends the case nowhere.
pub(crate) fn decide(item_id: AgendaItemId, outcome: Outcome, text: &str) -> Decide {
    Decide {
        id: TreatmentId::fresh(),
        item_id,
        outcome,
        text: text.to_owned(),
        is_election: false,
        casting_vote: None,
        onward: None,
    }
}

/// When, where and in which language a meeting is held.
pub(crate) fn when(day: Day, language: Language) -> MeetingDraft {
    MeetingDraft {
        date: Some(day),
        start_time: Some(clock("09:00")),
        end_time: Some(clock("12:00")),
        place: "Rådhuset, Lilleby".into(),
        link: String::new(),
        mode: MeetingMode::Physical,
        language,
    }
}
