//! What books say about themselves, and whether it is so.

use samrad_fixtures::attachments;
use samrad_papers::{ObstacleKind, Profile, validate};

use crate::support::{Desk, assert_sound, book, run};

fn claims_pdf_a(file: &std::path::Path) -> bool {
    let bytes = std::fs::read(file).unwrap();
    bytes.windows(12).any(|window| window == b"<pdfaid:part")
}

#[test]
fn a_book_whose_annexes_allow_it_is_pdf_a_2b() {
    let desk = Desk::new();
    for (name, bytes) in [
        ("skannet.pdf", attachments::scan(3)),
        ("tagget.pdf", attachments::tagged()),
        ("cr.pdf", attachments::carriage_return_end()),
        ("lag.pdf", attachments::layered()),
    ] {
        let mut book = book();
        book.cases[0].annexes = vec![desk.annex(name, &bytes)];
        let (file, report) = desk.build(&book);
        assert!(report.pdf_a, "{name}: {:?}", report.pdf_a_obstacles);
        assert!(claims_pdf_a(&file), "{name}");
        let verdict = validate(&std::fs::read(&file).unwrap(), Profile::PdfA2b);
        assert!(verdict.passes, "{name}: {:?}", verdict.failures);
        assert_sound(&file);
    }
}

#[test]
fn a_book_that_does_not_pass_claims_nothing_and_says_which_annex_it_is() {
    let desk = Desk::new();
    let mut book = book();
    book.cases[0].annexes = vec![
        desk.annex("skannet.pdf", &attachments::scan(1)),
        desk.annex("uten-skrift.pdf", &attachments::text_pages(1)),
    ];
    let (file, report) = desk.build(&book);
    assert!(!report.pdf_a);
    assert!(!claims_pdf_a(&file));
    let about: Vec<_> = report.pdf_a_obstacles.iter().map(|o| (o.annex, o.kind)).collect();
    assert!(about.contains(&(Some(1), ObstacleKind::Font)), "{about:?}");
    assert!(about.iter().all(|(annex, _)| *annex == Some(1)), "{about:?}");
    assert_sound(&file);
    // Everything else it says about itself still stands.
    let facts = run("pdfinfo", &[file.to_str().unwrap()]);
    assert!(facts.contains("Title:           Møtebok"), "{facts}");
}

#[test]
fn a_highlight_without_an_appearance_does_not_cost_the_book_its_claim_for_comments() {
    let desk = Desk::new();
    let mut book = book();
    book.cases[0].annexes = vec![desk.annex("merket.pdf", &attachments::highlighted())];
    let (_, report) = desk.build(&book);
    let kinds: Vec<_> = report.pdf_a_obstacles.iter().map(|o| o.kind).collect();
    assert!(!kinds.contains(&ObstacleKind::Annotation), "{:?}", report.pdf_a_obstacles);
}
