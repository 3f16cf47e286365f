//! Population figures: the format, the service at the other end of a loopback connection, and figures by hand.
//! Every figure here is made up.
#![expect(clippy::unwrap_used, reason = "a test stops where it did not get what it was promised")]

mod by_hand;
mod dataset;
mod fetch;
mod jsonstat;
mod network;
mod proxy;
mod server;

use samrad_statistics::{Population, StatisticsError, Wanted};
use serde_json::{Value, json};

/// The sample as SSB would answer, with illustrative figures for two years.
const SAMPLE: &str = include_str!("samples/folketall-illustrativt.json");

/// The sample, to be changed.
fn sample() -> Value {
    serde_json::from_str(SAMPLE).unwrap()
}

/// The sample with another value somewhere, by a JSON pointer; the last name may be new.
fn sample_with(changes: &[(&str, Value)]) -> Value {
    let mut sample = sample();
    for (pointer, value) in changes {
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        sample.pointer_mut(parent).unwrap()[name] = value.clone();
    }
    sample
}

/// The sample's municipalities in its last year.
fn wanted() -> Wanted {
    Wanted::new(["1506", "1535", "1539"], 2024).unwrap()
}

/// When files are read and figures typed in here.
fn morning() -> jiff::Timestamp {
    "2026-03-04T08:15:00Z".parse().unwrap()
}

/// Numbers of people in the order of the municipalities.
fn counts(population: &Population) -> Vec<u32> {
    population.figures.iter().map(|figure| figure.population).collect()
}

/// An error as the page gets it.
fn told(error: &StatisticsError) -> Value {
    json!([error.code(), error.facts()])
}
