//! One meeting in the real window, by keyboard alone: called, held on the wall, written down, its minutes locked.

use fantoccini::key::Key;
use samrad_council::proceedings::Proceedings;
use samrad_council::{Council, DocumentKind, MeetingId, MeetingStatus, Outcome, Position, Purpose};
use serde_json::{Value, json};

use crate::window::{Window, council_in};

#[tokio::test]
async fn a_secretary_holds_a_meeting_by_keyboard_from_its_notice_to_locked_minutes() {
    let window = Window::open().await;
    window.enter_on("button", "Åpne eksempelråd").await;
    window.with_text("h1", "Oversikt").await;
    window.enter_on("a", "Til sakslisten").await;
    window.enter_on("button", "Frys og send").await;
    window.press_in_dialog("Frys og send").await;
    window.shows("er innkalt").await;
    window.close_dialogs().await;

    everybody_is_there(&window).await;
    window.enter_on("header//button", "Åpne møtet").await;
    window.press_in_dialog("Åpne møtet").await;
    window.enter_on("a", "Gjennomfør").await;
    let cases = hold(&window).await;
    keep_the_minutes(&window).await;

    let data = window.close().await;
    let council = council_in(&data);
    let (meeting, record) = the_meeting_held(&council);
    assert_eq!(record.status, MeetingStatus::MinutesFinal);
    assert_eq!(record.items.len(), cases);
    assert!(record.items.iter().all(|item| item.outcome.is_some() && item.ended_at.is_some()));
    let agreed = record.items.iter().filter(|item| item.outcome == Some(Outcome::Agreement));
    for item in agreed {
        assert!(item.positions.iter().all(|answer| answer.position == Some(Position::Agree)));
    }
    assert_eq!(record.items[0].discussion, "Ingen merknader.");
    assert_eq!(
        council
            .follow_ups(&Default::default())
            .unwrap()
            .iter()
            .filter(|promise| {
                promise.draft.meeting_id == Some(meeting)
                    && promise.draft.what == "Sende referatet til kommunene"
            })
            .count(),
        1
    );
    let approved = record.items.iter().find_map(|item| item.approves_id).expect("a standing case approves");
    let before = council.proceedings(approved).unwrap().unwrap();
    assert_eq!((before.status, before.approved_in_id), (MeetingStatus::MinutesApproved, Some(meeting)));
    let view = council.meeting(meeting).unwrap().unwrap();
    let minutes = view.documents.iter().find(|document| document.kind == DocumentKind::Minutes).unwrap();
    assert_eq!(minutes.versions.len(), 2, "the draft is kept beside the final minutes");
    assert_eq!(council.verify(&mut |_, _| {}).unwrap().problems, Vec::<String>::new());
}

async fn everybody_is_there(window: &Window) {
    window.enter_on("*[@role='tab']", "Deltakere").await;
    window.enter_on("button", "Alle til stede").await;
    window.shows("Alle kommunene er til stede.").await;
    window.picture("attendance").await;
}

/// Takes up every case with one key, and says what came of it with another; gives how many there were.
async fn hold(window: &Window) -> usize {
    window.shows("Sak 1 av").await;
    let record = window.record().await;
    let items = record["items"].as_array().unwrap().clone();
    for (at, item) in items.iter().enumerate() {
        window.shows(&format!("Sak {} av {}", at + 1, items.len())).await;
        if at == 0 {
            window.keys("t").await;
        }
        window.shows("Tatt opp kl.").await;
        if at == 0 {
            write_down(window).await;
        }
        if item["purpose"] == json!(Purpose::Decision) {
            window.keys("e").await;
            window.until_answered(at).await;
        }
        window.keys("v").await;
        window.until_decided(at).await;
        window.picture(&format!("run-{at}")).await;
        if at == 0 {
            the_wall_breaks_no_rules(window).await;
        }
        window.keys("n").await;
    }
    window.enter_on("button", "Hev møtet").await;
    window.press_in_dialog("Hev møtet").await;
    window.with_text("h1", "20").await;
    items.len()
}

/// The page on the wall held against WCAG, light in bokmål and dark in nynorsk, on a small screen; then as it was.
async fn the_wall_breaks_no_rules(window: &Window) {
    let (width, height) = window.page.get_window_size().await.unwrap();
    window.page.set_window_size(1024, 700).await.unwrap();
    let mut faults = Vec::new();
    for (theme, language) in [("dark", "nn"), ("light", "nb")] {
        window.set("theme", theme).await;
        window.set("language", language).await;
        window.ready_to_check().await;
        window.check(&format!("{theme}-run"), &mut faults).await;
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    window.page.set_window_size(width.try_into().unwrap(), height.try_into().unwrap()).await.unwrap();
    window.shows("Ta tilbake").await;
}

/// What was said, and who does what, without leaving the page that hangs on the wall.
async fn write_down(window: &Window) {
    window.keys("r").await;
    window.keys("Ingen merknader.").await;
    window.shows("Lagret").await;
    window.leave_the_field().await;
    window.keys("o").await;
    window.keys("Sende referatet til kommunene").await;
    window.fill("Eller skriv hvem", "Sekretæren").await;
    window.keys(&char::from(Key::Enter).to_string()).await;
    window.shows("Sende referatet til kommunene").await;
    window.leave_the_field().await;
}

async fn keep_the_minutes(window: &Window) {
    window.enter_on("header//button", "Lag protokollutkast").await;
    window.press_in_dialog("Lag protokollutkast").await;
    window.enter_on("header//button", "Gjør protokollen endelig").await;
    window.press_in_dialog("Gjør protokollen endelig").await;
    window.shows("Endelig protokoll").await;
    window.enter_on("*[@role='tab']", "Protokoll").await;
    window.find("canvas").await;
    window.picture("minutes").await;
}

fn the_meeting_held(council: &Council) -> (MeetingId, Proceedings) {
    let meetings = council.meetings().unwrap();
    let latest = meetings.iter().filter(|meeting| meeting.status == MeetingStatus::MinutesFinal);
    let latest = latest.max_by_key(|meeting| meeting.sent_at.clone()).expect("a meeting was held");
    (latest.id, council.proceedings(latest.id).unwrap().unwrap())
}

impl Window {
    /// Puts the focus on what shows this text and presses Enter.
    pub(crate) async fn enter_on(&self, kind: &str, text: &str) {
        let element = self.with_text(kind, text).await;
        element.send_keys(&char::from(Key::Enter).to_string()).await.unwrap();
    }

    /// The record of the meeting that is going on.
    async fn record(&self) -> Value {
        let meetings = self.ask("meetings.list", json!({})).await;
        let running = meetings.as_array().unwrap().iter().find(|meeting| meeting["status"] == "running");
        self.ask("meetings.proceedings", json!({ "meeting_id": running.unwrap()["id"] })).await
    }

    async fn until_answered(&self, at: usize) {
        self.until_record(at, |item| {
            let positions = item["positions"].as_array().unwrap();
            positions.iter().all(|answer| !answer["position"].is_null())
        })
        .await;
    }

    async fn until_decided(&self, at: usize) {
        self.until_record(at, |item| !item["outcome"].is_null()).await;
        self.shows("Ta tilbake").await;
    }

    async fn until_record(&self, at: usize, holds: impl Fn(&Value) -> bool) {
        let end = std::time::Instant::now() + crate::window::PATIENCE;
        while !holds(&self.record().await["items"][at]) {
            assert!(std::time::Instant::now() < end, "case {at} stays as it is:\n{}", self.text().await);
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
    }

    /// Goes on with the keyboard until nothing is written in any more.
    async fn leave_the_field(&self) {
        let writing = "return document.activeElement.matches('input, textarea, select, [contenteditable=true], [role=toolbar] *')";
        for _ in 0..20 {
            if self.page.execute(writing, vec![]).await.unwrap() == json!(false) {
                return;
            }
            self.keys(&char::from(Key::Tab).to_string()).await;
        }
        panic!("the keyboard does not get out of the field:\n{}", self.text().await);
    }
}
