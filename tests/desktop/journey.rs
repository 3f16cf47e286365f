//! The secretary's main job in the real window, from the first start to the book and back.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::window::Window;

#[tokio::test]
async fn a_secretary_goes_from_last_months_packet_to_a_meeting_book() {
    let window = Window::open().await;
    window.press("Åpne eksempelråd").await;
    window.with_text("h1", "Oversikt").await;
    window.shows("Neste møte").await;
    window.picture("overview").await;

    take_in_a_packet(&window).await;
    reorder_by_keyboard(&window).await;
    build_the_book(&window).await;
    open_a_hit(&window).await;
    undo(&window).await;

    window.close().await;
}

async fn take_in_a_packet(window: &Window) {
    let packet = window.data.path().join("møtepakke november.pdf");
    std::fs::write(&packet, samrad_fixtures::packet::bokmaal().pdf()).unwrap();
    window.go(&format!("/import?path={}", percent_encoded(packet.to_str().unwrap()))).await;
    window.with_text("h1", "Se over møtepakken").await;
    window.shows("Felles avtale om nettbrett til skolene").await;
    window.picture("import").await;
    window.press("Ta inn møtet med 3 saker").await;
    window.with_text("h1", "2025/M3").await;
    window.shows("2025/M3-002").await;
}

/// The coming meeting of the example council, by keyboard alone: its third case goes up one place and down again.
async fn reorder_by_keyboard(window: &Window) {
    window.go("/").await;
    window.follow("Til sakslisten").await;
    window.with_text("h2", "Saksliste").await;
    let before = window.agenda().await;
    assert!(before.len() > 4, "the example meeting has standing cases and others: {before:?}");
    window.picture("agenda").await;
    window.focus(&format!("button[aria-label='Flytt {}']", before[2])).await;
    window.alt(Key::Up).await;
    let mut moved = before.clone();
    moved.swap(1, 2);
    window.until_agenda_is(&moved).await;
    window.shows("er flyttet til plass 2").await;
    window.focus(&format!("button[aria-label='Flytt {}']", before[2])).await;
    window.alt(Key::Down).await;
    window.until_agenda_is(&before).await;
}

async fn build_the_book(window: &Window) {
    window.press_tab("Møtebok").await;
    window.shows("Oppdatert,").await;
    window.find("canvas").await;
    window.picture("book").await;
    window.press("Frys og send").await;
    window.press_in_dialog("Frys og send").await;
    window.shows("er innkalt").await;
    window.picture("sent").await;
    window.close_dialogs().await;
}

/// A word that stands in an annex of the packet only: the hit opens the document on its page, with the word marked.
async fn open_a_hit(window: &Window) {
    window.go("/search?words=nettbrett").await;
    window.shows("treff").await;
    window.picture("search").await;
    let hit = window.find("a[href*='/documents/'][href*='page=']").await;
    hit.click().await.unwrap();
    window.find("canvas").await;
    window.find("mark[data-hit='current']").await;
    // The mark is in sight, and the keys scroll the pages it stands in.
    window
        .until_true(
            "const pages = document.activeElement.getBoundingClientRect();
             const mark = document.querySelector(\"mark[data-hit='current']\").getBoundingClientRect();
             return document.activeElement.role === 'region' && mark.top >= pages.top && mark.bottom <= pages.bottom",
        )
        .await;
    window.picture("viewer").await;
}

async fn undo(window: &Window) {
    window.go("/meetings").await;
    window.with_text("h1", "Møter").await;
    window.shows("2025/M3").await;
    // The latest steps are the sending and the two moves; then comes the packet, as one step.
    for _ in 0..4 {
        let before = window.history_length().await;
        window.control('z').await;
        window.until_history_is_longer_than(before).await;
    }
    window.no_longer_shows("2025/M3").await;
    window.picture("undone").await;
}

#[tokio::test]
async fn a_meeting_that_is_sent_stands_as_called_with_its_papers() {
    let window = Window::open().await;
    window.press("Åpne eksempelråd").await;
    window.follow("Til sakslisten").await;
    window.press("Frys og send").await;
    window.press_in_dialog("Frys og send").await;
    window.shows("er innkalt").await;
    let meetings = window.ask("meetings.list", json!({})).await;
    let sent_at = |meeting: &Value| meeting["sent_at"].as_str().unwrap_or_default().to_owned();
    let latest = meetings.as_array().unwrap().iter().max_by_key(|meeting| sent_at(meeting)).unwrap();
    let sent = window.ask("meetings.get", json!({ "meeting_id": latest["id"] })).await;
    assert_eq!(sent["meeting"]["status"], "called");
    assert_eq!(sent["meeting"]["documents"].as_array().unwrap().len(), 2, "the book and the notice are kept");
    let agenda = sent["meeting"]["agenda"].as_array().unwrap();
    assert!(agenda.iter().all(|line| line["number_is_final"] == true));
    window.close().await;
}

/// A path as it stands in an address.
pub(crate) fn percent_encoded(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.".contains(&byte);
    path.bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
