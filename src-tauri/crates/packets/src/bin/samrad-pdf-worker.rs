//! The worker as a program of its own. The desktop program and the command line are workers too; this one serves tests
//! and benches, and programs that cannot start themselves.

use std::process::ExitCode;

fn main() -> ExitCode {
    if samrad_packets::worker::is_worker_call() {
        samrad_packets::worker::run_worker()
    } else {
        ExitCode::from(2)
    }
}
