//! Commands as anybody may write them: JSON that is nearly right never panics, and never leaves a half state.

use samrad_council::*;
use serde_json::{Value, json};

use crate::commands::{compose, furnish};
use crate::office::Office;
use crate::picks::Picks;

const ROUNDS: u64 = 40;

/// Values where others were expected.
fn odd_value(picks: &mut Picks) -> Value {
    match picks.below(14) {
        0 => Value::Null,
        1 => json!(-1),
        2 => json!(u64::MAX),
        3 => json!(1e308),
        4 => json!(0.5),
        5 => json!(""),
        6 => json!("\u{0}\u{202e}"),
        7 => json!("å".repeat(4_001)),
        8 => json!("'; DROP TABLE entries; --"),
        9 => json!("2024-02-30"),
        10 => json!("00000000-0000-0000-0000-000000000000"),
        11 => json!([[[{}]]]),
        12 => json!({ "type": "undo" }),
        _ => json!(true),
    }
}

/// The places in a value, as JSON pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{at}/{index}"), found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| places(field, &format!("{at}/{name}"), found))
        }
        _ => {}
    }
}

/// One thing about the command is other than it was: a value, a field gone, doubled or new, two values exchanged.
fn mutate(command: &mut Value, picks: &mut Picks) {
    let mut found = Vec::new();
    places(command, "", &mut found);
    let mut place = || found[picks.below(found.len() as u64) as usize].clone();
    let (one, other) = (place(), place());
    match picks.below(6) {
        0..=2 => *command.pointer_mut(&one).unwrap() = odd_value(picks),
        3 => {
            let (a, b) = (command.pointer(&one).cloned(), command.pointer(&other).cloned());
            *command.pointer_mut(&one).unwrap() = b.unwrap();
            if let Some(target) = command.pointer_mut(&other) {
                *target = a.unwrap();
            }
        }
        4 => match command.pointer_mut(&one).unwrap() {
            Value::Object(fields) => {
                let name = fields.keys().next().cloned().unwrap_or_default();
                fields.remove(&name);
            }
            Value::Array(items) => items.extend(items.clone()),
            text => *text = json!(format!("{text}")),
        },
        _ => {
            if let Value::Object(fields) = command.pointer_mut(&one).unwrap() {
                fields.insert("unknown".into(), odd_value(picks));
            }
        }
    }
}

#[test]
fn odd_command_json_never_panics_and_never_leaves_a_half_state() {
    let mut office = Office::founded();
    furnish(&mut office);
    let (mut understood, mut refused) = (0, 0);
    for round in 0..ROUNDS {
        for (index, kind) in Command::KINDS.iter().enumerate() {
            let mut picks = Picks::new(round * 1_000 + index as u64);
            let mut json = serde_json::to_value(compose(kind, &office, &mut picks)).unwrap();
            mutate(&mut json, &mut picks);
            let Ok(command) = serde_json::from_value::<Command>(json.clone()) else { continue };
            understood += 1;
            let before = (office.dump(), office.entries());
            match office.execute_as(office.secretary, &command) {
                Ok(_) => {}
                Err(error) if error.is_refusal() => {
                    refused += 1;
                    assert_eq!((office.dump(), office.entries()), before, "{json}");
                }
                Err(other) => panic!("failed instead of being refused: {other}\n{json}"),
            }
        }
    }
    assert!(
        understood > 300 && refused > 150,
        "the mutations must get past the reader: {understood}, {refused}"
    );
    assert_eq!(office.problems(), Vec::<String>::new());
}

#[test]
fn json_that_is_no_command_is_not_understood() {
    for text in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"type":"case.destroy"}"#,
        r#"{"type":"case.remove"}"#,
        r#"{"type":"case.remove","id":7}"#,
        r#"{"type":"case.remove","id":"not-a-uuid"}"#,
        r#"{"type":"agenda.move","item_id":"0192f0c1-2345-7000-8000-000000000000","position":-1}"#,
        r#"{"type":"agenda.move","item_id":"0192f0c1-2345-7000-8000-000000000000","position":4294967296}"#,
        r#"{"type":"role.end","id":"0192f0c1-2345-7000-8000-000000000000","valid_to":"13.03.2024"}"#,
        &format!("{{\"type\":\"undo\",\"entry\":{}", "[".repeat(100_000)),
    ] {
        assert!(serde_json::from_str::<Command>(text).is_err(), "{}", &text[..text.len().min(80)]);
    }
}
