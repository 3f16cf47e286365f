//! What a reader finds in the book: pages, contents, running heads, words.

use samrad_council::{Language, Purpose};
use samrad_fixtures::attachments;
use samrad_papers::{Cancel, PaperError, Progress, Section, Step, build_book};

use crate::support::{Desk, assert_sound, book, case, links, outline, page_text, run, sub_item};

#[test]
fn every_page_says_which_page_it_is_of_how_many() {
    let desk = Desk::new();
    let mut book = book();
    book.cases[0].annexes = vec![
        desk.annex("blandet.pdf", &attachments::mixed_sizes()),
        desk.annex("bilde.png", &attachments::picture()),
        desk.annex("laast.pdf", &attachments::user_locked()),
    ];
    let (file, report) = desk.build(&book);
    // Cover, agenda, case, divider + 4, divider + 1, divider.
    assert_eq!(report.pages, 11);
    for page in 1..=report.pages {
        let expected = format!("Side {page} av {}", report.pages);
        let text = page_text(&file, page);
        assert!(text.contains(&expected), "page {page}: {text}");
    }
    assert_sound(&file);
}

#[test]
fn contents_outline_and_report_agree_on_every_page_number() {
    let desk = Desk::new();
    let mut book = book();
    book.cases.push(case(2));
    book.cases[0].annexes = vec![desk.annex("Rapport.pdf", &attachments::text_pages(3))];
    book.cases[1].annexes = vec![desk.annex("Skjema.pdf", &attachments::form())];
    let (file, report) = desk.build(&book);
    assert_eq!(report.case_pages, [("2024/M3-001".to_owned(), 3), ("2024/M3-002".to_owned(), 8)]);
    let placed: Vec<_> =
        report.annexes.iter().map(|a| (a.divider_page, a.placed_from_page, a.pages)).collect();
    assert_eq!(placed, [(4, Some(5), 3), (9, Some(10), 1)]);
    let expected = [
        ("Saksliste", 2),
        ("Vedlegg i møteboka", 2),
        ("2024/M3-001 Felles vaktordning", 3),
        ("Vedlegg 1: Rapport (3 sider)", 4),
        ("2024/M3-002 Felles vaktordning", 8),
        ("Vedlegg 1: Skjema (1 side)", 9),
    ];
    let mut found = outline(&file);
    found.sort_by_key(|(_, page)| *page);
    let words = |title: &str| title.split_whitespace().collect::<Vec<_>>().join(" ");
    let found: Vec<(String, usize)> = found.into_iter().map(|(title, page)| (words(&title), page)).collect();
    assert_eq!(found, expected.map(|(title, page)| (title.to_owned(), page)));
    let mut targets: Vec<usize> = links(&file, 2).into_iter().map(Result::unwrap).collect();
    targets.sort_unstable();
    targets.dedup();
    assert_eq!(targets, [3, 4, 8, 9]);
}

#[test]
fn the_cover_and_the_agenda_say_what_the_secretary_wrote() {
    let desk = Desk::new();
    let (file, _) = desk.build(&book());
    let cover = "Fjordrådet Møtebok Møte 3/2024 Dato onsdag 8. mai 2024 Tid kl. 09:00–12:30 Sted Formannskapssalen, \
                 Lilleby Møteform Fysisk møte og fjernmøte Lenke https://example.org/moete Deltakere Rolle Navn Kommune \
                 Leder Testesen, Kari Lilleby Medlem Prøvestad, Ola Storeby Øvrebø, Åse Vesleby Fjordrådet, møtebok \
                 møte 3/2024 Side 1 av 3";
    assert_eq!(page_text(&file, 1), cover);
    let agenda = "Saksliste Sak Tittel Type Legges fram av Kl. Side 2024/M3-001 Felles vaktordning Vedtak Testesen, \
                  Kari 09:10 3 30 min Fjordrådet, møtebok møte 3/2024 Side 2 av 3";
    assert_eq!(page_text(&file, 2), agenda);
}

#[test]
fn a_case_has_its_running_head_and_all_its_parts_in_order() {
    let desk = Desk::new();
    let mut book = book();
    let case = &mut book.cases[0];
    case.late = true;
    case.access_marking = Some("Unntatt offentlighet, offl. § 14".into());
    case.prior_treatment = "Møte 2/2024".into();
    case.annexes = vec![desk.annex("Notat.pdf", &attachments::text_pages(2))];
    case.sub_items = vec![sub_item("Første punkt", Some("notat")), sub_item("Andre punkt", None)];
    let (file, _) = desk.build(&book);
    let expected = "2024/M3-001 · Felles vaktordning Fjordrådet · Møte 3/2024 · 08.05.2024 Vedtak Ettersendt Unntatt \
                    offentlighet, offl. § 14 2024/M3-001 Felles vaktordning Legges fram av Testesen, Kari Tid kl. 09:10, \
                    30 minutter Tidligere behandlet Møte 2/2024 Kommunene vurderer en felles vaktordning. Forslag til \
                    enighet Rådet slutter seg til ordningen. 1 Bakgrunn Ordningen gjelder fra høsten. Kommune Andel \
                    Lilleby 40 Punkter 1. Første punkt (Notat) 2. Andre punkt Vedlegg Nr. Tittel Omfang Side 1 Notat 2 \
                    sider 4 Fjordrådet, møtebok møte 3/2024 Side 3 av 6";
    assert_eq!(page_text(&file, 3), expected);
    assert_eq!(links(&file, 3), [Ok(4), Ok(4), Ok(4)]);
}

#[test]
fn nynorsk_books_are_nynorsk_in_words_and_in_their_declared_language() {
    let desk = Desk::new();
    let mut book = book();
    book.language = Language::Nn;
    let (file, _) = desk.build(&book);
    assert!(page_text(&file, 1).contains("Stad Formannskapssalen"));
    assert!(page_text(&file, 2).starts_with("Sakliste Sak Tittel Type Blir lagd fram av"));
    assert!(page_text(&file, 3).contains("Framlegg til semje"));
    let catalog = run("qpdf", &["--show-object=trailer", file.to_str().unwrap()]);
    assert!(catalog.contains("/Root"));
    let document = lopdf::Document::load(&file).unwrap();
    let language = document.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap();
    assert_eq!(language, b"nn-NO");
    let facts = run("pdfinfo", &[file.to_str().unwrap()]);
    assert!(facts.contains("Møtebok – Fjordrådet, møte 3/2024"), "{facts}");
    assert!(facts.contains("Tagged:          yes"), "{facts}");
}

#[test]
fn the_words_of_users_are_never_read_as_code() {
    let desk = Desk::new();
    let mut book = book();
    let hostile = "#panic(\"x\") $1/0$ @ref <lab> *a* _b_ `c` \\ // /* = #let";
    book.council_name = hostile.into();
    book.cases[0].title = hostile.into();
    book.cases[0].summary = "#read(\"/etc/passwd\") #import \"@preview/x:1.0.0\"".into();
    book.cases[0].presenters = vec![hostile.into()];
    let (file, _) = desk.build(&book);
    assert!(page_text(&file, 1).starts_with(hostile));
    assert!(page_text(&file, 3).contains("#read(\"/etc/passwd\") #import \"@preview/x:1.0.0\""));
}

#[test]
fn letters_the_typeface_lacks_are_shown_as_boxes_and_told() {
    let desk = Desk::new();
    let mut book = book();
    book.cases[0].title = "Feiring 🎉 av 会議".into();
    let (file, report) = desk.build(&book);
    assert_eq!(report.replaced_characters, ['会', '議', '🎉']);
    assert!(page_text(&file, 3).contains("Feiring □ av □□"));
}

#[test]
fn no_cases_one_bare_case_and_forty_cases_make_books() {
    let desk = Desk::new();
    let mut empty = book();
    empty.cases.clear();
    empty.participants.clear();
    let (file, report) = desk.build(&empty);
    assert_eq!(report.pages, 2);
    assert!(page_text(&file, 2).contains("Det er ingen saker på sakslista."));
    let mut bare = book();
    bare.meeting.date = None;
    bare.meeting.start = None;
    bare.meeting.link = None;
    bare.meeting.place = None;
    let only = &mut bare.cases[0];
    (only.summary, only.proposal) = (String::new(), String::new());
    only.sections.clear();
    only.presenters.clear();
    (only.minutes, only.starts_at) = (None, None);
    let (file, _) = desk.build(&bare);
    assert!(page_text(&file, 3).contains("Det er ikke lagt ved saksframlegg til denne saken."));
    let mut full = book();
    full.cases = (1..=40).map(case).collect();
    for (case, purpose) in full.cases.iter_mut().zip(Purpose::ALL.iter().cycle()) {
        case.title =
            "En lang tittel om samordning av felles tjenester på tvers av kommunegrensene i fylket".into();
        case.purpose = *purpose;
    }
    let (file, report) = desk.build(&full);
    assert_eq!(report.case_pages.len(), 40);
    for (number, page) in &report.case_pages {
        assert!(page_text(&file, *page).starts_with(&format!("{number} · En lang tittel")), "{number}");
    }
}

#[test]
fn a_case_that_runs_over_several_pages_keeps_its_head() {
    let desk = Desk::new();
    let mut book = book();
    let section = |n: usize| Section {
        number: n.to_string(),
        heading: format!("Del {n}"),
        level: 1,
        markdown: "Et avsnitt om saken som tar sin plass på siden. ".repeat(40),
    };
    book.cases[0].sections = (1..=8).map(section).collect();
    let (file, report) = desk.build(&book);
    assert!(report.pages >= 5, "{}", report.pages);
    for page in 3..=report.pages {
        assert!(page_text(&file, page).starts_with("2024/M3-001 · Felles vaktordning"), "page {page}");
    }
}

#[test]
fn the_same_book_twice_is_the_same_file() {
    let desk = Desk::new();
    let mut book = book();
    book.cases[0].annexes = vec![desk.annex("lenker.pdf", &attachments::links())];
    let first = std::fs::read(desk.build(&book).0).unwrap();
    assert!(first == std::fs::read(desk.build(&book).0).unwrap());
}

#[test]
fn drafts_are_marked_on_every_page_of_our_own() {
    let desk = Desk::new();
    let mut book = book();
    book.draft = true;
    let (file, report) = desk.build(&book);
    for page in 1..=report.pages {
        assert!(page_text(&file, page).contains("Utkast"), "page {page}");
    }
}

#[test]
fn a_cancelled_book_leaves_no_file() {
    for stop_at in [Step::ReadAnnexes, Step::Typeset, Step::Merge, Step::Check, Step::Write] {
        let desk = Desk::new();
        let mut book = book();
        book.cases[0].annexes = vec![desk.annex("a.pdf", &attachments::scan(2))];
        let cancel = Cancel::default();
        let mut seen = Vec::new();
        let mut progress = |progress: Progress| {
            seen.push(progress.step);
            if progress.step == stop_at {
                cancel.cancel();
            }
        };
        let result = build_book(&book, &desk.path("book.pdf"), &mut progress, &cancel);
        assert_eq!(result, Err(PaperError::Cancelled), "{stop_at:?}");
        assert_eq!(desk.names(), ["a.pdf"], "{stop_at:?}");
        assert!(seen.is_sorted(), "{seen:?}");
    }
}

#[test]
fn a_book_that_cannot_be_written_leaves_the_old_one_alone() {
    let desk = Desk::new();
    let (file, _) = desk.build(&book());
    let before = std::fs::read(&file).unwrap();
    let mut wrong = book();
    wrong.meeting.date = Some("2024-02-30".into());
    let refused = build_book(&wrong, &file, &mut |_| {}, &Cancel::default());
    assert_eq!(
        refused,
        Err(PaperError::BadInput { field: "meeting.date".into(), value: "2024-02-30".into() })
    );
    assert!(std::fs::read(&file).unwrap() == before);
    let nowhere = desk.path("no/such/folder/book.pdf");
    let refused = build_book(&book(), &nowhere, &mut |_| {}, &Cancel::default());
    assert!(matches!(refused, Err(PaperError::Io { .. })));
}
