//! Pages of annexes put between the book's own: their numbers, their feet, the fonts of these.

use samrad_fixtures::attachments;
use samrad_papers::{BookAnnex, BookReport, Profile, validate};

use crate::support::{Desk, assert_sound, book, case, links, outline, page_text, run};

/// Every page says its number, and begins where the report says it does.
fn assert_numbered(file: &std::path::Path, report: &BookReport) {
    let facts = run("pdfinfo", &[file.to_str().unwrap()]);
    assert!(facts.contains(&format!("Pages:           {}\n", report.pages)), "{facts}");
    for page in 1..=report.pages {
        let text = page_text(file, page);
        assert!(text.ends_with(&format!("Side {page} av {}", report.pages)), "page {page}: {text}");
    }
    for (place, annex) in report.annexes.iter().enumerate() {
        let text = page_text(file, annex.divider_page);
        assert!(text.contains("Vedlegg"), "annex {place}: {text}");
    }
}

#[test]
fn pages_of_every_shape_carry_their_number_as_text() {
    let desk = Desk::new();
    let mut book = book();
    let shapes = [
        ("dreid-90", attachments::rotated(90)),
        ("dreid-180", attachments::rotated(180)),
        ("dreid-270", attachments::rotated(270)),
        ("beskaaret", attachments::cropped()),
        ("arvet", attachments::cropped_and_rotated()),
        ("blandet", attachments::mixed_sizes()),
        ("skannet", attachments::scan(2)),
        ("tagget", attachments::tagged()),
    ];
    book.cases[0].annexes =
        shapes.iter().map(|(name, bytes)| desk.annex(&format!("{name}.pdf"), bytes)).collect();
    let (file, report) = desk.build(&book);
    assert_sound(&file);
    assert_numbered(&file, &report);
    for (number, annex) in report.annexes.iter().enumerate() {
        for page in 0..annex.pages {
            let foot = format!("2024/M3-001 · Vedlegg {} · {} ({})", number + 1, page + 1, annex.pages);
            let text = page_text(&file, annex.placed_from_page.unwrap() + page);
            assert!(text.contains(&foot), "{}: {text}", annex.title);
        }
    }
}

#[test]
fn numbers_hold_over_cases_with_and_without_annexes_and_pictures() {
    let desk = Desk::new();
    let mut book = book();
    book.cases = (1..=5).map(case).collect();
    let picture = |name: &str| BookAnnex {
        media_type: "image/png".into(),
        ..desk.annex(name, &attachments::picture())
    };
    book.cases[0].annexes =
        vec![desk.annex("a.pdf", &attachments::scan(3)), picture("b.png"), desk.annex("c.pdf", b"")];
    book.cases[2].annexes =
        vec![desk.annex("d.pdf", &attachments::scan(1)), desk.annex("e.pdf", &attachments::scan(2))];
    book.cases[4].annexes = vec![picture("f.png"), desk.annex("g.pdf", &attachments::scan(4))];
    let (file, report) = desk.build(&book);
    assert_sound(&file);
    assert_numbered(&file, &report);
    assert_eq!(report.pages, 2 + 5 + 7 + 5 + 7);
    let pages: Vec<usize> = report.case_pages.iter().map(|(_, page)| *page).collect();
    assert_eq!(pages, [3, 11, 12, 18, 19]);
    let mut targets: Vec<usize> = outline(&file).into_iter().map(|(_, page)| page).collect();
    targets.sort_unstable();
    assert_eq!(targets, [2, 2, 3, 4, 8, 10, 11, 12, 13, 15, 18, 19, 20, 22]);
    let mut targets: Vec<usize> = links(&file, 2).into_iter().map(Result::unwrap).collect();
    targets.sort_unstable();
    targets.dedup();
    assert_eq!(targets, [3, 4, 8, 10, 11, 12, 13, 15, 18, 19, 20, 22]);
    let agenda = page_text(&file, 2);
    for (annex, page) in [("Vedlegg 2: e", 15), ("Vedlegg 2: g", 22)] {
        let row = agenda.split(annex).nth(1).unwrap();
        assert!(row.split_whitespace().nth(2) == Some(&page.to_string()), "{annex}: {agenda}");
    }
}

#[test]
fn a_divider_that_runs_over_its_page_does_not_move_the_numbers_behind_it() {
    let desk = Desk::new();
    let mut book = book();
    let mut annex = desk.annex("lang.pdf", &attachments::scan(2));
    annex.title = "Et vedlegg med en svært lang tittel som noen har limt inn ".repeat(30);
    book.cases[0].annexes = vec![annex, desk.annex("b.pdf", &attachments::scan(1))];
    let (file, report) = desk.build(&book);
    let first = &report.annexes[0];
    assert!(first.placed_from_page.unwrap() > first.divider_page + 1, "the title fits on one page");
    assert_numbered(&file, &report);
    let range = format!("side {0}–{1}", first.placed_from_page.unwrap(), first.placed_from_page.unwrap() + 1);
    assert!(page_text(&file, first.placed_from_page.unwrap() - 1).contains(&range));
}

#[test]
fn a_body_with_a_long_name_leaves_room_for_the_page_number() {
    let desk = Desk::new();
    for length in [1, 3, 5] {
        let mut book = book();
        book.body_name = "Interkommunalt samarbeidsorgan for næring, miljø ".repeat(length).trim().to_owned();
        book.cases[0].title = "En tittel som fyller sin del av linja øverst på siden".into();
        book.cases[0].annexes = vec![desk.annex("a.pdf", &attachments::scan(1))];
        let (file, report) = desk.build(&book);
        for page in [2, 3] {
            // The foot's own line: its last words stand at the right edge, on the level of its first.
            let text = run(
                "pdftotext",
                &["-f", &page.to_string(), "-l", &page.to_string(), "-layout", file.to_str().unwrap(), "-"],
            );
            let number = format!("Side {page} av {}", report.pages);
            let line = text.lines().find(|line| line.contains(&number)).unwrap();
            assert!(
                line.trim().starts_with("Interkommunalt samarbeidsorgan"),
                "{length}, page {page}: {text}"
            );
        }
        let words = page_text(&file, 3);
        assert!(words.contains("· Møte 3/2024 · 08.05.2024"), "{length}: {words}");
    }
}

#[test]
fn a_book_of_several_annexes_and_a_picture_passes_as_a_whole() {
    let desk = Desk::new();
    let mut book = book();
    book.cases.push(case(2));
    let picture =
        BookAnnex { media_type: "image/png".into(), ..desk.annex("bilde.png", &attachments::picture()) };
    book.cases[0].annexes = vec![desk.annex("a.pdf", &attachments::scan(2)), picture];
    book.cases[1].annexes = vec![
        desk.annex("b.pdf", &attachments::tagged()),
        desk.annex("c.pdf", &attachments::layered()),
        desk.annex("d.pdf", &attachments::carriage_return_end()),
    ];
    let (file, report) = desk.build(&book);
    assert!(report.pdf_a, "{:?}", report.pdf_a_obstacles);
    let verdict = validate(&std::fs::read(&file).unwrap(), Profile::PdfA2b);
    assert!(verdict.passes, "{:?}", verdict.failures);
    assert_sound(&file);
    assert_numbered(&file, &report);
}

#[test]
fn the_fonts_of_the_feet_are_embedded_and_can_be_read_back() {
    let desk = Desk::new();
    let mut book = book();
    book.cases[0].annexes = vec![desk.annex("a.pdf", &attachments::scan(1))];
    let (file, report) = desk.build(&book);
    let page = report.annexes[0].placed_from_page.unwrap().to_string();
    let fonts = run("pdffonts", &["-f", &page, "-l", &page, file.to_str().unwrap()]);
    let rows: Vec<Vec<&str>> = fonts.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
    let names: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    assert_eq!(names, ["SAMRAD+SourceSans3-Regular", "SAMRAD+SourceSans3-SemiBold"]);
    for row in &rows {
        // Type of two words, encoding, embedded, subset, to Unicode.
        assert_eq!(row[3..7], ["Identity-H", "yes", "yes", "yes"], "{fonts}");
    }
}
