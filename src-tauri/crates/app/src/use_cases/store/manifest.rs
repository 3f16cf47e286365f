//! The list of what is in a backup: the last entry of the file, and what everything else is held against.

use samrad_council::is_hash;
use serde::{Deserialize, Serialize};

use super::{BLOBS, DATABASE, damaged};
use crate::failure::Answer;

/// The manifest's name in the file.
pub(super) const NAME: &str = "manifest.json";
/// What marks the file as ours, with the version of the layout.
pub(super) const FORMAT: &str = "samrad-backup/1";

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// [`FORMAT`].
    pub(super) format: String,
    /// The version of the program that made it.
    pub(super) program: String,
    /// The version of the database's schema.
    pub(super) schema: u32,
    /// When it was made, in UTC.
    pub(super) created_at: String,
    /// Every file in it.
    pub(super) files: Vec<Entry>,
}

/// One file in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// Its path, with `/` between the parts.
    pub(super) path: String,
    /// Bytes.
    pub(super) size: u64,
    /// SHA-256 in lower-case hexadecimal.
    pub(super) sha256: String,
}

impl Manifest {
    /// Refuses a list that names anything but one database and documents under their own hashes. Since nothing else
    /// passes, no path in it leads out of the folder it is unpacked to.
    pub(super) fn check(&self) -> Answer<()> {
        let mut paths: Vec<&str> = self.files.iter().map(|entry| entry.path.as_str()).collect();
        paths.sort_unstable();
        if paths.windows(2).any(|pair| pair[0] == pair[1]) {
            return Err(damaged("the manifest names a file twice"));
        }
        if paths.binary_search(&DATABASE).is_err() {
            return Err(damaged("the manifest names no database"));
        }
        let foreign = self.files.iter().find(|entry| entry.path != DATABASE && !entry.is_document());
        foreign.map_or(Ok(()), |entry| Err(damaged(&format!("not a file of a backup: {}", entry.path))))
    }
}

impl Entry {
    fn is_document(&self) -> bool {
        is_hash(&self.sha256) && self.path == blob_path(&self.sha256)
    }
}

/// Where the bytes of this hash lie in a backup.
pub(super) fn blob_path(hash: &str) -> String {
    format!("{BLOBS}/{}/{hash}", hash.get(..2).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(paths: &[&str]) -> Manifest {
        let hash_in = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
        let entry = |path: &&str| Entry { path: (*path).to_owned(), size: 1, sha256: hash_in(path) };
        Manifest {
            format: FORMAT.into(),
            program: String::new(),
            schema: 1,
            created_at: String::new(),
            files: paths.iter().map(entry).collect(),
        }
    }

    #[test]
    fn only_one_database_and_documents_under_their_hashes_pass() {
        let hash = "ab".repeat(32);
        let good = format!("blobs/ab/{hash}");
        assert!(manifest(&[DATABASE, &good]).check().is_ok());
        let climbing = format!("blobs/ab/../{hash}");
        for wrong in [
            &[][..],
            &[good.as_str()],
            &[DATABASE, DATABASE],
            &[DATABASE, "../outside"],
            &[DATABASE, "/etc/passwd"],
            &[DATABASE, "settings.json"],
            &[DATABASE, climbing.as_str()],
            &[DATABASE, &hash],
        ] {
            assert_eq!(manifest(wrong).check().unwrap_err().code, "backup.damaged", "{wrong:?}");
        }
    }
}
