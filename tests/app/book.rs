//! The meeting book, built from what the council holds and read back with other programs.

use serde_json::Value;

use crate::support::{Desk, column, list, text, tool};

fn pages(file: &str) -> u64 {
    let info = tool("pdfinfo", &[file]);
    info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap()
}

fn build(desk: &Desk, meeting: &str, more: &[&str]) -> (String, Value) {
    let file = desk.argument("bok.pdf");
    let built = desk.json(&[&["book", meeting, "-o", &file], more].concat());
    tool("qpdf", &["--check", &file]);
    assert_eq!(Some(pages(&file)), built["pages"].as_u64());
    (file, built)
}

#[test]
fn the_book_of_a_planned_meeting_has_every_case_and_every_annex_page_for_page() {
    let desk = Desk::demo();
    let name = desk.meeting("planned");
    let (file, built) = build(&desk, &name, &[]);
    let words = tool("pdftotext", &["-layout", &file, "-"]);
    let agenda = desk.json(&["show", &name])["meeting"]["agenda"].clone();
    for title in column(&agenda, "title") {
        // Lines are broken where they are full.
        let first = title.split(' ').next().unwrap();
        assert!(words.contains(first), "{title}");
    }
    assert_eq!(list(&built["case_pages"]).len(), list(&agenda).len());
    let annex_pages: u64 = list(&agenda).iter().map(|line| line["annex_pages"].as_u64().unwrap()).sum();
    let merged: u64 = list(&built["annexes"]).iter().map(|annex| annex["pages"].as_u64().unwrap()).sum();
    assert_eq!(merged, annex_pages);
    assert!(list(&built["annexes"]).iter().all(|annex| annex["problem"].is_null()), "{built}");
    assert!(words.contains("Kommunehus"), "the words of an annex stand in the book");
}

#[test]
fn each_case_begins_on_the_page_that_the_answer_names() {
    let desk = Desk::demo();
    let name = desk.meeting("minutes_final");
    let (file, built) = build(&desk, &name, &[]);
    let case_pages = list(&built["case_pages"]);
    assert_eq!(case_pages.len(), 6);
    for case in case_pages {
        let page = case["page"].as_u64().unwrap().to_string();
        let words = tool("pdftotext", &["-f", &page, "-l", &page, &file, "-"]);
        assert!(words.contains(text(&case["number"])), "{case}: {words}");
    }
    assert_eq!(built["pdf_a"], true, "our own annexes are PDF/A, so the book is: {}", built["obstacles"]);
}

#[test]
fn the_archives_book_carries_the_originals() {
    let desk = Desk::demo();
    let (file, built) = build(&desk, &desk.meeting("minutes_final"), &["--archive"]);
    let attached = tool("pdfdetach", &["-list", &file]);
    for annex in column(&built["annexes"], "title") {
        assert!(attached.contains(annex.split(' ').next().unwrap()), "{annex}: {attached}");
    }
}

#[test]
fn papers_that_were_sent_are_kept_as_they_were() {
    let desk = Desk::demo();
    let meeting = desk.json(&["show", &desk.meeting("minutes_final")]);
    for (document, least) in list(&meeting["meeting"]["documents"]).iter().zip([6, 1]) {
        let hash = text(&document["versions"][0]["blob"]["hash"]);
        let file = desk.data().join("blobs").join(&hash[..2]).join(hash);
        let file = file.to_str().unwrap();
        tool("qpdf", &["--check", file]);
        assert!(pages(file) >= least);
        assert_eq!(Some(pages(file)), document["versions"][0]["pages"].as_u64());
    }
}

#[test]
fn a_meeting_that_is_not_there_has_no_book() {
    let desk = Desk::demo();
    let file = desk.argument("bok.pdf");
    assert_eq!(desk.refused(&["book", "1999/M1", "-o", &file]), "not_found");
    assert!(!std::path::Path::new(&file).exists());
}
