//! What a file is: title, facts, headings, proposal, annexes.

use samrad_word::{Purpose, WordCase, codes};

use crate::builder::{Docx, codes as codes_of, finding, h, item, numbering, p, plain, r, read, table};

fn headings(case: &WordCase) -> Vec<(String, u8)> {
    let written = |number: &str, heading: &str| format!("{number} {heading}").trim().to_owned();
    case.sections.iter().map(|section| (written(&section.number, &section.heading), section.level)).collect()
}

#[test]
fn headings_are_known_by_style_in_the_words_of_every_word() {
    for (style, level) in [("Overskrift1", 1), ("Heading1", 1), ("Overskrift2", 1), ("Kapittel", 1)] {
        let case = read(&[p(style, &r("", "Bakgrunn")), plain("Tekst")].concat());
        assert_eq!(headings(&case), [("Bakgrunn".to_owned(), level)], "{style}");
        assert_eq!(case.sections[0].markdown, "Tekst");
    }
    let direct = format!(r#"<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>{}</w:p>"#, r("", "Bakgrunn"));
    assert_eq!(headings(&read(&direct)), [("Bakgrunn".to_owned(), 1)]);
}

#[test]
fn headings_have_the_numbers_that_word_counts_or_somebody_typed() {
    let counted = [p("Kapittel", &r("", "Mål")), p("Kapittel", &r("", "Tiltak")), h(2, "2.1 Kurs")].concat();
    let case = Docx::new(&counted).with("numbering", &numbering()).read();
    assert_eq!(headings(&case), [("1 Mål".into(), 1), ("2 Tiltak".into(), 1), ("2.1 Kurs".into(), 2)]);
    assert_eq!((case.sections[2].number.as_str(), case.sections[2].heading.as_str()), ("2.1", "Kurs"));
    let typed = [h(1, "1. INNLEIING"), h(2, "1.1 Mål"), h(1, "5 kommunar"), h(1, "2024 i tal")].concat();
    let numbers: Vec<_> = read(&typed).sections.into_iter().map(|section| section.number).collect();
    assert_eq!(numbers, ["1", "1.1", "", ""]);
}

#[test]
fn levels_are_counted_from_one_and_none_is_left_out() {
    let case = read(&[h(2, "A"), h(3, "B"), h(2, "C"), p("Heading6", &r("", "D"))].concat());
    assert_eq!(headings(&case), [("A".into(), 1), ("B".into(), 2), ("C".into(), 1), ("D".into(), 2)]);
}

#[test]
fn a_bold_short_line_is_asked_about_and_stays_text() {
    let case = read(&[plain("Innledning her."), p("", &r("<w:b/>", "Bakgrunn")), plain("Mer.")].concat());
    assert!(case.sections.is_empty());
    assert_eq!(case.introduction, "Innledning her.\n\n**Bakgrunn**\n\nMer.");
    let found = finding(&case, codes::HEADING_LIKELY);
    assert_eq!((found.quote.as_str(), found.place.paragraph), ("Bakgrunn", 2));
    for text in ["Dette er viktig.", "Husk frist!"] {
        assert!(!codes_of(&read(&p("", &r("<w:b/>", text)))).contains(&codes::HEADING_LIKELY), "{text}");
    }
    assert!(codes_of(&read(&plain("ØKONOMISKE KONSEKVENSER"))).contains(&codes::HEADING_LIKELY));
    assert!(!codes_of(&read(&plain("NAV"))).contains(&codes::HEADING_LIKELY));
}

#[test]
fn the_title_is_what_is_styled_as_one() {
    let case = read(&[p("Tittel", &r("", "Felles nett")), h(1, "Bakgrunn")].concat());
    assert_eq!((case.title.as_str(), case.findings.len()), ("Felles nett", 0));
    let case = read(&[h(1, "Felles nett"), h(2, "Bakgrunn"), h(2, "Vurdering")].concat());
    assert_eq!((case.title.as_str(), headings(&case).len()), ("Felles nett", 2));
    assert_eq!(finding(&case, codes::TITLE_FROM_HEADING).quote, "Felles nett");
    let case = read(&[plain("Felles nett"), h(1, "Bakgrunn"), h(1, "Vurdering")].concat());
    assert_eq!(case.title, "");
    assert_eq!(finding(&case, codes::TITLE_MISSING).quote, "Felles nett");
}

#[test]
fn labelled_lines_are_facts_and_not_text() {
    for (lines, purpose) in [
        (
            [
                plain("Saksnr: 2025/M3-007"),
                plain("Formål: Vedtak"),
                plain("Framleggere: Kari Testesen og Ola Prøvdal"),
            ]
            .concat(),
            Purpose::Decision,
        ),
        (
            [
                plain("Saksnummer:\t2025/M3-007"),
                plain("Føremål: Diskusjon"),
                plain("Framleggjarar: Kari Testesen; Ola Prøvdal"),
            ]
            .concat(),
            Purpose::Discussion,
        ),
        (
            table(&[
                &[&plain("Saksnummer"), &plain("2025/M3-007")],
                &[&plain("Sakstype:"), &plain("Orienteringssak")],
                &[&plain("Sakshandsamar"), &plain("Kari Testesen, Ola Prøvdal")],
            ]),
            Purpose::Information,
        ),
    ] {
        let case = read(&[lines, plain("Kort om saken.")].concat());
        assert_eq!(case.number.as_deref(), Some("2025/M3-007"));
        assert_eq!(case.purpose, Some(purpose));
        assert_eq!(case.presenters, ["Kari Testesen", "Ola Prøvdal"]);
        assert_eq!(case.introduction, "Kort om saken.");
    }
}

#[test]
fn a_line_with_a_label_that_says_something_else_is_text() {
    for line in ["Formål: å spare penger", "Merk: frist 1. mai", "Møte:"] {
        let case = read(&plain(line));
        assert_eq!((case.introduction.as_str(), case.purpose), (line, None));
    }
}

#[test]
fn pairs_of_surname_and_given_name_are_asked_about() {
    let case = read(&plain("Saksbehandlar: Testesen, Kari, Prøvdal, Ola"));
    assert_eq!(case.presenters, ["Testesen, Kari", "Prøvdal, Ola"]);
    finding(&case, codes::PRESENTERS_PAIRED);
}

#[test]
fn the_proposal_is_known_by_its_heading_in_both_forms_of_the_language() {
    for heading in [
        "Forslag til enighet",
        "FORSLAG TIL VEDTAK",
        "Forslag til samrøystes vedtak",
        "Framlegg til semje",
        "Leder sitt forslag til enighet",
        "Kommunedirektøren si tilråding",
    ] {
        let body = [
            h(1, heading),
            plain("Rådet er enig."),
            h(2, "Frist"),
            plain("Innen mai."),
            h(1, "Bakgrunn"),
            plain("B."),
        ];
        let case = read(&body.concat());
        let proposal = case.proposal.unwrap();
        assert_eq!(proposal.heading, heading);
        assert_eq!(proposal.markdown, "Rådet er enig.\n\n# Frist\n\nInnen mai.");
        assert_eq!((case.sections.len(), case.sections[0].heading.as_str()), (1, "Bakgrunn"));
    }
}

#[test]
fn a_proposal_under_a_line_without_style_is_found_and_asked_about() {
    let bold = |text: &str| p("", &r("<w:b/>", text));
    for (body, proposal, rest) in [
        (
            [
                plain("Intro."),
                bold("Forslag til vedtak:"),
                plain("Rådet er enig."),
                bold("Bakgrunn"),
                plain("B."),
            ]
            .concat(),
            "Rådet er enig.",
            "Intro.\n\n**Bakgrunn**\n\nB.",
        ),
        (
            [plain("Tilråding"), plain("Rådet sluttar seg til."), plain("Vurdering"), plain("God.")].concat(),
            "Rådet sluttar seg til.",
            "Vurdering\n\nGod.",
        ),
        (
            [plain("Forslag til enighet: Rådet er enig."), plain("Og betaler.")].concat(),
            "Rådet er enig.\n\nOg betaler.",
            "",
        ),
    ] {
        let case = read(&body);
        assert_eq!(case.proposal.as_ref().unwrap().markdown, proposal);
        assert_eq!(case.introduction, rest);
        finding(&case, codes::PROPOSAL_UNSTYLED);
    }
}

#[test]
fn a_second_proposal_stays_a_section() {
    let case = read(&[h(1, "Innstilling"), plain("Ja."), h(1, "Forslag til vedtak"), plain("Nei.")].concat());
    assert_eq!(case.proposal.as_ref().unwrap().markdown, "Ja.");
    assert_eq!(case.sections[0].markdown, "Nei.");
    assert_eq!(finding(&case, codes::PROPOSAL_SEVERAL).quote, "Forslag til vedtak");
}

#[test]
fn annexes_are_lines_under_their_heading() {
    let body =
        [h(1, "Bakgrunn"), plain("B."), h(1, "Vedlegg"), item(2, 0, "Tilbud.pdf"), plain("Avtale.pdf")];
    let case = Docx::new(&body.concat()).with("numbering", &numbering()).read();
    assert_eq!(case.annexes, ["Tilbud.pdf", "Avtale.pdf"]);
    assert_eq!(case.sections.len(), 1);
}

#[test]
fn a_heading_as_long_as_a_text_gives_its_rest_to_the_section() {
    let long = "ord ".repeat(200);
    let case = read(&h(1, &long));
    assert!(case.sections[0].heading.chars().count() <= 300);
    assert_eq!(format!("{} {}", case.sections[0].heading, case.sections[0].markdown), long.trim());
}
