//! Undo: what it refuses, and which later entry it names.

use samrad_council::bodies::ChangeCouncil;
use samrad_council::cases::{ChangeCase, CreateCase, Placement, PutSection};
use samrad_council::documents::{AddDocument, DocumentDraft, RemoveDocument};
use samrad_council::journal::Undo;
use samrad_council::meetings::{AddToAgenda, PlanMeeting, RemoveFromAgenda, RemoveMeeting};
use samrad_council::*;

use crate::office::{self, Office, undo};

fn retitle(id: CaseId, title: Option<&str>, summary: Option<&str>) -> Command {
    let change = serde_json::json!({ "id": id, "title": title, "summary": summary });
    Command::ChangeCase(serde_json::from_value::<ChangeCase>(change).unwrap())
}

#[test]
fn an_undo_gives_back_what_was_there_and_a_redo_what_was_undone() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let before = office.dump();
    let changed = office.run(retitle(case, Some("Felles brannvakt"), None));
    let after = office.dump();
    let undone = office.undo(&changed);
    assert_eq!(office.dump(), before);
    office.undo(&undone);
    assert_eq!(office.dump(), after);
}

#[test]
fn an_entry_is_undone_once_and_what_is_no_entry_never() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let changed = office.run(retitle(case, Some("Felles brannvakt"), None));
    office.undo(&changed);
    assert_eq!(office.refused(undo(&changed)).code, RefusalCode::UndoAlreadyDone);
    let nothing = Command::Undo(Undo { entry: EntryId::fresh() });
    assert_eq!(office.refused(nothing).code, RefusalCode::NotFound);
}

#[test]
fn the_later_entry_that_stands_in_the_way_is_named_and_not_one_beside_it() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let first = office.run(retitle(case, Some("Felles brannvakt"), None));
    let second = office.run(retitle(case, Some("Brannvakt"), None));
    office.run(retitle(case, None, Some("Kort om saken")));
    let refusal = office.refused(undo(&first));
    assert_eq!(refusal.code, RefusalCode::UndoTouchedLater);
    assert_eq!(
        refusal.facts["entry"],
        second.entry.unwrap().to_string(),
        "not the newest, which changed another field"
    );
    assert_eq!(refusal.facts["kind"], "case.change");
    office.undo(&second);
    office.undo(&first);
    assert_eq!(
        office.council.case(case).unwrap().unwrap().summary,
        "Kort om saken",
        "other fields are left alone"
    );
}

#[test]
fn what_something_newer_leans_on_is_not_undone() {
    let mut office = Office::founded();
    let create = office::create_case(office.body, "Felles vakt");
    let case = create.id;
    let created = office.run(Command::CreateCase(create));
    let section = PutSection {
        id: SectionId::fresh(),
        case_id: case,
        level: 1,
        heading: "Bakgrunn".into(),
        markdown: String::new(),
    };
    let put = office.run(Command::PutSection(section));
    assert_eq!(office.refused(undo(&created)).code, RefusalCode::UndoDependedOn);
    office.undo(&put);
    office.undo(&created);
    assert_eq!(office.council.case(case).unwrap(), None);
}

#[test]
fn what_was_taken_away_does_not_come_back_where_something_newer_stands() {
    let mut office = Office::founded();
    let (meeting, case) = (office.meeting(2024, 1), office.case("Felles vakt"));
    let item_id = office.put_on(meeting, case);
    let taken_off = office.run(Command::RemoveFromAgenda(RemoveFromAgenda { item_id }));
    let again = office.put_on(meeting, case);
    assert_eq!(office.refused(undo(&taken_off)).code, RefusalCode::UndoDependedOn);
    office.run(Command::RemoveFromAgenda(RemoveFromAgenda { item_id: again }));
    office.undo(&taken_off);

    let removed = office.run(Command::RemoveMeeting(RemoveMeeting { id: meeting }));
    let twin = PlanMeeting { id: MeetingId::fresh(), ..office::plan(office.body, 2024, 1) };
    office.run(Command::PlanMeeting(twin));
    assert_eq!(office.refused(undo(&removed)).code, RefusalCode::UndoDependedOn);
}

#[test]
fn documents_with_the_same_bytes_are_undone_each_by_itself() {
    let mut office = Office::founded();
    let case = office.case("Felles vakt");
    let start = office.dump();
    let [first, second] = ["Rapport", "Samme rapport"].map(|title| {
        let add = office.annex_of(case, title, b"rapport");
        office.run(Command::AddDocument(add))
    });
    let undone = office.undo(&first);
    let titles = |office: &Office| {
        let documents = office.council.documents_of_case(case).unwrap();
        documents.into_iter().map(|document| document.title).collect::<Vec<_>>()
    };
    assert_eq!(titles(&office), ["Samme rapport"]);
    office.undo(&second);
    office.undo(&undone);
    assert_eq!(titles(&office), ["Rapport"]);
    assert_ne!(office.dump(), start);
    assert_eq!(office.problems(), Vec::<String>::new());
}

#[test]
fn undo_without_further_words_takes_the_latest_of_ones_own_and_stops_at_the_founding() {
    let mut office = Office::founded();
    let adviser = office.person("Rådgiver Fjord", AccessRole::Adviser);
    let own = Command::CreateCase(office::create_case(office.body, "Rådgiverens sak"));
    let own = office.execute_as(adviser, &own).unwrap();
    office.case("Sekretærens sak");
    assert_eq!(office.council.last_undoable(adviser).unwrap(), own.entry.unwrap());
    office.execute_as(adviser, &undo(&own)).unwrap();
    nothing_to_undo(&office, adviser);
    for _ in 0..2 {
        let entry = office.council.last_undoable(office.secretary).unwrap();
        office.run(Command::Undo(Undo { entry }));
    }
    nothing_to_undo(&office, office.secretary);
}

#[test]
fn a_sent_notice_can_be_taken_back_until_something_came_late() {
    let mut office = Office::founded();
    let (meeting, case) = (office.meeting(2024, 1), office.case("Felles vakt"));
    office.put_on(meeting, case);
    let blob = office.council.blobs().keep_bytes(b"bok", "application/pdf").unwrap();
    let document = DocumentDraft {
        id: DocumentId::fresh(),
        kind: DocumentKind::Book,
        case_id: None,
        meeting_id: Some(meeting),
        title: "Møtebok".into(),
        external_ids: Vec::new(),
    };
    let papers = vec![AddDocument { document: document.clone(), version: Some(office::version(blob)) }];
    let numbers = office.council.numbers_to_give(meeting).unwrap();
    let before = office.dump();
    let send = Command::SendMeeting(meetings::SendMeeting { id: meeting, numbers, papers });
    let sent = office.run(send.clone());
    office.undo(&sent);
    assert_eq!(office.dump(), before);
    let sent = office.run(send);
    let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id: meeting, minutes: None };
    let late = CreateCase { placement: None, ..office::create_case(office.body, "Kom sent") };
    let case_id = late.id;
    office.run(Command::CreateCase(late));
    let late = office.run(Command::AddToAgenda(AddToAgenda { case_id, placement, position: None }));
    office.run(Command::RemoveDocument(RemoveDocument { id: document.id }));
    assert_eq!(office.refused(undo(&sent)).code, RefusalCode::UndoTouchedLater);
    office.undo(&late);
}

#[test]
fn an_undo_of_the_councils_name_reaches_the_council() {
    let mut office = Office::founded();
    let rename =
        ChangeCouncil { name: "Nye Fjordrådet".into(), short_name: String::new(), language: Language::Nn };
    let renamed = office.run(Command::ChangeCouncil(rename));
    assert_eq!(office.council.frame().unwrap().unwrap().name, "Nye Fjordrådet");
    office.undo(&renamed);
    assert_eq!(office.council.frame().unwrap().unwrap().name, "Fjordrådet");
}

#[track_caller]
fn nothing_to_undo(office: &Office, person: PersonId) {
    match office.council.last_undoable(person) {
        Err(Error::Refused(refusal)) => {
            office::note_refusal(refusal.code);
            assert_eq!(refusal.code, RefusalCode::UndoNothing);
        }
        other => panic!("{other:?}"),
    }
}
