//! Minutes, as PDF and as a page for the web.

use std::path::Path;

use samrad_council::{Language, MeetingMode};
use samrad_papers::{
    Correction, MinutesState, Profile, ShieldedTitle, build_minutes, minutes_page, validate,
};

use crate::minutes_record::{day, protocol, record};
use crate::support::{Desk, assert_sound, run};

fn pdf_text(file: &Path) -> String {
    let text = run("pdftotext", &["-layout", file.to_str().unwrap(), "-"]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The file with its streams unpacked, as text where it is text.
fn objects(file: &Path) -> String {
    let output = std::process::Command::new("qpdf")
        .args(["--qdf", "--object-streams=disable", file.to_str().unwrap(), "-"])
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn assert_ours(file: &Path) {
    let bytes = std::fs::read(file).unwrap();
    for profile in [Profile::PdfA2a, Profile::PdfUa1] {
        let verdict = validate(&bytes, profile);
        assert!(verdict.passes, "{profile:?}: {:?}", verdict.failures);
    }
    assert_sound(file);
}

fn assert_says(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "{words}\nin: {text}");
    }
}

/// Keeps the page for somebody to look at where a folder for it is named.
fn keep(file: &Path, name: &str) {
    if let Some(folder) = std::env::var_os("SAMRAD_LOOK") {
        std::fs::copy(file, Path::new(&folder).join(name)).unwrap();
    }
}

#[test]
fn a_record_tells_who_was_there_what_was_said_and_what_came_of_it() {
    let desk = Desk::new();
    let file = desk.path("record.pdf");
    build_minutes(&record(), &file).unwrap();
    keep(&file, "record.pdf");
    assert_ours(&file);
    let expected = [
        "Fjordrådet 8. mai 2024 Utkast Inneholder saker unntatt offentlighet Referat Fjordrådet · Møte 3/2024",
        "Sted Formannskapssalen, Lilleby Tid onsdag 8. mai 2024 kl. 09:00–11:40 Møteform Fysisk møte og fjernmøte \
         Møteleder Testesen, Kari Referent Sekretær, Per",
        "Navn Funksjon Kommune Møtte for Merknad Testesen, Kari Leder Lilleby",
        "Vikar, Siv Varamedlem Storeby Prøvestad, Ola",
        "På skjerm, kom kl. 09:20",
        "Forfall Navn Funksjon Kommune Prøvestad, Ola Medlem Storeby",
        "I tillegg deltok Navn Tillitsvalgt",
        "2024/M3-001 Godkjenning av innkalling og saksliste Vedtak Det ble enighet om forslaget. Enighet Innkallingen \
         godkjennes.",
        "2024/M3-002 Felles vaktordning Vedtak Legges fram av Testesen, Kari Dokumenter Vaktplan; Sårbare lås (Unntatt offentlighet, offl. § 24) Habilitet \
         Prøvestad, Ola fratrådte under behandlingen: nær slekt eller svogerskap med en part, jf. forvaltningsloven § 6 \
         første ledd bokstav b. Søsken leder vaktselskapet. Avgjort av organet. Vikar, Siv møtte som vara. Øvrebø, Åse \
         var ikke til stede da saken ble behandlet. Opplysninger Rådet ba om tre ting: • turnus • pris År Pris 2025 1 202",
        "Forslaget som ble lagt fram Rådet slutter seg til ordningen. Kommunenes standpunkt Kommune Standpunkt Merknad \
         Lilleby Enig Storeby Enig, med merknad Gjelder fra høsten. Vesleby Enig Det ble enighet om et endret forslag. \
         Enighet Rådet slutter seg til ordningen fra 1. september. Oppfølging Hva Hvem Frist Lage turnus Testesen, Kari \
         1. juni 2024 Varsle de ansatte Porteføljerådet ikke satt",
        "2024/M3-004 Ny samarbeidsavtale Vedtak Saken ble utsatt til møte 4/2024.",
        "Oppfølging Hva Hvem Frist Finne nytt møterom Sekretær, Per 20. mai 2024",
        "Møtet ble hevet kl. 11:40.",
    ];
    let text = without_feet(&pdf_text(&file));
    assert_says(&text, &expected);
}

/// The text without the foot that stands between two pages.
fn without_feet(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest
        .find("Fjordrådet, referat møte 3/2024")
        .or_else(|| rest.find("Fjordrådet, protokoll møte 3/2024"))
    {
        out.push_str(&rest[..at]);
        let end = rest[at..].find(" av ").map_or(rest.len(), |end| at + end + 4);
        let tail = &rest[end..];
        rest = tail.split_once(' ').map_or("", |(_, tail)| tail);
    }
    out + rest
}

#[test]
fn formal_minutes_tell_every_vote_the_quorum_and_the_casting_vote() {
    let desk = Desk::new();
    let file = desk.path("protocol.pdf");
    build_minutes(&protocol(), &file).unwrap();
    keep(&file, "protocol.pdf");
    assert_ours(&file);
    let expected = [
        "Protokoll Fjordrådet",
        "Votering 4 av 5 medlemmer med stemmerett var til stede. Organet er vedtaksført når minst 3 er til stede, jf. \
         kommuneloven § 11-9. For forslaget stemte 4: Testesen, Kari; Øvrebø, Åse; Vikar, Siv; Prøvestad, Ola. Forslaget \
         ble enstemmig vedtatt. Vedtak Innkallingen godkjennes.",
        "For forslaget stemte 2: Testesen, Kari; Vikar, Siv. Mot forslaget stemte 2: Øvrebø, Åse; Prøvestad, Ola. \
         Stemmene falt likt. Møtelederens dobbeltstemme avgjorde saken for forslaget. Forslaget ble vedtatt med \
         endringer.",
        "Forslag Kravet avvises i stillhet.",
        "Mot forslaget stemte 4: Testesen, Kari; Øvrebø, Åse; Vikar, Siv; Prøvestad, Ola. Forslaget falt.",
    ];
    assert_says(&without_feet(&pdf_text(&file)), &expected);
}

#[test]
fn minutes_in_nynorsk_cite_the_law_and_name_the_outcome_in_nynorsk() {
    let desk = Desk::new();
    let file = desk.path("nn.pdf");
    let mut minutes = record();
    minutes.language = Language::Nn;
    minutes.state = MinutesState::Approved { number: 4, year: 2024, on: day("2024-06-12") };
    minutes.corrections = vec![Correction { on: day("2024-05-20"), reason: "Feil frist i sak 002".into() }];
    build_minutes(&minutes, &file).unwrap();
    keep(&file, "nn.pdf");
    assert_ours(&file);
    let expected = [
        "Til stades",
        "Retta 20. mai 2024: Feil frist i sak 002",
        "jf. forvaltningslova § 6 første leddet bokstav b",
        "Det vart semje om eit endra framlegg. Semje",
        "Saka vart utsett til møte 4/2024.",
        "Referatet vart godkjend i møte 4/2024 12. juni 2024.",
    ];
    let text = pdf_text(&file);
    assert_says(&text, &expected);
    assert!(!text.contains("Utkast"), "{text}");
}

#[test]
fn the_public_edition_holds_no_word_of_an_exempt_case_in_any_layer_of_the_file() {
    let desk = Desk::new();
    let mut minutes = record();
    minutes.corrections = vec![Correction { on: None, reason: "Skjulesen er skrevet rett".into() }];
    minutes.cases[3].title = "Lønnen til Dulgesen".into();
    minutes.cases[3].shielded_title = Some(ShieldedTitle {
        marking: "Tittel unntatt offentlighet, offl. § 13".into(),
        public: "En lønnssak".into(),
    });
    let public = minutes.for_the_public();
    let (file, page) = (desk.path("public.pdf"), minutes_page(&public));
    build_minutes(&public, &file).unwrap();
    keep(&file, "public.pdf");
    assert_ours(&file);
    let text = pdf_text(&file);
    let unpacked = objects(&file);
    for shielded in
        ["hemmelig", "Fortrolig", "Skjulesen", "stillhet", "advokaten", "Tvistesak", "Sårbare", "Dulgesen"]
    {
        for (layer, content) in [("text", &text), ("file", &unpacked), ("page", &page)] {
            assert!(!content.contains(shielded), "{shielded} in the {layer}");
            // Strings in a PDF may also be UTF-16 in hexadecimal.
            let hex: String = shielded.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
            assert!(!content.to_lowercase().contains(&hex), "{shielded} in the {layer}, as hexadecimal");
        }
    }
    let expected = [
        "Offentlig utgave",
        "2024/M3-003 Sak unntatt offentlighet Vedtak Unntatt offentlighet, offl. § 23 Behandlingen av saken er ikke tatt \
         med i denne utgaven.",
        "2024/M3-002 Felles vaktordning",
        "Dokumenter Vaktplan; Unntatt offentlighet, offl. § 24 Habilitet",
        "Teksten er rettet.",
        "2024/M3-004 En lønnssak Vedtak Tittel unntatt offentlighet, offl. § 13 Saken ble utsatt",
    ];
    assert_says(&text, &expected);
    assert!(page.contains("En lønnssak") && page.contains("Sak unntatt offentlighet"));
}

#[test]
fn an_extract_is_about_one_case_and_says_which() {
    let desk = Desk::new();
    let file = desk.path("extract.pdf");
    let mut minutes = record();
    minutes.cases = vec![minutes.cases.remove(1)];
    minutes.extract = true;
    minutes.state = MinutesState::Final { on: day("2024-05-14") };
    build_minutes(&minutes, &file).unwrap();
    keep(&file, "extract.pdf");
    assert_ours(&file);
    let text = pdf_text(&file);
    assert_says(
        &text,
        &["Særutskrift av referat", "2024/M3-002", "Referatet ble låst som endelig 14. mai 2024."],
    );
    assert!(!text.contains("møterom") && !text.contains("2024/M3-004"), "{text}");
    let title = run("pdfinfo", &[file.to_str().unwrap()]);
    assert!(title.contains("Særutskrift av referat – Fjordrådet, møte 3/2024, 2024/M3-002"), "{title}");
}

#[test]
fn tables_have_header_cells_for_columns_and_rows() {
    let desk = Desk::new();
    let file = desk.path("record.pdf");
    build_minutes(&record(), &file).unwrap();
    let unpacked = objects(&file);
    for scope in ["/Scope /Column", "/Scope /Row"] {
        assert!(unpacked.contains(scope), "{scope}");
    }
}

#[test]
fn the_page_for_the_web_has_its_language_its_headings_in_order_and_no_script() {
    let page = minutes_page(&record());
    if let Some(folder) = std::env::var_os("SAMRAD_LOOK") {
        std::fs::write(Path::new(&folder).join("record.html"), &page).unwrap();
    }
    assert!(page.starts_with("<!doctype html>\n<html lang=\"nb\">"), "{page}");
    assert_eq!(page.matches("<h1").count(), 1);
    let levels: Vec<u32> =
        page.match_indices("<h").filter_map(|(at, _)| page[at + 2..].chars().next()?.to_digit(10)).collect();
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    assert_eq!(page.matches("<table>").count(), page.matches("<thead>").count());
    assert!(
        page.contains("<th scope=\"col\">Kommune</th>") && page.contains("<th scope=\"row\">Storeby</th>")
    );
    assert!(!page.contains("<script") && !page.contains("src=") && !page.contains("url("));
    assert!(page.contains("Det ble enighet om et endret forslag."));
}

#[test]
fn nothing_that_people_write_becomes_markup() {
    let mut minutes = record();
    let evil = "<script>alert(1)</script><img src=x onerror=alert(1)>\" onload='x'";
    minutes.body_name = evil.into();
    minutes.people[0].name = Some(evil.into());
    minutes.cases[1].title = evil.into();
    minutes.cases[1].positions[1].note = evil.into();
    minutes.cases[1].discussion = format!(
        "{evil}\n\n[se](javascript:alert(1)) `{evil}`\n\n<iframe src=x>\n\n[a](https://example.org/\"onx=\"1)"
    );
    minutes.cases[1].follow_ups[0].what = evil.into();
    let page = minutes_page(&minutes);
    for markup in ["<script", "<img", "<iframe", "onload='x'", "\"onx=", "href=\"javascript"] {
        assert!(!page.contains(markup), "{markup}");
    }
    let desk = Desk::new();
    let file = desk.path("evil.pdf");
    build_minutes(&minutes, &file).unwrap();
    assert_ours(&file);
}

#[test]
fn emoji_right_to_left_and_very_long_texts_do_not_stop_the_minutes() {
    let desk = Desk::new();
    let mut minutes = record();
    minutes.cases[0].title = "Klar 🎉 עברית مرحبا".into();
    minutes.cases[1].discussion = "Et avsnitt med mange ord som går over sida. ".repeat(4_000);
    minutes.cases[1].positions[1].note = "utenmellomrom".repeat(300);
    let file = desk.path("long.pdf");
    let report = build_minutes(&minutes, &file).unwrap();
    assert!(report.pages > 30 && report.replaced_characters.contains(&'🎉'), "{report:?}");
    assert_ours(&file);
    assert!(minutes_page(&minutes).contains("🎉 עברית"));
}

#[test]
fn a_written_procedure_has_no_place_and_no_hour() {
    let desk = Desk::new();
    let file = desk.path("written.pdf");
    let mut minutes = record();
    minutes.mode = MeetingMode::Written;
    build_minutes(&minutes, &file).unwrap();
    let text = pdf_text(&file);
    assert_says(
        &text,
        &[
            "Tid onsdag 8. mai 2024 Møteform Skriftlig behandling",
            "Den skriftlige behandlingen ble avsluttet kl. 11:40.",
        ],
    );
    assert!(!text.contains("Formannskapssalen"), "{text}");
}
