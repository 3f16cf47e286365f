//! Cases that carry money, built from nothing in the real window, put on an agenda, and read in the book.

use std::process::Command;

use fantoccini::Locator;
use samrad_app::{App, Stop, Task};
use serde_json::{Value, json};

use crate::window::{PATIENCE, SHOWN, Window};

#[tokio::test]
async fn the_share_of_a_salary_is_agreed_on_in_the_window_and_stands_in_the_book() {
    let window = Window::open().await;
    window.press("Åpne eksempelråd").await;
    window.with_text("h1", "Oversikt").await;
    key_by_heads(&window).await;
    case(&window, "Omorganisering i vertskommunen", "Kommunen betaler {{andel Molde}} av lederens lønn.")
        .await;

    window.enter_on("button", "Ny kostnadsfordeling").await;
    window.fill("Hva det gjelder", "Lønn til leder").await;
    window.fill("Beløp i kroner", "kr 1 000 000,-").await;
    window.fill("Løper fra", "1.5.2024").await;
    window.enter_on("button", "Legg til faktor").await;
    window.fill_in("Faktor 1", "Tall", "1,33").await;
    window.fill_in("Faktor 1", "Hva den rommer", "sosiale kostnader").await;
    window.choose("Fordelingsnøkkel", "Ansatte i felles avdeling, utgave 1 (fra 01.01.2024)").await;
    window.check_box("Bruk andre andeler enn de beregnede").await;
    window.fill("Molde, prosent", "15").await;
    window.fill("Felles enhet, prosent", "85").await;
    window.fill("Hvorfor andelene er andre", "Oppgavene er mer sammensatte enn antallet tilsier").await;
    window.shows("207 642,86").await;
    window.picture("worksheet-dialog").await;
    window.save_dialog().await;
    let sheet = window.worksheet().await;
    if sheet["is_adopted"] == json!(false) {
        window.press_menu("Flere valg for «Lønn til leder»", "La denne gjelde").await;
    }
    for figure in ["69,3878", "30,6122", "199 500,00", "133 000,00"] {
        window.shows(figure).await;
    }
    // What is typed as a name is read as a figure, beside the table it comes from.
    window.shows("Kommunen betaler 15 %").await;
    window.picture("worksheet").await;

    on_the_agenda(&window).await;
    let text = book_of(window, "Omorganisering i vertskommunen").await;
    for printed in
        ["199 500,00", "133 000,00", "69,3878", "Kommunen betaler 15 %", "Oppgavene er mer sammensatte"]
    {
        assert!(text.contains(printed), "the book lacks «{printed}»:\n{text}");
    }
}

#[tokio::test]
async fn a_project_waits_at_the_gate_with_its_gap_in_plain_sight_and_its_plan_stands_in_the_book() {
    let window = Window::open().await;
    window.press("Åpne eksempelråd").await;
    window.with_text("h1", "Oversikt").await;
    case(&window, "Finansiering av et prosjekt", "Rådet drøfter hvordan prosjektet betales.").await;
    window.enter_on("button", "Nytt tiltak").await;
    window.fill("Tittel", "Trådløst nett i kommunale bygg").await;
    window.fill("Sannsynlig anslag", "1,2 mill.").await;
    window.fill("Ramme", "1 000 000").await;
    window.save_dialog().await;
    window.enter_on("a", "Trådløst nett i kommunale bygg").await;
    window.with_text("h1", "Trådløst nett i kommunale bygg").await;

    window.enter_on("button", "Endre kostnadene").await;
    window.fill_named("År, linje 1", "2025").await;
    window.fill_named("Hva, linje 1", "Utstyr").await;
    window.fill_named("Sannsynlig (kr), linje 1", "kr 1 200 000,-").await;
    window.save_dialog().await;
    window.enter_on("button", "Endre hvem som betaler").await;
    window.fill_named("Beløp (kr), linje 1", "900 000,50").await;
    window.save_dialog().await;
    window.shows("Mangler 299 999,50 kr").await;
    window.shows("Merforbruk: 200 000 kr").await;
    window.enter_on("button", "Endre alternativene").await;
    window.fill_in("Alternativ 1", "Alternativ", "Starte med merforbruk").await;
    window.fill_in("Alternativ 1", "Hvorfor er det utelukket?", "Det er ikke rom for merforbruk").await;
    window.press_in_dialog("Nytt alternativ").await;
    window.fill_in("Alternativ 2", "Alternativ", "Vente til neste år").await;
    window.save_dialog().await;
    window.enter_on("button", "Før avgjørelse").await;
    window.choose("Svar", "Avslått").await;
    window.fill("Avgjort av", "Samarbeidsrådet").await;
    window.press_in_dialog("Lagre").await;
    window.shows("Skriv hvorfor tiltaket er avslått").await;
    window.fill("Begrunnelse", "Det mangler dekning").await;
    window.save_dialog().await;
    window.shows("gjelder nå").await;
    window.picture("initiative").await;
    window.go("/initiatives").await;
    window.with_text("h1", "Prosjektfinansiering").await;
    window.shows("Avslått").await;
    window.picture("board").await;

    window.go("/cases").await;
    window.enter_on("a", "Finansiering av et prosjekt").await;
    window.with_text("h1", "Finansiering av et prosjekt").await;
    on_the_agenda(&window).await;
    let text = book_of(window, "Finansiering av et prosjekt").await;
    for printed in
        ["Trådløst nett i kommunale bygg", "1 200 000", "299 999,50", "Det er ikke rom for merforbruk"]
    {
        assert!(text.contains(printed), "the book lacks «{printed}»:\n{text}");
    }
}

/// Three units by their heads; the host municipality pays for two of them.
async fn key_by_heads(window: &Window) {
    window.go("/settings?tab=keys").await;
    window.enter_on("button", "Ny fordelingsnøkkel").await;
    window.fill("Navn", "Ansatte i felles avdeling").await;
    window.save_dialog().await;
    window.enter_on("button", "Ny utgave").await;
    window.fill("Gjelder fra", "1.1.2024").await;
    window.choose("Del 1", "Ansatte").await;
    window.press_in_dialog("Legg til part").await;
    let units = [("Felles enhet", "34", ""), ("Innovasjon", "5", "Molde"), ("Dokumentasjon", "10", "Molde")];
    for (at, (name, heads, payer)) in units.into_iter().enumerate() {
        window.fill_in(&format!("Part {}", at + 1), "Navn", name).await;
        window.fill_in(name, "Ansatte", heads).await;
        if !payer.is_empty() {
            window.choose_in(name, "Betales av", payer).await;
        }
    }
    window.shows("69,3878").await;
    window.picture("key-dialog").await;
    window.save_dialog().await;
    window.shows("Ansatte i felles avdeling").await;
}

/// A case for decision, on its page.
async fn case(window: &Window, title: &str, proposal: &str) {
    window.go("/cases?create=true").await;
    window.fill("Tittel", title).await;
    window.fill("Ingress", "Saken gjelder hvem som betaler.").await;
    window.fill("Forslag til enighet", proposal).await;
    window.press_in_dialog("Opprett saken").await;
    window.with_text("h1", title).await;
}

/// Hands the case in, and puts it on the next agenda.
async fn on_the_agenda(window: &Window) {
    window.enter_on("header//button", "Meld opp").await;
    window.shows("Meldt opp").await;
    window.enter_on("header//button", "Sett på saksliste").await;
    window.press_in_dialog("Sett på sakslisten").await;
    window.shows("På saksliste").await;
}

/// The text of the book of the meeting that has the case.
async fn book_of(window: Window, title: &str) -> String {
    let cases = window.ask("cases.list", json!({})).await;
    let case = cases.as_array().unwrap().iter().find(|case| case["title"] == title).unwrap();
    let meeting = case["appearances"][0]["meeting_id"].clone();
    window.go(&format!("/meetings/{}?tab=book", meeting.as_str().unwrap())).await;
    window.find("canvas").await;
    window.picture("money-book").await;
    let data = window.close().await;
    let path = data.path().join("bok.pdf");
    let app =
        App::open(&data.path().join("council")).unwrap().with_worker(env!("CARGO_BIN_EXE_samrad").into());
    let save = json!({ "meeting_id": meeting, "path": path, "archive": false });
    app.task("book.save", save, &Task::new(Stop::default(), &|_| {})).unwrap();
    let text = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output();
    let text = text.expect("pdftotext is missing: Debian package poppler-utils").stdout;
    String::from_utf8(text).unwrap().replace('\u{a0}', " ")
}

impl Window {
    /// The first worksheet of the case whose page is open.
    async fn worksheet(&self) -> Value {
        let path = self.page.execute("return location.hash", vec![]).await.unwrap();
        let case = path.as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        self.shows("Lønn til leder").await;
        self.ask("costs.worksheets", json!({ "case_id": case })).await[0].clone()
    }

    /// Writes into the field with this label, in the group with that name.
    pub(crate) async fn fill_in(&self, group: &str, label: &str, text: &str) {
        let field = self.field_in(group, label).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Saves what stands in the open dialog, and waits until it is gone.
    async fn save_dialog(&self) {
        self.press_in_dialog("Lagre").await;
        self.until_true("return document.querySelector('dialog[open]') === null").await;
    }

    /// Writes into the field that is called so, and shows it nowhere.
    async fn fill_named(&self, name: &str, text: &str) {
        let field = self.find(&format!("input[aria-label='{name}']")).await;
        field.clear().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Chooses in the list with this label, in the group with that name.
    pub(crate) async fn choose_in(&self, group: &str, label: &str, option: &str) {
        self.field_in(group, label).await.select_by_label(option).await.unwrap();
    }

    /// Chooses in the list with this label.
    pub(crate) async fn choose(&self, label: &str, option: &str) {
        let list = format!("//label[contains({SHOWN}, '{label}')]/following::select[1]");
        let list = self.page.wait().at_most(PATIENCE).for_element(Locator::XPath(&list)).await.unwrap();
        list.select_by_label(option).await.unwrap();
    }

    /// Ticks the box with this label.
    async fn check_box(&self, label: &str) {
        let label = self.with_text("label", label).await;
        label.click().await.unwrap();
    }

    /// Opens the menu with this name and takes this choice.
    pub(crate) async fn press_menu(&self, menu: &str, choice: &str) {
        self.find(&format!("button[aria-label='{menu}']")).await.click().await.unwrap();
        self.press(choice).await;
    }

    async fn field_in(&self, group: &str, label: &str) -> fantoccini::elements::Element {
        let path = format!("//*[@aria-label='{group}']//label[starts-with({SHOWN}, '{label}')]");
        let label = match self.page.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await {
            Ok(label) => label,
            Err(error) => panic!("no «{label}» in «{group}»: {error}\n{}", self.text().await),
        };
        let id = label.attr("for").await.unwrap().expect("a label names its field");
        self.find(&format!("[id='{id}']")).await
    }
}
