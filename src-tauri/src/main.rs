//! Samråd's window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    // The program starts itself again for work on files that come from anywhere; such a call has no window.
    if samrad_packets::worker::is_worker_call() {
        return samrad_packets::worker::run_worker();
    }
    if std::env::args().nth(1).as_deref() == Some(samrad_papers::MERGE_WORKER_ARGUMENT) {
        // A worker without its limit must not start: what it reads may be made to fill the memory.
        return match samrad_packets::worker::limit_memory(samrad_papers::MERGE_WORKER_MEMORY) {
            Ok(()) => samrad_papers::merge_worker_main(),
            Err(_) => ExitCode::FAILURE,
        };
    }
    samrad_desktop::run()
}
