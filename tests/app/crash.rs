//! The command line killed at random points: what it acknowledged is there, with its text, nothing is half there, and all
//! is sound.

use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use samrad_council::{BodyId, CaseId, EntryId};
use samrad_fixtures::packet;
use serde_json::{Value, json};

use crate::support::{Desk, list, text};

/// As long as the test goes on starting programs to kill.
const TIME: Duration = Duration::from_secs(20);
/// Kills it must at least see, however slow the machine.
const LEAST: u32 = 12;
/// Imports and undos it must at least see acknowledged, …
const LEAST_DONE: u32 = 2;
/// … for which it leaves every so many rounds' step alone, however slow the machine.
const LEFT_ALONE: u32 = 3;

/// Random enough to kill by, and the same each time.
struct Dice(u64);

impl Dice {
    /// A number below the limit.
    fn below(&mut self, limit: u64) -> u64 {
        // Constants of Knuth's MMIX generator.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit.max(1)
    }
}

/// What one run was to do.
#[derive(Clone, Copy)]
enum Step {
    Create(CaseId),
    /// Of a PDF, which is read and split by workers.
    ImportPdf,
    ImportText,
    /// Of the import that stands.
    Undo(EntryId),
}

/// The council as another process finds it.
struct Found {
    cases: Vec<(String, Option<String>)>,
    is_imported: bool,
    history: Value,
}

impl Found {
    fn on(desk: &Desk) -> Self {
        let number = |case: &Value| case["appearances"][0]["number"].as_str().map(str::to_owned);
        let cases = desk.json(&["cases"]);
        Self {
            cases: list(&cases).iter().map(|case| (text(&case["id"]).to_owned(), number(case))).collect(),
            is_imported: !list(&desk.json(&["meetings"])).is_empty(),
            history: desk.json(&["history", "--limit", "10000"]),
        }
    }

    fn entries(&self) -> &[Value] {
        list(&self.history)
    }

    /// The entry of the import that stands.
    fn import(&self) -> Option<EntryId> {
        let stands = |entry: &&Value| entry["kind"] == "packet.import" && entry["undone"] == false;
        self.entries().iter().find(stands).map(|entry| text(&entry["id"]).parse().unwrap())
    }

    fn has(&self, case: CaseId) -> bool {
        self.cases.iter().any(|(found, _)| *found == case.to_string())
    }
}

#[test]
fn whatever_was_acknowledged_survives_a_kill_and_nothing_is_half_there() {
    let desk = Desk::council();
    let body = desk.app().read(|council| Ok(council.bodies()?[0].id)).unwrap();
    let pdf = desk.file("pakke.pdf", &packet::bokmaal().pdf());
    let broken = desk.file("pakke.txt", packet::bokmaal().broken_text().as_bytes());
    let whole_packet = packet::bokmaal().expected.cases.len();
    let usual = usual_time(&desk, &["run", &create(CaseId::fresh(), body)]);
    let usual_import = usual_time(&desk, &["import", &pdf]);
    desk.ok(&["undo"]);
    let (started, mut dice, mut killed) = (Instant::now(), Dice(20_240_313), 0);
    let (mut imports, mut undos) = (0, 0);
    let mut acknowledged: Vec<CaseId> = Vec::new();
    let mut before = Found::on(&desk);
    let mut round = 0;
    while started.elapsed() < TIME || killed < LEAST || imports.min(undos) < LEAST_DONE {
        round += 1;
        let step = match round % 4 {
            0 if round % 8 == 0 => Step::ImportPdf,
            0 => Step::ImportText,
            2 => before.import().map_or_else(|| Step::Create(CaseId::fresh()), Step::Undo),
            _ => Step::Create(CaseId::fresh()),
        };
        let time = if matches!(step, Step::ImportPdf | Step::ImportText) { usual_import } else { usual };
        let child = start(&desk, step, body, &pdf, &broken);
        let patience = (round % LEFT_ALONE != 0).then(|| Duration::from_micros(dice.below(time * 3 / 2)));
        let (answer, was_killed) = kill_after(child, patience);
        killed += u32::from(was_killed);
        let after = Found::on(&desk);
        match (step, &answer) {
            (Step::Create(case), Some(_)) => acknowledged.push(case),
            (Step::ImportPdf | Step::ImportText, Some(_)) => {
                imports += 1;
                assert!(after.is_imported);
            }
            (Step::Undo(_), Some(undone)) => {
                undos += 1;
                must_be_undone(undone, &before, &after);
            }
            (_, None) => {}
        }
        let imported = after.cases.iter().filter(|(_, number)| number.is_some()).count();
        assert!(
            imported == 0 || imported == whole_packet,
            "{imported} of {whole_packet} cases of the packet"
        );
        assert_eq!(after.is_imported, imported > 0, "meeting and cases come together");
        for case in &acknowledged {
            assert!(after.has(*case), "{case} was acknowledged");
        }
        let new = after.entries().len() - before.entries().len();
        assert!(
            new <= 1 && (answer.is_none() || new == 1),
            "an acknowledged step is one entry, another at most one"
        );
        every_document_must_have_its_text(&desk);
        desk.must_be_sound();
        before = after;
    }
    assert!(!acknowledged.is_empty(), "some were faster than the kill");
}

/// An acknowledged undo is an entry, and what it took back is undone.
fn must_be_undone(answer: &Value, before: &Found, after: &Found) {
    let undo = &after.entries()[0];
    assert_eq!((&undo["id"], &undo["kind"]), (&answer["entry"], &json!("undo")));
    let taken_back = |found: &Found| {
        found
            .entries()
            .iter()
            .find(|entry| entry["id"] == undo["undoes"])
            .map(|entry| entry["undone"].clone())
    };
    assert_eq!((taken_back(before), taken_back(after)), (Some(json!(false)), Some(json!(true))));
}

/// Whatever document there is, an import that was killed after its command among them, is there with its text.
fn every_document_must_have_its_text(desk: &Desk) {
    let app = desk.app();
    let check = |council: &samrad_council::Council| {
        assert_eq!(council.unread_documents()?, []);
        for row in council.meetings()? {
            let meeting = council.meeting(row.id)?.unwrap();
            let mut documents = meeting.documents;
            for line in meeting.agenda {
                documents.extend(council.documents_of_case(line.case_id)?);
            }
            let read = documents.iter().filter(|document| document.kind.as_str() != "packet");
            for version in read.flat_map(|document| &document.versions) {
                let pages = council.page_texts(&version.blob.hash)?;
                assert!(pages.iter().any(|page| !page.text.trim().is_empty()), "{}", version.file_name);
            }
        }
        Ok(())
    };
    app.read(check).unwrap();
}

fn create(case: CaseId, body: BodyId) -> String {
    json!({
        "type": "case.create", "id": case, "body_id": body, "title": format!("Sak {case}"), "purpose": "decision",
        "language": "nb", "placement": null,
    })
    .to_string()
}

/// Microseconds that a command takes when it is left alone.
fn usual_time(desk: &Desk, arguments: &[&str]) -> u64 {
    let started = Instant::now();
    desk.ok(arguments);
    u64::try_from(started.elapsed().as_micros()).unwrap()
}

fn start(desk: &Desk, step: Step, body: BodyId, pdf: &str, broken: &str) -> Child {
    let mut command = match step {
        Step::Create(case) => desk.command(&["run", &create(case, body), "--json"]),
        Step::ImportPdf => desk.command(&["import", pdf, "--json"]),
        Step::ImportText => desk.command(&["import", broken, "--json"]),
        Step::Undo(entry) => {
            desk.command(&["run", &json!({ "type": "undo", "entry": entry }).to_string(), "--json"])
        }
    };
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// Kills the program after that time, if there is one. Returns its answer when it had given one, and whether it was
/// killed.
fn kill_after(mut child: Child, time: Option<Duration>) -> (Option<Value>, bool) {
    let mut was_killed = false;
    if let Some(time) = time {
        std::thread::sleep(time);
        was_killed = child.try_wait().unwrap().is_none();
        child.kill().unwrap();
    }
    let output = child.wait_with_output().unwrap();
    let answer = serde_json::from_slice::<Value>(&output.stdout).ok();
    (answer.filter(Value::is_object), was_killed)
}
