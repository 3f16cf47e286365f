//! What this machine remembers: who sits here, theme, language, last page. Not in the journal, because it concerns
//! nobody else, and there before the council is.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::failure::{Answer, Failure};

/// The settings, in `settings.json` in the data folder.
#[derive(Debug)]
pub(crate) struct Settings {
    file: PathBuf,
    /// One writer at a time; the file is small, so it is read anew each time.
    writing: Mutex<()>,
}

impl Settings {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { file: folder.join("settings.json"), writing: Mutex::new(()) }
    }

    /// Every setting. A file that is missing or unreadable is no settings: they are no reason not to start.
    pub(crate) fn all(&self) -> BTreeMap<String, String> {
        let text = std::fs::read(&self.file).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }

    pub(crate) fn get(&self, key: &str) -> Option<String> {
        self.all().remove(key)
    }

    pub(crate) fn set(&self, key: &str, value: &str) -> Answer<()> {
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut settings = self.all();
        settings.insert(key.to_owned(), value.to_owned());
        let text = serde_json::to_vec_pretty(&settings).unwrap_or_default();
        let folder = self.file.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(Failure::file(folder))?;
        // Always the same name, so that a process that was killed leaves nothing foreign in a folder that waits for its
        // council.
        let unfinished = self.file.with_extension("json.new");
        std::fs::write(&unfinished, text).map_err(Failure::file(&unfinished))?;
        std::fs::rename(&unfinished, &self.file).map_err(Failure::file(&self.file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_remembered_and_a_broken_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings::new(folder.path());
        assert_eq!(settings.get("theme"), None);
        settings.set("theme", "dark").unwrap();
        settings.set("language", "nn").unwrap();
        assert_eq!(Settings::new(folder.path()).get("theme").as_deref(), Some("dark"));
        std::fs::write(folder.path().join("settings.json"), b"{ half").unwrap();
        assert_eq!(settings.get("theme"), None);
    }
}
