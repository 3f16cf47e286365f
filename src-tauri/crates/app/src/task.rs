//! Long work: told of its progress, and stopped when nobody wants it any more.

use samrad_packets::worker::CancelFlag;
use samrad_papers::Cancel;
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use crate::failure::{Answer, Failure};

/// What a task is doing now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// The step's name, such as `read_pages`.
    pub step: String,
    /// Parts of it that are done.
    pub done: u32,
    /// Parts in all, once known.
    pub total: Option<u32>,
}

/// A switch that stops a task from another thread. Cloning gives the same switch.
///
/// Reading, merging and fetching have switches of their own, since none of the crates knows another. Here they are one.
#[derive(Debug, Clone, Default)]
pub struct Stop {
    reading: CancelFlag,
    papers: Cancel,
    fetching: samrad_statistics::Cancel,
}

impl Stop {
    /// Asks the task to stop. It leaves nothing half done.
    pub fn stop(&self) {
        self.reading.cancel();
        self.papers.cancel();
        self.fetching.cancel();
    }

    /// Whether somebody asked.
    pub fn is_asked(&self) -> bool {
        self.reading.is_cancelled()
    }
}

/// A running task, seen from inside.
pub struct Task<'a> {
    stop: Stop,
    report: &'a (dyn Fn(Progress) + Sync),
}

impl<'a> Task<'a> {
    /// A task that reports to the function and stops by the switch.
    pub fn new(stop: Stop, report: &'a (dyn Fn(Progress) + Sync)) -> Self {
        Self { stop, report }
    }

    /// A part of this task that stops with it and reports nothing of its own.
    pub(crate) fn silent(&self) -> Task<'static> {
        Task { stop: self.stop.clone(), report: &|_| {} }
    }

    /// Tells how far it has come.
    pub fn report(&self, step: &str, done: u32, total: Option<u32>) {
        (self.report)(Progress { step: step.to_owned(), done, total });
    }

    /// The switch, for reading PDFs: it stops also while nothing is reported.
    pub(crate) fn reading(&self) -> &CancelFlag {
        &self.stop.reading
    }

    /// The same switch, for building papers.
    pub(crate) fn papers(&self) -> &Cancel {
        &self.stop.papers
    }

    /// The same switch, for what waits on the network.
    pub(crate) fn fetching(&self) -> &samrad_statistics::Cancel {
        &self.stop.fetching
    }

    /// Whether somebody asked it to stop.
    pub fn is_stopped(&self) -> bool {
        self.stop.is_asked()
    }

    /// Ends the task here if somebody asked.
    pub fn go_on(&self) -> Answer<()> {
        if self.is_stopped() { Err(Failure::new("cancelled", json!({}))) } else { Ok(()) }
    }
}

/// A number of parts as a report gives it.
pub(crate) fn count(parts: usize) -> u32 {
    u32::try_from(parts).unwrap_or(u32::MAX)
}
