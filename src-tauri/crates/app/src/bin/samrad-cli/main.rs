//! Samråd without a window: everything that can be done unattended, one verb a run.
//!
//! Exit codes: 0 done; 1 refused by a rule or failed, with `code: reason` on standard error; 2 used wrongly; 3 damaged
//! data.

mod arguments;
mod ask;
mod change;
mod meeting;
mod outcome;
mod show;
mod whole;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;

fn main() -> ExitCode {
    // First of all: the program may have been started as one of its own workers.
    if samrad_packets::worker::is_worker_call() {
        return samrad_packets::worker::run_worker();
    }
    if std::env::args_os().nth(1).is_some_and(|argument| argument == samrad_papers::MERGE_WORKER_ARGUMENT) {
        // A worker without its limit must not start: what it reads may be made to fill the memory.
        return match samrad_packets::worker::limit_memory(samrad_papers::MERGE_WORKER_MEMORY) {
            Ok(()) => samrad_papers::merge_worker_main(),
            Err(_) => ExitCode::FAILURE,
        };
    }
    let arguments = Arguments::parse();
    let is_json = arguments.json;
    match outcome::run(arguments) {
        Ok(done) => done.print(is_json),
        Err(trouble) => trouble.print(),
    }
}
