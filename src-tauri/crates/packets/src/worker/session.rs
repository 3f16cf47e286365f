//! One worker process, from start to end: its answers, its limits, its death.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::protocol::{ARGUMENT, Frame, Task};
use super::{CancelFlag, ReadError, platform};

/// How a worker came to its end before it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Death {
    /// It asked for more memory than it may.
    OutOfMemory,
    /// It stood still, or its time was up, and was ended.
    TimedOut,
    /// It ended itself: the reason is for the log.
    Crashed(String),
}

impl From<Death> for ReadError {
    fn from(death: Death) -> Self {
        match death {
            Death::OutOfMemory => Self::OutOfMemory,
            Death::TimedOut => Self::TimedOut,
            Death::Crashed(reason) => Self::WorkerFailed(reason),
        }
    }
}

/// When a worker is ended.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// When all must be done.
    pub until: Instant,
    /// Longest time without an answer.
    pub silence: Duration,
}

/// A running worker. Dropping it ends the process.
pub(super) struct Session {
    child: Child,
    /// Ends the process should this one end first.
    _leash: platform::Leash,
    frames: Receiver<Frame>,
    errors: Option<thread::JoinHandle<String>>,
    heard: Instant,
}

/// What came next.
#[derive(Debug)]
pub(super) enum Next {
    /// An answer.
    Frame(Frame),
    /// The end: the worker died.
    Died(Death),
}

impl Session {
    /// Starts a worker.
    pub(super) fn start(
        program: &Path,
        task: &Task,
        file: &Path,
        out: Option<&Path>,
        output: u64,
    ) -> Result<Self, ReadError> {
        let task = serde_json::to_string(task).map_err(|error| ReadError::WorkerFailed(error.to_string()))?;
        let mut command = Command::new(program);
        command
            .arg(ARGUMENT)
            .arg(task)
            .arg(file)
            .args(out.map(Path::as_os_str).into_iter().collect::<Vec<&OsStr>>());
        // Nothing is said to the worker: the pipe only tells it that we are still there.
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // Backtraces of files that make a reader panic cost time and are read by nobody.
        command.env("RUST_BACKTRACE", "0");
        platform::without_window(&mut command);
        let mut child = command.spawn().map_err(|error| ReadError::WorkerFailed(error.to_string()))?;
        let leash = platform::Leash::of(&child);
        let (sender, frames) = sync_channel(64);
        if let Some(stdout) = child.stdout.take() {
            thread::spawn(move || {
                let mut reader = BufReader::new(stdout.take(output));
                let mut line = Vec::new();
                while reader.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
                    if let Some(frame) = Frame::parse(line.trim_ascii_end())
                        && sender.send(frame).is_err()
                    {
                        break;
                    }
                    line.clear();
                }
            });
        }
        let errors = child.stderr.take().map(|stderr| thread::spawn(move || last_words(stderr)));
        Ok(Self { child, _leash: leash, frames, errors, heard: Instant::now() })
    }

    /// Waits for the next answer.
    pub(super) fn next(&mut self, patience: &Patience, cancel: &CancelFlag) -> Result<Next, ReadError> {
        loop {
            if cancel.is_cancelled() {
                return Err(ReadError::Cancelled);
            }
            match self.frames.recv_timeout(Duration::from_millis(20)) {
                Ok(frame) => {
                    self.heard = Instant::now();
                    return Ok(Next::Frame(frame));
                }
                Err(RecvTimeoutError::Disconnected) => return Ok(Next::Died(self.death())),
                Err(RecvTimeoutError::Timeout) => {
                    let now = Instant::now();
                    if now > patience.until || now - self.heard > patience.silence {
                        return Ok(Next::Died(Death::TimedOut));
                    }
                }
            }
        }
    }

    /// Why a worker that says nothing more has ended.
    fn death(&mut self) -> Death {
        // It may still be running with its output cut off.
        let _ = self.child.kill();
        let status = self.child.wait();
        let words = self.errors.take().and_then(|errors| errors.join().ok()).unwrap_or_default();
        if words.contains("memory allocation of") || words.contains("failed to allocate") {
            return Death::OutOfMemory;
        }
        if status.as_ref().is_ok_and(platform::ran_out_of_time) {
            return Death::TimedOut;
        }
        let status = status.map_or_else(|error| error.to_string(), |status| status.to_string());
        Death::Crashed(format!("{status} {}", words.lines().last().unwrap_or("")).trim().to_owned())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Both fail only when it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The end of what a process wrote to standard error; all of it is read, so that the process never waits.
fn last_words(stderr: impl Read) -> String {
    const KEPT: usize = 4 << 10;
    let mut kept: Vec<u8> = Vec::new();
    let mut buffer = [0; 1024];
    let mut stderr = stderr;
    while let Ok(read @ 1..) = stderr.read(&mut buffer) {
        kept.extend_from_slice(&buffer[..read]);
        if kept.len() > 2 * KEPT {
            kept.drain(..kept.len() - KEPT);
        }
    }
    String::from_utf8_lossy(&kept).into_owned()
}
