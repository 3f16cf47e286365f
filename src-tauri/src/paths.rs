//! The files of this machine that the page may name: those the user chose in a dialog, dropped on the window or started
//! the program with, in this session. A page that was made to ask for another file is refused it.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use samrad_app::Failure;
use serde_json::{Value, json};

/// The files that came from the user's own hand.
#[derive(Debug, Default)]
pub(crate) struct Chosen(Mutex<HashSet<PathBuf>>);

impl Chosen {
    /// From now on the page may name the file: to read it, to write it, to show it.
    pub(crate) fn add(&self, path: impl Into<PathBuf>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(path.into());
    }

    /// Refuses a file that nobody chose. Paths are compared as they are written: the page hands back what it was given.
    pub(crate) fn must_hold(&self, path: &Path) -> Result<(), Failure> {
        let chosen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = chosen.contains(path);
        known.then_some(()).ok_or_else(|| Failure::new("file.not_chosen", json!({ "path": path })))
    }

    /// Refuses a request or a task whose parameters name a file that nobody chose. Files stand in `path` and `paths`,
    /// in every request there is.
    pub(crate) fn must_hold_all_in(&self, params: &Value) -> Result<(), Failure> {
        let named = ["path", "paths"].into_iter().filter_map(|field| params.get(field));
        for value in named {
            let one = std::slice::from_ref(value);
            for path in value.as_array().map_or(one, Vec::as_slice) {
                // What is no text is no path either; the request refuses it by itself.
                path.as_str().map_or(Ok(()), |path| self.must_hold(Path::new(path)))?;
            }
        }
        Ok(())
    }
}

/// The path with this ending. Not every system's dialog adds the one of the kind of file that was asked for.
pub(crate) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    let has = path.extension().is_some_and(|own| own.to_string_lossy().eq_ignore_ascii_case(ending));
    if ending.is_empty() || has {
        return path;
    }
    let mut named = path.into_os_string();
    named.push(".");
    named.push(ending);
    named.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(paths: &[&str]) -> Chosen {
        let chosen = Chosen::default();
        paths.iter().for_each(|path| chosen.add(*path));
        chosen
    }

    #[test]
    fn the_page_names_the_files_that_were_chosen_and_no_others() {
        let chosen = chosen(&["/home/kari/pakke.pdf", "/home/kari/avtale.docx"]);
        let is_refused = |params: Value| chosen.must_hold_all_in(&params).is_err();
        assert!(!is_refused(json!({ "path": "/home/kari/pakke.pdf" })));
        assert!(!is_refused(
            json!({ "paths": ["/home/kari/pakke.pdf", "/home/kari/avtale.docx"], "case_id": null })
        ));
        assert!(!is_refused(json!({ "command": { "type": "case.create" } })));
        assert!(!is_refused(json!({ "path": null, "paths": [] })));
        for params in [
            json!({ "path": "/etc/passwd" }),
            json!({ "path": "/home/kari" }),
            json!({ "path": "/home/kari/pakke.pdf/../../ola/hemmelig.pdf" }),
            json!({ "path": "" }),
            json!({ "paths": ["/home/kari/pakke.pdf", "/home/ola/hemmelig.pdf"] }),
            json!({ "paths": "/home/ola/hemmelig.pdf" }),
            json!({ "path": ["/home/ola/hemmelig.pdf"] }),
        ] {
            assert!(is_refused(params.clone()), "{params}");
        }
    }

    #[test]
    fn a_refusal_names_the_file() {
        let failure = chosen(&[]).must_hold(Path::new("/etc/passwd")).unwrap_err();
        assert_eq!(
            (failure.code.as_str(), failure.facts),
            ("file.not_chosen", json!({ "path": "/etc/passwd" }))
        );
    }

    #[test]
    fn a_saved_file_gets_the_ending_of_its_kind_once() {
        for (written, ending, saved) in [
            ("/tmp/Møtebok 2024-M2", "pdf", "/tmp/Møtebok 2024-M2.pdf"),
            ("/tmp/Møtebok.pdf", "pdf", "/tmp/Møtebok.pdf"),
            ("/tmp/Møtebok.PDF", "pdf", "/tmp/Møtebok.PDF"),
            ("/tmp/Møte 13.03.2024", "pdf", "/tmp/Møte 13.03.2024.pdf"),
            ("/tmp/kopi.txt", "zip", "/tmp/kopi.txt.zip"),
            ("/tmp/uten ending", "", "/tmp/uten ending"),
        ] {
            assert_eq!(with_ending(written.into(), ending), Path::new(saved), "{written}");
        }
    }
}
