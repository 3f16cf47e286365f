//! The book's edition for the public: nothing of what is shielded is in any layer of the file.

use std::path::Path;

use samrad_fixtures::layout;
use samrad_papers::{AnnexProblem, Book, CaseShielding, Edition, Section};

use crate::support::{Desk, assert_sound, book, case, outline, run, sub_item};

/// Words that stand only in what is shielded.
const SHIELDED: [&str; 12] = [
    "Hemmelighus",
    "Skjulingsen",
    "Tvistebeløp",
    "Lønnstvist",
    "Fortroligvurdering",
    "Undertilbudet",
    "Dyptvedlegg",
    "Lukketfil",
    "Internnotatet",
    "Vitnemål",
    "Framleggersen",
    "Dypereliggende",
];

const MARK: &str = "Unntatt offentlighet, offl. § 23";

fn section(number: &str, level: u8, heading: &str, markdown: &str) -> Section {
    Section { number: number.into(), heading: heading.into(), level, markdown: markdown.into() }
}

/// A page with words of its own.
fn page_with(words: &str) -> Vec<u8> {
    layout::pdf(&[layout::Page { pieces: vec![layout::Piece::Text(words.into())], feet: Vec::new() }])
}

fn shielded_book(desk: &Desk, edition: Edition) -> Book {
    let mut exempt = case(1);
    exempt.title = "Lønnstvist med Skjulingsen".into();
    exempt.access_marking = Some(MARK.into());
    exempt.presenters = vec!["Framleggersen, Ola".into()];
    exempt.summary = "Et Tvistebeløp.".into();
    exempt.annexes = vec![desk.annex("Vitnemål.pdf", &page_with("Vitnemål"))];
    let mut titled = case(2);
    titled.title = "Kjøp av Hemmelighus".into();
    titled.shielding = CaseShielding {
        title: Some("Tittel unntatt offentlighet, offl. § 23".into()),
        public_title: "Kjøp av eiendom".into(),
        ..CaseShielding::default()
    };
    let mut parts = case(3);
    parts.title = "Ny vaktavtale".into();
    parts.sections = vec![
        section("1", 1, "Bakgrunn", "Avtalen går ut."),
        section("2", 1, "Fortroligvurdering", "Undertilbudet er best."),
        section("2.1", 2, "Dypereliggende", "Mer."),
        section("3", 1, "Framdrift", "Fra høsten."),
    ];
    parts.annexes = vec![
        desk.annex("Lukketfil.pdf", &page_with("Dyptvedlegg")),
        desk.annex("Vaktplan.pdf", &page_with("Turnus")),
    ];
    parts.annexes[0].title = "Internnotatet".into();
    parts.sub_items =
        vec![sub_item("Se notatet", Some("internnotatet")), sub_item("Se planen", Some("Vaktplan"))];
    parts.shielding = CaseShielding {
        sections: [(1, MARK.to_owned())].into(),
        annexes: [(0, MARK.to_owned())].into(),
        ..CaseShielding::default()
    };
    Book { cases: vec![exempt, titled, parts], edition, ..book() }
}

/// Everything that the file holds, in every form that words may have in it: its pages' text, its objects with all streams
/// unpacked, and what is attached to it.
fn layers(file: &Path) -> Vec<(&'static str, String)> {
    let path = file.to_str().unwrap();
    let text = run("pdftotext", &["-layout", path, "-"]);
    let unpacked = std::process::Command::new("qpdf")
        .args(["--qdf", "--object-streams=disable", path, "-"])
        .output()
        .unwrap();
    let unpacked = String::from_utf8_lossy(&unpacked.stdout).into_owned();
    vec![
        ("text", text.split_whitespace().collect::<Vec<_>>().join(" ")),
        ("objects", unpacked),
        ("facts", run("pdfinfo", &["-meta", path]) + &run("pdfinfo", &[path])),
        ("attachments", run("pdfdetach", &["-list", path])),
        ("outline", outline(file).into_iter().map(|(title, _)| title + "\n").collect()),
    ]
}

fn tells(content: &str, words: &str) -> bool {
    // Strings in a PDF may also be UTF-16, with bytes outside ASCII written as escapes or in hexadecimal.
    let lower = content.to_lowercase();
    let hex: String = words.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
    let wide: String =
        words.encode_utf16().flat_map(|unit| ['\0', char::from_u32(u32::from(unit)).unwrap()]).collect();
    lower.contains(&words.to_lowercase()) || lower.contains(&hex) || content.contains(&wide)
}

#[test]
fn the_public_book_holds_no_word_of_what_is_shielded_in_any_layer_and_the_members_book_marks_it() {
    for edition in [Edition::Reading, Edition::Archive] {
        let desk = Desk::new();
        let book = shielded_book(&desk, edition);
        let (whole, _) = desk.build(&book);
        let members = layers(&whole);
        let in_members = |words: &str| members.iter().any(|(_, content)| tells(content, words));
        for words in
            SHIELDED.into_iter().filter(|words| edition == Edition::Reading || *words != "Dyptvedlegg")
        {
            assert!(in_members(words), "{words} is not found where it stands: the test is blind");
        }
        let said = &members[0].1;
        assert!(said.contains("Inneholder opplysninger unntatt offentlighet"), "{said}");
        assert!(said.contains("Tittel unntatt offentlighet, offl. § 23"), "{said}");

        let (file, report) = desk.build(&book.for_the_public());
        assert_sound(&file);
        let public = layers(&file);
        for (layer, content) in &public {
            for words in SHIELDED {
                assert!(!tells(content, words), "{words} in the {layer} of {edition:?}");
            }
        }
        let said = &public[0].1;
        for expected in [
            "Offentlig utgave",
            "2024/M3-001 Sak unntatt offentlighet",
            "Saken er unntatt offentlighet og er ikke med i denne utgaven.",
            "Kjøp av eiendom",
            "2 Unntatt offentlighet, offl. § 23",
            "3 Framdrift",
            "Vedlegg 1: Unntatt offentlighet, offl. § 23",
            "Vedlegg 2: Vaktplan",
        ] {
            assert!(said.contains(expected), "{expected} in {said}");
        }
        assert!(!said.contains("Inneholder opplysninger"));
        let titles = &public[4].1;
        assert!(titles.contains("Kjøp av eiendom") && titles.contains("Vedlegg 2: Vaktplan"), "{titles}");
        assert_eq!(report.annexes.len(), 2);
        assert_eq!(report.annexes[0].problem, Some(AnnexProblem::Withheld));
        assert_eq!(report.annexes[1].problem, None);
    }
}

#[test]
fn a_book_without_shields_is_the_same_for_everybody_but_for_its_name() {
    let book = Book { cases: vec![case(1)], ..book() };
    assert!(!book.shields());
    let public = book.clone().for_the_public();
    assert_eq!(public.cases, book.cases);
}
