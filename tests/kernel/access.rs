//! Who may run what: the whole table, as people meet it.

use samrad_council::cases::{CreateCase, Placement};
use samrad_council::documents::RemoveDocument;
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

#[test]
fn the_access_table_is_as_committed() {
    let mut office = Office::founded();
    let people: Vec<_> =
        AccessRole::ALL.iter().map(|role| (*role, office.person("Testesen, Kari", *role))).collect();
    let (meeting, case) = (office.meeting(2024, 1), office.case("Felles vakt"));
    let mut book = office.annex_of(case, "Møtebok", b"bok");
    (book.document.kind, book.document.case_id) = (DocumentKind::Book, None);
    let on_agenda = |office: &Office| {
        let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id: meeting, minutes: None };
        CreateCase { placement: Some(placement), ..office::create_case(office.body, "Vaktordning") }
    };
    let mut rows: Vec<(&str, Command)> =
        Command::KINDS.iter().map(|kind| (*kind, compose(kind, &office, &mut Picks::of_nothing()))).collect();
    rows.push(("case.create (on an agenda)", Command::CreateCase(on_agenda(&office))));
    rows.push(("document.add (a book)", Command::AddDocument(book.clone())));
    rows.push(("document.remove (a book)", Command::RemoveDocument(RemoveDocument { id: book.document.id })));
    let mut table = String::new();
    for (name, command) in rows {
        if name == "document.remove (a book)" {
            office.run(Command::AddDocument(book.clone()));
        }
        // The secretary, who comes first, also passes; run last, so that the thing is still there for the others.
        let mut roles: Vec<_> = people
            .iter()
            .rev()
            .filter(|(_, person)| may(&mut office, *person, &command))
            .map(|(role, _)| role.as_str())
            .collect();
        roles.reverse();
        table += &format!("{name:28} {}\n", roles.join(" "));
        if name == "document.add (a book)" {
            office.run(Command::RemoveDocument(RemoveDocument { id: book.document.id }));
        }
    }
    assert_matches("access.snap", &table);
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
