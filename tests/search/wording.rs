//! Which words find which: Norwegian inflection, letters, compounds, both written languages, broken words, numbers.

use crate::office::Office;
use crate::{search, titles};

/// Text, what is typed, whether it finds the text.
const WORDING: &[(&str, &str, bool)] = &[
    // Inflection
    ("Kommunene finansierer prosjektet", "kommune", true),
    ("Kommunene finansierer prosjektet", "prosjekter", true),
    ("Ein ny sak om kommunane", "kommuner", true),
    ("Vi kjøper lisens", "lisenser", true),
    ("Vi kjøper lisenser", "lisens", true),
    ("En politiker svarte", "politikere", true),
    ("Mange politikere svarte", "politiker", true),
    // Letters
    ("Far er her", "får", false),
    ("Får er her", "far", false),
    ("Rådet møttes", "radet", false),
    ("RÅDET MØTTES", "rådet", true),
    ("Ra\u{30a}det møttes", "rådet", true),
    ("Rådet møttes", "ra\u{30a}det", true),
    ("Én idé om allé", "ide alle en", true),
    ("En ide", "idé", true),
    ("Ære være", "aere", false),
    // Compounds
    ("Kostnadsfordeling", "fordeling", true),
    ("Kostnadsfordelingen vedtas", "fordelinger", true),
    ("Innbyggertallet", "tall", true),
    ("Kostnadsfordeling", "kostnad", true),
    ("Kostnadsfordeling", "is", false),
    ("Kostnadsfordeling", "fordelt", false),
    // Bokmål and nynorsk
    ("Framlegg til semje", "forslag til enighet", true),
    ("Forslag til enighet", "framlegg til semje", true),
    ("Forslag til enighet", "einigheit", true),
    ("Rådet har vedtatt planen", "vedtak", true),
    ("Rådet har vedteke planen", "vedtak", true),
    ("Vedtak", "vedteke", true),
    ("Tenesta er ny", "tjeneste", true),
    ("Tjenesten er ny", "teneste", true),
    ("Tjenestekatalogen", "tenestekatalog", true),
    ("Tenesteomtale", "tjenestebeskrivelse", true),
    ("Saksfremlegg", "saksframlegg", true),
    ("Leiar for avdelinga", "leder", true),
    ("Avdelingsleder", "avdelingsleiar", true),
    ("Sakliste", "saksliste", true),
    ("Lukka møte", "lukket", true),
    ("Unnateke offentlegheit", "unntatt offentlighet", true),
    ("Enstemmig", "enighet", false),
    ("Mandat", "fullmakt", false),
    // As it is typed
    ("Omorganisering av kommunen", "omorg", true),
    ("Virksomhetene", "virksomhe", true),
    ("Omorganisering av kommunen", "omorg kommune", true),
    ("Omorganisering av kommunen", "kommune omorg", true),
    ("Zeta", "z", true),
    // All words
    ("Felles vakt for vann", "vann vakt", true),
    ("Felles vakt for vann", "vann brann", false),
    // Broken words
    ("Finans iering av pros jekter", "finansiering", true),
    ("Finans iering av pros jekter", "finansiering av prosjekter", true),
    ("Sta tus", "status", true),
    ("STA TUS", "status", true),
    ("Orien  teringssaker", "orienteringssaker", true),
    ("Molde Kommune", "moldekommune", false),
    // Signs
    ("E-post til alle", "e-post", true),
    ("E-post til alle", "post-e", false),
    ("§ 11-3 gjelder", "11-3", true),
    ("§ 11-3 gjelder", "§ 11", true),
    ("Vann, og avløp.", "«vann» (avløp)!", true),
];

#[test]
fn words_find_what_a_norwegian_reader_expects_in_titles_texts_and_pages() {
    let mut wrong = Vec::new();
    for (text, typed, expected) in WORDING {
        let mut office = Office::founded();
        let titled = office.case(text);
        let written = office.case("xyzzy");
        office.summary(written, text);
        let annexed = office.case("plugh");
        office.annex_with_pages(annexed, "qux", &["først", text]);
        let found = titles(&office, typed);
        let places =
            [office.council.case(titled).unwrap().unwrap().row.title, "xyzzy".into(), "qux, 2".into()];
        for place in places.iter().filter(|place| found.contains(place) != *expected) {
            // Titles and texts are searched from the first letter, pages from the third.
            if !(place.ends_with(", 2") && *typed == "z") {
                wrong.push(format!("{typed:?} in {text:?} at {place:?}: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_word_divided_at_a_line_end_is_found_whole() {
    let mut office = Office::founded();
    let case = office.case("Sak");
    let page = "Kommunene har i fellesskap gått gjennom hele grunnlaget for dagens ordning med kostnads-\nfordeling og er enige om det meste av det som står der.";
    office.annex_with_pages(case, "Notat", &[page]);
    assert_eq!(titles(&office, "kostnadsfordeling"), ["Notat, 1"]);
}

#[test]
fn a_case_is_found_by_its_number_whole_or_in_part() {
    let mut office = Office::founded();
    let (meeting, cases) =
        (office.meeting(2024, 2), ["Første", "Andre", "Tredje"].map(|title| office.case(title)));
    for case in cases {
        office.put_on(meeting, case);
    }
    assert_eq!(titles(&office, "2024/M2-002"), [""; 0], "no number is given out before the notice is sent");
    office.send(meeting);
    for typed in ["2024/M2-002", "M2-002", "m2-002", "2024/m2-002", "«2024/M2-002»"] {
        let found = search(&office, typed);
        assert_eq!(found.total, 1, "{typed}");
        assert_eq!(found.hits[0].title, "Andre", "{typed}");
        assert_eq!(found.hits[0].number.as_deref(), Some("2024/M2-002"));
    }
    let found = titles(&office, "2024/M2-00");
    assert_eq!(found.len(), 3, "as it is typed: {found:?}");
    assert_eq!(titles(&office, "2024/M2")[0], "2024/M2", "the meeting itself first");
}

#[test]
fn nothing_that_is_typed_is_an_error() {
    let mut office = Office::founded();
    office.case("Felles vakt");
    let odd = [
        "",
        " ",
        "\"",
        "\"\"",
        "'",
        "*",
        "(",
        ")",
        "AND",
        "OR",
        "NOT",
        "NEAR(",
        "a AND",
        "title:",
        "{title}: vakt",
        "^vakt",
        "vakt*",
        "-vakt",
        "\"vakt",
        "vakt\"",
        "😀",
        "😀vakt😀",
        "…—«»",
        "\0",
        "a\0b",
        "\u{301}",
        "Ⓐ",
        "一二",
        "%",
        "_",
        ";DROP TABLE cases",
        "\\",
        "\u{ad}",
        "½ ²",
        "ﬁ",
        "İ",
        "e\u{301}\u{301}\u{301}",
    ];
    for typed in odd {
        search(&office, typed);
    }
    for long in [
        "a".repeat(10_000),
        "vakt ".repeat(2_000),
        "\"".repeat(10_000),
        "a-".repeat(5_000),
        "å*(".repeat(3_000),
    ] {
        search(&office, &long);
    }
    assert_eq!(titles(&office, "\"vakt\" AND"), [""; 0], "operators are words like any other");
    assert_eq!(titles(&office, "(\"Felles\" vakt*"), ["Felles vakt"]);
}
