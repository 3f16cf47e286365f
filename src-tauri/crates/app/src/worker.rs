//! The program as one of its own workers: it starts itself again for work on files that come from anywhere.

use std::process::ExitCode;

/// Does the work when the program was started as a worker, and says how it is to end. Every `main` of a program that is
/// given as a worker asks this first, before it looks at its arguments.
pub fn run_as_worker() -> Option<ExitCode> {
    if samrad_packets::worker::is_worker_call() {
        return Some(samrad_packets::worker::run_worker());
    }
    let is_merging =
        std::env::args_os().nth(1).is_some_and(|argument| argument == samrad_papers::MERGE_WORKER_ARGUMENT);
    // A worker without its limit must not start: what it reads may be made to fill the memory.
    is_merging.then(|| match samrad_packets::worker::limit_memory(samrad_papers::MERGE_WORKER_MEMORY) {
        Ok(()) => samrad_papers::merge_worker_main(),
        Err(_) => ExitCode::FAILURE,
    })
}
