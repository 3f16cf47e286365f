//! Documents coming in, through the real worker process: packets, hostile files, ranges of pages.
#![expect(clippy::unwrap_used, reason = "a test stops where it did not get what it was promised")]

mod fixtures;
mod fuzz;
mod growth;
mod hostile;
mod invariants;
mod real_packet;
mod split;

use std::path::PathBuf;

use samrad_packets::{CancelFlag, Extraction, Preview, ReadError, Worker, read_packet};

/// The worker of this build.
fn worker() -> Worker {
    Worker::new(env!("CARGO_BIN_EXE_samrad-pdf-worker"))
}

/// A file with these bytes, gone when dropped.
struct Scratch {
    folder: tempfile::TempDir,
    path: PathBuf,
}

impl Scratch {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        Self { folder, path }
    }

    fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

fn extract(bytes: &[u8]) -> Result<Extraction, ReadError> {
    let file = Scratch::new("fil.pdf", bytes);
    worker().extract(&file.path, &CancelFlag::default(), &mut |_| {})
}

fn read(name: &str, bytes: &[u8]) -> Result<Preview, ReadError> {
    let file = Scratch::new(name, bytes);
    read_packet(&worker(), &file.path, &CancelFlag::default(), &mut |_| {})
}
