//! What the tests do and see on the program's pages.

use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::window::{PATIENCE, SHOWN, Window};

/// How often a test looks again.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

impl Window {
    /// Asks the program behind the window, as the page does.
    pub(crate) async fn ask(&self, name: &str, params: Value) -> Value {
        let script = "const [name, params, done] = arguments;
            window.__TAURI_INTERNALS__.invoke('request', { name, params }).then(done, error => done({ error }))";
        let answer = self.page.execute_async(script, vec![json!(name), params]).await.unwrap();
        assert!(answer.get("error").is_none(), "{name}: {answer}");
        answer
    }

    /// The titles of the cases on the agenda, in order.
    pub(crate) async fn agenda(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('main ol[aria-label] > li a[href*=\"/cases/\"]')].map(a => a.innerText.trim())";
        let titles = self.page.execute(script, vec![]).await.unwrap();
        serde_json::from_value(titles).unwrap()
    }

    /// Waits until the agenda stands so.
    pub(crate) async fn until_agenda_is(&self, wanted: &[String]) {
        let end = Instant::now() + PATIENCE;
        loop {
            let agenda = self.agenda().await;
            if agenda == wanted {
                return;
            }
            assert!(Instant::now() < end, "the agenda is {agenda:?} and not {wanted:?}");
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Puts the keyboard's focus on an element.
    pub(crate) async fn focus(&self, css: &str) {
        self.find(css).await;
        self.page.execute("document.querySelector(arguments[0]).focus()", vec![json!(css)]).await.unwrap();
    }

    /// Chooses a tab.
    pub(crate) async fn press_tab(&self, text: &str) {
        self.with_text("*[@role='tab']", text).await.click().await.unwrap();
    }

    /// Presses a button of the open dialog.
    pub(crate) async fn press_in_dialog(&self, text: &str) {
        let path = format!("//dialog[@open]//button[contains({SHOWN}, '{text}')]");
        let button = self.page.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await.unwrap();
        // By key: a click would have to wait until the dialog has slid into its place.
        button.send_keys(&char::from(Key::Enter).to_string()).await.unwrap();
    }

    /// Closes whatever dialog is open, by Escape.
    pub(crate) async fn close_dialogs(&self) {
        let script = "return document.querySelectorAll('dialog[open]').length";
        let end = Instant::now() + PATIENCE;
        while self.page.execute(script, vec![]).await.unwrap() != json!(0) {
            assert!(Instant::now() < end, "a dialog does not close");
            self.keys(&char::from(Key::Escape).to_string()).await;
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Presses a key with Ctrl held.
    pub(crate) async fn control(&self, key: char) {
        self.keys(&format!("{}{key}{}", char::from(Key::Control), char::from(Key::Null))).await;
    }

    /// How many entries the journal has.
    pub(crate) async fn history_length(&self) -> i64 {
        self.ask("history", json!({ "limit": 1 })).await[0]["seq"].as_i64().unwrap()
    }

    /// Waits until something more was done.
    pub(crate) async fn until_history_is_longer_than(&self, length: i64) {
        let end = Instant::now() + PATIENCE;
        while self.history_length().await <= length {
            assert!(Instant::now() < end, "nothing was done:\n{}", self.text().await);
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Waits until a script says yes.
    pub(crate) async fn until_true(&self, script: &str) {
        let end = Instant::now() + PATIENCE;
        // While the page loads anew there is nothing that could answer.
        while self.page.execute(script, vec![]).await.ok() != Some(json!(true)) {
            assert!(Instant::now() < end, "never true: {script}\n{}", self.text().await);
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Waits until the page no longer shows the text.
    pub(crate) async fn no_longer_shows(&self, text: &str) {
        let end = Instant::now() + PATIENCE;
        while self.text().await.contains(text) {
            assert!(Instant::now() < end, "the page still shows «{text}»:\n{}", self.text().await);
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }
}
