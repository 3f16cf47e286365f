//! What becomes of annexes: the same picture, working links, visible values, and a page that says why.

use lopdf::{Document, Object};
use samrad_fixtures::attachments::{self, FORM_WITH_APPEARANCE, FORM_WITHOUT_APPEARANCE, LINK_ADDRESS};
use samrad_papers::{AnnexNote, AnnexProblem, BookAnnex};

use crate::support::{Desk, Picture, assert_sound, book, links, page_text};

#[test]
fn annex_pages_look_as_they_do_in_their_own_files() {
    let sources: Vec<(&str, Vec<u8>)> = vec![
        ("dreid-90", attachments::rotated(90)),
        ("dreid-180", attachments::rotated(180)),
        ("dreid-270", attachments::rotated(270)),
        ("dreid-minus-90", attachments::rotated(-90)),
        ("beskaaret", attachments::cropped()),
        ("arvet", attachments::cropped_and_rotated()),
        ("blandet", attachments::mixed_sizes()),
        ("lenker", attachments::links()),
        ("merket", attachments::highlighted()),
        ("skjema", attachments::form()),
        ("tagget", attachments::tagged()),
        ("skannet", attachments::scan(2)),
        ("lag", attachments::layered()),
        ("pakket", attachments::object_streams()),
        ("eierlaast", attachments::owner_locked()),
        ("cr", attachments::carriage_return_end()),
    ];
    let desk = Desk::new();
    let mut book = book();
    book.cases[0].annexes =
        sources.iter().map(|(name, bytes)| desk.annex(&format!("{name}.pdf"), bytes)).collect();
    let (file, report) = desk.build(&book);
    assert_sound(&file);
    for (annex, result) in book.cases[0].annexes.iter().zip(&report.annexes) {
        assert_eq!(result.problem, None, "{}", annex.title);
        let first = result.placed_from_page.unwrap();
        for page in 0..result.pages {
            let (own, merged) = (Picture::of(&annex.source, page + 1), Picture::of(&file, first + page));
            assert!(own.ink() > 0.01, "{} page {page} shows nothing", annex.title);
            let difference = own.difference(&merged);
            // A picture may be sampled half a pixel beside; the field without an appearance is drawn by poppler in
            // the original and by us in the book.
            let most = if annex.title == "skjema" { 0.5 } else { 0.2 };
            assert!(difference < most, "{} page {}: {difference}", annex.title, page + 1);
        }
    }
}

fn only_annex(desk: &Desk, bytes: &[u8]) -> (std::path::PathBuf, samrad_papers::AnnexResult) {
    let mut book = book();
    book.cases[0].annexes = vec![desk.annex("vedlegg.pdf", bytes)];
    let (file, mut report) = desk.build(&book);
    assert_sound(&file);
    (file, report.annexes.remove(0))
}

#[test]
fn links_lead_to_the_pages_of_the_book_and_scripts_are_gone() {
    let desk = Desk::new();
    let (file, annex) = only_annex(&desk, &attachments::links());
    let first = annex.placed_from_page.unwrap();
    assert_eq!(
        links(&file, first),
        [Err(LINK_ADDRESS.to_owned()), Ok(first + 2), Ok(first + 1), Ok(first + 1)]
    );
    assert_eq!(annex.notes, [AnnexNote::ActionsRemoved]);
    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(10).any(|window| window == b"JavaScript"));
}

#[test]
fn a_link_on_a_turned_page_lies_where_its_words_are() {
    let desk = Desk::new();
    let mut document = Document::load_mem(&attachments::links()).unwrap();
    let page = document.get_pages()[&1];
    document.get_dictionary_mut(page).unwrap().set("Rotate", 90);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    let (file, annex) = only_annex(&desk, &bytes);
    let merged = Document::load(&file).unwrap();
    let page = merged.get_pages()[&u32::try_from(annex.placed_from_page.unwrap()).unwrap()];
    let first = merged.get_page_annotations(page).unwrap()[0];
    let rect: Vec<f32> =
        first.get(b"Rect").unwrap().as_array().unwrap().iter().map(|n| n.as_float().unwrap()).collect();
    // [60 700 260 720] on a page of 595 × 842, turned a quarter to the right.
    assert_eq!(rect, [700.0, 335.0, 720.0, 535.0]);
}

#[test]
fn what_was_filled_in_is_shown_and_can_no_longer_be_changed() {
    let desk = Desk::new();
    let (file, annex) = only_annex(&desk, &attachments::form());
    let text = page_text(&file, annex.placed_from_page.unwrap());
    assert!(text.contains(FORM_WITH_APPEARANCE), "{text}");
    assert!(text.contains(FORM_WITHOUT_APPEARANCE), "{text}");
    assert!(!text.contains("Skjult verdi"), "{text}");
    assert_eq!(annex.notes, [AnnexNote::FormFlattened]);
    let document = Document::load(&file).unwrap();
    assert!(!document.catalog().unwrap().has(b"AcroForm"));
    let is_widget = |object: &Object| {
        object
            .as_dict()
            .is_ok_and(|d| d.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Widget"))
    };
    assert!(!document.objects.values().any(is_widget));
}

#[test]
fn highlights_stay_comments_and_carry_their_colour() {
    let desk = Desk::new();
    let (file, annex) = only_annex(&desk, &attachments::highlighted());
    let document = Document::load(&file).unwrap();
    let page = document.get_pages()[&u32::try_from(annex.placed_from_page.unwrap()).unwrap()];
    let kinds: Vec<String> = document
        .get_page_annotations(page)
        .unwrap()
        .iter()
        .map(|annotation| {
            assert!(annotation.has(b"AP"), "{annotation:?}");
            String::from_utf8(annotation.get(b"Subtype").unwrap().as_name().unwrap().to_vec()).unwrap()
        })
        .collect();
    assert_eq!(kinds, ["Highlight", "Stamp"]);
}

#[test]
fn tagged_annexes_leave_no_marks_inside_the_book() {
    let desk = Desk::new();
    let (file, annex) = only_annex(&desk, &attachments::tagged());
    let document = Document::load(&file).unwrap();
    let mut forms = 0;
    for object in document.objects.values() {
        let Ok(stream) = object.as_stream() else { continue };
        if !stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form") {
            continue;
        }
        forms += 1;
        assert!(!stream.dict.has(b"StructParents"));
        let content = stream.get_plain_content().unwrap();
        assert!(!content.windows(4).any(|window| window == b"MCID"), "{}", String::from_utf8_lossy(&content));
    }
    assert_eq!((forms, annex.problem), (2, None));
}

#[test]
fn layers_that_were_off_stay_off() {
    let desk = Desk::new();
    let (file, annex) = only_annex(&desk, &attachments::layered());
    let merged = Picture::of(&file, annex.placed_from_page.unwrap());
    assert!(merged.ink() < 0.10, "the hidden layer covers a third of the page: {}", merged.ink());
}

#[test]
fn an_annex_that_cannot_be_merged_becomes_a_page_that_says_why() {
    let missing = BookAnnex {
        title: "borte".into(),
        file_name: "borte.pdf".into(),
        media_type: "application/pdf".into(),
        source: "/nowhere/borte.pdf".into(),
    };
    let desk = Desk::new();
    let mut book = book();
    let cases = [
        (
            desk.annex("laast.pdf", &attachments::user_locked()),
            AnnexProblem::PasswordProtected,
            "passordbeskyttet",
        ),
        (desk.annex("avkuttet.pdf", &attachments::cut_off()), AnnexProblem::Damaged, "skadet"),
        (desk.annex("tom.pdf", b""), AnnexProblem::Empty, "tom"),
        (desk.annex("tekst.pdf", b"dette er tekst"), AnnexProblem::NotMergeable, "Filtypen"),
        (desk.annex("referat.docx", b"PK\x03\x04"), AnnexProblem::NotMergeable, "lagre det som PDF"),
        (missing, AnnexProblem::Missing, "ikke funnet"),
    ];
    book.cases[0].annexes = cases.iter().map(|(annex, ..)| annex.clone()).collect();
    book.cases[0].annexes.push(desk.annex("god.pdf", &attachments::text_pages(1)));
    let (file, report) = desk.build(&book);
    assert_sound(&file);
    for ((annex, problem, word), result) in cases.iter().zip(&report.annexes) {
        assert_eq!((result.problem, result.pages, result.placed_from_page), (Some(*problem), 0, None));
        let text = page_text(&file, result.divider_page);
        assert!(text.contains("Vedlegget kunne ikke tas inn i møteboka") && text.contains(word), "{text}");
        assert!(text.contains(&format!("{} (ikke tatt inn)", annex.title)), "{text}");
    }
    let good = report.annexes.last().unwrap();
    assert!(page_text(&file, good.placed_from_page.unwrap()).starts_with("Linje 1 paa side 1"));
}

#[test]
fn pictures_become_pages() {
    let desk = Desk::new();
    let mut book = book();
    let mut annex = desk.annex("bilde.png", &attachments::picture());
    annex.media_type = "image/png".into();
    book.cases[0].annexes = vec![annex];
    let (file, report) = desk.build(&book);
    assert!(report.pdf_a, "{:?}", report.pdf_a_obstacles);
    let page = Picture::of(&file, report.annexes[0].placed_from_page.unwrap());
    assert!(page.width > page.height && page.ink() > 0.5, "{} {} {}", page.width, page.height, page.ink());
}
