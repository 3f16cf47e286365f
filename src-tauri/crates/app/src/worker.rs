//! The program as one of its own workers: it starts itself again for work on files that come from anywhere.

use std::process::ExitCode;

use crate::use_cases::case_file;

/// Seconds of work that no book takes. A worker whose program is gone must end by itself.
const MERGE_WORKER_SECONDS: u64 = 30 * 60;

/// Does the work when the program was started as a worker, and says how it is to end. Every `main` of a program that is
/// given as a worker asks this first, before it looks at its arguments.
pub fn run_as_worker() -> Option<ExitCode> {
    if samrad_packets::worker::is_worker_call() {
        return Some(samrad_packets::worker::run_worker());
    }
    if case_file::is_worker_call() {
        return Some(case_file::run_worker());
    }
    let is_merging =
        std::env::args_os().nth(1).is_some_and(|argument| argument == samrad_papers::MERGE_WORKER_ARGUMENT);
    is_merging.then(|| match limit_merging() {
        Ok(()) => samrad_papers::merge_worker_main(),
        Err(_) => ExitCode::FAILURE,
    })
}

/// A worker without its limits must not start: what it reads may be made to fill the memory, or to have no end.
fn limit_merging() -> std::io::Result<()> {
    samrad_packets::worker::limit_memory(samrad_papers::MERGE_WORKER_MEMORY)?;
    samrad_packets::worker::limit_time(MERGE_WORKER_SECONDS)
}
