//! Samråd without a window: everything that can be done unattended, one verb a run.
//!
//! Exit codes: 0 done; 1 refused by a rule or failed, with `code: reason` on standard error; 2 used wrongly; 3 damaged
//! data.

mod allocate;
mod arguments;
mod ask;
mod change;
mod figures;
mod meeting;
mod named;
mod outcome;
mod show;
mod whole;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::Arguments;

fn main() -> ExitCode {
    // First of all: the program may have been started as one of its own workers.
    if let Some(code) = samrad_app::run_as_worker() {
        return code;
    }
    let arguments = Arguments::parse();
    let is_json = arguments.json;
    match outcome::run(arguments) {
        Ok(done) => done.print(is_json),
        Err(trouble) => trouble.print(),
    }
}
