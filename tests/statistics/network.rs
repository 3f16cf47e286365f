//! Fetching, where the network or the other end does as it should not.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use rustls::pki_types::PrivateKeyDer;
use samrad_statistics::{Cancel, Limits, StatisticsBank, StatisticsError, Step};
use serde_json::json;

use super::fetch::{LIMITS, fetch, refused};
use super::server::{self, Reply, Server, reply};
use super::{SAMPLE, counts, told, wanted};

#[test]
fn a_port_that_nobody_listens_on_is_unreachable() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let bank = StatisticsBank::new(&format!("http://{closed}"), LIMITS).unwrap();
    let error = bank.population_blocking(&wanted(), &Cancel::default(), &|_| {}).unwrap_err();
    let StatisticsError::Unreachable { host, reason } = &error else { panic!("{error:?}") };
    assert_eq!((error.code().as_str(), host.as_str()), ("statistics.unreachable", "127.0.0.1"));
    assert!(!reason.is_empty());
}

#[test]
fn a_service_that_never_answers_is_given_up_in_time() {
    let limits = Limits { whole: Duration::from_secs(1), ..LIMITS };
    let part = reply("200 OK", &[], SAMPLE.as_bytes());
    for silence in [Vec::new(), part[..part.len() - 10].to_vec()] {
        let start = Instant::now();
        let error = fetch(&Server::with([Reply::Stall(silence)]), limits).0.unwrap_err();
        assert_eq!(told(&error), json!(["statistics.timed_out", { "code": "timed_out", "seconds": 1 }]));
        assert!(start.elapsed() < Duration::from_secs(4), "given up after {:?}", start.elapsed());
    }
}

#[test]
fn a_connection_that_breaks_in_the_answer_gives_no_figures() {
    let whole = server::json(SAMPLE);
    for cut in [0, 20, whole.len() / 2, whole.len() - 1] {
        let error = refused(whole[..cut].to_vec());
        assert!(matches!(error, StatisticsError::BrokenOff { .. }), "after {cut}: {error:?}");
    }
}

#[test]
fn an_answer_without_a_length_that_lacks_its_end_is_truncated() {
    let cut = &SAMPLE[..SAMPLE.len() - 40];
    let error = refused(format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{cut}").into_bytes());
    assert_eq!(error, StatisticsError::Truncated);
}

#[test]
fn a_web_page_in_place_of_figures_is_known_for_what_it_is() {
    let page = b"\r\n<!DOCTYPE html><html><body>Logg inn</body></html>";
    assert_eq!(refused(reply("200 OK", &["content-type: text/html"], page)), StatisticsError::WebPage);
    assert_eq!(refused(reply("200 OK", &[], b"")), StatisticsError::Empty);
}

#[test]
fn a_packed_answer_is_refused_since_none_was_asked_for() {
    let error = refused(reply("200 OK", &["content-encoding: gzip"], b"\x1f\x8b\x08\x00"));
    assert_eq!(error, StatisticsError::Packed { encoding: "gzip".into() });
}

#[test]
fn an_answer_over_the_limit_is_left_unread_whether_it_says_its_size_or_not() {
    let much = vec![b' '; 200 * 1024];
    let too_large = StatisticsError::TooLarge { most: LIMITS.most_bytes };
    assert_eq!(refused(reply("200 OK", &[], &much)), too_large);
    // Only the announcement: nobody waits for the rest.
    let announced = b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n".to_vec();
    assert_eq!(fetch(&Server::with([Reply::Stall(announced)]), LIMITS).0.unwrap_err(), too_large);
    let unannounced = [b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n", much.as_slice()].concat();
    assert_eq!(refused(unannounced), too_large);
}

#[test]
fn a_redirection_elsewhere_is_not_followed() {
    let elsewhere = Server::with([Reply::Send(server::json(SAMPLE))]);
    let location = format!("location: {}", elsewhere.base());
    for status in ["301 Moved Permanently", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"] {
        let error = refused(reply(status, &[&location], b""));
        assert_eq!(error, StatisticsError::Redirected { to: "127.0.0.1".into() }, "{status}");
    }
    assert!(elsewhere.questions().is_empty(), "another port is another server");
    let login = "location: https://login.example.org/?token=hemmelig";
    let error = refused(reply("302 Found", &[login], b""));
    assert_eq!(error, StatisticsError::Redirected { to: "login.example.org".into() });
}

#[test]
fn a_redirection_on_the_same_host_is_followed_with_the_question_and_not_for_ever() {
    let on = Reply::Send(reply("307 Temporary Redirect", &["location: /v3/tables/07459/data"], b""));
    let server = Server::with([on.clone(), Reply::Send(server::json(SAMPLE))]);
    assert_eq!(counts(&fetch(&server, LIMITS).0.unwrap()), [31_500, 6100, 7050]);
    let questions = server.questions();
    assert_eq!(questions[1].line, "POST /v3/tables/07459/data HTTP/1.1");
    assert_eq!(questions[1].body, questions[0].body);
    let circle = Server::with([on]);
    let error = fetch(&circle, LIMITS).0.unwrap_err();
    assert_eq!(error, StatisticsError::Redirected { to: "127.0.0.1".into() });
    assert_eq!(circle.questions().len(), 4);
}

#[test]
fn a_redirection_that_drops_the_question_is_not_followed_even_at_home() {
    let server = Server::with([Reply::Send(reply("303 See Other", &["location: /somewhere"], b""))]);
    let error = fetch(&server, LIMITS).0.unwrap_err();
    assert_eq!(error, StatisticsError::Redirected { to: "127.0.0.1".into() });
    assert_eq!(server.questions().len(), 1);
}

/// Fetches, and cancels from another thread when the step is reported.
fn cancelled_at(step: Step, reply: Reply) -> (StatisticsError, Duration) {
    let server = Server::with([reply]);
    let bank =
        StatisticsBank::new(&server.base(), Limits { longest_wait: LIMITS.whole * 100, ..LIMITS }).unwrap();
    let cancel = Cancel::default();
    let start = Instant::now();
    let report = |progress: samrad_statistics::Progress| {
        if progress.step == step && !cancel.is_cancelled() {
            let cancel = cancel.clone();
            thread::spawn(move || {
                thread::sleep(Duration::from_millis(50));
                cancel.cancel();
            });
        }
    };
    let error = bank.population_blocking(&wanted(), &cancel, &report).unwrap_err();
    (error, start.elapsed())
}

#[test]
fn cancelling_stops_it_while_it_asks_waits_and_receives() {
    let part = reply("200 OK", &[], SAMPLE.as_bytes());
    for (step, reply) in [
        (Step::Ask, Reply::Stall(Vec::new())),
        (Step::Wait, Reply::Send(reply("429 Too Many Requests", &["retry-after: 60"], b""))),
        (Step::Receive, Reply::Stall(part[..part.len() - 10].to_vec())),
    ] {
        let (error, after) = cancelled_at(step, reply);
        assert_eq!(told(&error), json!(["cancelled", { "code": "cancelled" }]));
        assert!(after < Duration::from_secs(2), "{} stopped after {after:?}", step.as_str());
    }
}

#[test]
fn what_is_cancelled_beforehand_asks_nothing() {
    let server = Server::with([Reply::Send(server::json(SAMPLE))]);
    let cancel = Cancel::default();
    cancel.cancel();
    let bank = StatisticsBank::new(&server.base(), LIMITS).unwrap();
    let error = bank.population_blocking(&wanted(), &cancel, &|_| {}).unwrap_err();
    assert_eq!(error, StatisticsError::Cancelled);
    assert!(server.questions().is_empty());
}

#[tokio::test]
async fn it_can_be_driven_from_asynchronous_code_as_well() {
    let server = Server::with([Reply::Send(server::json(SAMPLE))]);
    let bank = StatisticsBank::new(&server.base(), LIMITS).unwrap();
    let fetched = tokio::spawn(async move { bank.population(&wanted(), &Cancel::default(), &|_| {}).await });
    assert_eq!(counts(&fetched.await.unwrap().unwrap()), [31_500, 6100, 7050]);
}

#[tokio::test]
async fn it_can_be_driven_from_a_thread_that_a_runtime_keeps_for_work_that_waits() {
    let server = Server::with([Reply::Send(server::json(SAMPLE))]);
    let fetched = tokio::task::spawn_blocking(move || fetch(&server, LIMITS).0);
    assert_eq!(counts(&fetched.await.unwrap().unwrap()), [31_500, 6100, 7050]);
}

#[test]
fn a_certificate_that_the_machine_does_not_trust_is_told_as_such_and_sees_no_question() {
    let made = rcgen::generate_simple_self_signed(["localhost".to_owned(), "127.0.0.1".to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(made.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let served = thread::spawn(move || {
        let (mut socket, _) = listener.accept().unwrap();
        let mut connection = rustls::ServerConnection::new(Arc::new(config)).unwrap();
        let mut stream = rustls::Stream::new(&mut connection, &mut socket);
        let mut heard = [0; 64];
        let read = stream.read(&mut heard);
        drop(stream.write_all(&server::json(SAMPLE)));
        read.unwrap_or(0)
    });
    let bank = StatisticsBank::new(&format!("https://{address}"), LIMITS).unwrap();
    let error = bank.population_blocking(&wanted(), &Cancel::default(), &|_| {}).unwrap_err();
    let StatisticsError::NotTrusted { host, .. } = &error else { panic!("{error:?}") };
    assert_eq!(host, "127.0.0.1");
    assert_eq!(served.join().unwrap(), 0, "nothing is said to somebody who is not trusted");
}
