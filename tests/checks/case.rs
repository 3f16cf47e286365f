//! A case as a whole: its parts, annexes, amounts, and who may see it.

use samrad_checks::{Access, Annex, Case, Part, Purpose, Section, Severity, WorksheetAmount, case, codes};

use super::{codes as found, meeting};

const TEXT: &str = "Saken gjelder kopimaskiner i skolene.";

fn annex(file_name: &str) -> Annex<'_> {
    Annex { file_name, ..Annex::default() }
}

#[test]
fn required_sections_are_looked_for_by_any_of_their_headings() {
    let required =
        || vec![vec!["vurdering", "drøfting"], vec!["økonomiske konsekvenser", "økonomiske konsekvensar"]];
    let section = |heading, text| Section { number: "", heading, text };
    for (sections, expected) in [
        (vec![section("Drøfting", "Ja."), section("ØKONOMISKE KONSEKVENSAR", "Ingen.")], vec![]),
        (vec![section("Vurdering:", "Ja.")], vec![(codes::SECTION_MISSING, "økonomiske konsekvenser")]),
        (
            vec![section("Vurdering", " "), section("Økonomiske konsekvenser", "Ingen.")],
            vec![(codes::SECTION_EMPTY, "Vurdering")],
        ),
    ] {
        let report = case(&Case { summary: TEXT, sections, required: required(), ..Case::default() });
        let found: Vec<_> =
            report.findings.iter().map(|finding| (finding.code, finding.quote.as_str())).collect();
        assert_eq!(found, expected);
    }
    let chapters = vec![
        Section { number: "3", heading: "Vurdering", text: "" },
        Section { number: "3.1", heading: "Drift", text: "God." },
    ];
    let report = case(&Case { sections: chapters, required: vec![vec!["vurdering"]], ..Case::default() });
    assert_eq!(found(&report), [""; 0], "a chapter's text may stand in its sections");
    let empty = vec![
        Section { number: "3", heading: "Vurdering", text: "" },
        Section { number: "3.1", heading: "Drift", text: " " },
        Section { number: "4", heading: "Økonomi", text: "God." },
    ];
    let report = case(&Case { sections: empty, required: vec![vec!["Vurdering"]], ..Case::default() });
    assert_eq!(found(&report), [codes::SECTION_EMPTY], "nor there is any");
    let required = vec![vec!["forslag til enighet"], vec!["innledning"]];
    let report =
        case(&Case { summary: TEXT, proposal: Some("Rådet slutter seg til."), required, ..Case::default() });
    assert_eq!(found(&report), [""; 0], "proposal and introduction have fields of their own");
}

#[test]
fn a_decision_needs_a_proposal_in_its_field_or_under_its_heading() {
    let decision = |proposal, sections| {
        found(&case(&Case {
            purpose: Some(Purpose::Decision),
            summary: TEXT,
            proposal,
            sections,
            ..Case::default()
        }))
    };
    let heading = Section { number: "1", heading: "LEIAR SITT FRAMLEGG TIL SEMJE", text: "Rådet seier ja." };
    assert_eq!(decision(None, vec![]), [codes::DECISION_WITHOUT_PROPOSAL]);
    assert_eq!(decision(Some(" "), vec![]), [codes::DECISION_WITHOUT_PROPOSAL]);
    assert_eq!(decision(Some("Rådet sier ja."), vec![]), [""; 0]);
    assert_eq!(decision(None, vec![heading]), [""; 0]);
}

#[test]
fn a_purpose_is_held_against_the_wording_and_the_place_is_told() {
    let report = case(&Case {
        purpose: Some(Purpose::Discussion),
        title: "Kopimaskiner",
        summary: "Planen skal drøftes.\nHer er den.",
        proposal: Some("Rådet ber om mer.\n\nRådet tar saken til orientering."),
        ..Case::default()
    });
    assert_eq!(found(&report), [codes::DISCUSSION_READS_AS_INFORMATION]);
    let place = report.findings[0].place;
    assert_eq!((place.part, place.index, place.line), (Part::Proposal, None, 3));
}

#[test]
fn annexes_are_named_and_attached() {
    let notes = || vec![annex("2025.11.05 - Notat kopimaskiner.pdf"), annex("Prisliste.xlsx")];
    for (body, annexes, expected) in [
        ("Se vedlegg 1 og prisliste.", notes(), vec![]),
        ("Prisliste står i vedlegg 3.", notes(), vec![codes::ANNEX_NOT_ATTACHED]),
        ("Prislista er vedlegg 3 til avtalen.", notes(), vec![]),
        ("Prislista ligg i «Notat kopimaskiner.pdf».", notes(), vec![codes::ANNEX_NOT_ATTACHED]),
        ("Prislista ligg i «2025.11.05 - Notat kopimaskiner.pdf».", notes(), vec![]),
        ("Prisene står i Budsjett 2026.xlsx, se prisliste.", notes(), vec![codes::ANNEX_NOT_ATTACHED]),
        ("Notatet er vedlagt.", vec![], vec![codes::ANNEX_NOT_ATTACHED]),
        ("Det er ingen vedlegg.", vec![], vec![]),
        ("Her står ikke noe om det andre.", notes(), vec![codes::ANNEX_NOT_MENTIONED]),
        ("Dette er vedlegg 2.", notes(), vec![]),
        ("Ingenting.", vec![annex("scan001.pdf"), annex("Vedlegg 2.pdf")], vec![codes::ANNEX_NOT_MENTIONED]),
    ] {
        let report = case(&Case { summary: TEXT, body, annexes, ..Case::default() });
        assert_eq!(found(&report), expected, "{body}: {report:#?}");
    }
    let body = "Se Budsjett 2026.xlsx.";
    let report = case(&Case { body, elsewhere: vec!["Budsjett 2026.xlsx"], ..Case::default() });
    assert_eq!(report.findings[0].severity, Severity::Info, "another case has it");
}

#[test]
fn an_annex_is_as_old_as_it_says_itself() {
    let old = |annex| {
        let report = case(&Case {
            summary: "Om kopimaskiner",
            annexes: vec![annex],
            meeting: meeting(),
            ..Case::default()
        });
        report
            .findings
            .iter()
            .map(|finding| (finding.code, finding.facts["days"].clone()))
            .collect::<Vec<_>>()
    };
    let file_name = "2022.01.01 - Kopimaskiner.pdf";
    let text = "KOPIMASKINER\nSist endra: 4. november 2024\n";
    assert_eq!(old(Annex { file_name, ..Annex::default() }), [(codes::ANNEX_OLD, "1404".to_owned())]);
    assert_eq!(old(Annex { file_name, text, ..Annex::default() }), [(codes::ANNEX_OLD, "366".to_owned())]);
    let date = "2024-11-05".parse().ok();
    assert_eq!(old(Annex { file_name, text, date }), [], "known to be a year old to the day");
}

#[test]
fn a_link_leads_somewhere() {
    for (body, expected) in [
        ("Mer finner du her.", 1),
        ("Meir finn du [her](https://eksempel.no).", 0),
        ("Meir finn du [her]().", 1),
        ("Les mer her\n\nSlutt", 1),
        ("Vi er her.", 0),
        ("Det ligger her i bygget. Les mer her i bygget.", 0),
    ] {
        let report = case(&Case { body, ..Case::default() });
        assert_eq!(found(&report), vec![codes::LINK_WITHOUT_TARGET; expected], "{body}");
    }
}

#[test]
fn amounts_are_held_against_the_worksheet() {
    let worksheet = || {
        vec![
            WorksheetAmount { name: "Nordby", ore: 12_345_000 },
            WorksheetAmount { name: "Sørby", ore: 7_655_050 },
            WorksheetAmount { name: "totalt", ore: 20_000_050 },
        ]
    };
    for (body, expected) in [
        ("Nordby betaler kr 123 450 og Sørby kr 76 550,50, totalt 200 000,50 kroner.", None),
        ("Nordby betaler 123 450,00 kr.", None),
        ("Sørby betalar kr 76 551.", None),
        ("Prisen er 0,12 mill. kroner for Nordby.", None),
        ("Nordby betaler kr 90 000.", Some(("9000000", "12345000"))),
        ("Prisen er kr 124 350.", Some(("12435000", "12345000"))),
        ("Prisen er 323 450 kroner.", Some(("32345000", "12345000"))),
        ("Prisen er 1 234 500 kroner.", Some(("123450000", "12345000"))),
        ("En skjerm koster 4 200 kroner.", None),
        ("Kurs koster mellom 120 000 og 130 000 kroner.", Some(("13000000", "12345000"))),
    ] {
        let report = case(&Case { body, worksheet: worksheet(), ..Case::default() });
        let differs: Vec<_> = report
            .findings
            .iter()
            .map(|finding| (finding.code, &*finding.facts["claimed_ore"], &*finding.facts["worksheet_ore"]))
            .collect();
        let expected: Vec<_> =
            expected.map(|(claimed, right)| (codes::AMOUNT_DIFFERS, claimed, right)).into_iter().collect();
        assert_eq!(differs, expected, "{body}: {report:#?}");
        assert_eq!(found(&case(&Case { body, ..Case::default() })), [""; 0], "no worksheet, no claim");
    }
}

#[test]
fn a_shielded_case_says_why_and_a_public_one_holds_no_secrets() {
    let of = |body, access| case(&Case { body, access, ..Case::default() });
    let shielded = |legal_basis| Access::Shielded { legal_basis };
    // Made up: 1 January 1900 with no such person, and an account of no bank.
    let (person, account) = (national_id("010100", 500), "1234.56.78903");
    let text = format!("Gjelder {person} med konto {account}.");
    assert_eq!(found(&of(&text, Access::Public)), [codes::NATIONAL_ID, codes::ACCOUNT_NUMBER]);
    assert_eq!(found(&of(&text, shielded("offl. § 13"))), [""; 0]);
    assert_eq!(found(&of("Fortrolig.", shielded(" "))), [codes::LEGAL_BASIS_MISSING]);
    assert_eq!(found(&of("Saka er unnateke offentlegheit.", Access::Public)), [codes::SAYS_IT_IS_EXEMPT]);
    let quote = &of(&text, Access::Public).findings[0].quote;
    assert!(!quote.contains(&person[..6]) && !quote.contains("1234") && quote.contains("•03"), "{quote}");
    for (text, expected) in [
        ("Konto: 12345678903", &[codes::ACCOUNT_NUMBER][..]),
        ("Serienummer 12345678903", &[]),
        ("Konto 1234 56 78903", &[codes::ACCOUNT_NUMBER]),
        ("Konto 1234 56 78904", &[]),
    ] {
        assert_eq!(found(&of(text, Access::Public)), expected, "{text}");
    }
    let split = format!("{} {}", &person[..6], &person[6..]);
    assert_eq!(found(&of(&split, Access::Public)), [codes::NATIONAL_ID]);
    let mut wrong = person.clone().into_bytes();
    wrong[10] = if wrong[10] == b'9' { b'0' } else { wrong[10] + 1 };
    let wrong = String::from_utf8(wrong).unwrap();
    for text in [wrong.as_str(), "Telefon 22 22 22 22 22 2", "Org.nr. 999 999 999", "01ABCDEF12345678903"] {
        assert!(!found(&of(text, Access::Public)).contains(&codes::NATIONAL_ID), "{text}");
    }
}

#[test]
fn an_annex_of_a_public_case_is_looked_through() {
    let text = "Konto 1234 56 78903";
    let annexes = vec![Annex { file_name: "Kopimaskiner.pdf", text, ..Annex::default() }];
    let report = case(&Case { summary: TEXT, annexes, ..Case::default() });
    assert_eq!(found(&report), [codes::ACCOUNT_NUMBER]);
    assert_eq!((report.findings[0].place.part, report.findings[0].place.index), (Part::Annex, Some(0)));
}

/// A number with right check digits that nobody has, from a day and a serial near this one.
fn national_id(day: &str, serial: u32) -> String {
    let check = |digits: &str, weights: &[u32]| {
        let sum: u32 =
            digits.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        (11 - sum % 11) % 11
    };
    let found = (serial..1000).find_map(|serial| {
        let nine = format!("{day}{serial:03}");
        let first = check(&nine, &[3, 7, 6, 1, 8, 9, 4, 5, 2]);
        let ten = format!("{nine}{first}");
        let second = check(&ten, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
        (first < 10 && second < 10).then(|| format!("{ten}{second}"))
    });
    found.unwrap()
}
