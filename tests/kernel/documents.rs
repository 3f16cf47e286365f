//! Documents: bytes that are safely on disk, versions, and whose they are.

use samrad_council::cases::WithdrawCase;
use samrad_council::documents::*;
use samrad_council::*;

use crate::office::{self, Office, undo};

#[test]
fn a_newer_version_keeps_the_older_and_the_same_bytes_are_stored_once() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let annex = office.annex(case, "Rapport", b"utkast");
    for bytes in [b"ferdig", b"utkast"] {
        let blob = office.council.blobs().keep_bytes(bytes, "text/plain").unwrap();
        office.run(Command::AddVersion(AddVersion { document_id: annex, version: office::version(blob) }));
    }
    let versions = office.council.document(annex).unwrap().unwrap().versions;
    assert_eq!(versions.iter().map(|version| version.version).collect::<Vec<_>>(), [3, 2, 1]);
    assert_eq!(versions[0].blob, versions[2].blob);
    assert_eq!(office.council.blobs().hashes().unwrap().len(), 2);
}

#[test]
fn a_row_never_points_to_bytes_that_are_not_on_disk() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let add = office.annex_of(case, "Rapport", b"rapport");
    let with = |change: fn(&mut Blob)| {
        let mut add = add.clone();
        change(&mut add.version.as_mut().unwrap().blob);
        Command::AddDocument(add)
    };
    for wrong in [
        with(|blob| blob.hash = "0".repeat(64)),
        with(|blob| blob.hash = blob.hash.to_uppercase()),
        with(|blob| blob.hash = "../../../council.db".into()),
        with(|blob| blob.size += 1),
    ] {
        assert_eq!(office.refused(wrong).code, RefusalCode::BlobMissing);
    }
    let absurd = with(|blob| blob.size = u64::MAX);
    assert_eq!(office.refused(absurd).code, RefusalCode::FieldInvalid);
    let kept = office.council.blobs().path(&add.version.as_ref().unwrap().blob.hash);
    std::fs::remove_file(kept).unwrap();
    assert_eq!(office.refused(Command::AddDocument(add)).code, RefusalCode::BlobMissing);
}

#[test]
fn a_document_is_not_brought_back_without_its_bytes() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let annex = office.annex(case, "Rapport", b"rapport");
    let removed = office.run(Command::RemoveDocument(RemoveDocument { id: annex }));
    let hash = office.council.blobs().hashes().unwrap().remove(0);
    std::fs::remove_file(office.council.blobs().path(&hash)).unwrap();
    assert_eq!(office.refused(undo(&removed)).code, RefusalCode::BlobMissing);
    office.council.blobs().keep_bytes(b"rapport", "text/plain").unwrap();
    office.undo(&removed);
    assert!(office.council.document(annex).unwrap().is_some());
}

#[test]
fn a_document_belongs_to_a_case_or_a_meeting_and_an_annex_to_a_case() {
    let mut office = Office::founded();
    let (case, meeting) = (office.case("Felles vakt"), office.meeting(2024, 1));
    let add = office.annex_of(case, "Rapport", b"rapport");
    let with = |kind, case_id, meeting_id| {
        let document = DocumentDraft { kind, case_id, meeting_id, ..add.document.clone() };
        Command::AddDocument(AddDocument { document, ..add.clone() })
    };
    let cases = [
        (with(DocumentKind::Annex, None, Some(meeting)), RefusalCode::DocumentAnnexWithoutCase),
        (with(DocumentKind::Report, Some(case), Some(meeting)), RefusalCode::FieldInvalid),
        (with(DocumentKind::Annex, Some(CaseId::fresh()), None), RefusalCode::NotFound),
        (with(DocumentKind::Report, None, Some(MeetingId::fresh())), RefusalCode::NotFound),
    ];
    for (wrong, code) in cases {
        assert_eq!(office.refused(wrong).code, code);
    }
    office.run(with(DocumentKind::Report, None, Some(meeting)));
}

#[test]
fn a_document_without_a_file_waits_for_its_first_version() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let whole = office.annex_of(case, "Rapport", b"rapport");
    let named = AddDocument { version: None, ..whole.clone() };
    office.run(Command::AddDocument(named));
    assert_eq!(office.council.document(whole.document.id).unwrap().unwrap().versions, []);
    let version = whole.version.unwrap();
    let no_pages = NewVersion { pages: Some(0), ..version.clone() };
    let add = |version| Command::AddVersion(AddVersion { document_id: whole.document.id, version });
    assert_eq!(office.refused(add(no_pages)).code, RefusalCode::FieldInvalid);
    office.run(add(NewVersion { pages: Some(12), ..version }));
    assert_eq!(office.council.document(whole.document.id).unwrap().unwrap().versions[0].pages, Some(12));
}

#[test]
fn annexes_are_ordered_as_a_whole() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let [a, b] = ["A", "B"].map(|title| office.annex(case, title, title.as_bytes()));
    let order = |annexes| Command::OrderAnnexes(OrderAnnexes { case_id: case, annexes });
    assert_eq!(office.refused(order(vec![b])).code, RefusalCode::OrderIncomplete);
    assert_eq!(office.refused(order(vec![b, b])).code, RefusalCode::OrderIncomplete);
    office.run(order(vec![b, a]));
    let titles: Vec<_> =
        office.council.documents_of_case(case).unwrap().into_iter().map(|annex| annex.title).collect();
    assert_eq!(titles, ["B", "A"]);
}

#[test]
fn an_exempt_document_names_its_basis() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let annex = office.annex(case, "Rapport", b"rapport");
    let change = |access_basis: &str| {
        Command::ChangeDocument(ChangeDocument {
            id: annex,
            title: "Rapport".into(),
            access: Access::Exempt,
            access_basis: access_basis.into(),
        })
    };
    assert_eq!(office.refused(change(" ")).code, RefusalCode::AccessBasisMissing);
    office.run(change("offl. § 14"));
    office.run(Command::WithdrawCase(WithdrawCase { id: case }));
    assert_eq!(office.council.document(annex).unwrap().unwrap().access, Access::Exempt);
}

fn text_of(words: &str) -> Vec<PageText> {
    vec![PageText { page: 1, text: words.into() }]
}

#[test]
fn text_is_kept_before_the_command_and_found_only_after_it() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let add = office.annex_of(case, "Rapport", b"rapport");
    let hash = add.version.as_ref().unwrap().blob.hash.clone();
    office.council.keep_page_texts(&hash, &text_of("Nattevakt i Fjordbygda")).unwrap();
    let hits = |office: &Office| {
        let query = search::SearchQuery { words: "nattevakt".into(), limit: 5, ..Default::default() };
        office.council.search(&query).unwrap().total
    };
    assert_eq!(hits(&office), 0);
    office.run(Command::AddDocument(add));
    assert_eq!(hits(&office), 1);
    assert_eq!(office.council.unread_documents().unwrap(), []);
}

#[test]
fn text_of_bytes_that_no_document_ever_had_is_forgotten_and_what_an_undo_can_bring_back_is_not() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let [undone, refused] =
        [b"rapport".as_slice(), b"notat"].map(|bytes| office.annex_of(case, "Rapport", bytes));
    let hashes = [&undone, &refused].map(|add| add.version.as_ref().unwrap().blob.hash.clone());
    for hash in &hashes {
        office.council.keep_page_texts(hash, &text_of("Nattevakt")).unwrap();
    }
    let added = office.run(Command::AddDocument(undone));
    let taken_back = office.undo(&added);
    office.council.forget_unnamed_texts().unwrap();
    assert_eq!(hashes.each_ref().map(|hash| office.council.page_texts(hash).unwrap().len()), [1, 0]);
    assert_eq!(office.council.hashes_named().unwrap(), [hashes[0].clone()]);
    office.undo(&taken_back);
    let query = search::SearchQuery { words: "nattevakt".into(), limit: 5, ..Default::default() };
    assert_eq!(office.council.search(&query).unwrap().total, 1);
}

#[test]
fn what_was_not_read_stays_unread_until_it_is_read_or_known_to_be_unreadable() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let annexes = ["A", "B", "C"].map(|title| office.annex(case, title, title.as_bytes()));
    let unread = office.council.unread_documents().unwrap();
    assert_eq!(unread.len(), 3);
    office.council.keep_page_texts(&unread[0].hash, &text_of("A")).unwrap();
    office.council.keep_unreadable(&unread[1].hash, "read.encrypted").unwrap();
    assert_eq!(office.council.unread_documents().unwrap(), unread[2..]);
    assert!(!office.council.is_unread(&unread[1]).unwrap() && office.council.is_unread(&unread[2]).unwrap());
    // Pages that were counted later are known to the document, without a command.
    let pages: Vec<_> = annexes
        .iter()
        .filter_map(|annex| office.council.document(*annex).unwrap().unwrap().versions[0].pages)
        .collect();
    assert_eq!((pages, office.problems()), (vec![1], Vec::new()));
}

#[test]
fn a_document_is_found_by_its_title_in_its_own_case() {
    let mut office = Office::founded();
    let (case, other) = (office.case("Felles vakt"), office.case("Vaktordning"));
    let annex = office.annex(case, "Årsrapport", b"rapport");
    let titled = |case, title: &str| office.council.document_titled(Some(case), None, title).unwrap();
    assert_eq!(titled(case, " A\u{30a}rsrapport "), Some(annex), "however å is written");
    assert_eq!((titled(case, "Rapport"), titled(other, "Årsrapport")), (None, None));
}
