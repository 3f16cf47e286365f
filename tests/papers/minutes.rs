//! Minutes, as PDF and as a page for the web.

use std::path::Path;

use samrad_council::proceedings::DecidesBy;
use samrad_council::{
    Attendance, Clock, Day, Function, Language, MeetingMode, Outcome, Position, Purpose, RecusalBy, Vote,
};
use samrad_papers::{
    Citation, Correction, Minutes, MinutesBallot, MinutesCase, MinutesDocument, MinutesEdition,
    MinutesFollowUp, MinutesPerson, MinutesPosition, MinutesRecusal, MinutesState, Profile, build_minutes,
    minutes_page, validate,
};

use crate::support::{Desk, assert_sound, run};

fn clock(text: &str) -> Option<Clock> {
    Some(text.parse().unwrap())
}

fn day(text: &str) -> Option<Day> {
    Some(text.parse().unwrap())
}

fn person(name: &str, function: Function, municipality: &str) -> MinutesPerson {
    MinutesPerson {
        name: Some(name.into()),
        function: Some(function),
        municipality: municipality.into(),
        status: Attendance::Present,
        votes: matches!(function, Function::Chair | Function::Member),
        stood_in_for: None,
        arrived_at: None,
        left_at: None,
    }
}

fn case(number: usize, title: &str) -> MinutesCase {
    MinutesCase {
        number: format!("2024/M3-{number:03}"),
        title: title.into(),
        purpose: Purpose::Decision,
        presenters: Vec::new(),
        approves: None,
        documents: Vec::new(),
        access_marking: None,
        withheld: false,
        recusals: Vec::new(),
        presence: Vec::new(),
        discussion: String::new(),
        positions: Vec::new(),
        ballot: None,
        outcome: Some(Outcome::Agreement),
        proposal: "Innkallingen godkjennes.".into(),
        adopted: "Innkallingen godkjennes.".into(),
        onward_meeting: None,
        onward_body: None,
        follow_ups: Vec::new(),
    }
}

fn document(title: &str, marking: Option<&str>) -> MinutesDocument {
    MinutesDocument { title: title.into(), access_marking: marking.map(str::to_owned) }
}

fn position(municipality: &str, position: Position, note: &str) -> MinutesPosition {
    MinutesPosition { municipality: municipality.into(), position: Some(position), note: note.into() }
}

/// A meeting of a body that agrees, in which nearly everything happened.
fn record() -> Minutes {
    let mut changed = case(2, "Felles vaktordning");
    changed.presenters = vec!["Testesen, Kari".into()];
    changed.documents =
        vec![document("Vaktplan", None), document("Sårbare lås", Some("Unntatt offentlighet, offl. § 24"))];
    changed.discussion =
        "Rådet ba om **tre** ting:\n\n- turnus\n- pris\n\n| År | Pris |\n|---|--:|\n| 2025 | 1 202 |".into();
    changed.recusals = vec![MinutesRecusal {
        name: "Prøvestad, Ola".into(),
        ground: "family".into(),
        citation: Some(Citation {
            law: "forvaltningsloven".into(),
            place: "§ 6 første ledd bokstav b".into(),
        }),
        note: "Søsken leder vaktselskapet".into(),
        decided_by: RecusalBy::Body,
        deputy: Some("Vikar, Siv".into()),
    }];
    changed.presence = vec![("Øvrebø, Åse".into(), false)];
    changed.positions = vec![
        position("Lilleby", Position::Agree, ""),
        position("Storeby", Position::AgreeWithRemark, "Gjelder fra høsten."),
        position("Vesleby", Position::Agree, ""),
    ];
    changed.outcome = Some(Outcome::AgreementChanged);
    changed.proposal = "Rådet slutter seg til ordningen.".into();
    changed.adopted = "Rådet slutter seg til ordningen fra 1. september.".into();
    changed.follow_ups = vec![
        MinutesFollowUp { what: "Lage turnus".into(), who: "Testesen, Kari".into(), due: day("2024-06-01") },
        MinutesFollowUp { what: "Varsle de ansatte".into(), who: "Porteføljerådet".into(), due: None },
    ];
    let mut exempt = case(3, "Tvistesak om hemmelig innkjøp");
    exempt.access_marking = Some("Unntatt offentlighet, offl. § 23".into());
    exempt.documents = vec![document("Fortrolig tilbud", None)];
    exempt.discussion = "Leverandøren Skjulesen krever mer.".into();
    exempt.adopted = "Kravet avvises i stillhet.".into();
    exempt.proposal = exempt.adopted.clone();
    exempt.follow_ups =
        vec![MinutesFollowUp { what: "Svare advokaten".into(), who: "Testesen, Kari".into(), due: None }];
    let mut postponed = case(4, "Ny samarbeidsavtale");
    (postponed.outcome, postponed.onward_meeting) = (Some(Outcome::Postponed), Some((4, 2024)));
    postponed.adopted.clear();
    let mut union = person("Navnløs, Nina", Function::UnionRepresentative, "");
    (union.name, union.votes) = (None, false);
    let mut deputy = person("Vikar, Siv", Function::Deputy, "Storeby");
    (deputy.votes, deputy.stood_in_for) = (true, Some("Prøvestad, Ola".into()));
    let mut late = person("Øvrebø, Åse", Function::Member, "Vesleby");
    (late.status, late.arrived_at) = (Attendance::Remote, clock("09:20"));
    let mut away = person("Prøvestad, Ola", Function::Member, "Storeby");
    away.status = Attendance::Excused;
    Minutes {
        language: Language::Nb,
        council_name: "Fjordrådet".into(),
        body_name: "Fjordrådet".into(),
        decides_by: DecidesBy::Agreement,
        year: 2024,
        number: 3,
        date: day("2024-05-08"),
        place: "Formannskapssalen, Lilleby".into(),
        mode: MeetingMode::Hybrid,
        from: clock("09:00"),
        to: clock("11:40"),
        chair: Some("Testesen, Kari".into()),
        minute_taker: Some("Sekretær, Per".into()),
        people: vec![person("Testesen, Kari", Function::Chair, "Lilleby"), late, deputy, away, union],
        cases: vec![case(1, "Godkjenning av innkalling og saksliste"), changed, exempt, postponed],
        follow_ups: vec![MinutesFollowUp {
            what: "Finne nytt møterom".into(),
            who: "Sekretær, Per".into(),
            due: day("2024-05-20"),
        }],
        state: MinutesState::Draft,
        corrections: Vec::new(),
        edition: MinutesEdition::Full,
        extract: false,
        created_at: "2024-05-08T12:00:00Z".into(),
    }
}

/// The same for a body that votes.
fn protocol() -> Minutes {
    let mut minutes = record();
    minutes.decides_by = DecidesBy::Vote;
    let names = ["Testesen, Kari", "Øvrebø, Åse", "Vikar, Siv", "Prøvestad, Ola"];
    let ballot = |votes: &[Vote], casting_vote| MinutesBallot {
        votes: names.iter().map(|name| (*name).to_owned()).zip(votes.iter().copied()).collect(),
        casting_vote,
        is_election: false,
        present: 4,
        members: 5,
        quorum: 3,
        citation: Some(Citation { law: "kommuneloven".into(), place: "§ 11-9".into() }),
    };
    for case in &mut minutes.cases {
        case.positions.clear();
    }
    minutes.cases[0].ballot = Some(ballot(&[Vote::For; 4], None));
    minutes.cases[0].outcome = Some(Outcome::Adopted);
    let tie = [Vote::For, Vote::Against, Vote::For, Vote::Against];
    minutes.cases[1].ballot = Some(ballot(&tie, Some(Vote::For)));
    minutes.cases[1].outcome = Some(Outcome::Adopted);
    minutes.cases[2].ballot = Some(ballot(&[Vote::Against; 4], None));
    minutes.cases[2].outcome = Some(Outcome::Rejected);
    minutes.cases[2].adopted.clear();
    minutes
}

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
        "Referat vart godkjend i møte 4/2024 12. juni 2024.",
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
    let public = minutes.for_the_public();
    let (file, page) = (desk.path("public.pdf"), minutes_page(&public));
    build_minutes(&public, &file).unwrap();
    keep(&file, "public.pdf");
    assert_ours(&file);
    let text = pdf_text(&file);
    let unpacked = objects(&file);
    for shielded in ["hemmelig", "Fortrolig", "Skjulesen", "stillhet", "advokaten", "Tvistesak", "Sårbare"] {
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
    ];
    assert_says(&text, &expected);
    assert!(page.contains("Sak unntatt offentlighet"));
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
        &["Særutskrift av referat", "2024/M3-002", "Referat ble låst som endelig 14. mai 2024."],
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
