//! Writing a backup.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use samrad_council::{Blobs, Hasher, Instant, SCHEMA_VERSION};
use serde_json::json;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::manifest::{self, Entry, FORMAT, Manifest};
use super::{BackupDone, DATABASE};
use crate::failure::{Answer, Failure};
use crate::task::{Task, count};

/// Bytes read at a time.
const PIECE: usize = 128 * 1024;

/// Writes the file beside its place and moves it there when it is whole, so that a backup of that name which was there
/// before is lost only to a better one.
pub(super) fn pack(
    to: &Path,
    database: &Path,
    blobs: &Blobs,
    hashes: &[String],
    task: &Task<'_>,
) -> Answer<BackupDone> {
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let place = tempfile::Builder::new()
        .prefix(".samrad-backup-")
        .tempfile_in(folder)
        .map_err(Failure::file(folder))?;
    let mut packer = Packer { zip: ZipWriter::new(place.as_file()), files: Vec::new(), to, task };
    packer.add(DATABASE.to_owned(), database, CompressionMethod::Deflated)?;
    let total = count(hashes.len());
    for (index, hash) in hashes.iter().enumerate() {
        task.report("copy_documents", count(index), Some(total));
        // Most documents are compressed as they are, and bytes that are stored plainly cannot be a bomb.
        let bytes = blobs.path(hash);
        if !bytes.is_file() {
            return Err(damaged_document(hash));
        }
        packer.add(manifest::blob_path(hash), &bytes, CompressionMethod::Stored)?;
        packer.last_must_be(hash)?;
    }
    task.report("copy_documents", total, Some(total));
    let files = packer.finish()?;
    place.as_file().sync_all().map_err(Failure::file(to))?;
    place.persist(to).map_err(|error| Failure::file(to)(error.error))?;
    let bytes = files.iter().map(|entry| entry.size).sum();
    Ok(BackupDone { path: to.display().to_string(), files: count(files.len()), bytes })
}

struct Packer<'a> {
    zip: ZipWriter<&'a File>,
    files: Vec<Entry>,
    to: &'a Path,
    task: &'a Task<'a>,
}

impl Packer<'_> {
    fn add(&mut self, path: String, source: &Path, method: CompressionMethod) -> Answer<()> {
        let mut file = File::open(source).map_err(Failure::file(source))?;
        let size = file.metadata().map_err(Failure::file(source))?.len();
        self.start(&path, method, size)?;
        let (mut hasher, mut size, mut piece) = (Hasher::default(), 0, vec![0; PIECE]);
        loop {
            self.task.go_on()?;
            let read = file.read(&mut piece).map_err(Failure::file(source))?;
            if read == 0 {
                break;
            }
            hasher.update(&piece[..read]);
            self.zip.write_all(&piece[..read]).map_err(Failure::file(self.to))?;
            size += read as u64;
        }
        self.files.push(Entry { path, size, sha256: hasher.written() });
        Ok(())
    }

    fn start(&mut self, path: &str, method: CompressionMethod, size: u64) -> Answer<()> {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .large_file(size >= u64::from(u32::MAX))
            .unix_permissions(0o600);
        self.zip.start_file(path, options).map_err(|error| self.failed(error))
    }

    /// A document whose bytes are no longer what they were must not be carried on as if it were sound.
    fn last_must_be(&self, hash: &str) -> Answer<()> {
        match self.files.last() {
            Some(entry) if entry.sha256 == hash => Ok(()),
            _ => Err(damaged_document(hash)),
        }
    }

    fn finish(mut self) -> Answer<Vec<Entry>> {
        let manifest = Manifest {
            format: FORMAT.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            schema: SCHEMA_VERSION,
            created_at: Instant::now().to_string(),
            files: std::mem::take(&mut self.files),
        };
        let text = serde_json::to_vec_pretty(&manifest).map_err(|error| self.failed(error))?;
        self.start(manifest::NAME, CompressionMethod::Deflated, text.len() as u64)?;
        self.zip.write_all(&text).map_err(Failure::file(self.to))?;
        let to = self.to;
        self.zip.finish().map_err(|error| Failure::file(to)(io::Error::other(error)))?;
        Ok(manifest.files)
    }

    fn failed(&self, error: impl std::error::Error + Send + Sync + 'static) -> Failure {
        Failure::file(self.to)(io::Error::other(error))
    }
}

fn damaged_document(hash: &str) -> Failure {
    Failure::new("data.damaged", json!({ "what": format!("document {hash}") }))
}
