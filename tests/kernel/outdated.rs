//! A book that was made grows old when what it tells is changed, and is as new again when the change is taken back.

use samrad_council::cases::{ChangeCase, CreateCase, Placement, PutSection};
use samrad_council::costs::{PutWorksheet, WorksheetDraft};
use samrad_council::documents::{AddDocument, AddVersion, RemoveDocument};
use samrad_council::initiatives::*;
use samrad_council::meetings::{MoveOnAgenda, RemoveFromAgenda, SendMeeting, SetMinutes};
use samrad_council::*;

use crate::initiative_picks::{cost_of, titled};
use crate::office::{self, Office};
use crate::sheets::{headcount, million};

/// A meeting that was sent with a book, its case, and an annex of the case.
struct Sent {
    office: Office,
    meeting: MeetingId,
    case: CaseId,
    item: AgendaItemId,
    annex: DocumentId,
    book: DocumentId,
}

fn sent() -> Sent {
    let mut office = Office::founded();
    let (meeting, case) = (office.meeting(2024, 1), office.case("Felles vakt"));
    let item = office.put_on(meeting, case);
    let second = office.case("Ny nøkkel");
    office.put_on(meeting, second);
    let annex = office.annex_of(case, "Avtale", b"avtale");
    let annex_id = annex.document.id;
    office.run(Command::AddDocument(annex));
    let mut book = office.annex_of(case, "Møtebok", b"bok");
    (book.document.kind, book.document.case_id, book.document.meeting_id) =
        (DocumentKind::Book, None, Some(meeting));
    let book_id = book.document.id;
    let numbers = office.council.numbers_to_give(meeting).unwrap();
    office.run(Command::SendMeeting(SendMeeting { id: meeting, numbers, papers: vec![book] }));
    Sent { office, meeting, case, item, annex: annex_id, book: book_id }
}

fn late(sent: &Sent) -> Option<String> {
    sent.office.council.changed_since_book(sent.meeting).unwrap().map(|late| late.subject)
}

fn change(id: CaseId, field: &str, text: &str) -> Command {
    let change: ChangeCase = serde_json::from_value(serde_json::json!({ "id": id, field: text })).unwrap();
    Command::ChangeCase(change)
}

#[test]
fn a_book_is_as_new_when_it_is_sent_and_when_something_else_changes() {
    let mut sent = sent();
    assert_eq!(late(&sent), None);
    let other = sent.office.case("En annen sak");
    sent.office.run(change(other, "summary", "Om noe annet"));
    let added = sent.office.annex_of(other, "Notat", b"notat");
    sent.office.run(Command::AddDocument(added));
    sent.office.run(change(sent.case, "status", "ready"));
    assert_eq!(late(&sent), None, "neither other cases nor what is not printed");
    let without_book = sent.office.meeting(2024, 2);
    assert_eq!(sent.office.council.changed_since_book(without_book).unwrap(), None);
}

#[test]
fn every_change_that_is_printed_makes_the_book_old_and_its_undoing_makes_it_new() {
    let mut sent = sent();
    let (meeting, case) = (sent.meeting, sent.case);
    let placement = Placement { item_id: AgendaItemId::fresh(), meeting_id: meeting, minutes: None };
    let late_case =
        CreateCase { placement: Some(placement), ..office::create_case(sent.office.body, "Kom sent") };
    let new_annex = sent.office.annex_of(case, "Notat", b"notat");
    let version = sent.office.annex_of(case, "Avtale", b"ny avtale").version.unwrap();
    let section = PutSection {
        id: SectionId::fresh(),
        case_id: case,
        level: 1,
        heading: "Bakgrunn".into(),
        markdown: String::new(),
    };
    for command in [
        change(case, "title", "Felles vaktordning"),
        change(case, "proposal", "Rådet er enig."),
        Command::CreateCase(late_case),
        Command::MoveOnAgenda(MoveOnAgenda { item_id: sent.item, position: 1 }),
        Command::SetMinutes(SetMinutes { item_id: sent.item, minutes: Some(20) }),
        Command::RemoveFromAgenda(RemoveFromAgenda { item_id: sent.item }),
        Command::PutSection(section),
        Command::AddDocument(new_annex),
        Command::AddVersion(AddVersion { document_id: sent.annex, version }),
        Command::RemoveDocument(RemoveDocument { id: sent.annex }),
    ] {
        let changed = sent.office.run(command.clone());
        assert_eq!(late(&sent), Some(changed.label.subject.clone()), "{}", command.kind());
        sent.office.undo(&changed);
        assert_eq!(late(&sent), None, "{} taken back", command.kind());
    }
}

#[test]
fn the_worksheet_that_holds_is_printed_and_a_what_if_is_not() {
    let mut sent = sent();
    let (_, version) = sent.office.key("Ansatte", headcount(2024));
    let what_if = sent.office.worksheet(sent.case, million(version));
    assert_eq!(late(&sent), None);
    let adopted = sent.office.adopt(what_if);
    assert!(late(&sent).is_some());
    sent.office.undo(&adopted);
    assert_eq!(late(&sent), None);
    sent.office.adopt(what_if);
    let book = sent.office.annex_of(sent.case, "Møtebok", b"ny bok").version.unwrap();
    sent.office.run(Command::AddVersion(AddVersion { document_id: sent.book, version: book }));
    assert_eq!(late(&sent), None);
    let dearer = WorksheetDraft { amount: "1 100 000".into(), ..million(version) };
    sent.office.run(Command::PutWorksheet(PutWorksheet { id: what_if, case_id: sent.case, draft: dearer }));
    assert_eq!(late(&sent).as_deref(), Some("Leder av felles enhet"));
}

#[test]
fn the_latest_change_that_still_stands_is_named_and_new_papers_end_it() {
    let mut sent = sent();
    sent.office.run(change(sent.case, "summary", "Mer om vakten"));
    let last = sent.office.run(change(sent.case, "title", "Felles vaktordning"));
    assert_eq!(late(&sent).as_deref(), Some("Felles vaktordning"));
    sent.office.undo(&last);
    assert_eq!(late(&sent).as_deref(), Some("Felles vakt"), "what was taken back is not what made it old");
    let version = sent.office.annex_of(sent.case, "Møtebok", b"ny bok").version.unwrap();
    sent.office.run(Command::AddVersion(AddVersion { document_id: sent.book, version }));
    assert_eq!(late(&sent), None);
}

#[test]
fn what_leans_on_a_new_annex_counts_with_it() {
    let mut sent = sent();
    let AddDocument { document, version } = sent.office.annex_of(sent.case, "Notat", b"notat");
    let id = document.id;
    let added = sent.office.run(Command::AddDocument(AddDocument { document, version: None }));
    let newer =
        sent.office.run(Command::AddVersion(AddVersion { document_id: id, version: version.unwrap() }));
    sent.office.undo(&newer);
    assert_eq!(late(&sent).as_deref(), Some("Notat"));
    sent.office.undo(&added);
    assert_eq!(late(&sent), None);
}

#[test]
fn a_change_in_the_same_moment_as_the_book_comes_after_it_all_the_same() {
    let mut sent = sent();
    let row = sent.office.council.meeting(sent.meeting).unwrap().unwrap().row;
    let context = Context { at: row.sent_at.unwrap(), ..Context::now(sent.office.secretary) };
    sent.office.council.execute(&context, &change(sent.case, "summary", "Mer om vakten")).unwrap();
    assert_eq!(late(&sent).as_deref(), Some("Felles vakt"));
}

#[test]
fn the_financing_plan_of_a_case_is_printed_with_it_but_not_how_the_work_stands() {
    let mut sent = sent();
    let put = |id, case_id| {
        let draft = InitiativeDraft { case_id, ..titled("Nytt nett") };
        Command::PutInitiative(PutInitiative { id, draft })
    };
    let id = InitiativeId::fresh();
    let elsewhere = sent.office.run(put(id, None));
    assert_eq!((late(&sent), elsewhere.entry.is_some()), (None, true), "of no case yet");
    let to_case = sent.office.run(put(id, Some(sent.case)));
    assert_eq!(late(&sent).as_deref(), Some("Nytt nett"));
    sent.office.undo(&to_case);
    assert_eq!(late(&sent), None);
    sent.office.run(put(id, Some(sent.case)));
    let version = sent.office.annex_of(sent.case, "Møtebok", b"ny bok").version.unwrap();
    sent.office.run(Command::AddVersion(AddVersion { document_id: sent.book, version }));
    let state = SetInitiativeState { id, state: WorkState::OnPlan, comment: "I rute".into(), on: None };
    sent.office.run(Command::SetInitiativeState(state));
    assert_eq!(late(&sent), None);
    let lines = vec![cost_of(2024, Budget::Operations, 1)];
    let costs = sent.office.run(Command::SetInitiativeCosts(SetInitiativeCosts { initiative_id: id, lines }));
    assert_eq!(late(&sent).as_deref(), Some("Nytt nett"));
    sent.office.undo(&costs);
    assert_eq!(late(&sent), None);
    sent.office.run(Command::DecideGate(DecideGate {
        id: GateDecisionId::fresh(),
        initiative_id: id,
        gate: Gate::Approved,
        decided_by: "Rådet".into(),
        decided_on: "2024-03-13".parse().unwrap(),
        reason: String::new(),
    }));
    assert_eq!(late(&sent).as_deref(), Some("Nytt nett"));
}
