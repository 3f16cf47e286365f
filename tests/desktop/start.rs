//! The first start, and starting again.

use samrad_council::Council;

use crate::window::{Window, council_in};

#[tokio::test]
async fn a_newcomer_founds_a_council_by_answering_three_questions() {
    let window = Window::open().await;
    window.shows("Velkommen til Samråd").await;
    window.picture("first-start").await;

    window.press("Opprett rådet").await;
    window.shows("Skriv hva rådet heter").await;

    window.fill("Hva heter rådet?", "Samarbeidsrådet for prøvekommunene").await;
    window.fill("Kommune 1", "Prøvevik").await;
    window.fill("Nummer, kommune 1", "1599").await;
    window.fill("Navn", "Rådssekretær").await;
    window.press("Opprett rådet").await;
    window.with_text("h1", "Oversikt").await;
    window.shows("Rådssekretær").await;

    let data = window.close().await;
    let council = council_in(&data);
    assert_eq!(council.frame().unwrap().unwrap().name, "Samarbeidsrådet for prøvekommunene");
    assert_eq!(council.verify(&mut |_, _| {}).unwrap().problems, Vec::<String>::new());
}

#[tokio::test]
async fn theme_language_and_page_are_remembered() {
    let window = Window::open().await;
    window.press("Åpne eksempelråd").await;
    window.with_text("h1", "Oversikt").await;
    window.go("/settings").await;
    window.with_text("h1", "Innstillinger").await;
    let data = window.close().await;

    let window = Window::open_on(data).await;
    window.with_text("h1", "Innstillinger").await;
    window.close().await;
}

#[tokio::test]
async fn a_second_program_on_the_same_data_says_so_and_opens_when_the_first_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let held = Council::create(&folder.path().join("council")).unwrap();
    let window = Window::open_on(folder).await;
    window.shows("Samråd er allerede åpent med disse dataene.").await;
    drop(held);
    window.press("Prøv igjen").await;
    window.shows("Velkommen til Samråd").await;
}
