//! Verbs about a whole book or the whole council: book, verify, rebuild, export, backup, restore.

use std::fmt::Write;
use std::path::Path;

use samrad_app::use_cases::{book, export, reading, store};
use samrad_app::{App, ByPath, Nothing, Task};

use crate::named;
use crate::outcome::{Done, Outcome, path_text};

/// For the archive and for the public, in that order.
pub(crate) fn book(
    app: &App,
    meeting: &str,
    output: &Path,
    (archive, public): (bool, bool),
    task: &Task<'_>,
) -> Done {
    let meeting_id = named::meeting(app, meeting)?;
    let save = book::SaveBook { meeting_id, path: path_text(output), archive, public };
    let built = book::save(app, save, task)?;
    let standard = if built.pdf_a { ", PDF/A" } else { "" };
    let mut text = format!("{}: {} pages{standard}\n", output.display(), built.pages);
    for annex in built.annexes.iter().filter(|annex| annex.problem.is_some()) {
        let problem = annex.problem.as_deref().unwrap_or_default();
        let _ = writeln!(text, "left out: {} {} ({problem})", annex.case_number, annex.title);
    }
    Ok(Outcome::new(&built, text))
}

pub(crate) fn read(app: &App, task: &Task<'_>) -> Done {
    let done = reading::read_unread(app, Nothing {}, task)?;
    Ok(Outcome::new(&done, format!("{} documents read, {} left", done.read, done.left)))
}

pub(crate) fn verify(app: &App, task: &Task<'_>) -> Done {
    let found = store::verify(app, Nothing {}, task)?;
    let mut text = format!("{} entries, {} documents, {} rows\n", found.entries, found.blobs, found.rows);
    for problem in &found.problems {
        let _ = writeln!(text, "problem: {problem}");
    }
    let is_damaged = !found.problems.is_empty();
    Ok(Outcome::new(&found, text).damaged(is_damaged))
}

pub(crate) fn rebuild(app: &App, into: &Path, task: &Task<'_>) -> Done {
    let rebuilt =
        app.read(|council| Ok(council.rebuild(into, &mut |entries| task.report("rebuild", entries, None))?))?;
    Ok(Outcome::new(&rebuilt, format!("{} entries, {} documents", rebuilt.entries, rebuilt.blobs)))
}

pub(crate) fn export(app: &App, folder: &Path, task: &Task<'_>) -> Done {
    let done = export::export(app, ByPath { path: path_text(folder) }, task)?;
    Ok(Outcome::new(&done, format!("{}: {} files", done.path, done.files)))
}

pub(crate) fn backup(app: &App, file: &Path, task: &Task<'_>) -> Done {
    let done = store::backup(app, ByPath { path: path_text(file) }, task)?;
    Ok(Outcome::new(&done, format!("{}: {} files, {} bytes", done.path, done.files, done.bytes)))
}

pub(crate) fn restore(app: &App, file: &Path, task: &Task<'_>) -> Done {
    let done = store::restore(app, ByPath { path: path_text(file) }, task)?;
    Ok(Outcome::new(&done, format!("{}: {} files, {} bytes", done.path, done.files, done.bytes)))
}
