//! Shields on parts of a case: their basis, their review, and what they hide told beside them.

use samrad_checks::{Access, Annex, Case, Part, Section, Shield, case, codes};

use super::codes as found;

fn day(text: &str) -> samrad_checks::Day {
    text.parse().unwrap()
}

fn shielded(part: Part, index: Option<usize>) -> Shield<'static> {
    Shield { part, index, legal_basis: "offl. § 23", ..Shield::default() }
}

fn tenders() -> Case<'static> {
    Case {
        title: "Kjøp av nytt kantinefirma",
        summary: "Saken gjelder mat i kantinene.",
        sections: vec![
            Section { number: "1", heading: "Bakgrunn", text: "Avtalen går ut." },
            Section { number: "2", heading: "Vurdering av tilbudene", text: "Det ene er best." },
            Section { number: "2.1", heading: "Pris", text: "Konto 1234 56 78903." },
        ],
        annexes: vec![Annex { file_name: "Kantinetilbud.pdf", ..Annex::default() }],
        ..Case::default()
    }
}

fn with(shields: Vec<Shield<'static>>) -> Case<'static> {
    Case { shields, ..tenders() }
}

#[test]
fn every_shield_names_its_basis_and_the_finding_is_at_the_part() {
    for (part, index, name) in [
        (Part::Title, None, "Kjøp av nytt kantinefirma"),
        (Part::Section, Some(1), "Vurdering av tilbudene"),
        (Part::Annex, Some(0), "Kantinetilbud.pdf"),
    ] {
        let whole = |legal_basis| {
            let shields = vec![Shield { legal_basis, ..shielded(part, index) }];
            let under = shields.into_iter().map(|shield| Shield { under: vec![2], ..shield });
            case(&with(under.chain([shielded(Part::Section, Some(2))]).collect()))
        };
        let report = whole("");
        let missing: Vec<_> =
            report.findings.iter().filter(|it| it.code == codes::LEGAL_BASIS_MISSING).collect();
        assert_eq!(missing.len(), 1, "{part:?}");
        assert_eq!((missing[0].place.part, missing[0].place.index), (part, index));
        assert_eq!(missing[0].quote, name);
        assert!(!found(&whole("offl. § 23")).contains(&codes::LEGAL_BASIS_MISSING));
    }
}

#[test]
fn a_review_is_overdue_the_day_after_and_not_before() {
    let on = |today: &str| {
        let review = Some(day("2026-03-01"));
        let shields = vec![Shield { review, ..shielded(Part::Whole, None) }];
        let access = Access::Shielded { legal_basis: "offl. § 23" };
        found(&case(&Case { shields, access, today: Some(day(today)), ..Case::default() }))
    };
    assert_eq!(on("2026-03-01"), [""; 0]);
    assert_eq!(on("2026-03-02"), [codes::REVIEW_PASSED]);
}

#[test]
fn the_words_of_a_shielded_title_or_heading_are_found_in_what_the_public_sees() {
    let title = shielded(Part::Title, None);
    let heading = shielded(Part::Section, Some(1));
    let leaks = |shields: &[Shield<'static>], proposal| {
        let leaking = Case { proposal: Some(proposal), ..with(shields.to_vec()) };
        found(&case(&leaking)).into_iter().filter(|code| *code == codes::SHIELDED_WORDS_QUOTED).count()
    };
    let both = [title.clone(), heading.clone()];
    assert_eq!(leaks(&both, "Rådet godkjenner KJØP AV\nnytt kantinefirma."), 1);
    assert_eq!(
        leaks(&both, "Rådet viser til vurdering av tilbudene i saken om kjøp av nytt kantinefirma."),
        2
    );
    assert_eq!(
        leaks(&[title], "Rådet godkjenner avtalen."),
        0,
        "the title itself is not what the public sees"
    );
    assert_eq!(leaks(&[heading], "Rådet viser til vurderingen."), 0);
    assert_eq!(leaks(&[shielded(Part::Section, Some(2))], "Pris"), 0, "one common word gives nothing away");
    assert_eq!(leaks(&[], "Rådet godkjenner kjøp av nytt kantinefirma."), 0);
}

#[test]
fn numbers_of_people_may_stand_in_a_shielded_section_and_in_those_under_it() {
    let number = |shields| found(&case(&with(shields))).contains(&codes::ACCOUNT_NUMBER);
    assert!(number(vec![]));
    assert!(!number(vec![shielded(Part::Section, Some(2))]));
    assert!(!number(vec![Shield { under: vec![2], ..shielded(Part::Section, Some(1)) }]));
}

#[test]
fn a_neutral_title_names_nobody() {
    let tells = |title, public_title| {
        let shields = vec![shielded(Part::Title, None)];
        let places = vec!["Molde", "Midtre Molde"];
        let report = case(&Case { title, public_title, shields, places, ..Case::default() });
        report.findings.into_iter().find(|it| it.code == codes::PUBLIC_TITLE_TELLS).map(|it| {
            assert_eq!(it.quote, public_title);
            it.facts["name"].clone()
        })
    };
    for (neutral, expected) in [
        ("Personalsak i Molde", None),
        ("Ansettelse, IKT", None),
        ("Personalsak om Testesen", Some("Testesen")),
        ("Avtale med Kari Prøvestad", Some("Kari Prøvestad")),
        ("Kari Prøvestad", Some("Kari Prøvestad")),
        ("Sak om Midtre Molde", None),
    ] {
        let told = tells("Ansettelse av Testesen i Molde", neutral);
        assert_eq!(told.as_deref(), expected, "{neutral}");
    }
}
