//! Word files come from anywhere, so they are read in a process of its own: this program, started again with a hidden
//! argument, with limits on memory and time. A file that breaks the reader breaks nothing else.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use samrad_word::WordCase;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::failure::{Answer, Failure};
use crate::task::Task;

/// The hidden argument; the file comes after it.
const ARGUMENT: &str = "--word-worker";
/// Memory of the worker, in bytes: many times what the largest file that is read unpacks to.
const MEMORY: u64 = 1 << 30;
/// Seconds of work that no case takes.
const SECONDS: u64 = 60;
/// Size of a file that is looked at, in bytes; the reader's own limit is lower.
const LARGEST: u64 = 128 << 20;
/// Size of an answer, in bytes: more than any case that is read.
const LONGEST_ANSWER: u64 = 128 << 20;
/// How often the parent looks whether it should stop.
const HEARTBEAT: Duration = Duration::from_millis(50);

/// What the worker says.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Said {
    Read(Box<WordCase>),
    Refused(String),
}

/// Whether the program was started to read a Word file.
pub(crate) fn is_worker_call() -> bool {
    std::env::args_os().nth(1).is_some_and(|argument| argument == ARGUMENT)
}

/// Reads the file that the program was started with.
pub(crate) fn run_worker() -> ExitCode {
    let limited = samrad_packets::worker::limit_memory(MEMORY)
        .and_then(|()| samrad_packets::worker::limit_time(SECONDS));
    let Some(path) = std::env::args_os().nth(2).filter(|_| limited.is_ok()) else { return ExitCode::FAILURE };
    let Ok(bytes) = std::fs::read(path) else { return ExitCode::FAILURE };
    let said = match samrad_word::read_case(&bytes) {
        Ok(case) => Said::Read(Box::new(case)),
        Err(error) => Said::Refused(error.code().to_owned()),
    };
    let text = serde_json::to_vec(&said).unwrap_or_default();
    match std::io::stdout().lock().write_all(&text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Reads the file in a worker.
pub(super) fn read(program: &Path, file: &Path, task: &Task<'_>) -> Answer<WordCase> {
    let size = std::fs::metadata(file).map_err(Failure::file(file))?.len();
    if size > LARGEST {
        return Err(Failure::new("word.too_large", json!({})));
    }
    let mut child = Command::new(program)
        .arg(ARGUMENT)
        .arg(file)
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| failed(&error))?;
    let answer = listen(&mut child);
    let heard = wait(&answer, task);
    // Whatever it was: no worker outlives the reading.
    let _ = child.kill();
    let ended = child.wait().map_err(|error| failed(&error))?;
    match serde_json::from_slice(&heard?) {
        Ok(Said::Read(case)) => Ok(*case),
        Ok(Said::Refused(code)) => Err(Failure::new(&code, json!({}))),
        Err(_) => Err(failed(&ended)),
    }
}

/// All that the worker says, once it has said it.
fn listen(child: &mut Child) -> Receiver<Vec<u8>> {
    let (sender, answer) = channel();
    if let Some(stdout) = child.stdout.take() {
        std::thread::spawn(move || {
            let mut said = Vec::new();
            // What was cut off is no answer, and shows as such.
            let _ = stdout.take(LONGEST_ANSWER).read_to_end(&mut said);
            let _ = sender.send(said);
        });
    }
    answer
}

fn wait(answer: &Receiver<Vec<u8>>, task: &Task<'_>) -> Answer<Vec<u8>> {
    let until = Instant::now() + Duration::from_secs(SECONDS);
    loop {
        task.go_on()?;
        match answer.recv_timeout(HEARTBEAT) {
            Ok(said) => return Ok(said),
            Err(RecvTimeoutError::Timeout) if Instant::now() < until => {}
            Err(_) => return Err(Failure::new("word.too_slow", json!({}))),
        }
    }
}

fn failed(reason: &dyn std::fmt::Display) -> Failure {
    Failure {
        message: reason.to_string(),
        ..Failure::new("word.worker_failed", json!({ "reason": reason.to_string() }))
    }
}
