//! Every page held against WCAG 2.1 A and AA in the real engine: light and dark, bokmål and nynorsk, on a small screen.

use std::path::Path;
use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use crate::journey::percent_encoded;
use crate::window::Window;

/// Waits in the page until it rests, then lets axe read it.
const CHECK: &str = include_str!("check-page.js");

/// A page that moves for longer than this never rests: that is a fault to be told, not to be waited for.
const REST_WITHIN: Duration = Duration::from_secs(20);

/// What a check tells.
#[derive(Deserialize)]
struct Checked {
    /// What still moved when the time was up.
    restless: Option<String>,
    violations: Vec<String>,
    /// How many rules the page was held against and kept.
    rules_kept: usize,
    /// What sticks out of the window, to the right.
    sideways: Vec<String>,
}

/// What to check: a name for the picture and an address.
type Place = (&'static str, String);

#[tokio::test]
async fn no_page_breaks_the_rules_light_in_bokmal_or_dark_in_nynorsk() {
    let window = Window::open().await;
    window.page.set_window_size(1024, 700).await.unwrap();
    let packet = window.data.path().join("møtepakke november.pdf");
    std::fs::write(&packet, samrad_fixtures::packet::bokmaal().pdf()).unwrap();
    let mut faults = Vec::new();

    window.shows("Velkommen til Samråd").await;
    for theme in ["dark", "light"] {
        window.set("theme", theme).await;
        window.ready_to_check().await;
        window.check(&format!("{theme}-first-start"), &mut faults).await;
    }
    window.press("Åpne eksempelråd").await;
    window.with_text("h1", "Oversikt").await;
    let mut places = places(percent_encoded(packet.to_str().unwrap()));
    places.extend(window.places_with_ids().await);
    for (theme, language) in [("light", "nb"), ("dark", "nn")] {
        window.set("theme", theme).await;
        window.set("language", language).await;
        window.ready_to_check().await;
        for (name, address) in &places {
            window.visit(address).await;
            window.check(&format!("{theme}-{name}"), &mut faults).await;
        }
        window.visit("/").await;
        window.press_by_script("header [aria-keyshortcuts='Control+K']").await;
        window.check(&format!("{theme}-palette"), &mut faults).await;
        window.close_dialogs().await;
        window.press_by_script("header [aria-expanded='false']").await;
        window.check(&format!("{theme}-history-panel"), &mut faults).await;
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    window.close().await;
}

/// The pages that need no id.
fn places(packet: String) -> Vec<Place> {
    let fixed = [
        ("overview", "/"),
        ("meetings", "/meetings"),
        ("new-meeting", "/meetings?plan=true"),
        ("year", "/meetings/year"),
        ("cases", "/cases"),
        ("decisions", "/decisions"),
        ("follow-ups", "/follow-ups"),
        ("figures", "/figures"),
        ("search", "/search?words=sak"),
        ("search-empty", "/search"),
        ("history", "/history"),
        ("settings-window", "/settings"),
        ("settings-council", "/settings?tab=council"),
        ("settings-bodies", "/settings?tab=bodies"),
        ("settings-people", "/settings?tab=people"),
        ("settings-data", "/settings?tab=data"),
        ("import", "/import"),
    ];
    let mut places: Vec<Place> =
        fixed.into_iter().map(|(name, address)| (name, address.to_owned())).collect();
    places.push(("import-preview", format!("/import?path={packet}")));
    places
}

impl Window {
    /// The coming meeting and a held one with each of their tabs, a case with annexes, and a document with a hit.
    async fn places_with_ids(&self) -> Vec<Place> {
        let mut places = Vec::new();
        let meetings = self.ask("meetings.list", json!({})).await;
        let with_status = |wanted: fn(&str) -> bool| {
            let mut all = meetings.as_array().unwrap().iter();
            let found = all.find(|meeting| meeting["status"].as_str().is_some_and(wanted));
            found.expect("the example council has such a meeting")["id"].as_str().unwrap().to_owned()
        };
        let coming = with_status(|status| status == "planned");
        for (name, tab) in [
            ("meeting-agenda", "agenda"),
            ("meeting-book", "book"),
            ("meeting-documents", "documents"),
            ("meeting-participants", "participants"),
        ] {
            places.push((name, format!("/meetings/{coming}?tab={tab}")));
        }
        let held = with_status(|status| status != "planned");
        places.push(("held-agenda", format!("/meetings/{held}?tab=agenda")));
        places.push(("held-documents", format!("/meetings/{held}?tab=documents")));
        places.push(("held-participants", format!("/meetings/{held}?tab=participants")));
        places.push(("held-minutes", format!("/meetings/{held}?tab=minutes")));
        let page = self.ask("meetings.get", json!({ "meeting_id": held })).await;
        let agenda = page["meeting"]["agenda"].as_array().unwrap();
        let case = agenda.iter().find(|line| line["annexes"].as_i64() > Some(0));
        let case = case.expect("a case of the held meeting has annexes")["case_id"].as_str().unwrap();
        places.push(("case", format!("/cases/{case}")));
        places.push(("versions", format!("/cases/{case}/versions")));
        let found = self
            .ask("search", json!({ "words": "kommunene", "kind": "page", "limit": 1, "offset": 0 }))
            .await;
        let hit =
            found["hits"][0].as_object().expect("the example council's documents speak of municipalities");
        let (document, page) = (hit["document_id"].as_str().unwrap(), hit["page"].as_i64().unwrap());
        places.push(("document", format!("/documents/{document}?page={page}&words=kommunene")));
        places
    }

    pub(crate) async fn set(&self, key: &str, value: &str) {
        self.ask("settings.set", json!({ "key": key, "value": value })).await;
    }

    /// Loads the page anew, in the look that was set, with axe beside it.
    pub(crate) async fn ready_to_check(&self) {
        // Not `refresh`: with an address after «#» the driver waits for a load that the engine may have ended already.
        self.page.execute("window.isOld = true; setTimeout(() => location.reload())", vec![]).await.unwrap();
        self.until_true("return window.isOld === undefined && document.querySelector('h1') !== null").await;
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
        self.page.execute(&std::fs::read_to_string(axe).unwrap(), vec![]).await.unwrap();
    }

    /// Goes to a page, and waits until the one before begins to give way: on a busy machine that takes its time.
    async fn visit(&self, address: &str) {
        let script = "window.moved = (location.hash || '#/') === arguments[0];
            const page = document.getElementById('main');
            new MutationObserver((_, observer) => {
              window.moved = true;
              observer.disconnect();
            }).observe(page, { childList: true, subtree: true });
            location.hash = arguments[0]";
        self.page.execute(script, vec![json!(format!("#{address}"))]).await.unwrap();
        self.until_true("return window.moved").await;
    }

    async fn press_by_script(&self, css: &str) {
        self.find(css).await;
        self.page.execute("document.querySelector(arguments[0]).click()", vec![json!(css)]).await.unwrap();
    }

    /// Notes what is wrong with the page as it stands, and takes its picture.
    pub(crate) async fn check(&self, name: &str, faults: &mut Vec<String>) {
        let limit = u64::try_from(REST_WITHIN.as_millis()).unwrap();
        self.page.execute(CHECK, vec![json!(limit)]).await.unwrap();
        self.until_true("return window.checked !== null").await;
        let checked = self.page.execute("return window.checked", vec![]).await.unwrap();
        let checked: Checked = serde_json::from_value(checked).unwrap();
        assert!(checked.rules_kept > 5, "axe has hardly looked at {name}");
        self.picture(name).await;
        let all = [
            ("never rests", checked.restless.into_iter().collect()),
            ("breaks", checked.violations),
            ("sticks out", checked.sideways),
        ];
        faults.extend(
            all.into_iter().flat_map(|(what, found)| {
                found.into_iter().map(move |fault| format!("{name} {what}: {fault}"))
            }),
        );
    }
}
