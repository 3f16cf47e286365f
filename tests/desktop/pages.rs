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
        button.click().await.unwrap();
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

    /// Waits until the page no longer shows the text.
    pub(crate) async fn no_longer_shows(&self, text: &str) {
        let end = Instant::now() + PATIENCE;
        while self.text().await.contains(text) {
            assert!(Instant::now() < end, "the page still shows «{text}»:\n{}", self.text().await);
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Waits until the page has stopped changing.
    pub(crate) async fn settled(&self) {
        let (end, mut before) = (Instant::now() + PATIENCE, String::new());
        loop {
            tokio::time::sleep(LOOK_AGAIN * 3).await;
            let busy =
                self.page.execute("return document.querySelector('[aria-busy=true]') !== null", vec![]).await;
            let now = self.text().await;
            if busy.unwrap() == json!(false) && now == before && now.len() > 40 {
                return;
            }
            assert!(Instant::now() < end, "the page does not settle:\n{now}");
            before = now;
        }
    }

    /// Gives the window another look, and loads it anew.
    pub(crate) async fn look(&self, theme: &str, language: &str) {
        self.ask("settings.set", json!({ "key": "theme", "value": theme })).await;
        self.ask("settings.set", json!({ "key": "ui_language", "value": language })).await;
        self.page.refresh().await.unwrap();
        self.settled().await;
    }

    /// Whether the page fits the window's width.
    pub(crate) async fn fits_the_width(&self) -> bool {
        let script = "return document.documentElement.scrollWidth <= innerWidth
            && [...document.querySelectorAll('[data-scroller]')].every(e => e.scrollWidth <= e.clientWidth)";
        self.page.execute(script, vec![]).await.unwrap() == json!(true)
    }

    /// What axe finds on the page, with the page's name in front.
    pub(crate) async fn violations_on(&self, page: &str) -> Vec<String> {
        self.accessibility_violations().await.into_iter().map(|line| format!("{page}: {line}")).collect()
    }

    /// A meeting with each of its tabs, a case with annexes, and documents of each kind.
    pub(crate) async fn pages_with_ids(&self) -> Vec<String> {
        let mut pages = Vec::new();
        for meeting in self.ask("meetings.list", json!({})).await.as_array().unwrap() {
            let id = meeting["id"].as_str().unwrap();
            pages.extend(
                ["agenda", "book", "documents", "participants"]
                    .map(|tab| format!("/meetings/{id}?tab={tab}")),
            );
            let page = self.ask("meetings.get", json!({ "meeting_id": id })).await;
            let documents = page["meeting"]["documents"].as_array().unwrap().iter();
            pages.extend(
                documents.take(1).map(|document| format!("/documents/{}", document["id"].as_str().unwrap())),
            );
            let cases = page["meeting"]["agenda"].as_array().unwrap().iter();
            let with_annex = cases.filter(|line| line["annexes"].as_i64() > Some(0));
            pages.extend(
                with_annex.take(1).map(|line| format!("/cases/{}", line["case_id"].as_str().unwrap())),
            );
        }
        assert!(pages.len() > 8, "the example council has meetings, cases and documents: {pages:?}");
        pages
    }
}
