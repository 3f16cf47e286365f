//! Files and folders of an export, each under a name of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use samrad_council::Blobs;
use samrad_council::documents::DocumentView;
use serde::Serialize;

use crate::failure::{Answer, Failure};
use crate::task::count;
use crate::use_cases::intake::safe_file_name;

/// Writes below one folder and never writes two things to one place.
pub(super) struct Writer {
    root: PathBuf,
    blobs: Blobs,
    /// In lower case, because some systems hold `A.pdf` and `a.pdf` for the same file.
    taken: BTreeSet<String>,
    files: usize,
}

impl Writer {
    pub(super) fn new(root: PathBuf, blobs: Blobs) -> Self {
        Self { root, blobs, taken: BTreeSet::new(), files: 0 }
    }

    /// Files written.
    pub(super) fn files(&self) -> u32 {
        count(self.files)
    }

    /// A new folder of about this name in one of the root's folders.
    pub(super) fn folder(&mut self, within: &str, name: &Path) -> Answer<PathBuf> {
        let folder = self.free_name(&self.root.join(within), name);
        std::fs::create_dir_all(&folder).map_err(Failure::file(&folder))?;
        Ok(folder)
    }

    /// A value as JSON in the root.
    pub(super) fn json(&mut self, name: &str, value: &impl Serialize) -> Answer<()> {
        let root = self.root.clone();
        self.json_in(&root, name, value)
    }

    /// A value as JSON in a folder.
    pub(super) fn json_in(&mut self, folder: &Path, name: &str, value: &impl Serialize) -> Answer<()> {
        let text = serde_json::to_vec_pretty(value).unwrap_or_default();
        self.write(&folder.join(name), &text)
    }

    /// Text in the root.
    pub(super) fn text(&mut self, name: &str, text: &str) -> Answer<()> {
        self.write(&self.root.join(name), text.as_bytes())
    }

    /// Every version of the documents, the newest under the file's own name; returns which version is which file.
    pub(super) fn documents(
        &mut self,
        folder: &Path,
        documents: &[DocumentView],
    ) -> Answer<BTreeMap<String, String>> {
        // The folder's own file must keep its name.
        for name in ["case.json", "meeting.json", "documents.json"] {
            self.taken.insert(folder.join(name).to_string_lossy().to_lowercase());
        }
        let mut names = BTreeMap::new();
        for document in documents {
            for (index, version) in document.versions.iter().enumerate() {
                let name = match index {
                    0 => safe_file_name(&version.file_name),
                    _ => safe_file_name(&format!("v{} {}", version.version, version.file_name)),
                };
                let target = self.free_name(folder, &name);
                std::fs::copy(self.blobs.path(&version.blob.hash), &target)
                    .map_err(Failure::file(&target))?;
                self.files += 1;
                let name = target.file_name().map(|name| name.to_string_lossy().into_owned());
                names.insert(version.id.to_string(), name.unwrap_or_default());
            }
        }
        Ok(names)
    }

    fn write(&mut self, path: &Path, bytes: &[u8]) -> Answer<()> {
        std::fs::write(path, bytes).map_err(Failure::file(path))?;
        self.files += 1;
        Ok(())
    }

    /// The name, or the first of `name-2.pdf`, `name-3.pdf`, … that nothing else has.
    fn free_name(&mut self, folder: &Path, name: &Path) -> PathBuf {
        let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
        let stem =
            Some(part(name.file_stem())).filter(|stem| !stem.is_empty()).unwrap_or_else(|| "-".to_owned());
        let ending = Some(part(name.extension())).filter(|ending| !ending.is_empty());
        let ending = ending.map(|ending| format!(".{ending}")).unwrap_or_default();
        let mut path = folder.join(format!("{stem}{ending}"));
        let mut number = 2;
        while !self.taken.insert(path.to_string_lossy().to_lowercase()) {
            path = folder.join(format!("{stem}-{number}{ending}"));
            number += 1;
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_a_system_may_hold_for_the_same_are_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let council = samrad_council::Council::create(&folder.path().join("council")).unwrap();
        let mut writer = Writer::new(folder.path().to_owned(), council.blobs().clone());
        let mut name = |name: &str| {
            let path = writer.free_name(Path::new("cases"), Path::new(name));
            path.file_name().unwrap().to_string_lossy().into_owned()
        };
        assert_eq!(name("Notat.pdf"), "Notat.pdf");
        assert_eq!(name("notat.PDF"), "notat-2.PDF");
        assert_eq!(name("Notat.pdf"), "Notat-3.pdf");
        assert_eq!(name(""), "-");
    }
}
