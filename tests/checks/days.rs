//! Dates against the calendar, the meeting and each other.

use samrad_checks::{Case, Document, Figure, Section, codes, document};

use super::{checked, codes as found, meeting};

#[test]
fn dates_are_held_against_the_calendar_and_the_meeting() {
    for (text, expected) in [
        ("Vi møtes onsdag 5. november 2025.", &[][..]),
        ("Vi møtes tirsdag 5. november 2025.", &[codes::DATE_WEEKDAY]),
        ("Vi møtest tysdag den 11.11.", &[]),
        ("Vi møtest måndag den 11.11.", &[codes::DATE_WEEKDAY]),
        ("Levert 30.02.2025.", &[codes::DATE_IMPOSSIBLE]),
        ("Levert den 31. juni.", &[codes::DATE_IMPOSSIBLE]),
        ("Levert 29.02.2024, ikke 29.02.2025.", &[codes::DATE_IMPOSSIBLE]),
        ("Punkt 31.02, versjon 3.31.02.2024 og pris 30.02 kroner", &[]),
        ("Avtalen går ut 01.05.2205.", &[]),
        ("Avtalen går ut 1. mai 2055.", &[]),
        ("Kurset er 1. mai 2055.", &[codes::DATE_FAR]),
        ("Lov av 10. februar 1967 gjelder.", &[]),
        ("Ordningen trer i kraft fra 01.10.2025.", &[codes::EFFECTIVE_IN_THE_PAST]),
        ("Ordninga vert sett i verk 1. oktober.", &[codes::EFFECTIVE_IN_THE_PAST]),
        ("Ordningen trer i kraft fra 01.01.2026.", &[]),
        ("Ordningen trer i kraft 5. november 2025.", &[]),
        (
            "| Sak | Når |\n|---|---|\n| Ny ordning iverksettes | 01.10.2025 |\n| Kurs | 01.10.2025 |",
            &[codes::EFFECTIVE_IN_THE_PAST],
        ),
        ("Svar innen 20.10.2025.", &[codes::DEADLINE_IN_THE_PAST]),
        ("Fristen er 20. oktober.", &[codes::DEADLINE_IN_THE_PAST]),
        ("Fristen var 20. oktober.", &[]),
        ("Svar innan 20.11.2025.", &[]),
        ("Dagens avtale gjelder fra 01.01.2020.", &[]),
    ] {
        let report = checked(text);
        assert_eq!(found(&report), expected, "{text}: {report:#?}");
    }
    let late = checked("Ordningen trer i kraft fra 01.10.2025.");
    assert_eq!((&*late.findings[0].facts["date"], &*late.findings[0].facts["days"]), ("2025-10-01", "35"));
}

#[test]
fn a_proposal_does_not_tell_how_things_are() {
    let proposal = Some("Satsen gjelder fra 01.01.2025.");
    let report = samrad_checks::case(&Case { proposal, meeting: meeting(), ..Case::default() });
    assert_eq!(found(&report), [codes::EFFECTIVE_IN_THE_PAST]);
}

#[test]
fn without_a_meeting_no_date_is_late() {
    let body = "Ordningen trer i kraft fra 01.10.1990. Svar innen 5. mai. Tirsdag 5. mai.";
    assert_eq!(found(&samrad_checks::case(&Case { body, ..Case::default() })), [""; 0]);
}

fn reported(text: &str) -> samrad_checks::Report {
    let sections = vec![Section { number: "1", heading: "Drift", text }];
    let (status, version, approved) = (Some("Godkjent"), Some("03.10.2025"), Some("06.10.2025"));
    document(&Document { status, version, approved, sections, meeting: meeting(), ..Document::default() })
}

#[test]
fn a_report_speaks_of_one_time() {
    for (text, expected) in [
        ("Status pr. 30.09.2025 er god. Per 30.09 er det 4 feil.", &[][..]),
        (
            "Status pr. 29.09.2025 er god. Per 30.09 er det 4 feil. Pr. 30.09 er 7 løst.",
            &[codes::CUTOFFS_DIFFER],
        ),
        ("Per 31.08 var det 9 feil, per 30.09 er det 4.", &[]),
        ("I september hadde vi 2 brudd.\n\n04.09 – Nord – nett\n\n05.09 – Sør – nett", &[]),
        (
            "I september hadde vi 2 brot.\n\n04.09 – Nord – nett\n\n05.10 – Sør – nett",
            &[codes::DATE_OUTSIDE_PERIOD],
        ),
        ("Tiltak | Kommentar uke 40", &[]),
        ("Tiltak | Kommentar veke 41", &[codes::WEEK_AFTER_VERSION]),
        ("Åpent mandag–fredag 08:00–15:30. Telefon man-fre 08:00-15:30.", &[]),
        ("Åpent mandag–fredag 08:00–15:30. Telefon man-fre 09:00-15:30.", &[codes::HOURS_DIFFER]),
        ("Åpent mandag–fredag 08:00–15:30, lørdag 10:00–14:00.", &[]),
    ] {
        let report = reported(text);
        assert_eq!(found(&report), expected, "{text}: {report:#?}");
    }
}

#[test]
fn a_document_agrees_with_itself() {
    let of = |status, version, approved| {
        document(&Document { status, version, approved, meeting: meeting(), ..Document::default() })
    };
    assert_eq!(
        found(&of(Some("Utkast"), Some("01.10.2025"), Some("02.10.2025"))),
        [codes::DRAFT_BUT_APPROVED]
    );
    let early = of(Some("Godkjend"), Some("03.10.2025"), Some("02.10.2025"));
    assert_eq!(found(&early), [codes::APPROVED_BEFORE_VERSION]);
    let sound = of(Some("Godkjent"), Some("1. oktober 2025"), Some("02.10.2025"));
    assert_eq!(found(&sound), [""; 0]);
    assert_eq!((sound.recomputed[0].what, &*sound.recomputed[0].facts["days"]), (Figure::Approval, "1"));
    assert_eq!(found(&of(Some("Utkast"), Some("2.1"), None)), [""; 0]);
}
