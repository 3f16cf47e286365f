//! What a start costs: the time from the start of the program until its first page can be read, and the memory of the
//! program and the web view's processes then, beside an empty window of the same Tauri and the same engine, in turn, in
//! one run. Prints one line of JSON. Needs a display, and the example `empty_window` beside the program.
//!
//! Both are started by the engine's driver, which asks for the first heading every few milliseconds; what the driver
//! adds is in both.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement stops where it cannot be made")]

use std::collections::HashMap;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant as Stopwatch};

use fantoccini::{Client, ClientBuilder};
use samrad_app::{App, Progress, Stop, Task};
use serde_json::json;

/// Rounds that count; each starts both, in an order that changes. One more comes before, unmeasured: it warms the disk.
const ROUNDS: usize = 7;

/// How often the page is asked.
const LOOK_AGAIN: Duration = Duration::from_millis(4);

/// How long a window stands before its memory is measured: what a start leaves behind is gone by then.
const REST: Duration = Duration::from_secs(2);

/// How long a start may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

const OURS: &str = env!("CARGO_BIN_EXE_samrad");

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let council = folder.path().join("council");
    found_example_council(&council);
    let empty = Path::new(OURS).with_file_name("examples").join("empty_window");
    assert!(empty.exists(), "build the example empty_window first: {}", empty.display());
    let programs = [(PathBuf::from(OURS), "Oversikt"), (empty, "Tomt vindu")];
    let mut starts = [Vec::new(), Vec::new()];
    for round in 0..=ROUNDS {
        let order = if round % 2 == 0 { [0, 1] } else { [1, 0] };
        for which in order {
            let (program, heading) = &programs[which];
            let start = Start::of(program, heading, folder.path()).await;
            if round > 0 {
                starts[which].push(start);
            }
        }
    }
    let [ours, empty] = starts;
    let milliseconds = |starts: &[Start]| median(starts.iter().map(|start| start.time.as_secs_f64() * 1e3));
    let megabytes = |starts: &[Start]| median(starts.iter().map(|start| start.memory_kb as f64 / 1024.0));
    let line = json!({
        "name": "start",
        "rounds": ROUNDS,
        "time_ratio": rounded(milliseconds(&ours) / milliseconds(&empty)),
        "goal_time_ratio": 1.3,
        "memory_ratio": rounded(megabytes(&ours) / megabytes(&empty)),
        "goal_memory_ratio": 1.25,
        "time_ms": milliseconds(&ours).round(),
        "empty_time_ms": milliseconds(&empty).round(),
        "memory_mb": megabytes(&ours).round(),
        "empty_memory_mb": megabytes(&empty).round(),
    });
    println!("{line}");
}

/// The council that a user has after a while: meetings, cases, documents.
fn found_example_council(folder: &Path) {
    let app = App::open(folder).unwrap().with_worker(PathBuf::from(OURS));
    let ignore = |_: Progress| {};
    app.task("demo.create", json!({}), &Task::new(Stop::default(), &ignore)).unwrap();
}

/// One start, measured.
struct Start {
    time: Duration,
    memory_kb: u64,
}

impl Start {
    async fn of(program: &Path, heading: &str, folder: &Path) -> Self {
        let mut driver = Driver::start(folder);
        driver.until_it_listens().await;
        let started = Stopwatch::now();
        let page = driver.open(program).await;
        let script = "return document.querySelector('h1')?.innerText";
        while page.execute(script, vec![]).await.ok().as_ref().and_then(|text| text.as_str()) != Some(heading)
        {
            assert!(started.elapsed() < PATIENCE, "{} never showed «{heading}»", program.display());
            tokio::time::sleep(LOOK_AGAIN).await;
        }
        let time = started.elapsed();
        tokio::time::sleep(REST).await;
        let memory_kb = family(driver.process.id()).into_iter().map(proportional_kb).sum();
        page.close().await.ok();
        Self { time, memory_kb }
    }
}

/// The engine's driver, for one start.
struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    fn start(folder: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = Command::new("WebKitWebDriver")
            .args([&format!("--port={port}"), "--host=127.0.0.1"])
            // The driver starts the program, which inherits these.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("SAMRAD_DATA", folder.join("council"))
            .env("XDG_DATA_HOME", folder)
            .env("XDG_CONFIG_HOME", folder)
            .env("XDG_CACHE_HOME", folder)
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is missing: Debian package webkit2gtk-driver");
        Self { process, port }
    }

    async fn until_it_listens(&self) {
        while std::net::TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    async fn open(&mut self, program: &Path) -> Client {
        let capabilities = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        let mut http = hyper_util::client::legacy::connect::HttpConnector::new();
        http.set_nodelay(true);
        let mut builder = ClientBuilder::new(http);
        builder.capabilities(capabilities.as_object().unwrap().clone());
        builder.connect(&format!("http://127.0.0.1:{}", self.port)).await.unwrap()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        for program in family(self.process.id()) {
            Command::new("kill").arg(program.to_string()).stderr(Stdio::null()).status().ok();
        }
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// All processes that descend from this one, without itself.
fn family(of: u32) -> Vec<u32> {
    let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
    let processes = std::fs::read_dir("/proc").unwrap().flatten();
    for id in processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok()) {
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        // The name before it may hold anything, also brackets and spaces.
        let parent = stat.rsplit_once(')').and_then(|(_, rest)| rest.split_whitespace().nth(1)?.parse().ok());
        if let Some(parent) = parent {
            children.entry(parent).or_default().push(id);
        }
    }
    let mut found = vec![of];
    let mut at = 0;
    while at < found.len() {
        found.extend(children.remove(&found[at]).unwrap_or_default());
        at += 1;
    }
    found.split_off(1)
}

/// The memory that a process answers for: its own, and its part of what it shares.
fn proportional_kb(process: u32) -> u64 {
    let rollup = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = values.collect();
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

fn rounded(ratio: f64) -> f64 {
    (ratio * 100.0).round() / 100.0
}
