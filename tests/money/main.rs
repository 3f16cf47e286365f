//! Money that adds up: the crate from outside, on the council's own figures and on everybody else's mistakes.
#![expect(clippy::unwrap_used, reason = "a test stops where it did not get what it was promised")]

mod financing;
mod json;
mod keys;
mod leader_position;
mod periods;
mod properties;
mod traps;

use jiff::civil::Date;
use samrad_money::{Allocation, AllocationInput, Basis, Fraction, Key, KeyParty, Party, allocate};

fn fraction(text: &str) -> Fraction {
    text.parse().unwrap()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A total split by weights; names and tie keys follow the order.
fn allocated(total_ore: i64, weights: &[&str]) -> Allocation {
    let party = |(at, weight): (usize, &&str)| Party {
        name: format!("Part {at}"),
        tie_key: at.to_string().as_str().into(),
        weight: fraction(weight),
    };
    let parties = weights.iter().enumerate().map(party).collect();
    allocate(&AllocationInput { total_ore: Some(total_ore), parties, ..AllocationInput::default() }).unwrap()
}

fn amounts(total_ore: i64, weights: &[&str]) -> Vec<i64> {
    allocated(total_ore, weights).parties.into_iter().map(|party| party.amount_ore).collect()
}

fn key_party(name: &str, tie_key: &str) -> KeyParty {
    KeyParty { name: name.into(), tie_key: tie_key.into() }
}

/// The five municipalities, by number.
fn municipalities() -> Vec<KeyParty> {
    [("Molde", "1506"), ("Vestnes", "1535"), ("Rauma", "1539"), ("Aukra", "1547"), ("Hustadvika", "1579")]
        .map(|(name, number)| key_party(name, number))
        .into()
}

/// Their inhabitants as a third party gave them in May 2025 (norway.md § 3), in the order of their numbers.
const INHABITANTS: [&str; 5] = ["33117", "7196", "7181", "3749", "13434"];

fn population() -> Basis {
    let names = municipalities().into_iter().map(|party| party.name);
    Basis::Population { figures: names.zip(INHABITANTS.map(fraction)).collect() }
}

fn key(basis: Basis) -> Key {
    Key { parties: municipalities(), basis }
}
