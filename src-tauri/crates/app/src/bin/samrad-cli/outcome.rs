//! From arguments to an answer, and from an answer or a failure to what is printed and how the program ends.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write as _};
use std::path::Path;
use std::process::ExitCode;

use samrad_app::{App, Failure, Progress, Stop, Task};
use serde::Serialize;
use serde_json::Value;

use crate::arguments::{Arguments, Verb};
use crate::{allocate, ask, change, figures, meeting, show, whole};

/// Codes that say the data (or the copy of it) is not what it was.
const DAMAGE: &[&str] = &["data.damaged", "backup.damaged"];
/// Codes that say it was asked for in a way nobody could answer.
const MISUSE: &[&str] = &["request.invalid", "request.unknown"];

/// What came out of a verb.
pub(crate) struct Outcome {
    json: Value,
    text: String,
    is_damaged: bool,
}

/// Why nothing came out of it.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// A rule said no, or something failed.
    Failed(Failure),
    /// The arguments make no sense together.
    Usage(String),
}

/// The result of a verb.
pub(crate) type Done = Result<Outcome, Trouble>;

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl Outcome {
    /// An answer in both forms.
    pub(crate) fn new(value: &impl Serialize, text: impl Into<String>) -> Self {
        Self { json: serde_json::to_value(value).unwrap_or_default(), text: text.into(), is_damaged: false }
    }

    /// An answer that says the data is damaged.
    pub(crate) fn damaged(self, is_damaged: bool) -> Self {
        Self { is_damaged, ..self }
    }

    /// Prints it and says how the program is to end.
    pub(crate) fn print(self, is_json: bool) -> ExitCode {
        let text = if is_json { format!("{:#}", self.json) } else { self.text };
        // A reader that has gone, such as `head`, is no failure.
        let _ = writeln!(std::io::stdout(), "{}", text.trim_end());
        if self.is_damaged { ExitCode::from(3) } else { ExitCode::SUCCESS }
    }
}

impl Trouble {
    /// Prints `code: reason` and says how the program is to end.
    pub(crate) fn print(self) -> ExitCode {
        let (text, code) = match self {
            Self::Usage(text) => (format!("usage: {text}"), 2),
            Self::Failed(failure) => {
                let code = match failure.code.as_str() {
                    code if DAMAGE.contains(&code) => 3,
                    code if MISUSE.contains(&code) => 2,
                    _ => 1,
                };
                (format!("{}: {}", failure.code, reason(&failure)), code)
            }
        };
        let _ = writeln!(std::io::stderr(), "{text}");
        ExitCode::from(code)
    }
}

/// The facts, and the line for technicians where it says more than the code.
fn reason(failure: &Failure) -> String {
    let mut text = String::new();
    if failure.message != failure.code {
        text.push_str(&failure.message);
    }
    if let Some(facts) = failure.facts.as_object() {
        for (name, value) in facts.iter().filter(|(_, value)| !value.is_null()) {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            let separator = if text.is_empty() { "" } else { ", " };
            let _ = write!(text, "{separator}{name}={value}");
        }
    }
    text
}

/// Does what was asked.
pub(crate) fn run(arguments: Arguments) -> Done {
    let is_watched = std::io::stderr().is_terminal();
    let report = move |progress: Progress| {
        if is_watched {
            let total = progress.total.map(|total| format!("/{total}")).unwrap_or_default();
            let _ = write!(std::io::stderr(), "\r\x1b[K{} {}{total}", progress.step, progress.done);
        }
    };
    let task = Task::new(Stop::default(), &report);
    let done = run_verb(arguments, &task);
    if is_watched {
        let _ = write!(std::io::stderr(), "\r\x1b[K");
    }
    done
}

fn run_verb(arguments: Arguments, task: &Task<'_>) -> Done {
    let missing = || Trouble::Usage("--data DIR is needed".into());
    let app = || App::open(arguments.data.as_deref().ok_or_else(missing)?).map_err(Trouble::from);
    match arguments.verb {
        Verb::Import { file, preview: true } => change::preview(&file, task),
        Verb::Allocate { file } => allocate::allocate(&file),
        Verb::Init(init) => change::init(&app()?, init, task),
        Verb::Import { file, preview: false } => change::import(&app()?, &file, task),
        Verb::Meetings => ask::meetings(&app()?),
        Verb::Cases => ask::cases(&app()?),
        Verb::Show { number } => show::show(&app()?, &number),
        Verb::Check { case } => show::check(&app()?, &case),
        Verb::Book { meeting, output, archive, public } => {
            whole::book(&app()?, &meeting, &output, (archive, public), task)
        }
        Verb::Notice { meeting, output } => meeting::notice(&app()?, &meeting, &output, task),
        Verb::Minutes { meeting, output, extract, public, html } => {
            meeting::minutes(&app()?, &meeting, &output, extract.as_deref(), (public, html), task)
        }
        Verb::Decisions { year, words } => meeting::decisions(&app()?, year, &words),
        Verb::Followups { open } => meeting::follow_ups(&app()?, open),
        Verb::Plan { year, ics } => meeting::plan(&app()?, year, &ics, task),
        Verb::Figures { fetch } => figures::figures(&app()?, fetch, task),
        Verb::Search { words, limit } => ask::search(&app()?, &words, limit),
        Verb::History { limit } => ask::history(&app()?, limit),
        Verb::Undo => change::undo(&app()?),
        Verb::Read => whole::read(&app()?, task),
        Verb::Verify => whole::verify(&app()?, task),
        Verb::Rebuild { into } => whole::rebuild(&app()?, &into, task),
        Verb::Run { command } => change::run(&app()?, &command),
        Verb::Export { folder } => whole::export(&app()?, &folder, task),
        Verb::Backup { file } => whole::backup(&app()?, &file, task),
        Verb::Restore { file } => whole::restore(&app()?, &file, task),
    }
}

/// A path as the use cases take it.
pub(crate) fn path_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// Columns side by side, each as wide as its widest cell.
pub(crate) fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}
