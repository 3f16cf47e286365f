//! The way that the machine's settings say. They are read from the environment, which a test can only set for a process
//! of its own: each test here starts this program again for the one that fetches.

use std::process::Command;

use samrad_statistics::{Cancel, StatisticsBank};

use super::fetch::LIMITS;
use super::server::{Reply, Server, reply};
use super::wanted;

/// Who is asked for: a name that no name server has.
const SERVICE: &str = "https://statistics.invalid/api/pxwebapi/v2";

#[test]
#[ignore = "fetches as the tests below set the environment"]
fn fetches_as_the_environment_says() {
    let bank = StatisticsBank::new(SERVICE, LIMITS).unwrap();
    let error = bank.population_blocking(&wanted(), &Cancel::default(), &|_| {}).unwrap_err();
    println!("told: {}", error.code());
}

/// Fetches in a process whose proxy is the server.
fn fetched_through(proxy: &Server) -> String {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "proxy::fetches_as_the_environment_says", "--ignored", "--nocapture"])
        .env("HTTPS_PROXY", proxy.base())
        .env_remove("https_proxy")
        .env_remove("NO_PROXY")
        .env_remove("no_proxy")
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_machines_proxy_is_asked_to_lead_there() {
    let proxy = Server::with([Reply::Send(reply("502 Bad Gateway", &[], b""))]);
    assert!(fetched_through(&proxy).contains("told: statistics.unreachable"));
    assert_eq!(proxy.questions()[0].line, "CONNECT statistics.invalid:443 HTTP/1.1");
}

#[test]
fn a_proxy_that_wants_a_password_is_told_apart() {
    let proxy = Server::with([Reply::Send(reply("407 Proxy Authentication Required", &[], b""))]);
    assert!(fetched_through(&proxy).contains("told: statistics.proxy_authentication"));
}
