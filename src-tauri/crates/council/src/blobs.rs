//! The bytes of documents, by what they are: `blobs/ab/abcdef…`, never changed, each kept once.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::hash::{Hasher, is_hash};

/// Bytes that are safely on disk. Only [`Blobs`] makes one for new bytes, so a command that holds one never points to
/// bytes that are not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Blob {
    /// SHA-256 in lower-case hexadecimal.
    pub hash: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Such as `application/pdf`.
    pub media_type: String,
}

/// How the names of bytes begin that are still being written.
const INCOMING: &str = ".incoming-";

/// The folder of blobs.
#[derive(Debug, Clone)]
pub struct Blobs {
    folder: PathBuf,
}

impl Blobs {
    /// The blobs in this folder, which need not be there yet.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Where the bytes of this hash lie, or would lie.
    ///
    /// A text that is no hash gets a path in the same folder where nothing lies: hashes come from outside too, and none
    /// of them may lead out of the folder.
    pub fn path(&self, hash: &str) -> PathBuf {
        if is_hash(hash) { self.folder.join(&hash[..2]).join(hash) } else { self.folder.join("no-such-hash") }
    }

    /// Removes what a process that was killed left half written. Only for whoever holds the data folder.
    pub(crate) fn throw_away_incoming(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        for entry in
            entries.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(INCOMING))
        {
            let _ = fs::remove_file(entry.path()); // it is in nobody's way; the next start tries again
        }
    }

    /// The size of these bytes, or nothing when they are not on disk.
    pub fn size(&self, hash: &str) -> Option<u64> {
        let found = fs::metadata(self.path(hash)).ok()?;
        found.is_file().then_some(found.len())
    }

    /// Keeps a copy of the file. Nothing is written when the same bytes are there already.
    pub fn keep_file(&self, file: &Path, media_type: &str) -> Result<Blob> {
        let source = File::open(file).map_err(Error::file(file))?;
        self.keep(source, media_type)
    }

    /// Keeps these bytes.
    pub fn keep_bytes(&self, bytes: &[u8], media_type: &str) -> Result<Blob> {
        self.keep(bytes, media_type)
    }

    /// Temporary file, flushed to the disk, then renamed: a crash leaves either the whole blob or none.
    fn keep(&self, mut source: impl Read, media_type: &str) -> Result<Blob> {
        fs::create_dir_all(&self.folder).map_err(Error::file(&self.folder))?;
        let mut temporary = tempfile::Builder::new()
            .prefix(INCOMING)
            .tempfile_in(&self.folder)
            .map_err(Error::file(&self.folder))?;
        let (hash, size) =
            copy_hashed(&mut source, temporary.as_file_mut()).map_err(Error::file(temporary.path()))?;
        let blob = Blob { hash, size, media_type: media_type.to_owned() };
        let path = self.path(&blob.hash);
        if self.size(&blob.hash) == Some(size) {
            return Ok(blob); // a file cut short by a failing disk is written again
        }
        temporary.as_file().sync_all().map_err(Error::file(&path))?;
        let parent = path.parent().unwrap_or(&self.folder);
        if !parent.exists() {
            fs::create_dir_all(parent).map_err(Error::file(parent))?;
            crate::folder::sync_folder(&self.folder)?;
        }
        temporary.persist(&path).map_err(|error| Error::File { path: path.clone(), source: error.error })?;
        crate::folder::sync_folder(parent)?;
        Ok(blob)
    }

    /// The whole bytes.
    pub fn read(&self, hash: &str) -> Result<Vec<u8>> {
        let path = self.path(hash);
        fs::read(&path).map_err(Error::file(path))
    }

    /// What is wrong with the bytes of this hash, if anything is.
    pub(crate) fn problem(&self, hash: &str) -> Option<String> {
        let mut file = match File::open(self.path(hash)) {
            Ok(file) => file,
            Err(error) => return Some(error.to_string()),
        };
        match copy_hashed(&mut file, &mut io::sink()) {
            Ok((found, _)) if found == hash => None,
            Ok(_) => Some("the bytes were altered".into()),
            Err(error) => Some(error.to_string()),
        }
    }

    /// The hashes of all blobs on disk.
    pub fn hashes(&self) -> Result<Vec<String>> {
        let mut hashes = Vec::new();
        if !self.folder.exists() {
            return Ok(hashes);
        }
        for prefix in fs::read_dir(&self.folder).map_err(Error::file(&self.folder))? {
            let prefix = prefix.map_err(Error::file(&self.folder))?.path();
            if !prefix.is_dir() {
                continue;
            }
            for file in fs::read_dir(&prefix).map_err(Error::file(&prefix))? {
                let name = file.map_err(Error::file(&prefix))?.file_name();
                hashes.push(name.to_string_lossy().into_owned());
            }
        }
        hashes.sort_unstable();
        Ok(hashes)
    }

    pub(crate) fn copy_from(&self, other: &Self, hash: &str) -> Result<()> {
        self.keep_file(&other.path(hash), "").map(drop)
    }
}

fn copy_hashed(source: &mut impl Read, target: &mut impl Write) -> io::Result<(String, u64)> {
    let mut hasher = Hasher::default();
    let mut size = 0;
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let read = source.read(&mut buffer)?;
        if read == 0 {
            return Ok((hasher.written(), size));
        }
        hasher.update(&buffer[..read]);
        target.write_all(&buffer[..read])?;
        size += read as u64;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blobs() -> (tempfile::TempDir, Blobs) {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::new(folder.path().join("blobs"));
        (folder, blobs)
    }

    #[test]
    fn the_same_bytes_are_kept_once_whatever_they_are_called() {
        let (_folder, blobs) = blobs();
        let first = blobs.keep_bytes(b"saksliste", "text/plain").unwrap();
        let second = blobs.keep_bytes(b"saksliste", "application/pdf").unwrap();
        assert_eq!(first.hash, second.hash);
        assert_eq!(blobs.hashes().unwrap(), [first.hash]);
    }

    #[test]
    fn altered_bytes_are_noticed() {
        let (_folder, blobs) = blobs();
        let blob = blobs.keep_bytes(b"vedtatt", "text/plain").unwrap();
        assert_eq!(blobs.problem(&blob.hash), None);
        fs::write(blobs.path(&blob.hash), b"avslaatt").unwrap();
        assert!(blobs.problem(&blob.hash).is_some());
        fs::remove_file(blobs.path(&blob.hash)).unwrap();
        assert!(blobs.problem(&blob.hash).is_some());
    }

    #[test]
    fn bytes_that_were_cut_short_are_healed_when_they_come_again() {
        let (_folder, blobs) = blobs();
        let blob = blobs.keep_bytes(b"vedtatt", "text/plain").unwrap();
        fs::write(blobs.path(&blob.hash), b"ved").unwrap();
        blobs.keep_bytes(b"vedtatt", "text/plain").unwrap();
        assert_eq!(blobs.problem(&blob.hash), None);
    }

    #[test]
    fn a_text_that_is_no_hash_leads_nowhere() {
        let (folder, blobs) = blobs();
        fs::write(folder.path().join("secret"), b"x").unwrap();
        let absolute = folder.path().join("secret");
        for hash in ["../secret", "secret", "", "ab", "å", &"A".repeat(64), absolute.to_str().unwrap()] {
            assert!(blobs.path(hash).starts_with(&blobs.folder), "{hash}");
            assert!(blobs.read(hash).is_err(), "{hash}");
        }
    }

    #[test]
    fn nothing_half_written_is_left_beside_the_blobs() {
        let (_folder, blobs) = blobs();
        blobs.keep_bytes(b"a", "text/plain").unwrap();
        blobs.keep_bytes(b"a", "text/plain").unwrap();
        let leftovers = fs::read_dir(blobs.folder)
            .unwrap()
            .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with('.'));
        assert_eq!(leftovers.count(), 0);
    }
}
