//! Statistikkbanken: SSB's tables over the network, through PxWebApi v2.
//!
//! One question, one answer. It is asked with POST, since a list of municipalities makes an address longer than some
//! proxies let through. It goes the way that the machine's settings say (the system's proxy), and trusts whom the machine
//! trusts. It is sent only over https, and follows no answer that points to another host.

mod ask;
mod control;
mod retry;

pub use control::{Cancel, Limits, Progress, Step};

use std::net::IpAddr;

use reqwest::Url;
use serde_json::json;

use crate::population::read_dataset;
use crate::{Origin, Population, Result, StatisticsError, TABLE, Wanted};
use ask::{Ask, Outcome};
use retry::wait;

/// Where SSB's own service is.
pub const SSB: &str = "https://data.ssb.no/api/pxwebapi/v2";

/// SSB's list that sums former municipalities under the number that their municipality has had since 2024.
const SUMMED: &str = "agg_KommSummer";

/// The service, and how patient one is with it. It holds no connection.
#[derive(Debug, Clone)]
pub struct StatisticsBank {
    base: Url,
    limits: Limits,
}

impl StatisticsBank {
    /// The service at an address such as [`SSB`]. Only this machine itself may be asked without https.
    ///
    /// # Errors
    /// [`StatisticsError::BadAddress`].
    pub fn new(base: &str, limits: Limits) -> Result<Self> {
        let bad = || StatisticsError::BadAddress { address: base.chars().take(200).collect() };
        let url = Url::parse(base).map_err(|_| bad())?;
        let is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_this_machine(&url));
        let is_bare = url.username().is_empty() && url.password().is_none();
        if !is_safe
            || !is_bare
            || url.host_str().is_none()
            || url.query().is_some()
            || url.fragment().is_some()
        {
            return Err(bad());
        }
        Ok(Self { base: url, limits })
    }

    /// Fetches the figures that are wanted.
    ///
    /// When the service says that too many ask (429), it is asked again after the time it names, as often as
    /// [`Limits::attempts`] allows. Dropping the future stops it as [`Cancel`] does.
    ///
    /// # Errors
    /// On the way: `Unreachable`, `ProxyAuthentication`, `NotTrusted`, `TimedOut`, `Busy`, `Refused`, `Unavailable`, `Redirected`, `BrokenOff`,
    /// `TooLarge`, `Packed`, `Cancelled`. In the answer: all that [`crate::from_bytes`] has of a dataset.
    pub async fn population(
        &self,
        wanted: &Wanted,
        cancel: &Cancel,
        report: &(dyn Fn(Progress) + Sync),
    ) -> Result<Population> {
        tokio::select! {
            biased;
            () = cancel.cancelled() => Err(StatisticsError::Cancelled),
            answer = self.fetch(wanted, report) => answer,
        }
    }

    /// The same for a thread that may wait, such as one that runs a task. Not for use inside asynchronous code.
    ///
    /// # Errors
    /// As [`Self::population`].
    pub fn population_blocking(
        &self,
        wanted: &Wanted,
        cancel: &Cancel,
        report: &(dyn Fn(Progress) + Sync),
    ) -> Result<Population> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| ask::unreachable(&self.base, error.to_string()))?;
        let answer = runtime.block_on(self.population(wanted, cancel, report));
        // A name that is still being looked up cannot be called off; nobody waits for it.
        runtime.shutdown_background();
        answer
    }

    async fn fetch(&self, wanted: &Wanted, report: &(dyn Fn(Progress) + Sync)) -> Result<Population> {
        let ask = Ask::new(self.address()?, selection(wanted), &self.limits)?;
        let attempts = self.limits.attempts.max(1);
        for attempt in 1..=attempts {
            report(Progress { step: Step::Ask, done: attempt - 1, total: Some(attempts) });
            let named = match ask.send(report).await? {
                Outcome::Answer(bytes) => {
                    return read_dataset(&bytes, wanted, Origin::Fetched, jiff::Timestamp::now());
                }
                Outcome::Later(named) => named,
            };
            let pause = named.unwrap_or(self.limits.usual_wait);
            if attempt == attempts || pause > self.limits.longest_wait {
                let retry_after_seconds = named.map(|named| named.as_secs());
                return Err(StatisticsError::Busy { attempts: attempt, retry_after_seconds });
            }
            wait(pause, report).await;
        }
        Err(StatisticsError::Busy { attempts, retry_after_seconds: None })
    }

    fn address(&self) -> Result<Url> {
        let address = format!(
            "{}/tables/{TABLE}/data?lang=no&outputFormat=json-stat2",
            self.base.as_str().trim_end_matches('/')
        );
        Url::parse(&address).map_err(|_| StatisticsError::BadAddress { address })
    }
}

/// What is asked for. Sex and age are left out, over which the table then sums.
fn selection(wanted: &Wanted) -> String {
    let regions: Vec<String> =
        wanted.municipalities().iter().map(|municipality| format!("K-{municipality}")).collect();
    let year = wanted.year();
    // Whether `top(1)` means the first or the last year is the table's own affair; `from` means the same everywhere.
    let years = if wanted.or_later() { format!("from({year})") } else { year.to_string() };
    json!({ "selection": [
        { "variableCode": "Region", "codelist": SUMMED, "valueCodes": regions },
        { "variableCode": "ContentsCode", "valueCodes": [crate::population::PERSONS] },
        { "variableCode": "Tid", "valueCodes": [years] },
    ] })
    .to_string()
}

/// Whether an address is on this machine, where nobody else can listen in and no proxy leads.
fn is_this_machine(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}
