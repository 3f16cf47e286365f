//! What must hold of every sequence of commands whatever: refusals leave no trace, the journal adds up to the tables,
//! and undo goes back the way the commands came.

use std::collections::BTreeSet;

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use proptest::{collection, num};
use samrad_council::{Command, Council, EntryId, PersonId};

use crate::commands::{compose, furnish};
use crate::office::{Office, dump};
use crate::picks::Picks;

/// The same sequences on every run; `KERNEL_CASES=500` looks further, with new ones each time.
const CASES: u32 = 32;
/// In each sequence: the more commands there are, the longer until every one of them has met what it needs.
const COMMANDS: usize = Command::KINDS.len() * 2;
/// Undo goes back so many steps at the end of a sequence.
const UNDONE: usize = 8;

#[test]
fn every_sequence_of_commands_can_be_rebuilt_verified_and_undone() {
    let wanted = std::env::var("KERNEL_CASES").ok().and_then(|cases| cases.parse().ok());
    let config = Config { cases: wanted.unwrap_or(CASES), failure_persistence: None, ..Config::default() };
    let mut runner = match wanted {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
    };
    let accepted = std::cell::RefCell::new(BTreeSet::from(["council.set_up"]));
    let steps = collection::vec((0..Command::KINDS.len(), num::u64::ANY), COMMANDS);
    let outcome = runner.run(&steps, |steps| {
        let accepted_here = run_sequence(&steps).map_err(TestCaseError::fail)?;
        accepted.borrow_mut().extend(accepted_here);
        Ok(())
    });
    match outcome {
        Ok(()) => {}
        Err(TestError::Fail(reason, steps)) => panic!("{reason}\n{}", named(&steps)),
        Err(abort) => panic!("{abort}"),
    }
    let never: Vec<_> = Command::KINDS.iter().filter(|kind| !accepted.borrow().contains(*kind)).collect();
    assert!(never.is_empty(), "the sequences must get past the rules of every command, but not of {never:?}");
}

fn named(steps: &[(usize, u64)]) -> String {
    steps.iter().map(|(kind, seed)| format!("{} {seed}\n", Command::KINDS[*kind])).collect()
}

/// Where the tables stood after an entry.
struct Stop {
    entry: EntryId,
    rows: Vec<String>,
}

fn run_sequence(steps: &[(usize, u64)]) -> Result<BTreeSet<&'static str>, String> {
    let mut office = Office::founded();
    furnish(&mut office);
    let before = office.entries();
    let mut rows = office.dump();
    let mut stops: Vec<Stop> = Vec::new();
    let mut accepted = BTreeSet::new();
    for (kind, seed) in steps {
        let mut picks = Picks::new(*seed);
        let command = compose(Command::KINDS[*kind], &office, &mut picks);
        let actor = if picks.below(10) == 0 { PersonId::from_bytes([2; 16]) } else { a_secretary(&office) };
        let outcome = office.execute_as(actor, &command);
        let now = office.dump();
        match outcome {
            Ok(changed) => {
                accepted.insert(command.kind());
                ensure(changed.entry.is_some() == (now != rows), "an entry is written when rows changed")?;
                if let Some(entry) = changed.entry {
                    stops.push(Stop { entry, rows: std::mem::replace(&mut rows, now) });
                }
            }
            Err(error) if error.is_refusal() => {
                ensure(now == rows, "a refused command leaves everything as it was")?
            }
            Err(other) => return Err(format!("{}: {other}", serde_json::to_string(&command).unwrap())),
        }
        ensure(office.entries() == before + stops.len() as i64, "one entry for each accepted command")?;
    }
    adds_up(&office, &rows)?;
    goes_back_and_forth(&mut office, &stops, &rows)?;
    Ok(accepted)
}

/// The journal alone makes the same tables again.
fn adds_up(office: &Office, rows: &[String]) -> Result<(), String> {
    let problems = office.problems();
    ensure(problems.is_empty(), &format!("verify is clean: {problems:?}"))?;
    let into = office.folder.path().join("rebuilt");
    office.council.rebuild(&into, &mut |_| ()).map_err(|error| error.to_string())?;
    let rebuilt = Council::open(&into).map_err(|error| error.to_string())?;
    let db = rusqlite::Connection::open(into.join("council.db")).unwrap();
    ensure(dump(&db) == rows, "the rebuilt tables equal the live ones")?;
    let problems = rebuilt.verify(&mut |_, _| ()).unwrap().problems;
    ensure(problems.is_empty(), &format!("the rebuilt council is clean: {problems:?}"))?;
    ensure(rebuilt.head().unwrap() == office.council.head().unwrap(), "the rebuilt journal has the same head")
}

/// Undo of the last entries in turn, and then undo of those undos.
fn goes_back_and_forth(office: &mut Office, stops: &[Stop], end: &[String]) -> Result<(), String> {
    let mut undos: Vec<Stop> = Vec::new();
    for stop in stops.iter().rev().take(UNDONE) {
        let rows = office.dump();
        let entry = undo(office, stop.entry)?;
        ensure(office.dump() == stop.rows, "undo restores what was before")?;
        undos.push(Stop { entry, rows });
    }
    for undone in undos.iter().rev() {
        undo(office, undone.entry)?;
        ensure(office.dump() == undone.rows, "redo restores what was undone")?;
    }
    ensure(office.dump() == end, "back and forth ends where it began")?;
    let problems = office.problems();
    ensure(problems.is_empty(), &format!("verify is clean after undo: {problems:?}"))
}

fn undo(office: &mut Office, entry: EntryId) -> Result<EntryId, String> {
    let actor = a_secretary(office);
    let command = Command::Undo(samrad_council::journal::Undo { entry });
    let changed =
        office.execute_as(actor, &command).map_err(|error| format!("undo: {error} {}", error.facts()))?;
    changed.entry.ok_or_else(|| "an undo changes something".into())
}

fn a_secretary(office: &Office) -> PersonId {
    let people = office.council.people().unwrap();
    let secretary = people
        .into_iter()
        .find(|person| person.active && person.access == samrad_council::AccessRole::Secretary);
    secretary.expect("a council always has a secretary").id
}

fn ensure(holds: bool, fact: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(format!("does not hold: {fact}")) }
}
