//! The notice and plain documents.

use samrad_council::{Language, Purpose};
use samrad_papers::{
    AgendaLine, DocumentStatus, Notice, OwnDocument, PaperError, Profile, Section, build_document,
    build_notice, validate,
};

use crate::support::{Desk, assert_sound, attendee, meeting, page_text};

fn notice() -> Notice {
    let line = |number: usize, title: &str, purpose| AgendaLine {
        number: format!("2024/M3-{number:03}"),
        title: title.into(),
        purpose,
        presenters: vec!["Testesen, Kari".into()],
        starts_at: Some("09:10".into()),
        minutes: Some(20),
        access_marking: None,
        late: number == 3,
    };
    Notice {
        language: Language::Nb,
        council_name: "Fjordrådet".into(),
        body_name: "Fjordrådet".into(),
        meeting: meeting(),
        chair: Some("Testesen, Kari".into()),
        recipients: vec![
            attendee("Leder", "Testesen, Kari", "Lilleby"),
            attendee("Medlem", "Prøvestad, Ola", "Storeby"),
            attendee("Tillitsvalgt", "", ""),
        ],
        absence_deadline: Some("2024-05-06".into()),
        absence_contact: Some("sekretariatet, post@example.org".into()),
        case_deadline: None,
        papers_sent: Some("2024-05-02".into()),
        message: "Det blir servert lunsj.".into(),
        agenda: vec![
            line(1, "Felles vaktordning", Purpose::Decision),
            line(2, "Status for faggruppene", Purpose::Discussion),
            line(3, "Orienteringer", Purpose::Information),
        ],
        issued: "2024-05-02".into(),
        signed_by: Some("Testesen, Kari, leder".into()),
        created_at: "2024-05-02T10:00:00Z".into(),
        draft: false,
    }
}

fn assert_ours(file: &std::path::Path) {
    let bytes = std::fs::read(file).unwrap();
    for profile in [Profile::PdfA2a, Profile::PdfUa1] {
        let verdict = validate(&bytes, profile);
        assert!(verdict.passes, "{profile:?}: {:?}", verdict.failures);
    }
    assert_sound(file);
}

#[test]
fn a_notice_is_one_page_with_all_that_a_member_must_know() {
    let desk = Desk::new();
    let file = desk.path("notice.pdf");
    let report = build_notice(&notice(), &file).unwrap();
    assert_eq!(report.pages, 1);
    assert_ours(&file);
    let expected = "Fjordrådet 2. mai 2024 Innkalling Fjordrådet · Møte 3/2024 Dato onsdag 8. mai 2024 Tid kl. 09:00–12:30 \
                    Sted Formannskapssalen, Lilleby Møteform Fysisk møte og fjernmøte Lenke https://example.org/moete \
                    Møteleder Testesen, Kari Til Leder: Testesen, Kari (Lilleby) Medlem: Prøvestad, Ola (Storeby) \
                    Tillitsvalgt Det blir servert lunsj. Saksliste Sak Tittel Type Legges fram av Kl. 2024/M3-001 Felles vaktordning \
                    Vedtak Testesen, Kari 09:10 20 min 2024/M3-002 Status for faggruppene Diskusjon Testesen, Kari 09:10 \
                    20 min 2024/M3-003 Orienteringer Orientering Testesen, Kari 09:10 Ettersendt 20 min Forfall og frister Frist \
                    for å melde forfall mandag 6. mai 2024 Sakspapirer sendes ut torsdag 2. mai 2024 Forfall meldes så \
                    snart som mulig til sekretariatet, post@example.org. Varamedlemmer møter bare etter nærmere beskjed. \
                    Fjordrådet, 2. mai 2024 Testesen, Kari, leder Fjordrådet, innkalling møte 3/2024 Side 1 av 1";
    assert_eq!(page_text(&file, 1), expected);
}

#[test]
fn a_notice_in_nynorsk_with_nothing_optional_is_still_a_notice() {
    let desk = Desk::new();
    let file = desk.path("notice.pdf");
    let mut notice = notice();
    notice.language = Language::Nn;
    notice.agenda.clear();
    notice.recipients.clear();
    (notice.chair, notice.absence_contact, notice.signed_by) = (None, None, None);
    (notice.absence_deadline, notice.papers_sent) = (None, None);
    notice.message.clear();
    build_notice(&notice, &file).unwrap();
    assert_ours(&file);
    let text = page_text(&file, 1);
    assert!(text.contains("Det er ingen saker på saklista."), "{text}");
    assert!(text.contains("Forfall skal meldast så snart som mogleg."), "{text}");
}

#[test]
fn a_notice_for_a_day_that_does_not_exist_is_refused() {
    let desk = Desk::new();
    let mut notice = notice();
    notice.absence_deadline = Some("2024-04-31".into());
    let refused = build_notice(&notice, &desk.path("notice.pdf"));
    let expected = PaperError::BadInput { field: "absence_deadline".into(), value: "2024-04-31".into() };
    assert_eq!(refused, Err(expected));
    assert_eq!(desk.names(), Vec::<String>::new());
}

#[test]
fn a_document_has_its_head_its_contents_and_every_kind_of_text() {
    let desk = Desk::new();
    let file = desk.path("report.pdf");
    let section = |number: &str, heading: &str, level, markdown: &str| Section {
        number: number.into(),
        heading: heading.into(),
        level,
        markdown: markdown.into(),
    };
    let document = OwnDocument {
        language: Language::Nb,
        publisher: "Fjordrådet".into(),
        title: "Rapport fra fellestjenesten".into(),
        subtitle: Some("Første tertial".into()),
        facts: vec![("Versjon".into(), "02.05.2024".into())],
        status: Some(DocumentStatus::Approved),
        contents: true,
        sections: vec![
            section(
                "1",
                "Økonomi",
                1,
                "Tekst med **fet**, *kursiv*, ~~strøket~~ og `kode`.\n\n1. En\n2. To\n\n> Sitat",
            ),
            section(
                "1.1",
                "Drift",
                2,
                "- a\n  - b\n\nSe [siden](https://example.org).[^n]\n\n[^n]: En fotnote.",
            ),
            section(
                "2",
                "Videre",
                1,
                "# For høyt\n\n#### For dypt\n\n| A | B |\n|---|--:|\n| x | 1 202 |\n\n---\n\n    kode",
            ),
        ],
        created_at: "2024-05-02T10:00:00Z".into(),
    };
    let report = build_document(&document, &file).unwrap();
    assert_ours(&file);
    assert_eq!(report.pages, 1);
    let text = page_text(&file, 1);
    for words in [
        "Rapport fra fellestjenesten Første tertial Versjon 02.05.2024 Status Godkjent Innhold",
        "1.1 Drift",
        "Tekst med fet, kursiv, strøket og kode. 1. En 2. To Sitat",
        "• a – b Se siden.1",
        "For høyt For dypt A B x 1 202 kode",
        "1En fotnote.",
        "Side 1 av 1",
    ] {
        assert!(text.contains(words), "{words}\nin: {text}");
    }
}
