//! Ranges of pages as documents of their own.

use samrad_fixtures::{attachments, hostile};
use samrad_packets::{CancelFlag, ReadError};

use super::{Scratch, extract, worker};

fn split(bytes: &[u8], first: u32, last: u32) -> Result<Vec<u8>, ReadError> {
    let file = Scratch::new("fil.pdf", bytes);
    let out = file.beside("del.pdf");
    let done = worker().split(&file.path, first, last, &out, &CancelFlag::default());
    let left: Vec<_> =
        std::fs::read_dir(out.parent().unwrap()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left.len(), 1 + usize::from(done.is_ok()), "nothing half written stays: {left:?}");
    done.map(|()| std::fs::read(&out).unwrap())
}

#[test]
fn a_range_has_its_pages_and_nothing_more() {
    let whole = hostile::large(40);
    let part = split(&whole, 11, 13).unwrap();
    assert!(part.len() * 8 < whole.len(), "{} of {}", part.len(), whole.len());
    let texts: Vec<String> = extract(&part).unwrap().pages.into_iter().map(|page| page.text).collect();
    assert_eq!(texts.len(), 3);
    for (text, number) in texts.iter().zip(11..) {
        assert!(text.contains(&format!("RAPPORT FOR UKE {number}\n")), "{text}");
    }
}

#[test]
fn pages_that_are_not_there_are_refused() {
    for (first, last, missing) in [(0, 1, 0), (3, 2, 3), (2, 4, 4), (9, 9, 9)] {
        let refused = split(&hostile::sound(3), first, last);
        assert_eq!(refused, Err(ReadError::NoSuchPage(missing)), "{first}–{last}");
    }
    assert_eq!(split(&hostile::user_password(), 1, 1), Err(ReadError::PasswordProtected));
}

#[test]
fn a_protected_file_that_opens_is_split_without_protection() {
    let part = split(&hostile::owner_password(), 2, 2).unwrap();
    assert!(extract(&part).unwrap().pages[0].text.contains("Dette er side 2"));
    assert!(!lopdf::Document::load_mem(&part).unwrap().was_encrypted());
}

#[test]
fn links_and_what_they_need_go_along() {
    let whole = attachments::links();
    let source = lopdf::Document::load_mem(&whole).unwrap();
    let pages = u32::try_from(source.get_pages().len()).unwrap();
    let part = lopdf::Document::load_mem(&split(&whole, 1, pages).unwrap()).unwrap();
    let links = |document: &lopdf::Document| -> usize {
        document.page_iter().map(|page| document.get_page_annotations(page).map_or(0, |all| all.len())).sum()
    };
    assert!(links(&source) > 0);
    assert_eq!(links(&part), links(&source));
}

#[test]
fn facts_are_told_without_text() {
    let inspect =
        |bytes: &[u8]| worker().inspect(&Scratch::new("fil.pdf", bytes).path, &CancelFlag::default());
    let facts = inspect(&hostile::sound(3)).unwrap();
    assert_eq!((facts.pages, facts.encrypted, facts.sizes[0]), (3, false, (595.0, 842.0)));
    assert!(inspect(&hostile::owner_password()).unwrap().encrypted);
    assert_eq!(inspect(&hostile::page_tree_loop()).unwrap().pages, 2);
    assert_eq!(inspect(&hostile::user_password()), Err(ReadError::PasswordProtected));
    assert_eq!(inspect(&[]), Err(ReadError::Empty));
}
