//! Samråd's window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    // The program starts itself again for work on files that come from anywhere; such a call has no window.
    if let Some(code) = samrad_app::run_as_worker() {
        return code;
    }
    samrad_desktop::run()
}
