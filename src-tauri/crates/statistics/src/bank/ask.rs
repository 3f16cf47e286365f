//! One question over the network, and its answer.

use std::error::Error as _;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, LOCATION, RETRY_AFTER};
use reqwest::redirect::{Attempt, Policy};
use reqwest::{Client, Response, StatusCode, Url};
use rustls_platform_verifier::BuilderVerifierExt;
use serde_json::Value;

use super::retry::retry_after;
use super::{Limits, Progress, Step, is_this_machine};
use crate::{Result, StatisticsError};

/// Times that the same host may point on.
const MOST_REDIRECTS: usize = 3;
/// Bytes and characters of a refusal that are read.
const REFUSAL_BYTES: u64 = 64 * 1024;
const REFUSAL_WORDS: usize = 500;
/// What hyper-util says where a proxy answers 407. It has no type for it that can be named; a test holds the words.
const PROXY_AUTHENTICATION: &str = "proxy authorization required";

/// What came of a question.
pub(super) enum Outcome {
    /// An answer.
    Answer(Vec<u8>),
    /// Too many ask; perhaps with how long to wait.
    Later(Option<Duration>),
}

/// A question that can be asked again.
pub(super) struct Ask<'a> {
    client: Client,
    address: Url,
    selection: String,
    limits: &'a Limits,
}

impl<'a> Ask<'a> {
    pub(super) fn new(address: Url, selection: String, limits: &'a Limits) -> Result<Self> {
        let client = client(&address, limits).map_err(|reason| unreachable(&address, reason))?;
        Ok(Self { client, address, selection, limits })
    }

    /// Asks once, and reads the answer to its end.
    pub(super) async fn send(&self, report: &(dyn Fn(Progress) + Sync)) -> Result<Outcome> {
        match tokio::time::timeout(self.limits.whole, self.ask(report)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(timed_out(self.limits.whole)),
        }
    }

    async fn ask(&self, report: &(dyn Fn(Progress) + Sync)) -> Result<Outcome> {
        let request = self.client.post(self.address.clone()).header(ACCEPT, "application/json");
        let request = request.header(CONTENT_TYPE, "application/json").body(self.selection.clone());
        let response = request.send().await.map_err(|error| self.failure(&error))?;
        let status = response.status();
        if status == StatusCode::TOO_MANY_REQUESTS {
            let header = response.headers().get(RETRY_AFTER).and_then(|header| header.to_str().ok());
            return Ok(Outcome::Later(header.and_then(|header| retry_after(header, jiff::Timestamp::now()))));
        }
        if status.is_redirection() {
            return Err(StatisticsError::Redirected { to: pointed_to(&self.address, response.headers()) });
        }
        if status.is_client_error() {
            let words = self.body(response, REFUSAL_BYTES, &|_| {}).await.unwrap_or_default();
            return Err(StatisticsError::Refused { status: status.as_u16(), detail: detail(&words) });
        }
        if status != StatusCode::OK {
            return Err(StatisticsError::Unavailable { status: status.as_u16() });
        }
        // Nothing was asked to be packed, and nothing here unpacks.
        let packed = response.headers().get(CONTENT_ENCODING).filter(|coding| *coding != "identity");
        if let Some(encoding) = packed {
            let encoding = String::from_utf8_lossy(encoding.as_bytes()).chars().take(40).collect();
            return Err(StatisticsError::Packed { encoding });
        }
        self.body(response, self.limits.most_bytes, report).await.map(Outcome::Answer)
    }

    /// The answer's bytes, as long as they are not too many.
    async fn body(
        &self,
        mut response: Response,
        most: u64,
        report: &(dyn Fn(Progress) + Sync),
    ) -> Result<Vec<u8>> {
        let count = |bytes: u64| u32::try_from(bytes).unwrap_or(u32::MAX);
        let announced = response.content_length();
        if announced.is_some_and(|length| length > most) {
            return Err(StatisticsError::TooLarge { most });
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| self.failure(&error))? {
            bytes.extend_from_slice(&chunk);
            let received = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
            if received > most {
                return Err(StatisticsError::TooLarge { most });
            }
            report(Progress { step: Step::Receive, done: count(received), total: announced.map(count) });
        }
        Ok(bytes)
    }

    fn failure(&self, error: &reqwest::Error) -> StatisticsError {
        let reason = reason(error);
        if let Some(wrong) = wrong_certificate(error) {
            let host = self.address.host_str().unwrap_or_default().to_owned();
            return StatisticsError::NotTrusted { host, reason: wrong };
        }
        match error {
            _ if error.is_connect() && error.is_timeout() => timed_out(self.limits.connect),
            _ if error.is_timeout() => timed_out(self.limits.whole),
            _ if error.is_connect() && reason.contains(PROXY_AUTHENTICATION) => {
                StatisticsError::ProxyAuthentication
            }
            _ if error.is_connect() => unreachable(&self.address, reason),
            _ => StatisticsError::BrokenOff { reason },
        }
    }
}

pub(super) fn unreachable(address: &Url, reason: String) -> StatisticsError {
    StatisticsError::Unreachable { host: address.host_str().unwrap_or_default().to_owned(), reason }
}

fn timed_out(limit: Duration) -> StatisticsError {
    StatisticsError::TimedOut { seconds: limit.as_secs() }
}

fn client(address: &Url, limits: &Limits) -> std::result::Result<Client, String> {
    // Named here, so that it does not matter what else in the process has chosen.
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(|error| error.to_string())?
        .with_no_client_auth();
    let mut client = Client::builder()
        .tls_backend_preconfigured(tls)
        .connect_timeout(limits.connect)
        .redirect(Policy::custom(follow))
        .referer(false)
        .user_agent(concat!("Samrad/", env!("CARGO_PKG_VERSION")));
    if is_this_machine(address) {
        client = client.no_proxy();
    }
    client.build().map_err(|error| reason(&error))
}

/// Goes on to the same host in the same way with the same question; with anything else, the redirection is the answer.
/// A redirection that drops the question (301, 302, 303) would be answered with the table's own choice of figures.
fn follow(attempt: Attempt<'_>) -> reqwest::redirect::Action {
    let keeps_question =
        matches!(attempt.status(), StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT);
    let same_host = attempt.previous().first().is_some_and(|first| first.origin() == attempt.url().origin());
    if keeps_question && same_host && attempt.previous().len() <= MOST_REDIRECTS {
        attempt.follow()
    } else {
        attempt.stop()
    }
}

/// The host that a redirection points to. The rest of the address may hold what is nobody's business.
fn pointed_to(from: &Url, headers: &HeaderMap) -> String {
    let location = headers.get(LOCATION).and_then(|location| location.to_str().ok()).unwrap_or_default();
    let url = from.join(location).ok();
    url.and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}

/// The service's own words, where it refuses as RFC 7807 has it.
fn detail(body: &[u8]) -> Option<String> {
    let problem: Value = serde_json::from_slice(body).ok()?;
    let words = problem.get("detail").or_else(|| problem.get("title"))?.as_str()?;
    Some(words.chars().take(REFUSAL_WORDS).collect())
}

/// What is said of an error, from the outside in. The address stays out of it.
fn reason(error: &reqwest::Error) -> String {
    let mut words = Vec::new();
    let mut cause = error.source();
    while let Some(error) = cause {
        words.push(error.to_string());
        cause = error.source();
    }
    words.dedup();
    if words.is_empty() { error.to_string() } else { words.join(": ") }
}

/// What is wrong with the other end's certificate, when that is what went wrong.
fn wrong_certificate(error: &(dyn std::error::Error + 'static)) -> Option<String> {
    if let Some(rustls::Error::InvalidCertificate(wrong)) = error.downcast_ref() {
        return Some(wrong.to_string());
    }
    // An input or output error gives the cause of what it holds as its own, and so leaves out what it holds.
    let held = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    match held {
        Some(held) => wrong_certificate(held),
        None => error.source().and_then(wrong_certificate),
    }
}
