//! The command line killed at random points: what it acknowledged is there, nothing is half there, and all is sound.

use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use samrad_council::{BodyId, CaseId};
use samrad_fixtures::packet;
use serde_json::{Value, json};

use crate::support::{Desk, list, text};

/// As long as the test goes on starting programs to kill.
const TIME: Duration = Duration::from_secs(20);
/// Kills it must at least see, however slow the machine.
const LEAST: u32 = 12;

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
enum Step {
    Create(CaseId),
    Import,
    Undo,
}

#[test]
fn whatever_was_acknowledged_survives_a_kill_and_nothing_is_half_there() {
    let desk = Desk::council();
    let body = body_of(&desk);
    let packet = desk.file("pakke.txt", packet::bokmaal().broken_text().as_bytes());
    let whole_packet = packet::bokmaal().expected.cases.len();
    let usual = usual_time(&desk, body);
    let (started, mut dice, mut killed) = (Instant::now(), Dice(20_240_313), 0);
    let mut acknowledged: Vec<CaseId> = Vec::new();
    let mut round = 0;
    while started.elapsed() < TIME || killed < LEAST {
        round += 1;
        let step = match round % 4 {
            0 => Step::Import,
            2 if is_imported(&desk) => Step::Undo,
            _ => Step::Create(CaseId::fresh()),
        };
        let before = is_imported(&desk);
        let child = start(&desk, &step, body, &packet);
        let (answer, was_killed) = kill_after(child, Duration::from_micros(dice.below(usual * 3 / 2)));
        killed += u32::from(was_killed);
        let cases = cases(&desk);
        match step {
            Step::Create(case) if answer => acknowledged.push(case),
            Step::Import if answer => assert!(is_imported(&desk)),
            Step::Undo if answer && before => {}
            _ => {}
        }
        let imported = cases.iter().filter(|(_, number)| number.is_some()).count();
        assert!(
            imported == 0 || imported == whole_packet,
            "{imported} of {whole_packet} cases of the packet"
        );
        assert_eq!(is_imported(&desk), imported > 0, "meeting and cases come together");
        for case in &acknowledged {
            let id = case.to_string();
            assert!(
                cases.iter().any(|(found, _)| *found == id) || was_undone(&desk, &id),
                "{case} was acknowledged"
            );
        }
        if round % 5 == 0 {
            desk.must_be_sound();
        }
    }
    desk.must_be_sound();
    assert!(!acknowledged.is_empty(), "some were faster than the kill");
}

fn body_of(desk: &Desk) -> BodyId {
    desk.app().read(|council| Ok(council.bodies()?[0].id)).unwrap()
}

fn create(case: CaseId, body: BodyId) -> String {
    json!({
        "type": "case.create", "id": case, "body_id": body, "title": format!("Sak {case}"), "purpose": "decision",
        "language": "nb", "placement": null,
    })
    .to_string()
}

/// Microseconds that a command takes when it is left alone.
fn usual_time(desk: &Desk, body: BodyId) -> u64 {
    let started = Instant::now();
    desk.ok(&["run", &create(CaseId::fresh(), body)]);
    u64::try_from(started.elapsed().as_micros()).unwrap()
}

fn start(desk: &Desk, step: &Step, body: BodyId, packet: &str) -> Child {
    let mut command = match step {
        Step::Create(case) => desk.command(&["run", &create(*case, body), "--json"]),
        Step::Import => desk.command(&["import", packet, "--json"]),
        Step::Undo => desk.command(&["undo", "--json"]),
    };
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// Kills the program after that time; says whether it had answered that the step was done, and whether it was killed.
fn kill_after(mut child: Child, time: Duration) -> (bool, bool) {
    std::thread::sleep(time);
    let was_killed = child.try_wait().unwrap().is_none();
    child.kill().unwrap();
    let output = child.wait_with_output().unwrap();
    let answer = serde_json::from_slice::<Value>(&output.stdout);
    (answer.is_ok_and(|answer| answer.is_object()), was_killed)
}

fn cases(desk: &Desk) -> Vec<(String, Option<String>)> {
    let number = |case: &Value| case["appearances"][0]["number"].as_str().map(str::to_owned);
    list(&desk.json(&["cases"])).iter().map(|case| (text(&case["id"]).to_owned(), number(case))).collect()
}

fn is_imported(desk: &Desk) -> bool {
    !list(&desk.json(&["meetings"])).is_empty()
}

/// «Angre» takes back the latest step, which may be a case.
fn was_undone(desk: &Desk, case: &str) -> bool {
    let history = desk.json(&["history", "--limit", "10000"]);
    let made = list(&history).iter().find(|entry| {
        entry["kind"] == "case.create" && list(&entry["rows"]).iter().any(|row| row["key"] == case)
    });
    made.is_some_and(|entry| entry["undone"] == true)
}
