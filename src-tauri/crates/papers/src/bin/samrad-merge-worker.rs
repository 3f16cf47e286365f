//! The book worker as a program of its own: for tests and measurements, where there is no application to start again.

use std::process::ExitCode;

fn main() -> ExitCode {
    samrad_papers::merge_worker_main()
}
