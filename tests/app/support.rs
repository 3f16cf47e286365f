//! A data folder to work in, the command line, and eyes for what comes out.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use samrad_app::App;
use serde_json::Value;

/// The command line as it is shipped.
pub(crate) const CLI: &str = env!("CARGO_BIN_EXE_samrad-cli");

/// A folder that is removed with its files; the council lies in `council` below it.
pub(crate) struct Desk(tempfile::TempDir);

/// How a run of the command line ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    /// With nothing on it.
    pub(crate) fn empty() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// With a small council.
    pub(crate) fn council() -> Self {
        let desk = Self::empty();
        desk.ok(&["init", "--name", "Fjordrådet", "--person", "Testesen, Kari"]);
        desk
    }

    /// With a copy of the example council, which is made once.
    pub(crate) fn demo() -> Self {
        static DEMO: OnceLock<Desk> = OnceLock::new();
        let made = DEMO.get_or_init(|| {
            let desk = Self::empty();
            desk.ok(&["init", "--demo"]);
            desk
        });
        let desk = Self::empty();
        copy(&made.data(), &desk.data());
        desk
    }

    /// The council's data folder.
    pub(crate) fn data(&self) -> PathBuf {
        self.path("council")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Puts a file on the desk; returns its path as an argument.
    pub(crate) fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// The same, not written.
    pub(crate) fn argument(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(CLI);
        command.arg("--data").arg(self.data()).args(arguments);
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).output().unwrap())
    }

    /// What a run that must succeed prints.
    pub(crate) fn ok(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.code, Some(0), "{arguments:?}: {}", run.err);
        run.out
    }

    /// What it answers in JSON.
    pub(crate) fn json(&self, arguments: &[&str]) -> Value {
        let out = self.ok(&[arguments, &["--json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {out}"))
    }

    /// Code and line of a run that must be refused.
    pub(crate) fn refused(&self, arguments: &[&str]) -> String {
        let run = self.run(arguments);
        assert_eq!(run.code, Some(1), "{arguments:?}: {run:?}");
        run.refusal().to_owned()
    }

    /// The application on this council, in this process.
    pub(crate) fn app(&self) -> App {
        App::open(&self.data()).unwrap().with_worker(PathBuf::from(CLI))
    }

    /// Everything the command line tells about the council, to compare states by.
    pub(crate) fn state(&self) -> Vec<Value> {
        [&["meetings"][..], &["cases"], &["history", "--limit", "10000"]].map(|verb| self.json(verb)).to_vec()
    }

    /// Asserts that nothing is wrong with the data.
    pub(crate) fn must_be_sound(&self) {
        assert_eq!(self.json(&["verify"])["problems"], serde_json::json!([]));
    }

    /// The name of the example's meeting with this status.
    pub(crate) fn meeting(&self, status: &str) -> String {
        let meetings = self.json(&["meetings"]);
        let found = meetings.as_array().unwrap().iter().find(|meeting| meeting["status"] == status);
        text(&found.unwrap()["name"]).to_owned()
    }
}

impl Run {
    pub(crate) fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The code before the colon on standard error.
    pub(crate) fn refusal(&self) -> &str {
        self.err.split(": ").next().unwrap_or_default()
    }
}

/// The text in a JSON value.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}"))
}

/// The values in a JSON list.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("not a list: {value}"))
}

/// One text of each value in a list.
pub(crate) fn column<'a>(value: &'a Value, name: &str) -> Vec<&'a str> {
    list(value).iter().map(|item| text(&item[name])).collect()
}

/// What another program prints; it must end well.
pub(crate) fn tool(name: &str, arguments: &[&str]) -> String {
    let output =
        Command::new(name).args(arguments).output().unwrap_or_else(|error| panic!("{name}: {error}"));
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{name} {arguments:?}: {out}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    out
}

pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
