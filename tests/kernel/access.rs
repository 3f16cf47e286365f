//! Who may run what: the whole table, as people meet it.

use samrad_council::cases::{CreateCase, Placement};
use samrad_council::documents::{
    AddDocument, AddDocuments, AddVersion, ChangeDocument, DocumentDraft, RemoveDocument,
};
use samrad_council::shielding::{SetShielding, Shielded};
use samrad_council::*;

use crate::commands::compose;
use crate::office::{self, Office, undo};
use crate::picks::Picks;
use crate::snapshot::assert_matches;

/// A command that this role may not run is refused before anything else is looked at.
fn may(office: &mut Office, actor: PersonId, command: &Command) -> bool {
    match office.execute_as(actor, command) {
        Err(Error::Refused(refusal)) => {
            office::note_refusal(refusal.code);
            refusal.code != RefusalCode::AccessDenied
        }
        Err(other) => panic!("{}: {other}", command.kind()),
        Ok(_) => true,
    }
}

/// Every command of its own, and once more for each thing it can be about that decides who may run it.
fn rows(office: &mut Office) -> Vec<(&'static str, Command)> {
    let (meeting, case) = (office.meeting(2024, 1), office.case("Felles vakt"));
    let mut book = office.annex_of(case, "Møtebok", b"bok");
    (book.document.kind, book.document.case_id) = (DocumentKind::Book, None);
    let kept = AddDocument {
        document: DocumentDraft { id: DocumentId::fresh(), ..book.document.clone() },
        ..book.clone()
    };
    let id = kept.document.id;
    let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id: meeting, minutes: None };
    let on_agenda =
        CreateCase { placement: Some(placement), ..office::create_case(office.body, "Vaktordning") };
    let newer = AddVersion {
        document_id: id,
        version: office.annex_of(case, "Møtebok", b"ny bok").version.unwrap(),
    };
    let change =
        ChangeDocument { id, title: "Møtebok".into(), access: Access::Public, access_basis: String::new() };
    let shield = SetShielding { of: Shielded::Document { document_id: id }, shielding: None };
    let plain = Command::KINDS.iter().map(|kind| match compose(kind, office, &mut Picks::of_nothing()) {
        Command::CreateCase(create) => (*kind, Command::CreateCase(CreateCase { placement: None, ..create })),
        command => (*kind, command),
    });
    let rows = plain
        .chain([
            ("case.create on agenda", Command::CreateCase(on_agenda)),
            ("document.add sent", Command::AddDocument(book.clone())),
            (
                "documents.add sent",
                Command::AddDocuments(AddDocuments { documents: vec![book], versions: Vec::new() }),
            ),
            ("document.add_version sent", Command::AddVersion(newer)),
            ("document.change sent", Command::ChangeDocument(change)),
            ("shielding.set sent", Command::SetShielding(shield)),
            ("document.remove sent", Command::RemoveDocument(RemoveDocument { id })),
        ])
        .collect();
    office.run(Command::AddDocument(kept));
    rows
}

#[test]
fn the_access_table_is_as_committed() {
    let mut office = Office::founded();
    let people: Vec<_> =
        AccessRole::ALL.iter().map(|role| (*role, office.person("Testesen, Kari", *role))).collect();
    let mut table = String::new();
    for (name, command) in rows(&mut office) {
        // The secretary, who comes first, also passes; run last, so that the thing is still there for the others.
        let mut roles: Vec<_> = people
            .iter()
            .rev()
            .filter(|(_, person)| may(&mut office, *person, &command))
            .map(|(role, _)| role.as_str())
            .collect();
        roles.reverse();
        table += &format!("{name:28} {}\n", roles.join(" "));
    }
    assert_matches("access.snap", &table);
}

#[test]
fn what_somebody_is_told_that_they_may_is_what_the_table_lets_through() {
    let mut office = Office::founded();
    let rows = rows(&mut office);
    for role in AccessRole::ALL {
        let told = rights(*role);
        let person = office.person("Testesen, Kari", *role);
        for (name, command) in &rows {
            let is_told = told.iter().any(|right| right.as_str() == *name);
            // Founding is for a folder without a council: it is let through to its own refusal, and nobody is told of it.
            let let_through = *name != "council.set_up" && office.council.may(person, command).unwrap();
            assert_eq!(is_told, let_through, "{name} by {role}");
        }
        let known = |right: &Right| rows.iter().any(|(name, _)| *name == right.as_str());
        assert!(told.iter().all(known), "{told:?}");
    }
}

#[test]
fn several_documents_are_the_secretarys_as_soon_as_one_of_them_is_sent_out() {
    let mut office = Office::founded();
    let leader = office.person("Leder Fjord", AccessRole::GroupLeader);
    let case = office.case("Felles vakt");
    let (meeting, annex) = (office.meeting(2024, 1), office.annex_of(case, "Avtale", b"avtale"));
    let mut book = office.annex_of(case, "Møtebok", b"bok");
    (book.document.kind, book.document.case_id, book.document.meeting_id) =
        (DocumentKind::Book, None, Some(meeting));
    let book_id = book.document.id;
    let add = |documents, versions| Command::AddDocuments(AddDocuments { documents, versions });
    let refused = office.refused_as(leader, &add(vec![annex.clone(), book.clone()], Vec::new()));
    assert_eq!(refused.code, RefusalCode::AccessDenied);
    office.run(Command::AddDocument(book));
    let newer = AddVersion { document_id: book_id, version: annex.version.clone().unwrap() };
    assert_eq!(office.refused_as(leader, &add(Vec::new(), vec![newer])).code, RefusalCode::AccessDenied);
    office.execute_as(leader, &add(vec![annex], Vec::new())).unwrap();
}

#[test]
fn an_entry_offers_undoing_to_those_who_may_and_not_to_others() {
    let mut office = Office::founded();
    let member = office.person("Medlem Fjord", AccessRole::Member);
    let reader = office.person("Leser Fjord", AccessRole::Reader);
    let left = office.person("Før Fjord", AccessRole::Adviser);
    office.run(Command::PutPerson(people::PutPerson {
        active: false,
        ..office::person(left, "Før Fjord", AccessRole::Adviser)
    }));
    let own =
        office.execute_as(member, &Command::CreateCase(office::create_case(office.body, "Vår sak"))).unwrap();
    let theirs = office.run(Command::CreateCase(office::create_case(office.body, "Sekretærens sak")));
    let offered = |office: &Office, person, changed: &Changed| {
        let query = journal::HistoryQuery { limit: 50, ..Default::default() };
        let entries = office.council.history(&query).unwrap();
        let entry = entries.iter().find(|entry| Some(entry.id) == changed.entry).unwrap();
        office.council.may_undo(entry, person).unwrap()
    };
    for (person, may_own, may_theirs) in
        [(office.secretary, true, true), (member, true, false), (reader, false, false), (left, false, false)]
    {
        assert_eq!(
            (offered(&office, person, &own), offered(&office, person, &theirs)),
            (may_own, may_theirs)
        );
    }
    let founding =
        office.council.history(&journal::HistoryQuery { limit: 50, ..Default::default() }).unwrap();
    assert!(
        !office.council.may_undo(founding.last().unwrap(), office.secretary).unwrap(),
        "the founding stays"
    );
    let undone = office.execute_as(member, &undo(&own)).unwrap();
    assert!(!offered(&office, member, &own), "what is undone is not undone again");
    assert!(offered(&office, member, &undone), "but the undoing is");
    office.run(Command::PutPerson(office::person(member, "Medlem Fjord", AccessRole::Reader)));
    assert!(!offered(&office, member, &undone), "who no longer may run the command may not bring it back");
}

#[test]
fn a_stranger_and_somebody_who_left_may_do_nothing() {
    let mut office = Office::founded();
    let left = office.person("Testesen, Kari", AccessRole::Secretary);
    office.run(Command::PutPerson(people::PutPerson {
        active: false,
        ..office::person(left, "Testesen, Kari", AccessRole::Secretary)
    }));
    let create = Command::CreateCase(office::create_case(office.body, "Felles vakt"));
    for actor in [left, PersonId::fresh()] {
        assert_eq!(office.refused_as(actor, &create).code, RefusalCode::AccessUnknownPerson);
    }
}

#[test]
fn a_role_that_was_given_up_does_not_come_back_by_undoing_the_giving_up() {
    let mut office = Office::founded();
    office.person("Testesen, Kari", AccessRole::Secretary);
    let me = office.secretary;
    let given_up = office.run(Command::PutPerson(office::person(me, "Sekretær Fjord", AccessRole::Member)));
    assert_eq!(office.refused_as(me, &undo(&given_up)).code, RefusalCode::AccessDenied);
}

#[test]
fn a_member_takes_back_what_is_their_own_and_nothing_else() {
    let mut office = Office::founded();
    let member = office.person("Medlem Fjord", AccessRole::Member);
    let create = Command::CreateCase(office::create_case(office.body, "Vår sak"));
    let own = office.execute_as(member, &create).unwrap();
    let secretarys = office.run(Command::CreateCase(office::create_case(office.body, "Sekretærens sak")));
    assert_eq!(office.refused_as(member, &undo(&secretarys)).code, RefusalCode::UndoNotOwn);
    let undone = office.execute_as(member, &undo(&own)).unwrap();
    let redone = office.execute_as(member, &undo(&undone)).unwrap();
    assert_eq!(redone.label.subject, "Vår sak", "an undo is taken back by the same right");
    office.undo(&redone);
}
