//! Links in what people write lead out of the window, into the browser.

use std::time::Instant;

use samrad_council::cases::ChangeCase;
use samrad_council::{Command, Council};

use crate::window::{PATIENCE, Window};

#[tokio::test]
async fn a_link_in_a_case_opens_in_the_browser() {
    let window = Window::open().await;
    window.press("Åpne eksempelråd").await;
    window.with_text("h1", "Oversikt").await;
    let data = window.close().await;
    let case = write_a_link(&data);

    let window = Window::open_on(data).await;
    window.go(&format!("/cases/{case}")).await;
    window.follow("Veilederen").await;
    let opened = window.data.path().join("opened");
    let end = Instant::now() + PATIENCE;
    while !opened.exists() {
        assert!(Instant::now() < end, "nothing was opened:\n{}", window.text().await);
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(std::fs::read_to_string(opened).unwrap().trim(), "https://example.no/veileder?a=1&b=2");
    window.close().await;
}

/// Writes a link into a case of the example council; returns the case.
fn write_a_link(data: &tempfile::TempDir) -> samrad_council::CaseId {
    let mut council: Council = crate::window::council_in(data);
    let case = council.cases(&Default::default()).unwrap().remove(0).id;
    let secretary =
        council.people().unwrap().into_iter().find(|person| person.access.as_str() == "secretary");
    let summary = Some("Les [Veilederen](https://example.no/veileder?a=1&b=2) først.".to_owned());
    let change: ChangeCase =
        serde_json::from_value(serde_json::json!({ "id": case, "summary": summary })).unwrap();
    let context = samrad_council::Context::now(secretary.unwrap().id);
    council.execute(&context, &Command::ChangeCase(change)).unwrap();
    case
}
