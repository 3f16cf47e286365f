//! Long work: told of its progress, and stopped when nobody wants it any more.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

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
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks the task to stop. It leaves nothing half done.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
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

    /// Tells how far it has come.
    pub fn report(&self, step: &str, done: u32, total: Option<u32>) {
        (self.report)(Progress { step: step.to_owned(), done, total });
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
