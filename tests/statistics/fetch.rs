//! Fetching, where the service answers as a service should: with figures, or with a no.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use samrad_statistics::{
    Cancel, Limits, Origin, Population, Progress, Result, SSB, StatisticsBank, StatisticsError, Step, Wanted,
};
use serde_json::{Value, json};

use super::server::{self, Reply, Server, reply};
use super::{SAMPLE, counts, sample_with, told, wanted};

/// As patient as a test is.
pub(crate) const LIMITS: Limits = Limits {
    connect: Duration::from_secs(2),
    whole: Duration::from_secs(5),
    most_bytes: 64 * 1024,
    attempts: 3,
    usual_wait: Duration::from_millis(50),
    longest_wait: Duration::from_secs(3),
};

/// Fetches from the server, and tells what was reported.
pub(crate) fn fetch(server: &Server, limits: Limits) -> (Result<Population>, Vec<Progress>) {
    let reports = Mutex::new(Vec::new());
    let report = |progress| reports.lock().unwrap().push(progress);
    let bank = StatisticsBank::new(&server.base(), limits).unwrap();
    let answer = bank.population_blocking(&wanted(), &Cancel::default(), &report);
    (answer, reports.into_inner().unwrap())
}

/// The error of a fetch where the service gives this one reply.
pub(crate) fn refused(reply: Vec<u8>) -> StatisticsError {
    fetch(&Server::with([Reply::Send(reply)]), LIMITS).0.unwrap_err()
}

fn busy(headers: &[&str]) -> Reply {
    Reply::Send(reply("429 Too Many Requests", headers, b"{}"))
}

#[test]
fn an_answer_becomes_figures_with_their_source() {
    let server = Server::with([Reply::Send(server::json(SAMPLE))]);
    let before = jiff::Timestamp::now();
    let population = fetch(&server, LIMITS).0.unwrap();
    assert_eq!(counts(&population), [31_500, 6100, 7050]);
    let figure = &population.figures[0];
    assert_eq!((figure.municipality.as_str(), figure.year), ("1506", 2024));
    let source = population.source;
    assert_eq!((source.origin, source.table.as_deref()), (Origin::Fetched, Some("07459")));
    assert_eq!(source.updated.as_deref(), Some("2024-02-21T07:00:00Z"));
    assert_eq!(source.notes, ["Illustrative tall, ikke fra SSB."]);
    assert!(before <= source.at && source.at <= jiff::Timestamp::now());
}

#[test]
fn the_question_is_posted_with_the_numbers_that_sum_former_municipalities() {
    let server = Server::with([Reply::Send(server::json(SAMPLE))]);
    fetch(&server, LIMITS).0.unwrap();
    let questions = server.questions();
    let [question] = questions.as_slice() else { panic!("{questions:?}") };
    assert_eq!(
        question.line,
        "POST /api/pxwebapi/v2/tables/07459/data?lang=no&outputFormat=json-stat2 HTTP/1.1"
    );
    let selection: Value = serde_json::from_str(&question.body).unwrap();
    assert_eq!(
        selection,
        json!({ "selection": [
            { "variableCode": "Region", "codelist": "agg_KommSummer", "valueCodes": ["K-1506", "K-1535", "K-1539"] },
            { "variableCode": "ContentsCode", "valueCodes": ["Personer1"] },
            { "variableCode": "Tid", "valueCodes": ["2024"] },
        ] })
    );
    assert!(question.headers.contains("content-type: application/json"));
    assert!(question.headers.contains("user-agent: samrad/"));
    assert!(!question.headers.contains("accept-encoding"), "nothing here unpacks");
}

#[test]
fn the_newest_figures_are_asked_for_from_a_year_on() {
    let server = Server::with([Reply::Send(server::json(SAMPLE))]);
    let wanted = Wanted::newest(["1506"], 2023).unwrap();
    let bank = StatisticsBank::new(&server.base(), LIMITS).unwrap();
    let population = bank.population_blocking(&wanted, &Cancel::default(), &|_| {}).unwrap();
    assert_eq!(population.figures[0].year, 2024);
    let selection: Value = serde_json::from_str(&server.questions()[0].body).unwrap();
    assert_eq!(selection["selection"][2], json!({ "variableCode": "Tid", "valueCodes": ["from(2023)"] }));
}

#[test]
fn a_busy_service_is_asked_again_after_the_time_it_names() {
    let server = Server::with([busy(&["retry-after: 1"]), Reply::Send(server::json(SAMPLE))]);
    let start = Instant::now();
    let (population, reports) = fetch(&server, LIMITS);
    assert_eq!(counts(&population.unwrap()), [31_500, 6100, 7050]);
    assert!(start.elapsed() >= Duration::from_secs(1), "it asked again after {:?}", start.elapsed());
    assert_eq!(server.questions().len(), 2);
    let steps: Vec<_> = reports.iter().map(|report| (report.step.as_str(), report.done)).collect();
    assert_eq!(steps[..3], [("ask", 0), ("wait", 0), ("ask", 1)]);
    let last = reports.last().unwrap();
    assert_eq!(
        (last.step, last.done, last.total),
        (Step::Receive, u32::try_from(SAMPLE.len()).unwrap(), Some(last.done))
    );
}

#[test]
fn a_service_that_stays_busy_is_asked_so_many_times_and_no_more() {
    let server = Server::with([busy(&[])]);
    let error = fetch(&server, LIMITS).0.unwrap_err();
    assert_eq!(
        told(&error),
        json!(["statistics.busy", { "code": "busy", "attempts": 3, "retry_after_seconds": null }])
    );
    assert_eq!(server.questions().len(), 3);
}

#[test]
fn a_longer_wait_than_one_has_patience_for_is_told_at_once() {
    let server = Server::with([busy(&["retry-after: 3600"])]);
    let start = Instant::now();
    let error = fetch(&server, LIMITS).0.unwrap_err();
    assert_eq!(error, StatisticsError::Busy { attempts: 1, retry_after_seconds: Some(3600) });
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[test]
fn a_refusal_carries_the_services_own_words() {
    let body = br#"{"title":"Bad Request","status":400,"detail":"Value 2031 is not valid for Tid"}"#;
    let error = refused(reply("400 Bad Request", &["content-type: application/problem+json"], body));
    let detail = Some("Value 2031 is not valid for Tid".to_owned());
    assert_eq!(error, StatisticsError::Refused { status: 400, detail });
    let error = refused(reply("404 Not Found", &[], b"<html>not here</html>"));
    assert_eq!(error, StatisticsError::Refused { status: 404, detail: None });
    let error = refused(reply("403 Forbidden", &[], &vec![b' '; 1024 * 1024]));
    assert_eq!(error, StatisticsError::Refused { status: 403, detail: None });
}

#[test]
fn a_service_that_fails_is_not_asked_again() {
    let server = Server::with([Reply::Send(reply("500 Internal Server Error", &[], b"oops"))]);
    let error = fetch(&server, LIMITS).0.unwrap_err();
    assert_eq!(error, StatisticsError::Unavailable { status: 500 });
    assert_eq!(server.questions().len(), 1);
    assert_eq!(refused(reply("204 No Content", &[], b"")), StatisticsError::Unavailable { status: 204 });
}

#[test]
fn an_answer_about_another_table_or_year_is_refused() {
    let other = sample_with(&[("/extension/px/tableid", json!("01222"))]);
    assert_eq!(
        refused(server::json(&other.to_string())),
        StatisticsError::OtherTable { expected: "07459", found: "01222".into() }
    );
    let index = json!({ "2021": 0, "2022": 1 });
    let other = sample_with(&[("/dimension/Tid/category/index", index)]);
    assert_eq!(
        refused(server::json(&other.to_string())),
        StatisticsError::NoYear { year: 2024, found: vec!["2021".into(), "2022".into()] }
    );
}

#[test]
fn only_https_is_asked_and_only_at_a_bare_address() {
    for address in [
        "http://data.ssb.no/api/pxwebapi/v2",
        "http://127.0.0.1.example.org/api",
        "https://user:secret@data.ssb.no/api",
        "https://data.ssb.no/api?lang=no",
        "file:///etc/hostname",
        "data.ssb.no",
        "",
    ] {
        let error = StatisticsBank::new(address, LIMITS).unwrap_err();
        assert_eq!(error, StatisticsError::BadAddress { address: address.into() });
    }
    for address in [SSB, "https://data.ssb.no/api/pxwebapi/v2/", "http://localhost:1/x", "http://[::1]:1"] {
        assert!(StatisticsBank::new(address, Limits::default()).is_ok(), "{address}");
    }
}
