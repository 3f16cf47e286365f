//! A reminder as the desktop shows it: a real message bus, a real notification service, the real window.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use samrad_app::{App, Stop, Task};
use samrad_council::FollowUpId;
use samrad_council::follow_ups::{FollowUpDraft, PutFollowUp};
use serde_json::json;

use crate::window::{PATIENCE, Window};

#[tokio::test]
async fn what_is_due_today_is_a_notification_of_the_system() {
    let data = tempfile::tempdir().unwrap();
    council_with_a_promise_due_today(&data.path().join("council"), "Sende tallene til kommunene");
    let desktop = Desktop::start(data.path());
    let window = Window::open_in(data, &[], &[("DBUS_SESSION_BUS_ADDRESS", &desktop.address)]).await;
    window.with_text("h1", "Oversikt").await;

    let shown = desktop.shown().await;
    assert!(shown.starts_with("Samråd: "), "{shown}");
    assert!(shown.contains("Sende tallene til kommunene – i dag"), "{shown}");
    window.close().await;
}

fn council_with_a_promise_due_today(folder: &Path, what: &str) {
    let app = App::open(folder).unwrap().with_worker(env!("CARGO_BIN_EXE_samrad").into());
    app.task("demo.create", json!({}), &Task::new(Stop::default(), &|_| {})).unwrap();
    let draft = FollowUpDraft {
        what: what.into(),
        owner_person_id: None,
        owner_body_id: None,
        owner_text: "Leverandøren".into(),
        due: Some(samrad_council::Instant::now().local_day()),
        case_id: None,
        meeting_id: None,
    };
    let put = PutFollowUp { id: FollowUpId::fresh(), draft };
    app.execute(&samrad_council::Command::PutFollowUp(put)).unwrap();
}

/// A session bus with a notification service that writes down what it shows.
struct Desktop {
    address: String,
    shown: std::path::PathBuf,
    programs: Vec<Child>,
}

impl Desktop {
    fn start(folder: &Path) -> Self {
        let (shown, script) = (folder.join("shown"), folder.join("write-down"));
        let text = format!(
            "#!/bin/sh\nprintf '%s\\n%s' \"$2\" \"$3\" > '{0}.new' && mv '{0}.new' '{0}'\n",
            shown.display()
        );
        fs::write(&script, text).unwrap();
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
        let rules = folder.join("dunstrc");
        fs::write(&rules, format!("[every]\nsummary = \"*\"\nscript = {}\n", script.display())).unwrap();
        let address = format!("unix:path={}", folder.join("bus").display());
        let bus = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--nopidfile", &format!("--address={address}")])
            .spawn()
            .expect("dbus-daemon is missing: Debian package dbus-daemon");
        let mut desktop = Self { address, shown, programs: vec![bus] };
        wait_for(|| folder.join("bus").exists());
        let service = Command::new("dunst")
            .arg("-conf")
            .arg(&rules)
            .env("DBUS_SESSION_BUS_ADDRESS", &desktop.address)
            .stderr(Stdio::null())
            .spawn()
            .expect("dunst is missing: Debian package dunst");
        desktop.programs.push(service);
        desktop
    }

    /// Title and text of the first notification.
    async fn shown(&self) -> String {
        let end = Instant::now() + PATIENCE;
        while !self.shown.exists() {
            assert!(Instant::now() < end, "no notification was shown");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        fs::read_to_string(&self.shown).unwrap()
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for program in self.programs.iter_mut().rev() {
            program.kill().ok();
            program.wait().ok();
        }
    }
}

fn wait_for(done: impl Fn() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !done() {
        assert!(Instant::now() < end, "the bus does not start");
        std::thread::sleep(Duration::from_millis(20));
    }
}
