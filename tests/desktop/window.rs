//! One window of the program with its own data folder and driver.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use samrad_council::Council;
use serde_json::json;

/// How long anything may take before a test gives up. Generous: a busy machine is no fault.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How long the end of the program may take, for the user a moment; a busy machine is given more.
const AT_ONCE: Duration = Duration::from_secs(10);

/// An element's text as XPath sees it, with spaces that do not break as plain ones.
pub(crate) const SHOWN: &str = "normalize-space(translate(., '\u{a0}', ' '))";

/// One pixel that is drawn anew and anew, in nearly the colour of what it stands on.
const FLICKER: &str = "const pixel = document.createElement('i');
    Object.assign(pixel.style, { position: 'fixed', right: 0, bottom: 0, width: '1px', height: '1px' });
    pixel.id = 'flicker';
    let turn = 0;
    window.flicker = setInterval(() => {
      turn += 1;
      pixel.style.background = turn % 2 ? '#80808001' : '#80808002';
    }, 20);
    document.body.append(pixel);";

/// A running window.
pub(crate) struct Window {
    pub(crate) page: Client,
    pub(crate) data: tempfile::TempDir,
    driver: Child,
}

impl Window {
    /// Opens the program on an empty data folder.
    pub(crate) async fn open() -> Self {
        Self::open_on(tempfile::tempdir().unwrap()).await
    }

    /// Opens the program on this folder.
    pub(crate) async fn open_on(data: tempfile::TempDir) -> Self {
        Self::open_with(data, &[]).await
    }

    /// Opens the program on this folder with these files on its command line, as a file manager would.
    pub(crate) async fn open_with(data: tempfile::TempDir, files: &[&str]) -> Self {
        Self::open_in(data, files, &[]).await
    }

    /// The same, in an environment that differs in this.
    pub(crate) async fn open_in(
        data: tempfile::TempDir,
        files: &[&str],
        environment: &[(&str, &str)],
    ) -> Self {
        let path = put_a_browser_in(&data);
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let driver = Command::new("WebKitWebDriver")
            .args([&format!("--port={port}"), "--host=127.0.0.1"])
            // The driver starts the program, which inherits these.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("SAMRAD_DATA", data.path().join("council"))
            .env("XDG_DATA_HOME", data.path())
            .env("XDG_CONFIG_HOME", data.path())
            .env("XDG_CACHE_HOME", data.path())
            .env("PATH", path)
            .envs(environment.iter().copied())
            .spawn()
            .expect("WebKitWebDriver is missing: Debian package webkit2gtk-driver");
        let page = connect(port, files).await;
        page.set_window_size(1280, 860).await.unwrap();
        Self { page, data, driver }
    }

    /// Ends the program as its user does, by the key of the menu, and gives back the data folder: by now nobody holds it.
    pub(crate) async fn close(mut self) -> tempfile::TempDir {
        let program = self.program();
        // The answer to the key may be lost: the window is gone by then.
        let quit = format!("{}q{}", char::from(Key::Control), char::from(Key::Null));
        if let Ok(focused) = self.page.active_element().await {
            focused.send_keys(&quit).await.ok();
        }
        let end = Instant::now() + AT_ONCE;
        while is_running(program) {
            assert!(Instant::now() < end, "the program does not end");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.page.clone().close().await.ok();
        self.driver.kill().ok();
        self.driver.wait().ok();
        std::mem::replace(&mut self.data, tempfile::tempdir().unwrap())
    }

    /// The program's process: the driver's only child.
    fn program(&self) -> u32 {
        let children = format!("/proc/{0}/task/{0}/children", self.driver.id());
        let children = std::fs::read_to_string(children).unwrap_or_default();
        children
            .split_whitespace()
            .next()
            .and_then(|id| id.parse().ok())
            .expect("the driver started the program")
    }

    /// The first element that shows this text, by its kind (`button`, `a`, `h1`, `*`).
    pub(crate) async fn with_text(&self, kind: &str, text: &str) -> Element {
        let path = format!("//{kind}[contains({SHOWN}, {})]", quoted(text));
        match self.page.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await {
            Ok(element) => element,
            Err(error) => panic!("no {kind} with «{text}»: {error}\n{}", self.text().await),
        }
    }

    /// The first element that matches the selector.
    pub(crate) async fn find(&self, css: &str) -> Element {
        match self.page.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(error) => panic!("no {css}: {error}\n{}", self.text().await),
        }
    }

    /// Presses the button with this text.
    pub(crate) async fn press(&self, text: &str) {
        self.with_text("button", text).await.click().await.unwrap();
    }

    /// Follows the link with this text.
    pub(crate) async fn follow(&self, text: &str) {
        self.with_text("a", text).await.click().await.unwrap();
    }

    /// Waits until the page shows the text.
    pub(crate) async fn shows(&self, text: &str) {
        let end = Instant::now() + PATIENCE;
        while !self.text().await.contains(text) {
            assert!(Instant::now() < end, "the page never showed «{text}»:\n{}", self.text().await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Everything the page shows.
    pub(crate) async fn text(&self) -> String {
        let shown = self.page.execute("return document.body.innerText", vec![]).await;
        shown.ok().and_then(|text| text.as_str().map(|text| text.replace('\u{a0}', " "))).unwrap_or_default()
    }

    /// Goes to a page by its address, as a link would.
    pub(crate) async fn go(&self, path: &str) {
        self.page.execute("location.hash = arguments[0]", vec![json!(format!("#{path}"))]).await.unwrap();
    }

    /// Writes into the field with this label.
    pub(crate) async fn fill(&self, label: &str, text: &str) {
        let path = format!("//label[contains({SHOWN}, {})]", quoted(label));
        let label = self.page.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await.unwrap();
        let id = label.attr("for").await.unwrap().expect("a label names its field");
        let field = self.find(&format!("[id='{id}']")).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Types keys where the focus is.
    pub(crate) async fn keys(&self, keys: &str) {
        let focused = self.page.active_element().await.unwrap();
        focused.send_keys(keys).await.unwrap();
    }

    /// Presses a key where the focus is, with Alt held.
    pub(crate) async fn alt(&self, key: Key) {
        self.keys(&format!("{}{}{}", char::from(Key::Alt), char::from(key), char::from(Key::Null))).await;
    }

    /// Writes a picture of the page where `SAMRAD_PICTURES` says, for people to look at.
    pub(crate) async fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("SAMRAD_PICTURES") else { return };
        let file = Path::new(&folder).join(format!("{name}.png"));
        // The engine takes a picture when it draws next, and waits for ever where nothing is to be drawn.
        self.page.execute(FLICKER, vec![]).await.unwrap();
        std::fs::write(file, self.page.screenshot().await.unwrap()).unwrap();
        self.page
            .execute("clearInterval(window.flicker); document.getElementById('flicker').remove()", vec![])
            .await
            .unwrap();
    }
}

/// The council that a window left behind. The window's program has ended, so nothing holds it.
pub(crate) fn council_in(data: &tempfile::TempDir) -> Council {
    Council::open(&data.path().join("council")).unwrap()
}

impl Drop for Window {
    fn drop(&mut self) {
        // A failed test leaves neither driver nor window behind. A driver that is killed ends nobody else.
        Command::new("pkill").args(["-P", &self.driver.id().to_string()]).status().ok();
        self.driver.kill().ok();
        self.driver.wait().ok();
    }
}

/// Whether a process runs. One that has ended stays in the list until its parent has asked how.
fn is_running(id: u32) -> bool {
    let status = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    status.rsplit_once(')').is_some_and(|(_, state)| !state.trim_start().starts_with('Z'))
}

async fn connect(port: u16, files: &[&str]) -> Client {
    let capabilities =
        json!({ "webkitgtk:browserOptions": { "binary": env!("CARGO_BIN_EXE_samrad"), "args": files } });
    let end = Instant::now() + PATIENCE;
    loop {
        let mut http = hyper_util::client::legacy::connect::HttpConnector::new();
        http.set_nodelay(true);
        let mut builder = ClientBuilder::new(http);
        builder.capabilities(capabilities.as_object().unwrap().clone());
        match builder.connect(&format!("http://127.0.0.1:{port}")).await {
            Ok(client) => return client,
            Err(error) => assert!(Instant::now() < end, "no session with the window: {error}"),
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Puts a browser first in the path that writes down what it is asked to open, and opens nothing.
fn put_a_browser_in(data: &tempfile::TempDir) -> std::ffi::OsString {
    use std::os::unix::fs::PermissionsExt;
    let folder = data.path().join("bin");
    std::fs::create_dir_all(&folder).unwrap();
    let browser = folder.join("xdg-open");
    let script = format!("#!/bin/sh\nprintf %s \"$1\" > '{}'\n", data.path().join("opened").display());
    std::fs::write(&browser, script).unwrap();
    std::fs::set_permissions(&browser, std::fs::Permissions::from_mode(0o755)).unwrap();
    let others = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(std::iter::once(folder).chain(std::env::split_paths(&others))).unwrap()
}

/// The text as XPath writes it. A text holds one kind of quotation mark at the most.
fn quoted(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}
