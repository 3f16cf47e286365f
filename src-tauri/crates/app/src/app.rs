//! The program's state: the folder, the council that is open in it, and who sits here.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use samrad_council::{AccessRole, Changed, Command, Context, Council, Instant, PersonId};
use samrad_statistics::Limits;
use serde_json::json;

use crate::failure::{Answer, Failure};
use crate::settings::Settings;

/// The setting that says who sits at this machine.
const ME: &str = "me";

/// The program, without window and without command line.
pub struct App {
    folder: PathBuf,
    council: Mutex<Option<Council>>,
    settings: Settings,
    /// What is started again to read and merge PDFs; this program when nothing is given.
    program: Option<PathBuf>,
    /// How long it is waited for figures from the network.
    patience: Limits,
}

impl App {
    /// Opens the council in the folder, if there is one.
    pub fn open(folder: &Path) -> Answer<Self> {
        let council = match Council::open(folder) {
            Ok(mut council) => {
                council.forget_unnamed_texts()?;
                Some(council)
            }
            Err(samrad_council::Error::NoCouncil(_)) => None,
            Err(error) => return Err(error.into()),
        };
        Ok(Self {
            folder: folder.to_owned(),
            council: Mutex::new(council),
            settings: Settings::new(folder),
            program: None,
            patience: Limits::default(),
        })
    }

    /// The same, with another program as the worker for PDFs: one that starts as this crate's binaries do.
    #[must_use]
    pub fn with_worker(self, program: PathBuf) -> Self {
        Self { program: Some(program), ..self }
    }

    /// The same, with another patience with whoever gives out figures.
    #[must_use]
    pub fn with_patience(self, patience: Limits) -> Self {
        Self { patience, ..self }
    }

    /// How long it is waited for figures from the network.
    pub(crate) fn patience(&self) -> Limits {
        self.patience
    }

    /// What is started again to read and merge PDFs.
    pub(crate) fn worker_program(&self) -> Answer<PathBuf> {
        self.program.clone().map_or_else(this_program, Ok)
    }

    /// The data folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Files that may be thrown away at any time.
    pub(crate) fn scratch(&self) -> Answer<PathBuf> {
        let scratch = self.folder.join("scratch");
        std::fs::create_dir_all(&scratch).map_err(Failure::file(&scratch))?;
        Ok(scratch)
    }

    /// The lock survives a panic elsewhere: every write is a transaction, so there is no half state to fear.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Option<Council>> {
        self.council.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads from the open council. Keep it short, too: everybody else waits.
    pub fn read<T>(&self, work: impl FnOnce(&Council) -> Answer<T>) -> Answer<T> {
        self.with(|council| work(council))
    }

    /// Works with the open council. Keep it short: PDF work, dialogs and network wait outside.
    pub(crate) fn with<T>(&self, work: impl FnOnce(&mut Council) -> Answer<T>) -> Answer<T> {
        match self.lock().as_mut() {
            Some(council) => work(council),
            None => Err(samrad_council::Error::NoCouncil(self.folder.clone()).into()),
        }
    }

    /// After a command that was refused: the text of its files is nobody's. It shows nowhere, so that forgetting it may
    /// fail; the next start tries again.
    pub(crate) fn forget_unnamed_texts(&self) {
        let _ = self.with(|council| Ok(council.forget_unnamed_texts()?));
    }

    /// Puts a council that was made or restored in its place.
    pub(crate) fn replace(&self, council: Council) {
        *self.lock() = Some(council);
    }

    /// What this machine remembers.
    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Who sits here: the person chosen, or else the first active secretary.
    pub(crate) fn me(&self, council: &Council) -> Answer<PersonId> {
        let chosen = self.settings.get(ME).and_then(|id| id.parse().ok());
        let people = council.people()?;
        let secretary =
            || people.iter().find(|person| person.active && person.access == AccessRole::Secretary);
        chosen
            .filter(|id| people.iter().any(|person| person.id == *id))
            .or_else(|| secretary().map(|person| person.id))
            .ok_or_else(|| Failure::new("access.unknown_person", json!({})))
    }

    /// Remembers who sits here.
    pub(crate) fn set_me(&self, person: PersonId) -> Answer<()> {
        self.settings.set(ME, &person.to_string())
    }

    /// Runs a command as whoever sits here, now.
    pub fn execute(&self, command: &Command) -> Answer<Changed> {
        self.execute_at(command, &Instant::now())
    }

    /// Runs a command as whoever sits here, as if at that moment.
    pub(crate) fn execute_at(&self, command: &Command, at: &Instant) -> Answer<Changed> {
        self.with(|council| {
            let context = Context { at: at.clone(), ..Context::now(self.me(council)?) };
            Ok(council.execute(&context, command)?)
        })
    }
}

/// The file this program was started from.
pub fn this_program() -> Answer<PathBuf> {
    std::env::current_exe().map_err(|error| Failure {
        message: error.to_string(),
        ..Failure::new("paper.worker", json!({ "detail": error.to_string() }))
    })
}
