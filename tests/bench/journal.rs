//! What the journal costs: one command against the same rows written to bare SQLite with the same schema, the same
//! settings and the same care for the disk, in turn, in one run. Prints one line of JSON; times in microseconds.
//!
//! A disk's answer to «is it safe?» varies from moment to moment, so the two take turns, each first every other time,
//! and the ratio is of the middle run of several.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement stops where it cannot be made")]

use std::time::{Duration, Instant as Stopwatch};

use rusqlite::{Connection, TransactionBehavior, params};
use samrad_council::bodies::{BodyDraft, PutBody, SetUpCouncil};
use samrad_council::cases::{ChangeCase, CreateCase, Placement, PutSection};
use samrad_council::meetings::{MeetingDraft, PlanMeeting, SetMinutes};
use samrad_council::people::PutPerson;
use samrad_council::*;

/// Commands in a run, before the first of which a few are run unmeasured.
const COMMANDS: usize = 600;
const WARM_UP: usize = 60;
const RUNS: usize = 5;
/// The commands that come before are told from the measured ones by this number, a multiple of three.
const BEFORE: usize = 300_300;

fn main() {
    let mut runs: Vec<Run> = (0..RUNS).map(|_| measure()).collect();
    runs.sort_by(|a, b| a.p95_ratio().total_cmp(&b.p95_ratio()));
    let all: Vec<f64> = runs.iter().map(|run| rounded(run.p95_ratio())).collect();
    let middle = &runs[RUNS / 2];
    let line = serde_json::json!({
        "name": "journal",
        "commands": COMMANDS,
        "p50_ratio": rounded(middle.p50_ratio()),
        "p95_ratio": rounded(middle.p95_ratio()),
        "p95_ratios": all,
        "goal_p95_ratio": 1.3,
        "journalled_p50_us": micros(middle.journalled, 50),
        "journalled_p95_us": micros(middle.journalled, 95),
        "bare_p50_us": micros(middle.bare, 50),
        "bare_p95_us": micros(middle.bare, 95),
    });
    println!("{line}");
}

/// The sorted times of one run.
struct Run {
    journalled: Times,
    bare: Times,
}

type Times = [Duration; COMMANDS];

impl Run {
    fn p50_ratio(&self) -> f64 {
        at(&self.journalled, 50).as_secs_f64() / at(&self.bare, 50).as_secs_f64()
    }

    fn p95_ratio(&self) -> f64 {
        at(&self.journalled, 95).as_secs_f64() / at(&self.bare, 95).as_secs_f64()
    }
}

fn at(times: &Times, percent: usize) -> Duration {
    times[COMMANDS * percent / 100]
}

fn micros(times: Times, percent: usize) -> u128 {
    at(&times, percent).as_micros()
}

fn rounded(ratio: f64) -> f64 {
    (ratio * 100.0).round() / 100.0
}

fn measure() -> Run {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::new(folder.path().join("journalled").as_path());
    let mut bare = Bare::copy_of(&office, &folder.path().join("bare.db"));
    let mut run = Run { journalled: [Duration::ZERO; COMMANDS], bare: [Duration::ZERO; COMMANDS] };
    for number in 0..WARM_UP + COMMANDS {
        let mut times = [Duration::ZERO; 2];
        for side in [number % 2, (number + 1) % 2] {
            let began = Stopwatch::now();
            if side == 0 {
                office.execute(number)
            } else {
                bare.execute(&office, number)
            }
            times[side] = began.elapsed();
        }
        if let Some(measured) = number.checked_sub(WARM_UP) {
            (run.journalled[measured], run.bare[measured]) = (times[0], times[1]);
        }
    }
    run.journalled.sort_unstable();
    run.bare.sort_unstable();
    run
}

/// A council with one case on one agenda.
struct Office {
    council: Council,
    secretary: PersonId,
    case: CaseId,
    item: AgendaItemId,
    section: SectionId,
}

/// What a secretary writes again and again: a paragraph.
fn paragraph(number: usize) -> String {
    format!("{number}. Rådet ber faggruppen legge fram en plan for felles vakt innen utgangen av året. ")
        .repeat(4)
}

impl Office {
    fn new(path: &std::path::Path) -> Self {
        let (secretary, body, meeting) = (PersonId::fresh(), BodyId::fresh(), MeetingId::fresh());
        let (case, item, section) = (CaseId::fresh(), AgendaItemId::fresh(), SectionId::fresh());
        let mut office = Self { council: Council::create(path).unwrap(), secretary, case, item, section };
        let placement = Some(Placement { item_id: item, meeting_id: meeting, minutes: None });
        let title = "Felles vakt".into();
        for command in [
            founding(secretary, body),
            plan(meeting, body),
            Command::CreateCase(CreateCase {
                id: case,
                body_id: body,
                title,
                purpose: Purpose::Decision,
                language: Language::Nb,
                summary: String::new(),
                proposal: String::new(),
                template: String::new(),
                sections: Vec::new(),
                placement,
            }),
        ] {
            office.council.execute(&Context::now(secretary), &command).unwrap();
        }
        for number in BEFORE..BEFORE + 3 {
            office.execute(number); // makes the rows that the measured commands change
        }
        office
    }

    fn execute(&mut self, number: usize) {
        let command = match number % 3 {
            0 => Command::PutSection(PutSection {
                id: self.section,
                case_id: self.case,
                level: 1,
                heading: "Bakgrunn".into(),
                markdown: paragraph(number),
            }),
            1 => {
                Command::SetMinutes(SetMinutes { item_id: self.item, minutes: Some((number % 1_000) as u16) })
            }
            _ => Command::ChangeCase(ChangeCase {
                title: Some(format!("Felles vakt {number}")),
                proposal: Some(paragraph(number)),
                ..serde_json::from_value(serde_json::json!({ "id": self.case })).unwrap()
            }),
        };
        let changed = self.council.execute(&Context::now(self.secretary), &command).unwrap();
        assert!(changed.entry.is_some(), "every command changes something");
    }
}

fn founding(secretary: PersonId, body: BodyId) -> Command {
    let draft = BodyDraft {
        kind: BodyKind::Council,
        name: "Fjordrådet".into(),
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
    };
    let secretary = PutPerson {
        id: secretary,
        name: "Sekretær Fjord".into(),
        email: String::new(),
        phone: String::new(),
        employer: String::new(),
        title: String::new(),
        municipality_id: None,
        access: AccessRole::Secretary,
        active: true,
    };
    Command::SetUpCouncil(SetUpCouncil {
        name: "Fjordrådet".into(),
        short_name: String::new(),
        language: Language::Nb,
        municipalities: Vec::new(),
        bodies: vec![PutBody { id: body, draft }],
        secretary,
    })
}

fn plan(id: MeetingId, body_id: BodyId) -> Command {
    let meeting = MeetingDraft {
        date: Day::new(2024, 3, 13),
        start_time: None,
        end_time: None,
        place: String::new(),
        link: String::new(),
        mode: MeetingMode::Physical,
        language: Language::Nb,
    };
    Command::PlanMeeting(PlanMeeting {
        id,
        body_id,
        year: 2024,
        number: 1,
        previous_id: None,
        meeting,
        standing: Vec::new(),
    })
}

/// The same database without the program: one transaction, the same rows.
struct Bare {
    db: Connection,
}

impl Bare {
    fn copy_of(office: &Office, path: &std::path::Path) -> Self {
        office.council.copy_database(path, &mut |_, _| ()).unwrap();
        let db = Connection::open(path).unwrap();
        db.pragma_update(None, "journal_mode", "wal").unwrap();
        db.pragma_update(None, "synchronous", "full").unwrap();
        db.pragma_update(None, "foreign_keys", "on").unwrap();
        db.create_collation("norwegian", norwegian_order).unwrap();
        Self { db }
    }

    fn execute(&mut self, office: &Office, number: usize) {
        let transaction = self.db.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
        let write = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
            assert_eq!(transaction.prepare_cached(sql).unwrap().execute(values).unwrap(), 1);
        };
        match number % 3 {
            0 => write(
                "UPDATE sections SET heading = ?, markdown = ? WHERE id = ?",
                params!["Bakgrunn", paragraph(number), office.section],
            ),
            1 => write(
                "UPDATE agenda_items SET minutes = ? WHERE id = ?",
                params![(number % 1_000) as u16, office.item],
            ),
            _ => write(
                "UPDATE cases SET title = ?, proposal = ? WHERE id = ?",
                params![format!("Felles vakt {number}"), paragraph(number), office.case],
            ),
        }
        transaction.commit().unwrap();
    }
}
