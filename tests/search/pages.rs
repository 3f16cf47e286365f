//! Hits in documents: exact to the page, in every version that holds the bytes.

use samrad_council::documents::AddVersion;
use samrad_council::search::HitKind;
use samrad_council::{Command, VersionId};

use crate::office::{Office, version};
use crate::{marked, search, titles};

#[test]
fn a_hit_names_the_page_the_version_and_the_bytes() {
    let mut office = Office::founded();
    let (meeting, case) = office.sent_case();
    let document = office.annex_with_pages(case, "Rapport", &["Innledning", "Om brannmuren\nvår", "Slutt"]);
    let found = search(&office, "brannmur");
    let [hit] = found.hits.as_slice() else { panic!("{found:?}") };
    let held = &office.council.document(document).unwrap().unwrap().versions[0];
    assert_eq!((hit.kind, hit.page), (HitKind::Page, Some(2)));
    assert_eq!((hit.id.clone(), hit.document_id), (document.to_string(), Some(document)));
    assert_eq!((hit.version_id, hit.blob_hash.as_deref()), (Some(held.id), Some(held.blob.hash.as_str())));
    assert_eq!((hit.case_id, hit.meeting_id), (Some(case), Some(meeting)));
    assert_eq!((hit.title.as_str(), hit.number.as_deref()), ("Rapport", Some("2024/M1-001")));
    assert_eq!(marked(hit), "Om [brannmuren] vår");
}

#[test]
fn the_same_bytes_in_two_documents_are_two_hits() {
    let mut office = Office::founded();
    let (one, other) = (office.case("Sak"), office.case("Annen"));
    let first = office.annex_with_pages(one, "Her", &["brannmur"]);
    let second = office.annex(other, "Der", "brannmur".as_bytes());
    let mut found: Vec<_> =
        search(&office, "brannmur").hits.iter().filter_map(|hit| hit.document_id).collect();
    found.sort_unstable();
    assert_eq!(found, [first, second]);
}

#[test]
fn an_older_version_stays_findable_after_the_newer() {
    let mut office = Office::founded();
    let case = office.case("Sak");
    let document = office.annex_with_pages(case, "Notat", &["brannmur brannmur brannmur"]);
    let blob = office.council.blobs().keep_bytes(b"ny", "text/plain").unwrap();
    let newer = VersionId::fresh();
    let hash = blob.hash.clone();
    let new_version = samrad_council::documents::NewVersion { id: newer, ..version(blob) };
    office.run(Command::AddVersion(AddVersion { document_id: document, version: new_version }));
    office.read_pages(&hash, &["Nå står det mindre om brannmur enn det gjorde før"]);
    let found = search(&office, "brannmur");
    assert_eq!(found.total, 2);
    assert_eq!(found.hits[0].version_id, Some(newer), "though the older says it more often");
}

#[test]
fn text_that_is_read_again_replaces_what_was_found_before() {
    let mut office = Office::founded();
    let case = office.case("Sak");
    let document = office.annex_with_pages(case, "Notat", &["eple", "pære", "plomme"]);
    let hash = office.council.document(document).unwrap().unwrap().versions[0].blob.hash.clone();
    office.read_pages(&hash, &["kirsebær"]);
    assert_eq!(titles(&office, "kirsebær"), ["Notat, 1"]);
    for typed in ["eple", "pære", "plomme"] {
        assert_eq!(titles(&office, typed), [""; 0]);
    }
}

#[test]
fn text_that_was_read_before_the_document_was_added_is_found_with_it() {
    let mut office = Office::founded();
    let hash = office.council.blobs().keep_bytes(b"brannmur", "text/plain").unwrap().hash;
    office.read_pages(&hash, &["brannmur"]);
    assert_eq!(titles(&office, "brannmur"), [""; 0], "bytes that no document holds are no hit");
    let case = office.case("Sak");
    office.annex(case, "Notat", b"brannmur");
    assert_eq!(titles(&office, "brannmur"), ["Notat, 1"]);
}

#[test]
fn a_document_tells_in_which_forms_it_holds_the_words() {
    let mut office = Office::founded();
    let case = office.case("Sak");
    let document = office.annex_with_pages(
        case,
        "Rapport",
        &[
            "Kommunen vil. KOMMUNENE vil,",
            "Forslag til semje\nFinans iering",
            "om kostnads-\nfordeling og utlån",
        ],
    );
    let hash = office.council.document(document).unwrap().unwrap().versions[0].blob.hash.clone();
    for (typed, forms) in [
        ("kommune", vec!["kommunen", "kommunene"]),
        ("enighet", vec!["semje"]),
        ("finansiering", vec!["finans iering"]),
        ("kostnadsfordeling", vec!["kostnadsfordeling"]),
        ("lån", vec!["utlån"]),
        ("råd", vec![]),
        (" … ", vec![]),
    ] {
        assert_eq!(office.council.found_forms(&hash, typed).unwrap(), forms, "{typed}");
    }
}
