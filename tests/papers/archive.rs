//! The edition to be kept.

use samrad_fixtures::attachments;
use samrad_papers::{AnnexProblem, Edition, Profile, validate};

use crate::support::{Desk, assert_sound, book, case, page_text, run};

#[test]
fn the_archive_edition_passes_both_standards_and_holds_the_originals() {
    let desk = Desk::new();
    let mut book = book();
    book.edition = Edition::Archive;
    book.cases.push(case(2));
    let locked = attachments::user_locked();
    let mut sheet = desk.annex("tall.xlsx", b"PK\x03\x04 regneark \r");
    sheet.media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet".into();
    book.cases[0].annexes = vec![desk.annex("Årsrapport: utkast.pdf", &attachments::text_pages(2)), sheet];
    book.cases[1].annexes = vec![desk.annex("låst.pdf", &locked)];
    let (file, report) = desk.build(&book);
    assert!(report.pdf_a, "{:?}", report.pdf_a_obstacles);
    let bytes = std::fs::read(&file).unwrap();
    for profile in [Profile::PdfA3a, Profile::PdfUa1] {
        let verdict = validate(&bytes, profile);
        assert!(verdict.passes, "{profile:?}: {:?}", verdict.failures);
    }
    assert_sound(&file);
    // Cover, agenda, and for each case its page and a divider for each annex.
    assert_eq!(report.pages, 2 + 1 + 2 + 1 + 1);
    let listed = run("pdfdetach", &["-list", file.to_str().unwrap()]);
    let names = [
        "2024-M3-001_vedlegg-1_Årsrapport- utkast.pdf",
        "2024-M3-001_vedlegg-2_tall.xlsx",
        "2024-M3-002_vedlegg-1_låst.pdf",
    ];
    for name in names {
        assert!(listed.contains(name), "{listed}");
    }
    let out = desk.path("out.pdf");
    run("pdfdetach", &["-save", "3", "-o", out.to_str().unwrap(), file.to_str().unwrap()]);
    assert!(std::fs::read(out).unwrap() == locked, "the original is not the same byte by byte");
    let divider = page_text(&file, report.annexes[1].divider_page);
    assert!(divider.contains("Vedlegg 2: tall (lagt ved)") && divider.contains(names[1]), "{divider}");
    assert!(page_text(&file, 1).contains("Arkivutgave"));
}

#[test]
fn an_original_that_is_gone_is_told_and_the_rest_is_kept() {
    let desk = Desk::new();
    let mut book = book();
    book.edition = Edition::Archive;
    book.cases[0].annexes = vec![desk.annex("a.pdf", b"%PDF-"), desk.annex("b.pdf", b"%PDF-")];
    std::fs::remove_file(desk.path("a.pdf")).unwrap();
    let (file, report) = desk.build(&book);
    assert_eq!(report.annexes[0].problem, Some(AnnexProblem::Missing));
    assert_eq!(report.annexes[1].problem, None);
    assert!(report.pdf_a, "{:?}", report.pdf_a_obstacles);
    let listed = run("qpdf", &["--list-attachments", file.to_str().unwrap()]);
    assert_eq!(listed.lines().count(), 1, "{listed}");
}
